import CustomerChain

extension Words {
  /// A time between two moments, in two digits of the unit that fits: `4 min`, `6 h`, `2.1 d`, `31 d`. One that is known
  /// in whole days only is never written in hours.
  public func duration(_ elapsed: Elapsed) -> String {
    guard elapsed.days.isFinite else { return Words.notAvailable }
    let days = elapsed.days.magnitude
    if elapsed.wholeDays || days >= 0.9995 || days == 0 { return self.days(elapsed.days) }
    let sign = elapsed.days < 0 ? minus : ""
    let minutes = days * 1440
    if minutes >= 59.5 { return sign + shortDecimal(days * 24, atMost: days * 24 < 9.95 ? 1 : 0) + noBreak + hourUnit }
    return minutes >= 0.95
      ? sign + decimal(minutes, places: 0) + noBreak + "min"
      : sign + decimal(minutes * 60, places: 0) + noBreak + "s"
  }

  /// Days in a table, whose unit is the same in every row: `0.3 d`, `2.1 d`, `31 d`. A whole number has no decimals.
  public func days(_ days: Double) -> String { dayNumber(days) + noBreak + "d" }

  /// As `days`, without the unit.
  public func dayNumber(_ days: Double) -> String {
    guard days.isFinite else { return Words.notAvailable }
    let places = days == days.rounded() || days.magnitude >= 9.95 ? 0 : 1
    return decimal(days, places: places)
  }

  /// How long ago, in its largest unit only: `now`, `2 min`, `3 h`, `4 d`. Moments to come count as now.
  public func age(milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    if minutes < 1 { return say(nl: "zojuist", en: "now") }
    if minutes < 60 { return "\(minutes)\(noBreak)min" }
    if minutes < 48 * 60 { return "\(minutes / 60)\(noBreak)\(hourUnit)" }
    return integer(Int(minutes / 1440)) + noBreak + "d"
  }

  /// The age of something at `end`; never negative, whatever the two moments are.
  public func age(from start: Instant, to end: Instant) -> String {
    let (difference, overflow) = end.milliseconds.subtractingReportingOverflow(start.milliseconds)
    return age(milliseconds: overflow ? (end > start ? .max : 0) : difference)
  }

  /// A limit as agreed, in its own unit: `2 days`, `36 hours`.
  public func timeLimit(_ limit: TimeLimit) -> String {
    let amount = shortDecimal(limit.amount)
    let one = limit.amount == 1
    switch limit.unit {
    case .days: return amount + noBreak + say(nl: one ? "dag" : "dagen", en: one ? "day" : "days")
    case .hours: return amount + noBreak + say(nl: "uur", en: one ? "hour" : "hours")
    case .minutes: return amount + noBreak + say(nl: one ? "minuut" : "minuten", en: one ? "minute" : "minutes")
    }
  }

  /// The heading of a bucket of ages: `<1d`, `<14`, `60+`. `upperEnds` as in `AgingAgreement.buckets`.
  public func bucketHeading(_ bucket: Int, of upperEnds: [Int]) -> String {
    guard let last = upperEnds.last, bucket >= 0 else { return Words.notAvailable }
    guard bucket < upperEnds.count else { return "\(last)+" }
    let end = upperEnds[bucket]
    return end < 10 ? "<\(end)d" : "<\(end)"
  }

  /// A bucket of ages in words: `under 1 day`, `14–30 days`, `60 days and more`.
  public func bucketRange(_ bucket: Int, of upperEnds: [Int]) -> String {
    guard let last = upperEnds.last, bucket >= 0 else { return Words.notAvailable }
    if bucket >= upperEnds.count {
      let days = counted(last, .day)
      return say(nl: "\(days) en langer", en: "\(days) and more")
    }
    let end = upperEnds[bucket]
    if bucket == 0 {
      let days = counted(end, .day)
      return say(nl: "korter dan \(days)", en: "under \(days)")
    }
    return integer(upperEnds[bucket - 1]) + "–" + counted(end, .day)
  }

  var hourUnit: String { say(nl: "u", en: "h") }
}
