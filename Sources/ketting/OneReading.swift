import Configuration
import CustomerChain
import DataDirectory
import Glibc
import Words

/// One reading of a directory, for the commands that end by themselves.
struct OneReading {
  let store: Store
  let figures: StoreFigures
  let words: Words
  private let mornings: RememberedMornings

  init(
    _ argument: DirectoryArgument, _ options: CommonOptions, _ readingOptions: ReadingOptions, now: Instant,
    isRemembered: Bool = true
  ) throws {
    let words = try options.words()
    let directory = try argument.resolve(words)
    try self.init(directory: directory, options, readingOptions, now: now, isRemembered: isRemembered)
  }

  /// - Parameter isRemembered: whether the next run may know what this one has read.
  init(
    directory: String, _ options: CommonOptions, _ readingOptions: ReadingOptions, now: Instant,
    isRemembered: Bool = true
  ) throws {
    let words = try options.words()
    let workers = WorkerPair.workers()
    let reader = DirectoryReader.of(
      directory, agreementFile: options.agreement, memoryLimit: try readingOptions.memoryLimit(words))
    do {
      guard
        let reading = try reader.read(now: now, follow: false, progress: { _ in }, isCancelled: { false })
      else { throw CommandFailure(.emptyDirectory(directory), words, code: .cannotWork) }
      if let file = options.agreement, let errno = OneReading.unreadable(reading.mistakes) {
        throw CommandFailure(.agreementUnreadable(file, errno: errno), words, code: .cannotWork)
      }
      let agreement = RememberedAgreement(
        directory: directory, agreementFile: options.agreement, isKept: isRemembered)
      store = RememberedExports(directory: directory, isKept: isRemembered)
        .store(agreement.noted(reading), workers: workers)
    } catch let error as DirectoryError {
      throw CommandFailure(error.phrase(directory), words, code: .cannotWork)
    }
    let mornings = RememberedMornings(directory: directory, isKept: isRemembered)
    self.mornings = mornings
    figures = StoreFigures(store, workers: workers, ledger: { mornings.ledger })
    self.words = try options.words(for: store.agreement, zone: store.zone)
  }

  /// Remembers the first look of a working day.
  func noteMorning(at now: Instant) { mornings.note(store, at: now, workers: .one) }

  /// The error number when the agreement itself could not be opened.
  private static func unreadable(_ mistakes: [Mistake]) -> Int32? {
    mistakes.lazy.compactMap { if case .unreadable(let errno) = $0.reason { errno } else { nil } }.first
  }
}

extension DirectoryReader {
  /// A reader that understands agreements.
  static func of(_ directory: String, agreementFile: String?, memoryLimit: UInt64) -> DirectoryReader {
    DirectoryReader(directory: directory, agreementFile: agreementFile, memoryLimit: memoryLimit) {
      text, file, isKnown in
      AgreementFile.read(text, file: file, isKnownTimeZone: isKnown)
    }
  }
}

extension DirectoryError {
  /// The system's number for it; 0 where the system did not refuse anything.
  var errorNumber: Int32 {
    switch self {
    case .vanished: ENOENT
    case .unreadable(let errno): errno
    case .tooManyEntries, .cancelled: 0
    }
  }

  func phrase(_ directory: String) -> CommandPhrase {
    switch self {
    case .vanished: .noDirectory(tried: [directory])
    case .unreadable(let errno): .directoryUnreadable(directory, errno: errno)
    case .tooManyEntries, .cancelled: .directoryUnreadable(directory, errno: errorNumber)
    }
  }
}
