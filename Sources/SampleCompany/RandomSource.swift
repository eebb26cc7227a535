/// A small seeded generator of random numbers (xoshiro256**, seeded by SplitMix64).
///
/// The same seed and stream give the same numbers on every machine. Streams are independent: each lead, and each
/// day of each touchpoint, draws from its own, so that one of them can change without disturbing the others.
struct RandomSource: RandomNumberGenerator {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  init(seed: UInt64, stream: Stream, number: Int) {
    var mixer = SplitMix64(state: seed)
    let scrambledSeed = mixer.next()
    mixer = SplitMix64(state: scrambledSeed ^ (stream.rawValue &* 0xD1B5_4A32_D192_ED03))
    mixer = SplitMix64(state: mixer.next() &+ UInt64(bitPattern: Int64(number)))
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  mutating func next() -> UInt64 {
    let result = rotateLeft(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotateLeft(state.3, by: 45)
    return result
  }

  private func rotateLeft(_ value: UInt64, by count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
}

/// What a stream of random numbers is for.
enum Stream: UInt64 {
  case arrivals = 1
  case identity, journey, dailyDemand, dailyArrivals, answers, serviceCalls, spend, pace
}

/// The generator that spreads one seed over a larger state.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
