import CustomerChain
import DataDirectory
import Glibc
import Testing

/// A directory of its own for one test, removed with it.
final class DirectoryFixture {
  let path: String

  init() throws {
    var template = Array("/tmp/ketting-directory-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { remove() }

  func remove() {
    if let descriptor = try? LocalFileSystem().openDirectory(Array(path.utf8)) {
      DirectoryFixture.empty(descriptor)
      close(descriptor)
    }
    rmdir(path)
  }

  /// By bytes, since not every name here is a text.
  private static func empty(_ directory: Int32) {
    for name in (try? LocalFileSystem().names(in: directory, limit: 10_000)) ?? [] {
      let terminated = name.map { CChar(bitPattern: $0) } + [0]
      if unlinkat(directory, terminated, 0) == 0 { continue }
      if let inner = try? LocalFileSystem().openDirectory(name, in: directory) {
        empty(inner)
        close(inner)
      }
      unlinkat(directory, terminated, AT_REMOVEDIR)
    }
  }

  func makeAgain() { mkdir(path, 0o755) }

  func at(_ name: String) -> String { path + "/" + name }

  /// Writes a file whole; with `append` behind what stands there.
  func write(_ text: String, to name: String, append: Bool = false) throws {
    try write(Array(text.utf8), to: name, append: append)
  }

  func write(_ bytes: [UInt8], to name: String, append: Bool = false) throws {
    let descriptor = open(at(name), O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC), 0o644)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
  }

  /// As careful programs replace a file: written beside it, then renamed over it.
  func replace(_ name: String, with text: String) throws {
    try write(text, to: name + ".tmp")
    try #require(rename(at(name + ".tmp"), at(name)) == 0)
  }

  /// Sets when a file was last written, in seconds before now.
  func makeOlder(_ name: String, bySeconds seconds: Int) throws {
    var times = [timespec](repeating: timespec(tv_sec: time(nil) - seconds, tv_nsec: 0), count: 2)
    try #require(utimensat(AT_FDCWD, at(name), &times, 0) == 0)
  }

  /// An agreement that makes leads of every CSV file with the columns `id` and `day`.
  static let parse: DirectoryReader.AgreementParser = { text, file, isKnownTimeZone in
    var agreement = Agreement()
    let words = String(decoding: text, as: UTF8.self).split(separator: " ").map(String.init)
    var mistakes: [Mistake] = []
    if let zone = words.first {
      if isKnownTimeZone(zone) {
        agreement.company.timeZone = zone
      } else {
        mistakes.append(
          Mistake(file: file, line: 1, column: 1, reason: .unknownTimeZone(key: "company.time_zone", found: zone)))
      }
    }
    return (agreement, mistakes)
  }

  func reader(
    agreementFile: String? = nil, fileSystem: any FileSystem = LocalFileSystem()
  ) -> DirectoryReader {
    DirectoryReader(
      directory: path, agreementFile: agreementFile, fileSystem: fileSystem, parseAgreement: DirectoryFixture.parse)
  }
}

extension DirectoryReader {
  /// A reading with the clock of this computer, moved by some milliseconds.
  func look(follow: Bool = true, later milliseconds: Int64 = 0) throws -> Reading? {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let milliseconds = Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000 + milliseconds
    return try read(
      now: Instant(milliseconds: milliseconds), follow: follow, progress: { _ in }, isCancelled: { false })
  }
}

extension Reading {
  subscript(name: String) -> FileReading? { files.first { $0.name == name } }

  /// The lead ids of a file in its order.
  func leads(_ name: String) -> [String] {
    (self[name]?.tables ?? []).filter { $0.kind == .lead }.flatMap { table in
      (table.keys(.leadID) ?? []).map { keys[KeySpace.lead.rawValue].string($0) }
    }
  }
}

/// The header of a native file of leads.
let leadHeader = "lead_id,created_at\n"
