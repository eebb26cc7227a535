import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// Groups side by side: when they are asked, their order, and how they differ from the whole.
@Suite struct GroupsPaneTests {
  private func asks(_ driver: Driver) -> [FigureQuery] {
    driver.effects.compactMap { if case .ask(let requests, _) = $0 { requests.first?.query } else { nil } }
  }

  @Test func `groups are asked only while they are shown, and leaving them asks nothing anew`() {
    var driver = Driver(120, 36)
    #expect(driver.model.query.across == nil)
    driver.type("7")
    #expect(asks(driver).map(\.across) == [.department])
    driver.type("2")
    #expect(driver.model.query.across == nil && asks(driver).count == 1)
    driver.type("7")
    #expect(asks(driver).count == 1)
    #expect(Warmtebron.model(200, 60).query.across == .department)
  }

  @Test func `b goes round the dimensions that the data has, and says that it counts until it has`() throws {
    var driver = Driver(120, 36)
    driver.type("7b")
    #expect(asks(driver).map(\.across) == [.department, .country])
    #expect(driver.screen.contains("by country"))
    driver.type("bb")
    #expect(driver.model.groupDimension == .department)
    var waiting = driver.model
    _ = update(&waiting, .input(.text("b")))
    #expect(view(waiting, size: waiting.size).text.contains("The groups are being counted."))
  }

  /// The names of the groups from the top, the whole left out.
  private func names(_ driver: Driver) throws -> [String] {
    let content = try #require(driver.model.focusedContent).content
    let rows = content.grid.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    return rows.prefix(content.rows - 2).map { String($0.dropFirst(1).prefix(11).split(separator: "  ").first ?? "") }
  }

  @Test func `s sorts by the next measure, largest first, and comes back to most leads first`() throws {
    var driver = Driver(120, 36)
    driver.type("7z")
    let usual = ["Marketing", "Sales", "Dealer Oost", "Service", "no value"]
    #expect(try names(driver) == usual)
    driver.type("sssss")
    #expect(driver.model.groupSort == .lateShare)
    #expect(try names(driver) == ["Sales", "Dealer Oost", "Marketing", "Service", "no value"])
    #expect(driver.screen.contains("late▼"))
    driver.type("sssss")
    #expect(driver.model.groupSort == nil)
    #expect(try names(driver) == usual)
  }

  @Test func `s and b are left alone in other panes`() {
    var driver = Driver(120, 36)
    driver.type("2sb")
    #expect(driver.model.groupSort == nil && driver.model.groupDimension == .department)
  }

  @Test func `a difference has a colour only when it is more than chance, and few records never`() throws {
    var driver = Driver(200, 60)
    driver.type("7z")
    let content = try #require(driver.model.focusedContent).content
    let scribe = driver.model.scribe
    func look(_ key: String?, _ measure: GroupMeasure) throws -> Style {
      let spot = content.spots.first {
        $0.name.metric == .groupDifference && $0.name.coordinates.key == key && $0.name.coordinates.measure == measure
      }
      return content.grid[try #require(spot).rectangle.origin].style
    }
    #expect(try look("marketing", .acceptance) == scribe.style(.good, .bold))
    #expect(try look("sales", .acceptance) == scribe.style(.bad, .bold))
    #expect(try look("sales", .lateShare) == scribe.style(.bad, .bold))
    #expect(try look("marketing", .lateShare) == scribe.style(.good, .bold))
    #expect(try look("sales", .nps) == scribe.style(.dim))
    #expect(try look("service", .acceptance) == scribe.style(.dim))
    #expect(content.grid.text.contains("(50%)"))
  }
}
