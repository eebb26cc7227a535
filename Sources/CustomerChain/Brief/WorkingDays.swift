/// The days on which a company works: those of the calendar that the agreement names for its mornings, else of its only
/// calendar, else Monday to Friday.
struct WorkingDays: Sendable {
  /// Monday to Sunday.
  private let isOpen: [Bool]
  private let holidays: Set<Day>

  init(_ agreement: Agreement) {
    let named = agreement.brief.calendar.flatMap { name in agreement.calendars.first { $0.id == name } }
    let calendar = named ?? (agreement.calendars.count == 1 ? agreement.calendars.first : nil)
    isOpen = calendar?.hours.map { !$0.isEmpty } ?? (0..<7).map { $0 < 5 }
    holidays = calendar?.holidays ?? []
  }

  func contains(_ day: Day) -> Bool {
    isOpen.indices.contains(day.weekday) && isOpen[day.weekday] && !holidays.contains(day)
  }

  /// The last working day before a day; the day before it where nobody works for a year.
  func last(before day: Day) -> Day {
    let candidates = (1...WorkingDays.longestPause).lazy.map { day.advanced(by: -$0) }
    return candidates.first(where: contains) ?? day.advanced(by: -1)
  }

  private static let longestPause = 366
}
