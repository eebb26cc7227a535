/// The values of one field, one for each record.
public enum Column: Hashable, Sendable {
  /// Codes of `TextPool`; 0 = empty.
  case text(CodeColumn)
  /// Codes of the `KeyPool` of the field's space; 0 = empty.
  case key(CodeColumn)
  case prose(ProseColumn)
  /// `Timestamp.raw`.
  case time(WordColumn)
  /// Hundredths of the currency's unit; `Money.unknown` = empty.
  case money(WordColumn)
  /// NaN = empty.
  case number([Double])
}

/// The records of one kind that one mapping made from one file, as columns: no record is an object.
///
/// All columns, `offsets`, `lines` and `rowHashes` have one element for each record.
public struct RecordTable: Sendable {
  public let kind: RecordKind
  /// By position in `kind.fields`; nil when the file has nothing for the field.
  public var columns: [Column?]
  /// Columns of the file that no field claims, by name.
  public var attributes: [Attribute]
  /// Where the row begins in the file, in bytes.
  public var offsets = PositionColumn()
  /// The line on which the row begins, from 1.
  public var lines = PositionColumn(step: 1)
  /// `TextPool.rowHash` of the row's bytes without its line end: tells whether the file has changed since.
  public var rowHashes = CodeColumn()

  public struct Attribute: Sendable {
    public let name: String
    public var codes: CodeColumn

    public init(name: String, codes: CodeColumn) {
      self.name = name
      self.codes = codes
    }
  }

  public init(kind: RecordKind) {
    self.kind = kind
    columns = Array(repeating: nil, count: kind.fields.count)
    attributes = []
  }

  public var count: Int { offsets.count }

  /// Codes of a text field; nil when the file has nothing for it.
  public func texts(_ field: Field) -> CodeColumn? {
    guard let position = kind.position(of: field), case .text(let codes)? = columns[position] else { return nil }
    return codes
  }

  /// Codes of a key field.
  public func keys(_ field: Field) -> CodeColumn? {
    guard let position = kind.position(of: field), case .key(let codes)? = columns[position] else { return nil }
    return codes
  }

  public func prose(_ field: Field) -> ProseColumn? {
    guard let position = kind.position(of: field), case .prose(let texts)? = columns[position] else { return nil }
    return texts
  }

  public func times(_ field: Field) -> WordColumn? {
    guard let position = kind.position(of: field), case .time(let raws)? = columns[position] else { return nil }
    return raws
  }

  public func amounts(_ field: Field) -> WordColumn? {
    guard let position = kind.position(of: field), case .money(let hundredths)? = columns[position] else { return nil }
    return hundredths
  }

  public func numbers(_ field: Field) -> [Double]? {
    guard let position = kind.position(of: field), case .number(let values)? = columns[position] else { return nil }
    return values
  }
}

/// An amount in hundredths of a currency's unit. Amounts of different currencies are never added.
public struct Money: Hashable, Sendable {
  public let hundredths: Int64
  public let currency: String

  public init(hundredths: Int64, currency: String) {
    self.hundredths = hundredths
    self.currency = currency
  }

  /// Stands in columns for "no amount given".
  public static let unknown = Int64.min
}
