/// Whether two shares of disjoint groups differ by more than chance.
enum ShareTest {
  /// The pooled test of two proportions, of either direction; nil where a group is empty. 1 where both are the same, also
  /// where nobody or everybody of both is counted.
  static func chance(_ first: (part: Int, of: Int), _ second: (part: Int, of: Int)) -> Double? {
    guard first.of > 0, second.of > 0 else { return nil }
    let (n, m) = (Double(first.of), Double(second.of))
    let difference = Double(first.part) / n - Double(second.part) / m
    let pooled = Double(first.part + second.part) / (n + m)
    let error = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    return error > 0 ? TailProbabilities.normal(difference / error) : 1
  }
}
