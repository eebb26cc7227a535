extension Day {
  /// `2026-11-23`.
  public var isoText: String {
    let civil = self.civil
    return "\(Day.padded(civil.year, 4))-\(Day.padded(civil.month, 2))-\(Day.padded(civil.day, 2))"
  }

  /// The ISO 8601 week it lies in: `2026-W47`.
  public var isoWeekText: String {
    let week = isoWeek
    return "\(Day.padded(week.year, 4))-W\(Day.padded(week.week, 2))"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}

extension Instant {
  /// `2018-11-14T18:04:19Z`, with milliseconds only where they are not 0.
  public var isoText: String {
    let dayLength = Instant.millisecondsPerDay
    let rest = ((milliseconds % dayLength) + dayLength) % dayLength
    let dayNumber = milliseconds / dayLength - (milliseconds % dayLength < 0 ? 1 : 0)
    let day = Day(number: Int32(clamping: dayNumber))
    let (hour, minute, second) = (Int(rest / 3_600_000), Int(rest / 60_000 % 60), Int(rest / 1000 % 60))
    let fraction = rest % 1000 == 0 ? "" : "." + Day.padded(Int(rest % 1000), 3)
    return "\(day.isoText)T\(Day.padded(hour, 2)):\(Day.padded(minute, 2)):\(Day.padded(second, 2))\(fraction)Z"
  }
}
