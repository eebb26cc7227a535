/// The events of all tables, one behind the other in the order of exports and rows.
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
  private let rows: TableRows

  var count: Int { rows.count }

  init(_ stored: [StoredTable]) {
    let tables = JoinedTables(stored, of: .event)
    rows = tables.rows
    keys = tables.codes { $0.keys(.leadID) } ?? CodeColumn(repeatElement(0, count: rows.count))
    stages = tables.codes { $0.texts(.stage) } ?? CodeColumn(repeatElement(0, count: rows.count))
    times = tables.words { $0.times(.enteredAt) } ?? WordColumn(repeatElement(WordColumn.unknown, count: rows.count))
    departments = tables.codes { $0.texts(.department) }
    owners = tables.codes { $0.texts(.owner) }
    reasons = tables.codes { $0.texts(.reason) }
    deadlines = tables.words { $0.times(.deadline) }
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
  func reference(_ event: Int) -> RowReference { rows.reference(event) }

  func values(_ event: Int) -> EventValues {
    EventValues(
      department: departments?[event] ?? 0, owner: owners?[event] ?? 0, reason: reasons?[event] ?? 0,
      deadline: deadlines?[event] ?? Timestamp.unknown.raw)
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
