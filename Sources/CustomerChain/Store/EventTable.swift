/// The events of all tables, one behind the other in the order of exports and rows: the only table's columns as they
/// are, or all of them joined.
struct EventTable: Sendable {
  /// Of their leads.
  private(set) var keys = CodeColumn()
  private(set) var stages = CodeColumn()
  /// `Timestamp.raw`.
  private(set) var times = WordColumn()
  /// Nil where no table has the field.
  private(set) var departments: CodeColumn?
  private(set) var owners: CodeColumn?
  private(set) var reasons: CodeColumn?
  private(set) var deadlines: WordColumn?
  /// The number of each table with events, and of the first event that is not its own.
  private var ends: [(table: Int, end: Int)] = []

  private(set) var count = 0

  init(_ tables: [StoredTable]) {
    let parts = tables.indices.filter { tables[$0].table.kind == .event && tables[$0].table.keys(.leadID) != nil }
    var end = 0
    for part in parts {
      end += tables[part].table.count
      ends.append((part, end))
    }
    count = end
    let tables = parts.map { tables[$0].table }
    keys = EventTable.joined(tables) { $0.keys(.leadID) } ?? []
    stages = EventTable.joined(tables) { $0.texts(.stage) } ?? CodeColumn(repeatElement(0, count: end))
    times =
      EventTable.joined(tables) { $0.times(.enteredAt) } ?? WordColumn(repeatElement(WordColumn.unknown, count: end))
    departments = EventTable.joined(tables) { $0.texts(.department) }
    owners = EventTable.joined(tables) { $0.texts(.owner) }
    reasons = EventTable.joined(tables) { $0.texts(.reason) }
    deadlines = EventTable.joined(tables) { $0.times(.deadline) }
  }

  /// Without the columns that chains repeat in their own order.
  var withoutChains: EventTable {
    var rest = self
    rest.keys = []
    rest.stages = []
    rest.times = []
    return rest
  }

  /// The row of a table that an event stands in.
  func reference(_ event: Int) -> RowReference {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].end <= event { low = middle + 1 } else { high = middle }
    }
    guard low < ends.count else { return .none }
    return RowReference(table: ends[low].table, row: event - (low == 0 ? 0 : ends[low - 1].end))
  }

  func values(_ event: Int) -> EventValues {
    EventValues(
      department: departments?[event] ?? 0, owner: owners?[event] ?? 0, reason: reasons?[event] ?? 0,
      deadline: deadlines?[event] ?? Timestamp.unknown.raw)
  }

  private static func joined(_ tables: [RecordTable], _ column: (RecordTable) -> CodeColumn?) -> CodeColumn? {
    if tables.count == 1 { return column(tables[0]) }
    guard tables.contains(where: { column($0) != nil }) else { return nil }
    var all = CodeColumn()
    for table in tables {
      if let codes = column(table) { all.append(codes) } else { all.append(repeating: 0, count: table.count) }
    }
    return all
  }

  private static func joined(_ tables: [RecordTable], _ column: (RecordTable) -> WordColumn?) -> WordColumn? {
    if tables.count == 1 { return column(tables[0]) }
    guard tables.contains(where: { column($0) != nil }) else { return nil }
    var all = WordColumn()
    for table in tables {
      for value in column(table) ?? WordColumn(repeatElement(WordColumn.unknown, count: table.count)) {
        all.append(value)
      }
    }
    return all
  }
}

/// What an event says beside its lead, stage and time.
struct EventValues: Hashable, Sendable {
  var department: TextCode = 0
  var owner: TextCode = 0
  var reason: TextCode = 0
  /// `Timestamp.raw`.
  var deadline: Int64 = Timestamp.unknown.raw

  /// Takes over what a later record of the same event says.
  mutating func replace(with newer: EventValues) {
    if newer.department != 0 { department = newer.department }
    if newer.owner != 0 { owner = newer.owner }
    if newer.reason != 0 { reason = newer.reason }
    if newer.deadline != Timestamp.unknown.raw { deadline = newer.deadline }
  }
}
