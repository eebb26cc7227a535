extension StoreBuilder {
  /// Every lead's entries into stages, in their order, those that say the same made one.
  mutating func buildChains(stages: [Stage]) -> ChainColumns {
    var events = EventOrder(tables: tables, leadOfCode: leadOfCode, leads: leads.count)
    let stageOfCode = stageNumbers(stages)
    let firstStage = UInt16(truncatingIfNeeded: stages.firstIndex { $0.kind != .exit } ?? 0)
    var chains = ChainColumns()
    chains.fields = tables.map { EventFields($0.table) }
    chains.reserve(events.rows.count + leads.count, leads: leads.count)
    var scratch: [ChainEntry] = []
    for lead in 0..<leads.count {
      scratch.removeAll(keepingCapacity: true)
      for row in events.rows(of: lead) { gather(row, events.tables, stageOfCode, into: &scratch) }
      let merged = ChainOrder.arrange(&scratch, in: zone)
      let implied = impliedEntry(of: lead, stage: firstStage, entries: scratch)
      if let entry = implied?.entry { chains.append(entry, isImplied: true) }
      chains.impliedUntil.append(implied?.until ?? .max)
      let start = chains.count
      for entry in scratch { chains.append(entry, isImplied: false) }
      chains.starts.append(UInt32(truncatingIfNeeded: chains.count))
      if !merged.isEmpty { merge(merged, scratch, start: start, into: &chains) }
    }
    events.rows = []
    return chains
  }

  /// The stage that each text names, by its id or its name, whatever the case; -1 = none. By text code; stages are few, so
  /// the codes of all texts are only asked where a table names them.
  private mutating func stageNumbers(_ stages: [Stage]) -> StageNumbers {
    var numbers: [String: Int32] = [:]
    for (number, stage) in stages.enumerated().reversed() { numbers[stage.name.lowercased()] = Int32(number) }
    for (number, stage) in stages.enumerated() { numbers[stage.id.lowercased()] = Int32(number) }
    var ofCode = StageNumbers()
    for stored in tables where stored.table.kind == .event {
      for code in stored.table.texts(.stage) ?? [] {
        let stage = ofCode.stage(code) { numbers[pool.string(code).lowercased()] ?? -1 }
        if stage < 0 { unknownStages[code, default: 0] += 1 }
      }
    }
    return ofCode
  }

  @inline(__always)
  private func gather(
    _ row: RowReference, _ tables: [EventOrder.Table], _ stages: StageNumbers, into entries: inout [ChainEntry]
  ) {
    let table = tables[Int(row.table)]
    let stage = stages.stage(of: table.stages[Int(row.row)])
    guard stage >= 0 else { return }
    let time = table.times.isEmpty ? Timestamp.unknown.raw : table.times[Int(row.row)]
    entries.append(ChainEntry(stage: UInt16(truncatingIfNeeded: stage), time: time, row: row))
  }

  /// Makes events with the same stage and time one: the last non-empty value of each field stands.
  private mutating func merge(
    _ repeated: [ChainEntry], _ entries: [ChainEntry], start: Int, into chains: inout ChainColumns
  ) {
    for entry in repeated {
      guard let kept = entries.firstIndex(where: { $0.stage == entry.stage && $0.time == entry.time }) else { continue }
      if rowHash(entries[kept].row) == rowHash(entry.row) { duplicates[fileOfTable[Int(entry.row.table)]] += 1 }
      let first = values(entries[kept].row, chains)
      var values = chains.merged[start + kept] ?? first
      values.replace(with: self.values(entry.row, chains))
      if values != first { chains.merged[start + kept] = values }
    }
  }

  private func values(_ row: RowReference, _ chains: ChainColumns) -> EventValues {
    chains.fields[Int(row.table)].values(Int(row.row))
  }

  /// A lead's creation is its entry into the first stage, until an event says when it entered that. A lead record with
  /// neither creation nor event stands in the first stage at an unknown time, until there is an event.
  private func impliedEntry(
    of lead: Int, stage: UInt16, entries: [ChainEntry]
  ) -> (entry: ChainEntry, until: Int64)? {
    let created = leads.created[lead]
    let isDated = created != Timestamp.unknown.raw
    guard isDated || leads.hasRecord[lead] else { return nil }
    var until: Int64?
    for entry in entries where !isDated || (entry.stage == stage && entry.time != Timestamp.unknown.raw) {
      if entry.time == Timestamp.unknown.raw { return nil }
      if until.map({ isEarlier(entry.time, $0) }) ?? true { until = entry.time }
    }
    let row = isDated ? leads.createdBy[lead] : leads.rows(of: lead).first ?? .none
    return (ChainEntry(stage: stage, time: created, row: row), until ?? .max)
  }
}

extension ChainColumns {
  mutating func reserve(_ entries: Int, leads: Int) {
    stages.reserveCapacity(entries)
    times.reserveCapacity(entries)
    rows.reserveCapacity(entries)
    isImplied.reserveCapacity(entries)
    starts.reserveCapacity(leads + 1)
    impliedUntil.reserveCapacity(leads)
  }

  @inline(__always)
  fileprivate mutating func append(_ entry: ChainEntry, isImplied: Bool) {
    stages.append(entry.stage)
    times.append(entry.time)
    rows.append(entry.row)
    self.isImplied.append(isImplied)
  }
}

/// Which stage a text code names: a dense table over the codes that events use, which come early in a pool.
struct StageNumbers {
  /// -1 = no stage, -2 = not asked yet.
  private var numbers: [Int32] = []

  mutating func stage(_ code: TextCode, _ find: () -> Int32) -> Int32 {
    if Int(code) >= numbers.count {
      numbers.append(contentsOf: repeatElement(-2, count: Int(code) + 1 - numbers.count))
    }
    if numbers[Int(code)] == -2 { numbers[Int(code)] = find() }
    return numbers[Int(code)]
  }

  @inline(__always)
  func stage(of code: TextCode) -> Int32 { numbers[Int(code)] }
}
