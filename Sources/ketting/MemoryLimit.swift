import ArgumentParser
import Glibc
import Words

/// Options of the commands that read a directory.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: "The memory that the records read may take, such as 500MB or 2GB (default: three quarters of the machine's).")
  var memory: String?

  /// Bytes.
  func memoryLimit(_ words: Words) throws -> UInt64 {
    guard let memory else { return MemoryLimit.usual }
    guard let limit = MemoryLimit.bytes(memory) else {
      throw CommandFailure(.notASize(memory), words, code: .commandLineIsWrong)
    }
    return limit
  }
}

enum MemoryLimit {
  /// Three quarters of what the machine has.
  static var usual: UInt64 {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageBytes = sysconf(Int32(_SC_PAGESIZE))
    guard pages > 0, pageBytes > 0 else { return .max }
    return UInt64(pages) / 4 * 3 * UInt64(pageBytes)
  }

  /// Powers of 1000, or of 1024 where the unit says so.
  private static let units: [(name: String, bytes: Double)] = [
    ("b", 1), ("", 1), ("k", 1e3), ("kb", 1e3), ("m", 1e6), ("mb", 1e6), ("g", 1e9), ("gb", 1e9), ("t", 1e12),
    ("tb", 1e12), ("kib", 1_024), ("mib", 1_048_576), ("gib", 1_073_741_824), ("tib", 1_099_511_627_776),
  ]

  /// The bytes of a size such as `2GB`, `1.5 GiB` or `800000`; nil when it is none, or nothing.
  static func bytes(_ text: String) -> UInt64? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let name = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let number = Double(digits), let unit = units.first(where: { $0.name == name }) else { return nil }
    let bytes = number * unit.bytes
    return bytes >= 1 ? UInt64(exactly: bytes.rounded()) ?? .max : nil
  }
}
