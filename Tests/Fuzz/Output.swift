import Glibc

/// Lines on standard output, each written at once: what is said before a crash is not lost.
enum Output {
  static func say(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
  }
}
