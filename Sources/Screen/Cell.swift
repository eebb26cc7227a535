/// One place of a grid.
public struct Cell: Hashable, Sendable {
  /// One character that is safe to show, or nothing for the right half of a wide character.
  public let text: String
  /// Columns: 1 or 2, or 0 for the right half of a wide character, whose left half stands in the cell before.
  public let width: Int8
  public internal(set) var style: Style

  init(text: String, width: Int8, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }

  static func blank(_ style: Style) -> Cell { Cell(text: " ", width: 1, style: style) }
}
