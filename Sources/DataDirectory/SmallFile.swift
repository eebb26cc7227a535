/// A file that people write by hand, such as a theme: read whole.
public enum SmallFile {
  public static let maximumBytes = 1 << 20

  /// The bytes of a file; no more than one more than `maximumBytes`, so that a larger one can be told.
  /// - Throws: `SystemError`, such as `ENOENT`.
  public static func read(
    _ path: String, fileSystem: any FileSystem = LocalFileSystem()
  ) throws(SystemError) -> [UInt8] {
    let descriptor = try fileSystem.openFile(Array(path.utf8))
    let file = DataFile(descriptor: descriptor, fileSystem: fileSystem)
    defer { file.close() }
    return try file.bytes(from: 0, limit: maximumBytes + 1)
  }
}
