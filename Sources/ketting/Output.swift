import Glibc
import Screen

/// A standard stream, written whole. A reader that went away ends the writing quietly.
struct Output {
  private let descriptor: Int32

  static let standardOutput = Output(descriptor: STDOUT_FILENO)
  static let standardError = Output(descriptor: STDERR_FILENO)

  private init(descriptor: Int32) { self.descriptor = descriptor }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    signal(SIGPIPE, SIG_IGN)
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 { rest = rest.dropFirst(written) } else if errno != EINTR { return }
      }
    }
  }
}

/// Text for a terminal without a screen: lines keep their ends, everything else that is not plain becomes visible.
enum PlainLine {
  static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { DisplayText($0).string }.joined(separator: "\n")
  }
}
