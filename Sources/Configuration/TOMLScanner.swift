/// Steps through a TOML text byte by byte and knows its place. Total: at the end every question answers nil or empty.
struct TOMLScanner {
  private let text: [UInt8]
  private(set) var position = 0
  private(set) var place = TextPlace.start

  init(_ text: [UInt8]) { self.text = text }

  /// A place from which a text can be scanned again.
  struct Start {
    fileprivate let position: Int
    fileprivate let place: TextPlace
  }

  var start: Start { Start(position: position, place: place) }

  init(_ text: [UInt8], from start: Start) {
    self.text = text
    position = start.position
    place = start.place
  }

  func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < text.count ? text[position + ahead] : nil
  }

  mutating func advance() {
    guard position < text.count else { return }
    let byte = text[position]
    position += 1
    if byte == UInt8(ascii: "\n") {
      place = TextPlace(line: place.line + 1, column: 1)
    } else if peek().map({ $0 & 0xC0 != 0x80 }) ?? true {
      place.column += 1
    }
  }

  mutating func advance(_ count: Int) {
    for _ in 0..<count { advance() }
  }

  /// Blanks and tabs.
  mutating func skipBlanks() {
    while let byte = peek(), TOMLScanner.isBlank(byte) { advance() }
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Blanks, line ends and comments.
  mutating func skipSpace() {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
      case UInt8(ascii: "#"): skipComment()
      default: return
      }
    }
  }

  /// Up to the line end, which stays.
  mutating func skipComment() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
  }

  /// A string of any of the four kinds, from its opening quote past its closing one; its text for keys. A string that
  /// is never closed ends at its line, a multi-line one at the end of the text.
  mutating func readString() -> String {
    guard let quote = peek() else { return "" }
    if peek(1) == quote, peek(2) == quote {
      return readMultilineString(quote)
    }
    advance()
    var bytes: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      if byte == quote {
        advance()
        break
      }
      if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        bytes += readEscape()
      } else {
        bytes.append(byte)
        advance()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a character, from 0, of the string that begins here stands; nil of a multi-line one. What lies behind its end
  /// stands there.
  mutating func place(ofCharacter number: Int) -> TextPlace? {
    guard let quote = peek(), !(peek(1) == quote && peek(2) == quote) else { return nil }
    advance()
    for _ in 0..<number {
      guard let byte = peek(), byte != UInt8(ascii: "\n"), byte != quote else { break }
      if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        _ = readEscape()
      } else {
        repeat { advance() } while peek().map { $0 & 0xC0 == 0x80 } ?? false
      }
    }
    return place
  }

  /// Multi-line strings are values, never keys: only their end matters.
  private mutating func readMultilineString(_ quote: UInt8) -> String {
    advance(3)
    while let byte = peek() {
      if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        advance(2)
      } else if byte == quote, peek(1) == quote, peek(2) == quote {
        // Up to two quotes may stand directly before the closing three.
        advance(3)
        for _ in 0..<2 where peek() == quote { advance() }
        return ""
      } else {
        advance()
      }
    }
    return ""
  }

  private mutating func readEscape() -> [UInt8] {
    advance()
    guard let letter = peek(), letter != UInt8(ascii: "\n") else { return [] }
    advance()
    switch letter {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "e"): return [0x1B]
    case UInt8(ascii: "u"): return readScalar(digits: 4)
    case UInt8(ascii: "U"): return readScalar(digits: 8)
    case UInt8(ascii: "x"): return readScalar(digits: 2)
    default: return [letter]
    }
  }

  private mutating func readScalar(digits: Int) -> [UInt8] {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { break }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
  }
}
