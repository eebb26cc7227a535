/// Cuts the bytes that a program sends into characters and sequences. Pieces may end anywhere.
struct SequenceParser {
  enum Token: Equatable {
    case scalar(Unicode.Scalar)
    case control(UInt8)
    /// ESC and one character, or ESC ( and one.
    case escape(String)
    case sequence(parameters: String, final: Unicode.Scalar)
    /// Something that no terminal should be sent.
    case broken(String)
  }

  /// Gives the terminal its own colours back; curses sends it when it leaves.
  private static let usualColors = "104"

  private enum State {
    case ground, escape, charset(UInt8), sequence
    case text(hasEscape: Bool)
  }

  private var state = State.ground
  private var gathered: [UInt8] = []
  private var missing = 0

  /// Takes one byte; returns what it completes.
  mutating func take(_ byte: UInt8) -> Token? {
    switch state {
    case .ground: return takeGround(byte)
    case .escape: return takeEscape(byte)
    case .charset(let first):
      state = .ground
      return .escape(String(decoding: [first, byte], as: UTF8.self))
    case .sequence:
      if byte == 0x1B {
        // As terminals do: a new sequence ends one that was cut off.
        _ = finish()
        state = .escape
        return nil
      }
      guard (0x40...0x7E).contains(byte) else {
        gathered.append(byte)
        return nil
      }
      return .sequence(parameters: finish(), final: Unicode.Scalar(byte))
    case .text(let hasEscape):
      if byte == 0x07 || (hasEscape && byte == 0x5C) {
        let text = finish()
        return text == Self.usualColors ? nil : .broken("a string for the terminal: " + text)
      }
      state = .text(hasEscape: byte == 0x1B)
      gathered.append(byte)
      return nil
    }
  }

  private mutating func finish() -> String {
    defer { gathered = [] }
    state = .ground
    return String(decoding: gathered, as: UTF8.self)
  }

  private mutating func takeEscape(_ byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "X"):
      state = .text(hasEscape: false)
    default:
      state = .ground
      return .escape(String(Unicode.Scalar(byte)))
    }
    return nil
  }

  private mutating func takeGround(_ byte: UInt8) -> Token? {
    if missing > 0 { return takeRest(byte) }
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    case 0..<0x20, 0x7F: return .control(byte)
    case 0x20..<0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2..<0xE0: missing = 1
    case 0xE0..<0xF0: missing = 2
    case 0xF0..<0xF5: missing = 3
    default: return .broken("a byte that is no UTF-8: \(byte)")
    }
    gathered = [byte]
    return nil
  }

  private mutating func takeRest(_ byte: UInt8) -> Token? {
    gathered.append(byte)
    missing -= 1
    guard (0x80..<0xC0).contains(byte) else {
      missing = 0
      return .broken("a character cut off: " + finish())
    }
    guard missing == 0 else { return nil }
    let text = finish().unicodeScalars
    guard text.count == 1, let scalar = text.first, scalar != "\u{FFFD}" else { return .broken("no character") }
    return .scalar(scalar)
  }
}
