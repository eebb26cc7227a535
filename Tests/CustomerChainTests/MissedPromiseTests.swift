import Testing

@testable import CustomerChain

/// Who was ever late during a period, also where nobody is late any more.
@Suite struct MissedPromiseTests {
  private func board(_ events: [[Field: String]], at asOf: String = "2026-04-01T12:00", _ period: Period = .allTime)
    throws
    -> Board
  {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(.event, file: "events.csv", events)
    return try fixture.board(at: asOf, query: FigureQuery(period: period))
  }

  private func event(_ lead: String, _ stage: String, _ at: String, deadline: String = "") -> [Field: String] {
    [.leadID: lead, .stage: stage, .enteredAt: at, .deadline: deadline]
  }

  private func everLate(_ board: Board, _ department: String) -> Int? {
    board.aging.rows.first { $0.key.department == department }?.everLate?.count
  }

  @Test func aLeadThatLeftLateWasLate() throws {
    let board = try board([
      event("slow", "mql", "2026-03-01T09:00"), event("slow", "won", "2026-03-05T09:00"),
      event("quick", "mql", "2026-03-01T09:00"), event("quick", "won", "2026-03-04T09:00"),
      event("open", "mql", "2026-03-01T09:00"),
    ])
    #expect(everLate(board, "sales") == 2)
    #expect(board.aging.total.everLate?.count == 2)
    #expect(board.aging.total.late.count == 1)
  }

  /// A row that nobody waits in any more still says who was late there.
  @Test func aRowWithoutOpenLeadsIsShownForItsLateOnes() throws {
    let board = try board([
      event("slow", "sal", "2026-03-01T09:00"), event("slow", "won", "2026-03-25T09:00"),
    ])
    let row = try #require(board.aging.rows.first { $0.key.department == "sales" })
    #expect(row.open.count == 0 && row.everLate?.count == 1)
    #expect(row.median.absence == .nothingCounted)
  }

  @Test func aLeadThatWasLateInTwoRowsCountsOnceInTheTotal() throws {
    let board = try board([
      event("slow", "mql", "2026-03-01T09:00"), event("slow", "sal", "2026-03-10T09:00"),
      event("slow", "won", "2026-03-25T09:00"),
    ])
    #expect(board.aging.rows.compactMap(\.everLate?.count).reduce(0, +) == 2)
    #expect(board.aging.total.everLate?.count == 1)
  }

  @Test func onlyStaysWithinThePeriodCount() throws {
    let events = [event("slow", "mql", "2026-03-01T09:00"), event("slow", "won", "2026-03-10T09:00")]
    func day(_ text: String) -> Day? { Fixture.time(text).day(in: .utc) }
    #expect(everLate(try board(events, Period(from: day("2026-03-11"))), "sales") == nil)
    #expect(everLate(try board(events, Period(from: day("2026-03-10"))), "sales") == 1)
    #expect(everLate(try board(events, Period(to: day("2026-03-03"))), "sales") == nil, "three days are not over yet")
    #expect(everLate(try board(events, Period(to: day("2026-03-04"))), "sales") == 1)
    #expect(everLate(try board(events, at: "2026-03-04T08:00"), "sales") == 0)
  }

  @Test func aDeadlineThatPassedBeforeTheLeadLeftWasMissed() throws {
    let board = try board([
      event("late", "inquiry", "2026-03-01T09:00", deadline: "2026-03-05"),
      event("late", "won", "2026-03-06T09:00"),
      event("inTime", "inquiry", "2026-03-01T09:00", deadline: "2026-03-05"),
      event("inTime", "won", "2026-03-05T18:00"),
    ])
    #expect(everLate(board, "marketing") == 1)
  }
}
