import Testing

@testable import CustomerChain

/// What must hold of business time on any calendar, in zones whose clocks change.
@Suite struct BusinessTimeInvariantTests {
  private static let minute: Int64 = 60_000
  private static let day = Instant.millisecondsPerDay
  /// From 1 September 2025 to 31 August 2026: each zone's clocks change twice in it.
  private static let firstDay = Day(number: 20_332)
  private static let days = 365

  /// Half an hour is what the clocks of Lord Howe change by.
  private static let zones = [
    Fixture.amsterdam,
    Zone(name: "America/New_York", transitions: [1_762_063_200, 1_772_953_200], offsets: [-14_400, -18_000, -14_400]),
    Zone(
      name: "Australia/Lord_Howe", transitions: [1_759_591_800, 1_775_314_800], offsets: [37_800, 39_600, 37_800]),
    Zone(name: "Asia/Kolkata", transitions: [], offsets: [19_800]),
  ]

  /// Ranges of hours that no change of clocks cuts: those lie between one and three at night.
  private static let ends = [0, 15, 60, 240, 390, 540, 720, 780, 1020, 1110, 1425, 1440]

  private func calendar(_ random: inout SeededRandom) -> BusinessCalendar {
    let hours = (0..<7).map { _ -> [Range<Int>] in
      if random.next() % 4 == 0 { return [] }
      let count = 2 * (1 + Int(random.next() % 3))
      let chosen = Set((0..<count).map { _ in Self.ends[Int(random.next() % UInt64(Self.ends.count))] }).sorted()
      return stride(from: 0, to: chosen.count - 1, by: 2).map { chosen[$0]..<chosen[$0 + 1] }
    }
    let holidays = (0..<random.next() % 20).map { _ in
      Self.firstDay.advanced(by: Int(random.next() % UInt64(Self.days)))
    }
    return BusinessCalendar(id: "office", timeZone: nil, hours: hours, holidays: Set(holidays))
  }

  private func clock(_ calendar: BusinessCalendar, _ zone: Zone) -> BusinessClock {
    BusinessClock(calendar: calendar, zone: zone, range: Self.firstDay...Self.firstDay.advanced(by: Self.days))
  }

  /// Around a change of the clocks more often than not, where the zone has any.
  private func moment(_ zone: Zone, _ random: inout SeededRandom) -> Instant {
    if random.next() % 3 > 0, !zone.transitions.isEmpty {
      let changes = zone.transitions.filter { $0 > 1_756_684_800 && $0 < 1_788_000_000 }
      let change = changes[Int(random.next() % UInt64(changes.count))] * 1000
      return Instant(milliseconds: change - 3 * Self.day + Int64(random.next() % UInt64(6 * Self.day)))
    }
    return Instant(
      milliseconds: Int64(Self.firstDay.number + 2) * Self.day
        + Int64(random.next() % UInt64(Self.days - 4)) * Self.day + Int64(random.next() % UInt64(Self.day)))
  }

  @Test(arguments: UInt64(1)...100)
  func itIsAdditiveAndNeverMoreThanTheWallClockSays(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for zone in Self.zones {
      let clock = clock(calendar(&random), zone)
      for _ in 0..<20 {
        let ends = (0..<5).map { _ in moment(zone, &random) }.sorted()
        let (first, last) = (ends[0], ends[4])
        let open = clock.milliseconds(from: first, to: last)
        let parts = zip(ends, ends.dropFirst()).map { clock.milliseconds(from: $0, to: $1) }
        if parts.reduce(0, +) != open { Issue.record("\(zone.name): \(parts) make \(open)") }
        if !parts.allSatisfy({ $0 >= 0 }) || open > last.milliseconds - first.milliseconds {
          Issue.record("\(zone.name): \(open) of \(last.milliseconds - first.milliseconds)")
        }
        let days = zip(ends, ends.dropFirst()).reduce(0) { $0 + clock.days(from: $1.0, to: $1.1) }
        if abs(days - clock.days(from: first, to: last)) > 1e-9 { Issue.record("\(zone.name): \(days) days in parts") }
      }
    }
  }

  /// The same, a minute at a time, by what the wall clock shows.
  @Test(arguments: UInt64(1)...20)
  func itIsWhatCountingTheMinutesGives(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for zone in Self.zones {
      let calendar = calendar(&random)
      let clock = clock(calendar, zone)
      let start = Instant(milliseconds: moment(zone, &random).milliseconds / Self.minute * Self.minute)
      let minutes = 1 + Int64(random.next() % 8000)
      let counted = (0..<minutes).count { minute in
        isOpen(start.advanced(by: minute * Self.minute), calendar, zone)
      }
      let open = clock.milliseconds(from: start, to: start.advanced(by: minutes * Self.minute))
      #expect(open == Int64(counted) * Self.minute, "\(zone.name) from \(start.isoText), \(minutes) minutes")
    }
  }

  private func isOpen(_ instant: Instant, _ calendar: BusinessCalendar, _ zone: Zone) -> Bool {
    let (day, milliseconds) = zone.wallClock(of: instant)
    let minute = Int(milliseconds / Self.minute)
    return !calendar.holidays.contains(day) && calendar.hours[day.weekday].contains { $0.contains(minute) }
  }

  /// A day of 23 or 25 hours that is open all day is one day, of so many hours.
  @Test func aDayOnWhichTheClocksChangeIsOneDay() throws {
    let allDay = BusinessCalendar(
      id: "always", timeZone: nil, hours: Array(repeating: [0..<1440], count: 7), holidays: [])
    let hours = [
      ("Europe/Amsterdam", [23, 25]), ("America/New_York", [23, 25]), ("Australia/Lord_Howe", [23.5, 24.5]),
    ]
    for (name, lengths) in hours {
      let zone = try #require(Self.zones.first { $0.name == name })
      let clock = clock(allDay, zone)
      var found: Set<Double> = []
      for number in 1..<Self.days - 1 {
        let day = Self.firstDay.advanced(by: number)
        let (start, end) = (zone.start(of: day), zone.start(of: day.advanced(by: 1)))
        #expect(abs(clock.days(from: start, to: end) - 1) < 1e-9)
        #expect(clock.milliseconds(from: start, to: end) == end.milliseconds - start.milliseconds)
        found.insert(Double(end.milliseconds - start.milliseconds) / 3_600_000)
      }
      #expect(found == Set(lengths + [24]), "\(name)")
    }
  }
}
