import Glibc

/// Why the benchmark cannot go on.
enum BenchmarkError: Error, CustomStringConvertible {
  /// A call of the system failed: what was tried, on what, and its error number.
  case system(String, String, Int32)
  case usage(String)
  /// A program that must succeed did not: its name, its exit code, and where its messages are.
  case failed(String, code: Int32, messages: String)
  case missing(String)

  var description: String {
    switch self {
    case .system(let operation, let path, let number):
      "\(path): cannot \(operation): \(String(cString: strerror(number)))"
    case .usage(let text): text
    case .failed(let name, let code, let messages): "\(name) ended with \(code)\n\(messages)"
    case .missing(let path): "\(path) is not there"
    }
  }
}
