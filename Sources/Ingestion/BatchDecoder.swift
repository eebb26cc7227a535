import CustomerChain

/// Decodes the rows of a window into a batch of records, up to a row that only its own way can read.
struct BatchDecoder<Coder: TextCoder> {
  /// Where a run of rows came to.
  enum Stop {
    /// Behind the last row of the window.
    case end
    /// The batch has no more room.
    case full
    /// A row of the right form whose values only its own way can read: it comes next.
    case values
    /// A row with another number of columns.
    case columns(found: Int)
    /// A row that has to be looked at byte by byte.
    case form
  }

  private let plan: BatchPlan
  private let encoding: Dialect.Encoding
  private let recordCount: Int
  private let records: UnsafeMutablePointer<FieldDecoder<Coder>>
  private let slices: UnsafeMutablePointer<FieldSlice>
  /// Where doubled quotes are undone; a window has room in it.
  private let scratch: UnsafeMutableRawPointer
  private var scratchCount = 0
  private var time: PlainTime
  /// Whether all rows of the window are valid text; nil when that was not asked yet.
  private var isValidText: Bool?
  private var innerLineEnds = 0
  /// Rows before this one have had the memory of their texts fetched.
  private var approached = 0

  var texts: ColumnTexts<Coder>
  /// The next row: its place, its number in the window and in the file.
  var place = RowPlace(offset: 0, line: 1)
  private(set) var row = 0
  var rowNumber = 0

  init(_ plan: BatchPlan, coder: Coder, times: TimeReader, encoding: Dialect.Encoding, wide: [Int]) {
    self.plan = plan
    texts = ColumnTexts(coder, columns: plan.columns, wide: wide)
    self.encoding = encoding
    time = PlainTime(times)
    recordCount = plan.records.count
    records = .allocate(capacity: recordCount)
    for (number, record) in plan.records.enumerated() { (records + number).initialize(to: FieldDecoder(record)) }
    slices = .allocate(capacity: plan.columns)
    scratch = .allocate(byteCount: FieldIndex.windowBytes, alignment: 1)
  }

  func deallocate() {
    for number in 0..<recordCount { records[number].deallocate() }
    records.deinitialize(count: recordCount)
    records.deallocate()
    texts.deallocate()
    slices.deallocate()
    scratch.deallocate()
  }

  /// Makes ready for a window that has just been indexed.
  mutating func beginWindow() {
    row = 0
    approached = 0
    isValidText = nil
  }

  /// Where the next row begins in the window.
  @inline(__always)
  func position(_ index: borrowing FieldIndex) -> Int {
    row == 0 ? 0 : Int(index.ends[Int(index.rows[row &- 1]) &- 1]) &+ 1
  }

  mutating func run(
    _ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex, into batch: RecordBatch
  ) -> Stop {
    while row < index.rowCount {
      if batch.isFull { return .full }
      if row >= approached { approach(bytes, index) }
      let start = position(index)
      guard let view = view(bytes, index, start) else {
        if isBlank(bytes, index, start) {
          pass(bytes, index, start, lines: 1)
          continue
        }
        return misfit(bytes, index, start)
      }
      guard let isMade = decode(view, into: batch) else { return .values }
      if isMade { batch.accepted &+= 1 } else { batch.skipped &+= 1 }
      rowNumber &+= 1
      pass(bytes, index, start, lines: innerLineEnds &+ 1)
    }
    return .end
  }

  /// The row at which `run` stopped for its values, valid until the decoder is used again.
  mutating func stoppedRow(_ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex) -> RowView? {
    guard let view = view(bytes, index, position(index)) else { return nil }
    return RowView(
      bytes: view.bytes, scratch: view.scratch, fields: view.fields, place: view.place,
      hash: TextPool.hash(view.bytes), number: view.number)
  }

  /// Goes on behind that row, which counts as one.
  mutating func passStoppedRow(_ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex) {
    rowNumber += 1
    pass(bytes, index, position(index), lines: innerLineEnds + 1)
  }

  /// Has the pool's memory fetched for the next rows' texts of columns that hardly say the same twice: one after the
  /// other each would be waited for.
  private mutating func approach(_ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex) {
    let last = min(index.rowCount, row &+ BatchDecoder.rowsApproached)
    approached = last
    guard !texts.wide.isEmpty, let base = bytes.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: BatchDecoder.rowsApproached) { hashes in
      for column in texts.wide {
        var count = 0
        for next in row..<last {
          let first = next == 0 ? 0 : Int(index.rows[next &- 1])
          guard Int(index.rows[next]) &- first == plan.columns, first &+ column > 0 else { continue }
          var start = Int(index.ends[first &+ column &- 1]) &+ 1
          var end = Int(index.ends[first &+ column])
          if index.hasQuotes, end > start, base.load(fromByteOffset: start, as: UInt8.self) == Byte.quote {
            start &+= 1
            end &-= 1
          }
          if end <= start { continue }
          hashes[count] = TextPool.hash(UnsafeRawBufferPointer(start: base + start, count: end &- start))
          texts.coder.fetchSlot(hashes[count])
          count &+= 1
        }
        for next in 0..<count { texts.coder.fetchText(hashes[next]) }
      }
    }
  }

  private static var rowsApproached: Int { 16 }

  /// Whether the row was made into any record but unanswered ones; nil when only its own way can tell.
  @inline(__always)
  private mutating func decode(_ view: RowView, into batch: RecordBatch) -> Bool? {
    var made: UInt64 = 0
    var isAccepted = false
    var points: UInt64 = 0
    for number in 0..<recordCount {
      let outcome = records[number].decode(view, batch.records[number], &texts, &time, &points)
      switch outcome {
      case .made, .unanswered:
        if outcome == .made { isAccepted = true }
        records[number].decodeAttributes(view, batch.records[number], &texts)
        made |= 1 << UInt64(number)
      case .unasked: break
      case .rowByRow: return nil
      }
    }
    while points != 0 {
      batch.pointsSeen[points.trailingZeroBitCount] &+= 1
      points &= points &- 1
    }
    if made == 0 { return false }
    let hash = TextPool.hash(view.bytes)
    while made != 0 {
      let columns = batch.records + made.trailingZeroBitCount
      let record = columns.pointee.count
      columns.pointee.offsets[record] = view.place.offset
      columns.pointee.lines[record] = view.place.line
      columns.pointee.hashes[record] = hash
      columns.pointee.count = record &+ 1
      made &= made &- 1
    }
    return isAccepted
  }

  /// The next row with its fields; nil when its form is not that of a row with all columns.
  @inline(__always)
  private mutating func view(
    _ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex, _ start: Int
  ) -> RowView? {
    guard let base = bytes.baseAddress else { return nil }
    let first = row == 0 ? 0 : Int(index.rows[row &- 1])
    let last = Int(index.rows[row])
    guard last &- first == plan.columns else { return nil }
    let end = lineEnd(base, index, start)
    let text = UnsafeRawBufferPointer(start: base + start, count: end &- start)
    innerLineEnds = 0
    if index.hasHighBytes, !isValid(text, bytes, index) { return nil }
    var fieldStart = start
    if index.hasQuotes {
      scratchCount = 0
      for column in 0..<plan.columns {
        let fieldEnd = column == plan.columns &- 1 ? end : Int(index.ends[first &+ column])
        slices[column] = quoted(base, index, start, fieldStart, fieldEnd)
        fieldStart = fieldEnd &+ 1
      }
    } else {
      for column in 0..<plan.columns &- 1 {
        let fieldEnd = Int(index.ends[first &+ column])
        slices[column] = FieldSlice(start: fieldStart &- start, count: fieldEnd &- fieldStart)
        fieldStart = fieldEnd &+ 1
      }
      slices[plan.columns &- 1] = FieldSlice(start: fieldStart &- start, count: end &- fieldStart)
    }
    if plan.columns == 1, text.trimmed().isEmpty { return nil }
    return RowView(
      bytes: text, scratch: UnsafeRawBufferPointer(start: scratch, count: scratchCount),
      fields: UnsafeBufferPointer(start: slices, count: plan.columns), place: place, hash: 0, number: rowNumber &+ 1)
  }

  /// Where the text of the next row ends: before its line feed, and the carriage return before that.
  @inline(__always)
  private func lineEnd(_ base: UnsafeRawPointer, _ index: borrowing FieldIndex, _ start: Int) -> Int {
    let feed = Int(index.ends[Int(index.rows[row]) &- 1])
    let hasReturn = feed > start && base.load(fromByteOffset: feed &- 1, as: UInt8.self) == Byte.carriageReturn
    return hasReturn ? feed &- 1 : feed
  }

  /// Why a row has no view.
  private mutating func misfit(
    _ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex, _ start: Int
  ) -> Stop {
    guard let base = bytes.baseAddress else { return .form }
    let found = Int(index.rows[row]) - (row == 0 ? 0 : Int(index.rows[row - 1]))
    let text = UnsafeRawBufferPointer(start: base + start, count: lineEnd(base, index, start) - start)
    if found == plan.columns || (index.hasQuotes && index.hasInnerLineEnds) { return .form }
    if found == 1, text.trimmed().isEmpty { return .form }
    if index.hasHighBytes, !isValid(text, bytes, index) { return .form }
    innerLineEnds = 0
    return .columns(found: found)
  }

  private func isBlank(_ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex, _ start: Int) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return lineEnd(base, index, start) == start
  }

  private mutating func isValid(
    _ text: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex
  ) -> Bool {
    if let isValidText, isValidText { return true }
    if isValidText == nil {
      isValidText = ByteText.isUTF8(UnsafeRawBufferPointer(rebasing: bytes[..<index.length]))
      if isValidText == true { return true }
    }
    return ByteText.isUTF8(text)
  }

  /// The value of a field that may stand in quotes.
  @inline(__always)
  private mutating func quoted(
    _ base: UnsafeRawPointer, _ index: borrowing FieldIndex, _ rowStart: Int, _ start: Int, _ end: Int
  ) -> FieldSlice {
    guard start < end, base.load(fromByteOffset: start, as: UInt8.self) == Byte.quote else {
      return FieldSlice(start: start &- rowStart, count: end &- start)
    }
    if index.hasDoubledQuotes || index.hasInnerLineEnds { return unescaped(base, rowStart, start &+ 1, end &- 1) }
    return FieldSlice(start: start &+ 1 &- rowStart, count: end &- start &- 2)
  }

  /// Undoes doubled quotes, and counts the line ends among the quoted text as `DelimitedScanner` does.
  private mutating func unescaped(
    _ base: UnsafeRawPointer, _ rowStart: Int, _ start: Int, _ end: Int
  ) -> FieldSlice {
    let scratchStart = scratchCount
    var isEscaped = false
    var position = start
    while position < end {
      let byte = base.load(fromByteOffset: position, as: UInt8.self)
      if byte == Byte.quote {
        if !isEscaped {
          isEscaped = true
          (scratch + scratchStart).copyMemory(from: base + start, byteCount: position - start)
          scratchCount = scratchStart + position - start
        }
        position += 1
      } else if byte == Byte.carriageReturn {
        innerLineEnds += 1
      } else if byte == Byte.lineFeed, base.load(fromByteOffset: position - 1, as: UInt8.self) != Byte.carriageReturn {
        innerLineEnds += 1
      }
      if isEscaped {
        scratch.storeBytes(of: byte, toByteOffset: scratchCount, as: UInt8.self)
        scratchCount += 1
      }
      position += 1
    }
    return isEscaped
      ? FieldSlice(start: scratchStart, count: scratchCount - scratchStart, origin: .scratch)
      : FieldSlice(start: start - rowStart, count: end - start)
  }

  @inline(__always)
  private mutating func pass(
    _ bytes: UnsafeRawBufferPointer, _ index: borrowing FieldIndex, _ start: Int, lines: Int
  ) {
    row &+= 1
    let next = position(index)
    if encoding == .utf8 {
      place.offset &+= UInt64(truncatingIfNeeded: next &- start)
    } else {
      let passed = UnsafeRawBufferPointer(rebasing: bytes[start..<next])
      place.offset &+= UInt64(TextDecoding.lengthInFile(passed, encoding))
    }
    place.line = UInt32(clamping: Int(place.line) &+ lines)
  }
}
