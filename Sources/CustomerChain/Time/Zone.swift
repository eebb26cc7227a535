/// A time zone as a table: the offset from UTC that holds from each transition on.
///
/// Values of it are made from TZif files by `Zone(tzif:name:)`; no library and no disk is asked later.
public struct Zone: Hashable, Sendable {
  public let name: String
  /// Moments at which the offset changes, ascending, in seconds since 1970.
  let transitions: [Int64]
  /// Offsets in seconds east of UTC; one more than `transitions`: the first holds before all of them.
  let offsets: [Int32]

  public static let utc = Zone(name: "UTC", transitions: [], offsets: [0])

  /// `offsets` must hold one more element than `transitions`, which must ascend; nil otherwise.
  public init?(named name: String, transitions: [Int64], offsets: [Int32]) {
    guard offsets.count == transitions.count + 1, zip(transitions, transitions.dropFirst()).allSatisfy(<) else {
      return nil
    }
    self.init(name: name, transitions: transitions, offsets: offsets)
  }

  init(name: String, transitions: [Int64], offsets: [Int32]) {
    self.name = name
    self.transitions = transitions
    self.offsets = offsets
  }

  /// Seconds east of UTC at a moment.
  public func offset(at instant: Instant) -> Int32 {
    offset(atSecond: Zone.floorDivide(instant.milliseconds, 1000))
  }

  func offset(atSecond second: Int64) -> Int32 {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return offsets[low]
  }

  /// The civil day at a moment.
  public func day(of instant: Instant) -> Day {
    let local = Zone.floorDivide(instant.milliseconds, 1000) + Int64(offset(at: instant))
    return Day(number: Int32(truncatingIfNeeded: Zone.floorDivide(local, 86_400)))
  }

  /// The civil day and the milliseconds since its midnight on the wall clock.
  public func wallClock(of instant: Instant) -> (day: Day, milliseconds: Int64) {
    let local = instant.milliseconds + Int64(offset(at: instant)) * 1000
    let day = Zone.floorDivide(local, Instant.millisecondsPerDay)
    return (Day(number: Int32(truncatingIfNeeded: day)), local - day * Instant.millisecondsPerDay)
  }

  /// The moment at which a day begins.
  public func start(of day: Day) -> Instant { instant(of: day, milliseconds: 0) }

  /// The moment of a wall-clock time. A time that a change of clocks skips is moved forward by the gap; of a time
  /// that exists twice the first is taken.
  public func instant(of day: Day, milliseconds: Int64) -> Instant {
    let local = Int64(day.number) * 86_400 + Zone.floorDivide(milliseconds, 1000)
    let earlier = offset(atSecond: local - 86_400)
    let later = offset(atSecond: local + 86_400)
    var second = local - Int64(max(earlier, later))
    for candidate in [earlier, later] where offset(atSecond: local - Int64(candidate)) == candidate {
      second = local - Int64(candidate)
      return Instant(milliseconds: second * 1000 + (milliseconds - Zone.floorDivide(milliseconds, 1000) * 1000))
    }
    // In a gap: with the offset that held before it, which lands after the gap.
    second = local - Int64(earlier)
    return Instant(milliseconds: second * 1000 + (milliseconds - Zone.floorDivide(milliseconds, 1000) * 1000))
  }

  @inline(__always)
  static func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
