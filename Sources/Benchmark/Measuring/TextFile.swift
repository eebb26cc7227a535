import Glibc

/// Small files, read and written whole.
enum TextFile {
  static func write(_ text: String, to path: String) throws(BenchmarkError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("open", path, errno) }
    defer { close(descriptor) }
    try write(text, descriptor, name: path)
  }

  /// A line of standard output, at once also where that is a file.
  static func say(_ line: String) throws(BenchmarkError) {
    try write(line + "\n", STDOUT_FILENO, name: "standard output")
  }

  /// A line of standard error.
  static func complain(_ line: String) throws(BenchmarkError) {
    try write(line + "\n", STDERR_FILENO, name: "standard error")
  }

  private static func write(_ text: String, _ descriptor: Int32, name: String) throws(BenchmarkError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system("write", name, errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Empty when there is no such file.
  static func read(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
