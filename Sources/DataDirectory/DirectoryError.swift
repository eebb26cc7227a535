/// Why a directory could not be read. The last reading of it still stands.
public enum DirectoryError: Error, Hashable, Sendable {
  /// It is not there (any more), or is no directory.
  case vanished
  /// The system's error number.
  case unreadable(errno: Int32)
  /// It holds more entries than are looked at.
  case tooManyEntries(limit: Int)
  /// The reading was stopped; what it had done is kept for the next one.
  case cancelled
}
