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
  }

  /// Records of neighbouring rows, and the row behind them that is still to be read.
  struct Piece {
    let batch: RecordBatch
    /// How many texts were new up to and with these rows.
    let newTexts: Int
    let row: Row?
  }

  private let bytes: UnsafeRawBufferPointer
  private let plan: BatchPlan
  private let delimiter: UInt8
  private var index = FieldIndex()
  private var decoder: BatchDecoder<NewTextCoder>
  private(set) var pieces: [Piece] = []
  /// Bytes of the rows that were read or left to be read in `pieces`.
  private(set) var length = 0

  /// A part with more rows to be read their own way is given up there: it would gain little.
  private static let mostPieces = 64

  init(
    _ bytes: UnsafeRawBufferPointer, _ plan: BatchPlan, times: TimeReader, form: FileForm, wide: [Int],
    pool: UnsafePointer<TextPool>
  ) {
    self.bytes = bytes
    self.plan = plan
    delimiter = form.delimiter
    decoder = BatchDecoder(plan, coder: NewTextCoder(pool: pool), times: times, encoding: form.encoding, wide: wide)
    decoder.place = RowPlace(offset: 0, line: 0)
  }

  deinit { decoder.deallocate() }

  var newTexts: TextPool { decoder.texts.coder.new }
  var wideColumns: [Int] { decoder.texts.wide }
  /// Where the part ends, counted from its beginning.
  var place: RowPlace { decoder.place }
  var rowNumber: Int { decoder.rowNumber }

  /// Reads until the end of the part, or as far as its form is beyond doubt.
  func run() {
    var batch = RecordBatch(plan)
    reading: while length < bytes.count {
      let window = UnsafeRawBufferPointer(rebasing: bytes[length...].prefix(FieldIndex.windowBytes))
      index.fill(window, delimiter: delimiter)
      if index.rowCount == 0 { break }
      decoder.beginWindow()
      while true {
        let stop = decoder.run(window, index, into: batch)
        switch stop {
        case .end:
          length += decoder.position(index)
          continue reading
        case .form:
          length += decoder.position(index)
          break reading
        case .full:
          close(batch, before: nil)
        case .values, .columns:
          if pieces.count >= PartReader.mostPieces {
            length += decoder.position(index)
            break reading
          }
          leaveRow(of: window, behind: batch)
        }
        batch = RecordBatch(plan)
      }
    }
    close(batch, before: nil)
  }

  private func leaveRow(of window: UnsafeRawBufferPointer, behind batch: RecordBatch) {
    let start = decoder.position(index)
    let place = decoder.place
    let number = decoder.rowNumber
    decoder.passStoppedRow(window, index)
    close(
      batch,
      before: Row(start: length + start, length: decoder.position(index) - start, place: place, rowNumber: number))
  }

  private func close(_ batch: RecordBatch, before row: Row?) {
    pieces.append(Piece(batch: batch, newTexts: decoder.texts.coder.new.count, row: row))
  }
}
