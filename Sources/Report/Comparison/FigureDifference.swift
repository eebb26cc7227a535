import CustomerChain

/// A figure that differs between two agreements.
struct FigureDifference {
  let key: FigureKey
  /// Nil where only the old agreement has it.
  let figure: Figure?
  /// Nil where only the new agreement has it.
  let against: Figure?
  /// Of the records that the value counts: all of them, of a share its numerator.
  let moves: RecordMoves
  /// Of a share's denominator; nil for others.
  let movesOfWhole: RecordMoves?
  /// Whether everybody signed what the new value stands on; nil where there is none.
  let isAgreed: Bool?
  let isAgainstAgreed: Bool?

  /// The new value less the old, in the unit of the figure; nil where one of them has none.
  var difference: Double? {
    guard let new = figure?.number, let old = against?.number else { return nil }
    return new - old
  }

  /// Sums in another order of records may differ in their last digits.
  private static let tolerance = 1e-9

  /// Whether two figures say the same. Where neither has a value they do, whatever the reasons.
  static func isSame(_ one: Figure, _ other: Figure) -> Bool {
    switch (one.value, other.value) {
    case (.notAvailable, .notAvailable): return true
    case (.notAvailable, _), (_, .notAvailable): return false
    case (.ratio(let numerator, let denominator), .ratio(let otherNumerator, let otherDenominator)):
      return numerator == otherNumerator && denominator == otherDenominator
    case (.count(let count), .count(let otherCount)): return count == otherCount
    case (.money(let money), .money(let otherMoney)): return money == otherMoney && one.n == other.n
    default:
      guard one.n == other.n, let number = one.number, let otherNumber = other.number else { return false }
      return abs(number - otherNumber) <= tolerance * max(abs(number), abs(otherNumber), 1)
    }
  }
}
