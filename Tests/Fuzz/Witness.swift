import Glibc

/// Holds the input that is being tried in a file that outlives a crash.
final class Witness {
  let path: String
  private let memory: UnsafeMutableRawPointer
  private let capacity: Int
  private let descriptor: Int32

  struct CannotWrite: Error {
    let path: String
    let errno: Int32
  }

  /// For inputs of up to `capacity` bytes.
  init(path: String, capacity: Int) throws {
    self.path = path
    self.capacity = capacity
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0, ftruncate(descriptor, capacity + Self.lengthBytes) == 0,
      let memory = mmap(nil, capacity + Self.lengthBytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
      memory != MAP_FAILED
    else { throw CannotWrite(path: path, errno: errno) }
    self.memory = memory
  }

  deinit {
    munmap(memory, capacity + Self.lengthBytes)
    close(descriptor)
    unlink(path)
  }

  /// The number of the input and its length stand before the bytes, 8 bytes each.
  private static let lengthBytes = 16

  func hold(_ bytes: [UInt8], input: Int) {
    memory.storeBytes(of: UInt64(input), as: UInt64.self)
    memory.storeBytes(of: UInt64(bytes.count), toByteOffset: 8, as: UInt64.self)
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      (memory + Self.lengthBytes).copyMemory(from: start, byteCount: min(capacity, bytes.count))
    }
  }

  /// Writes an input to a file of its own and gives its path.
  static func write(_ bytes: [UInt8], to path: String) throws -> String {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw CannotWrite(path: path, errno: errno) }
    return path
  }
}
