/// 95 % intervals of estimates.
enum Intervals {
  /// The normal quantile of 97.5 %.
  static let z = 1.959963984540054

  /// Wilson's score interval of a share (Wilson 1927); nil when nothing was counted, or more than everything (a step
  /// over 100 %).
  static func wilson(_ successes: Int, of total: Int) -> Interval? {
    guard successes <= total else { return nil }
    guard total > 0 else { return nil }
    let n = Double(total)
    let share = Double(successes) / n
    let square = z * z
    let centre = share + square / (2 * n)
    let spread = z * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let low = successes == 0 ? 0 : (centre - spread) / (1 + square / n)
    let high = successes == total ? 1 : (centre + spread) / (1 + square / n)
    return Interval(low: max(0, low), high: min(1, high))
  }

  /// The adjusted Wald interval of a net promoter score: three answers are added, ¾ promoter, 1½ passive, ¾ detractor
  /// (Rocks 2016). -100...100; nil without answers. Of one answer it would leave out the score: it is widened to it.
  static func netPromoter(promoters: Int, passives: Int, detractors: Int) -> Interval? {
    let answers = promoters + passives + detractors
    guard answers > 0 else { return nil }
    let n = Double(answers) + 3
    let up = (Double(promoters) + 0.75) / n
    let down = (Double(detractors) + 0.75) / n
    let spread = z * ((up + down - (up - down) * (up - down)) / n).squareRoot()
    let score = 100 * Double(promoters - detractors) / Double(answers)
    return Interval(
      low: min(score, max(-100, 100 * (up - down - spread))), high: max(score, min(100, 100 * (up - down + spread))))
  }

  /// The normal interval of a mean, from the sums of the values and of their squared differences from the mean; nil for
  /// fewer than two values, whose spread is not known.
  static func mean(_ mean: Double, squaredDifferences: Double, n: Int) -> Interval? {
    guard n > 1 else { return nil }
    let error = (squaredDifferences / Double(n - 1) / Double(n)).squareRoot()
    return Interval(low: mean - z * error, high: mean + z * error)
  }

  /// The interval of the mean of several net shares, each of answers of its own, in points; nil where one has no answers.
  static func meanOfNetShares(_ shares: [(up: Int, down: Int, n: Int)]) -> Interval? {
    guard !shares.isEmpty, shares.allSatisfy({ $0.n > 0 }) else { return nil }
    var sum = 0.0
    var variance = 0.0
    for share in shares {
      let n = Double(share.n)
      let net = Double(share.up - share.down) / n
      sum += net
      variance += (Double(share.up + share.down) / n - net * net) / n
    }
    let count = Double(shares.count)
    let mean = 100 * sum / count
    let spread = 100 * z * max(0, variance).squareRoot() / count
    return Interval(low: max(-100, mean - spread), high: min(100, mean + spread))
  }

  /// The interval of the difference of two independent estimates, from the interval of each (Newcombe 1998; Zou and Donner
  /// 2008).
  static func difference(
    _ value: Double, _ interval: Interval, less other: Double, _ otherInterval: Interval
  ) -> Interval {
    func root(_ first: Double, _ second: Double) -> Double { (first * first + second * second).squareRoot() }
    let difference = value - other
    return Interval(
      low: difference - root(value - interval.low, otherInterval.high - other),
      high: difference + root(interval.high - value, other - otherInterval.low))
  }
}
