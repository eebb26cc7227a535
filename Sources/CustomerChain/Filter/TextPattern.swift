/// A text to which values are equal, whatever their case and the blanks around them; open at the ends where anything may
/// stand.
struct TextPattern: Hashable, Sendable {
  /// In lower case; empty only where both ends are open.
  let text: String
  let isOpenBefore: Bool
  let isOpenAfter: Bool
  private let bytes: [UInt8]

  /// Nil when nothing is written.
  init?(_ written: [FilterParser.Written]) {
    var rest = written[...]
    func isBlank(_ written: FilterParser.Written) -> Bool { written.scalar.properties.isWhitespace }
    func isStar(_ written: FilterParser.Written) -> Bool { written.scalar == "*" && !written.isEscaped }
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    let length = rest.count
    while let first = rest.first, isStar(first) { rest = rest.dropFirst() }
    let isOpenBefore = rest.count < length
    let lengthBefore = rest.count
    while let last = rest.last, isStar(last) { rest = rest.dropLast() }
    let isOpenAfter = rest.count < lengthBefore || (isOpenBefore && rest.isEmpty)
    guard !rest.isEmpty || isOpenBefore else { return nil }
    self.init(
      String(String.UnicodeScalarView(rest.map(\.scalar))), isOpenBefore: isOpenBefore, isOpenAfter: isOpenAfter)
  }

  init(_ text: String, isOpenBefore: Bool = false, isOpenAfter: Bool = false) {
    self.text = text.lowercased()
    self.isOpenBefore = isOpenBefore
    self.isOpenAfter = isOpenAfter
    bytes = Array(self.text.utf8)
  }

  func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let start = text.baseAddress, !text.isEmpty else { return false }
    var low = 0
    var high = text.count
    while low < high, text[low] <= 0x20 { low += 1 }
    while high > low, text[high - 1] <= 0x20 { high -= 1 }
    let trimmed = UnsafeRawBufferPointer(start: start + low, count: high - low)
    if trimmed.contains(where: { $0 >= 0x80 }) {
      // Letters beyond ASCII have cases of their own.
      return Array(String(decoding: trimmed, as: UTF8.self).lowercased().utf8).withUnsafeBytes(matchesLower)
    }
    return matchesLower(trimmed)
  }

  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches(UnsafeRawBufferPointer($0)) }
  }

  /// Capital letters of ASCII may be left in the text.
  private func matchesLower(_ text: UnsafeRawBufferPointer) -> Bool {
    switch (isOpenBefore, isOpenAfter) {
    case (false, false): return text.count == bytes.count && stands(in: text, at: 0)
    case (false, true): return text.count >= bytes.count && stands(in: text, at: 0)
    case (true, false): return text.count >= bytes.count && stands(in: text, at: text.count - bytes.count)
    case (true, true):
      guard text.count >= bytes.count else { return false }
      return (0...(text.count - bytes.count)).contains { stands(in: text, at: $0) }
    }
  }

  private func stands(in text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    for position in bytes.indices {
      let byte = text[start + position]
      if ((0x41...0x5a).contains(byte) ? byte | 0x20 : byte) != bytes[position] { return false }
    }
    return true
  }
}
