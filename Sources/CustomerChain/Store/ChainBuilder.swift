extension StoreBuilder {
  /// Every lead's entries into stages, in their order, those that say the same made one.
  mutating func buildChains(stages: [Stage]) -> ChainColumns {
    let eventTables = tables.indices.filter { tables[$0].table.kind == .event }
    let stageOfCode = stageNumbers(stages)
    var entries: [[ChainEntry]] = Array(repeating: [], count: leads.count)
    for index in eventTables { gatherEntries(of: index, stageOfCode: stageOfCode, into: &entries) }
    let firstStage = stages.firstIndex { $0.kind != .exit }.map { UInt16($0) } ?? 0
    var chains = ChainColumns()
    chains.starts.reserveCapacity(leads.count + 1)
    for lead in 0..<leads.count {
      mergeEqual(&entries[lead])
      ChainOrder.sort(&entries[lead], in: zone)
      let implied = impliedEntry(of: lead, stage: firstStage, entries: entries[lead])
      if let entry = implied?.entry { chains.append(entry) }
      chains.impliedUntil.append(implied?.until ?? .max)
      for entry in entries[lead] { chains.append(entry) }
      chains.starts.append(chains.count)
      entries[lead] = []
    }
    return chains
  }

  /// The stage that each text names, by its id or its name, whatever the case; -1 = none, -2 = not yet asked.
  private func stageNumbers(_ stages: [Stage]) -> [String: UInt16] {
    var numbers: [String: UInt16] = [:]
    for (number, stage) in stages.enumerated() {
      numbers[stage.name.lowercased()] = numbers[stage.name.lowercased()] ?? UInt16(number)
    }
    for (number, stage) in stages.enumerated() { numbers[stage.id.lowercased()] = UInt16(number) }
    return numbers
  }

  private mutating func gatherEntries(
    of index: Int, stageOfCode: [String: UInt16], into entries: inout [[ChainEntry]]
  ) {
    let table = tables[index].table
    guard let keys = table.texts(.leadID), let names = table.texts(.stage) else { return }
    let times = table.times(.enteredAt)
    let departments = table.texts(.department)
    let owners = table.texts(.owner)
    let reasons = table.texts(.reason)
    let deadlines = table.times(.deadline)
    var known: [TextCode: UInt16?] = [:]
    for row in 0..<table.count {
      let number = leadOfCode[Int(keys[row])]
      guard number >= 0 else { continue }
      let stage = known[names[row]] ?? stageOfCode[pool.string(names[row]).lowercased()]
      known[names[row]] = .some(stage)
      guard let stage else {
        unknownStages[pool.string(names[row]), default: 0] += 1
        continue
      }
      entries[Int(number)].append(
        ChainEntry(
          stage: stage, time: times?[row] ?? Timestamp.unknown.raw, department: departments?[row] ?? 0,
          owner: owners?[row] ?? 0, reason: reasons?[row] ?? 0, deadline: deadlines?[row] ?? Timestamp.unknown.raw,
          row: RowReference(table: index, row: row)))
    }
  }

  /// Makes events with the same stage and time one: the last non-empty value of each field stands.
  private mutating func mergeEqual(_ entries: inout [ChainEntry]) {
    guard entries.count > 1 else { return }
    entries.sort { ($0.stage, $0.time, $0.row) < ($1.stage, $1.time, $1.row) }
    var merged: [ChainEntry] = []
    merged.reserveCapacity(entries.count)
    for entry in entries {
      guard var last = merged.last, last.stage == entry.stage, last.time == entry.time else {
        merged.append(entry)
        continue
      }
      if rowHash(last.row) == rowHash(entry.row) { duplicates[fileOfTable[Int(entry.row.table)]] += 1 }
      if entry.department != 0 { last.department = entry.department }
      if entry.owner != 0 { last.owner = entry.owner }
      if entry.reason != 0 { last.reason = entry.reason }
      if entry.deadline != Timestamp.unknown.raw { last.deadline = entry.deadline }
      merged[merged.count - 1] = last
    }
    entries = merged
  }

  /// A lead's creation is its entry into the first stage, until an event says when it entered that. A lead record with
  /// neither creation nor event stands in the first stage at an unknown time, until there is an event.
  private func impliedEntry(
    of lead: Int, stage: UInt16, entries: [ChainEntry]
  ) -> (entry: ChainEntry, until: Int64)? {
    let created = leads.created[lead]
    let isDated = created != Timestamp.unknown.raw
    guard isDated || leads.hasRecord[lead] else { return nil }
    let replacing = entries.filter { !isDated || ($0.stage == stage && $0.time != Timestamp.unknown.raw) }
    if replacing.contains(where: { $0.time == Timestamp.unknown.raw }) { return nil }
    let row = isDated ? leads.createdBy[lead] : leads.rows(of: lead).first ?? .none
    let until = replacing.min { isEarlier($0.time, $1.time) }?.time
    return (ChainEntry(stage: stage, time: created, row: row, isImplied: true), until ?? .max)
  }
}
