import Glibc

/// The operating system itself.
public struct LocalFileSystem: FileSystem {
  public init() {}

  public func openDirectory(_ path: [UInt8]) throws(SystemError) -> Int32 {
    try call { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK) }(path)
  }

  public func openDirectory(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32 {
    try call { openat(directory, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW) }(name)
  }

  public func openFile(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32 {
    try call { openat(directory, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY) }(name)
  }

  public func openFile(_ path: [UInt8]) throws(SystemError) -> Int32 {
    try call { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }(path)
  }

  public func names(in directory: Int32, limit: Int) throws(SystemError) -> [[UInt8]] {
    // The stream takes its descriptor for itself, and reads from where that stands: so it gets a fresh one.
    let own = try openDirectory([UInt8(ascii: ".")], in: directory)
    guard let stream = fdopendir(own) else {
      let number = errno
      close(own)
      throw SystemError(number: number)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while names.count < limit {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(number: errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { names.append(name) }
    }
    return names
  }

  public func status(of name: [UInt8], in directory: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try call { fstatat(directory, $0, &status, AT_SYMLINK_NOFOLLOW) }(name)
    return FileStatus(status)
  }

  public func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    while fstat(descriptor, &status) != 0 {
      if errno != EINTR { throw SystemError(number: errno) }
    }
    return FileStatus(status)
  }

  public func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(SystemError) -> Int {
    guard let position = off_t(exactly: offset) else { throw SystemError(number: EOVERFLOW) }
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, position)
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError(number: errno) }
    }
  }

  public func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

  /// Runs a call on a name as the system wants it, again when a signal came between.
  private func call(
    _ body: @escaping (UnsafePointer<CChar>) -> Int32
  ) -> ([UInt8]) throws(SystemError) -> Int32 {
    { (name: [UInt8]) throws(SystemError) -> Int32 in
      let terminated = name.map { CChar(bitPattern: $0) } + [0]
      while true {
        let (result, number) = terminated.withUnsafeBufferPointer { buffer -> (Int32, Int32) in
          guard let start = buffer.baseAddress else { return (-1, EINVAL) }
          let result = body(start)
          return (result, errno)
        }
        if result >= 0 { return result }
        if number != EINTR { throw SystemError(number: number) }
      }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .plain
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
      size: UInt64(max(0, status.st_size)), modified: FileStatus.nanoseconds(status.st_mtim),
      changed: FileStatus.nanoseconds(status.st_ctim))
  }

  /// Stays at the ends of the range: the years beyond 2262 are not told apart.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return time.tv_sec < 0 ? .min : .max }
    let (sum, tooLarge) = seconds.addingReportingOverflow(Int64(time.tv_nsec))
    return tooLarge ? .max : sum
  }
}
