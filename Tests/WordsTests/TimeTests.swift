import CustomerChain
import Testing
import Words

@Suite struct TimeTests {
  @Test(
    "Times between moments, in the unit that fits",
    arguments: [
      (2.1, false, "2.1 d", "2,1 d"), (31.4, false, "31 d", "31 d"), (9.96, false, "10 d", "10 d"),
      (0.25, false, "6 h", "6 u"), (1.0 / 16, false, "1.5 h", "1,5 u"), (0.75, false, "18 h", "18 u"),
      (4.0 / 1440, false, "4 min", "4 min"),
      (10.0 / 86_400, false, "10 s", "10 s"), (0, false, "0 d", "0 d"), (-0.25, false, "−6 h", "−6 u"),
      (14, true, "14 d", "14 d"), (0, true, "0 d", "0 d"), (0.5, true, "0.5 d", "0,5 d"),
      (161.9, true, "162 d", "162 d"),
      (-3, true, "−3 d", "−3 d"), (1234, true, "1 234 d", "1.234 d"),
    ] as [(Double, Bool, String, String)])
  func durations(days: Double, wholeDays: Bool, inEnglish: String, inDutch: String) {
    let elapsed = Elapsed(days: days, wholeDays: wholeDays)
    #expect(plain(english.duration(elapsed)) == inEnglish)
    #expect(plain(dutch.duration(elapsed)) == inDutch)
  }

  @Test("What is known in whole days is never written in hours")
  func wholeDays() {
    for step in -40...40 {
      let text = english.duration(Elapsed(days: Double(step) / 4, wholeDays: true))
      #expect(text.hasSuffix("\u{A0}d"))
    }
  }

  @Test(
    "Ages of data in one unit",
    arguments: [
      (0, "now", "zojuist"), (59_999, "now", "zojuist"), (120_000, "2 min", "2 min"), (3 * 3_600_000, "3 h", "3 u"),
      (47 * 3_600_000, "47 h", "47 u"), (4 * 86_400_000, "4 d", "4 d"), (-5, "now", "zojuist"),
    ] as [(Int64, String, String)])
  func ages(milliseconds: Int64, inEnglish: String, inDutch: String) {
    #expect(plain(english.age(milliseconds: milliseconds)) == inEnglish)
    #expect(plain(dutch.age(milliseconds: milliseconds)) == inDutch)
  }

  @Test("The age between the ends of time does not overflow")
  func extremeAges() {
    let first = Instant(milliseconds: .min)
    let last = Instant(milliseconds: .max)
    #expect(english.age(from: last, to: first) == "now")
    #expect(english.age(from: first, to: last).hasSuffix("d"))
    #expect(english.dateTime(last).contains("9999"))
    #expect(!english.dateTime(first).isEmpty)
  }

  @Test("Moments on the company's wall clock")
  func moments() {
    #expect(english.dateTime(monday) == "Mon 23 Nov 2026 08:31")
    #expect(dutch.dateTime(monday) == "ma 23 nov 2026 08:31")
    #expect(english.shortDateTime(monday) == "23 Nov 08:31")
    #expect(dutch.clock(Instant(seconds: 1_780_000_000)) == "22:26")
    #expect(dutch.asOf(AsOf(day: day(2026, 3, 9), in: amsterdam)) == "ma 9 mrt 2026")
    #expect(english.timestamp(Timestamp(day(2026, 11, 9))) == "9 Nov 2026")
    #expect(english.timestamp(Timestamp(monday)) == "23 Nov 2026 08:31")
    #expect(english.timestamp(.unknown) == Words.notAvailable)
    #expect(english.shortTimestamp(Timestamp(monday), near: monday) == "23 Nov 08:31")
    #expect(english.shortTimestamp(Timestamp(day(2018, 11, 9)), near: monday) == "9 Nov 2018")
  }

  @Test("Weekdays and months, a week and a year long")
  func names() {
    let week = (23...29).map { dutch.weekday(day(2026, 11, $0)) }
    #expect(week == ["ma", "di", "wo", "do", "vr", "za", "zo"])
    let months = (1...12).map { dutch.shortDay(day(2026, $0, 1)) }
    #expect(months.first == "1 jan" && months[2] == "1 mrt" && months[4] == "1 mei" && months.last == "1 dec")
    #expect(Set(months).count == 12)
    #expect(Set((1...12).map { english.shortDay(day(2026, $0, 1)) }).count == 12)
  }

  @Test("Periods")
  func periods() {
    #expect(english.period(.allTime) == "all time")
    #expect(dutch.period(Period(from: day(2026, 8, 25), to: day(2026, 11, 23))) == "25 aug – 23 nov 2026")
    #expect(
      english.period(Period(from: day(2025, 12, 1), to: day(2026, 1, 2))) == "1 Dec 2025 – 2 Jan 2026")
    #expect(english.period(Period(from: day(2026, 1, 1))) == "since 1 Jan 2026")
    #expect(dutch.period(Period(to: day(2026, 1, 1))) == "tot en met 1 jan 2026")
    #expect(english.period(Period(from: day(2026, 1, 1), to: day(2026, 1, 1))) == "1 Jan 2026")
  }

  @Test("ISO forms")
  func isoForms() {
    #expect(Instant(milliseconds: 1_542_218_659_000).isoText == "2018-11-14T18:04:19Z")
    #expect(Instant(milliseconds: 1_327_329_774_644).isoText == "2012-01-23T14:42:54.644Z")
    #expect(Instant(milliseconds: -1).isoText == "1969-12-31T23:59:59.999Z")
    #expect(!Instant(milliseconds: .min).isoText.isEmpty && !Instant(milliseconds: .max).isoText.isEmpty)
    #expect(day(2026, 11, 23).isoWeekText == "2026-W48")
    #expect(day(2027, 1, 3).isoWeekText == "2026-W53")
    #expect(day(7, 1, 2).isoText == "0007-01-02")
  }

  @Test("Buckets of ages")
  func buckets() {
    let ends = [1, 3, 7, 14, 30, 60]
    #expect((0...6).map { english.bucketHeading($0, of: ends) } == ["<1d", "<3d", "<7d", "<14", "<30", "<60", "60+"])
    #expect(
      (0...6).map { plain(english.bucketRange($0, of: ends)) } == [
        "under 1 day", "1–3 days", "3–7 days", "7–14 days", "14–30 days", "30–60 days", "60 days and more",
      ])
    #expect(plain(dutch.bucketRange(0, of: ends)) == "korter dan 1 dag")
    #expect(english.bucketRange(0, of: []) == Words.notAvailable)
    #expect(english.bucketHeading(-1, of: ends) == Words.notAvailable)
  }

  @Test("Agreed limits")
  func limits() {
    #expect(plain(english.timeLimit(TimeLimit(amount: 1, unit: .days))) == "1 day")
    #expect(plain(dutch.timeLimit(TimeLimit(amount: 36, unit: .hours))) == "36 uur")
    #expect(plain(english.timeLimit(TimeLimit(amount: 1.5, unit: .days))) == "1.5 days")
  }
}
