/// Gathers what lead records say of each lead: the last non-empty value stands, the earliest creation stands.
struct LeadBuilder {
  let tables: [StoredTable]
  let zone: Zone
  /// Numbers of leads lie below this.
  let count: Int
  private let recordTables: [Int]
  private let joined: JoinedTables
  private var positions: [UInt32]
  /// How many rows of each table say again what the row before of the same lead said, by table.
  private(set) var repeated: [Int: Int] = [:]

  init(tables: [StoredTable], zone: Zone, count: Int) {
    self.tables = tables
    self.zone = zone
    self.count = count
    recordTables = tables.indices.filter { tables[$0].table.kind == .lead }
    joined = JoinedTables(tables, of: .lead)
    positions = Array(repeating: LeadColumns.noRecord, count: count)
  }

  mutating func build() -> LeadColumns {
    var records = LeadRecords()
    if joined.count > 0 { records = placeAsTheyStand() ? columns() : merge() }
    return LeadColumns(count: count, positions: positions, records: records, groups: groups())
  }

  /// False when a lead stands in the tables more than once; then nothing is placed.
  private mutating func placeAsTheyStand() -> Bool {
    guard let keys = joined.codes({ $0.keys(.leadID) }) else { return false }
    let isPlaced = positions.withUnsafeMutableBufferPointer { positions in
      for row in 0..<keys.count {
        let lead = Int(keys[row])
        if lead == 0 || positions[lead] != LeadColumns.noRecord { return false }
        positions[lead] = UInt32(truncatingIfNeeded: row)
      }
      return true
    }
    if !isPlaced { positions = Array(repeating: LeadColumns.noRecord, count: count) }
    return isPlaced
  }

  private func columns() -> LeadRecords {
    var records = LeadRecords()
    records.count = joined.count
    for field in LeadRecords.textFields { records.texts[field] = joined.codes { $0.texts(field) } }
    for field in LeadRecords.proseFields { records.prose[field] = joined.prose(field) }
    for name in joined.attributeNames { records.attributes[name] = joined.attribute(name) }
    records.customers = joined.codes { $0.keys(.customerID) }
    records.created = joined.words { $0.times(.createdAt) }
    records.values = joined.words { $0.amounts(.value) }
    records.deadlines = joined.words { $0.times(.deadline) }
    records.places = .rows(joined.rows)
    return records
  }

  private mutating func merge() -> LeadRecords {
    var records = LeadRecords()
    let (starts, rows) = gatherRows()
    records.count = starts.count - 1
    for field in LeadRecords.textFields {
      records.texts[field] = codes(starts, rows, anywhere: { $0.texts(field) != nil }) { $0.texts(field) }
    }
    records.customers = codes(starts, rows, anywhere: { $0.keys(.customerID) != nil }) { $0.keys(.customerID) }
    for field in LeadRecords.proseFields { records.prose[field] = prose(field, starts, rows) }
    for name in joined.attributeNames {
      records.attributes[name] = codes(starts, rows, anywhere: { _ in true }) { table in
        table.attributes.first { $0.name == name }?.codes
      }
    }
    records.values = words(starts, rows) { $0.amounts(.value) }
    records.deadlines = words(starts, rows) { $0.times(.deadline) }
    let createdBy = creations(starts, rows)
    let times = tables.map { $0.table.kind == .lead ? $0.table.times(.createdAt) : nil }
    records.created = WordColumn(
      createdBy.map { row in
        row == .none ? Timestamp.unknown.raw : times[Int(row.table)]?[Int(row.row)] ?? Timestamp.unknown.raw
      })
    records.places = .several(starts: starts, rows: rows, createdBy: createdBy)
    return records
  }

  /// The rows of each record, oldest export first; records in order of first appearance.
  private mutating func gatherRows() -> (starts: [Int], rows: [RowReference]) {
    var counts: [Int] = []
    for index in recordTables {
      for key in tables[index].table.keys(.leadID) ?? [] where key != 0 {
        if positions[Int(key)] == LeadColumns.noRecord {
          positions[Int(key)] = UInt32(truncatingIfNeeded: counts.count)
          counts.append(0)
        }
        counts[Int(positions[Int(key)])] += 1
      }
    }
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var rows = Array(repeating: RowReference.none, count: starts[counts.count])
    var next = starts
    for index in recordTables {
      guard let keys = tables[index].table.keys(.leadID) else { continue }
      for row in 0..<keys.count where keys[row] != 0 {
        let record = Int(positions[Int(keys[row])])
        rows[next[record]] = RowReference(table: index, row: row)
        if next[record] > starts[record], rowHash(rows[next[record]]) == rowHash(rows[next[record] - 1]) {
          repeated[index, default: 0] += 1
        }
        next[record] += 1
      }
    }
    return (starts, rows)
  }

  private func rowHash(_ row: RowReference) -> TextCode { tables[Int(row.table)].table.rowHashes[Int(row.row)] }

  /// For each record the row whose value stands: the last that is not empty, or the last of all where its source says
  /// that empty values clear.
  private func standing(
    _ starts: [Int], _ rows: [RowReference], isEmpty: (RowReference) -> Bool?
  ) -> [RowReference] {
    (0..<starts.count - 1).map { record in
      rows[starts[record]..<starts[record + 1]].last { row in
        guard let isEmpty = isEmpty(row) else { return false }
        return !isEmpty || tables[Int(row.table)].clears
      } ?? .none
    }
  }

  private func codes(
    _ starts: [Int], _ rows: [RowReference], anywhere: (RecordTable) -> Bool, _ column: (RecordTable) -> CodeColumn?
  ) -> CodeColumn? {
    let columns = tables.map { $0.table.kind == .lead ? column($0.table) : nil }
    guard recordTables.contains(where: { anywhere(tables[$0].table) }) else { return nil }
    let chosen = standing(starts, rows) { row in columns[Int(row.table)].map { $0[Int(row.row)] == 0 } }
    return CodeColumn(chosen.lazy.map { $0 == .none ? 0 : columns[Int($0.table)]?[Int($0.row)] ?? 0 })
  }

  private func words(
    _ starts: [Int], _ rows: [RowReference], _ column: (RecordTable) -> WordColumn?
  ) -> WordColumn? {
    let columns = tables.map { $0.table.kind == .lead ? column($0.table) : nil }
    guard columns.contains(where: { $0 != nil }) else { return nil }
    let chosen = standing(starts, rows) { row in
      columns[Int(row.table)].map { $0[Int(row.row)] == WordColumn.unknown }
    }
    return WordColumn(
      chosen.lazy.map { $0 == .none ? WordColumn.unknown : columns[Int($0.table)]?[Int($0.row)] ?? WordColumn.unknown })
  }

  private func prose(_ field: Field, _ starts: [Int], _ rows: [RowReference]) -> ProseColumn? {
    let columns = tables.map { $0.table.kind == .lead ? $0.table.prose(field) : nil }
    guard columns.contains(where: { $0 != nil }) else { return nil }
    var merged = ProseColumn()
    for row in standing(starts, rows, isEmpty: { row in columns[Int(row.table)].map { $0.isEmpty(Int(row.row)) } }) {
      if row != .none, let column = columns[Int(row.table)] {
        column.withBytes(Int(row.row)) { merged.append($0) }
      } else {
        merged.append(UnsafeRawBufferPointer(start: nil, count: 0))
      }
    }
    return merged
  }

  /// For each record the row with the earliest creation.
  private func creations(_ starts: [Int], _ rows: [RowReference]) -> [RowReference] {
    let columns = tables.map { $0.table.kind == .lead ? $0.table.times(.createdAt) : nil }
    func time(_ row: RowReference) -> Int64 { columns[Int(row.table)]?[Int(row.row)] ?? Timestamp.unknown.raw }
    return (0..<starts.count - 1).map { record in
      var earliest = RowReference.none
      for row in rows[starts[record]..<starts[record + 1]] where time(row) != Timestamp.unknown.raw {
        if earliest == .none || Timestamp.isEarlier(time(row), time(earliest), in: zone) { earliest = row }
      }
      return earliest
    }
  }

  /// Nothing where no file has a group.
  private func groups() -> CodeColumn {
    guard tables.contains(where: { $0.group != 0 && [.lead, .event].contains($0.table.kind) }) else { return [] }
    var groups = Array(repeating: TextCode(0), count: count)
    for stored in tables where stored.group != 0 && stored.table.kind == .lead {
      for key in stored.table.keys(.leadID) ?? [] where key != 0 { groups[Int(key)] = stored.group }
    }
    for stored in tables where stored.group != 0 && stored.table.kind == .event {
      for key in stored.table.keys(.leadID) ?? [] where key != 0 && groups[Int(key)] == 0 {
        groups[Int(key)] = stored.group
      }
    }
    return CodeColumn(groups)
  }
}

extension Timestamp {
  /// Whether a known time lies before another; a date begins before the moments of its day. Both as `raw`.
  static func isEarlier(_ left: Int64, _ right: Int64, in zone: Zone) -> Bool {
    if left & 1 == right & 1 { return left < right }
    guard let first = Timestamp(raw: left).instant(in: zone), let second = Timestamp(raw: right).instant(in: zone)
    else {
      return false
    }
    return first < second || (first == second && left & 1 == 1)
  }
}
