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

  var failed: Bool {
    reading.problems.contains {
      switch $0 {
      case .unreadable, .changedWhileRead: true
      default: false
      }
    }
  }
}
