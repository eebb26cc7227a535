import CustomerChain

/// How one field of a record is decoded when many rows are at hand: what of a `FieldPlan` the inner loop asks.
struct BatchField: Sendable {
  enum Way: Sendable {
    case text, time, number
    /// A time in the format that the agreement gives.
    case formatted
    /// Decided once for each distinct text: a `map` stands before it.
    case mapped
    /// A text that is the same for all records.
    case constant
    /// Only the row's own way will do.
    case rowByRow
  }

  let way: Way
  let isMoneyOrTime: Bool
  let isMoney: Bool
  let isKey: Bool
  let isOneOf: Bool
  let isScore: Bool
  let column: Int
  let evidence: Int
  /// One bit for each length that a text meaning "nothing" has; longer than 62 bytes is one length.
  let nullLengths: UInt64
  /// The decimal sign; 0 when the whole column has to decide.
  let decimal: UInt8
  /// Among the fields of the record plan.
  let number: Int

  init(_ field: FieldPlan, number: Int, in record: RecordPlan, decimal: UInt8?) {
    self.number = number
    isMoney = field.content == .money
    isMoneyOrTime = field.content == .money || field.content == .time
    isKey = field.isKey
    isOneOf = record.oneOf.contains { $0 === field }
    isScore = field.field == .score
    column = field.columns.first ?? 0
    evidence = field.evidence
    nullLengths = field.nulls.reduce(0) { $0 | BatchField.bit(ofLength: $1.count) }
    self.decimal = decimal ?? 0
    if field.constant != nil {
      way = field.content == .text ? .constant : .rowByRow
    } else if field.columns.count != 1 {
      way = .rowByRow
    } else if field.map != nil {
      way = field.content == .text ? .mapped : .rowByRow
    } else {
      switch field.content {
      case .text: way = .text
      case .time: way = field.format == nil ? .time : .formatted
      case .money, .number: way = field.evidence < UInt64.bitWidth ? .number : .rowByRow
      }
    }
  }

  @inline(__always)
  static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}

/// How the records of one plan are decoded.
struct BatchRecord: Sendable {
  let plan: RecordPlan
  let fields: [BatchField]
  let needsOne: Bool

  init(_ plan: RecordPlan, decimal: UInt8?) {
    self.plan = plan
    fields = plan.fields.enumerated().map { BatchField($0.element, number: $0.offset, in: plan, decimal: decimal) }
    needsOne = !plan.oneOf.isEmpty
  }
}

/// What the rows of a file become, ready for batches of them.
struct BatchPlan: Sendable {
  let records: [BatchRecord]
  let columns: Int
  /// Whether batches gain anything: not when each row has a field that only its own way can read.
  let isUseful: Bool

  init(_ plans: [RecordPlan], columns: Int, decimal: UInt8?) {
    records = plans.map { BatchRecord($0, decimal: decimal) }
    self.columns = columns
    let needsRows = records.contains { record in
      record.plan.conditions.isEmpty
        && (record.plan.impossible != nil || record.fields.contains { $0.way == .rowByRow })
    }
    isUseful = columns > 0 && !records.isEmpty && records.count <= UInt64.bitWidth && !needsRows
  }
}
