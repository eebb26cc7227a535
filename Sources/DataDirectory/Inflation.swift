import CZlib

/// Unpacks gzip in pieces. Several members one after the other are one text, as when packed logs are joined.
final class Inflation {
  /// What packed files begin with.
  static let mark: [UInt8] = [0x1F, 0x8B]
  /// More than this, unpacked, is not read: a small file can stand for any amount.
  static let maximumBytes: UInt64 = 16 << 30

  /// The bytes are no gzip, or stand for more than `maximumBytes`.
  private(set) var hasFailed: Bool
  /// A member has ended, and nothing has come after it.
  private(set) var isComplete = false
  /// The last byte handed over.
  private(set) var last: UInt8?
  private var count: UInt64 = 0
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)

  init() {
    stream.initialize(to: z_stream())
    hasFailed = kz_begin(stream) != Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    buffer.deallocate()
  }

  /// Unpacks the next bytes of the file and hands over what they stand for, in pieces, until `body` answers false.
  func take(_ packed: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool) {
    guard !hasFailed, let start = packed.bindMemory(to: UInt8.self).baseAddress else { return }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
    stream.pointee.avail_in = UInt32(clamping: packed.count)
    var wantsOn = true
    while wantsOn, !hasFailed, let piece = next() { wantsOn = piece.isEmpty || body(piece) }
  }

  /// The next piece of what was given; nil when all of it is used up.
  private func next() -> UnsafeRawBufferPointer? {
    let hadRoom = stream.pointee.avail_out > 0
    if stream.pointee.avail_in == 0, hadRoom || isComplete { return nil }
    if isComplete, inflateReset(stream) != Z_OK {
      hasFailed = true
      return nil
    }
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(buffer.count)
    let result = inflate(stream, Z_NO_FLUSH)
    isComplete = result == Z_STREAM_END
    let piece = UnsafeRawBufferPointer(rebasing: buffer[..<(buffer.count - Int(stream.pointee.avail_out))])
    count += UInt64(piece.count)
    last = piece.last ?? last
    hasFailed = (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) || count > Inflation.maximumBytes
    return hasFailed ? nil : piece
  }
}
