import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// `d`: what the figure under the cursor counts.
@Suite struct ExplainedTests {
  @Test func `the figure under the cursor is explained, and Esc or d closes it`() {
    for close in [Input.key(.escape, []), .text("d")] {
      var driver = Driver(Warmtebron.model(120, 36, focus: .brief))
      driver.type("d")
      #expect(driver.screen.contains("d late"))
      #expect(driver.screen.contains("formula") && driver.screen.contains("source"))
      driver.send(.input(close))
      #expect(driver.model.explained == nil && !driver.screen.contains("formula"))
      #expect(driver.model.trail.isEmpty)
    }
  }

  @Test func `a stage says its definition and who has not agreed`() throws {
    var driver = Driver(Warmtebron.model(120, 36, focus: .chain))
    var agreement = Warmtebron.agreement
    agreement.departments.append(Department(id: "legal", name: "Legal"))
    driver.model.agreement = agreement
    let content = try #require(driver.model.focusedContent).content
    driver.model.cursors[.chain] = try #require(
      content.spots.first { $0.name.metric == .reached && $0.name.coordinates.stage == 1 }
    ).name
    driver.type("d")
    #expect(driver.screen.contains("MQL: Marketing qualified: fits the profile"))
    #expect(driver.screen.contains("~ not agreed by Legal"))
  }

  @Test func `a target is told with its floor, what was agreed to do, and by whom`() throws {
    var driver = Driver(Warmtebron.model(120, 36, focus: .experience))
    let content = try #require(driver.model.focusedContent).content
    driver.model.cursors[.experience] = try #require(
      content.spots.first { $0.name.metric == .nps && $0.name.coordinates.key == "Service phone" }
    ).name
    driver.type("d")
    #expect(driver.screen.contains("target"))
    #expect(driver.screen.contains("+30, floor +25; otherwise: a second line from 9 to 12 (A. de"))
  }

  @Test func `a list explains the figure whose records it has`() {
    var driver = Driver(Warmtebron.model(120, 36, focus: .brief))
    driver.press(.enter)
    driver.type("d")
    #expect(driver.screen.contains("d late") && driver.screen.contains("Brief › Marketing → Sales"))
    driver.type("d")
    #expect(driver.list != nil)
  }

  @Test func `nothing to explain is said`() {
    var driver = Driver(Warmtebron.model(120, 36, brief: WarmtebronBrief.full, focus: .brief))
    driver.press(.down, .down, .down)
    driver.type("d")
    #expect(driver.model.explained == nil)
    #expect(driver.screen.contains("There is no figure here"))
  }

  @Test(arguments: Language.allCases)
  func `every figure of the panes fits into what is read in seven seconds`(language: Language) {
    var model = Warmtebron.model(80, 24, language: language)
    for pane in Pane.allCases {
      for spot in model.content(pane, columns: 118, rows: 40).spots {
        guard case .figure(let figure, _) = spot.target else { continue }
        model.explained = Explained(figure, crumbs: spot.crumbs)
        let text = view(model, size: model.size).text
        #expect(text.contains(model.words(.explain(.sourceHeading))), "\(figure.id)")
      }
    }
  }
}
