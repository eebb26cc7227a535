import CustomerChain

/// Decodes neighbouring rows of a window into a batch of records, up to a row that only its own way can read.
final class BatchDecoder {
  private let plan: BatchPlan
  private let encoding: Dialect.Encoding
  private let records: [RecordDecoder]
  private(set) var texts: ColumnTexts
  /// Whether all rows of the window are valid text; nil when that was not asked yet.
  private var isValidText: Bool?

  init(_ plan: BatchPlan, times: TimeReader, encoding: Dialect.Encoding) {
    self.plan = plan
    self.encoding = encoding
    records = plan.records.map { RecordDecoder($0, times: times) }
    texts = ColumnTexts(columns: plan.columns)
  }

  deinit { texts.deallocate() }

  /// The texts that the pool lacked have got their codes; see `ColumnTexts.settle`.
  func settle(_ codes: [TextCode]) { texts.settle(codes) }

  /// Makes ready for a window that has just been indexed; memory can be read up to `end`.
  func beginWindow(safeEnd: UnsafeRawPointer) {
    isValidText = nil
    texts.safeEnd = safeEnd
  }

  /// Decodes up to `wanted` rows from `first` on; the rows of `batch` tell how far it came. `place` is that of the
  /// first row, and then that of the row behind the last.
  func decode(
    _ window: UnsafeRawBufferPointer, _ index: borrowing FieldIndex, first: Int, wanted: Int, into batch: RecordBatch,
    place: inout RowPlace, _ pool: UnsafePointer<TextPool>
  ) {
    batch.rows = 0
    batch.accepted = 0
    guard let base = window.baseAddress else { return }
    let firstEnd = first == 0 ? 0 : Int(index.rows[first - 1])
    batch.unescaped.removeAll()
    let run = FieldRun(
      base: base, ends: index.ends + firstEnd, columns: plan.columns,
      quotes: index.hasDoubledQuotes ? .doubled(batch.unescaped) : index.hasQuotes ? .around : .none)
    let limit = regularRows(run, window, index, first: first, wanted: wanted, firstEnd)
    if limit == 0 { return }
    for flags in batch.points { flags?.update(repeating: 0, count: limit) }
    var desk = RecordDecoder.Desk(run: run, pool: pool, limit: limit, points: batch.points)
    for (number, record) in records.enumerated() { record.decode(&desk, batch.records[number], &texts) }
    batch.rows = desk.limit
    if desk.limit == 0 { return }
    for (number, record) in records.enumerated() { record.finish(desk.limit, batch.records[number]) }
    batch.accepted = accepted(batch)
    for queue in batch.keys { queue.fill(batch.records, rows: batch.rows) }
    putPlaces(run, window, index, batch, &place)
  }

  /// How many rows from the first on have all columns, and valid text in them.
  private func regularRows(
    _ run: FieldRun, _ window: UnsafeRawBufferPointer, _ index: borrowing FieldIndex, first: Int, wanted: Int,
    _ firstEnd: Int
  ) -> Int {
    var count = 0
    var expected = UInt32(truncatingIfNeeded: firstEnd)
    let columns = UInt32(truncatingIfNeeded: plan.columns)
    let rows = index.rows + first
    while count < wanted {
      expected &+= columns
      if rows[count] != expected { break }
      count &+= 1
    }
    if index.hasHighBytes {
      if isValidText == nil {
        isValidText = ByteText.isUTF8(UnsafeRawBufferPointer(rebasing: window[..<index.length]))
      }
      if isValidText == false {
        for row in 0..<count where !ByteText.isUTF8(run.text(of: row)) { return row }
      }
    }
    if plan.columns == 1 {
      for row in 0..<count where run.text(of: row).trimmed().isEmpty { return row }
    }
    return count
  }

  /// How many rows became a record that is more than an unanswered question.
  private func accepted(_ batch: RecordBatch) -> Int {
    if plan.isPlain { return batch.records[0].count }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: batch.rows) { flags in
      flags.update(repeating: 0)
      for (number, columns) in batch.records.enumerated() {
        let hasScore = plan.records[number].hasScore
        let places = columns.places
        for record in 0..<places.count {
          let row = places.row(record)
          if !hasScore || columns.isAnswered[row] != 0 { flags[row] = 1 }
        }
      }
      return flags.reduce(0) { $0 + Int($1) }
    }
  }

  private func putPlaces(
    _ run: FieldRun, _ window: UnsafeRawBufferPointer, _ index: borrowing FieldIndex, _ batch: RecordBatch,
    _ place: inout RowPlace
  ) {
    let rows = batch.rows
    for row in 0..<rows { batch.hashes[row] = TextPool.rowHash(TextPool.hash(run.text(of: row))) }
    if encoding == .utf8 {
      let start = run.start(of: 0)
      for row in 0..<rows { batch.offsets[row] = place.offset &+ UInt64(run.start(of: row) &- start) }
      place.offset &+= UInt64(run.start(of: rows) &- start)
    } else {
      for row in 0..<rows {
        batch.offsets[row] = place.offset
        let text = UnsafeRawBufferPointer(rebasing: window[run.start(of: row)..<run.start(of: row + 1)])
        place.offset &+= UInt64(TextDecoding.lengthInFile(text, encoding))
      }
    }
    var line = UInt64(place.line)
    for row in 0..<rows {
      batch.lines[row] = line
      line &+= 1
      if index.hasInnerLineEnds { line &+= UInt64(ByteText.lineEnds(run.text(of: row))) }
    }
    place.line = UInt32(clamping: line)
  }
}
