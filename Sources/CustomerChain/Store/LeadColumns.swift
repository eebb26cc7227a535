/// The leads. A lead's number is the code of its key; not every number below `count` is a lead's: keys that only answers
/// or orders name have neither record nor chain.
struct LeadColumns: Sendable {
  /// Numbers of leads lie below this.
  let count: Int
  /// For each lead the position of its record in the columns; `noRecord` = none.
  private let positions: [UInt32]
  let records: LeadRecords
  /// By lead: the group of the last file that has one and a record of the lead; of its events where no record has.
  /// Empty when no file has a group.
  let groups: CodeColumn

  static let noRecord = UInt32.max

  init(count: Int, positions: [UInt32], records: LeadRecords, groups: CodeColumn) {
    self.count = count
    self.positions = positions
    self.records = records
    self.groups = groups
  }

  /// Nil for a lead that only events name.
  @inline(__always)
  func record(of lead: Int) -> Int? {
    let position = positions[lead]
    return position == LeadColumns.noRecord ? nil : Int(position)
  }

  /// Whether a lead record exists, not only events.
  func hasRecord(_ lead: Int) -> Bool { positions[lead] != LeadColumns.noRecord }

  func text(_ field: Field, of lead: Int) -> TextCode { records.texts[field].map { text($0, of: lead) } ?? 0 }

  @inline(__always)
  func text(_ column: CodeColumn, of lead: Int) -> TextCode { record(of: lead).map { column[$0] } ?? 0 }

  /// Nil where nothing is given.
  func prose(_ field: Field, of lead: Int) -> String? {
    record(of: lead).flatMap { record in records.prose[field].flatMap { $0[record] } }
  }

  func customer(of lead: Int) -> TextCode { records.customers.map { text($0, of: lead) } ?? 0 }

  /// The earliest creation; `Timestamp.raw`.
  @inline(__always)
  func created(of lead: Int) -> Int64 { value(records.created, of: lead) }

  /// `Timestamp.raw`.
  @inline(__always)
  func deadline(of lead: Int) -> Int64 { value(records.deadlines, of: lead) }

  /// Hundredths; `Money.unknown` when none is given.
  @inline(__always)
  func amount(of lead: Int) -> Int64 { value(records.values, of: lead) }

  func group(of lead: Int) -> TextCode { groups.isEmpty ? 0 : groups[lead] }

  /// The row that says when the lead was created.
  func createdBy(_ lead: Int) -> RowReference { record(of: lead).map { records.createdBy($0) } ?? .none }

  /// Rows of lead records, oldest export first.
  func rows(of lead: Int) -> [RowReference] { record(of: lead).map { records.rows($0) } ?? [] }

  /// The unknown time and the unknown amount are the same word.
  @inline(__always)
  private func value(_ column: WordColumn?, of lead: Int) -> Int64 {
    guard let column, let record = record(of: lead) else { return WordColumn.unknown }
    return column[record]
  }
}

/// What lead records say, one element for each lead that has any: the columns of the tables of leads, joined, where every
/// lead stands in them once, else columns made from them.
struct LeadRecords: Sendable {
  var count = 0
  /// The last non-empty value of each text field; what no file has is missing.
  var texts: [Field: CodeColumn] = [:]
  var prose: [Field: ProseColumn] = [:]
  var customers: CodeColumn?
  /// Further columns of the exports.
  var attributes: [String: CodeColumn] = [:]
  var created: WordColumn?
  var values: WordColumn?
  var deadlines: WordColumn?
  var places = Places.none

  /// The rows that records come from.
  enum Places: Sendable {
    case none
    /// Record i is the i-th row of the tables.
    case rows(TableRows)
    /// Rows of record i are `rows[starts[i]..<starts[i + 1]]`, oldest export first.
    case several(starts: [Int], rows: [RowReference], createdBy: [RowReference])
  }

  func createdBy(_ record: Int) -> RowReference {
    switch places {
    case .none: .none
    case .rows(let rows): rows.reference(record)
    case .several(_, _, let createdBy): createdBy[record]
    }
  }

  func rows(_ record: Int) -> [RowReference] {
    switch places {
    case .none: []
    case .rows(let rows): [rows.reference(record)]
    case .several(let starts, let rows, _): Array(rows[starts[record]..<starts[record + 1]])
    }
  }

  /// The text fields that leads have.
  static let textFields = RecordKind.lead.fields.filter { $0.content == .text }.map(\.field)
  static let proseFields = RecordKind.lead.fields.filter { $0.content == .prose }.map(\.field)
}
