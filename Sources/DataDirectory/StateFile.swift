import CustomerChain
import Glibc

/// A file that keeps something between runs: `ketting/HASH.KIND` where the user's programs keep their state. It can be
/// deleted at any time. Whatever fails with it costs only what it says, so nothing here is an error.
struct StateFile: Sendable {
  let path: String
  private let folder: String

  /// - Parameters:
  ///   - stateHome: an absolute path, where the state of programs is kept; it is made when it is absent.
  ///   - subjects: the files and directories that it is about: each group of them has a file of its own, named by a hash
  ///     of their absolute paths.
  ///   - kind: what it says of them.
  /// Nil where there is no such place.
  init?(stateHome: String, subjects: [String], kind: String) {
    guard stateHome.first == "/" else { return nil }
    var name: [UInt8] = []
    for subject in subjects {
      guard let resolved = realpath(subject, nil) else { return nil }
      defer { free(resolved) }
      if !name.isEmpty { name.append(0) }
      name += UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))
    }
    let digits = String(name.withUnsafeBytes { TextPool.hash($0) }, radix: 16)
    folder = stateHome + "/ketting"
    path = folder + "/" + String(repeating: "0", count: 16 - digits.count) + digits + "." + kind
  }

  /// Nil where there is no file, or one of more than so many bytes.
  func load(limit: Int) -> [UInt8]? {
    do throws(SystemError) {
      let fileSystem = LocalFileSystem()
      let file = DataFile(descriptor: try fileSystem.openFile(Array(path.utf8)), fileSystem: fileSystem)
      defer { file.close() }
      let status = try file.status()
      guard status.kind == .plain, status.size <= UInt64(limit) else { return nil }
      return try file.bytes(from: 0, limit: Int(status.size))
    } catch {
      return nil
    }
  }

  /// Puts bytes in the place of the last ones, whole or not at all. None leave no file.
  /// - Returns: whether the file now says so.
  func save(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty { return unlink(path) == 0 || errno == ENOENT }
    makeFolder()
    let draft = path + ".tmp"
    guard let descriptor = open(draft) else { return false }
    let isWritten = StateFile.write(bytes, to: descriptor)
    let isClosed = close(descriptor) == 0
    if isWritten, isClosed, rename(draft, path) == 0 { return true }
    unlink(draft)
    return false
  }

  /// A draft that nobody else writes. One that was left behind long ago is taken over.
  private func open(_ draft: String) -> Int32? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = Glibc.open(draft, flags, 0o600)
    if descriptor >= 0 { return descriptor }
    var status = stat()
    guard errno == EEXIST, lstat(draft, &status) == 0,
      time(nil) - status.st_mtim.tv_sec > StateFile.secondsOfADraft, unlink(draft) == 0
    else { return nil }
    let again = Glibc.open(draft, flags, 0o600)
    return again >= 0 ? again : nil
  }

  /// Nobody writes so long.
  private static let secondsOfADraft = 60

  /// Makes the directory of the file and what is missing above it, for this user alone.
  private func makeFolder() {
    if access(folder, W_OK | X_OK) == 0 { return }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 { rest = rest.dropFirst(count) } else if count == 0 || errno != EINTR { return false }
      }
      return true
    }
  }
}
