import CustomerChain

/// When the last line of a followed file counts although no line end closes it.
///
/// A writer may stop in the middle of a line, so such a line waits:
/// - A file that came whole counts at once: one whose status changed after its content did (renamed into place, copied
///   with its times).
/// - A file that is new to the reader, or was written anew, counts when nobody has written to it for
///   `quietTimeOfNewFile`. So a replaced file without a last line end shows within two seconds.
/// - A line that was appended to a file already read counts when nobody has written for `settleTime`: who appends once
///   will append again.
enum LastLine {
  static let quietTimeOfNewFile: Int64 = 1000
  static let settleTime: Int64 = 30_000

  /// The moment from which the line counts; nil when it does at once.
  static func counts(from status: FileStatus, wasAppended: Bool) -> Instant? {
    if !wasAppended, status.changed > status.modified { return nil }
    return status.modifiedInstant.advanced(by: wasAppended ? settleTime : quietTimeOfNewFile)
  }
}

extension FileStatus {
  var modifiedInstant: Instant { Instant(milliseconds: modified / 1_000_000) }
}
