/// When something happened, as exactly as its file says: a moment, a civil day without a time, or unknown.
///
/// One word, so that a column of them is a plain array: the lowest bit says whether it is a day.
public struct Timestamp: Hashable, Sendable {
  public let raw: Int64

  public init(raw: Int64) { self.raw = raw }
  public init(_ instant: Instant) { raw = instant.milliseconds << 1 }
  public init(_ day: Day) { raw = Int64(day.number) << 1 | 1 }

  public static let unknown = Timestamp(raw: .min)

  public var isKnown: Bool { raw != .min }
  /// True for a civil day without a time.
  public var isDate: Bool { raw & 1 == 1 }

  /// The moment; for a day its beginning in `zone`; nil when unknown.
  public func instant(in zone: Zone) -> Instant? {
    guard isKnown else { return nil }
    return isDate ? zone.start(of: Day(number: Int32(truncatingIfNeeded: raw >> 1))) : Instant(milliseconds: raw >> 1)
  }

  /// The civil day in `zone`; nil when unknown.
  public func day(in zone: Zone) -> Day? {
    guard isKnown else { return nil }
    return isDate ? Day(number: Int32(truncatingIfNeeded: raw >> 1)) : zone.day(of: Instant(milliseconds: raw >> 1))
  }
}

/// The moment for which figures are asked. A date means the end of that day for what is known, and that day for ages.
public struct AsOf: Hashable, Sendable {
  public let instant: Instant
  public let isDate: Bool

  public init(instant: Instant) {
    self.instant = instant
    isDate = false
  }

  /// The last millisecond of `day` in `zone`.
  public init(day: Day, in zone: Zone) {
    instant = zone.start(of: day.advanced(by: 1)).advanced(by: -1)
    isDate = true
  }

  /// Whether a record of that time exists at this moment. A date is known from the start of its day; what has no
  /// time is always known.
  public func knows(_ time: Timestamp, in zone: Zone) -> Bool {
    guard time.isKnown else { return true }
    return time.isDate
      ? Int32(truncatingIfNeeded: time.raw >> 1) <= zone.day(of: instant).number
      : time.raw >> 1 <= instant.milliseconds
  }

  /// As a timestamp, with the precision that was asked for.
  public func timestamp(in zone: Zone) -> Timestamp {
    isDate ? Timestamp(zone.day(of: instant)) : Timestamp(instant)
  }
}

/// The time between two timestamps, in days.
public struct Elapsed: Hashable, Sendable {
  /// Elapsed time / 24 h, or a whole number of civil days when either end is a date. Negative when the order is wrong.
  public let days: Double
  /// True when either end is a date: then hours must not be shown.
  public let wholeDays: Bool

  public init(days: Double, wholeDays: Bool) {
    self.days = days
    self.wholeDays = wholeDays
  }

  /// Nil when either end is unknown.
  @inline(__always)
  public init?(from start: Timestamp, to end: Timestamp, in zone: Zone) {
    guard start.isKnown, end.isKnown else { return nil }
    if start.isDate || end.isDate {
      guard let days = Elapsed.days(from: start, to: end, in: zone) else { return nil }
      self.init(days: days, wholeDays: true)
    } else {
      self.init(days: Double((end.raw >> 1) - (start.raw >> 1)) / Double(Instant.millisecondsPerDay), wholeDays: false)
    }
  }

  @inline(never)
  private static func days(from start: Timestamp, to end: Timestamp, in zone: Zone) -> Double? {
    guard let first = start.day(in: zone), let last = end.day(in: zone) else { return nil }
    return Double(last.days(since: first))
  }
}
