import CustomerChain
import Glibc
import Ingestion

/// Reads a data directory again and again, each time only what is new in it. For one thread at a time.
///
/// An unchanged file is kept, a grown one is fed its tail, any other change has the file read anew. Files of which a
/// part cannot be read keep their last good reading, with the problem beside it.
public final class DirectoryReader {
  /// Turns the agreement's bytes, the name it has in messages, and a check of time zone names into an agreement.
  public typealias AgreementParser =
    @Sendable (_ text: [UInt8], _ file: String, _ isKnownTimeZone: (String) -> Bool) -> (Agreement, [Mistake])

  /// When to read again although nothing changes until then: a line waits for its end, or a file could not be read.
  /// Nil when there is nothing to wait for.
  public private(set) var nextLook: Instant?

  /// Bigger files are listed with a problem.
  public static let maximumFileBytes: UInt64 = 16 << 30
  /// How often a file that changes under the reader is begun again before it is left for the next time.
  static let mostAttempts = 3
  /// How long a file that could not be read is left alone, in milliseconds.
  static let timeBetweenAttempts: Int64 = 2000
  /// Texts of dropped files are tolerated up to this many.
  static let smallestPoolToRebuild = 100_000
  /// Smaller files are read by one worker.
  private static let smallestForTwo: UInt64 = 1 << 20
  /// Texts of a file that was given up are tolerated up to this part of the memory.
  private static let toleratedPart: UInt64 = 8

  private let directory: [UInt8]
  private let fileSystem: any FileSystem
  private var agreementSource: AgreementSource
  var lexicon = LargePages.lexicon()
  private var garbage = 0
  private var held: [[[UInt8]]: HeldFile] = [:]
  private var faults: [DirectoryScan.Fault] = []
  private var revision = 0
  /// Something changed since the last `Reading` was given.
  private var hasNews = true
  /// A whole reading was given: what takes its place must be whole as well.
  private var hasGivenWhole = false
  private let memoryLimit: UInt64
  /// Memory that the records of all files take.
  private var recordBytes = 0
  private let workers: Int
  private var pair: WorkerPair?
  private var hasPair = false
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: DataFile.chunkBytes, alignment: 16)

  /// - Parameters:
  ///   - agreementFile: the path of the agreement; nil = `ketting.toml` in the directory, which may be absent.
  ///   - workers: how many threads read a file: 2, or 1. More than there are processors are not used.
  ///   - memoryLimit: bytes that records, texts and keys may take together. A file with which they would take more is
  ///     not read, and listed with a problem.
  public init(
    directory: String, agreementFile: String?, fileSystem: any FileSystem = LocalFileSystem(),
    zones: ZoneFiles = ZoneFiles(), workers: Int = 2, memoryLimit: UInt64 = .max,
    parseAgreement: @escaping AgreementParser
  ) {
    self.memoryLimit = memoryLimit
    self.directory = Array(directory.utf8)
    self.fileSystem = fileSystem
    self.workers = workers
    agreementSource = AgreementSource(
      path: agreementFile, fileSystem: fileSystem, zones: zones, parse: parseAgreement)
  }

  deinit { buffer.deallocate() }

  /// Reads what has changed; nil when nothing did since the last reading.
  ///
  /// - Parameters:
  ///   - now: the time on the clock that also stamps files.
  ///   - follow: whether more readings will come. If so an unterminated last line may wait (see `nextLook`); if not it
  ///     counts.
  ///   - progress: called before the first file and after every 2 MiB.
  ///   - partial: who wants to see what is known before all is read. Not asked once a whole reading was given: what takes
  ///     its place is shown when it is whole.
  ///   - isCancelled: asked as often as `progress` is called.
  /// - Throws: `DirectoryError`; the caller keeps the picture that it has.
  public func read(
    now: Instant, follow: Bool, progress: (ReadingProgress) -> Void, partial: PartialReadings? = nil,
    isCancelled: () -> Bool
  ) throws(DirectoryError) -> Reading? {
    let root: Int32
    do throws(SystemError) {
      root = try fileSystem.openDirectory(directory)
    } catch {
      throw error.number == ENOENT || error.number == ENOTDIR ? .vanished : .unreadable(errno: error.number)
    }
    defer { fileSystem.close(root) }

    if agreementSource.refresh(root: root) { startAnew() }
    if garbage > lexicon.count / 2, lexicon.count > DirectoryReader.smallestPoolToRebuild { startAnew() }
    let scan = try DirectoryScan(root: root, fileSystem: fileSystem)
    let files = scan.files.filter { !agreementSource.isAgreement($0.status) }
    forget(allBut: files, faults: scan.faults)
    note(scan.faults)

    while try !read(files, root, now: now, follow: follow, progress, hasGivenWhole ? nil : partial, isCancelled) {}
    nextLook = held.values.compactMap(\.lookAgain).min()
    guard hasNews else { return nil }
    hasNews = false
    hasGivenWhole = true
    return reading(now: now, lexicon)
  }

  /// Reads what is new in all files. False when it has to begin anew, since too much memory is lost to a file that was
  /// given up.
  private func read(
    _ files: [DirectoryScan.File], _ root: Int32, now: Instant, follow: Bool, _ progress: (ReadingProgress) -> Void,
    _ partial: PartialReadings?, _ isCancelled: () -> Bool
  ) throws(DirectoryError) -> Bool {
    // Until all was read once, what is there already counts as a part of it.
    let unread = files.map { hasGivenWhole ? held[$0.path]?.unread($0.status) ?? $0.status.size : $0.status.size }
    var state = ReadingProgress(
      files: files.count, filesDone: 0, bytes: unread.reduce(0, &+), bytesDone: 0, rows: 0, rejected: 0)
    progress(state)
    for (file, unread) in zip(files, unread) {
      if isCancelled() { throw .cancelled }
      var pass = FilePass(
        file: file, root: root, now: now, follow: follow, agreement: agreementSource.agreement,
        zones: agreementSource.zones, fileSystem: fileSystem, buffer: buffer, memoryLimit: memoryLimit,
        runner: runner(for: file))
      let before = (count: lexicon.count, bytes: lexicon.heldBytes)
      let others = recordBytes - (held[file.path]?.heldBytes ?? 0)
      let outcome = pass.run(held[file.path], lexicon: &lexicon) { piece, soFar in
        if UInt64(clamping: others + piece.heldBytes) > memoryLimit { return .tooMuch }
        var current = state
        let read = file.status.size - unread
        current.bytesDone &+= min(unread, piece.bytes > read ? piece.bytes - read : 0)
        current.rows += piece.rows
        current.rejected += piece.rejected
        progress(current)
        if let partial, partial.areWanted() {
          let (known, lexicon) = soFar()
          partial.take(reading(now: now, lexicon, until: known, at: file.path), current)
        }
        return isCancelled() ? .stop : .goOn
      }
      apply(outcome, to: file, newTexts: lexicon.count - before.count)
      if case .stopped = outcome { throw .cancelled }
      let lost = UInt64(clamping: lexicon.heldBytes - before.bytes)
      if case .tooMuch(let listed) = outcome, lost > memoryLimit / DirectoryReader.toleratedPart {
        let given = held.filter(\.value.isTooMuch)
        startAnew()
        held = given
        held[file.path] = listed
        return false
      }
      state.filesDone += 1
      state.bytesDone &+= unread
      state.rows += held[file.path]?.reading.rows ?? 0
      state.rejected += held[file.path]?.reading.rejected ?? 0
    }
    progress(state)
    return true
  }

  /// Two threads for a big file, where two can run.
  private func runner(for file: DirectoryScan.File) -> PairRunner? {
    guard workers > 1, file.status.size >= DirectoryReader.smallestForTwo else { return nil }
    if !hasPair {
      hasPair = true
      if WorkerPair.processors > 1 { pair = WorkerPair() }
    }
    guard let pair else { return nil }
    return { pair.run($0, $1) }
  }

  /// All files that were read.
  /// - Parameters:
  ///   - known: what is known of a file that is being read.
  ///   - path: of that file.
  private func reading(
    now: Instant, _ lexicon: Lexicon, until known: FileReading? = nil, at path: [[UInt8]] = []
  ) -> Reading {
    var readings: [FileReading] = []
    if var known {
      // Its next piece is on its way: nothing waits for whoever writes the file.
      known.waitsForLineEnd = false
      readings.append(known)
    }
    let problems = Dictionary(faults.map { ($0.path, $0.problem) }) { first, _ in first }
    for (name, file) in held where known == nil || name != path {
      var reading = file.reading
      if let problem = problems[name] { reading.problems.append(problem) }
      readings.append(reading)
    }
    readings += faults.filter { held[$0.path] == nil }.map(DirectoryReader.reading)
    revision += 1
    return Reading(
      revision: revision, files: readings.sorted { $0.name < $1.name }, lexicon: lexicon,
      agreement: agreementSource.agreement, mistakes: agreementSource.mistakes,
      hasAgreement: agreementSource.exists, zones: agreementSource.zones, readAt: now)
  }

  private static func reading(_ fault: DirectoryScan.Fault) -> FileReading {
    var reading = FileReading(name: fault.name, bytes: 0, modified: Instant(milliseconds: 0))
    reading.problems = [fault.problem]
    return reading
  }

  private func startAnew() {
    held = [:]
    lexicon = LargePages.lexicon()
    garbage = 0
    recordBytes = 0
    hasNews = true
  }

  /// Drops files that are gone; what could not be looked at now, and what may lie below it, is not.
  private func forget(allBut files: [DirectoryScan.File], faults: [DirectoryScan.Fault]) {
    let present = Set(files.map(\.path))
    let unseen = faults.filter { $0.problem != .notAPlainFile }.map(\.path)
    var hasMoreRoom = false
    for (path, file) in held where !present.contains(path) {
      if unseen.contains(where: { path.starts(with: $0) }) { continue }
      drop(path)
      hasMoreRoom = hasMoreRoom || !file.isTooMuch
      hasNews = true
    }
    // Those for which there was too little memory are tried again.
    if hasMoreRoom { held = held.filter { !$0.value.isTooMuch } }
  }

  private func note(_ faults: [DirectoryScan.Fault]) {
    if faults != self.faults { hasNews = true }
    self.faults = faults
  }

  private func apply(_ outcome: FilePass.Outcome, to file: DirectoryScan.File, newTexts: Int) {
    switch outcome {
    case .unchanged(let lookAgain): held[file.path]?.lookAgain = lookAgain
    case .gone:
      if held[file.path] != nil { hasNews = true }
      drop(file.path)
      garbage += newTexts
    case .stopped:
      // What was fed of it is in the pool, but in no reading.
      garbage += newTexts
    case .tooMuch(let listed):
      drop(file.path)
      garbage += newTexts
      held[file.path] = listed
      hasNews = true
    case .read(var new, let anew):
      if anew, let old = held[file.path] { garbage += old.texts }
      new.texts = newTexts + (anew ? 0 : held[file.path]?.texts ?? 0)
      recordBytes += new.heldBytes - (held[file.path]?.heldBytes ?? 0)
      held[file.path] = new
      hasNews = true
    }
  }

  private func drop(_ path: [[UInt8]]) {
    guard let old = held.removeValue(forKey: path) else { return }
    garbage += old.texts
    recordBytes -= old.heldBytes
  }
}
