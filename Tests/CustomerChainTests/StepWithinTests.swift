import Testing

@testable import CustomerChain

/// The step within some days, by hand: inquiry → mql → sal → won, and lost.
@Suite struct StepWithinTests {
  private static let mql = 1

  private func fixture(_ events: [[Field: String]], leads: [[Field: String]] = []) -> Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    if !leads.isEmpty { fixture.add(.lead, file: "leads.csv", leads) }
    if !events.isEmpty { fixture.add(.event, file: "stage_events.csv", events) }
    return fixture
  }

  private func entry(_ lead: String, _ stage: String, _ time: String) -> [Field: String] {
    [.leadID: lead, .stage: stage, .enteredAt: time]
  }

  private func steps(_ store: Store, at time: String = "2026-11-02", text: String = "") -> StepWithin {
    let asOf = Fixture.asOf(time)
    let matches = FilterMatcher(.text(text), in: store, at: asOf)
    return StepWithin(Standings(store, at: asOf, matches: matches), workers: .one)
  }

  private func day(_ text: String) throws -> Day { try #require(Fixture.time(text).day(in: .utc)) }

  private func window(
    _ from: String, weeks: Int = 4, within: Int = 14, stage: Int = mql
  ) throws -> StepWithin.Window {
    StepWithin.Window(stage: stage, from: try day(from), weeks: weeks, within: within)
  }

  private func list(_ figure: Figure, _ part: RecordSet.Part, _ store: Store) throws -> [String] {
    let page = try StoreFigures(store).records(
      behind: figure.records.part(part), page: 0..<1000, sort: nil, text: "", generation: 1)
    return page.rows.map { store.leadKey($0.reference.number) }.sorted()
  }

  private func figure(_ steps: StepWithin, _ window: StepWithin.Window, at time: String = "2026-11-02") throws -> Figure
  {
    let maker = FigureMaker(query: FigureQuery(), asOf: Fixture.asOf(time), revision: 1)
    return maker.within(try #require(steps.count(window)), window)
  }

  @Test func aWindowHoldsItsFirstDayAndNotTheDayAfterItsLast() throws {
    let store = fixture([
      entry("before", "mql", "2026-09-20T23:59"), entry("first", "mql", "2026-09-21T00:00"),
      entry("date", "mql", "2026-09-21"), entry("last", "mql", "2026-10-18T23:59"),
      entry("after", "mql", "2026-10-19"),
    ]).store
    let steps = steps(store)
    let window = try window("2026-09-21")
    #expect(steps.count(window) == StepWithin.Count(entered: 3, moved: 0))
    #expect(try list(try figure(steps, window), .denominator, store) == ["date", "first", "last"])
  }

  @Test func inTimeIsUpToSoManyDaysOnTheClockOrOnTheCalendar() throws {
    let store = fixture([
      entry("just", "mql", "2026-09-21T09:00"), entry("just", "sal", "2026-10-05T09:00"),
      entry("late", "mql", "2026-09-21T09:00"), entry("late", "sal", "2026-10-05T09:01"),
      entry("date", "mql", "2026-09-21T09:00"), entry("date", "sal", "2026-10-05"),
      entry("dateLate", "mql", "2026-09-21"), entry("dateLate", "sal", "2026-10-06T00:00"),
    ]).store
    let steps = steps(store)
    let window = try window("2026-09-21")
    #expect(steps.count(window) == StepWithin.Count(entered: 4, moved: 2))
    #expect(try list(try figure(steps, window), .numerator, store) == ["date", "just"])
  }

  @Test func aLaterStageCountsAsTheStepUnlessSkipsAreIgnored() throws {
    var fixture = fixture([
      entry("skips", "mql", "2026-09-21"), entry("skips", "won", "2026-09-25"),
      entry("leaves", "mql", "2026-09-21"), entry("leaves", "lost", "2026-09-22"),
    ])
    let counted = fixture.store
    let window = try window("2026-09-21")
    #expect(steps(counted).count(window) == StepWithin.Count(entered: 2, moved: 1))
    fixture.agreement.funnel.skips = .ignore
    let ignored = fixture.store
    #expect(steps(ignored).count(window) == StepWithin.Count(entered: 2, moved: 0))
    #expect(try list(try figure(steps(ignored), window), .numerator, ignored).isEmpty)
  }

  @Test func onlyADatedFirstEntryIsOfACohort() throws {
    let store = fixture(
      [
        entry("imputed", "sal", "2026-09-22"), entry("undated", "mql", ""), entry("undated", "sal", "2026-09-22"),
        entry("again", "mql", "2026-08-01"), entry("again", "mql", "2026-09-22"), entry("known", "mql", "2026-09-22"),
      ]
    ).store
    #expect(steps(store).count(try window("2026-09-21")) == StepWithin.Count(entered: 1, moved: 0))
  }

  @Test func aStepThatCameFirstCountsAndAnUndatedOneDoesNot() throws {
    let store = fixture([
      entry("back", "sal", "2026-09-20T10:00"), entry("back", "mql", "2026-09-21T10:00"),
      entry("undated", "mql", "2026-09-21"), entry("undated", "sal", ""),
      entry("future", "mql", "2026-09-21"), entry("future", "sal", "2026-11-03"),
    ]).store
    let steps = steps(store)
    let window = try window("2026-09-21", within: 56)
    #expect(steps.count(window) == StepWithin.Count(entered: 3, moved: 1))
    #expect(try list(try figure(steps, window), .numerator, store) == ["back"])
  }

  /// Moves after 1…9 days and one after `longest`: the ninth decile lies a tenth of the way from 9 to it.
  @Test(arguments: [(40, 14), (59, 14), (60, 28), (250, 56)])
  func usualDaysAreTheLeastLimitThatNineOfTenNeed(longest: Int, expected: Int) throws {
    var events: [[Field: String]] = []
    for (number, days) in ([Int](1...9) + [longest]).enumerated() {
      let start = try day("2026-01-05")
      let end = start.advanced(by: days)
      events += [entry("L\(number)", "mql", start.isoText), entry("L\(number)", "sal", end.isoText)]
    }
    #expect(steps(fixture(events).store).usualDays(Self.mql) == expected)
  }

  @Test func stepsThatTakeLongerThanAnyLimitAreGivenTheLongest() throws {
    let store = fixture([entry("L1", "mql", "2026-01-05"), entry("L1", "sal", "2026-08-05")]).store
    #expect(steps(store).usualDays(Self.mql) == 182)
  }

  @Test func aStageFromWhichNobodyMovesIsNotJudged() throws {
    let steps = steps(fixture([entry("L1", "mql", "2026-09-21"), entry("L1", "lost", "2026-09-22")]).store)
    #expect(steps.usualDays(Self.mql) == nil)
    #expect(steps.cohorts(Self.mql, weeks: 13) == nil)
  }

  @Test func cohortsAreDisjointAndHaveHadTheirDays() throws {
    let store = fixture([entry("L1", "mql", "2026-09-01"), entry("L1", "sal", "2026-09-05")]).store
    let cohorts = try #require(steps(store).cohorts(Self.mql, weeks: 4))
    // 2 November less 14 and 28 days.
    #expect(cohorts.now == (try window("2026-09-21")))
    #expect(cohorts.before == (try window("2026-08-24")))
    #expect(cohorts.before.days.upperBound == cohorts.now.days.lowerBound)
    #expect(cohorts.now.days.upperBound == (try day("2026-10-19")))
  }

  @Test func aWindowThatWasNotCountedHasNoCount() throws {
    let steps = steps(fixture([entry("L1", "mql", "2026-09-21")]).store)
    #expect(steps.count(try window("2026-09-21", within: 15)) == nil)
    #expect(steps.count(try window("2025-11-01")) == nil, "before the year")
    #expect(steps.count(try window("2025-11-02")) != nil)
    #expect(steps.count(try window("2026-10-06")) == nil, "beyond the moment")
  }

  @Test func aWonLeadIsWorthTheSumOfACurrencyOverAllWithAValue() throws {
    let store = fixture(
      ["E", "U", "none", "old"].map { entry($0, "won", $0 == "old" ? "2026-08-02" : "2026-08-03") }
        + [entry("today", "won", "2026-11-02")],
      leads: [
        [.leadID: "E", .value: "100", .currency: ""], [.leadID: "U", .value: "50", .currency: "USD"],
        [.leadID: "none", .value: ""], [.leadID: "old", .value: "7"], [.leadID: "today", .value: "9"],
      ]
    ).store
    let mean = steps(store).meanWon.map { "\(store.pool.string($0.currency)) \($0.hundredths)" }.sorted()
    #expect(mean == ["EUR 5000.0", "USD 2500.0"])
  }

  @Test func aFilterLeavesItsLeadsAlone() throws {
    let store = fixture(
      ["L1", "L2"].map { entry($0, "mql", "2026-09-21") },
      leads: [[.leadID: "L1", .country: "NL"], [.leadID: "L2", .country: "BE"]]
    ).store
    #expect(steps(store, text: "BE").count(try window("2026-09-21")) == StepWithin.Count(entered: 1, moved: 0))
  }

  /// Many leads, so that two workers count parts of them.
  @Test(arguments: UInt64(1)...3)
  func everyWindowIsAsLongAsItsLists(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let names = ["inquiry", "mql", "sal", "won", "lost"]
    let start = try day("2026-01-01")
    let events = (0..<9000).map { _ -> [Field: String] in
      let civil = start.advanced(by: Int(random.next() % 300)).isoText
      let time = random.next() % 3 == 0 ? civil : civil + "T\(random.next() % 24):\(random.next() % 60)"
      return entry("L\(random.next() % 4500)", names[Int(random.next() % 5)], random.next() % 20 == 0 ? "" : time)
    }
    var fixture = fixture(events)
    fixture.agreement.funnel.skips = seed == 2 ? .ignore : .count
    let store = fixture.store
    let steps = steps(store, at: "2026-10-20T12:00")
    var walked = 0
    for stage in 0..<3 {
      for weeks in [4, 13] {
        guard let cohorts = steps.cohorts(stage, weeks: weeks) else { continue }
        for window in [cohorts.now, cohorts.before] {
          let count = try #require(steps.count(window))
          let figure = try figure(steps, window, at: "2026-10-20T12:00")
          #expect(try list(figure, .denominator, store).count == count.entered)
          #expect(try list(figure, .numerator, store).count == count.moved)
          walked += count.entered
        }
      }
    }
    #expect(walked > 100)
  }
}
