import Testing

@testable import CustomerChain

/// Which weeks tell what is usual of a morning.
struct ComparableWeeksTests {
  private static let longAgo = Instant(milliseconds: 0)

  private func weeks(of day: Int, _ agreement: Agreement = Agreement(), since: Instant = Self.longAgo) throws -> [Int] {
    let day = try #require(Day(year: 2026, month: 11, day: day))
    let moment = AsOf(instant: Fixture.amsterdam.instant(of: day, milliseconds: 9 * 3_600_000))
    return Mornings(at: moment, agreement, in: Fixture.amsterdam).comparable(since: since)
  }

  @Test func `a Monday is compared with Mondays, a Saturday with Saturdays`() throws {
    #expect(try weeks(of: 23) == Array(1...8))
    #expect(try weeks(of: 28) == Array(1...8))
    #expect(try weeks(of: 29) == Array(1...8))
  }

  @Test func `a week whose day was a holiday tells nothing of a working day, nor a working day of a holiday`() throws {
    let holiday = try #require(Day(year: 2026, month: 11, day: 9))
    let hours: [[Range<Int>]] = (0..<7).map { $0 < 5 ? [540..<1_020] : [] }
    var agreement = Agreement()
    agreement.calendars = [BusinessCalendar(id: "office", timeZone: nil, hours: hours, holidays: [holiday])]
    #expect(try weeks(of: 23, agreement) == [1, 3, 4, 5, 6, 7, 8])
    #expect(try weeks(of: 9, agreement).isEmpty)
  }

  @Test func `weeks before the data begins tell nothing`() throws {
    let first = try #require(Day(year: 2026, month: 10, day: 28))
    #expect(try weeks(of: 23, since: Fixture.amsterdam.start(of: first)) == [1, 2, 3])
  }
}
