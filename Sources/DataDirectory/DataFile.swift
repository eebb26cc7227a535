import CustomerChain
import Glibc
import Ingestion

/// An open plain file, read in pieces from the front. Closed by whoever opened it.
struct DataFile {
  let descriptor: Int32
  let fileSystem: any FileSystem

  static let chunkBytes = 2 << 20
  /// How much before an end is compared when a file has grown.
  static let tailBytes: UInt64 = 4096

  /// Opens a path below an open directory, without following a symbolic link anywhere on the way.
  /// - Throws: `ELOOP` for a link, `EINVAL` for what is no plain file, else what the system says.
  static func open(_ path: [[UInt8]], below root: Int32, _ fileSystem: any FileSystem) throws(SystemError) -> DataFile {
    guard let name = path.last else { throw SystemError(number: EINVAL) }
    var directory = root
    defer { if directory != root { fileSystem.close(directory) } }
    for step in path.dropLast() {
      let inner = try fileSystem.openDirectory(step, in: directory)
      if directory != root { fileSystem.close(directory) }
      directory = inner
    }
    return DataFile(descriptor: try fileSystem.openFile(name, in: directory), fileSystem: fileSystem)
  }

  func close() { fileSystem.close(descriptor) }

  func status() throws(SystemError) -> FileStatus { try fileSystem.status(of: descriptor) }

  /// Hands the bytes of `range` over in pieces. Returns where it came to: earlier than the range's end when the file
  /// has become shorter, or when `body` answered false.
  /// With a `runner` two threads fetch a half of each piece.
  func read(
    _ range: Range<UInt64>, buffer: UnsafeMutableRawBufferPointer, runner: PairRunner? = nil,
    _ body: (UnsafeRawBufferPointer) -> Bool
  ) throws(SystemError) -> UInt64 {
    var position = range.lowerBound
    while position < range.upperBound {
      let wanted = Int(min(UInt64(buffer.count), range.upperBound - position))
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
      let count = try fill(piece, at: position, runner)
      if count <= 0 { break }
      position += UInt64(count)
      if !body(UnsafeRawBufferPointer(rebasing: buffer[..<min(count, wanted)])) { break }
    }
    return position
  }

  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, at offset: UInt64, _ runner: PairRunner?
  ) throws(SystemError) -> Int {
    guard let runner, buffer.count >= DataFile.smallestForTwo else {
      return try fileSystem.read(descriptor, into: buffer, at: offset)
    }
    let middle = buffer.count / 2
    let first = Fetch(file: self, buffer: UnsafeMutableRawBufferPointer(rebasing: buffer[..<middle]), offset: offset)
    let second = Fetch(
      file: self, buffer: UnsafeMutableRawBufferPointer(rebasing: buffer[middle...]), offset: offset + UInt64(middle))
    runner({ first.run() }, { second.run() })
    let count = try first.result.get()
    // What the second half lacks is asked for again, at its own place.
    guard count == middle, case .success(let more) = second.result else { return count }
    return count + max(0, more)
  }

  private static let smallestForTwo = 512 << 10

  /// Up to `limit` bytes from `offset` on.
  func bytes(from offset: UInt64, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let position = count
      let more: Result<Int, SystemError> = bytes.withUnsafeMutableBytes { buffer in
        do throws(SystemError) {
          return .success(
            try fileSystem.read(
              descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[position...]),
              at: offset + UInt64(position)))
        } catch {
          return .failure(error)
        }
      }
      let taken = try more.get()
      if taken <= 0 { break }
      count = min(limit, count + taken)
    }
    bytes.removeLast(limit - count)
    return bytes
  }

  /// The hash of what stands directly before `end`.
  func tailHash(before end: UInt64) throws(SystemError) -> UInt64 {
    let start = end - min(end, DataFile.tailBytes)
    return try bytes(from: start, limit: Int(end - start)).withUnsafeBytes { TextPool.hash($0) }
  }
}

/// A part of a file that is fetched beside another.
///
/// `@unchecked Sendable`: run by one thread, then looked at by another when that has ended.
private final class Fetch: @unchecked Sendable {
  private let file: DataFile
  private let buffer: UnsafeMutableRawBufferPointer
  private let offset: UInt64
  private(set) var result = Result<Int, SystemError>.success(0)

  init(file: DataFile, buffer: UnsafeMutableRawBufferPointer, offset: UInt64) {
    self.file = file
    self.buffer = buffer
    self.offset = offset
  }

  func run() {
    do throws(SystemError) {
      result = .success(try file.fileSystem.read(file.descriptor, into: buffer, at: offset))
    } catch {
      result = .failure(error)
    }
  }
}

/// What tells whether a file is still the one that was read: its status, and the hash of its last 4 KiB.
public struct Fingerprint: Hashable, Sendable {
  public let status: FileStatus
  public let tailHash: UInt64
}
