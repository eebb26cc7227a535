/// How a cell is written besides its colours. A terminal without one of these shows the cell without it.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1 << 0)
  public static let dim = Attributes(rawValue: 1 << 1)
  public static let italic = Attributes(rawValue: 1 << 2)
  public static let underline = Attributes(rawValue: 1 << 3)
  public static let reverse = Attributes(rawValue: 1 << 4)

  /// Every attribute with the word that theme files use for it.
  public static let named: [(word: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]
}

extension Attributes: CustomStringConvertible {
  /// The words of a theme file, such as `bold reverse`.
  public var description: String {
    Self.named.filter { contains($0.attribute) }.map(\.word).joined(separator: " ")
  }
}
