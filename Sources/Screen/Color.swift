/// One colour of a cell, as the terminal is to be told.
public enum Color: Hashable, Sendable {
  /// What the terminal uses when nothing is said.
  case standard
  /// An entry of the terminal's table: 0–15 are the user's own colours, 16–231 a cube, 232–255 greys.
  case indexed(UInt8)
  /// 0xRRGGBB.
  case rgb(UInt32)
}

extension Color: CustomStringConvertible {
  /// `#RRGGBB`, the index, or `standard`.
  public var description: String {
    switch self {
    case .standard: return "standard"
    case .indexed(let index): return String(index)
    case .rgb(let value):
      let digits = String(value & 0xFF_FFFF, radix: 16, uppercase: true)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }
}
