import Glibc

/// Why the sample company could not be written.
public enum SampleError: Error, Equatable, CustomStringConvertible {
  /// The directory has files in it already; nothing was written.
  case directoryNotEmpty(String)
  /// The path names something that is not a directory.
  case notADirectory(String)
  /// A call of the system failed: what was tried, on which path, and its error number.
  case system(operation: String, path: String, number: Int32)

  public var description: String {
    switch self {
    case .directoryNotEmpty(let path): "\(path) is not empty"
    case .notADirectory(let path): "\(path) is not a directory"
    case .system(let operation, let path, let number):
      "\(path): cannot \(operation): \(String(cString: strerror(number)))"
    }
  }
}
