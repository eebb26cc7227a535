/// A bar of one row in eighths of a cell, on a quiet track.
public struct Bar: Hashable, Sendable {
  /// The filled part, 0…1.
  public let share: Double

  /// Shares outside of 0…1 are taken as the nearest; what is not a number is 0.
  public init(share: Double) {
    self.share = share.isNaN ? 0 : min(max(share, 0), 1)
  }

  /// A value's part of the largest one; 0 when there is no largest one.
  public init(_ value: Double, of largest: Double) {
    self.init(share: largest > 0 ? value / largest : 0)
  }

  /// Eighths that are filled in so many columns. Something is never nothing, and less than all is never all.
  public func eighths(columns: Int) -> Int {
    let all = max(0, min(columns, Grid.maximumColumns)) * 8
    let nearest = Int((share * Double(all)).rounded())
    if share > 0, nearest == 0 { return min(1, all) }
    if share < 1, nearest == all { return max(0, all - 1) }
    return nearest
  }

  /// Draws the bar from a place to the right. `style` is its colour; the track behind the rest comes from the theme.
  public func draw(
    on grid: inout Grid, at point: Point, columns: Int, style: Style, _ appearance: Appearance, clip: Rectangle? = nil
  ) {
    guard columns > 0 else { return }
    let width = min(columns, Grid.maximumColumns)
    let filled = eighths(columns: width)
    let palette = appearance.palette
    let track = palette.depth >= .palette256 ? palette.color(.track) : style.background
    let whole = filled / 8
    grid.put(appearance.glyphs.full.repeated(whole), at: point, style: style, clip: clip)
    var next = Point(column: point.column + whole, row: point.row)
    if filled % 8 > 0 {
      grid.put(appearance.glyphs.leftEighths(filled % 8), at: next, style: style.on(track), clip: clip)
      next.column += 1
    }
    let rest = point.column + width - next.column
    grid.put(.spaces(rest), at: next, style: Style(foreground: style.foreground, background: track), clip: clip)
  }
}
