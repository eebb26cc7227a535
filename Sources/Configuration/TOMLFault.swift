/// What is looked for in a text before the parser sees it: bytes that C strings cannot carry, nesting so deep that
/// a recursive parser would run out of stack, and what the parser asserts never to see.
struct TOMLFault: Hashable {
  enum Kind: Hashable, CustomStringConvertible {
    case invalidUTF8
    case nul
    case nestedTooDeep
    case keyTooLong
    case headerWithoutKey
    case unmatchedBracket
    case needsQuotes

    var description: String {
      switch self {
      case .invalidUTF8: "the text is not valid UTF-8 here"
      case .nul: "a NUL byte cannot stand in a text file"
      case .nestedTooDeep: "lists and tables are nested deeper than \(TOMLFault.deepestNesting) levels"
      case .keyTooLong: "a key has more than \(TOMLFault.mostKeyParts) parts"
      case .headerWithoutKey: "a key was expected after ["
      case .unmatchedBracket: "this bracket closes nothing that is open here"
      case .needsQuotes: "this character can only stand in quotes or in a comment"
      }
    }
  }

  let kind: Kind
  let place: TextPlace

  static let deepestNesting = 24
  static let mostKeyParts = 16

  /// The first fault of `text`; nil when the parser may have it.
  static func first(in text: [UInt8]) -> TOMLFault? {
    if let position = firstBadByte(of: text) {
      let kind: Kind = text[position] == 0 ? .nul : .invalidUTF8
      return TOMLFault(kind: kind, place: place(of: position, in: text))
    }
    return firstFaultOfForm(in: text)
  }

  private static func firstBadByte(of text: [UInt8]) -> Int? {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte == 0 { return position }
      if byte < 0x80 {
        position += 1
        continue
      }
      var decoder = UTF8()
      var scalar = text[position..<min(position + 4, text.count)].makeIterator()
      guard case .scalarValue(let value) = decoder.decode(&scalar) else { return position }
      position += UTF8.width(value)
    }
    return nil
  }

  /// Strings and comments are stepped over as TOML reads them. The parser stops at its first error, and up to there it
  /// sees the same brackets, dots and line ends as this does.
  private static func firstFaultOfForm(in text: [UInt8]) -> TOMLFault? {
    var scanner = TOMLScanner(text)
    if scanner.peek() == 0xEF, scanner.peek(1) == 0xBB, scanner.peek(2) == 0xBF { scanner.advance(3) }
    var form = Form()
    while let byte = scanner.peek() {
      switch byte {
      case UInt8(ascii: "#"): scanner.skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        _ = scanner.readString()
        form.beginsStatement = false
      default:
        if let kind = form.step(byte, scanner) { return TOMLFault(kind: kind, place: scanner.place) }
        scanner.advance()
      }
    }
    return nil
  }

  /// What is open at a place of the text.
  private struct Form {
    /// The closing brackets that are awaited.
    var awaited: [UInt8] = []
    var dots = 0
    var beginsStatement = true

    /// Takes one byte outside strings and comments; the fault that it makes, or nil.
    mutating func step(_ byte: UInt8, _ scanner: TOMLScanner) -> Kind? {
      let begins = beginsStatement
      beginsStatement = begins && TOMLScanner.isBlank(byte)
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if begins, byte == UInt8(ascii: "["), !headerHasKey(scanner) { return .headerWithoutKey }
        awaited.append(byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"))
        dots = 0
        return awaited.count > deepestNesting ? .nestedTooDeep : nil
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        dots = 0
        return awaited.popLast() == byte ? nil : .unmatchedBracket
      case UInt8(ascii: "."):
        dots += 1
        return dots >= mostKeyParts ? .keyTooLong : nil
      case UInt8(ascii: "="), UInt8(ascii: ","): dots = 0
      case UInt8(ascii: "\n"):
        dots = 0
        beginsStatement = awaited.isEmpty
      case UInt8(ascii: "\r"): return scanner.peek(1) == UInt8(ascii: "\n") ? nil : .needsQuotes
      case UInt8(ascii: "\t"), 0x20...0x7E: break
      default: return .needsQuotes
      }
      return nil
    }
  }

  /// Whether a key, or at least its quote, follows `[` or `[[`.
  private static func headerHasKey(_ scanner: TOMLScanner) -> Bool {
    var scanner = scanner
    scanner.advance()
    scanner.skipBlanks()
    if scanner.peek() == UInt8(ascii: "[") { scanner.advance() }
    scanner.skipBlanks()
    guard let byte = scanner.peek() else { return false }
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      return true
    default: return false
    }
  }

  private static func place(of position: Int, in text: [UInt8]) -> TextPlace {
    var place = TextPlace.start
    for byte in text[..<position] {
      if byte == UInt8(ascii: "\n") {
        place = TextPlace(line: place.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}
