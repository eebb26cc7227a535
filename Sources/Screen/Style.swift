/// How one cell looks.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours without attributes.
  public static let standard = Style()

  /// The same style with these attributes as well.
  public func with(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }

  /// The same style on another background.
  public func on(_ background: Color) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes)
  }
}

extension Style: CustomStringConvertible {
  /// Such as `#E69F00 on #101418 bold`.
  public var description: String {
    let colors = background == .standard ? "\(foreground)" : "\(foreground) on \(background)"
    return attributes.isEmpty ? colors : "\(colors) \(attributes)"
  }
}
