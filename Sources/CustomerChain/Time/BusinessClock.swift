/// Counts the open time of a calendar between two moments.
///
/// A day on this clock is the whole open time of one working day, however long that is: half a Friday counts as a day
/// when Friday's hours are half. Additive over splits, and never more than the wall clock says in hours.
public struct BusinessClock: Sendable {
  let calendar: BusinessCalendar
  let zone: Zone
  private let first: Day
  /// Working days and open milliseconds before each day of the table.
  private let daysBefore: [Int32]
  private let openBefore: [Int64]

  /// `range` bounds the days that will be asked; what lies outside counts as closed.
  public init(calendar: BusinessCalendar, zone: Zone, range: ClosedRange<Day>) {
    self.calendar = calendar
    self.zone = zone
    first = range.lowerBound
    var days: [Int32] = [0]
    var open: [Int64] = [0]
    var day = range.lowerBound
    while day <= range.upperBound {
      let length = BusinessClock.openRanges(of: day, calendar: calendar, zone: zone).reduce(Int64(0)) {
        $0 + $1.upperBound - $1.lowerBound
      }
      days.append(days[days.count - 1] + (length > 0 ? 1 : 0))
      open.append(open[open.count - 1] + length)
      day = day.advanced(by: 1)
    }
    daysBefore = days
    openBefore = open
  }

  /// Working days between two moments, in fractions of each day's open time; negative when `end` is earlier.
  public func days(from start: Instant, to end: Instant) -> Double { position(of: end).days - position(of: start).days }

  /// Open milliseconds between two moments; negative when `end` is earlier.
  public func milliseconds(from start: Instant, to end: Instant) -> Int64 {
    position(of: end).open - position(of: start).open
  }

  private func position(of instant: Instant) -> (days: Double, open: Int64) {
    let day = zone.day(of: instant)
    let index = day.days(since: first)
    guard index >= 0 else { return (0, 0) }
    guard index < daysBefore.count - 1 else {
      return (Double(daysBefore[daysBefore.count - 1]), openBefore[openBefore.count - 1])
    }
    let ranges = BusinessClock.openRanges(of: day, calendar: calendar, zone: zone)
    let passed = ranges.reduce(Int64(0)) { $0 + max(0, min($1.upperBound, instant.milliseconds) - $1.lowerBound) }
    let whole = openBefore[index + 1] - openBefore[index]
    let share = whole > 0 ? Double(passed) / Double(whole) : 0
    return (Double(daysBefore[index]) + share, openBefore[index] + passed)
  }

  /// The open ranges of a day in milliseconds since 1970.
  private static func openRanges(of day: Day, calendar: BusinessCalendar, zone: Zone) -> [Range<Int64>] {
    guard !calendar.holidays.contains(day), calendar.hours.indices.contains(day.weekday) else { return [] }
    return calendar.hours[day.weekday].compactMap { minutes in
      let open = zone.instant(of: day, milliseconds: Int64(minutes.lowerBound) * 60_000).milliseconds
      let close = zone.instant(of: day, milliseconds: Int64(minutes.upperBound) * 60_000).milliseconds
      return open < close ? open..<close : nil
    }
  }
}

/// The clocks of an agreement, by department.
struct BusinessClocks: Sendable {
  private let clocks: [String: BusinessClock]
  private let calendarOf: [String: String]
  private let only: BusinessClock?

  init(_ agreement: Agreement, zones: Zones, range: ClosedRange<Day>) {
    var clocks: [String: BusinessClock] = [:]
    for calendar in agreement.calendars {
      let zone = calendar.timeZone.flatMap { zones.zone($0) } ?? zones.company(agreement)
      clocks[calendar.id] = BusinessClock(calendar: calendar, zone: zone, range: range)
    }
    self.clocks = clocks
    calendarOf = Dictionary(
      agreement.departments.compactMap { department in department.calendar.map { (department.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    only = clocks.count == 1 ? clocks.values.first : nil
  }

  /// The clock of a department; where it names no calendar and the agreement has only one, that one.
  func clock(of department: String?) -> BusinessClock? {
    department.flatMap { calendarOf[$0] }.flatMap { clocks[$0] } ?? only
  }
}
