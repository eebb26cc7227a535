import CustomerChain

/// Cuts the bytes of one file into rows and hands them to the maker of its records.
struct RowReader: Sendable {
  /// What the rows become is known only when the columns are.
  enum Stage {
    case header
    case rows
    /// Nothing claims the file, or it cannot be read: what comes is passed over.
    case closed
  }

  var maker: RecordMaker?
  private(set) var profile: Profile?
  private(set) var problems: [FileProblem] = []
  let form: FileForm
  private let source: (number: Int, mapping: SourceMapping)?
  private let zone: Zone
  var stage = Stage.header
  var delimited: DelimitedScanner
  private var lines = LineScanner()
  private var decoding: TextDecoding
  /// Decoded bytes of a row whose end has not come yet.
  private var pending: [UInt8] = []
  var place: RowPlace
  var rowNumber = 0
  private var scratch: [UInt8] = []
  var objects = ObjectColumns()
  var hasSeenFirstRow = false
  /// How rows are made many at a time; nil when they are only read one by one.
  var batchPlan: BatchPlan?
  /// Where batches are made; kept from one piece of the file to the next.
  var desk: BatchDesk?
  /// So many bytes are read row by row before batches are tried again.
  var bytesRowByRow = 0
  /// Where the file ends, in bytes; 0 when that is not known.
  var fileEnd: UInt64 = 0
  private var nextReserve = RowReader.rowsToReserve
  /// How many keys of each space were known before the first row.
  var keysBefore: [Int] = []
  /// Fewer bytes are read row by row.
  var smallestBatch: Int
  /// Fewer bytes are read by one worker.
  var smallestHalves = RowReader.smallestHalves
  /// Rows that could not be read before one could be the header.
  private var brokenHeaders: [(RowPlace, RejectReason)] = []

  /// Below this it does not pay to make ready for a batch.
  static let smallestBatch = 1 << 10
  /// So many rows say how many the rest of the file has.
  private static let rowsToReserve = 2048
  /// Bytes that are taken to the beginning of a row until that is whole.
  private static let joinBytes = 4 << 10

  init(
    _ form: FileForm, source: (number: Int, mapping: SourceMapping)?, zone: Zone,
    smallestBatch: Int = RowReader.smallestBatch
  ) {
    self.form = form
    self.smallestBatch = smallestBatch
    self.source = source
    self.zone = zone
    profile = source.map { .source($0.number) }
    decoding = TextDecoding(form.encoding)
    place = RowPlace(offset: UInt64(form.markBytes), line: 1)
    delimited = DelimitedScanner(delimiter: form.delimiter)
    if form.form == .jsonLines {
      // The keys that the source names always have a place, also when no row has had them yet.
      var columns = ColumnNames(form.keys)
      for name in source.map({ MappingPlan.columnsNamed(by: $0.mapping) }) ?? []
      where columns.position(of: name) == nil {
        columns.add(name)
      }
      begin(columns)
    } else if let names = source?.mapping.columns {
      begin(ColumnNames(names))
    }
  }

  /// Bytes are left over that do not yet make a row.
  var isWaiting: Bool { !pending.isEmpty && !isClosed }
  var isClosed: Bool { if case .closed = stage { true } else { false } }
  /// The row at hand stands inside a quote that has passed a line end.
  var spansLines: Bool { delimited.spansLines }

  mutating func feed(_ bytes: UnsafeRawBufferPointer, _ lexicon: inout Lexicon, runner: PairRunner? = nil) {
    if isClosed { return }
    if form.encoding != .utf8 {
      decoding.decode(bytes, into: &pending)
      drainPending(isFinal: false, givesUpQuotes: false, &lexicon, runner)
      return
    }
    var taken = 0
    while !pending.isEmpty, taken < bytes.count, !isClosed {
      let more = min(RowReader.joinBytes, bytes.count - taken)
      pending.append(contentsOf: bytes[taken..<taken + more])
      taken += more
      drainPending(isFinal: false, givesUpQuotes: false, &lexicon)
      if pending.count <= more {
        // All that is left stands among the new bytes, and is read there.
        taken -= pending.count
        pending.removeAll(keepingCapacity: true)
      }
    }
    if !pending.isEmpty || isClosed { return }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[taken...])
    let count = drain(rest, isFinal: false, givesUpQuotes: false, &lexicon, runner)
    if !isClosed { pending.append(contentsOf: rest[count...]) }
  }

  /// Reads what is left as a row.
  mutating func end(_ lexicon: inout Lexicon) {
    decoding.finish(into: &pending)
    drainPending(isFinal: true, givesUpQuotes: false, &lexicon)
  }

  /// Reads on as if quotes that span lines never closed.
  mutating func giveUpQuotes(_ lexicon: inout Lexicon) {
    drainPending(isFinal: false, givesUpQuotes: true, &lexicon)
  }

  private mutating func drainPending(
    isFinal: Bool, givesUpQuotes: Bool, _ lexicon: inout Lexicon, _ runner: PairRunner? = nil
  ) {
    var buffer = pending
    pending = []
    let count = buffer.withUnsafeBytes {
      drain($0, isFinal: isFinal, givesUpQuotes: givesUpQuotes, &lexicon, runner)
    }
    if isClosed { return }
    buffer.removeFirst(count)
    pending = buffer
  }

  /// Reads rows from the first of `bytes` on; gives the bytes of those that are whole.
  private mutating func drain(
    _ bytes: UnsafeRawBufferPointer, isFinal: Bool, givesUpQuotes: Bool, _ lexicon: inout Lexicon,
    _ runner: PairRunner?
  ) -> Int {
    var start = 0
    while !isClosed {
      if bytesRowByRow <= 0 {
        start += takeBatches(UnsafeRawBufferPointer(rebasing: bytes[start...]), &lexicon, runner)
      }
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      guard let next = takeRow(rest, isFinal: isFinal, givesUpQuotes: givesUpQuotes, &lexicon) else { return start }
      start += next
      bytesRowByRow -= next
    }
    return start
  }

  /// Makes room for the rows that the rest of the file seems to have, again whenever there are twice as many.
  mutating func reserve(_ keys: KeyPools) {
    guard let rows = maker?.ledger.rows, rows >= nextReserve, fileEnd > place.offset else { return }
    nextReserve = 2 * rows
    let share = Double(fileEnd - place.offset) / Double(place.offset)
    maker?.reserve(share)
    keys.reserve(share, since: keysBefore)
  }

  /// Reads one row, or passes what is none; gives the bytes that it took, nil when there are too few for a row.
  @inline(__always)
  mutating func takeRow(
    _ rest: UnsafeRawBufferPointer, isFinal: Bool, givesUpQuotes: Bool, _ lexicon: inout Lexicon
  ) -> Int? {
    var outcome = scan(rest, isFinal: isFinal)
    if case .needsMore = outcome {
      guard givesUpQuotes, let given = delimited.giveUpQuote() else { return nil }
      outcome = given
    }
    switch outcome {
    case .needsMore:
      return nil
    case .row(let count, let next):
      let inner = take(UnsafeRawBufferPointer(rebasing: rest[..<count]), &lexicon)
      advance(rest, next, lines: inner + 1)
      return next
    case .failed(let reason, let next, let lines):
      fail(reason)
      advance(rest, next, lines: lines)
      return next
    case .passed(let next, let lines):
      advance(rest, next, lines: lines)
      return next
    }
  }

  @inline(__always)
  private mutating func scan(_ bytes: UnsafeRawBufferPointer, isFinal: Bool) -> ScanOutcome {
    form.form == .jsonLines ? lines.scan(bytes, isFinal: isFinal) : delimited.scan(bytes, isFinal: isFinal)
  }

  private mutating func advance(_ bytes: UnsafeRawBufferPointer, _ count: Int, lines: Int) {
    let passed = UnsafeRawBufferPointer(rebasing: bytes[..<count])
    place.offset += UInt64(TextDecoding.lengthInFile(passed, form.encoding))
    place.line = UInt32(clamping: Int(place.line) + lines)
  }

  private mutating func fail(_ reason: RejectReason) {
    rowNumber += 1
    if maker == nil {
      if brokenHeaders.count >= FileReading.maximumRejectsKept { stage = .closed }
      brokenHeaders.append((place, reason))
    } else {
      maker?.refuse(place, nil, reason)
    }
  }

  /// Reads one whole row; gives the number of line ends inside it.
  private mutating func take(_ row: UnsafeRawBufferPointer, _ lexicon: inout Lexicon) -> Int {
    if form.form == .jsonLines {
      if !row.trimmed().isEmpty { takeObject(row, &lexicon) }
      return 0
    }
    defer { delimited.reset() }
    takeFields(row, &lexicon)
    return delimited.innerLineEnds
  }

  private mutating func takeFields(_ row: UnsafeRawBufferPointer, _ lexicon: inout Lexicon) {
    if delimited.fieldCount == 1, row.trimmed().isEmpty { return }
    if !hasSeenFirstRow {
      hasSeenFirstRow = true
      if FileForm.named(in: row) != nil { return }
    }
    if case .header = stage {
      if delimited.fieldCount > Limits.maximumColumns {
        problems.append(.tooManyColumns(limit: Limits.maximumColumns))
        stage = .closed
      } else {
        begin(ColumnNames(delimited.texts(row)))
      }
      return
    }
    guard maker != nil, hasRoom() else { return }
    rowNumber += 1
    if let (column, reason) = fault(row, delimited) {
      maker?.refuse(place, column, reason)
      return
    }
    if !delimited.escaped.isEmpty { delimited.unescape(row, into: &scratch) }
    hand(row, delimited.slices, &lexicon)
  }

  /// What is wrong with a row whatever is asked of it.
  private func fault(_ row: UnsafeRawBufferPointer, _ fields: DelimitedScanner) -> (String?, RejectReason)? {
    if fields.hasNul { return (column(in: fields, row) { $0.contains(0) }, .nulByte) }
    if fields.hasHighBytes, !ByteText.isUTF8(row) {
      return (column(in: fields, row) { !ByteText.isUTF8($0) }, .invalidEncoding)
    }
    if let field = fields.tooLongField {
      return (name(of: field), .fieldTooLong(limit: Limits.maximumFieldBytes))
    }
    let expected = objects.columns.count
    if fields.fieldCount < expected { return (nil, .tooFewFields(found: fields.fieldCount, expected: expected)) }
    if fields.fieldCount > expected { return (nil, .tooManyFields(found: fields.fieldCount, expected: expected)) }
    return nil
  }

  private func column(
    in fields: DelimitedScanner, _ row: UnsafeRawBufferPointer, where isFaulty: (UnsafeRawBufferPointer) -> Bool
  ) -> String? {
    let number = fields.slices.firstIndex { slice in
      isFaulty(UnsafeRawBufferPointer(rebasing: row[Int(slice.start)..<Int(slice.start) + Int(slice.count)]))
    }
    return number.flatMap(name(of:))
  }

  private func name(of column: Int) -> String? {
    column < objects.columns.count ? objects.columns.names[column] : nil
  }

  private mutating func takeObject(_ row: UnsafeRawBufferPointer, _ lexicon: inout Lexicon) {
    guard maker != nil, hasRoom() else { return }
    rowNumber += 1
    let known = objects.columns.count
    if let (column, reason) = objects.read(row, scratch: &scratch) {
      maker?.refuse(place, column, reason)
    } else {
      hand(row, objects.slices, &lexicon, newColumns: known..<objects.columns.count)
      return
    }
    for column in known..<objects.columns.count { maker?.addColumn(column, objects.columns.names[column]) }
  }

  private mutating func hand(
    _ row: UnsafeRawBufferPointer, _ slices: [FieldSlice], _ lexicon: inout Lexicon, newColumns: Range<Int> = 0..<0
  ) {
    for column in newColumns { maker?.addColumn(column, objects.columns.names[column]) }
    scratch.withUnsafeBytes { scratch in
      slices.withUnsafeBufferPointer { slices in
        let view = RowView(
          bytes: row, scratch: scratch, fields: slices, place: place, hash: TextPool.hash(row), number: rowNumber)
        maker?.take(view, into: &lexicon)
      }
    }
  }

  private mutating func hasRoom() -> Bool {
    if rowNumber < Limits.maximumRows { return true }
    problems.append(.tooManyRows(limit: Limits.maximumRows))
    stage = .closed
    return false
  }

  /// Binds what is asked of the file to its columns.
  private mutating func begin(_ columns: ColumnNames) {
    objects = ObjectColumns(columns)
    problems += columns.duplicates.map { .duplicateHeader($0) }
    let plan: MappingPlan
    if let source {
      plan = MappingPlan(source.mapping, columns)
      problems += plan.missing.map { .missingColumn(column: $0, source: source.number) }
    } else {
      switch NativeRecognition(columns) {
      case .kind(let kind):
        profile = .native(kind)
        plan = MappingPlan(native: kind, columns)
      case .several(let kinds):
        problems = [.fitsSeveralKinds(kinds)]
        stage = .closed
        return
      case .none:
        problems = []
        stage = .closed
        return
      }
    }
    maker = RecordMaker(plan, names: columns.names, zone: zone, decimal: source?.mapping.decimal)
    if form.form == .delimited, FieldIndex.serves(form.delimiter) {
      let batchPlan = BatchPlan(plan.records, columns: columns.count, decimal: source?.mapping.decimal)
      if batchPlan.isUseful { self.batchPlan = batchPlan }
    }
    stage = .rows
    for (place, reason) in brokenHeaders { maker?.refuse(place, nil, reason) }
    brokenHeaders = []
  }

  /// Columns that a source names and no row of JSON has had.
  var missingKeys: [FileProblem] {
    guard form.form == .jsonLines, let source, let maker, maker.ledger.rows > 0 else { return [] }
    return MappingPlan.columnsNamed(by: source.mapping)
      .filter { name in objects.columns.position(of: name).map { !objects.wasSeen($0) } ?? true }
      .map { .missingColumn(column: ByteText.trimmed($0), source: source.number) }
  }
}
