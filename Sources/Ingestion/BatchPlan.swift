import CustomerChain

/// How one field of a record is decoded when many rows are at hand: what of a `FieldPlan` the inner loops ask.
struct BatchField: Sendable {
  /// Where its texts come from.
  enum Source: Sendable {
    case column
    /// Decided once for each distinct text: a `map` stands before it.
    case mapped
    /// The same for all records.
    case constant
    /// Only the row's own way will do.
    case rowByRow
  }

  let plan: FieldPlan
  let source: Source
  let content: RecordField.Content
  let isKey: Bool
  let isOneOf: Bool
  let isScore: Bool
  let column: Int
  let evidence: Int
  let keySpace: KeySpace?
  /// One bit for each length that a text meaning "nothing" has; longer than 62 bytes is one length.
  let nullLengths: UInt64
  /// The decimal sign; 0 when the whole column has to decide.
  let decimal: UInt8

  init(_ field: FieldPlan, in record: RecordPlan, decimal: UInt8?) {
    plan = field
    content = field.content
    isKey = field.isKey
    isOneOf = record.oneOf.contains { $0 === field }
    isScore = field.field == .score
    column = field.columns.first ?? 0
    evidence = field.evidence
    keySpace = field.content == .key ? field.field.keySpace : nil
    nullLengths = field.nulls.reduce(0) { $0 | BatchField.bit(ofLength: $1.count) }
    self.decimal = decimal ?? 0
    let isText = field.content == .text || field.content == .key || field.content == .prose
    let isNumber = field.content == .money || field.content == .number
    if field.constant != nil {
      source = isText ? .constant : .rowByRow
    } else if field.columns.count != 1 {
      source = .rowByRow
    } else if field.map != nil {
      source = isText ? .mapped : .rowByRow
    } else {
      source = isNumber && field.evidence >= UInt64.bitWidth ? .rowByRow : .column
    }
  }

  /// Whether its numbers tell the decimal sign of their column.
  var isOpenNumber: Bool { (content == .money || content == .number) && decimal == 0 && source == .column }

  @inline(__always)
  static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether a text stands for no value.
  @inline(__always)
  func isNothing(_ text: UnsafeRawBufferPointer) -> Bool {
    text.isEmpty || (nullLengths & BatchField.bit(ofLength: text.count) != 0 && plan.isNull(text))
  }
}

/// How the records of one plan are decoded.
struct BatchRecord: Sendable {
  let plan: RecordPlan
  let fields: [BatchField]
  let needsOne: Bool
  let hasScore: Bool

  init(_ plan: RecordPlan, decimal: UInt8?) {
    self.plan = plan
    fields = plan.fields.map { BatchField($0, in: plan, decimal: decimal) }
    needsOne = !plan.oneOf.isEmpty
    hasScore = fields.contains { $0.isScore }
  }
}

/// What the rows of a file become, ready for batches of them.
struct BatchPlan: Sendable {
  let records: [BatchRecord]
  let columns: Int
  /// Whether batches gain anything: not when each row has a field that only its own way can read.
  let isUseful: Bool
  /// Whether all rows become one record each, with nothing to ask about.
  let isPlain: Bool

  init(_ plans: [RecordPlan], columns: Int, decimal: UInt8?) {
    records = plans.map { BatchRecord($0, decimal: decimal) }
    self.columns = columns
    let needsRows = records.contains { record in
      record.plan.conditions.isEmpty
        && (record.plan.impossible != nil || record.fields.contains { $0.source == .rowByRow })
    }
    isUseful = columns > 0 && !records.isEmpty && records.count <= UInt8.max && !needsRows
    isPlain = records.count == 1 && !records[0].hasScore
  }
}
