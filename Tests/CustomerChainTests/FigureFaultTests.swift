import Testing

@testable import CustomerChain

/// Faults of figures that generated directories brought to light, each with the least data that shows it.
@Suite struct FigureFaultTests {
  private func answers(_ metric: String, _ score: String, _ count: Int, question: String = "") -> [[Field: String]] {
    (0..<count).map { _ in
      [.metric: metric, .score: score, .answeredAt: "2026-03-10", .question: question, .leadID: "L1"]
    }
  }

  @Test func anIndexThatIsSuppressedTellsNoShareOfItsAnswersEither() throws {
    var fixture = Fixture()
    fixture.add(
      .survey, file: "answers.csv",
      answers("cxpi", "5", 9, question: "needs") + answers("cxpi", "4", 9, question: "easy")
        + answers("cxpi", "2", 4, question: "pleasant"))
    let row = try #require(try fixture.board(at: "2026-03-20").experience.row("cxpi"))
    #expect(row.isSuppressed)
    #expect(row.topShare.absence == .tooFewAnswers(limit: 5))
    #expect(row.good.absence == .tooFewAnswers(limit: 5))
  }

  /// Three answers are added to those that were given, so that of one alone the interval left it out.
  @Test func theIntervalOfOneAnswerContainsItsScore() throws {
    for (promoters, detractors) in [(1, 0), (0, 1)] {
      let score = 100 * Double(promoters - detractors)
      let interval = try #require(
        Intervals.netPromoter(promoters: promoters, passives: 0, detractors: detractors))
      #expect(interval.low <= score && score <= interval.high)
    }
  }

  private func companyWithAnswers() -> Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(
      .lead, file: "leads.csv", [[.leadID: "L1", .createdAt: "2026-03-15", .source: "web", .company: "Maes"]])
    fixture.add(.survey, file: "answers.csv", answers("nps", "9", 5))
    return fixture
  }

  @Test func anAnswerIsNotOfTheGroupOfALeadThatDoesNotExistYet() throws {
    let fixture = companyWithAnswers()
    let query = FigureQuery(by: .source)
    let before = try fixture.board(at: "2026-03-12", query: query)
    #expect(before.experience.row("nps", .source, "web") == nil)
    let after = try fixture.board(at: "2026-03-15", query: query)
    #expect(after.experience.row("nps", .source, "web")?.score.n == 5)
  }

  /// The text leaves the answers and not their lead.
  @Test func answersThatATextLeavesAreGroupedTheSameInTheirList() throws {
    var fixture = companyWithAnswers()
    fixture.add(
      .survey, file: "more.csv",
      (0..<5).map { _ in
        [.metric: "nps", .score: "3", .answeredAt: "2026-03-10", .leadID: "L1", .touchpoint: "delivery"]
      })
    let query = FigureQuery(text: "delivery", by: .stage)
    let figures = StoreFigures(fixture.store)
    let board = try #require(try figures.boards(query, at: [Fixture.asOf("2026-03-20")], generation: 1).first)
    let row = try #require(board.experience.row("nps", .stage, "inquiry"))
    let page = try figures.records(behind: row.score.records, page: 0..<9, sort: nil, text: "", generation: 1)
    #expect(row.score.n == 5 && page.total == 5)
  }
}
