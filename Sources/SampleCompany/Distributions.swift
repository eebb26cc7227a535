import Glibc

/// The distributions that the simulation draws from.
extension RandomSource {
  /// Above this mean a Poisson count is drawn from its normal approximation.
  private static let largestExactPoissonMean = 40.0

  /// Uniform in [0, 1), with 53 random bits.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * unit()
  }

  /// Bernoulli: true with the given probability.
  mutating func chance(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// Uniform in 0 ..< count; 0 where there is nothing to choose from.
  mutating func index(below count: Int) -> Int {
    count <= 1 ? 0 : min(count - 1, Int(unit() * Double(count)))
  }

  mutating func exponential(mean: Double) -> Double {
    -mean * log(1 - unit())
  }

  /// Standard normal (Box and Muller).
  mutating func standardNormal() -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * Double.pi * unit())
  }

  /// Log-normal by its median and the standard deviation of its logarithm.
  mutating func logNormal(median: Double, sigma: Double) -> Double {
    median * exp(sigma * standardNormal())
  }

  mutating func poisson(mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    if mean > Self.largestExactPoissonMean {
      return max(0, Int((mean + mean.squareRoot() * standardNormal()).rounded()))
    }
    let limit = exp(-mean)
    var product = unit()
    var count = 0
    while product > limit {
      product *= unit()
      count += 1
    }
    return count
  }

  /// The place of one of the weights, each with a probability in proportion to it.
  mutating func categorical(_ weights: [Double]) -> Int {
    var remaining = unit() * weights.reduce(0, +)
    for place in weights.indices {
      remaining -= weights[place]
      if remaining < 0 { return place }
    }
    return max(0, weights.count - 1)
  }
}
