import CustomerChain
import DataDirectory
import Synchronization

/// What the figures of a directory were at the first look of each working day, in a file from one run to the next.
final class RememberedMornings: Sendable {
  private let file: LedgerFile?
  private let known: Mutex<Ledger>

  /// - Parameter isKept: whether a file keeps it for the next run.
  init(directory: String, isKept: Bool) {
    file = isKept ? StateHome.path.flatMap { LedgerFile(stateHome: $0, dataDirectory: directory) } : nil
    known = Mutex(file?.load() ?? Ledger())
  }

  var ledger: Ledger { known.withLock { $0 } }

  /// Notes a look at a whole reading, where it is the first of a working day.
  func note(_ store: Store, at now: Instant, workers: Workers) {
    guard ledger.isDue(at: now, for: store) else { return }
    // Another run may have looked since.
    let last = file?.load() ?? ledger
    let next = last.isDue(at: now, for: store) ? last.noting(store, at: now, workers: workers) : last
    known.withLock { $0 = next }
    if next != last { file?.save(next) }
  }
}
