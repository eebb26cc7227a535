import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// The customer's whole way, as it is shown and opened.
@Suite struct ChainPaneTests {
  private func content(
    _ columns: Int, _ rows: Int, language: Language = .english, glyphs: GlyphSet = .unicode, board: Board? = nil
  ) -> PaneContent {
    Warmtebron.model(120, 36, language: language, glyphs: glyphs, board: board, focus: .chain)
      .content(.chain, columns: columns, rows: rows)
  }

  private func row(_ content: PaneContent, _ row: Int) -> String {
    content.grid.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(row).first.map(String.init)
      ?? ""
  }

  @Test func `the weakest link has a rule of its own between its two steps`() {
    for columns in [61, 78, 118, 198] {
      let names = row(content(columns, 14), 0)
      let weak = names.split(separator: "═", omittingEmptySubsequences: true)
      #expect(names.contains("═") && weak.count == 2, "\(columns)")
      #expect(weak[0].hasSuffix("MQL ") && weak[1].hasPrefix(" SAL"), "\(columns)")
    }
    #expect(row(content(118, 14, glyphs: .ascii), 0).contains("MQL ="))
  }

  @Test func `all steps stand on one line where short names have room, else on several, else below each other`() {
    func lines(_ columns: Int, _ rows: Int) -> [String] {
      let text = content(columns, rows).grid.text
      return text.split(separator: "\n").map(String.init).filter { $0.contains("──") || $0.contains("─ ") }
    }
    #expect(lines(118, 12).count == 1 && lines(64, 20).count >= 1)
    #expect(lines(46, 30).count > 1)
    let list = content(36, 20).grid.text.split(separator: "\n")
    #expect(list.count > WarmtebronChain.steps.count)
    #expect(list.contains { $0.contains("!!") && $0.contains("MQL") })
  }

  @Test(arguments: [20, 39, 40, 46, 61, 78, 98, 118, 158, 198])
  func `nothing is drawn beyond the frame, at any width`(columns: Int) {
    for rows in [1, 4, 8, 14, 40] {
      let content = content(columns, rows)
      #expect(content.grid.size.columns == columns)
      for spot in content.spots { #expect(spot.rectangle.endColumn <= columns && spot.rectangle.column >= 0) }
      #expect(Set(content.spots.map(\.name)).count == content.spots.count, "\(columns)x\(rows)")
    }
  }

  @Test func `names in full and touchpoints under their step on a wide screen`() {
    let text = content(198, 20).grid.text
    for name in [
      "Campaign", "Inquiry", "Opportunity", "Installation", "Renewal", "! Service phone", "phone · none", "+12! n 214",
    ] {
      #expect(text.contains(name), "\(name)")
    }
    #expect(text.contains("K. Peeters"))
  }

  @Test func `every number of a link opens its records`() throws {
    let content = content(198, 20)
    let metrics = Set(content.spots.map(\.name.metric))
    let wanted: Set<MetricID> = [
      .reached, .toNext, .within, .acceptance, .contacts, .nps, .loss, .ownerCoverage, .channelCoverage, .reviewed,
      .withoutOwner, .severalOwners, .channelWithoutOwner, .notReviewed, .spend,
    ]
    #expect(metrics.isSuperset(of: wanted), "\(wanted.subtracting(metrics))")
  }

  @Test func `the number in the breadcrumb is the figure's`() throws {
    var driver = Driver(Warmtebron.model(200, 60, focus: .chain))
    let content = try #require(driver.model.focusedContent).content
    let spot = try #require(content.spots.first { $0.name.metric == .withoutOwner && $0.name.showing == 0 })
    driver.model.cursors[.chain] = spot.name
    driver.press(.enter)
    #expect(driver.list?.count == 1 && driver.list?.set.kind == .touchpoint)
    driver.press(.escape)
    driver.model.cursors[.chain] = try #require(content.spots.first { $0.name.metric == .ownerCoverage }).name
    driver.press(.enter)
    guard case .parts(let parts)? = driver.model.trail.last else {
      Issue.record("no parts were offered")
      return
    }
    #expect(parts.options.map(\.count) == [6, 8])
  }

  @Test(arguments: Language.allCases)
  func `why a link is weak is said in words`(language: Language) {
    let text = content(118, 20, language: language).grid.text
    let reasons =
      language == .dutch
      ? ["!! MQL → SAL", "verliest € 96.500 per week", "geen eigenaar sinds 2 nov", "1 contactpunt zonder eigenaar"]
      : ["!! MQL → SAL", "loses € 96 500 a week", "no owner since 2 Nov", "1 touchpoint without an owner"]
    for reason in reasons {
      #expect(text.replacing("\u{A0}", with: " ").contains(reason.replacing("\u{A0}", with: " ")), "\(reason)\n\(text)")
    }
  }

  @Test func `without a register the funnel is the chain, and what would name the owners is said`() {
    let text = content(78, 14, board: WarmtebronBoard.onlyLeads).grid.text
    #expect(text.contains("Inquiry") && text.contains("no link loses"))
    #expect(text.contains("No register yet"))
    #expect(!text.contains("═"))
  }

  @Test func `a definition that is not agreed marks the stage and what stands on it`() {
    var agreement = Warmtebron.agreement
    agreement.stages[2].agreedBy = ["sales"]
    let stages = agreement.stages
    let pane = ChainPane(
      figures: WarmtebronChain.chain, stages: stages, agreement: agreement, asOf: Warmtebron.asOf,
      scribe: Warmtebron.model(120, 36).scribe)
    let text = pane.content(columns: 198, rows: 20).grid.text
    // SAL itself, and the time to it.
    #expect(text.contains("1 712~") && text.contains("3.4 d~") && text.contains("8.2 d "))
  }
}
