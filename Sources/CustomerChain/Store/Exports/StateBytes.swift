/// Numbers one behind the other, as files of remembered things have them: the lowest byte first.
struct StateWriter {
  private let buffer: UnsafeMutableRawBufferPointer
  private(set) var position: Int

  init(_ buffer: UnsafeMutableRawBufferPointer, from position: Int = 0) {
    self.buffer = buffer
    self.position = position
  }

  @inline(__always)
  mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    buffer.storeBytes(of: number.littleEndian, toByteOffset: position, as: Number.self)
    position += MemoryLayout<Number>.size
  }
}

/// Reads them again, as far as there are any.
struct StateReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Nil at the end.
  @inline(__always)
  mutating func next<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    let size = MemoryLayout<Number>.size
    guard bytes.count - position >= size else { return nil }
    defer { position += size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: type))
  }
}
