import Testing

@testable import CustomerChain

@Suite struct MorningTests {
  private func agreement(_ calendars: [BusinessCalendar] = [], named: String? = nil) -> Agreement {
    var agreement = Agreement()
    agreement.calendars = calendars
    agreement.brief.calendar = named
    return agreement
  }

  private func calendar(_ id: String, open: Set<Int>, holidays: [String] = []) -> BusinessCalendar {
    BusinessCalendar(
      id: id, timeZone: nil, hours: (0..<7).map { open.contains($0) ? [540..<1020] : [] },
      holidays: Set(holidays.compactMap { Fixture.time($0).day(in: .utc) }))
  }

  private func day(_ text: String) -> Day { Fixture.time(text).day(in: .utc) ?? Day(number: 0) }

  @Test func mondayLooksBackToFriday() {
    let days = WorkingDays(agreement())
    #expect(days.last(before: day("2026-03-09")) == day("2026-03-06"))
    #expect(days.last(before: day("2026-03-08")) == day("2026-03-06"), "so does Sunday")
    #expect(days.last(before: day("2026-03-10")) == day("2026-03-09"))
  }

  @Test func holidaysAndClosedDaysAreNoMornings() {
    let shop = calendar("shop", open: [1, 2, 3, 4, 5], holidays: ["2026-05-05"])
    let days = WorkingDays(agreement([shop]))
    #expect(!days.contains(day("2026-05-04")), "Mondays are closed")
    #expect(days.last(before: day("2026-05-06")) == day("2026-05-02"), "the fifth is a holiday, the fourth a Monday")
  }

  @Test func whichCalendarCounts() {
    let office = calendar("office", open: [0, 1, 2, 3, 4])
    let shop = calendar("shop", open: [5, 6])
    let saturday = day("2026-03-07")
    #expect(
      !WorkingDays(agreement([office, shop])).contains(saturday), "of two, none of which is named: Monday to Friday")
    #expect(WorkingDays(agreement([office, shop], named: "shop")).contains(saturday))
    #expect(WorkingDays(agreement([shop])).contains(saturday))
    let never = WorkingDays(agreement([calendar("never", open: [])]))
    #expect(never.last(before: saturday) == day("2026-03-06"), "where nobody ever works the day before will do")
  }

  /// The clocks of Amsterdam go forward on 29 March 2026: nine o'clock stays nine o'clock.
  @Test func theWallClockStaysWhenTheClocksChange() {
    let zone = Fixture.amsterdam
    let monday = AsOf(instant: zone.instant(of: day("2026-03-30"), milliseconds: 9 * 3_600_000))
    let mornings = Mornings(at: monday, agreement(), in: zone)
    #expect(mornings.now.at == monday)
    #expect(mornings.now.before.instant == zone.instant(of: day("2026-03-27"), milliseconds: 9 * 3_600_000))
    #expect(monday.instant.days(since: mornings.now.before.instant) * 24 == 71)
    #expect(mornings.weekBefore.instant == zone.instant(of: day("2026-03-23"), milliseconds: 9 * 3_600_000))
    #expect(mornings.windows.count == 9)
    #expect(zone.day(of: mornings.oldest.instant) == day("2026-01-30"))
  }

  @Test func aDayIsComparedWithDays() {
    let mornings = Mornings(at: Fixture.asOf("2026-03-09"), agreement(), in: .utc)
    #expect(mornings.now.before == Fixture.asOf("2026-03-06"))
    #expect(mornings.weekBefore == Fixture.asOf("2026-03-02"))
    #expect(mornings.windows.allSatisfy { $0.at.isDate && $0.before.isDate })
  }

  @Test func onlyWorkingDaysWithinTheDataTellWhatIsUsual() {
    let holiday = calendar("office", open: [0, 1, 2, 3, 4], holidays: ["2026-02-23"])
    let mornings = Mornings(at: Fixture.asOf("2026-03-09T09:00"), agreement([holiday]), in: .utc)
    let first = Fixture.asOf("2026-02-06T09:00").instant
    #expect(
      mornings.comparable(since: first) == [1, 3], "16 February looks back to the 13th, the 9th to the very first")
    #expect(mornings.comparable(since: nil).isEmpty)
  }
}
