/// A small trend of one row: a column for each value, the newest at the right.
public struct Sparkline: Hashable, Sendable {
  /// Oldest first; nil where nothing is known.
  public let values: [Double?]
  private let lowest: Double
  private let highest: Double

  /// - Parameter scale: the values at the bottom and at the top; without it, the smallest and largest value there is.
  public init(_ values: [Double?], scale: ClosedRange<Double>? = nil) {
    self.values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    let known = self.values.compactMap { $0 }
    lowest = scale?.lowerBound ?? known.min() ?? 0
    highest = scale?.upperBound ?? known.max() ?? 0
  }

  /// The height for a value, 1…`GlyphSet.levels`; the middle when all values are the same.
  func height(_ value: Double) -> Int {
    let range = highest - lowest
    guard range.isFinite, range > 0 else { return (GlyphSet.levels + 1) / 2 }
    let share = min(max((value - lowest) / range, 0), 1)
    return 1 + Int((share * Double(GlyphSet.levels - 1)).rounded())
  }

  /// The last `columns` values, with blanks before when there are fewer and where nothing is known.
  public func text(columns: Int, _ glyphs: GlyphSet) -> DisplayText {
    guard columns > 0 else { return .empty }
    var text = DisplayText.empty
    for value in values.suffix(columns) { text += value.map { glyphs.level(height($0)) } ?? " " }
    return text.padded(to: columns, .right)
  }
}
