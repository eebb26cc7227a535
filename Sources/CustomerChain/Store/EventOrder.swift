/// The rows of all event tables by lead, within a lead in the order of exports and rows. A counting sort: the leads'
/// numbers are dense.
struct EventOrder {
  /// The columns that chains are made from; empty for tables of other kinds.
  struct Table {
    let keys: [TextCode]
    let stages: [TextCode]
    /// Empty when the table has no times.
    let times: [Int64]

    init(_ table: RecordTable) {
      let isEvents = table.kind == .event && table.texts(.stage) != nil
      keys = isEvents ? table.texts(.leadID) ?? [] : []
      stages = isEvents ? table.texts(.stage) ?? [] : []
      times = isEvents ? table.times(.enteredAt) ?? [] : []
    }
  }

  let tables: [Table]
  var rows: [RowReference]
  private var starts: [UInt32]

  init(tables stored: [StoredTable], leadOfCode: [Int32], leads: Int) {
    let tables = stored.map { Table($0.table) }
    self.tables = tables
    var starts = [UInt32](repeating: 0, count: leads + 1)
    for table in tables {
      for key in table.keys {
        let lead = leadOfCode[Int(key)]
        if lead >= 0 { starts[Int(lead) + 1] += 1 }
      }
    }
    for lead in 0..<leads { starts[lead + 1] += starts[lead] }
    var next = starts
    var rows = [RowReference](repeating: .none, count: Int(starts[leads]))
    for (number, table) in tables.enumerated() {
      for (row, key) in table.keys.enumerated() {
        let lead = Int(leadOfCode[Int(key)])
        guard lead >= 0 else { continue }
        rows[Int(next[lead])] = RowReference(table: number, row: row)
        next[lead] += 1
      }
    }
    self.rows = rows
    self.starts = starts
  }

  @inline(__always)
  func rows(of lead: Int) -> ArraySlice<RowReference> { rows[Int(starts[lead])..<Int(starts[lead + 1])] }
}
