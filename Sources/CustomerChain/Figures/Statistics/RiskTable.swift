/// How long each of some leads was followed, and how that ended: what survival curves and cumulative incidences are made
/// of. Negative durations, faults of the data, count as 0.
struct RiskTable: Sendable {
  /// Ascending, in milliseconds: those who came to the event that is asked for, those who ended otherwise, and those who
  /// are followed no further.
  private let events: [UInt64]
  private let otherEnds: [UInt64]
  private let censored: [UInt64]

  /// A duration at which somebody ended.
  struct Step {
    var milliseconds: UInt64
    /// Those who had not ended before; who is censored at the same duration is still among them.
    var atRisk: Int
    var events: Int
    var otherEnds: Int

    var ends: Int { events + otherEnds }
    var days: Double { RiskTable.days(milliseconds) }
  }

  init(events: [DurationList], otherEnds: [DurationList] = [], censored: [DurationList]) {
    self.events = RiskTable.ascending(events)
    self.otherEnds = RiskTable.ascending(otherEnds)
    self.censored = RiskTable.ascending(censored)
  }

  var count: Int { events.count + otherEnds.count + censored.count }

  /// Calls `body` for each duration at which somebody ended, ascending, until it says false.
  func forEachStep(_ body: (Step) -> Bool) {
    var event = 0
    var other = 0
    var gone = 0
    while event < events.count || other < otherEnds.count {
      let next = min(
        event < events.count ? events[event] : .max, other < otherEnds.count ? otherEnds[other] : .max)
      while gone < censored.count, censored[gone] < next { gone += 1 }
      var step = Step(milliseconds: next, atRisk: count - event - other - gone, events: 0, otherEnds: 0)
      while event < events.count, events[event] == next {
        event += 1
        step.events += 1
      }
      while other < otherEnds.count, otherEnds[other] == next {
        other += 1
        step.otherEnds += 1
      }
      if !body(step) { return }
    }
  }

  /// How many are followed beyond a duration, or to it without an end.
  func followed(beyond milliseconds: UInt64) -> Int {
    count - RiskTable.upTo(milliseconds, events) - RiskTable.upTo(milliseconds, otherEnds)
      - RiskTable.below(milliseconds, censored)
  }

  /// How many had ended by a duration.
  func ended(by milliseconds: UInt64) -> Int {
    RiskTable.upTo(milliseconds, events) + RiskTable.upTo(milliseconds, otherEnds)
  }

  /// How many had come to the event by a duration.
  func events(by milliseconds: UInt64) -> Int { RiskTable.upTo(milliseconds, events) }

  /// How many were lost from sight before a duration.
  func censored(before milliseconds: UInt64) -> Int { RiskTable.below(milliseconds, censored) }

  private static let millisecondsPerDay = UInt64(Instant.millisecondsPerDay)

  static func days(_ milliseconds: UInt64) -> Double { Double(milliseconds) / Double(Instant.millisecondsPerDay) }
  static func milliseconds(days: Int) -> UInt64 { UInt64(max(0, days)) * millisecondsPerDay }

  private static func ascending(_ lists: [DurationList]) -> [UInt64] {
    var all: [UInt64] = []
    all.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for list in lists {
      for second in list.seconds { all.append(UInt64(second) * 1000) }
      for days in list.others {
        all.append(UInt64(max(0, (days * Double(Instant.millisecondsPerDay)).rounded())))
      }
    }
    return DigitSort.sorted(all)
  }

  /// How many of some ascending numbers are at most, and less than, a number.
  private static func upTo(_ limit: UInt64, _ numbers: [UInt64]) -> Int { below(limit &+ 1, numbers) }

  private static func below(_ limit: UInt64, _ numbers: [UInt64]) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
