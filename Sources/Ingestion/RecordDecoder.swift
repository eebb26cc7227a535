import CustomerChain

/// Decodes the fields of one record plan, one field after the other, each for many rows.
///
/// Rows end before the first that only its own way can read: a reject, a value that no map names, one that the whole
/// column has to decide. What was decided of rows from there on does not count.
final class RecordDecoder {
  private let record: BatchRecord
  private var conditions: [ValueMemory<Bool>]
  private let maps: [MappedTexts?]
  private var time: PlainTime

  /// What the fields of all records have in common.
  struct Desk {
    let run: FieldRun
    let pool: UnsafePointer<TextPool>
    /// Rows from here on are not decoded.
    var limit: Int
    let points: [UnsafeMutablePointer<UInt8>?]
  }

  init(_ record: BatchRecord, times: TimeReader) {
    self.record = record
    conditions = record.plan.conditions.map { _ in ValueMemory() }
    maps = record.fields.map { MappedTexts($0) }
    time = PlainTime(times)
  }

  func decode(_ desk: inout Desk, _ columns: RecordColumns, _ texts: inout ColumnTexts) {
    columns.isSparse = false
    if !conditions.isEmpty { ask(desk, columns) }
    if record.plan.impossible != nil { stopAtFirst(&desk, columns) }
    if record.needsOne { columns.hasOne.update(repeating: 0, count: desk.limit) }
    if record.hasScore { columns.isAnswered.update(repeating: 1, count: desk.limit) }
    for (number, field) in record.fields.enumerated() {
      if desk.limit == 0 { return }
      decode(field, number, &desk, columns, &texts)
    }
    if record.needsOne {
      for row in 0..<desk.limit where columns.hasOne[row] == 0 && (!columns.isSparse || columns.alive[row] != 0) {
        desk.limit = row
        break
      }
    }
    for (number, column) in record.plan.attributes.enumerated() {
      let values = desk.run.values(of: column)
      texts.codes(desk.limit, column: column, desk.pool, columns.attributes[number]) { values.text($0) }
    }
  }

  /// Which rows the record is asked of.
  private func ask(_ desk: Desk, _ columns: RecordColumns) {
    columns.isSparse = true
    columns.alive.update(repeating: 1, count: desk.limit)
    for number in conditions.indices {
      let condition = record.plan.conditions[number]
      guard let column = condition.column else {
        columns.alive.update(repeating: 0, count: desk.limit)
        return
      }
      let values = desk.run.values(of: column)
      for row in 0..<desk.limit where columns.alive[row] != 0 {
        let text = values.text(row)
        let holds =
          text.isEmpty
          ? condition.holds(text)
          : conditions[number].decision(for: text, hash: TextPool.hash(text)) { condition.holds(text) }
        if !holds { columns.alive[row] = 0 }
      }
    }
  }

  private func stopAtFirst(_ desk: inout Desk, _ columns: RecordColumns) {
    if !columns.isSparse { desk.limit = 0 }
    for row in 0..<desk.limit where columns.alive[row] != 0 {
      desk.limit = row
      return
    }
  }

  private func decode(
    _ field: BatchField, _ number: Int, _ desk: inout Desk, _ columns: RecordColumns, _ texts: inout ColumnTexts
  ) {
    let target = columns.fields[number]
    let values: FieldValues
    switch field.source {
    case .column:
      values = desk.run.values(of: field.column)
    case .mapped:
      map(field, number, &desk, columns)
      values = FieldValues(starts: target.starts, counts: target.counts)
    case .constant:
      guard let constant = maps[number]?.constant else { return }
      decodeConstant(constant, field, &desk, columns, target, &texts)
      return
    case .rowByRow:
      stopAtFirst(&desk, columns)
      return
    }
    switch field.content {
    case .text: decodeText(values, field, &desk, columns, target, &texts)
    case .key, .prose: decodeLoose(values, field, &desk, columns, target)
    case .time: decodeTime(values, field, &desk, columns, target.words)
    case .money: decodeMoney(values, field, &desk, columns, target)
    case .number: decodeNumber(values, field, &desk, columns, target)
    }
  }

  /// What an empty value and one that is there mean for the row; false when only the row's own way can tell.
  @inline(__always)
  private static func note(_ isEmpty: Bool, _ field: BatchField, _ columns: RecordColumns, _ row: Int) -> Bool {
    if !isEmpty {
      if field.isOneOf { columns.hasOne[row] = 1 }
      return true
    }
    if field.isScore { columns.isAnswered[row] = 0 }
    return !field.isKey
  }

  /// Whether something hangs on a value being there.
  @inline(__always)
  private static func matters(_ field: BatchField) -> Bool { field.isKey || field.isOneOf || field.isScore }

  /// As `RecordMaker` decides it; a value that no map names is for the ledger, which takes the row itself.
  private func map(_ field: BatchField, _ number: Int, _ desk: inout Desk, _ columns: RecordColumns) {
    guard let map = maps[number] else { return }
    let target = columns.fields[number]
    let values = desk.run.values(of: field.column)
    if !columns.isSparse {
      columns.isSparse = true
      columns.alive.update(repeating: 1, count: desk.limit)
    }
    for row in 0..<desk.limit {
      target.starts[row] = desk.run.base
      target.counts[row] = 0
      if columns.alive[row] == 0 { continue }
      switch map.decision(for: values.text(row)) {
      case .text(let text):
        target.starts[row] = text.baseAddress ?? desk.run.base
        target.counts[row] = UInt32(truncatingIfNeeded: text.count)
      case .empty: break
      case .unasked: columns.alive[row] = 0
      case .rowByRow:
        desk.limit = row
        return
      }
    }
  }

  private func decodeConstant(
    _ text: UnsafeRawBufferPointer, _ field: BatchField, _ desk: inout Desk, _ columns: RecordColumns,
    _ target: FieldColumn, _ texts: inout ColumnTexts
  ) {
    if RecordDecoder.matters(field) {
      for row in 0..<desk.limit where !columns.isSparse || columns.alive[row] != 0 {
        if RecordDecoder.note(text.isEmpty, field, columns, row) { continue }
        desk.limit = row
        break
      }
    }
    if field.content == .text {
      target.codes.update(repeating: texts.code(of: text, desk.pool), count: desk.limit)
      return
    }
    target.starts.update(repeating: text.baseAddress ?? desk.run.base, count: desk.limit)
    target.counts.update(repeating: UInt32(truncatingIfNeeded: text.count), count: desk.limit)
    if field.content == .key {
      target.hashes.update(repeating: TextPool.hash(text), count: desk.limit)
      target.codes.update(repeating: 0, count: desk.limit)
    }
  }

  private func decodeText(
    _ values: FieldValues, _ field: BatchField, _ desk: inout Desk, _ columns: RecordColumns, _ target: FieldColumn,
    _ texts: inout ColumnTexts
  ) {
    let codes = target.codes
    if field.nullLengths == 0 || field.source == .mapped {
      texts.codes(desk.limit, column: field.column, desk.pool, codes) { values.text($0) }
    } else {
      texts.codes(desk.limit, column: field.column, desk.pool, codes) { row in
        let text = values.text(row)
        return field.isNothing(text) ? UnsafeRawBufferPointer(start: nil, count: 0) : text
      }
    }
    guard RecordDecoder.matters(field) else { return }
    for row in 0..<desk.limit where !columns.isSparse || columns.alive[row] != 0 {
      if RecordDecoder.note(codes[row] == 0, field, columns, row) { continue }
      desk.limit = row
      return
    }
  }

  /// Keys and prose: where they stand, and what they are looked up by.
  private func decodeLoose(
    _ values: FieldValues, _ field: BatchField, _ desk: inout Desk, _ columns: RecordColumns, _ target: FieldColumn
  ) {
    let starts = target.starts
    let counts = target.counts
    let hashes = target.hashes
    let codes = target.codes
    let base = desk.run.base
    let isKey = field.content == .key
    let matters = RecordDecoder.matters(field)
    let isMapped = field.source == .mapped
    let isSparse = columns.isSparse
    let limit = desk.limit
    for row in 0..<limit {
      let text = values.text(row)
      let isEmpty = isMapped ? text.isEmpty : field.isNothing(text)
      if matters, !isSparse || columns.alive[row] != 0, !RecordDecoder.note(isEmpty, field, columns, row) {
        desk.limit = row
        return
      }
      starts[row] = text.baseAddress ?? base
      counts[row] = isEmpty ? 0 : UInt32(truncatingIfNeeded: text.count)
      if isKey {
        codes[row] = 0
        hashes[row] = TextPool.hash(text)
      }
    }
  }

  /// Of rows that nothing is asked of, dates still have their say in what their whole column means: one that only its
  /// own way can read ends the run there too.
  private func decodeTime(
    _ values: FieldValues, _ field: BatchField, _ desk: inout Desk, _ columns: RecordColumns,
    _ words: UnsafeMutablePointer<Int64>
  ) {
    var time = time
    defer { self.time = time }
    let matters = RecordDecoder.matters(field)
    let isSparse = columns.isSparse
    let format = field.plan.format
    let hasFormat = format != nil
    for row in 0..<desk.limit {
      let isAlive = !isSparse || columns.alive[row] != 0
      if hasFormat, !isAlive { continue }
      let text = values.text(row)
      let isEmpty = field.isNothing(text)
      var raw = Timestamp.unknown.raw
      if !isEmpty {
        guard let read = hasFormat ? time.raw(text, format) : time.raw(text) else {
          desk.limit = row
          return
        }
        raw = read
      }
      words[row] = raw
      if matters || isEmpty, isAlive, !RecordDecoder.note(isEmpty, field, columns, row) {
        desk.limit = row
        return
      }
    }
  }

  private func decodeMoney(
    _ values: FieldValues, _ field: BatchField, _ desk: inout Desk, _ columns: RecordColumns, _ target: FieldColumn
  ) {
    let words = target.words
    decodeNumbers(values, field, &desk, columns, target, { words[$0] = Money.unknown }) { row, plain in
      guard let hundredths = plain.hundredths else { return false }
      words[row] = hundredths
      return true
    }
  }

  private func decodeNumber(
    _ values: FieldValues, _ field: BatchField, _ desk: inout Desk, _ columns: RecordColumns, _ target: FieldColumn
  ) {
    let numbers = target.numbers
    decodeNumbers(values, field, &desk, columns, target, { numbers[$0] = .nan }) { row, plain in
      guard let value = plain.number.double else { return false }
      numbers[row] = value
      return true
    }
  }

  @inline(__always)
  private func decodeNumbers(
    _ values: FieldValues, _ field: BatchField, _ desk: inout Desk, _ columns: RecordColumns, _ target: FieldColumn,
    _ putEmpty: (_ row: Int) -> Void, _ put: (_ row: Int, PlainNumber) -> Bool
  ) {
    let isOpen = field.isOpenNumber
    let points = isOpen ? desk.points[field.evidence] : nil
    let starts = target.starts
    let counts = target.counts
    let isSparse = columns.isSparse
    let matters = RecordDecoder.matters(field)
    let decimal = field.decimal
    for row in 0..<desk.limit {
      if isSparse, columns.alive[row] == 0 { continue }
      let text = values.text(row)
      if isOpen { counts[row] = 0 }
      if field.isNothing(text) {
        putEmpty(row)
        if matters, !RecordDecoder.note(true, field, columns, row) {
          desk.limit = row
          return
        }
        continue
      }
      guard let plain = PlainNumber(text),
        plain.decimal == 0 || plain.decimal == (decimal == 0 ? Byte.point : decimal), put(row, plain)
      else {
        desk.limit = row
        return
      }
      if plain.decimal != 0, let points, let start = text.baseAddress {
        // The column decides, and would have to be all wrong to decide for the comma.
        starts[row] = start
        counts[row] = UInt32(truncatingIfNeeded: text.count)
        points[row] = 1
      }
      if matters, !RecordDecoder.note(false, field, columns, row) {
        desk.limit = row
        return
      }
    }
  }

  /// Settles which rows make a record, once it is known how many rows count, and gathers what only those have.
  func finish(_ rows: Int, _ columns: RecordColumns) {
    columns.count = rows
    if columns.isSparse {
      var count = 0
      for row in 0..<rows {
        columns.rows[count] = UInt32(truncatingIfNeeded: row)
        count &+= Int(columns.alive[row])
      }
      columns.count = count
      if count == rows { columns.isSparse = false }
    }
    for (number, field) in record.fields.enumerated() where field.content == .prose && field.source != .rowByRow {
      columns.fields[number].gatherProse(columns)
    }
  }
}
