import Glibc

/// Chance without luck: of any few hundred leads or answers in a row very nearly the meant share passes a decision, so that
/// a month differs from the month before by what the story changes, and by little else.
///
/// A decision's numbers are the steps of a walk around a circle whose length is no fraction of it, the root of a prime
/// (Weyl): they never repeat, and fill the circle evenly. Each decision has a prime of its own, so that one says nothing
/// of another.
struct EvenChance {
  enum Decision: Int {
    case service = 2
    case source = 3
    case province = 5
    case dealer = 7
    case business = 11
    case duplicate = 13
    case qualifies = 19
    case forgotten = 23
    case accepted = 29
    case visited = 31
    case offered = 37
    case won = 41
    case feeling = 43
    case satisfactionAsked = 47
    case easeAsked = 53
  }

  private let seed: UInt64
  private let number: Double

  init(seed: UInt64, number: Int) {
    self.seed = seed
    self.number = Double(number)
  }

  /// In [0, 1).
  func unit(_ decision: Decision) -> Double {
    let prime = decision.rawValue
    var mixer = SplitMix64(state: seed &+ UInt64(prime) &* 0x9E37_79B9)
    let start = Double(mixer.next() >> 11) * 0x1p-53
    let position = start + number * Double(prime).squareRoot()
    return min(position - floor(position), 1.0.nextDown)
  }

  func chance(_ decision: Decision, _ probability: Double) -> Bool { unit(decision) < probability }

  /// The place of one of the weights, each with a probability in proportion to it.
  func categorical(_ decision: Decision, _ weights: [Double]) -> Int {
    var remaining = unit(decision) * weights.reduce(0, +)
    for place in weights.indices {
      remaining -= weights[place]
      if remaining < 0 { return place }
    }
    return max(0, weights.count - 1)
  }
}
