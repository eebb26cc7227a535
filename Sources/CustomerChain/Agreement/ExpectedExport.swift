/// When a new export of a source is expected: `daily 07:00`, `weekly mon 07:00`, `hourly`.
public struct ExpectedExport: Hashable, Sendable {
  public enum Rhythm: Hashable, Sendable {
    case hourly
    /// At so many minutes after midnight.
    case daily(minutes: Int)
    /// Monday = 0 … Sunday = 6.
    case weekly(weekday: Int, minutes: Int)
  }

  public let rhythm: Rhythm

  public init(_ rhythm: Rhythm) { self.rhythm = rhythm }

  /// Nil when the text is none of the three.
  public init?(_ text: String) {
    let parts = text.lowercased().split(separator: " ")
    switch (parts.first, parts.count) {
    case ("hourly", 1): rhythm = .hourly
    case ("daily", 2):
      guard let minutes = ExpectedExport.minutes(parts[1]) else { return nil }
      rhythm = .daily(minutes: minutes)
    case ("weekly", 3):
      let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
      guard let weekday = days.firstIndex(of: String(parts[1].prefix(3))),
        let minutes = ExpectedExport.minutes(parts[2])
      else { return nil }
      rhythm = .weekly(weekday: weekday, minutes: minutes)
    default: return nil
    }
  }

  /// Whether an export written at `modified` is older than the last one that was due.
  public func isLate(_ modified: Instant, at now: Instant, in zone: Zone) -> Bool {
    modified < lastDue(by: now, in: zone)
  }

  /// The last moment at which a new export was due.
  public func lastDue(by now: Instant, in zone: Zone) -> Instant {
    let clock = zone.wallClock(of: now)
    switch rhythm {
    case .hourly: return now.advanced(by: -3_600_000)
    case .daily(let minutes):
      let today = zone.instant(of: clock.day, milliseconds: Int64(minutes) * 60_000)
      return today <= now ? today : zone.instant(of: clock.day.advanced(by: -1), milliseconds: Int64(minutes) * 60_000)
    case .weekly(let weekday, let minutes):
      let day = clock.day.advanced(by: -((clock.day.weekday - weekday + 7) % 7))
      let due = zone.instant(of: day, milliseconds: Int64(minutes) * 60_000)
      return due <= now ? due : zone.instant(of: day.advanced(by: -7), milliseconds: Int64(minutes) * 60_000)
    }
  }

  /// Minutes after midnight of `HH:mm`; nil when it is no time of day.
  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }
}
