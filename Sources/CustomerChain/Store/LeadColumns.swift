/// The leads, one element for each in every column. Numbers of leads are given in order of first appearance.
struct LeadColumns: Sendable {
  var keys: [TextCode] = []
  /// The earliest creation; `Timestamp.raw`.
  var created: [Int64] = []
  /// The row that says so.
  var createdBy: [RowReference] = []
  /// The last non-empty value of each text field.
  var texts: [Field: [TextCode]] = [:]
  /// Further columns of the exports.
  var attributes: [String: [TextCode]] = [:]
  /// Hundredths, `Money.unknown` when none is given.
  var values: [Int64] = []
  /// `Timestamp.raw`.
  var deadlines: [Int64] = []
  /// The group of the last file that has one and a record of the lead; of its events where no record has.
  var groups: [TextCode] = []
  /// Whether a lead record exists, not only events.
  var hasRecord: [Bool] = []
  /// Rows of lead records, by lead: those of lead i are `rows[rowStarts[i]..<rowStarts[i + 1]]`, oldest export first.
  var rows: [RowReference] = []
  var rowStarts: [Int] = [0]

  var count: Int { keys.count }

  /// The text fields that leads have; what is missing in a column's file stays empty.
  static let textFields: [Field] = RecordKind.lead.fields.filter { $0.content == .text && $0.field != .leadID }
    .map(\.field)

  func text(_ field: Field, of lead: Int) -> TextCode { texts[field]?[lead] ?? 0 }

  func rows(of lead: Int) -> ArraySlice<RowReference> { rows[rowStarts[lead]..<rowStarts[lead + 1]] }

  /// Adds a lead that nothing is known of yet.
  mutating func append(key: TextCode) {
    keys.append(key)
    created.append(Timestamp.unknown.raw)
    createdBy.append(.none)
    values.append(Money.unknown)
    deadlines.append(Timestamp.unknown.raw)
    groups.append(0)
    hasRecord.append(false)
  }
}
