import CustomerChain

/// What reading rows in batches needs, made ready once for many of them.
///
/// `@unchecked Sendable`: used by the one reading that made it, and by a copy of that only when the first is done with.
final class BatchDesk: @unchecked Sendable {
  let plan: BatchPlan
  /// So many bytes are read by one worker, since two would have thrown away what one of them made.
  var bytesAlone = 0
  let first: PartReader
  private(set) lazy var second = PartReader(plan, times: times, form: form)
  private let times: TimeReader
  private let form: FileForm

  init(_ plan: BatchPlan, times: TimeReader, form: FileForm) {
    self.plan = plan
    self.times = times
    self.form = form
    first = PartReader(plan, times: times, form: form)
  }
}

/// What one worker is to read.
private struct PartWork: @unchecked Sendable {
  let part: PartReader
  let bytes: UnsafeRawBufferPointer
  let safeEnd: UnsafeRawPointer
  let pool: UnsafePointer<TextPool>

  func run() { part.run(bytes, safeEnd: safeEnd, pool) }
}

extension RowReader {
  /// Less is read by one worker alone.
  static let smallestHalves = 256 << 10
  /// What one worker reads at once, before its records join the others: few enough to stay near the processor.
  static let partBytes = 512 << 10
  /// After a part that was tedious to read so many bytes are read row by row.
  private static let bytesOfTedium = 64 << 10

  /// Reads as many rows as have a form beyond doubt; gives their bytes.
  mutating func takeBatches(
    _ bytes: UnsafeRawBufferPointer, _ lexicon: inout Lexicon, _ runner: PairRunner?
  ) -> Int {
    guard bytes.count >= smallestBatch, let batchPlan, let times = maker?.times, hasSeenFirstRow, delimited.isFresh,
      case .rows = stage, let base = bytes.baseAddress
    else { return 0 }
    if keysBefore.isEmpty { keysBefore = lexicon.keys.counts }
    let desk = desk ?? BatchDesk(batchPlan, times: times, form: form)
    self.desk = desk
    let safeEnd = base + bytes.count
    var start = 0
    while bytes.count - start >= smallestBatch, rowNumber < Limits.maximumRows - bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      let (length, isWhole) = takePart(rest, safeEnd, desk, &lexicon, runner)
      start += length
      if length > 0 { reserve(lexicon.keys) }
      if !isWhole { break }
    }
    return start
  }

  /// Reads the next part, or two of them at the same time; gives the bytes of the rows read, and whether the next ones
  /// can be read likewise.
  private mutating func takePart(
    _ bytes: UnsafeRawBufferPointer, _ safeEnd: UnsafeRawPointer, _ desk: BatchDesk,
    _ lexicon: inout Lexicon, _ runner: PairRunner?
  ) -> (length: Int, isWhole: Bool) {
    let both = UnsafeRawBufferPointer(rebasing: bytes.prefix(2 * RowReader.partBytes))
    if let runner, bytes.count >= smallestHalves, desk.bytesAlone <= 0, let middle = RowReader.middle(of: both) {
      let first = UnsafeRawBufferPointer(rebasing: both[..<middle])
      let second = UnsafeRawBufferPointer(rebasing: both[middle...])
      withUnsafePointer(to: &lexicon.texts) { pool in
        let works = [(desk.first, first), (desk.second, second)].map {
          PartWork(part: $0, bytes: $1, safeEnd: safeEnd, pool: pool)
        }
        runner({ works[0].run() }, { works[1].run() })
      }
      // Only a part that ends exactly there proves that a row begins in the middle, outside of quotes.
      if desk.first.length == middle {
        let length = join([(desk.first, first), (desk.second, second)], &lexicon, runner, desk)
        noteTedious(desk.second)
        return (length, length >= middle && !desk.second.isTedious)
      }
      desk.second.settle([])
      desk.bytesAlone = 2 * RowReader.partBytes
      let length = join([(desk.first, first)], &lexicon, runner, desk)
      noteTedious(desk.first)
      return (length, false)
    }
    let piece = UnsafeRawBufferPointer(rebasing: bytes.prefix(FieldIndex.windowBytes))
    withUnsafePointer(to: &lexicon.texts) { desk.first.run(piece, safeEnd: safeEnd, $0) }
    let length = join([(desk.first, piece)], &lexicon, nil, desk)
    desk.bytesAlone -= length
    noteTedious(desk.first)
    return (length, length > 0 && length == desk.first.length && !desk.first.isTedious)
  }

  private mutating func noteTedious(_ part: PartReader) {
    if part.isTedious { bytesRowByRow = RowReader.bytesOfTedium }
  }

  /// Where a row may begin near the middle: behind a line feed that is taken to stand outside quotes.
  private static func middle(of bytes: UnsafeRawBufferPointer) -> Int? {
    var position = bytes.count / 2
    while position < bytes.count, bytes[position] != Byte.lineFeed { position += 1 }
    return position + 1 < bytes.count ? position + 1 : nil
  }

  /// Joins what parts have made to what was made before; gives the bytes that count.
  private mutating func join(
    _ parts: [(PartReader, UnsafeRawBufferPointer)], _ lexicon: inout Lexicon, _ runner: PairRunner?,
    _ desk: BatchDesk
  ) -> Int {
    var run: [RecordBatch] = []
    var length = 0
    var settled: [[TextCode]] = parts.map { [TextCode](repeating: 0, count: $0.0.newTexts.count) }
    defer { for (number, part) in parts.enumerated() { part.0.settle(settled[number]) } }
    for (number, (part, bytes)) in parts.enumerated() {
      let first = place
      let firstNumber = rowNumber
      let new = part.newTexts
      for piece in part.pieces {
        if piece.batch.rows > 0 {
          if part.hasNewTexts {
            RecordMaker.resolve(piece.batch, desk.plan, new, &settled[number], &lexicon.texts)
          }
          piece.batch.move(to: first)
          run.append(piece.batch)
        }
        guard let row = piece.row else { continue }
        add(&run, desk, &lexicon, runner)
        place = RowReader.place(row.place, after: first)
        rowNumber = firstNumber + row.rowNumber
        let taken = takeRow(UnsafeRawBufferPointer(rebasing: bytes[row.start..<row.start + row.length]), &lexicon)
        // A row that is not what it seemed makes doubtful all that was read behind it.
        guard delimited.isFresh, place == RowReader.place(row.nextPlace, after: first),
          rowNumber == firstNumber + row.nextNumber
        else { return length + row.start + taken }
      }
      place = RowReader.place(part.place, after: first)
      rowNumber = firstNumber + part.rowNumber
      length += part.length
    }
    add(&run, desk, &lexicon, runner)
    return length
  }

  /// Looks up the keys of batches and adds their records.
  private mutating func add(
    _ run: inout [RecordBatch], _ desk: BatchDesk, _ lexicon: inout Lexicon, _ runner: PairRunner?
  ) {
    if run.isEmpty { return }
    let batches = run
    run.removeAll(keepingCapacity: true)
    let keys = lexicon.keys
    let look: @Sendable (Int) -> Void = { shard in
      for batch in batches {
        for queue in batch.keys { queue.look(shard: shard, keys[queue.space], batch.records) }
      }
    }
    if let runner, batches.count > 1 {
      runner({ look(0) }, { look(1) })
    } else {
      look(0)
      look(1)
    }
    maker?.add(batches, desk.plan, runner)
  }

  private static func place(_ place: RowPlace, after first: RowPlace) -> RowPlace {
    RowPlace(offset: first.offset + place.offset, line: UInt32(clamping: Int(first.line) + Int(place.line)))
  }

  /// Reads what seems to be one row with its line end; gives the bytes that were read.
  private mutating func takeRow(_ row: UnsafeRawBufferPointer, _ lexicon: inout Lexicon) -> Int {
    var taken = 0
    while taken < row.count {
      let rest = UnsafeRawBufferPointer(rebasing: row[taken...])
      guard let next = takeRow(rest, isFinal: false, givesUpQuotes: false, &lexicon) else { return taken }
      taken += next
    }
    return taken
  }
}
