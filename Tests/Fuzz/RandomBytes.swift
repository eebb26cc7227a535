/// Random numbers that a seed repeats.
struct RandomBytes: RandomNumberGenerator {
  private var state: UInt64

  /// Those of one input of a campaign.
  init(seed: UInt64, input: Int) {
    state = (seed &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(truncatingIfNeeded: input) &* 0xD1B5_4A32_D192_ED03)
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// From 0 up to but not `limit`; 0 where there is nothing below it.
  mutating func below(_ limit: Int) -> Int { limit <= 1 ? 0 : Int(next() % UInt64(limit)) }

  mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }
}
