import Testing

@testable import CustomerChain

@Suite struct AgingTests {
  private func fixture(
    leads: [[Field: String]], events: [[Field: String]] = [], touches: [[Field: String]] = []
  ) -> Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    if !leads.isEmpty { fixture.add(.lead, file: "leads.csv", leads) }
    if !events.isEmpty { fixture.add(.event, file: "events.csv", events) }
    if !touches.isEmpty { fixture.add(.touch, file: "touches.csv", touches) }
    return fixture
  }

  private func office(_ fixture: Fixture) -> Fixture {
    var fixture = fixture
    let day = [(9 * 60)..<(17 * 60)]
    fixture.agreement.calendars = [
      BusinessCalendar(id: "office", timeZone: nil, hours: [day, day, day, day, day, [], []], holidays: [])
    ]
    fixture.agreement.aging.clock = .business
    fixture.readAt = Fixture.asOf("2026-12-31").instant
    return fixture
  }

  @Test func theEventsDepartmentHoldsUntilAnotherIsNamed() throws {
    let board = try fixture(
      leads: [],
      events: [
        [.leadID: "L1", .stage: "inquiry", .enteredAt: "2026-01-01", .department: "Service", .owner: "Bob"],
        [.leadID: "L1", .stage: "sal", .enteredAt: "2026-01-02", .department: "", .owner: ""],
      ]
    ).board(at: "2026-01-10")
    #expect(board.aging.rows.map(\.key.department) == ["Service"])
  }

  @Test func aWaitThatEndsWithADateIsCountedInWholeWorkingDays() throws {
    let leads: [[Field: String]] = [[.leadID: "L1", .createdAt: "2026-03-20T15:00"]]
    for (asOf, days) in [("2026-03-20", 0.0), ("2026-03-21", 1), ("2026-03-23", 1), ("2026-03-24", 2)] {
      let oldest = try office(fixture(leads: leads)).board(at: asOf).aging.total.oldest
      #expect(oldest.value == .duration(Elapsed(days: days, wholeDays: true)), "\(asOf)")
    }
    let exact = try office(fixture(leads: leads)).board(at: "2026-03-23T11:00").aging.total.oldest
    #expect(exact.days == 0.5, "two hours on Friday and two on Monday")
  }

  @Test func aLaterPromiseOfAnEventDoesNotUndoTheOneToTheLead() throws {
    let board = try fixture(
      leads: [[.leadID: "L1", .createdAt: "2026-03-01", .deadline: "2026-03-10"]],
      events: [[.leadID: "L1", .stage: "inquiry", .enteredAt: "2026-03-18", .deadline: "2026-04-30"]]
    ).board(at: "2026-03-20")
    #expect(board.aging.total.late.count == 1)
  }

  @Test func thePromiseOfAnEventEndsWithItsStage() throws {
    let board = try fixture(
      leads: [],
      events: [
        [.leadID: "L1", .stage: "mql", .enteredAt: "2026-03-02", .deadline: "2026-03-10"],
        [.leadID: "L1", .stage: "inquiry", .enteredAt: "2026-03-19", .deadline: ""],
      ]
    ).board(at: "2026-03-20")
    #expect(board.aging.total.late.count == 0)
    #expect(board.aging.total.due.count == 0)
  }

  @Test func aCreationThatIsNotKnownYetDoesNotMakeALeadYoungerThanNothing() throws {
    let board = try fixture(
      leads: [[.leadID: "L1", .createdAt: "2026-03-30"]],
      events: [[.leadID: "L1", .stage: "sal", .enteredAt: "2026-03-05"]]
    ).board(at: "2026-03-20")
    #expect(board.aging.total.leadAgeMedian.days == 15)
  }

  @Test func aTouchWithADateLiesAtTheBeginningOfItsDay() throws {
    let board = try fixture(
      leads: [[.leadID: "L1", .createdAt: "2026-01-01T08:00"]],
      touches: [
        [.leadID: "L1", .touchedAt: "2026-01-18"], [.leadID: "L1", .touchedAt: "2026-01-04T10:00"],
      ]
    ).board(at: "2026-01-20T10:00")
    #expect(board.aging.total.idleMedian.days == 2)
  }

  @Test func idleCountsFromTheLastEventWithATimeAlsoAfterAnUndatedOne() throws {
    let board = try fixture(
      leads: [[.leadID: "L1", .createdAt: "2026-01-10T08:00"]],
      events: [[.leadID: "L1", .stage: "sal", .enteredAt: ""]]
    ).board(at: "2026-01-20T08:00")
    #expect(board.aging.total.unknown.count == 1)
    #expect(board.aging.total.idleMedian.days == 10)
  }

  @Test func theGroupOfTheLastExportThatHasOneStands() throws {
    var fixture = fixture(leads: [[.leadID: "L1", .createdAt: "2026-01-10"]])
    fixture.add(.lead, file: "oost.csv", group: "oost", [[.leadID: "L1", .createdAt: "2026-01-10"]])
    fixture.add(.event, file: "west.csv", group: "west", [[.leadID: "L1", .stage: "mql", .enteredAt: "2026-01-11"]])
    let board = try fixture.board(at: "2026-01-20", query: FigureQuery(by: .group))
    #expect(board.funnel.groups.map(\.key) == ["oost"])
  }

  @Test func aGroupCountsWonAsItsWinRateDoes() throws {
    let board = try fixture(
      leads: [],
      events: [
        [.leadID: "L1", .stage: "won", .enteredAt: "2026-01-02"],
        [.leadID: "L1", .stage: "mql", .enteredAt: "2026-01-03"],
        [.leadID: "L2", .stage: "won", .enteredAt: "2026-01-02"],
        [.leadID: "L2", .stage: "lost", .enteredAt: "2026-01-03"],
      ]
    ).board(at: "2026-01-20")
    let group = try #require(board.funnel.groups.first)
    #expect(group.won.count == 0)
    #expect(group.winRate.value == .ratio(numerator: 0, denominator: 1))
  }
}
