import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// Hand-offs, leaks and targets, as they are shown and opened.
@Suite struct HandoffPaneTests {
  private func open(_ metric: MetricID, _ isWanted: (Spot) -> Bool) throws -> Driver {
    var driver = Driver(120, 36)
    driver.type("5z")
    let content = try #require(driver.model.focusedContent).content
    driver.model.cursors[.handoffs] = try #require(
      content.spots.first { $0.name.metric == metric && isWanted($0) }
    ).name
    driver.press(.enter)
    return driver
  }

  @Test func `what cannot be told says why`() throws {
    let driver = try open(.leakCount) { $0.name.coordinates.cause == .untouched }
    #expect(driver.model.notice == .say(.toast(.notAvailable(.noTouches))) && driver.model.trail.isEmpty)
  }

  @Test func `who owes the next step opens what is undecided`() throws {
    let driver = try open(.undecided) { $0.name.coordinates.person == .some("J. Maes") }
    #expect(driver.list?.count == 412 && driver.list?.set.coordinates.stage == 1)
  }

  @Test func `a rate offers its parts`() throws {
    let driver = try open(.acceptance) { $0.name.coordinates.stage == 1 }
    guard case .parts(let stop)? = driver.model.trail.last else {
      Issue.record("no parts")
      return
    }
    #expect(stop.options.map(\.count) == [1_712, 3_824])
  }

  @Test func `those who owe most come first, departments before people`() throws {
    let text = Warmtebron.model(120, 36).content(.handoffs, columns: 118, rows: 31).grid.text
    let places = ["Marketing → Sales", "J. Maes", "K. Peeters · MQL", "A. Visser"].map { text.ranges(of: $0).last }
    let starts = places.compactMap { $0?.lowerBound }
    #expect(starts.count == 4 && starts == starts.sorted())
  }

  @Test func `amounts of two currencies stand on lines of their own`() throws {
    let content = Warmtebron.model(120, 36).content(.handoffs, columns: 118, rows: 31)
    func amount(_ currency: String) throws -> Rectangle {
      try #require(
        content.spots.first {
          $0.name.metric == .leakValue && $0.name.coordinates.currency == currency
            && $0.name.coordinates.cause == .undecided
        }
      ).rectangle
    }
    #expect(try amount("GBP").row == (try amount("EUR").row) + 1)
    #expect(try amount("GBP").endColumn == (try amount("EUR").endColumn))
  }

  @Test(arguments: [Pane.funnel, .experience, .handoffs])
  func `a figure with a target says it, and when it is missed with a sign`(pane: Pane) throws {
    let text = Warmtebron.model(120, 36).content(pane, columns: 118, rows: 31).grid.text
      .replacing("\u{A0}", with: " ")
    switch pane {
    case .funnel: #expect(text.contains("target 35 %") && !text.contains("! target 35 %"))
    case .experience: #expect(text.contains("+12 !! target +30"))
    default: #expect(text.contains("44.8 % ! target 60 %"))
    }
  }

  @Test func `targets name what is to be done, by whom, and a figure that is none`() {
    let text = Warmtebron.model(120, 36).content(.definitions, columns: 118, rows: 31).grid.text
    #expect(
      text.contains("Service phone NPS: below floor. Extra people on the phone, within two weeks (Head of service)"))
    #expect(text.contains("no figure has this name"))
  }

  @Test(arguments: [Pane.handoffs, .definitions, .groups])
  func `every width and height is drawn, and no number is cut`(pane: Pane) {
    let model = Warmtebron.model(120, 36)
    for columns in stride(from: 1, through: 210, by: 7) {
      for rows in [1, 5, 11, 20, 40] {
        let content = model.content(pane, columns: columns, rows: rows)
        for spot in content.spots where columns >= 40 {
          #expect(spot.rectangle.column >= 0 && spot.rectangle.endColumn <= columns, "\(columns) \(spot.crumbs)")
        }
      }
    }
  }

  @Test(arguments: [40, 62, 100, 118, 198])
  func `no two figures stand on each other`(columns: Int) {
    let model = Warmtebron.model(120, 36)
    for pane in [Pane.handoffs, .definitions, .groups] {
      let spots = model.content(pane, columns: columns, rows: 31).spots
      for (place, spot) in spots.enumerated() {
        for other in spots.dropFirst(place + 1) where other.rectangle.row == spot.rectangle.row {
          #expect(
            other.rectangle.intersection(spot.rectangle).isEmpty, "\(pane) \(columns): \(spot.crumbs) \(other.crumbs)")
        }
      }
    }
  }

  @Test(arguments: [Pane.handoffs, .definitions, .groups])
  func `each spot has a name of its own`(pane: Pane) {
    let spots = Warmtebron.model(120, 36).content(pane, columns: 118, rows: 31).spots
    let names = spots.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
