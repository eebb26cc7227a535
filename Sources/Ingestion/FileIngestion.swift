import CustomerChain

/// Reads one file: bytes in chunks of any size, columns of records and rejects out. Knows no disk.
///
/// The beginning of a file, up to `Limits.sampleBytes`, decides its encoding, form and delimiter; then its header, or
/// the source that claims it, decides what its rows become. Offsets are those of the file's own bytes also where these
/// are not UTF-8; `rowHashes` are of the row's text in UTF-8.
public struct FileIngestion: Sendable {
  private let name: String
  private let modified: Instant
  private let source: (number: Int, mapping: SourceMapping)?
  private let otherSources: [Int]
  private let zone: Zone
  private var bytes: UInt64 = 0
  private var expectedBytes: UInt64 = 0
  private var sample: [UInt8] = []
  private var reader: RowReader?
  private var problem: FileProblem?
  private var hasEnded = false
  private var published: ReadingAssembly.Decisions?
  private var isContradicted = false
  private let smallestBatch: Int
  /// For two workers; nil for what pays.
  var smallestHalves: Int?

  /// `name` is relative to the data directory. The first `[[source]]` whose glob matches it decides what its rows
  /// become, else a native header does, else nothing claims the file. All calls must be given the same lexicon.
  public init(name: String, modified: Instant, agreement: Agreement, zones: Zones) {
    self.init(
      name: name, modified: modified, agreement: agreement, zones: zones, smallestBatch: RowReader.smallestBatch)
  }

  /// Fewer bytes at a time than `smallestBatch` are read row by row, which gives the same.
  init(name: String, modified: Instant, agreement: Agreement, zones: Zones, smallestBatch: Int) {
    self.name = name
    self.smallestBatch = smallestBatch
    self.modified = modified
    let claims = agreement.sources.indices.filter { number in
      agreement.sources[number].files.contains { Glob.matches($0, name) }
    }
    source = claims.first.map { ($0, agreement.sources[$0]) }
    otherSources = claims.count > 1 ? claims : []
    zone = source?.mapping.timeZone.flatMap(zones.zone) ?? zones.company(agreement)
  }

  /// How many bytes the file has in all, so that room can be made for what it becomes. Not needed.
  public mutating func expect(bytes: UInt64) {
    expectedBytes = bytes
    reader?.fileEnd = bytes
  }

  /// The next bytes of the file, in its order. With a `runner` two workers share many bytes, to the same result.
  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, into lexicon: inout Lexicon, runner: PairRunner? = nil
  ) {
    bytes += UInt64(chunk.count)
    if problem != nil || chunk.isEmpty { return }
    var rest = chunk
    if sample.count < Limits.sampleBytes {
      let taken = min(Limits.sampleBytes - sample.count, chunk.count)
      sample.append(contentsOf: chunk[..<taken])
      if reader != nil {
        if sample.count == Limits.sampleBytes { checkForm(isWhole: false) }
      } else {
        rest = UnsafeRawBufferPointer(rebasing: chunk[taken...])
        if sample.count == Limits.sampleBytes { begin(isWhole: false, &lexicon) }
      }
    }
    reader?.feed(rest, &lexicon, runner: runner)
  }

  /// What was read so far. A last line without an end is read as a row when `lastLineIsComplete`, else it waits
  /// (`FileReading.waitsForLineEnd`); a quote that is open over several lines then counts as one that never closes,
  /// until it does.
  ///
  /// More bytes may be fed and `finish` called again as long as `canContinue`.
  public mutating func finish(into lexicon: inout Lexicon, lastLineIsComplete: Bool) -> FileReading {
    // A copy that reads on by itself must not use the same desk; nor is it kept until more bytes come.
    reader?.desk = nil
    if reader == nil, problem == nil { problem = sample.withUnsafeBytes { FileForm.problem($0) } }
    // An empty file has no form, whether it is followed or not.
    if reader == nil, problem == nil, hasLine || (lastLineIsComplete && !sample.isEmpty) {
      begin(isWhole: lastLineIsComplete, &lexicon)
    }
    guard let isWaiting = reader?.isWaiting else { return emptyReading(lastLineIsComplete: lastLineIsComplete) }
    if sample.count < Limits.sampleBytes { checkForm(isWhole: lastLineIsComplete) }
    if lastLineIsComplete {
      hasEnded = hasEnded || isWaiting
      reader?.end(&lexicon)
      reader?.desk = nil
    }
    guard var reader else { return emptyReading(lastLineIsComplete: lastLineIsComplete) }
    // A copy gives the quotes up, so that the row can still be read when its quote closes later.
    if reader.spansLines { reader.giveUpQuotes(&lexicon) }
    return reading(of: reader, isWaiting: isWaiting && !lastLineIsComplete)
  }

  /// False when this reading cannot go on and has to be made anew from the file's first byte: an unterminated line was
  /// taken as a row, or rows that came later say that earlier ones were to be read otherwise.
  public var canContinue: Bool { !hasEnded && !isContradicted }
  /// Rows met so far.
  public var rows: Int { reader?.maker?.ledger.rows ?? 0 }
  /// Records rejected so far; those of columns that are not decided yet come with `finish`.
  public var rejectedRecords: Int { reader?.maker?.ledger.rejectedRecords ?? 0 }

  /// Memory that the records read so far use, without that of their texts and keys.
  public var heldBytes: Int { reader?.maker?.builders.reduce(0) { $0 + $1.heldBytes } ?? 0 }

  private var hasLine: Bool {
    sample.contains(Byte.lineFeed) || sample.contains(Byte.carriageReturn)
  }

  private func form(isWhole: Bool) -> FileForm {
    sample.withUnsafeBytes { FileForm($0, name: name, source: source?.mapping, isWhole: isWhole) }
  }

  private mutating func begin(isWhole: Bool, _ lexicon: inout Lexicon) {
    problem = sample.withUnsafeBytes { FileForm.problem($0) }
    if problem != nil { return }
    let form = form(isWhole: isWhole)
    var reader = RowReader(form, source: source, zone: zone, smallestBatch: smallestBatch)
    reader.fileEnd = expectedBytes
    if let smallestHalves { reader.smallestHalves = smallestHalves }
    sample.withUnsafeBytes { sample in
      reader.feed(UnsafeRawBufferPointer(rebasing: sample[min(form.markBytes, sample.count)...]), &lexicon)
    }
    self.reader = reader
  }

  /// A file that was begun when it was small may look otherwise now.
  private mutating func checkForm(isWhole: Bool) {
    guard let reader else { return }
    let current = form(isWhole: isWhole)
    if current != reader.form { isContradicted = true }
    // A file of JSON that nothing claimed may have got the keys of a native kind.
    if current.form == .jsonLines, source == nil, current.keys != reader.form.keys {
      if NativeRecognition(ColumnNames(current.keys)) != NativeRecognition(ColumnNames(reader.form.keys)) {
        isContradicted = true
      }
    }
  }

  private func emptyReading(lastLineIsComplete: Bool) -> FileReading {
    var reading = FileReading(name: name, bytes: bytes, modified: modified)
    reading.profile = source.map { .source($0.number) }
    reading.group = source?.mapping.group
    reading.problems = problem.map { [$0] } ?? []
    reading.waitsForLineEnd = problem == nil && !sample.isEmpty && !lastLineIsComplete
    return reading
  }

  private mutating func reading(of reader: RowReader, isWaiting: Bool) -> FileReading {
    var reading = FileReading(name: name, bytes: bytes, modified: modified)
    reading.profile = reader.profile
    reading.group = source?.mapping.group
    reading.dialect = reader.form.dialect
    reading.problems = reader.problems + reader.missingKeys
    if !otherSources.isEmpty { reading.problems.append(.claimedTwice(sources: otherSources)) }
    reading.waitsForLineEnd = isWaiting
    guard let maker = reader.maker else { return reading }
    let assembly = ReadingAssembly(maker, delimiter: reader.form.delimiter)
    if let published, assembly.decisions.contradict(published) { isContradicted = true }
    published = assembly.decisions
    reading.dialect?.decisions = assembly.decisions.columns(of: maker.plan)
    reading.problems += assembly.problems
    reading.rows = assembly.ledger.rows
    reading.accepted = assembly.ledger.accepted
    reading.skipped = assembly.ledger.skipped
    reading.rejected = assembly.ledger.rejected
    reading.rejects = assembly.ledger.rejects
    reading.rejectedRecords = assembly.ledger.rejectedRecords
    reading.unmapped = assembly.ledger.unmappedValues
    reading.tables = assembly.tables
    reading.newest = assembly.newest.newest(in: zone)
    return reading
  }
}
