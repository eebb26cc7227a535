import Glibc

/// The directory that the company's files go to.
struct SampleDirectory {
  private static let directoryMode: mode_t = 0o755
  private static let fileMode: mode_t = 0o644

  let path: String

  /// Writes every file, each whole or not at all. The directory is made, with those above it, where it is absent.
  func create(_ files: [SampleFile]) throws(SampleError) {
    try makeDirectory()
    guard try isEmpty() else { throw .directoryNotEmpty(path) }
    for file in files {
      let target = "\(path)/\(file.name)"
      let temporary = "\(path)/.\(file.name).new"
      try write(file.bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_EXCL)
      guard rename(temporary, target) == 0 else {
        let number = errno
        unlink(temporary)
        throw .system(operation: "rename", path: temporary, number: number)
      }
    }
  }

  /// Adds bytes to the end of a file that exists, in one write.
  func append(_ bytes: [UInt8], to name: String) throws(SampleError) {
    try write(bytes, to: "\(path)/\(name)", flags: O_WRONLY | O_APPEND)
  }

  private func makeDirectory() throws(SampleError) {
    var above = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      above += above.isEmpty && !path.hasPrefix("/") ? String(part) : "/\(part)"
      guard mkdir(above, Self.directoryMode) != 0 else { continue }
      let number = errno
      // Above the last part a directory can be there that may not be written to, which is no matter.
      guard number == EEXIST || number == EROFS || number == EACCES || number == EISDIR else {
        throw number == ENOTDIR ? .notADirectory(above) : .system(operation: "create", path: above, number: number)
      }
    }
  }

  private func isEmpty() throws(SampleError) -> Bool {
    guard let stream = opendir(path) else {
      let number = errno
      throw number == ENOTDIR ? .notADirectory(path) : .system(operation: "open", path: path, number: number)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let isSelfOrAbove = withUnsafeBytes(of: &entry.pointee.d_name) { name in
        let dot = UInt8(ascii: ".")
        return name[0] == dot && (name[1] == 0 || (name[1] == dot && name[2] == 0))
      }
      if !isSelfOrAbove { return false }
    }
    return true
  }

  private func write(_ bytes: [UInt8], to file: String, flags: Int32) throws(SampleError) {
    let descriptor = open(file, flags | O_CLOEXEC, Self.fileMode)
    guard descriptor >= 0 else { throw .system(operation: "open", path: file, number: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .system(operation: "write", path: file, number: errno) }
      written += count
    }
  }
}
