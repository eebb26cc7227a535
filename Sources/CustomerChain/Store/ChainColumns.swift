/// The chains: every entry of a lead into a stage, those of one lead together and in the order of `ChainBuilder`.
///
/// What else an event says is not repeated here: it stands in the columns of its table, which `rows` point to.
struct ChainColumns: Sendable {
  /// The entries of lead i are `starts[i]..<starts[i + 1]`.
  var starts: [UInt32] = [0]
  /// Position in `Store.stages`.
  var stages: [UInt16] = []
  /// `Timestamp.raw`.
  var times: [Int64] = []
  var rows: [RowReference] = []
  /// For each lead: from when on its implied entry no longer holds, because an event says when the first stage was
  /// entered (`Timestamp.raw`); `Int64.max` = never, or no such entry.
  var impliedUntil: [Int64] = []
  /// The entries that a lead's creation implies.
  var isImplied: [Bool] = []
  /// What events that are one say together, where that is more than what the first of them says; by entry.
  var merged: [Int: EventValues] = [:]
  /// The columns of the event tables, by table.
  var fields: [EventFields] = []

  var count: Int { stages.count }

  /// The entries of a lead that can count at a moment: all but an implied one that an event has replaced by then. Those
  /// that come after the moment are still among them.
  @inline(__always)
  func entries(of lead: Int, at cutoff: Cutoff) -> Range<Int> {
    let all = Int(starts[lead])..<Int(starts[lead + 1])
    return cutoff.includes(impliedUntil[lead]) ? all.dropFirst() : all
  }

  /// All entries of a lead, whenever.
  func allEntries(of lead: Int) -> Range<Int> { Int(starts[lead])..<Int(starts[lead + 1]) }

  func department(_ entry: Int) -> TextCode { values(entry, \.departments, \.department) }
  func owner(_ entry: Int) -> TextCode { values(entry, \.owners, \.owner) }
  func reason(_ entry: Int) -> TextCode { values(entry, \.reasons, \.reason) }

  /// `Timestamp.raw`.
  func deadline(_ entry: Int) -> Int64 {
    if isImplied[entry] { return Timestamp.unknown.raw }
    if !merged.isEmpty, let values = merged[entry] { return values.deadline }
    let row = rows[entry]
    return fields[Int(row.table)].deadlines?[Int(row.row)] ?? Timestamp.unknown.raw
  }

  private func values(
    _ entry: Int, _ column: KeyPath<EventFields, [TextCode]?>, _ value: KeyPath<EventValues, TextCode>
  ) -> TextCode {
    if isImplied[entry] { return 0 }
    if !merged.isEmpty, let values = merged[entry] { return values[keyPath: value] }
    let row = rows[entry]
    return fields[Int(row.table)][keyPath: column]?[Int(row.row)] ?? 0
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

/// The columns of a table of events; all nil for other tables.
struct EventFields: Sendable {
  let departments, owners, reasons: [TextCode]?
  let deadlines: [Int64]?

  init(_ table: RecordTable) {
    let isEvents = table.kind == .event
    departments = isEvents ? table.texts(.department) : nil
    owners = isEvents ? table.texts(.owner) : nil
    reasons = isEvents ? table.texts(.reason) : nil
    deadlines = isEvents ? table.times(.deadline) : nil
  }

  func values(_ row: Int) -> EventValues {
    EventValues(
      department: departments?[row] ?? 0, owner: owners?[row] ?? 0, reason: reasons?[row] ?? 0,
      deadline: deadlines?[row] ?? Timestamp.unknown.raw)
  }
}

/// One entry into a stage, while a chain is being made.
struct ChainEntry: Sendable {
  var stage: UInt16
  var time: Int64
  var row: RowReference
}
