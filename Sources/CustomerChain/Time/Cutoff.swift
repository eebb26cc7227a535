/// The end of what is known, ready to be compared with raw timestamps: a moment and its civil day.
struct Cutoff: Sendable {
  let milliseconds: Int64
  let day: Int64

  init(_ instant: Instant, in zone: Zone) {
    milliseconds = instant.milliseconds
    day = Int64(zone.day(of: instant).number)
  }

  /// Whether something of that time is known: a date from the start of its day, what has no time always.
  @inline(__always)
  func includes(_ raw: Int64) -> Bool {
    if raw & 1 == 1 { return raw >> 1 <= day }
    return raw >> 1 <= milliseconds
  }

  /// Whether a promise of that time is broken: a moment that has passed, a date whose day is over.
  @inline(__always)
  func isPast(_ raw: Int64) -> Bool {
    guard raw != Timestamp.unknown.raw else { return false }
    return raw & 1 == 1 ? raw >> 1 < day : raw >> 1 < milliseconds
  }
}
