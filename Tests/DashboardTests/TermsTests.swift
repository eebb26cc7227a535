import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// Other limits and rules than those agreed: typed, tried beside what is agreed, and gone without a trace.
@Suite struct TermsTests {
  private func requests(_ driver: Driver) -> [BoardRequest] {
    for case .ask(let requests, _) in driver.effects.reversed() { return requests }
    return []
  }

  private func foot(_ driver: Driver) -> String { driver.screen.split(separator: "\n").last.map(String.init) ?? "" }
  private func header(_ driver: Driver) -> String { driver.screen.split(separator: "\n").first.map(String.init) ?? "" }

  private func typing(_ text: String, _ begin: (inout Driver) -> Void) -> Driver {
    var driver = Driver(120, 36)
    begin(&driver)
    driver.send(.input(.key(.character("u"), .control)))
    driver.type(text)
    return driver
  }

  @Test func `the entry begins with what is agreed, and Enter on that tries nothing`() {
    var driver = Driver(120, 36)
    driver.beginLimit(of: 1)
    #expect(driver.model.termsEntry?.text == "2d")
    #expect(foot(driver).contains("limit of MQL: 2d"))
    driver.press(.enter)
    #expect(driver.model.termsEntry == nil && driver.model.tried.isEmpty)
  }

  @Test func `every figure is asked under the limit that is tried and under the agreed one, of the same moment`() {
    let driver = typing("5d\n") { $0.beginLimit(of: 1) }
    let tried = [TriedTerms(stage: "mql", change: .sla(TimeLimit(amount: 5, unit: .days)))]
    #expect(driver.model.tried == tried)
    let asked = requests(driver)
    #expect(asked.map(\.query.tried) == [tried, []])
    #expect(Set(asked.map(\.asOf)).count == 1 && asked[0].query.period == asked[1].query.period)
    #expect(driver.model.shownComparison?.comparison == .agreedTerms)
  }

  @Test func `the header says that terms are tried, and panes show what became of their figures`() {
    var driver = typing("5d\n") { $0.beginLimit(of: 1) }
    #expect(header(driver).replacing("\u{A0}", with: " ").contains("TRIED MQL 5 working days  nothing saved"))
    let grid = view(driver.model, size: driver.model.size)
    let place = (0..<120).first { grid[Point(column: $0, row: 0)].style.attributes.contains(.reverse) }
    #expect(place != nil)
    driver.type("2z")
    #expect(driver.screen.contains("▼21"), "\(driver.screen)")
  }

  @Test func `Esc takes the trial away before anything else`() {
    var driver = typing("5d\n") { $0.beginLimit(of: 1) }
    driver.type("z")
    driver.press(.escape)
    #expect(driver.model.tried.isEmpty && driver.model.isZoomed)
    #expect(requests(driver).map(\.query.tried) == [[]])
    #expect(!header(driver).contains("TRIED"))
  }

  @Test func `Esc while typing leaves everything as it was`() {
    var driver = typing("5d") { $0.beginLimit(of: 1) }
    let asked = driver.effects.count
    driver.press(.escape)
    #expect(driver.model.termsEntry == nil && driver.model.tried.isEmpty && driver.effects.count == asked)
  }

  /// The column of the underlined cell of the last row.
  private func underlined(_ driver: Driver) -> [Int] {
    let grid = view(driver.model, size: driver.model.size)
    return (0..<120).filter { grid[Point(column: $0, row: 35)].style.attributes.contains(.underline) }
  }

  @Test(arguments: [("5x", 1), ("x", 0), ("", nil), ("12", 2), (" 3 d", 2)])
  func `what is no limit stays, with the place where it ceases to be one`(text: String, position: Int?) {
    let driver = typing(text + "\n") { $0.beginLimit(of: 1) }
    #expect(driver.model.termsEntry?.mistake?.position == position)
    guard let position else {
      #expect(driver.model.tried == [TriedTerms(stage: "mql", change: .sla(nil))])
      return
    }
    #expect(foot(driver).contains("expected a limit such as 5d, 36h or 90m"))
    #expect(underlined(driver) == [1 + "limit of MQL: ".count + position])
  }

  @Test func `a mistake in a rule is underlined and said as one in a filter, and typing on takes it away`() {
    var driver = typing("company value>\n") { $0.beginRule(of: 1) }
    #expect(driver.model.termsEntry?.mistake?.reason == .filter(.expectedValue(.amount)))
    #expect(underlined(driver) == [1 + "rule of MQL: ".count + 14])
    #expect(foot(driver).contains("expected an amount"))
    driver.type("5k")
    #expect(driver.model.termsEntry?.mistake == nil && underlined(driver).isEmpty)
    driver.type("\n")
    #expect(driver.model.tried == [TriedTerms(stage: "mql", change: .rule("company value>5k"))])
    #expect(driver.model.board?.definitions?.stages[1].breaking?.count == 48)
  }

  @Test func `terms of several stages are tried together, the last of each holds`() {
    var driver = typing("5d\n") { $0.beginLimit(of: 1) }
    driver.beginRule(of: 0)
    driver.type("owner\n")
    driver.beginLimit(of: 1)
    driver.send(.input(.key(.character("u"), .control)))
    driver.type("7d\n")
    #expect(
      driver.model.tried == [
        TriedTerms(stage: "inquiry", change: .rule("owner")),
        TriedTerms(stage: "mql", change: .sla(TimeLimit(amount: 7, unit: .days))),
      ])
  }

  @Test func `the figures under the terms before the last change`() throws {
    var driver = Driver(120, 36)
    driver.type("6z")
    let content = try #require(driver.model.focusedContent).content
    let spot = content.spots.first { if case .tried = $0.target { true } else { false } }
    driver.model.cursors[.definitions] = try #require(spot).name
    driver.press(.enter)
    #expect(driver.model.tried == WarmtebronTables.definitions.lastChange?.before)
    #expect(header(driver).replacing("\u{A0}", with: " ").contains("TRIED MQL 3 working days"))
  }

  @Test func `the list behind a breaking figure has as many leads as it counts`() throws {
    var driver = Driver(120, 36)
    driver.type("6")
    let content = try #require(driver.model.focusedContent).content
    let spot = content.spots.first { spot in
      if case .figure = spot.target { spot.name.metric == .breaking && spot.name.coordinates.stage == 1 } else { false }
    }
    driver.model.cursors[.definitions] = try #require(spot).name
    driver.press(.enter)
    #expect(driver.list?.count == 24 && driver.list?.set.metric == .breaking)
  }

  @Test func `a stage without a rule says so instead of counting nobody`() throws {
    var driver = Driver(120, 36)
    driver.type("6")
    driver.model.cursors[.definitions] = try #require(
      driver.model.focusedContent?.content.spots.first { $0.name.metric == .breaking && $0.name.coordinates.stage == 0 }
    ).name
    driver.press(.enter)
    #expect(driver.model.notice == .say(.toast(.notAvailable(.noRule))))
  }
}
