import CustomerChain

/// Decodes a part of a buffer's rows beside another part: it changes nothing but itself, and gives new texts codes of
/// its own until those of the rows before are known.
///
/// `@unchecked Sendable`: made by one thread, run by one, then looked at by the first when that has ended.
final class PartReader: @unchecked Sendable {
  /// A row that only its own way can read. Its place and number are counted from the part's beginning.
  struct Row {
    let start: Int
    let length: Int
    let place: RowPlace
    let rowNumber: Int
    /// Where the next row begins if this one is what it seems.
    let nextPlace: RowPlace
    let nextNumber: Int
  }

  /// Records of neighbouring rows, and the row behind them that is still to be read.
  struct Piece {
    let batch: RecordBatch
    let row: Row?
  }

  private let plan: BatchPlan
  private let form: FileForm
  private let decoder: BatchDecoder
  private var index = FieldIndex()
  private var spare: [RecordBatch] = []
  /// How many rows are tried at once: few after a row that had to be left, since more may follow.
  private var attempt = RecordBatch.capacity
  /// How many bytes are indexed at once: few after a row that had to be looked at byte by byte, likewise.
  private var windowBytes = FieldIndex.windowBytes

  private(set) var pieces: [Piece] = []
  /// Bytes of the rows that were read or left to be read in `pieces`.
  private(set) var length = 0
  /// Where the part ends, counted from its beginning.
  private(set) var place = RowPlace(offset: 0, line: 0)
  private(set) var rowNumber = 0
  /// Whether so many rows were left that the way row by row is the faster one.
  private(set) var isTedious = false

  /// A part with more rows to be read their own way is given up there.
  private static let mostRowsLeft = 64
  private static let smallestAttempt = 16
  private static let smallestWindow = 4 << 10
  /// Fewer rows between those that are left do not pay.
  private static let fewRows = 8

  init(_ plan: BatchPlan, times: TimeReader, form: FileForm) {
    self.plan = plan
    self.form = form
    decoder = BatchDecoder(plan, times: times, encoding: form.encoding)
  }

  var newTexts: TextPool { decoder.texts.new }
  var hasNewTexts: Bool { decoder.texts.hasNew }

  /// Ends what `run` began: its records have joined the others, or do not count.
  func settle(_ codes: [TextCode]) {
    decoder.settle(codes)
    for piece in pieces { spare.append(piece.batch) }
    pieces.removeAll(keepingCapacity: true)
  }

  /// Reads rows from the first of `bytes` on until their end, or as far as their form is beyond doubt. `safeEnd` is how
  /// far memory can be read.
  func run(_ bytes: UnsafeRawBufferPointer, safeEnd: UnsafeRawPointer, _ pool: UnsafePointer<TextPool>) {
    length = 0
    place = RowPlace(offset: 0, line: 0)
    rowNumber = 0
    isTedious = false
    var rowsLeft = 0
    while length < bytes.count {
      let window = UnsafeRawBufferPointer(rebasing: bytes[length...].prefix(windowBytes))
      index.fill(window, delimiter: form.delimiter)
      if index.rowCount == 0 {
        if windowBytes == FieldIndex.windowBytes || window.count < windowBytes || index.isIrregular { return }
        windowBytes = FieldIndex.windowBytes
        continue
      }
      decoder.beginWindow(safeEnd: safeEnd)
      var row = 0
      while row < index.rowCount {
        let wanted = min(attempt, index.rowCount - row)
        let batch = spare.popLast() ?? RecordBatch(plan)
        decoder.decode(window, index, first: row, wanted: wanted, into: batch, place: &place, pool)
        row += batch.rows
        rowNumber += batch.rows
        if batch.rows == wanted {
          attempt = min(RecordBatch.capacity, 4 * attempt)
          pieces.append(Piece(batch: batch, row: nil))
          continue
        }
        attempt = min(RecordBatch.capacity, max(PartReader.smallestAttempt, 2 * batch.rows))
        rowsLeft += 1
        guard rowsLeft < PartReader.mostRowsLeft, let next = leave(row, window) else {
          pieces.append(Piece(batch: batch, row: nil))
          length += start(of: row)
          windowBytes = min(FieldIndex.windowBytes, max(PartReader.smallestWindow, 2 * start(of: row)))
          isTedious = rowsLeft >= PartReader.mostRowsLeft && rowNumber < PartReader.mostRowsLeft * PartReader.fewRows
          return
        }
        pieces.append(Piece(batch: batch, row: next))
        row += 1
      }
      length += index.length
      windowBytes = min(FieldIndex.windowBytes, 4 * windowBytes)
    }
  }

  private func start(of row: Int) -> Int { row == 0 ? 0 : Int(index.ends[Int(index.rows[row - 1]) - 1]) + 1 }

  /// Passes a row that is left to be read; nil when it is not sure where it ends.
  private func leave(_ row: Int, _ window: UnsafeRawBufferPointer) -> Row? {
    let fields = Int(index.rows[row]) - (row == 0 ? 0 : Int(index.rows[row - 1]))
    if index.hasInnerLineEnds && fields != plan.columns { return nil }
    let start = start(of: row)
    let text = UnsafeRawBufferPointer(rebasing: window[start..<self.start(of: row + 1)])
    let rowPlace = place
    let number = rowNumber
    place.offset += UInt64(TextDecoding.lengthInFile(text, form.encoding))
    place.line = UInt32(clamping: Int(place.line) + ByteText.lineEnds(text))
    if fields != 1 || !text.trimmed().isEmpty { rowNumber += 1 }
    return Row(
      start: length + start, length: text.count, place: rowPlace, rowNumber: number, nextPlace: place,
      nextNumber: rowNumber)
  }
}
