import Testing

@testable import CustomerChain

@Suite struct HandoffTests {
  private func event(
    _ lead: String, _ stage: String, _ at: String, owner: String = "", reason: String = ""
  ) -> [Field: String] {
    [.leadID: lead, .stage: stage, .enteredAt: at, .owner: owner, .reason: reason]
  }

  private var fixture: Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(
      .event, file: "events.csv",
      [
        event("accepted", "mql", "2026-03-01T09:00"), event("accepted", "sal", "2026-03-03T09:00", owner: "Bob"),
        event("skipped", "mql", "2026-03-01T09:00"), event("skipped", "won", "2026-03-11T09:00", owner: "Eva"),
        event("rejected", "mql", "2026-03-02T09:00"),
        event("rejected", "lost", "2026-03-03T09:00", owner: "Bob", reason: "duplicate"),
        event("returned", "mql", "2026-03-02T09:00"), event("returned", "inquiry", "2026-03-04T09:00", owner: "Eva"),
        event("waiting", "mql", "2026-03-05T09:00", owner: "Kim"),
        event("again", "mql", "2026-03-01T09:00"), event("again", "lost", "2026-03-02T09:00"),
        event("again", "mql", "2026-03-06T09:00"), event("again", "sal", "2026-03-08T09:00"),
        event("elsewhere", "sal", "2026-03-06T09:00"),
      ])
    return fixture
  }

  private func handoff(_ asOf: String, _ period: Period = .allTime) throws -> HandoffFigures {
    try #require(try fixture.board(at: asOf, query: FigureQuery(period: period)).handoffs.first)
  }

  @Test func eachEntryIsAHandoffWithOneOutcome() throws {
    let handoff = try handoff("2026-03-20T09:00")
    #expect(handoff.stage.id == "mql")
    #expect(handoff.handed.count == 7)
    #expect(handoff.accepted.count == 3)
    #expect(handoff.rejected.count == 2)
    #expect(handoff.undecided.count == 2)
    #expect(handoff.returned.count == 1)
    #expect(handoff.acceptance.value == .ratio(numerator: 3, denominator: 5))
    #expect(handoff.decision.value == .ratio(numerator: 5, denominator: 7))
    #expect(
      handoff.reasons.map(\.reason) == ["duplicate", nil] || handoff.reasons.map(\.reason) == [nil, "duplicate"])
  }

  @Test func peopleAreThoseWhoDecidedOrHaveIt() throws {
    let people = try handoff("2026-03-20T09:00").people
    let counts = people.map { [$0.handed, $0.accepted, $0.rejected, $0.undecided].compactMap(\.count) }
    let named = Dictionary(uniqueKeysWithValues: zip(people.map { $0.person ?? "nobody" }, counts))
    #expect(
      named == ["Bob": [2, 1, 1, 0], "Eva": [2, 1, 0, 1], "Kim": [1, 0, 0, 1], "nobody": [2, 1, 1, 0]])
  }

  /// An entry before the moment whose decision comes after it is still undecided then.
  @Test func whatIsDecidedLaterIsUndecidedNow() throws {
    let handoff = try handoff("2026-03-02T12:00")
    #expect(handoff.handed.count == 5)
    #expect(handoff.undecided.count == 4)
    #expect(handoff.rejected.count == 1)
  }

  @Test func aPeriodTakesTheEntriesOfItsDays() throws {
    let day = Day(number: Fixture.asOf("2026-03-05").timestamp(in: .utc).day(in: .utc)?.number ?? 0)
    let handoff = try handoff("2026-03-20T09:00", Period(from: day))
    #expect(handoff.handed.count == 2)
    #expect(handoff.accepted.count == 1)
  }

  /// Days to decide: 1, 1, 2, 2, 10; censored at 2 (returned) and 15. The naive median of the decided is 2, that of the
  /// curve too; nine in ten is not reached.
  @Test func theUndecidedAreCensored() throws {
    let time = try handoff("2026-03-20T09:00").toDecide
    #expect(time.median.days == 2)
    #expect(time.p90.absence == .notReached)
    #expect(time.median.n == 7)
  }

  @Test func aStageThatHandsToItsOwnDepartmentIsNoSeam() throws {
    var fixture = fixture
    fixture.agreement.stages[1].handsTo = "marketing"
    #expect(try fixture.board(at: "2026-03-20T09:00").handoffs.isEmpty)
  }

  @Test func theListOfEachFigureIsAsLongAsItSays() throws {
    let board = try fixture.board(at: "2026-03-20T09:00")
    let figures = StoreFigures(fixture.store)
    for figure in board.handoffs.flatMap(\.figures) {
      for (part, count) in BoardWalk.parts(of: figure) {
        let page = try figures.records(
          behind: figure.records.part(part), page: 0..<1, sort: nil, filter: .all, generation: 1)
        #expect(page.total == count, "\(figure.id) \(part)")
      }
    }
  }
}
