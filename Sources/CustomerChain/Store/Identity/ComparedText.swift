/// Texts as they are compared: without blanks around them, in lower case.
struct ComparedText: ~Copyable {
  private var lowered = UnsafeMutableRawBufferPointer.allocate(byteCount: ComparedText.usualBytes, alignment: 1)

  private static let usualBytes = 256

  init() {}

  deinit { lowered.deallocate() }

  /// The bytes that stand for a text, for the time of the call; none for a text of blanks.
  mutating func withBytes<Result>(
    _ text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    var (start, end) = (0, text.count)
    while start < end, ComparedText.isBlank(text[start]) { start += 1 }
    while start < end, ComparedText.isBlank(text[end - 1]) { end -= 1 }
    if end - start > lowered.count {
      lowered.deallocate()
      lowered = .allocate(byteCount: 2 * (end - start), alignment: 1)
    }
    var all: UInt8 = 0
    for position in start..<end {
      let byte = text[position]
      all |= byte
      lowered[position - start] = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
    }
    if all < 0x80 { return try body(UnsafeRawBufferPointer(rebasing: lowered[..<(end - start)])) }
    // Letters beyond ASCII have cases of their own, and there are further blanks.
    let whole = String(decoding: text, as: UTF8.self).lowercased()
    let trimmed = whole.drop { $0.isWhitespace }
    let last = trimmed.lastIndex { !$0.isWhitespace }
    let compared = Array(last.map { trimmed[...$0].utf8 } ?? trimmed.utf8)
    return try compared.withUnsafeBytes(body)
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
}
