/// Tables of one kind, one behind the other in the order of exports: the only table's columns as they are, or all of them
/// joined.
struct JoinedTables: Sendable {
  let rows: TableRows
  private let tables: [RecordTable]

  /// - Parameter kind: tables of other kinds are passed over.
  init(_ stored: [StoredTable], of kind: RecordKind) {
    let numbers = stored.indices.filter { stored[$0].table.kind == kind }
    tables = numbers.map { stored[$0].table }
    rows = TableRows(numbers.map { ($0, stored[$0].table.count) })
  }

  var count: Int { rows.count }
  var isEmpty: Bool { tables.isEmpty }

  /// Nil where no table has the column; tables that lack it are empty in it.
  func codes(_ column: (RecordTable) -> CodeColumn?) -> CodeColumn? {
    joined(column, CodeColumn(), { $0.append($1) }, { $0.append(repeating: 0, count: $1) })
  }

  func words(_ column: (RecordTable) -> WordColumn?) -> WordColumn? {
    joined(column, WordColumn(), { $0.append($1) }, { $0.append(repeating: WordColumn.unknown, count: $1) })
  }

  func prose(_ field: Field) -> ProseColumn? {
    joined({ $0.prose(field) }, ProseColumn(), { $0.append($1) }, { $0.appendEmpty($1) })
  }

  func numbers(_ field: Field) -> [Double]? {
    joined({ $0.numbers(field) }, [], { $0 += $1 }, { $0 += repeatElement(.nan, count: $1) })
  }

  /// Whether every row has a key of its own.
  func eachKeyStandsOnce(_ field: Field) -> Bool {
    guard let keys = codes({ $0.keys(field) }) else { return false }
    var seen = Array(repeating: false, count: Int(keys.max() ?? 0) + 1)
    for key in keys {
      if key == 0 || seen[Int(key)] { return false }
      seen[Int(key)] = true
    }
    return true
  }

  /// The names of further columns, in order of first appearance.
  var attributeNames: [String] {
    var seen: Set<String> = []
    return tables.flatMap(\.attributes).map(\.name).filter { seen.insert($0).inserted }
  }

  func attribute(_ name: String) -> CodeColumn? { codes { $0.attributes.first { $0.name == name }?.codes } }

  private func joined<Values>(
    _ column: (RecordTable) -> Values?, _ empty: Values, _ append: (inout Values, Values) -> Void,
    _ appendEmpty: (inout Values, Int) -> Void
  ) -> Values? {
    if tables.count == 1 { return column(tables[0]) }
    guard tables.contains(where: { column($0) != nil }) else { return nil }
    var all = empty
    for table in tables {
      if let values = column(table) { append(&all, values) } else { appendEmpty(&all, table.count) }
    }
    return all
  }
}

/// The rows that records come from.
enum RowPlaces: Sendable {
  /// Record i is the i-th row of the tables.
  case joined(TableRows)
  case rows([RowReference])

  func row(_ record: Int) -> RowReference {
    switch self {
    case .joined(let rows): rows.reference(record)
    case .rows(let rows): rows[record]
    }
  }
}

/// Which row of which table stands at a place among tables that are joined.
struct TableRows: Sendable {
  private let numbers: [Int]
  /// For each table the first place that is not its own.
  private let ends: [Int]

  /// The numbers of tables and their counts of rows.
  init(_ tables: [(number: Int, count: Int)] = []) {
    var end = 0
    numbers = tables.map(\.number)
    ends = tables.map { table in
      end += table.count
      return end
    }
  }

  var count: Int { ends.last ?? 0 }

  /// `.none` for a place behind all tables.
  func reference(_ place: Int) -> RowReference {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= place { low = middle + 1 } else { high = middle }
    }
    guard low < ends.count else { return .none }
    return RowReference(table: numbers[low], row: place - (low == 0 ? 0 : ends[low - 1]))
  }
}
