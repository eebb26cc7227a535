import Testing

@testable import CustomerChain

@Suite struct TimeTests {
  @Test func daysAndCivilDatesAgreeOverFourCenturies() throws {
    var previous: (year: Int, month: Int, day: Int)?
    for number in Int32(-60_000)...Int32(100_000) {
      let day = Day(number: number)
      let civil = day.civil
      #expect(Day(year: civil.year, month: civil.month, day: civil.day) == day)
      if let previous { #expect(civil > previous) }
      previous = civil
    }
    #expect(Day(number: 0).civil == (1970, 1, 1))
    #expect(Day(number: 0).weekday == 3)
    #expect(Day(year: 2026, month: 2, day: 30) == nil)
    #expect(Day(year: 2024, month: 2, day: 29) != nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
  }

  @Test(arguments: [
    (2026, 1, 1, 2026, 1), (2027, 1, 1, 2026, 53), (2024, 12, 30, 2025, 1), (2026, 11, 21, 2026, 47),
  ])
  func isoWeeksFollowTheirThursday(year: Int, month: Int, day: Int, weekYear: Int, week: Int) throws {
    let date = try #require(Day(year: year, month: month, day: day))
    #expect(date.isoWeek == (weekYear, week))
  }

  @Test func aDayIsKnownFromItsBeginningAndAMomentWhenItHasPassed() {
    let asOf = Fixture.asOf("2026-03-02T10:00")
    #expect(asOf.knows(Fixture.time("2026-03-02"), in: .utc))
    #expect(!asOf.knows(Fixture.time("2026-03-03"), in: .utc))
    #expect(asOf.knows(Fixture.time("2026-03-02T10:00"), in: .utc))
    #expect(!asOf.knows(Fixture.time("2026-03-02T10:01"), in: .utc))
    #expect(asOf.knows(.unknown, in: .utc))
    #expect(Fixture.asOf("2026-03-02").knows(Fixture.time("2026-03-02T23:59"), in: .utc))
  }

  @Test func clocksThatChangeKeepCivilDaysWhole() throws {
    let zone = Fixture.amsterdam
    let spring = try #require(Day(year: 2026, month: 3, day: 29))
    let length = zone.start(of: spring.advanced(by: 1)).milliseconds - zone.start(of: spring).milliseconds
    #expect(length == 23 * 3_600_000)
    #expect(zone.day(of: zone.start(of: spring)) == spring)
    #expect(zone.day(of: zone.start(of: spring).advanced(by: -1)) == spring.advanced(by: -1))
    // 02:30 does not exist: it is moved forward by the gap.
    let skipped = zone.instant(of: spring, milliseconds: 150 * 60_000)
    #expect(zone.wallClock(of: skipped).milliseconds == 210 * 60_000)
    let autumn = try #require(Day(year: 2026, month: 10, day: 25))
    let twice = zone.instant(of: autumn, milliseconds: 150 * 60_000)
    #expect(zone.offset(at: twice) == 7200, "of a time that exists twice the first is taken")
  }

  private var office: BusinessCalendar {
    let day = [(9 * 60)..<(17 * 60)]
    return BusinessCalendar(id: "office", timeZone: nil, hours: [day, day, day, day, day, [], []], holidays: [])
  }

  private func clock() throws -> BusinessClock {
    let first = try #require(Day(year: 2026, month: 1, day: 1))
    return BusinessClock(calendar: office, zone: Fixture.amsterdam, range: first...first.advanced(by: 400))
  }

  private func moment(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) throws -> Instant {
    let date = try #require(Day(year: 2026, month: month, day: day))
    return Fixture.amsterdam.instant(of: date, milliseconds: Int64(hour * 60 + minute) * 60_000)
  }

  @Test func businessTimeAgreesWithTheVectors() throws {
    let clock = try clock()
    let friday = (try moment(11, 20, 16, 30), try moment(11, 23, 9, 15))
    #expect(clock.milliseconds(from: friday.0, to: friday.1) == 45 * 60_000)
    #expect(friday.1.milliseconds - friday.0.milliseconds == (64 * 60 + 45) * 60_000)
    let spring = (try moment(3, 27, 12, 0), try moment(3, 30, 12, 0))
    #expect(clock.milliseconds(from: spring.0, to: spring.1) == 8 * 3_600_000)
    #expect(clock.days(from: spring.0, to: spring.1) == 1)
    #expect(spring.1.milliseconds - spring.0.milliseconds == 71 * 3_600_000)
    let autumn = (try moment(10, 23, 12, 0), try moment(10, 26, 12, 0))
    #expect(autumn.1.milliseconds - autumn.0.milliseconds == 73 * 3_600_000)
    #expect(clock.milliseconds(from: autumn.0, to: autumn.1) == 8 * 3_600_000)
  }

  @Test func businessTimeIsAdditiveAndNeverMoreThanWallTime() throws {
    let clock = try clock()
    var random = SeededRandom(seed: 3)
    let start = try moment(2, 1, 0, 0)
    for _ in 0..<2000 {
      let moments = (0..<3).map { _ in start.advanced(by: Int64(random.next() % (250 * 86_400_000))) }.sorted()
      let parts =
        clock.milliseconds(from: moments[0], to: moments[1]) + clock.milliseconds(from: moments[1], to: moments[2])
      #expect(clock.milliseconds(from: moments[0], to: moments[2]) == parts)
      #expect(parts <= moments[2].milliseconds - moments[0].milliseconds)
      #expect(parts >= 0)
    }
  }
}

/// SplitMix64: the same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
