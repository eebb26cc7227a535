import Testing

@testable import CustomerChain

@Suite struct ExperienceTests {
  private func answers(
    _ metric: String, _ scores: [(score: String, count: Int)], at: String = "2026-03-10", channel: String = "",
    question: String = ""
  ) -> [[Field: String]] {
    scores.flatMap { score, count in
      (0..<count).map { _ in
        [.metric: metric, .score: score, .answeredAt: at, .channel: channel, .question: question]
      }
    }
  }

  private func board(_ rows: [[Field: String]], suppressBelow: Int = 5) throws -> Board {
    var fixture = Fixture()
    fixture.agreement.experience.suppressBelow = suppressBelow
    fixture.add(.survey, file: "answers.csv", rows)
    return try fixture.board(at: "2026-03-20T12:00")
  }

  private func row(_ board: Board, _ metric: String, _ channel: String? = nil) throws -> ExperienceRow {
    try #require(board.experience.row(metric, channel == nil ? nil : .channel, channel))
  }

  /// Net shares 60, 20 and −20 points: 20 on average.
  @Test func theIndexIsTheMeanOfThreeNetShares() throws {
    let rows =
      answers("cxpi", [("5", 7), ("3", 2), ("1", 1)], question: "needs")
      + answers("cxpi", [("4", 5), ("3", 2), ("2", 3)], question: "easy")
      + answers("cxpi", [("4", 3), ("3", 2), ("2", 5)], question: "pleasant")
    let row = try row(board(rows), "cxpi")
    #expect(abs((row.score.score ?? 0) - 20) < 1e-9)
    #expect(row.score.n == 30)
    let variance = [(0.7, 0.1), (0.5, 0.3), (0.3, 0.5)].map { (up: Double, down: Double) in
      (up + down - (up - down) * (up - down)) / 10
    }
    let spread = 100 * 1.959963984540054 * variance.reduce(0, +).squareRoot() / 3
    #expect(abs((row.score.interval?.low ?? 0) - (20 - spread)) < 1e-9)
  }

  @Test func anIndexOfTwoQuestionsIsNone() throws {
    let rows =
      answers("cxpi", [("5", 9)], question: "needs") + answers("cxpi", [("4", 9)], question: "EASY")
      + answers("cxpi", [("2", 9)], question: "easy")
    #expect(try row(board(rows), "cxpi").score.absence == .notThreeQuestions(found: 2))
  }

  @Test func anIndexWithOneRareQuestionIsSuppressed() throws {
    let rows =
      answers("cxpi", [("5", 9)], question: "needs") + answers("cxpi", [("4", 9)], question: "easy")
      + answers("cxpi", [("2", 4)], question: "pleasant")
    let row = try row(board(rows), "cxpi")
    #expect(row.score.absence == .tooFewAnswers(limit: 5))
    #expect(row.isSuppressed && row.scores.isEmpty)
  }

  /// One response answers all three questions under one id.
  @Test func anAnswersKeyIsItsIdMetricAndQuestion() throws {
    let questions = ["needs", "easy", "pleasant"]
    let rows = (0..<6).flatMap { number in
      questions.map { question -> [Field: String] in
        [
          .responseID: "R\(number)", .metric: "cxpi", .question: question, .score: "5", .answeredAt: "2026-03-10",
        ]
      }
    }
    #expect(try row(board(rows), "cxpi").score.n == 18)
  }

  @Test func responseIsKnownOnlyWhereTheUnansweredAre() throws {
    let known = try row(board(answers("nps", [("9", 6), ("11", 1), ("", 3)])), "nps")
    #expect(known.responseRate?.value == .ratio(numerator: 7, denominator: 10))
    let unknown = try row(board(answers("nps", [("9", 6)])), "nps")
    #expect(unknown.responseRate?.absence == .noInvitations)
  }

  @Test func aChangeIsCalledRealOnlyWhenItsIntervalLeavesOutZero() throws {
    let before = answers("nps", [("10", 60), ("3", 40)], at: "2026-02-10")
    let fall = try row(board(before + answers("nps", [("10", 30), ("3", 70)])), "nps")
    #expect(fall.change?.score == -60)
    #expect(fall.change?.isRealChange == true)
    #expect(fall.scoreBefore?.score == 20 && fall.scoreBefore?.n == 100)
    let noise = try row(board(before + answers("nps", [("10", 5), ("3", 4)])), "nps")
    #expect(noise.change?.isRealChange == false)
    let nothing = try row(board(answers("nps", [("10", 50)])), "nps")
    #expect(nothing.change?.absence == .nothingCounted)
  }

  /// The two intervals of Newcombe's own example: 56/70 against 48/80 differ by 0.2, 0.0524 to 0.3339.
  @Test func theDifferenceOfTwoSharesHasNewcombesInterval() throws {
    let first = try #require(Intervals.wilson(56, of: 70))
    let second = try #require(Intervals.wilson(48, of: 80))
    let interval = Intervals.difference(0.8, first, less: 0.6, second)
    #expect(abs(interval.low - 0.0524) < 0.00005)
    #expect(abs(interval.high - 0.3339) < 0.00005)
  }

  @Test func channelsDifferOnlyWhereTheirIntervalsLieApart() throws {
    let visit = answers("nps", [("10", 80), ("3", 20)], channel: "visit")
    let phone = answers("nps", [("10", 30), ("3", 70)], channel: "phone")
    let mail = answers("nps", [("10", 5), ("3", 2)], channel: "mail")
    let spread = try #require(board(visit + phone + mail).experience.spread.first)
    #expect(spread.value.score == 100)
    #expect(spread.highest == "visit" && spread.lowest == "phone")
    let alike = try #require(
      board(mail + answers("nps", [("10", 4), ("3", 3)], channel: "app")).experience.spread.first)
    #expect(alike.value.absence == .noDifference)
    #expect(try board(visit).experience.spread.isEmpty)
  }
}
