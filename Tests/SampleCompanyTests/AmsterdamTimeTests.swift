import Testing

@testable import SampleCompany

private func text(_ instant: Int64) -> String {
  var bytes: [UInt8] = []
  AmsterdamTime.append(instant, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

@Test func `times carry the offset of their season, and change at one o'clock UTC`() {
  #expect(text(0) == "1970-01-01T01:00:00+01:00")
  #expect(text(ReadCompany.monday) == "2026-11-23T08:31:00+01:00")
  let springStart: Int64 = 1_774_746_000_000  // 2026-03-29T01:00Z
  #expect(text(springStart - 1) == "2026-03-29T01:59:59+01:00")
  #expect(text(springStart) == "2026-03-29T03:00:00+02:00")
  let autumnStart: Int64 = 1_792_890_000_000  // 2026-10-25T01:00Z
  #expect(text(autumnStart - 1_000) == "2026-10-25T02:59:59+02:00")
  #expect(text(autumnStart) == "2026-10-25T02:00:00+01:00")
}

@Test func `civil days count both ways over leap years and centuries`() {
  for number in stride(from: -200_000, through: 200_000, by: 37) {
    #expect(CivilDay(number: number).number == number)
  }
  #expect(CivilDay(year: 2024, month: 2, day: 29).number == 19_782)
  #expect(CivilDay(number: 19_783).text == "2024-03-01")
  #expect(CivilDay.weekday(ofDayNumber: CivilDay(year: 2026, month: 11, day: 23).number) == 0)
}

@Test func `local times are found on both sides of a change of the clock`() {
  let sunday = CivilDay(year: 2026, month: 10, day: 25).number
  #expect(text(AmsterdamTime.instant(dayNumber: sunday - 1, timeOfDay: 9 * Span.hour)) == "2026-10-24T09:00:00+02:00")
  #expect(text(AmsterdamTime.instant(dayNumber: sunday, timeOfDay: 9 * Span.hour)) == "2026-10-25T09:00:00+01:00")
  let spring = CivilDay(year: 2026, month: 3, day: 29).number
  #expect(text(AmsterdamTime.instant(dayNumber: spring, timeOfDay: 0)) == "2026-03-29T00:00:00+01:00")
  #expect(text(AmsterdamTime.instant(dayNumber: spring, timeOfDay: 9 * Span.hour)) == "2026-03-29T09:00:00+02:00")
}

@Test func `the office closes at night, at weekends and on holidays`() {
  let first = CivilDay(year: 2026, month: 3, day: 1).number
  let office = OfficeHours(firstDay: first, lastDay: first + 400)
  func local(_ month: Int, _ day: Int, _ hour: Int64, _ minute: Int64) -> Int64 {
    AmsterdamTime.instant(
      dayNumber: CivilDay(year: 2026, month: month, day: day).number, timeOfDay: hour * Span.hour + minute * Span.minute
    )
  }
  // Friday 17:00 and one hour of work: Monday 09:30, over the change to summer time.
  #expect(office.adding(Span.hour, to: local(3, 27, 17, 0)) == local(3, 30, 9, 30))
  #expect(office.nextOpen(local(3, 28, 12, 0)) == local(3, 30, 9, 0))
  #expect(office.nextOpen(local(3, 30, 8, 0)) == local(3, 30, 9, 0))
  #expect(office.nextOpen(local(3, 30, 11, 0)) == local(3, 30, 11, 0))
  // Good Friday is a working day, Easter Monday is not.
  #expect(office.nextOpen(local(4, 3, 18, 0)) == local(4, 7, 9, 0))
}

@Test func `the holidays of 2026 are those of the calendar`() {
  let days = OfficeHours.holidays(year: 2026).map(\.text)
  #expect(
    days == ["2026-01-01", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25", "2026-12-25", "2026-12-26"])
  #expect(OfficeHours.holidays(year: 2025).map(\.text).contains("2025-04-26"))
}
