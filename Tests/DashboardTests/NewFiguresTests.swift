import CustomerChain
import Screen
import Testing

@testable import Dashboard

/// Won by day, promises ever missed, amounts in several currencies, and changes of scores, as they are shown and opened.
@Suite struct NewFiguresTests {
  private func spot(_ content: PaneContent, _ metric: MetricID, _ isWanted: (Spot) -> Bool = { _ in true }) -> Spot? {
    content.spots.first { $0.name.metric == metric && isWanted($0) }
  }

  @Test func `won by day opens its parts, and its median says why there is none`() throws {
    var driver = Driver(120, 36)
    driver.type("z")
    let content = try #require(driver.model.focusedContent).content
    driver.model.cursors[.funnel] = try #require(spot(content, .wonBy) { $0.name.coordinates.day == 60 }).name
    driver.press(.enter)
    guard case .parts(let stop)? = driver.model.trail.last else {
      Issue.record("no parts were offered")
      return
    }
    #expect(stop.options.map(\.part) == [.numerator, .denominator] && stop.options[1].count == 12_480)
    driver.press(.escape)
    driver.model.cursors[.funnel] = try #require(spot(content, .medianToWon)).name
    driver.press(.enter)
    #expect(driver.model.notice == .say(.toast(.notAvailable(.notReached))))
  }

  @Test func `what nobody is followed until is at least so much`() {
    let text = Warmtebron.model(200, 60).content(.funnel, columns: 62, rows: 42).grid.text
    #expect(text.contains("1.9 %   ≥2.1 %   ≥2.1 %"))
  }

  @Test func `the rates of a cohort that is not decided are dimmed, and it is called immature`() throws {
    let mature = Warmtebron.model(120, 36)
    let immature = try #require(GoldenCases.all.first { $0.name == "immature, Dutch" }).model()
    for (model, isDim) in [(mature, false), (immature, true)] {
      let content = model.content(.funnel, columns: 55, rows: 16)
      let dim = model.scribe.style(.dim)
      for metric in [MetricID.step, .toNext, .winRate] {
        let place = try #require(spot(content, metric)).rectangle.origin
        #expect((content.grid[place].style == dim) == isDim, "\(metric)")
      }
      #expect(content.grid.text.contains("onrijp") == isDim)
    }
  }

  @Test func `amounts of two currencies stand on lines of their own`() throws {
    let content = Warmtebron.model(200, 60).content(.aging, columns: 67, rows: 42)
    func amount(_ currency: String) -> Spot? {
      spot(content, .value) {
        $0.name.coordinates.currency == currency && $0.name.coordinates.row?.department == "sales"
          && $0.name.coordinates.row?.isSeam == false && $0.name.showing == 2
      }
    }
    let euros = try #require(amount("EUR")).rectangle
    let pounds = try #require(amount("GBP")).rectangle
    #expect(pounds.row == euros.row + 1 && pounds.endColumn == euros.endColumn)
  }

  @Test func `promises ever missed open the leads that missed them`() throws {
    var driver = Driver(200, 60)
    driver.type("2z")
    let content = try #require(driver.model.focusedContent).content
    let seam = try #require(
      spot(content, .everLate) { $0.name.coordinates.row?.isSeam == true && $0.name.showing == 2 })
    driver.model.cursors[.aging] = seam.name
    driver.press(.enter)
    #expect(driver.list?.count == 214)
  }

  @Test func `a fall is red only when it is more than chance`() throws {
    let model = Warmtebron.model(120, 36)
    let content = model.content(.experience, columns: 55, rows: 13)
    func look(_ touchpoint: String) throws -> Style {
      let place = try #require(spot(content, .change) { $0.name.coordinates.key == touchpoint }).rectangle.origin
      return content.grid[place].style
    }
    #expect(try look("Service phone") == model.scribe.style(.bad))
    #expect(try look("Installation") == model.scribe.style(.good))
    #expect(try look("Service visit") == model.scribe.style(.dim))
    #expect(spot(content, .change) { $0.name.coordinates.key == "Renewal" } == nil)
  }
}
