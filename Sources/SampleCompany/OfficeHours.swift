/// The office's working time: Monday to Friday 09:00–17:30 in Amsterdam, without public holidays.
///
/// Working time is a line of its own: every working day is a piece of it, and between them nothing passes. So adding
/// working hours to an instant is one step to that line and one step back.
struct OfficeHours {
  static let opening = 9 * Span.hour
  static let length = 8 * Span.hour + 30 * Span.minute

  private let firstDay: Int
  /// For each day of the table: how many working days stand before it.
  private var workingDaysBefore: [Int] = []
  private var openings: [Int64] = []

  /// A table for the days from `firstDay` to `lastDay`; instants outside it are taken to the nearest day of it.
  init(firstDay: Int, lastDay: Int) {
    self.firstDay = firstDay
    let firstYear = CivilDay(number: firstDay).year
    let lastYear = CivilDay(number: lastDay).year
    let holidays = Set((firstYear...max(firstYear, lastYear)).flatMap { Self.holidays(year: $0).map(\.number) })
    for day in firstDay...max(firstDay, lastDay) {
      workingDaysBefore.append(openings.count)
      if CivilDay.weekday(ofDayNumber: day) < 5 && !holidays.contains(day) {
        openings.append(AmsterdamTime.instant(dayNumber: day, timeOfDay: Self.opening))
      }
    }
  }

  /// The instant itself when the office is open, otherwise the next opening.
  func nextOpen(_ instant: Int64) -> Int64 {
    max(instant, self.instant(atPosition: position(of: instant)))
  }

  /// The instant at which that much working time has passed. Beyond the table the clock on the wall counts.
  func adding(_ workingTime: Int64, to instant: Int64) -> Int64 {
    max(instant, self.instant(atPosition: position(of: instant) + max(0, workingTime)))
  }

  /// Whether the office is open.
  func isOpen(_ instant: Int64) -> Bool {
    nextOpen(instant) == instant
  }

  private func position(of instant: Int64) -> Int64 {
    let place = min(max(0, AmsterdamTime.dayNumber(of: instant) - firstDay), workingDaysBefore.count - 1)
    let before = workingDaysBefore[place]
    guard before < openings.count else { return Int64(before) * Self.length }
    return Int64(before) * Self.length + min(max(0, instant - openings[before]), Self.length)
  }

  private func instant(atPosition position: Int64) -> Int64 {
    let day = Int(position / Self.length)
    guard day < openings.count else {
      return (openings.last ?? 0) + position - Int64(max(0, openings.count - 1)) * Self.length
    }
    return openings[day] + position % Self.length
  }

  /// The public holidays on which Dutch offices are closed.
  static func holidays(year: Int) -> [CivilDay] {
    let easter = easterSunday(year: year)
    let kingsDay = CivilDay(year: year, month: 4, day: 27)
    let kingsDayIsSunday = CivilDay.weekday(ofDayNumber: kingsDay.number) == 6
    return [
      CivilDay(year: year, month: 1, day: 1),
      CivilDay(number: easter + 1),
      kingsDayIsSunday ? CivilDay(year: year, month: 4, day: 26) : kingsDay,
      CivilDay(number: easter + 39),
      CivilDay(number: easter + 50),
      CivilDay(year: year, month: 12, day: 25),
      CivilDay(year: year, month: 12, day: 26),
    ]
  }

  /// Easter by the Gregorian computus (Meeus), as days since 1970-01-01.
  private static func easterSunday(year: Int) -> Int {
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let correction = (8 * century + 13) / 25
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * late + 114
    return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1).number
  }
}
