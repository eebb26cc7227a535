/// Brings the entries of leads into the order of their chains.
struct ChainArranger {
  private let chains: ChainColumns
  private let leads: LeadColumns
  private let firstStage: UInt16
  private let zone: Zone
  private var scratch: [ChainEntry] = []
  private(set) var findings = Findings()

  struct Findings: Sendable {
    /// Leads with fewer entries than they had places for.
    var shorter: [(lead: Int, count: Int)] = []
    /// Events that are one with an earlier one, which stands at a place of its lead's chain.
    var merges: [(lead: Int, place: Int, kept: UInt32, event: UInt32)] = []
    /// From when on implied entries no longer hold.
    var impliedUntil: [(lead: Int, until: Int64)] = []
  }

  init(_ chains: ChainColumns, leads: LeadColumns, firstStage: UInt16, zone: Zone) {
    self.chains = chains
    self.leads = leads
    self.firstStage = firstStage
    self.zone = zone
  }

  mutating func arrange(_ lead: Int) {
    let all = chains.allEntries(of: lead)
    guard let first = all.first else { return }
    let isImplied = chains.isImplied(first)
    let dealt = isImplied ? first + 1..<all.upperBound : all
    if !isPlain(dealt) { sort(dealt, of: lead, isImplied: isImplied) }
    if isImplied { settle(lead, first) }
  }

  /// Times of one kind that ascend strictly are the usual case, and are in order.
  @inline(__always)
  private func isPlain(_ entries: Range<Int>) -> Bool {
    if entries.count <= 1 { return true }
    var before = chains.time(entries.lowerBound)
    if before == WordColumn.unknown { return false }
    for entry in entries.dropFirst() {
      let time = chains.time(entry)
      if time <= before || (time ^ before) & 1 != 0 { return false }
      before = time
    }
    return true
  }

  private mutating func sort(_ dealt: Range<Int>, of lead: Int, isImplied: Bool) {
    scratch.removeAll(keepingCapacity: true)
    for entry in dealt {
      scratch.append(
        ChainEntry(
          stage: UInt16(truncatingIfNeeded: chains.stage(entry)), time: chains.time(entry),
          event: UInt32(truncatingIfNeeded: chains.events.number(at: entry))))
    }
    let repeated = ChainOrder.arrange(&scratch, in: zone)
    let departments = scratch.map { chains.table.departments?[Int($0.event)] ?? 0 }
    for (place, entry) in scratch.enumerated() {
      let target = dealt.lowerBound + place
      chains.stages.overwrite(UInt64(entry.stage), at: target)
      chains.times.overwrite(entry.time, at: target)
      chains.events.overwrite(UInt64(entry.event), at: target)
      chains.departments?.overwrite(UInt64(departments[place]), at: target)
    }
    let before = isImplied ? 1 : 0
    for entry in repeated {
      guard let kept = scratch.firstIndex(where: { $0.stage == entry.stage && $0.time == entry.time }) else { continue }
      findings.merges.append((lead, before + kept, scratch[kept].event, entry.event))
    }
    if scratch.count < dealt.count { findings.shorter.append((lead, before + scratch.count)) }
  }

  /// A lead's creation is its entry into the first stage, until an event says when it entered that. A lead record with
  /// neither creation nor event stands in the first stage at an unknown time, until there is an event.
  private mutating func settle(_ lead: Int, _ implied: Int) {
    let created = chains.time(implied)
    let isDated = created != WordColumn.unknown
    var count = chains.allEntries(of: lead).count
    if let last = findings.shorter.last, last.lead == lead { count = last.count }
    let others = implied + 1..<implied + count
    var until: Int64?
    for entry in others {
      let time = chains.time(entry)
      if isDated, chains.stage(entry) != Int(firstStage) || time == WordColumn.unknown { continue }
      if time == WordColumn.unknown { return drop(lead, implied, others) }
      if until.map({ Timestamp.isEarlier(time, $0, in: zone) }) ?? true { until = time }
    }
    guard let until else { return }
    if isDated, until == created || Timestamp.isEarlier(until, created, in: zone) { return drop(lead, implied, others) }
    findings.impliedUntil.append((lead, until))
  }

  /// Takes the implied entry out again: it never holds.
  private mutating func drop(_ lead: Int, _ implied: Int, _ others: Range<Int>) {
    for entry in others {
      chains.stages.overwrite(chains.stages.number(at: entry), at: entry - 1)
      chains.times.overwrite(chains.time(entry), at: entry - 1)
      chains.events.overwrite(chains.events.number(at: entry), at: entry - 1)
      if let department = chains.departments?.number(at: entry) {
        chains.departments?.overwrite(department, at: entry - 1)
      }
    }
    if findings.shorter.last?.lead == lead { findings.shorter.removeLast() }
    findings.shorter.append((lead, others.count))
    for position in findings.merges.indices.reversed() {
      if findings.merges[position].lead != lead { break }
      findings.merges[position].place -= 1
    }
  }
}
