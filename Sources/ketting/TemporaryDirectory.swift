import Glibc
import Words

/// A directory of our own that goes when we go. Its name holds the process, so that what a killed one left behind can be
/// told from what is in use.
struct TemporaryDirectory {
  let path: String

  private static let prefix = "ketting-demo-"
  private static var base: String { Environment.value("TMPDIR") ?? "/tmp" }

  init(_ words: Words) throws {
    var template = Array("\(Self.base)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure(.cannotWrite(Self.base, errno: errno), words, code: .cannotWork)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private init(abandoned path: String) { self.path = path }

  /// Removes the directory and the files in it; it never has directories inside.
  func remove() {
    for name in Self.names(in: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// Removes the directories of this user whose processes are gone.
  static func removeAbandoned() {
    for name in names(in: base) where name.hasPrefix(prefix) {
      let path = "\(base)/\(name)"
      var status = stat()
      guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }), lstat(path, &status) == 0,
        status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid(), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      TemporaryDirectory(abandoned: path).remove()
    }
  }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX)) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
