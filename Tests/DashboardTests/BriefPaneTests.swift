import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// What changed since the last working morning, as it is shown and opened.
@Suite struct BriefPaneTests {
  private func driver(_ columns: Int, _ rows: Int, brief: Brief = WarmtebronBrief.brief) -> Driver {
    Driver(Warmtebron.model(columns, rows, brief: brief, focus: .brief))
  }

  @Test func `the worst line opens exactly its records`() throws {
    var driver = driver(120, 36)
    driver.press(.enter)
    let list = try #require(driver.list)
    #expect(list.set == WarmtebronBrief.late.figure.records && list.count == 63)
    #expect(driver.screen.contains("Brief › Marketing → Sales (63)"))
  }

  @Test func `a rate and a score offer their parts`() {
    for (steps, parts) in [
      (1, [RecordSet.Part.numerator, .denominator]), (2, [.all, .promoters, .passives, .detractors]),
    ] {
      var driver = driver(120, 36)
      for _ in 0..<steps { driver.press(.down) }
      driver.press(.enter)
      guard case .parts(let stop)? = driver.model.trail.last else {
        Issue.record("no parts were offered")
        return
      }
      #expect(stop.options.map(\.part) == parts)
    }
  }

  @Test func `a late export leads to data health`() {
    var driver = driver(120, 36, brief: WarmtebronBrief.full)
    driver.press(.down, .down, .down, .enter)
    #expect(driver.model.focus == .health && driver.model.trail.isEmpty)
  }

  @Test func `the cursor stays on its line when the moments of the next brief have moved on`() throws {
    var driver = driver(120, 36)
    driver.press(.down, .down, .down)
    let name = try #require(driver.model.cursors[.brief])
    let leak = WarmtebronBrief.leaks
    let later = WarmtebronBoard.figure(.leakCount, .count(6)) {
      $0.since = AsOf(instant: WarmtebronBrief.before.instant.advanced(by: 60_000))
    }
    let line = BriefLine(rule: leak.rule, severity: .info, figure: later, before: nil, money: leak.money)
    driver.model.brief = Brief(
      asOf: Warmtebron.asOf, revision: 1, before: WarmtebronBrief.before, weekBefore: WarmtebronBrief.weekBefore,
      lines: [line, WarmtebronBrief.late], tested: 9, real: 2)
    let content = try #require(driver.model.focusedContent).content
    #expect(content.spots.filter { $0.name == name }.count == 1)
    #expect(content.spot(named: name)?.rectangle.row == 0)
  }

  @Test func `every line has a name of its own`() {
    let content = driver(120, 36, brief: WarmtebronBrief.full).model.content(.brief, columns: 118, rows: 30)
    #expect(Set(content.spots.map(\.name)).count == content.spots.count)
    #expect(content.spots.count == WarmtebronBrief.full.lines.count + 2)
  }

  @Test(arguments: Language.allCases)
  func `nothing unusual is said calmly, and how much was looked at`(language: Language) {
    let model = Warmtebron.model(120, 36, language: language, brief: WarmtebronBrief.calm, focus: .brief)
    let content = model.content(.brief, columns: 118, rows: 5)
    #expect(content.grid.text.contains(language == .dutch ? "Niets bijzonders" : "Nothing unusual"))
    #expect(!content.grid.text.contains("!"))
    #expect(content.note.string.contains("212"))
  }

  @Test func `what had no room is counted`() {
    let content = driver(120, 36, brief: WarmtebronBrief.full).model.content(.brief, columns: 118, rows: 9)
    #expect(content.grid.text.contains("2 more"))
  }

  @Test func `sentences are cut in a low pane and whole in a high one`() {
    let model = driver(80, 24).model
    let low = model.content(.brief, columns: 60, rows: 3)
    let high = model.content(.brief, columns: 60, rows: 20)
    #expect(low.grid.text.contains("…") && !high.grid.text.contains("…"))
    #expect(high.rows > low.rows)
    #expect(high.spots.first?.rectangle.rows ?? 0 > 1)
  }

  @Test func `lines that stand on a definition not agreed are marked`() {
    var agreement = Warmtebron.agreement
    agreement.stages[1].agreedBy = ["marketing"]
    let pane = BriefPane(
      brief: WarmtebronBrief.brief, stages: agreement.stages, chain: WarmtebronChain.chain, agreement: agreement,
      scribe: driver(120, 36).model.scribe)
    let rows = pane.content(columns: 118, rows: 4).grid.text.split(separator: "\n")
    #expect(rows[0].contains("Marketing → Sales ~") && rows[1].contains("MQL → SAL ~"))
    #expect(!rows[2].contains("~"))
  }

  @Test func `the brief of another moment is not shown beside the figures of this one`() {
    var driver = driver(120, 36)
    #expect(driver.screen.contains("212 changes tested"))
    var effects: [Effect] = []
    for effect in update(&driver.model, .input(.text("["))) { effects.append(effect) }
    #expect(driver.screen.contains("212 changes tested"))
    for case .ask(_, let generation) in effects {
      driver.send(.boards(generation: generation, [WarmtebronBoard.board]))
    }
    #expect(!driver.screen.contains("212 changes tested"))
    for case .askBrief(_, _, let generation) in effects {
      driver.send(.brief(generation: generation, WarmtebronBrief.brief))
    }
    #expect(driver.screen.contains("212 changes tested"))
  }

  @Test func `a screen too small for panes has the worst line`() {
    let lines = driver(59, 12).screen
    #expect(lines.hasPrefix("!! Marketing → Sales: 63 leads"))
    #expect(lines.contains("60x16"))
    // Without one, who waits longest.
    #expect(driver(59, 12, brief: WarmtebronBrief.calm).screen.hasPrefix("!! Marketing → Sales: 63 of 388 late"))
  }
}
