/// Makes the chains: every lead's entries into stages, in their order, those that say the same made one.
///
/// The events are dealt out to their leads by a counting sort, since the leads' numbers are dense; each of two workers
/// deals to its half of the leads.
struct ChainBuilder {
  let table: EventTable
  let leads: LeadColumns
  let zone: Zone
  let workers: Workers
  private let rowHashes: [CodeColumn]
  /// Stages by lower-case id or name.
  private let stageNumbers: [String: Int32]
  private let firstStage: Int32
  private let stageBytes: Int
  private let pool: TextPool

  /// What was found beside the chains.
  struct Findings {
    /// Stage texts that no stage has, with how often they occur.
    var unknownStages: [TextCode: Int] = [:]
    /// Events that say again what another said, by table.
    var repeated: [Int: Int] = [:]
  }

  init(
    _ table: EventTable, leads: LeadColumns, stages: [Stage], zone: Zone, pool: TextPool, tables: [StoredTable],
    workers: Workers
  ) {
    self.table = table
    self.leads = leads
    self.zone = zone
    self.pool = pool
    rowHashes = tables.map(\.table.rowHashes)
    self.workers = workers
    var numbers: [String: Int32] = [:]
    for (number, stage) in stages.enumerated().reversed() { numbers[stage.name.lowercased()] = Int32(number) }
    for (number, stage) in stages.enumerated() { numbers[stage.id.lowercased()] = Int32(number) }
    stageNumbers = numbers
    firstStage = Int32(stages.firstIndex { $0.kind != .exit } ?? 0)
    stageBytes = stages.count <= Int(UInt8.max) ? 1 : 2
  }

  func build() -> (ChainColumns, Findings) {
    let places = SharedMemory<UInt32>(repeating: 0, count: leads.count + 2)
    defer { places.deallocate() }
    let counted = workers.map(0..<leads.count) { countEntries($0, places) }
    let dealer = ChainDealer(
      table, entries: ChainBuilder.addUp(places, leads.count), stageBytes: stageBytes,
      isNarrow: table.times.isOnGrid && !counted.contains { $0.isOffGrid })
    workers.run(0..<leads.count) { range in
      var stages = StageNumbers()
      dealer.deal(range, places, leads: leads, firstStage: firstStage) { stage($0, &stages) }
    }
    var chains = dealer.columns(ends: places, leads: leads.count)
    let findings = arrange(&chains)
    var all = Findings(repeated: findings)
    chains.table = table.withoutChains
    for part in counted { all.unknownStages.merge(part.unknownStages, uniquingKeysWith: +) }
    return (chains, all)
  }

  /// Set in where a lead's entries begin, when the first of them is what its creation implies.
  static let impliedMark: UInt32 = 1 << 31

  /// Adds up how many entries each lead has; `places[lead + 1]` then is where those of a lead begin.
  private static func addUp(_ places: SharedMemory<UInt32>, _ leads: Int) -> Int {
    var sum: UInt32 = 0
    for lead in 0..<leads {
      let count = places[lead + 1]
      places[lead + 1] = sum | count & impliedMark
      sum &+= count & ~impliedMark
    }
    return Int(sum)
  }

  private struct Count: Sendable {
    /// Stage texts that no stage has.
    var unknownStages: [TextCode: Int] = [:]
    /// A creation that implies an entry does not lie on the grid of the events' times.
    var isOffGrid = false
  }

  /// Counts the entries of some leads.
  private func countEntries(_ range: Range<Int>, _ places: SharedMemory<UInt32>) -> Count {
    var count = Count()
    var stages = StageNumbers()
    for event in 0..<table.count {
      let lead = Int(truncatingIfNeeded: table.keys.numbers.number(at: event))
      if lead < range.lowerBound || lead >= range.upperBound || lead == 0 { continue }
      let code = TextCode(truncatingIfNeeded: table.stages.numbers.number(at: event))
      let stage = stage(code, &stages)
      if stage < 0 {
        count.unknownStages[code, default: 0] += 1
        continue
      }
      let known = places[lead + 1]
      let isCovered = stage == firstStage && known & ChainBuilder.impliedMark == 0 && covers(event, lead)
      places[lead + 1] = known &+ 1 | (isCovered ? ChainBuilder.impliedMark : 0)
    }
    // A lead with a record whose first stage no event dates gets room for the entry that its creation implies.
    for lead in range {
      let known = places[lead + 1]
      let isImplied = known & ChainBuilder.impliedMark == 0 && leads.hasRecord(lead)
      places[lead + 1] = isImplied ? known &+ 1 | ChainBuilder.impliedMark : known & ~ChainBuilder.impliedMark
      if isImplied, !table.times.holds(leads.created(of: lead)) { count.isOffGrid = true }
    }
    return count
  }

  @inline(__always)
  private func stage(_ code: TextCode, _ stages: inout StageNumbers) -> Int32 {
    stages.stage(code) { stageNumbers[pool.string(code).lowercased()] ?? -1 }
  }

  /// Whether an entry into the first stage is known as soon as the lead's creation is: then that implies nothing.
  @inline(__always)
  private func covers(_ event: Int, _ lead: Int) -> Bool {
    let time = table.times.value(at: event)
    let created = leads.created(of: lead)
    guard time != WordColumn.unknown, created != WordColumn.unknown else { return false }
    return time == created || Timestamp.isEarlier(time, created, in: zone)
  }

  /// Brings the entries of every lead into their order; gives how many events said again what another said, by table.
  private func arrange(_ chains: inout ChainColumns) -> [Int: Int] {
    let dealt = chains
    let parts = workers.map(0..<leads.count) { range in
      var arranger = ChainArranger(dealt, leads: leads, firstStage: UInt16(firstStage), zone: zone)
      for lead in range { arranger.arrange(lead) }
      return arranger.findings
    }
    return close(&chains, parts)
  }

  /// Takes out places that stayed empty, and joins what the parts have found.
  private func close(_ chains: inout ChainColumns, _ parts: [ChainArranger.Findings]) -> [Int: Int] {
    let shorter = parts.flatMap(\.shorter)
    if !shorter.isEmpty { chains.compact(shorter) }
    var repeated: [Int: Int] = [:]
    for merge in parts.flatMap(\.merges) {
      chains.merge(merge.event, into: chains.allEntries(of: merge.lead).lowerBound + merge.place)
      if hash(merge.event) == hash(merge.kept) {
        repeated[Int(table.reference(Int(merge.event)).table), default: 0] += 1
      }
    }
    if parts.contains(where: { !$0.impliedUntil.isEmpty }) {
      chains.impliedUntil = Array(repeating: .max, count: leads.count)
      for (lead, until) in parts.flatMap(\.impliedUntil) { chains.impliedUntil[lead] = until }
    }
    return repeated
  }

  private func hash(_ event: UInt32) -> TextCode {
    let row = table.reference(Int(event))
    return rowHashes[Int(row.table)][Int(row.row)]
  }
}

extension ChainColumns {
  /// Moves the entries together where leads have fewer than they had room for. `shorter` is in the order of leads.
  mutating func compact(_ shorter: [(lead: Int, count: Int)]) {
    var target = Int(starts[shorter[0].lead])
    var next = shorter.startIndex
    let leads = starts.count - 1
    for lead in shorter[0].lead..<leads {
      let start = Int(starts[lead])
      var length = Int(starts[lead + 1]) - start
      if next < shorter.endIndex, shorter[next].lead == lead {
        length = shorter[next].count
        next += 1
      }
      starts.overwrite(UInt64(target), at: lead)
      for entry in start..<start + length {
        stages.overwrite(stages.number(at: entry), at: target)
        times.move(entry, to: target)
        events.overwrite(events.number(at: entry), at: target)
        if let department = departments?.number(at: entry) { departments?.overwrite(department, at: target) }
        target += 1
      }
    }
    starts.overwrite(UInt64(target), at: leads)
    stages.truncate(target)
    times.truncate(target)
    events.truncate(target)
    departments?.truncate(target)
  }

  /// Makes another event one with that of an entry: the last non-empty value of each field stands.
  mutating func merge(_ event: UInt32, into entry: Int) {
    guard let kept = self.event(entry) else { return }
    let first = merged[entry] ?? table.values(kept)
    var values = first
    values.replace(with: table.values(Int(event)))
    if values == first { return }
    merged[entry] = values
    departments?.set(UInt64(values.department), at: entry)
  }
}

/// Which stage a text code names: asked once for each code.
struct StageNumbers {
  private var codes = SlotTable()
  /// By slot; -1 = no stage.
  private var numbers: [Int32] = []

  @inline(__always)
  mutating func stage(_ code: TextCode, _ find: () -> Int32) -> Int32 {
    let (slot, isNew) = codes.slot(code)
    if isNew { numbers.append(find()) }
    return numbers[slot]
  }
}
