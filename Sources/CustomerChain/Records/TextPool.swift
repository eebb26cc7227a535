/// A text known to a `TextPool`, as a number. 0 is the empty text: a field that is absent or empty.
public typealias TextCode = UInt32

/// Every distinct text of the data, once. Texts are bytes (valid UTF-8 when they come from a reader of ours); codes are
/// given in order of first appearance and never change while the pool lives.
public struct TextPool: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text begins; one more than there are texts.
  private var starts: [Int] = [0, 0]
  /// Open addressing over code + 1; 0 is a free slot. The size is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)

  public init() {}

  /// Number of texts, the empty one included. Codes run from 0 up to this.
  public var count: Int { starts.count - 1 }

  /// The code of a text, which is added when it is new.
  public mutating func intern(_ text: UnsafeRawBufferPointer) -> TextCode {
    if text.isEmpty { return 0 }
    var slot = Int(truncatingIfNeeded: TextPool.hash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      let code = slots[slot] - 1
      if equals(code, text) { return code }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = TextCode(count)
    bytes.append(contentsOf: text)
    starts.append(bytes.count)
    slots[slot] = code + 1
    if count * 2 > slots.count { grow() }
    return code
  }

  public mutating func intern(_ text: String) -> TextCode {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The code of a text that is already known; nil when no record has it.
  public func code(of text: String) -> TextCode? {
    var text = text
    return text.withUTF8 { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      if raw.isEmpty { return 0 }
      var slot = Int(truncatingIfNeeded: TextPool.hash(raw)) & (slots.count - 1)
      while slots[slot] != 0 {
        if equals(slots[slot] - 1, raw) { return slots[slot] - 1 }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  public func string(_ code: TextCode) -> String {
    String(decoding: bytes[range(code)], as: UTF8.self)
  }

  /// The bytes of a text, for the time of the call.
  public func withBytes<Result>(_ code: TextCode, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
  {
    let range = range(code)
    return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  private func range(_ code: TextCode) -> Range<Int> { starts[Int(code)]..<starts[Int(code) + 1] }

  private func equals(_ code: TextCode, _ text: UnsafeRawBufferPointer) -> Bool {
    let range = range(code)
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBytes { $0[range].elementsEqual(text) }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for code in 1..<count {
      var slot = withBytes(TextCode(code)) { Int(truncatingIfNeeded: TextPool.hash($0)) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(code) + 1
    }
  }

  /// FNV-1a over eight bytes at a time, finished so that the low bits depend on all of them. Also the hash of a row that
  /// provenance compares, so it must not change between runs.
  public static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: text.count)
    var position = 0
    while position + 8 <= text.count {
      hash = (hash ^ text.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 32
      position += 8
    }
    while position < text.count {
      hash = (hash ^ UInt64(text[position])) &* 0x0000_0100_0000_01b3
      position += 1
    }
    hash ^= hash >> 29
    hash = hash &* 0xbf58_476d_1ce4_e5b9
    return hash ^ (hash >> 32)
  }
}
