/// Everything that is wrong with a theme.
public struct ThemeMistake: Error, Hashable, Sendable {
  /// One thing that is wrong.
  public struct Problem: Hashable, Sendable {
    /// The role as it was written.
    public let role: String
    /// The value as it was written.
    public let value: String
    public let expected: Expectation
  }

  /// What was expected instead.
  public enum Expectation: Error, Hashable, Sendable {
    /// One of the raw values of `Role`.
    case role
    /// At most four looks between `|`.
    case fourLooks
    /// A colour, an attribute, or both.
    case look
    /// No more than one colour in a look.
    case oneColor
    /// `#` and six hexadecimal digits.
    case sixHexDigits
    /// A number from 0 to this.
    case indexInRange(UInt8)
    /// Only the first look may be a `#RRGGBB`; the others are numbers or names.
    case colorOfDepth
    /// The last look is for terminals without colours.
    case attributesOnly
  }

  /// At least one, in the order of the roles' names.
  public let problems: [Problem]
}

extension ThemeMistake.Expectation: CustomStringConvertible {
  /// The expectation in English, for use after "expected".
  public var description: String {
    switch self {
    case .role: return "the name of a role"
    case .fourLooks: return "at most four looks separated by |"
    case .look: return "#RRGGBB, a number, a colour's name, bold, dim, italic, underline or reverse"
    case .oneColor: return "one colour in each look"
    case .sixHexDigits: return "# and six hexadecimal digits"
    case .indexInRange(let largest): return "a number from 0 to \(largest)"
    case .colorOfDepth: return "a number or a colour's name (only the first look may be #RRGGBB)"
    case .attributesOnly: return "attributes only, since the fourth look is for terminals without colours"
    }
  }
}
