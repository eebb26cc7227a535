import CustomerChain

/// Decodes the fields of one record plan, row after row.
///
/// Gives a row up where only the row's own way can decide: rejects, values that no map names, values that the whole
/// column has to decide.
struct FieldDecoder<Coder: TextCoder> {
  /// `unanswered`: made, but an answer without a score.
  enum Outcome { case made, unanswered, unasked, rowByRow }

  private enum Mapped { case code(TextCode), empty, unasked, rowByRow }

  private let record: BatchRecord
  private let fields: UnsafeMutablePointer<BatchField>
  private let fieldCount: Int
  private let attributes: [Int]
  private var conditions: [ValueMemory<Bool>]
  private var mapped: [ValueMemory<Mapped>]
  private var constants: [TextCode?]

  init(_ record: BatchRecord) {
    self.record = record
    fieldCount = record.fields.count
    fields = .allocate(capacity: max(1, fieldCount))
    for (number, field) in record.fields.enumerated() { (fields + number).initialize(to: field) }
    attributes = record.plan.attributes
    conditions = record.plan.conditions.map { _ in ValueMemory() }
    mapped = record.fields.map { _ in ValueMemory() }
    constants = record.fields.map { _ in nil }
  }

  func deallocate() { fields.deallocate() }

  /// Decodes one row into the place behind the last record of `columns`. `points` gets a bit for each evidence that saw
  /// a number with a decimal point.
  @inline(__always)
  mutating func decode(
    _ row: RowView, _ columns: RecordBatch.Columns, _ texts: inout ColumnTexts<Coder>, _ time: inout PlainTime,
    _ points: inout UInt64
  ) -> Outcome {
    for number in conditions.indices where !holds(number, row) { return unasked(row, &time) }
    if record.plan.impossible != nil { return .rowByRow }
    var hasOne = !record.needsOne
    var isAnswered = true
    let place = columns.count
    for number in 0..<fieldCount {
      let field = fields + number
      let isEmpty: Bool
      switch field.pointee.way {
      case .text:
        let text = row.value(field.pointee.column)
        if text.isEmpty {
          isEmpty = true
        } else if field.pointee.nullLengths & BatchField.bit(ofLength: text.count) != 0,
          record.plan.fields[number].isNull(text)
        {
          isEmpty = true
        } else {
          isEmpty = false
          store(texts.code(of: text, in: field.pointee.column), columns, number, place)
        }
      case .time:
        let text = row.value(field.pointee.column)
        if isNull(text, number) {
          isEmpty = true
        } else {
          guard let raw = time.raw(text) else { return .rowByRow }
          isEmpty = false
          store(raw, columns, number, place)
        }
      case .formatted:
        let text = row.value(field.pointee.column)
        if isNull(text, number) {
          isEmpty = true
        } else {
          guard let raw = time.raw(text, record.plan.fields[number].format) else { return .rowByRow }
          isEmpty = false
          store(raw, columns, number, place)
        }
      case .number:
        let text = row.value(field.pointee.column)
        columns.lengths[number]?[place] = 0
        if isNull(text, number) {
          isEmpty = true
        } else {
          guard storeNumber(text, field, columns, number, place, &points) else { return .rowByRow }
          isEmpty = false
        }
      case .mapped:
        switch mappedText(row.value(field.pointee.column), number, &texts) {
        case .code(let code):
          isEmpty = code == 0
          store(code, columns, number, place)
        case .empty: isEmpty = true
        case .unasked: return unasked(row, &time)
        case .rowByRow: return .rowByRow
        }
      case .constant:
        let code = constant(number, &texts)
        isEmpty = code == 0
        store(code, columns, number, place)
      case .rowByRow:
        return .rowByRow
      }
      if isEmpty {
        if field.pointee.isKey { return .rowByRow }
        if field.pointee.isScore { isAnswered = false }
        storeEmpty(field, columns, number, place)
      } else if field.pointee.isOneOf {
        hasOne = true
      }
    }
    return hasOne ? (isAnswered ? .made : .unanswered) : .rowByRow
  }

  /// Nothing is asked of the row, but its dates have their say in what their whole column means.
  private mutating func unasked(_ row: RowView, _ time: inout PlainTime) -> Outcome {
    for number in 0..<fieldCount where fields[number].way == .time {
      let text = row.value(fields[number].column)
      if !isNull(text, number), time.raw(text) == nil { return .rowByRow }
    }
    return .unasked
  }

  /// Codes of the columns that no field claims.
  @inline(__always)
  mutating func decodeAttributes(_ row: RowView, _ columns: RecordBatch.Columns, _ texts: inout ColumnTexts<Coder>) {
    let place = columns.count
    for number in attributes.indices {
      let text = row.value(attributes[number])
      columns.attributes[number][place] = text.isEmpty ? 0 : texts.code(of: text, in: attributes[number])
    }
  }

  @inline(__always)
  private mutating func holds(_ number: Int, _ row: RowView) -> Bool {
    let condition = record.plan.conditions[number]
    guard let column = condition.column else { return false }
    let text = row.value(column)
    if text.isEmpty { return condition.holds(row) }
    return conditions[number].decision(for: text, hash: TextPool.hash(text)) { condition.holds(row) }
  }

  @inline(__always)
  private func isNull(_ text: UnsafeRawBufferPointer, _ number: Int) -> Bool {
    if text.isEmpty { return true }
    return fields[number].nullLengths & BatchField.bit(ofLength: text.count) != 0
      && record.plan.fields[number].isNull(text)
  }

  /// As `RecordMaker` decides it; a value that no map names is for the ledger, which takes the row itself.
  private mutating func mappedText(_ text: UnsafeRawBufferPointer, _ number: Int, _ texts: inout ColumnTexts<Coder>)
    -> Mapped
  {
    let plan = record.plan.fields[number]
    return mapped[number].decision(for: text, hash: TextPool.hash(text)) {
      guard let map = plan.map else { return .rowByRow }
      var target = map.target(of: text)
      if target == nil {
        if plan.isNull(text) { return .empty }
        target = map.catchAll
      }
      switch target {
      case .value(let bytes):
        return bytes.withUnsafeBytes { $0.isEmpty ? .empty : .code(texts.coder.code(of: $0, hash: TextPool.hash($0))) }
      case .ignore: return .unasked
      case nil: return .rowByRow
      }
    }
  }

  private mutating func constant(_ number: Int, _ texts: inout ColumnTexts<Coder>) -> TextCode {
    if let code = constants[number] { return code }
    let code = (record.plan.fields[number].constant ?? []).withUnsafeBytes {
      $0.isEmpty ? 0 : texts.coder.code(of: $0, hash: TextPool.hash($0))
    }
    constants[number] = code
    return code
  }

  /// False when only the row's own way can read the number.
  @inline(__always)
  private func storeNumber(
    _ text: UnsafeRawBufferPointer, _ field: UnsafeMutablePointer<BatchField>, _ columns: RecordBatch.Columns,
    _ number: Int, _ place: Int, _ points: inout UInt64
  ) -> Bool {
    guard let plain = PlainNumber(text) else { return false }
    if plain.decimal != field.pointee.decimal, plain.decimal != 0 {
      // The column decides, and would have to be all wrong to decide for the comma.
      guard field.pointee.decimal == 0, plain.decimal == Byte.point, let written = columns.texts[number],
        let lengths = columns.lengths[number], let start = text.baseAddress
      else { return false }
      (UnsafeMutableRawPointer(written) + place * RecordBatch.textStride).copyMemory(from: start, byteCount: text.count)
      lengths[place] = UInt8(truncatingIfNeeded: text.count)
      points |= 1 << UInt64(field.pointee.evidence)
    }
    if field.pointee.isMoney {
      guard let hundredths = plain.hundredths else { return false }
      store(hundredths, columns, number, place)
    } else {
      guard let value = plain.number.double else { return false }
      store(value, columns, number, place)
    }
    return true
  }

  @inline(__always)
  private func storeEmpty(
    _ field: UnsafeMutablePointer<BatchField>, _ columns: RecordBatch.Columns, _ number: Int, _ place: Int
  ) {
    switch field.pointee.way {
    case .text, .mapped, .constant, .rowByRow: store(TextCode(0), columns, number, place)
    case .time, .formatted, .number:
      // The unknown time and the unknown amount are the same word.
      if field.pointee.isMoneyOrTime {
        store(Money.unknown, columns, number, place)
      } else {
        store(Double.nan, columns, number, place)
      }
    }
  }

  @inline(__always)
  private func store<Value>(_ value: Value, _ columns: RecordBatch.Columns, _ number: Int, _ place: Int) {
    columns.fields[number].storeBytes(of: value, toByteOffset: place &* MemoryLayout<Value>.stride, as: Value.self)
  }
}
