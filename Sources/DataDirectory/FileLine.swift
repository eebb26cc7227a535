import CustomerChain
import Glibc
import Ingestion

/// Reads the row of a file that a record came from, as it stands there now.
public enum FileLine {
  /// More of a row is not shown.
  public static let maximumRowBytes = 64 << 10
  public static let neighbours = 3
  static let maximumNeighbourBytes = 4096

  /// - Parameters:
  ///   - dialect: how the file was read; nil = comma-separated UTF-8.
  ///   - columns: names for a file without a header.
  /// - Throws: `SystemError`, such as `ENOENT` when the file is gone.
  public static func read(
    directory: String, place: Place, dialect: Dialect?, columns: [String]? = nil,
    fileSystem: any FileSystem = LocalFileSystem()
  ) throws(SystemError) -> FileLineExcerpt {
    let dialect = dialect ?? Dialect(form: .delimited, encoding: .utf8, delimiter: UInt8(ascii: ","), compressed: false)
    let root = try fileSystem.openDirectory(Array(directory.utf8))
    defer { fileSystem.close(root) }
    let file = try open(place.file, root, fileSystem)
    defer { file.close() }
    let status = try file.status()
    guard status.kind == .plain else { throw SystemError(number: EINVAL) }

    if dialect.compressed { return try unpacked(file, place, dialect, columns) }
    let start = try file.bytes(from: 0, limit: Int(min(status.size, UInt64(maximumRowBytes))))
    let header = columns ?? start.withUnsafeBytes { RowExcerpt.header(startingIn: $0, dialect: dialect) }
    guard place.offset < status.size else {
      return FileLineExcerpt(
        place: place, state: .gone, row: nil, header: header, before: [], after: [])
    }
    let bytes = try rowBytes(from: place.offset, place.rowHash, file, dialect, header)
    let row = bytes.withUnsafeBytes {
      RowExcerpt.row(startingIn: $0, dialect: dialect, header: header, limit: maximumRowBytes)
    }
    let rowEnd = place.offset + UInt64(row?.range.upperBound ?? 0)
    return FileLineExcerpt(
      place: place, state: state(of: row, place), row: row, header: header,
      before: try linesBefore(place.offset, file), after: try linesAfter(rowEnd, file))
  }

  /// A row of a packed file: offsets are those of the text, so it is unpacked up to the row and a little further.
  private static func unpacked(
    _ file: DataFile, _ place: Place, _ dialect: Dialect, _ columns: [String]?
  ) throws(SystemError) -> FileLineExcerpt {
    var text = TextWindow(around: place.offset)
    let inflation = Inflation()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: DataFile.chunkBytes, alignment: 16)
    defer { buffer.deallocate() }
    _ = try file.read(0..<(try file.status().size), buffer: buffer) { bytes in
      inflation.take(bytes) { text.take($0) }
      return !text.isFull && !inflation.hasFailed
    }
    let header = columns ?? text.start.withUnsafeBytes { RowExcerpt.header(startingIn: $0, dialect: dialect) }
    let row = text.after.withUnsafeBytes {
      RowExcerpt.row(startingIn: $0, dialect: dialect, header: header, limit: maximumRowBytes)
    }
    return FileLineExcerpt(
      place: place, state: state(of: row, place), row: row, header: header,
      before: row == nil ? [] : lines(before: text.before, beginsFile: text.beginsFile),
      after: row.map { lines(after: Array(text.after.dropFirst($0.range.upperBound))) } ?? [])
  }

  private static func state(of row: RowExcerpt?, _ place: Place) -> FileLineExcerpt.State {
    guard let row else { return .gone }
    guard let hash = place.rowHash else { return .unknown }
    if row.hash == hash { return .unchanged }
    return row.isComplete ? .changed : .unknown
  }

  /// Enough for what is shown; all of a longer row only when its hash is to be compared.
  private static func rowBytes(
    from offset: UInt64, _ hash: UInt32?, _ file: DataFile, _ dialect: Dialect, _ header: [String]
  ) throws(SystemError) -> [UInt8] {
    let short = try file.bytes(from: offset, limit: maximumRowBytes)
    guard hash != nil, short.count == maximumRowBytes else { return short }
    let ends = short.withUnsafeBytes {
      RowExcerpt.row(startingIn: $0, dialect: dialect, header: header, limit: maximumRowBytes)?.isComplete ?? false
    }
    return ends ? short : try file.bytes(from: offset, limit: Limits.maximumRowBytes)
  }

  /// By its name; a name that was repaired for people is looked up among those on disk.
  private static func open(
    _ name: String, _ root: Int32, _ fileSystem: any FileSystem
  ) throws(SystemError) -> DataFile {
    let path = name.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    do throws(SystemError) {
      if path.contains([UInt8(ascii: "."), UInt8(ascii: ".")]) { throw SystemError(number: EINVAL) }
      return try DataFile.open(path, below: root, fileSystem)
    } catch {
      guard error.number == ENOENT, name.unicodeScalars.contains("\u{FFFD}"),
        let scan = try? DirectoryScan(root: root, fileSystem: fileSystem),
        let found = scan.files.first(where: { $0.name == name })
      else { throw error }
      return try DataFile.open(found.path, below: root, fileSystem)
    }
  }

  private static func linesBefore(_ offset: UInt64, _ file: DataFile) throws(SystemError) -> [String] {
    let count = min(offset, UInt64(maximumNeighbourBytes))
    let bytes = try file.bytes(from: offset - count, limit: Int(count))
    return offset == 0 ? [] : lines(before: bytes, beginsFile: count == offset)
  }

  private static func linesAfter(_ end: UInt64, _ file: DataFile) throws(SystemError) -> [String] {
    lines(after: try file.bytes(from: end, limit: maximumNeighbourBytes))
  }

  /// The last lines of the bytes before a row. Unless they begin the file the first may be the end of a longer line.
  private static func lines(before bytes: [UInt8], beginsFile: Bool) -> [String] {
    var bytes = bytes[...]
    if bytes.isEmpty { return [] }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if !beginsFile, !lines.isEmpty { lines.removeFirst() }
    return lines.suffix(neighbours).map(text)
  }

  /// The first lines of the bytes that follow a row, which begin with its line end.
  private static func lines(after bytes: [UInt8]) -> [String] {
    var bytes = bytes.prefix(maximumNeighbourBytes)
    if bytes.first == UInt8(ascii: "\r") { bytes.removeFirst() }
    guard bytes.first == UInt8(ascii: "\n") else { return [] }
    bytes.removeFirst()
    let isWhole = bytes.count < maximumNeighbourBytes - 2
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false || (!isWhole && lines.count > 1) { lines.removeLast() }
    return lines.prefix(neighbours).map(text)
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}

/// A row of a file with what stands around it. Nothing of it is safe to show yet.
public struct FileLineExcerpt: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    /// The row is what it was when its record was read.
    case unchanged
    case changed
    /// The file ends before the place.
    case gone
    /// There is nothing to compare with, or too much.
    case unknown
  }

  public let place: Place
  public let state: State
  /// Nil when gone.
  public let row: RowExcerpt?
  /// Names of columns; empty for JSON Lines.
  public let header: [String]
  /// At most three physical lines each; a line longer than 4 KiB is left out.
  public let before: [String]
  public let after: [String]
}
