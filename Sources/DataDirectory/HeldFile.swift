import CustomerChain
import Ingestion

/// What a reader keeps of one file between two looks.
struct HeldFile {
  /// The file as it was last seen, read or not.
  var status: FileStatus
  /// Where the ingestion stands; nil when the next reading must begin at the front.
  var progress: Progress?
  var reading: FileReading
  /// Texts that this file brought into the pool: garbage when it is dropped.
  var texts = 0
  /// When to look again although nothing of the file has changed.
  var lookAgain: Instant?

  struct Progress {
    var ingestion: FileIngestion
    var fingerprint: Fingerprint
    /// The last byte that was fed is a line end, or nothing was fed.
    var endsWithLine: Bool
    /// An unterminated last line was taken as a row: what follows it cannot be appended.
    var lastLineTaken: Bool
    var wasAppended: Bool
  }

  /// Memory that its records take.
  var heldBytes: Int { reading.tables.reduce(0) { $0 + $1.heldBytes } }

  /// There was not enough memory for it.
  var isTooMuch: Bool {
    reading.problems.contains { if case .tooMuchMemory = $0 { true } else { false } }
  }

  /// How much of a file as it is now remains to be read: bytes at its end.
  func unread(_ status: FileStatus) -> UInt64 {
    if status == self.status, lookAgain == nil { return 0 }
    guard let progress, status.isSameFile(as: self.status), status.size > progress.fingerprint.status.size else {
      return status.size
    }
    return status.size - progress.fingerprint.status.size
  }

  var failed: Bool {
    reading.problems.contains {
      switch $0 {
      case .unreadable, .changedWhileRead: true
      default: false
      }
    }
  }
}
