import CustomerChain
import DataDirectory

/// What is remembered of the exports of a directory from one reading to the next, and in a file from one run to the
/// next. For one thread.
final class RememberedExports {
  private let file: ExportMemoryFile?
  private var memory: ExportMemory
  /// When the file was written last, and how many leads were missing then.
  private var saved: (at: Instant, missing: Int)?

  /// Milliseconds until the file is written again while nothing new goes missing: exports that grow all the time would
  /// have it written all the time.
  private static let interval: Int64 = 60_000

  /// - Parameter isKept: whether a file keeps it for the next run.
  init(directory: String, isKept: Bool) {
    file = isKept ? StateHome.path.flatMap { ExportMemoryFile(stateHome: $0, dataDirectory: directory) } : nil
    memory = file?.load() ?? ExportMemory()
  }

  /// The store of a whole reading, which is remembered from here on.
  func store(_ reading: Reading, workers: Workers) -> Store {
    var reading = reading
    reading.memory = memory
    let store = Store(reading, workers: workers)
    if let next = store.memory { memory = next }
    save(store.health.readAt)
    return store
  }

  private func save(_ now: Instant) {
    guard let file else { return }
    if let saved, saved.missing == memory.missing, now < saved.at.advanced(by: RememberedExports.interval) { return }
    file.save(memory)
    saved = (now, memory.missing)
  }
}

/// Where the state of this user's programs is kept.
enum StateHome {
  /// Nil where the environment names no place.
  static var path: String? {
    // A path that is not absolute does not count.
    if let path = Environment.value("XDG_STATE_HOME"), path.first == "/" { return path }
    return Environment.value("HOME").flatMap { $0.first == "/" ? $0 + "/.local/state" : nil }
  }
}
