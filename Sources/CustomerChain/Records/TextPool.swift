/// A text known to a `TextPool`, as a number. 0 is the empty text: a field that is absent or empty.
public typealias TextCode = UInt32

/// Every distinct text of the data, once. Texts are bytes (valid UTF-8 when they come from a reader of ours); codes are
/// given in order of first appearance and never change while the pool lives.
///
/// A copy shares what both have: texts that are added to either afterwards go to a segment of its own. So a pool can be
/// handed out after each reading without its texts being copied.
public struct TextPool: Sendable {
  /// Full or shared, never changed again; the first texts come first.
  private var frozen: [TextSegment] = []
  private var growing = TextSegment(base: 1)

  public init() {}

  /// Number of texts, the empty one included. Codes run from 0 up to this.
  public var count: Int { Int(growing.base) + growing.count }

  /// Memory that is in use.
  var heldBytes: Int { frozen.reduce(growing.heldBytes) { $0 + $1.heldBytes } }

  /// The code of a text, which is added when it is new.
  @inline(__always)
  public mutating func intern(_ text: UnsafeRawBufferPointer) -> TextCode {
    text.isEmpty ? 0 : intern(text, hash: TextPool.hash(text))
  }

  /// The same for a text that is not empty and whose hash is known.
  public mutating func intern(_ text: UnsafeRawBufferPointer, hash: UInt64) -> TextCode {
    if let code = code(of: text, hash: hash) { return code }
    if growing.isFull(for: text.count) || !isKnownUniquelyReferenced(&growing) { freeze() }
    return growing.add(text, hash: hash)
  }

  public mutating func intern(_ text: String) -> TextCode {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The code of a text that is already known; nil when no record has it.
  public func code(of text: String) -> TextCode? {
    var text = text
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      return bytes.isEmpty ? 0 : code(of: bytes, hash: TextPool.hash(bytes))
    }
  }

  /// The code of a text that is not empty and whose hash is known; nil when no record has it.
  @inline(__always)
  public func code(of text: UnsafeRawBufferPointer, hash: UInt64) -> TextCode? {
    if let code = growing.find(text, hash: hash) { return code }
    return frozen.isEmpty ? nil : frozenCode(of: text, hash: hash)
  }

  /// Memory that finding a text of that hash will read first: asked for many texts before the first is looked for, all
  /// of it can be fetched at once. To be read only as long as the pool is not changed.
  @inline(__always)
  public func placeOfSlot(_ hash: UInt64) -> UnsafeRawPointer { (frozen.first ?? growing).placeOfSlot(hash) }

  /// Memory that is read next; nil when nothing of that hash is known.
  @inline(__always)
  public func placeOfText(_ hash: UInt64) -> UnsafeRawPointer? { (frozen.first ?? growing).placeOfText(hash) }

  public func string(_ code: TextCode) -> String {
    withBytes(code) { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a text, for the time of the call.
  public func withBytes<Result>(_ code: TextCode, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
  {
    if code == 0 { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    if code >= growing.base { return try growing.withBytes(code, body) }
    let segment = frozen.last { $0.base <= code } ?? growing
    return try segment.withBytes(code, body)
  }

  private func frozenCode(of text: UnsafeRawBufferPointer, hash: UInt64) -> TextCode? {
    for segment in frozen.reversed() {
      if let code = segment.find(text, hash: hash) { return code }
    }
    return nil
  }

  /// Ends the growing segment. Of neighbours of like size one is made, so that there are never many to look through.
  private mutating func freeze() {
    let next = TextCode(truncatingIfNeeded: count)
    if growing.count > 0 { frozen.append(growing) }
    growing = TextSegment(base: next)
    while frozen.count > 1 {
      let last = frozen[frozen.count - 1]
      let before = frozen[frozen.count - 2]
      guard last.count * 2 >= before.count, let joined = TextSegment(joining: before, last) else { break }
      frozen.removeLast(2)
      frozen.append(joined)
    }
  }

  /// What is kept of the hash of a row.
  @inlinable @inline(__always)
  public static func rowHash(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// Sixteen bytes at a time, each pair of words multiplied to twice their width and folded, so that every bit depends
  /// on all of them. Also the hash of a row that provenance compares, so it must not change between runs.
  @inlinable
  public static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    let count = text.count
    guard let start = text.baseAddress, count > 0 else { return folded(firstKey, secondKey) }
    var state = firstKey ^ UInt64(truncatingIfNeeded: count)
    var first: UInt64
    var second: UInt64
    if count >= 16 {
      var position = 0
      while position &+ 16 < count {
        first = start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        second = start.loadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self)
        state = folded(first ^ secondKey, second ^ state)
        position &+= 16
      }
      first = start.loadUnaligned(fromByteOffset: count &- 16, as: UInt64.self)
      second = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 8 {
      first = start.loadUnaligned(as: UInt64.self)
      second = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(start.loadUnaligned(as: UInt32.self))
      second = UInt64(start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
    } else {
      first =
        UInt64(start.load(as: UInt8.self)) << 16 | UInt64(start.load(fromByteOffset: count / 2, as: UInt8.self)) << 8
      first |= UInt64(start.load(fromByteOffset: count &- 1, as: UInt8.self))
      second = 0
    }
    return folded(folded(first ^ secondKey, second ^ state), thirdKey)
  }

  @inlinable @inline(__always)
  static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  @usableFromInline static let firstKey: UInt64 = 0x9e37_79b9_7f4a_7c15
  @usableFromInline static let secondKey: UInt64 = 0xd1b5_4a32_d192_ed03
  @usableFromInline static let thirdKey: UInt64 = 0xaef1_7502_108e_f2d9
}
