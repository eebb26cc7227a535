/// Whether a count is unusual beside the same count of earlier weeks.
///
/// Counts are made equally uncertain by a root (Anscombe 1948), so that those of Poisson have a deviation of one whatever
/// their size. What is usual is their median, and how far they lie apart the median of their distances from it: one
/// strange week among them hides nothing. Fewer than Poisson's distances are not believed, since they are seen in few
/// weeks.
struct CountTest: Hashable, Sendable {
  /// The median of the earlier counts.
  let usual: Double
  /// Above what is usual, in deviations; below it negative.
  let deviation: Double
  /// The probability of one as far off by chance alone, in either direction.
  let chance: Double

  /// With fewer nobody knows what is usual.
  static let fewestWeeks = 4

  /// Nil where there are too few weeks, or nothing to count in any.
  init?(_ count: Int, before: [Int]) {
    guard before.count >= CountTest.fewestWeeks, count > 0 || before.contains(where: { $0 > 0 }) else { return nil }
    let roots = before.map(CountTest.root)
    var (all, counts) = (Quantiles(roots), Quantiles(before.map(Double.init)))
    guard let middle = all.median, let usual = counts.median else { return nil }
    var distances = Quantiles(roots.map { abs($0 - middle) })
    let spread = max(1, CountTest.normalSpread * (distances.median ?? 0))
    // The median of n normal values is uncertain by π/2n of their variance.
    let error = spread * (1 + Double.pi / Double(2 * before.count)).squareRoot()
    self.usual = usual
    deviation = (CountTest.root(count) - middle) / error
    chance = TailProbabilities.student(deviation, degrees: before.count - 1)
  }

  /// What makes the median distance of normal values their standard deviation.
  private static let normalSpread = 1.4826

  private static func root(_ count: Int) -> Double { 2 * (Double(count) + 0.375).squareRoot() }
}
