import Glibc

/// How likely chance alone is to go as far as something did, or further, in either direction.
enum TailProbabilities {
  /// P(|Z| > z) of the normal distribution.
  static func normal(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// P(|t| > t) of Student's distribution with a whole number of degrees of freedom, at least one: its finite series
  /// (Abramowitz and Stegun 26.7.3 and 26.7.4).
  static func student(_ t: Double, degrees: Int) -> Double {
    if t.isInfinite { return 0 }
    let ratio = abs(t) / Double(degrees).squareRoot()
    let cosine = 1 / (1 + ratio * ratio).squareRoot()
    let sine = ratio * cosine
    let square = cosine * cosine
    // The terms are those of cos for odd degrees, beginning with cos itself, and of cos² for even ones, beginning with 1.
    let isOdd = degrees % 2 == 1
    var term = isOdd ? cosine : 1
    var sum = degrees == 1 ? 0 : term
    var factor = isOdd ? 2 : 1
    while factor + 1 < degrees - 1 {
      term *= square * Double(factor) / Double(factor + 1)
      sum += term
      factor += 2
    }
    let inside = isOdd ? 2 / Double.pi * (atan(ratio) + sine * sum) : sine * sum
    return min(1, max(0, 1 - inside))
  }
}
