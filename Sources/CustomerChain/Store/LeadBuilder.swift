extension StoreBuilder {
  /// Makes a lead for every key that a lead record or an event names, and gathers their values: the last non-empty one
  /// stands, the earliest creation stands.
  mutating func collectLeads() {
    let recordTables = tables.indices.filter { tables[$0].table.kind == .lead }
    var leadsOfTable: [Int: [Int32]] = [:]
    for index in recordTables { leadsOfTable[index] = numberLeads(of: index, field: .leadID) }
    for index in tables.indices where tables[index].table.kind == .event {
      _ = numberLeads(of: index, field: .leadID)
    }
    for field in LeadColumns.textFields { leads.texts[field] = Array(repeating: 0, count: leads.count) }
    gatherRows(recordTables, leadsOfTable)
    for index in recordTables { gatherValues(of: index, leads: leadsOfTable[index] ?? []) }
  }

  private mutating func numberLeads(of index: Int, field: Field) -> [Int32] {
    let group = tables[index].group
    let numbers = (tables[index].table.texts(field) ?? []).map { lead($0) }
    guard group != 0 else { return numbers }
    let isRecord = tables[index].table.kind == .lead
    for number in numbers where number >= 0 && (isRecord || leads.groups[Int(number)] == 0) {
      leads.groups[Int(number)] = group
    }
    return numbers
  }

  private mutating func gatherRows(_ recordTables: [Int], _ leadsOfTable: [Int: [Int32]]) {
    var counts = Array(repeating: 0, count: leads.count)
    for index in recordTables {
      for number in leadsOfTable[index] ?? [] where number >= 0 { counts[Int(number)] += 1 }
    }
    leads.rowStarts = [0]
    leads.rowStarts.reserveCapacity(leads.count + 1)
    for count in counts { leads.rowStarts.append(leads.rowStarts[leads.rowStarts.count - 1] + count) }
    leads.rows = Array(repeating: .none, count: leads.rowStarts[leads.rowStarts.count - 1])
    var next = leads.rowStarts
    for index in recordTables {
      for (row, number) in (leadsOfTable[index] ?? []).enumerated() where number >= 0 {
        let place = next[Int(number)]
        leads.rows[place] = RowReference(table: index, row: row)
        leads.hasRecord[Int(number)] = true
        next[Int(number)] += 1
        if place > leads.rowStarts[Int(number)], rowHash(leads.rows[place]) == rowHash(leads.rows[place - 1]) {
          duplicates[fileOfTable[index]] += 1
        }
      }
    }
  }

  func rowHash(_ row: RowReference) -> UInt64 { tables[Int(row.table)].table.rowHashes[Int(row.row)] }

  private mutating func gatherValues(of index: Int, leads numbers: [Int32]) {
    let table = tables[index].table
    let clears = tables[index].clears
    for field in LeadColumns.textFields {
      guard let codes = table.texts(field) else { continue }
      fill(&leads.texts[field, default: []], from: codes, leads: numbers, empty: 0, clears: clears)
    }
    for attribute in table.attributes {
      var column = leads.attributes[attribute.name] ?? Array(repeating: 0, count: leads.count)
      fill(&column, from: attribute.codes, leads: numbers, empty: 0, clears: clears)
      leads.attributes[attribute.name] = column
    }
    if let amounts = table.amounts(.value) {
      fill(&leads.values, from: amounts, leads: numbers, empty: Money.unknown, clears: clears)
    }
    if let deadlines = table.times(.deadline) {
      fill(&leads.deadlines, from: deadlines, leads: numbers, empty: Timestamp.unknown.raw, clears: clears)
    }
    gatherCreations(table, index: index, leads: numbers)
  }

  /// The later value stands; an empty one only where the source says that it clears.
  private func fill<Value: Equatable>(
    _ column: inout [Value], from values: [Value], leads numbers: [Int32], empty: Value, clears: Bool
  ) {
    for (row, number) in numbers.enumerated() where number >= 0 && (clears || values[row] != empty) {
      column[Int(number)] = values[row]
    }
  }

  private mutating func gatherCreations(_ table: RecordTable, index: Int, leads numbers: [Int32]) {
    guard let times = table.times(.createdAt) else { return }
    for (row, number) in numbers.enumerated() where number >= 0 && times[row] != Timestamp.unknown.raw {
      let lead = Int(number)
      if leads.created[lead] == Timestamp.unknown.raw || isEarlier(times[row], leads.created[lead]) {
        leads.created[lead] = times[row]
        leads.createdBy[lead] = RowReference(table: index, row: row)
      }
    }
  }

  /// Whether a known time lies before another; a date begins before the moments of its day.
  func isEarlier(_ left: Int64, _ right: Int64) -> Bool {
    if left & 1 == right & 1 { return left < right }
    guard let first = Timestamp(raw: left).instant(in: zone), let second = Timestamp(raw: right).instant(in: zone)
    else {
      return false
    }
    return first < second || (first == second && left & 1 == 1)
  }
}
