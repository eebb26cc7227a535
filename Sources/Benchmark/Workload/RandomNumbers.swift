/// A small seeded generator (SplitMix64): the same seed gives the same numbers on every machine.
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0..<bound.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True once in `times`.
  @inline(__always)
  mutating func isOne(in times: Int) -> Bool { below(times) == 0 }

  @inline(__always)
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

/// A distribution given by its quantiles at equal steps, straight lines between them. Whole numbers only, so that no
/// mathematical library has a say in the bytes.
struct QuantileTable {
  /// The quantiles 0, 1/(n-1), … 1.
  let quantiles: [Int]

  func draw(_ random: inout RandomNumbers) -> Int {
    let precision = 1 << 16
    let place = random.below((quantiles.count - 1) * precision)
    let (step, share) = (place / precision, place % precision)
    return quantiles[step] + (quantiles[step + 1] - quantiles[step]) * share / precision
  }
}
