import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// What became of each figure since another moment.
@Suite struct ComparisonTests {
  private func requests(_ effects: [Effect]) -> [BoardRequest]? {
    for case .ask(let requests, _) in effects.reversed() { return requests }
    return nil
  }

  @Test func `= goes round: a day, a week, four weeks, off`() {
    var driver = Driver(120, 36)
    var seen: [Comparison?] = []
    for _ in 0..<5 {
      driver.type("=")
      seen.append(driver.model.comparison)
    }
    #expect(seen == [.dayBefore, .weekBefore, .fourWeeksBefore, nil, .dayBefore])
  }

  @Test func `in history now can be compared with too, until it is shown`() {
    var driver = Driver(120, 36)
    driver.type("{====")
    #expect(driver.model.comparison == .now)
    #expect(requests(driver.effects)?.last?.asOf.instant == Warmtebron.now)
    #expect(driver.screen.contains("HISTORY Mon 16 Nov 2026 08:31"))
    #expect(driver.screen.contains("= Mon 23 Nov 08:31"))
    driver.type("L")
    #expect(driver.model.comparison == nil)
    #expect(requests(driver.effects)?.count == 1)
  }

  @Test func `both moments are asked at once, each with a period as long that ends there`() throws {
    var driver = Driver(120, 36)
    driver.type("==")
    let asked = try #require(requests(driver.effects))
    let weekBefore = Warmtebron.now.advanced(by: -7 * Instant.millisecondsPerDay)
    #expect(asked.map(\.asOf.instant) == [Warmtebron.now, weekBefore])
    #expect(asked[0].query.period == Period(from: Warmtebron.day(2026, 8, 26), to: Warmtebron.day(2026, 11, 23)))
    #expect(asked[1].query.period == Period(from: Warmtebron.day(2026, 8, 19), to: Warmtebron.day(2026, 11, 16)))
    #expect(driver.screen.contains("= Mon 16 Nov 08:31"))
  }

  @Test func `a day is a day of the company, also where the clocks change`() throws {
    // Summer time ends on 25 October 2026.
    let zone = try #require(Zone(named: "Europe/Amsterdam", transitions: [1_792_890_000], offsets: [7200, 3600]))
    var model = Warmtebron.model(120, 36)
    model.zone = zone
    model.chosenComparison = .dayBefore
    let monday = zone.instant(of: Warmtebron.day(2026, 10, 26), milliseconds: 30_600_000)
    let sunday = zone.instant(of: Warmtebron.day(2026, 10, 25), milliseconds: 30_600_000)
    #expect(model.comparedMoment(with: AsOf(instant: monday))?.instant == sunday)
    let day = AsOf(day: Warmtebron.day(2026, 10, 26), in: zone)
    #expect(model.comparedMoment(with: day) == AsOf(day: Warmtebron.day(2026, 10, 25), in: zone))
  }

  @Test func `differences are shown only beside the figures that they came with`() {
    var model = Warmtebron.model(120, 36)
    func ask(_ text: Character) -> (requests: [BoardRequest], generation: Int) {
      for case .ask(let requests, let generation) in update(&model, .input(.text(text))) {
        return (requests, generation)
      }
      return ([], 0)
    }
    func answer(_ question: (requests: [BoardRequest], generation: Int)) {
      let boards = [WarmtebronBoard.board] + question.requests.dropFirst().map { WarmtebronBefore.board(of: $0) }
      _ = update(&model, .boards(generation: question.generation, boards))
    }
    let day = ask("=")
    #expect(model.shownComparison == nil)
    let week = ask("=")
    answer(day)
    #expect(model.shownComparison == nil)
    answer(week)
    #expect(model.shownComparison?.comparison == .weekBefore)
    let fourWeeks = ask("=")
    #expect(model.shownComparison == nil)
    answer(fourWeeks)
    #expect(model.shownComparison?.asOf == fourWeeks.requests.last?.asOf)
    let off = ask("=")
    #expect(model.shownComparison == nil && off.requests.count == 1)
  }

  @Test func `Esc ends it, after the zoom and before the filter`() {
    var driver = Driver(120, 36)
    driver.type("/tiktok\n=z")
    driver.press(.escape)
    #expect(!driver.model.isZoomed && driver.model.comparison == .dayBefore)
    driver.press(.escape)
    #expect(driver.model.comparison == nil && driver.model.filter.source == "tiktok")
    driver.press(.escape)
    #expect(driver.model.filter.isEmpty)
  }

  @Test(arguments: [Pane.funnel, .aging, .experience])
  func `against itself everything is the same`(pane: Pane) {
    var model = Warmtebron.model(200, 60)
    for case .ask(_, let generation) in update(&model, .input(.text("="))) {
      _ = update(&model, .boards(generation: generation, [WarmtebronBoard.board, WarmtebronBoard.board]))
    }
    let text = model.content(pane, columns: 196, rows: 55).grid.text
    #expect(text.contains { $0 == "=" })
    #expect(!text.contains { $0 == "▲" || $0 == "▼" } && !text.split(separator: " ").contains("new"), "\(text)")
  }

  private func differences(_ comparison: Comparison = .weekBefore) -> Differences {
    let request = BoardRequest(query: Warmtebron.query, asOf: Warmtebron.asOf)
    let scribe = Warmtebron.model(120, 36).scribe
    return Differences(
      compared: ComparedBoard(WarmtebronBefore.board(of: request), comparison), agreement: Warmtebron.agreement,
      scribe: scribe)
  }

  private func role(_ text: StyledText) -> Role? {
    let scribe = Warmtebron.model(120, 36).scribe
    return [Role.dim, .good, .bad].first { role in text.runs.allSatisfy { $0.style == scribe.style(role) } }
  }

  @Test func `each in the unit of its figure, coloured by the way it ought to go`() {
    let differences = differences()
    let funnel = WarmtebronBoard.funnel
    let seam = WarmtebronBoard.aging.rows[1]
    let shown: [(Figure, String, Role)] = [
      (funnel.stages[0].reached, "▲312", .dim), (funnel.stages[0].here, "▼24", .dim),
      (funnel.stages[0].step, "▲1.3pt", .dim), (funnel.stages[1].toNext.median, "▲0.3d", .dim),
      (funnel.wonBy[0].share, "▲0.3pt", .dim), (seam.late, "▲21", .bad), (seam.lateValue[0], "▲€ 20 600", .bad),
      (seam.open, "▲9", .dim), (funnel.velocity[1], "▲£ 12", .dim),
    ]
    for (figure, text, role) in shown {
      let difference = differences.text(figure)
      #expect(difference.string.replacing("\u{A0}", with: " ") == text)
      #expect(self.role(difference) == role, "\(text)")
    }
  }

  @Test func `what the compared moment did not have is new, and what may not be shown has no difference`() {
    let differences = differences()
    #expect(differences.text(WarmtebronBoard.aging.rows[4].open).string == "new")
    let experience = WarmtebronAnswers.experience
    #expect(differences.text(WarmtebronBoard.funnel.medianToWon ?? WarmtebronBoard.funnel.cohort).isEmpty)
    #expect(experience.row("nps", .touchpoint, "Renewal").map { differences.text($0.score).isEmpty } == true)
    let phone = experience.row("nps", .touchpoint, "Service phone").map { differences.text($0.score) }
    #expect(phone?.string == "▼26" && phone.flatMap(role) == .bad)
  }

  @Test func `where lower is better, a fall is good`() {
    var agreement = Warmtebron.agreement
    var survey = Survey(metric: "ces", minimum: 1, maximum: 7, top: 2)
    survey.direction = .lower
    agreement.surveys = [survey]
    let scribe = Warmtebron.model(120, 36).scribe
    func change(_ metric: String, _ change: Double, half: Double) -> StyledText {
      let score = WarmtebronBoard.figure(metric == "ces" ? .ces : .nps, .score(4)) { $0.survey = metric }
      let figure = WarmtebronBoard.figure(
        .change, .score(change), interval: Interval(low: change - half, high: change + half)
      ) { $0.survey = metric }
      let row = ExperienceRow(
        metric: metric, dimension: nil, key: nil, score: score, camps: [], invalid: score, unanswered: score, mean: nil,
        topShare: score, good: score, change: figure, isSuppressed: false, isSmall: false, weekly: [])
      return scribe.change(row, agreement)
    }
    #expect(change("ces", -0.5, half: 0.2).string == "▼0.5")
    #expect(role(change("ces", -0.5, half: 0.2)) == .good)
    #expect(role(change("ces", 0.5, half: 0.2)) == .bad)
    #expect(role(change("ces", 0.5, half: 0.6)) == .dim)
    #expect(role(change("nps", -12, half: 5)) == .bad)
    #expect(change("nps", 0.2, half: 5).string == "=")
  }

  @Test func `every size is drawn while two moments are compared`() {
    var driver = Driver(120, 36, language: .dutch)
    driver.type("==")
    for columns in stride(from: 0, through: 210, by: 15) {
      for rows in stride(from: 0, through: 64, by: 8) {
        let size = Size(columns: columns, rows: rows)
        #expect(view(driver.model, size: size).size == size)
      }
    }
  }
}
