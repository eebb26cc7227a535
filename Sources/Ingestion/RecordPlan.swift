import CustomerChain

/// How one field of a record is read from a row.
final class FieldPlan: Sendable {
  let field: Field
  let content: RecordField.Content
  /// Among the fields of the kind.
  let position: Int
  /// Columns of the file. Several are joined: times with a blank, all else with `RecordPlan.keySeparator`.
  let columns: [Int]
  let constant: [UInt8]?
  let map: ValueMap?
  /// Texts that mean "nothing", beside the empty one.
  let nulls: [[UInt8]]
  let format: AgreedDateFormat?
  /// An empty value is a reject.
  let isKey: Bool
  /// For rejects.
  let columnName: String?
  /// Which evidence decides how the values are read: of dates for times, of decimal signs for numbers.
  let evidence: Int

  init(
    _ field: RecordField, position: Int, columns: [Int], constant: String?, map: [String: String]?, nulls: [String],
    format: String?, isKey: Bool, columnName: String?, evidence: Int
  ) {
    self.field = field.field
    content = field.content
    self.position = position
    self.columns = columns
    self.constant = constant.map { Array($0.utf8) }
    self.map = map.map(ValueMap.init)
    self.nulls = nulls.map { Array(ByteText.trimmed($0).utf8) }
    self.format = format.flatMap(AgreedDateFormat.init)
    self.isKey = isKey
    self.columnName = columnName
    self.evidence = evidence
  }

  func isNull(_ text: UnsafeRawBufferPointer) -> Bool {
    if text.isEmpty { return true }
    for null in nulls where text.isEqual(to: null) { return true }
    return false
  }
}

/// One condition of a record.
struct ConditionPlan: Sendable {
  enum Test: Sendable {
    case isOneOf([[UInt8]])
    case isEmpty
    case isNotEmpty
  }

  /// Nil when the file has no such column: then the condition never holds.
  let column: Int?
  let test: Test
  let nulls: [[UInt8]]

  func holds(_ row: RowView) -> Bool {
    guard let column else { return false }
    return holds(row.value(column))
  }

  /// Whether it holds for a row whose column says that.
  func holds(_ value: UnsafeRawBufferPointer) -> Bool {
    let isEmpty = value.isEmpty || nulls.contains { value.isEqual(to: $0) }
    switch test {
    case .isOneOf(let values): return values.contains { value.isEqual(to: $0) }
    case .isEmpty: return isEmpty
    case .isNotEmpty: return !isEmpty
    }
  }
}

/// How one record is made from a row.
struct RecordPlan: Sendable {
  let kind: RecordKind
  var conditions: [ConditionPlan] = []
  var fields: [FieldPlan] = []
  /// One of these must not be empty; nothing is asked when there are none.
  var oneOf: [FieldPlan] = []
  /// A field that every record needs and this file cannot give.
  var impossible: (field: Field, column: String?)?
  /// Columns that are kept as attributes.
  var attributes: [Int] = []
  var keepsAttributes = false

  /// Stands between the parts of a key that is joined from several columns.
  static let keySeparator = Byte.slash

  init(_ kind: RecordKind) { self.kind = kind }
}
