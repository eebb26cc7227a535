import CustomerChain

/// Runs two pieces of work at the same time and returns when both have ended.
public typealias PairRunner =
  @Sendable (_ first: @escaping @Sendable () -> Void, _ second: @escaping @Sendable () -> Void) ->
  Void

extension RowReader {
  /// Less is read by one worker alone.
  static let smallestHalves = 512 << 10

  /// Reads the rows of a buffer in two halves at the same time, with what follows from that the same as in one go; gives
  /// the bytes of the rows read. The rest is for `takeBatches`.
  mutating func takeHalves(
    _ bytes: UnsafeRawBufferPointer, _ pool: UnsafeMutablePointer<TextPool>, _ runner: PairRunner
  ) -> Int {
    guard bytes.count >= smallestHalves, let batchPlan, let times = maker?.times, hasSeenFirstRow, delimited.isFresh,
      case .rows = stage, rowNumber < Limits.maximumRows - bytes.count, let middle = middle(of: bytes)
    else { return 0 }
    let halves = [bytes[..<middle], bytes[middle...]].map { half in
      PartReader(
        UnsafeRawBufferPointer(rebasing: half), batchPlan, times: times, form: form, wide: wideColumns,
        pool: UnsafePointer(pool))
    }
    runner({ halves[0].run() }, { halves[1].run() })
    add(halves[0], UnsafeRawBufferPointer(rebasing: bytes[..<middle]), pool)
    // A first half that was given up has rows left that come before the second.
    guard halves[0].length == middle else { return halves[0].length }
    add(halves[1], UnsafeRawBufferPointer(rebasing: bytes[middle...]), pool)
    wideColumns = halves[1].wideColumns
    return middle + halves[1].length
  }

  /// Where a row begins near the middle; nil when something irregular stands before.
  private func middle(of bytes: UnsafeRawBufferPointer) -> Int? {
    var index = FieldIndex()
    var start = 0
    while start < bytes.count / 2 {
      let most = min(FieldIndex.windowBytes, max(bytes.count / 2 - start, BatchReader.smallestWindow))
      index.fill(UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(most)), delimiter: form.delimiter)
      if index.rowCount == 0 { return start > 0 && !index.isIrregular ? start : nil }
      start += index.length
    }
    return start
  }

  /// Joins what a part has made to what was made before.
  private mutating func add(
    _ part: PartReader, _ bytes: UnsafeRawBufferPointer, _ pool: UnsafeMutablePointer<TextPool>
  ) {
    let first = place
    let firstNumber = rowNumber
    let newTexts = part.newTexts
    var codes: [TextCode] = [0]
    for piece in part.pieces {
      while codes.count < piece.newTexts {
        codes.append(newTexts.withBytes(TextCode(codes.count)) { pool.pointee.intern($0) })
      }
      if let batchPlan { piece.batch.move(to: first, codes: codes, batchPlan) }
      maker?.add(piece.batch)
      guard let row = piece.row else { continue }
      place = RowReader.place(row.place, after: first)
      rowNumber = firstNumber + row.rowNumber
      takeRow(UnsafeRawBufferPointer(rebasing: bytes[row.start..<row.start + row.length]), pool)
    }
    place = RowReader.place(part.place, after: first)
    rowNumber = firstNumber + part.rowNumber
  }

  private static func place(_ place: RowPlace, after first: RowPlace) -> RowPlace {
    RowPlace(offset: first.offset + place.offset, line: UInt32(clamping: Int(first.line) + Int(place.line)))
  }

  /// Reads exactly one row with its line end.
  private mutating func takeRow(_ row: UnsafeRawBufferPointer, _ pool: UnsafeMutablePointer<TextPool>) {
    var taken = 0
    while taken < row.count {
      let rest = UnsafeRawBufferPointer(rebasing: row[taken...])
      guard let next = takeRow(rest, isFinal: false, givesUpQuotes: false, &pool.pointee) else { return }
      taken += next
    }
  }
}

extension RecordBatch {
  /// Makes places and codes that were counted from the beginning of a part those of the file and the pool. `codes` has
  /// the pool's code for each new text of the part.
  func move(to first: RowPlace, codes: [TextCode], _ plan: BatchPlan) {
    for (number, record) in plan.records.enumerated() {
      let columns = records[number]
      for place in 0..<columns.count {
        columns.offsets[place] += first.offset
        columns.lines[place] = UInt32(clamping: Int(columns.lines[place]) + Int(first.line))
      }
      for (number, field) in record.plan.fields.enumerated() where field.content == .text {
        let values = columns.fields[number].assumingMemoryBound(to: TextCode.self)
        RecordBatch.replace(values, columns.count, codes)
      }
      for attribute in record.plan.attributes.indices {
        RecordBatch.replace(columns.attributes[attribute], columns.count, codes)
      }
    }
  }

  private static func replace(_ values: UnsafeMutablePointer<TextCode>, _ count: Int, _ codes: [TextCode]) {
    codes.withUnsafeBufferPointer { codes in
      for place in 0..<count where values[place] & NewTextCoder.mark != 0 {
        values[place] = codes[Int(values[place] & ~NewTextCoder.mark)]
      }
    }
  }
}
