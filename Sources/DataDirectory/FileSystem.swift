/// What a reader of disk asks of the operating system. Tests have a twin that fails on purpose.
///
/// Names and paths are bytes as the disk has them: nobody promises that they are UTF-8. Descriptors are those of the
/// system; whoever opens one closes it.
public protocol FileSystem: Sendable {
  /// A directory by its path, symbolic links followed.
  func openDirectory(_ path: [UInt8]) throws(SystemError) -> Int32
  /// A directory inside another; a symbolic link is refused.
  func openDirectory(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32
  /// For reading. Never waits for a writer of a pipe; a symbolic link is refused.
  func openFile(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32
  /// For reading, by its path, symbolic links followed. Never waits for a writer of a pipe.
  func openFile(_ path: [UInt8]) throws(SystemError) -> Int32
  /// The names in a directory without `.` and `..`, in no order; stops after `limit`.
  func names(in directory: Int32, limit: Int) throws(SystemError) -> [[UInt8]]
  /// Of the thing itself when it is a symbolic link.
  func status(of name: [UInt8], in directory: Int32) throws(SystemError) -> FileStatus
  func status(of descriptor: Int32) throws(SystemError) -> FileStatus
  /// Bytes from `offset` on; fewer than the buffer holds when the system gives fewer, 0 at the end.
  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(SystemError) -> Int
  func close(_ descriptor: Int32)
}

/// A call to the system that failed, with its error number.
public struct SystemError: Error, Hashable, Sendable {
  public let number: Int32

  public init(number: Int32) { self.number = number }
}

/// What the system says of a file without reading it.
public struct FileStatus: Hashable, Sendable {
  public enum Kind: Sendable { case plain, directory, link, other }

  public var kind: Kind
  public var device: UInt64
  public var inode: UInt64
  public var size: UInt64
  /// When the content was last written, in nanoseconds since 1970.
  public var modified: Int64
  /// When the content or anything else of the file, such as its name, was last changed.
  public var changed: Int64

  public init(kind: Kind, device: UInt64, inode: UInt64, size: UInt64, modified: Int64, changed: Int64) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Whether both are of the same file, whatever is in it now.
  public func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
