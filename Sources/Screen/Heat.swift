/// The tint behind a number in the aging table: its colour says how old, its strength how many.
extension Palette {
  /// Strength of the tint for a share of next to nothing, and what each further part of the row adds.
  private static let faintest = 0.154
  private static let perShare = 1.66
  private static let strongest = 0.92
  /// Strengths differ by no less than this, so that a screen needs few colours.
  private static let step = 0.02
  /// Place of the middle colour between the youngest (0) and the oldest (1).
  private static let middle = 2.0 / 3
  /// Text on a tint keeps at least this contrast.
  static let textContrast = 4.5

  /// The background for a bucket.
  /// - Parameters:
  ///   - share: the bucket's part of its row, 0…1.
  ///   - hot: how old the bucket is, from 0 for the first to 1 for the last.
  /// - Returns: nil where there are too few colours for tints, and for a share of 0.
  public func heat(share: Double, hot: Double) -> Color? {
    guard share > 0, depth >= .palette256, case .rgb(let tint) = tint(hot),
      let ground = rgb(.background), let text = rgb(.text)
    else { return nil }
    let wanted = min(Self.strongest, Self.faintest + Self.perShare * min(share, 1))
    // The strongest tint on which the number can still be read is the limit for all shares.
    var strength = Self.faintest
    while strength + Self.step <= wanted,
      ColorSpace.contrast(ColorSpace.mix(ground, tint, strength + Self.step), text) >= Self.textContrast
    {
      strength += Self.step
    }
    let mixed = ColorSpace.mix(ground, tint, strength)
    return depth == .truecolor ? .rgb(mixed) : .indexed(ColorSpace.nearestIndex(mixed))
  }

  private func tint(_ hot: Double) -> Color {
    let age = hot.isNaN ? 0 : min(max(hot, 0), 1)
    guard let young = rgb(.heatYoung), let middle = rgb(.heatMiddle), let old = rgb(.heatOld) else { return .standard }
    if age < Self.middle { return .rgb(ColorSpace.mix(young, middle, age / Self.middle)) }
    return .rgb(ColorSpace.mix(middle, old, (age - Self.middle) / (1 - Self.middle)))
  }

  /// The theme's own colour for a role, before it was made fit for this terminal; nil for the user's own colours.
  private func rgb(_ role: Role) -> UInt32? {
    if case .rgb(let value)? = theme[role]?[.truecolor].color { return value }
    return nil
  }
}
