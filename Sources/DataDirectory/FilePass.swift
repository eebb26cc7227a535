import CustomerChain
import Glibc
import Ingestion

/// One look at one file: decides what of it must be read, and reads that.
struct FilePass {
  let file: DirectoryScan.File
  let root: Int32
  let now: Instant
  let follow: Bool
  let agreement: Agreement
  let zones: Zones
  let fileSystem: any FileSystem
  let buffer: UnsafeMutableRawBufferPointer
  /// For what is said when there is too little.
  let memoryLimit: UInt64
  /// Nil to do without a second worker.
  let runner: PairRunner?

  /// Less is read by one worker.
  private static let smallestForTwo: UInt64 = 1 << 20

  enum Outcome {
    case unchanged(lookAgain: Instant?)
    /// It vanished between the look at the directory and the opening.
    case gone
    case stopped
    /// It does not fit into the memory that there may be: the file as it is listed then.
    case tooMuch(HeldFile)
    /// `anew`: from the front, so that what was held of it is garbage.
    case read(HeldFile, anew: Bool)
  }

  /// How far the file was read.
  struct Piece {
    /// Up to where in the file.
    let bytes: UInt64
    let rows: Int
    let rejected: Int
    /// Memory that its records take, and that all texts and keys do.
    let heldBytes: Int
  }

  enum Verdict { case goOn, stop, tooMuch }

  /// Told after each piece how far it is; `soFar` makes a reading of what is known, with the texts that belong to it.
  typealias Watcher = (_ piece: Piece, _ soFar: () -> (FileReading, Lexicon)) -> Verdict

  private enum Feeding { case whole, cutShort, stopped, tooMuch }

  mutating func run(_ held: HeldFile?, lexicon: inout Lexicon, _ watcher: Watcher) -> Outcome {
    var mayAppend = true
    if let held, held.status == file.status {
      guard let time = held.lookAgain else { return .unchanged(lookAgain: nil) }
      if time > now, follow || held.failed { return .unchanged(lookAgain: time) }
      // What waited for its end counts from here on: as if the file were seen for the first time.
      mayAppend = false
    }
    if let held, held.isTooMuch, file.status.size >= held.status.size { return .unchanged(lookAgain: nil) }
    guard file.status.size <= DirectoryReader.maximumFileBytes else {
      return failure(.tooLarge(limit: DirectoryReader.maximumFileBytes), held: nil, retry: false)
    }
    do throws(SystemError) {
      let open = try DataFile.open(file.path, below: root, fileSystem)
      defer { open.close() }
      if mayAppend, var progress = held?.progress, let held, try isGrown(progress, open) {
        return try append(&progress, held, open, lexicon: &lexicon, watcher)
      }
      return try readAnew(open, held, lexicon: &lexicon, watcher)
    } catch {
      switch error.number {
      case ENOENT: return .gone
      case ELOOP: return failure(.notAPlainFile, held: nil, retry: false)
      default: return failure(.unreadable(errno: error.number), held: held, retry: true)
      }
    }
  }

  /// Whether all that was read of the file still stands before its old end, and more stands behind it.
  private func isGrown(_ progress: HeldFile.Progress, _ open: DataFile) throws(SystemError) -> Bool {
    let old = progress.fingerprint
    let status = try open.status()
    // Shorter than the mark of packed files it could not be told from one.
    guard progress.ingestion.canContinue, !progress.lastLineTaken, status.isSameFile(as: old.status),
      status.size > old.status.size, old.status.size >= UInt64(Inflation.mark.count)
    else { return false }
    return try open.tailHash(before: old.status.size) == old.tailHash
  }

  private func append(
    _ progress: inout HeldFile.Progress, _ held: HeldFile, _ open: DataFile, lexicon: inout Lexicon, _ watcher: Watcher
  ) throws(SystemError) -> Outcome {
    let status = try open.status()
    let start = progress.fingerprint.status.size
    let feeding = try feed(start..<status.size, of: open, to: &progress, lexicon: &lexicon, watcher)
    if feeding == .stopped { return .stopped }
    if feeding == .tooMuch { return tooMuch }
    guard feeding == .whole, let fingerprint = try stableFingerprint(status, open) else {
      return try readAnew(open, held, lexicon: &lexicon, watcher)
    }
    progress.fingerprint = fingerprint
    progress.wasAppended = true
    let grown = finish(progress, status, lexicon: &lexicon)
    // The new rows may say that the old ones were to be read otherwise.
    guard grown.progress?.ingestion.canContinue ?? false else {
      return try readAnew(open, held, lexicon: &lexicon, watcher)
    }
    return .read(grown, anew: false)
  }

  private func readAnew(
    _ open: DataFile, _ held: HeldFile?, lexicon: inout Lexicon, _ watcher: Watcher
  ) throws(SystemError) -> Outcome {
    for _ in 0..<DirectoryReader.mostAttempts {
      let status = try open.status()
      guard status.kind == .plain else { return failure(.notAPlainFile, held: nil, retry: false) }
      guard status.size <= DirectoryReader.maximumFileBytes else { break }
      var ingestion = FileIngestion(
        name: file.name, modified: status.modifiedInstant, agreement: agreement, zones: zones)
      ingestion.expect(bytes: status.size)
      var progress = HeldFile.Progress(
        ingestion: ingestion, fingerprint: Fingerprint(status: status, tailHash: 0), endsWithLine: true,
        lastLineTaken: false, wasAppended: false)
      if try open.bytes(from: 0, limit: Inflation.mark.count) == Inflation.mark {
        return try unpack(open, status, held, progress, lexicon: &lexicon, watcher)
      }
      let feeding = try feed(0..<status.size, of: open, to: &progress, lexicon: &lexicon, watcher)
      if feeding == .stopped { return .stopped }
      if feeding == .tooMuch { return tooMuch }
      if feeding == .whole, let fingerprint = try stableFingerprint(status, open) {
        progress.fingerprint = fingerprint
        return .read(finish(progress, status, lexicon: &lexicon), anew: true)
      }
    }
    return failure(.changedWhileRead, held: held, retry: true)
  }

  /// Reads a file of gzip. It never grows: any change has it read anew.
  private func unpack(
    _ open: DataFile, _ status: FileStatus, _ held: HeldFile?, _ progress: HeldFile.Progress, lexicon: inout Lexicon,
    _ watcher: Watcher
  ) throws(SystemError) -> Outcome {
    var progress = progress
    var ingestion = progress.ingestion
    let inflation = Inflation()
    var taken: UInt64 = 0
    var verdict = Verdict.goOn
    _ = try open.read(0..<status.size, buffer: buffer) { bytes in
      inflation.take(bytes) { unpacked in
        ingestion.feed(unpacked, into: &lexicon)
        return true
      }
      taken += UInt64(bytes.count)
      verdict = watcher(FilePass.piece(taken, ingestion, lexicon)) { FilePass.soFar(ingestion, &lexicon) }
      return verdict == .goOn && !inflation.hasFailed
    }
    if verdict == .stop { return .stopped }
    if verdict == .tooMuch { return tooMuch }
    guard try stableFingerprint(status, open) != nil else { return failure(.changedWhileRead, held: held, retry: true) }
    guard inflation.isComplete, !inflation.hasFailed else {
      return failure(.damagedCompression, held: held, retry: false)
    }
    progress.ingestion = ingestion
    progress.endsWithLine = inflation.last == UInt8(ascii: "\n")
    var read = finish(progress, status, lexicon: &lexicon)
    read.reading.dialect?.compressed = true
    read.progress = nil
    return .read(read, anew: true)
  }

  private static func piece(_ bytes: UInt64, _ ingestion: FileIngestion, _ lexicon: Lexicon) -> Piece {
    Piece(
      bytes: bytes, rows: ingestion.rows, rejected: ingestion.rejectedRecords,
      heldBytes: ingestion.heldBytes + lexicon.heldBytes)
  }

  /// A copy is finished, so that the ingestion itself goes on. It costs little: the columns share their memory.
  private static func soFar(_ ingestion: FileIngestion, _ lexicon: inout Lexicon) -> (FileReading, Lexicon) {
    var copy = ingestion
    return (copy.finish(into: &lexicon, lastLineIsComplete: false), lexicon)
  }

  /// Cut short when the file ended before the end of the range.
  private func feed(
    _ range: Range<UInt64>, of open: DataFile, to progress: inout HeldFile.Progress, lexicon: inout Lexicon,
    _ watcher: Watcher
  ) throws(SystemError) -> Feeding {
    var verdict = Verdict.goOn
    var fed = range.lowerBound
    var ingestion = progress.ingestion
    var last: UInt8?
    let runner = range.upperBound - range.lowerBound < FilePass.smallestForTwo ? nil : runner
    let end = try open.read(range, buffer: buffer, runner: runner) { bytes in
      ingestion.feed(bytes, into: &lexicon, runner: runner)
      last = bytes.last
      fed += UInt64(bytes.count)
      verdict = watcher(FilePass.piece(fed, ingestion, lexicon)) { FilePass.soFar(ingestion, &lexicon) }
      return verdict == .goOn
    }
    progress.ingestion = ingestion
    if let last { progress.endsWithLine = last == UInt8(ascii: "\n") }
    switch verdict {
    case .goOn: return end == range.upperBound ? .whole : .cutShort
    case .stop: return .stopped
    case .tooMuch: return .tooMuch
    }
  }

  /// The fingerprint of what was read, or nil when the file is no longer what it was before. A file that only grew
  /// meanwhile is still that: its tail comes with the next look.
  private func stableFingerprint(_ before: FileStatus, _ open: DataFile) throws(SystemError) -> Fingerprint? {
    let after = try open.status()
    let grew = after.size > before.size
    guard after.isSameFile(as: before), grew || (after.size == before.size && after.modified == before.modified)
    else { return nil }
    return Fingerprint(status: before, tailHash: try open.tailHash(before: before.size))
  }

  private func finish(_ progress: HeldFile.Progress, _ status: FileStatus, lexicon: inout Lexicon) -> HeldFile {
    var progress = progress
    let deadline = follow ? LastLine.counts(from: status, wasAppended: progress.wasAppended) : nil
    let mayWait = deadline.map { $0 > now } ?? false
    progress.lastLineTaken = !progress.endsWithLine && !mayWait
    var reading = progress.ingestion.finish(into: &lexicon, lastLineIsComplete: !mayWait)
    reading.bytes = status.size
    reading.modified = status.modifiedInstant
    return HeldFile(
      status: status, progress: progress, reading: reading, lookAgain: reading.waitsForLineEnd ? deadline : nil)
  }

  private var tooMuch: Outcome {
    var reading = FileReading(name: file.name, bytes: file.status.size, modified: file.status.modifiedInstant)
    reading.problems = [.tooMuchMemory(limit: memoryLimit)]
    return .tooMuch(HeldFile(status: file.status, progress: nil, reading: reading, lookAgain: nil))
  }

  /// The last good reading with a problem, or an empty one. Nothing new when it failed like this before.
  private func failure(_ problem: FileProblem, held: HeldFile?, retry: Bool) -> Outcome {
    let lookAgain = retry ? now.advanced(by: DirectoryReader.timeBetweenAttempts) : nil
    var reading =
      held?.reading ?? FileReading(name: file.name, bytes: file.status.size, modified: file.status.modifiedInstant)
    if reading.problems.contains(problem) { return .unchanged(lookAgain: lookAgain) }
    reading.problems.removeAll {
      switch $0 {
      case .unreadable, .changedWhileRead, .damagedCompression: true
      default: false
      }
    }
    reading.problems.append(problem)
    return .read(
      HeldFile(status: file.status, progress: nil, reading: reading, lookAgain: lookAgain), anew: held == nil)
  }
}
