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

  @Test func thatNobodyHasALeadIsKnownAlsoWhereAFilterLeavesOnlySuchLeads() throws {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(
      .lead, file: "leads.csv",
      [
        [.leadID: "L1", .createdAt: "2026-03-02", .source: "web", .owner: "Maes"],
        [.leadID: "L2", .createdAt: "2026-03-02", .source: "fair"],
      ])
    let board = try fixture.board(at: "2026-03-20", query: FigureQuery(text: "fair"))
    let cause = try #require(board.leaks.causes.first { $0.cause == .noOwner })
    #expect(cause.count.count == 1)
  }

  @Test func theWeeksOfAnIndexHaveItsQuestionsThatWereNotAskedInThePeriod() throws {
    var fixture = Fixture()
    fixture.add(
      .survey, file: "answers.csv",
      answers("cxpi", "5", 5, question: "needs") + [
        [.metric: "cxpi", .score: "4", .answeredAt: "2026-01-07", .question: "easy"]
      ])
    let period = Period(from: Day(year: 2026, month: 3, day: 1))
    let row = try #require(
      try fixture.board(at: "2026-03-20", query: FigureQuery(period: period)).experience.row("cxpi"))
    #expect(row.weekly.first?.week == Day(year: 2026, month: 1, day: 5))
    #expect(row.weekly.first?.score.n == 1)
  }

  /// Net shares of 0.1, 0.2 and 0.3 come to another last digit in another order.
  @Test func anIndexIsTheSameInAnyOrderOfItsQuestions() throws {
    func asked(_ question: String, _ up: Int) -> [[Field: String]] {
      answers("cxpi", "5", up, question: question) + answers("cxpi", "3", 10 - up, question: question)
    }
    let questions = [asked("a", 1), asked("b", 2), asked("c", 3)]
    let scores = try [questions, questions.reversed()].map { questions in
      var fixture = Fixture()
      fixture.add(.survey, file: "answers.csv", questions.flatMap(\.self))
      return try #require(try fixture.board(at: "2026-03-20").experience.row("cxpi")).score.value
    }
    #expect(scores[0] == scores[1])
  }
}
