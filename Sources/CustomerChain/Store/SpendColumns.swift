/// What was spent, one element for each record in every column: they have no keys, all of them stand.
struct SpendColumns: Sendable {
  /// `Timestamp.raw`.
  var times = WordColumn()
  /// Hundredths; `Money.unknown` = none is given.
  var amounts = WordColumn()
  /// 0 = the company's.
  var currencies = CodeColumn()
  /// What is only expected.
  var isForecast: [Bool] = []
  var rows = TableRows()

  var count: Int { times.count }
}

/// Gathers what was spent.
struct SpendBuilder {
  private let tables: [StoredTable]
  private let pool: TextPool
  /// How many rows of each table say again what another said.
  private(set) var repeated: [Int: Int] = [:]

  init(tables: [StoredTable], pool: TextPool) {
    self.tables = tables
    self.pool = pool
  }

  mutating func build() -> SpendColumns {
    let joined = JoinedTables(tables, of: .spend)
    if joined.count == 0 { return SpendColumns() }
    countRepeated()
    let unknown = WordColumn(repeatElement(WordColumn.unknown, count: joined.count))
    let statuses = joined.codes { $0.texts(.status) }
    var forecasts: [TextCode: Bool] = [0: false]
    let isForecast = (0..<joined.count).map { row -> Bool in
      guard let code = statuses?[row] else { return false }
      if let known = forecasts[code] { return known }
      let isForecast = pool.string(code).lowercased() == "forecast"
      forecasts[code] = isForecast
      return isForecast
    }
    return SpendColumns(
      times: joined.words { $0.times(.date) } ?? unknown, amounts: joined.words { $0.amounts(.amount) } ?? unknown,
      currencies: joined.codes { $0.texts(.currency) } ?? CodeColumn(repeatElement(0, count: joined.count)),
      isForecast: isForecast, rows: joined.rows)
  }

  private mutating func countRepeated() {
    var seen = SeenRows()
    for (index, stored) in tables.enumerated() where stored.table.kind == .spend {
      let times = stored.table.times(.date)
      for row in 0..<stored.table.count {
        let time = times?[row] ?? Timestamp.unknown.raw
        if seen.isRepeated(stored.table.rowHashes[row], time, table: stored.ordinal) {
          repeated[index, default: 0] += 1
        }
      }
    }
  }
}
