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

  private let directory: [UInt8]
  private let fileSystem: any FileSystem
  private var agreementSource: AgreementSource
  var pool = TextPool()
  private var garbage = 0
  private var held: [[[UInt8]]: HeldFile] = [:]
  private var faults: [DirectoryScan.Fault] = []
  private var revision = 0
  /// Something changed since the last `Reading` was given.
  private var hasNews = true
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: DataFile.chunkBytes, alignment: 16)

  /// - Parameters:
  ///   - agreementFile: the path of the agreement; nil = `ketting.toml` in the directory, which may be absent.
  public init(
    directory: String, agreementFile: String?, fileSystem: any FileSystem = LocalFileSystem(),
    zones: ZoneFiles = ZoneFiles(), parseAgreement: @escaping AgreementParser
  ) {
    self.directory = Array(directory.utf8)
    self.fileSystem = fileSystem
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
  ///   - isCancelled: asked as often.
  /// - Throws: `DirectoryError`; the caller keeps the picture that it has.
  public func read(
    now: Instant, follow: Bool, progress: (ReadingProgress) -> Void, isCancelled: () -> Bool
  ) throws(DirectoryError) -> Reading? {
    let root: Int32
    do throws(SystemError) {
      root = try fileSystem.openDirectory(directory)
    } catch {
      throw error.number == ENOENT || error.number == ENOTDIR ? .vanished : .unreadable(errno: error.number)
    }
    defer { fileSystem.close(root) }

    if agreementSource.refresh(root: root) { startAnew() }
    if garbage > pool.count / 2, pool.count > DirectoryReader.smallestPoolToRebuild { startAnew() }
    let scan = try DirectoryScan(root: root, fileSystem: fileSystem)
    let files = scan.files.filter { !agreementSource.isAgreement($0.status) }
    forget(allBut: files, faults: scan.faults)
    note(scan.faults)

    var state = ReadingProgress(
      files: files.count, filesDone: 0, bytes: files.reduce(0) { $0 &+ $1.status.size }, bytesDone: 0, rows: 0,
      rejected: 0)
    progress(state)
    for file in files {
      if isCancelled() { throw .cancelled }
      var pass = FilePass(
        file: file, root: root, now: now, follow: follow, agreement: agreementSource.agreement,
        zones: agreementSource.zones, fileSystem: fileSystem, buffer: buffer)
      let before = pool.count
      let outcome = pass.run(held[file.path], pool: &pool) { bytes, rows, rejected in
        var current = state
        current.bytesDone &+= bytes
        current.rows += rows
        current.rejected += rejected
        progress(current)
        return !isCancelled()
      }
      apply(outcome, to: file, newTexts: pool.count - before)
      if case .stopped = outcome { throw .cancelled }
      state.filesDone += 1
      state.bytesDone &+= file.status.size
      state.rows += held[file.path]?.reading.rows ?? 0
      state.rejected += held[file.path]?.reading.rejected ?? 0
    }
    progress(state)
    nextLook = held.values.compactMap(\.lookAgain).min()
    guard hasNews else { return nil }
    hasNews = false
    revision += 1
    return reading(now: now)
  }

  private func reading(now: Instant) -> Reading {
    var readings: [FileReading] = []
    let problems = Dictionary(faults.map { ($0.path, $0.problem) }) { first, _ in first }
    for (path, file) in held {
      var reading = file.reading
      if let problem = problems[path] { reading.problems.append(problem) }
      readings.append(reading)
    }
    readings += faults.filter { held[$0.path] == nil }.map(DirectoryReader.reading)
    return Reading(
      revision: revision, files: readings.sorted { $0.name < $1.name }, pool: pool,
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
    pool = TextPool()
    garbage = 0
    hasNews = true
  }

  /// Drops files that are gone; what could not be looked at now, and what may lie below it, is not.
  private func forget(allBut files: [DirectoryScan.File], faults: [DirectoryScan.Fault]) {
    let present = Set(files.map(\.path))
    let unseen = faults.filter { $0.problem != .notAPlainFile }.map(\.path)
    for (path, file) in held where !present.contains(path) {
      if unseen.contains(where: { path.starts(with: $0) }) { continue }
      garbage += file.texts
      held[path] = nil
      hasNews = true
    }
  }

  private func note(_ faults: [DirectoryScan.Fault]) {
    if faults != self.faults { hasNews = true }
    self.faults = faults
  }

  private func apply(_ outcome: FilePass.Outcome, to file: DirectoryScan.File, newTexts: Int) {
    switch outcome {
    case .unchanged(let lookAgain): held[file.path]?.lookAgain = lookAgain
    case .gone:
      if let old = held.removeValue(forKey: file.path) {
        garbage += old.texts
        hasNews = true
      }
      garbage += newTexts
    case .stopped:
      // What was fed of it is in the pool, but in no reading.
      garbage += newTexts
    case .read(var new, let anew):
      if anew, let old = held[file.path] { garbage += old.texts }
      new.texts = newTexts + (anew ? 0 : held[file.path]?.texts ?? 0)
      held[file.path] = new
      hasNews = true
    }
  }
}
