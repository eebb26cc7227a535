import CustomerChain

/// Reads rows in batches: what that needs is made ready once for the bytes that come together.
struct BatchReader: ~Copyable {
  private var index = FieldIndex()
  private var decoder: BatchDecoder<PoolCoder>
  private let batch: RecordBatch
  private let plan: BatchPlan
  private let pool: UnsafeMutablePointer<TextPool>
  /// How many bytes are indexed next: few after a row that had to be looked at byte by byte, since more may follow.
  private var windowBytes = FieldIndex.windowBytes

  static let smallestWindow = 4 << 10

  /// Columns that hardly say the same twice; see `ColumnTexts`.
  var wideColumns: [Int] { decoder.texts.wide }

  init(
    _ plan: BatchPlan, times: TimeReader, encoding: Dialect.Encoding, wide: [Int],
    _ pool: UnsafeMutablePointer<TextPool>
  ) {
    self.plan = plan
    self.pool = pool
    decoder = BatchDecoder(plan, coder: PoolCoder(pool: pool), times: times, encoding: encoding, wide: wide)
    batch = RecordBatch(plan)
  }

  deinit { decoder.deallocate() }

  /// Reads the rows from the first of `bytes` on, as far as their form is beyond doubt; gives their bytes. `place` and
  /// `rowNumber` are those of the next row, before and after.
  mutating func read(
    _ bytes: UnsafeRawBufferPointer, delimiter: UInt8, _ maker: inout RecordMaker, _ place: inout RowPlace,
    _ rowNumber: inout Int
  ) -> Int {
    decoder.place = place
    decoder.rowNumber = rowNumber
    var start = 0
    while start < bytes.count, decoder.rowNumber < Limits.maximumRows - FieldIndex.mostRows {
      let window = UnsafeRawBufferPointer(rebasing: bytes[start..<min(bytes.count, start + windowBytes)])
      index.fill(window, delimiter: delimiter)
      if index.rowCount == 0 {
        windowBytes = index.isIrregular ? BatchReader.smallestWindow : min(FieldIndex.windowBytes, 4 * windowBytes)
        break
      }
      decoder.beginWindow()
      let isWhole = readWindow(window, &maker)
      let length = decoder.position(index)
      start += length
      windowBytes =
        isWhole
        ? min(FieldIndex.windowBytes, 4 * windowBytes)
        : min(FieldIndex.windowBytes, max(BatchReader.smallestWindow, 2 * length))
      if !isWhole { break }
    }
    maker.add(batch)
    batch.removeAll()
    place = decoder.place
    rowNumber = decoder.rowNumber
    return start
  }

  /// False when it came to a row that has to be looked at byte by byte.
  private mutating func readWindow(_ window: UnsafeRawBufferPointer, _ maker: inout RecordMaker) -> Bool {
    while true {
      switch decoder.run(window, index, into: batch) {
      case .end:
        return true
      case .form:
        return false
      case .full:
        maker.add(batch)
        batch.removeAll()
      case .columns(let found):
        maker.refuse(decoder.place, found: found, expected: plan.columns)
        decoder.passStoppedRow(window, index)
      case .values:
        maker.add(batch)
        batch.removeAll()
        guard let row = decoder.stoppedRow(window, index) else { return false }
        maker.take(row, into: &pool.pointee)
        decoder.passStoppedRow(window, index)
      }
    }
  }
}

extension RowReader {
  /// Reads as many rows as have a form beyond doubt; gives their bytes.
  mutating func takeBatches(
    _ bytes: UnsafeRawBufferPointer, _ batches: inout BatchReader?, _ pool: UnsafeMutablePointer<TextPool>
  ) -> Int {
    guard bytes.count >= smallestBatch, let batchPlan, hasSeenFirstRow, delimited.isFresh, case .rows = stage,
      var maker
    else { return 0 }
    self.maker = nil
    if batches == nil {
      batches = BatchReader(batchPlan, times: maker.times, encoding: form.encoding, wide: wideColumns, pool)
    }
    let length = batches?.read(bytes, delimiter: form.delimiter, &maker, &place, &rowNumber)
    self.maker = maker
    wideColumns = batches?.wideColumns ?? wideColumns
    return length ?? 0
  }
}
