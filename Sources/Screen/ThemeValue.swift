/// What a theme says for one role: up to four looks separated by `|`, for 24-bit colour, 256 colours, 16 colours
/// and no colours. Each is a colour, attributes, or both: `#FF6B4A | 209 | red bold | reverse bold`.
public struct ThemeValue: Hashable, Sendable {
  /// One of the looks.
  public struct Look: Hashable, Sendable {
    public var color: Color
    public var attributes: Attributes
  }

  private let looks: [Look]

  /// The look for a terminal of this depth.
  public subscript(depth: ColorDepth) -> Look { looks[depth.rawValue] }

  /// Looks that are missing at the end are derived: 256 and 16 colours are the nearest to the colour before, and
  /// no colours keeps the attributes.
  public init(_ text: some StringProtocol) throws(ThemeMistake.Expectation) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    if parts.count > ColorDepth.allCases.count { throw .fourLooks }
    var said: [Look] = []
    for (place, part) in parts.enumerated() {
      said.append(try Self.look(part, ColorDepth.allCases.reversed()[place]))
    }
    var looks = said
    for depth in ColorDepth.allCases.reversed().dropFirst(said.count) {
      guard let richer = looks.last else { throw .look }
      looks.append(Look(color: Self.derived(richer.color, depth), attributes: richer.attributes))
    }
    self.looks = looks.reversed()
  }

  private static func look(_ part: some StringProtocol, _ depth: ColorDepth) throws(ThemeMistake.Expectation) -> Look {
    var look = Look(color: .standard, attributes: [])
    var hasColor = false
    let words = part.split { $0 == " " || $0 == "\t" }
    if words.isEmpty { throw .look }
    for word in words {
      if let named = Attributes.named.first(where: { $0.word == word }) {
        look.attributes.insert(named.attribute)
      } else if hasColor {
        throw .oneColor
      } else {
        look.color = try color(word, depth)
        hasColor = true
      }
    }
    return look
  }

  private static func color(_ word: some StringProtocol, _ depth: ColorDepth) throws(ThemeMistake.Expectation) -> Color
  {
    if word == "standard" { return .standard }
    if let place = names.firstIndex(where: { $0 == word }) {
      if depth == .mono { throw .attributesOnly }
      return .indexed(UInt8(place))
    }
    if word.first == "#" {
      if depth != .truecolor { throw depth == .mono ? .attributesOnly : .colorOfDepth }
      let digits = word.dropFirst()
      guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
        throw .sixHexDigits
      }
      return .rgb(value)
    }
    if word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      if depth == .mono { throw .attributesOnly }
      let largest: UInt8 = depth == .ansi16 ? 15 : 255
      guard let index = UInt8(word), index <= largest else { throw .indexInRange(largest) }
      return .indexed(index)
    }
    throw .look
  }

  private static func derived(_ color: Color, _ depth: ColorDepth) -> Color {
    switch (color, depth) {
    case (_, .mono), (.standard, _): return .standard
    case (.rgb(let value), .palette256): return .indexed(ColorSpace.nearestIndex(value))
    case (.rgb(let value), _): return .indexed(ColorSpace.nearestNamed(value))
    case (.indexed(let index), .ansi16) where index > 15:
      return .indexed(ColorSpace.nearestNamed(ColorSpace.rgb(ofIndex: index)))
    case (.indexed, _): return color
    }
  }

  /// The words for the first sixteen colours, in their order.
  public static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow",
    "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]
}
