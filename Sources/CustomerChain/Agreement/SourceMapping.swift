/// One `[[source]]`: which files it reads and what records their rows make.
public struct SourceMapping: Hashable, Sendable {
  /// Globs relative to the data directory.
  public var files: [String] = []
  public var group: String?
  /// When a new export is expected; nil = no time is agreed.
  public var expect: ExpectedExport?
  public var delimiter: UInt8?
  public var encoding: Dialect.Encoding?
  /// The decimal sign, `.` or `,`.
  public var decimal: UInt8?
  /// Letters `yyyy MM dd HH mm ss SSS`.
  public var dateFormat: String?
  public var timeZone: String?
  /// Texts that mean "nothing"; nil = only the empty text.
  public var null: [String]?
  /// Whether an empty field of a newer row empties the value of an older one.
  public var clears = false
  /// Column names for files without a header.
  public var columns: [String]?
  public var records: [RecordMapping] = []
  /// Where it stands in `ketting.toml`, for messages.
  public var line = 0

  public init() {}
}

/// One record that a row makes.
public struct RecordMapping: Hashable, Sendable {
  public var kind: RecordKind
  public var fields: [Field: FieldMapping] = [:]
  /// All must hold for the row.
  public var conditions: [RowCondition] = []
  public var line = 0

  public init(kind: RecordKind) { self.kind = kind }
}

/// Where a field's value comes from.
public struct FieldMapping: Hashable, Sendable {
  /// Names of columns; several are joined to one key. Empty when `value` is given.
  public var columns: [String] = []
  /// The same value for every row.
  public var value: String?
  /// File value to our value; `"*"` catches the rest; a target of `ignore` drops the record on purpose. Nil = as it is.
  public var map: [String: String]?
  /// Date format, as in `SourceMapping.dateFormat`.
  public var format: String?
  /// Replaces the source's list for this field.
  public var null: [String]?

  public init(columns: [String] = [], value: String? = nil) {
    self.columns = columns
    self.value = value
  }
}

/// A condition of `when`.
public struct RowCondition: Hashable, Sendable {
  public enum Test: Hashable, Sendable {
    case isOneOf([String])
    case isEmpty
    case isNotEmpty
  }

  public var column: String
  public var test: Test

  public init(column: String, test: Test) {
    self.column = column
    self.test = test
  }
}
