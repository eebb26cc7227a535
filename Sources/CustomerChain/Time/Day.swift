/// A civil day, counted from 1970-01-01 = 0 in the proleptic Gregorian calendar. It has no time zone.
public struct Day: Hashable, Comparable, Sendable {
  public var number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// Nil when the three do not name a day of the calendar, or the year is outside 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public func advanced(by days: Int) -> Day { Day(number: number &+ Int32(truncatingIfNeeded: days)) }

  /// Number of days from `start` to this day; negative when `start` is later.
  public func days(since start: Day) -> Int { Int(number) - Int(start.number) }

  /// Monday = 0 … Sunday = 6.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 }

  /// Year, month 1...12 and day of the month 1...31.
  public var civil: (year: Int, month: Int, day: Int) {
    // Days are counted in eras of 400 years that begin on 1 March, so that the leap day comes last.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The ISO 8601 week this day lies in: weeks begin on Monday, week 1 holds the year's first Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = advanced(by: 3 - weekday)
    let year = thursday.civil.year
    let firstOfYear = Day(number: Day.number(year: year, month: 1, day: 1))
    return (year, thursday.days(since: firstOfYear) / 7 + 1)
  }

  static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  public static func isLeap(year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    month == 2 ? (isLeap(year: year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
