import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// From a figure down to the line of a file, and back.
@Suite struct TrailTests {
  @Test func `the number in the breadcrumb is the figure's, for every count on every pane`() {
    for pane in Pane.allCases where pane != .health {
      var driver = Driver(200, 60)
      driver.type(String(pane.rawValue))
      let spots = driver.model.focusedContent?.content.spots ?? []
      #expect(spots.count > 5)
      for spot in spots {
        guard case .figure(let figure, _) = spot.target, let count = figure.count, count > 0 else { continue }
        driver.model.cursors[pane] = spot.name
        driver.press(.enter)
        #expect(driver.list?.count == count)
        #expect(driver.list?.set == figure.records)
        let written = driver.model.words.integer(count).replacing("\u{A0}", with: " ")
        #expect(driver.screen.contains("(\(written))"))
        driver.press(.escape)
        #expect(driver.model.trail.isEmpty)
      }
    }
  }

  @Test func `a ratio offers its parts, each with its number`() throws {
    var driver = Driver(120, 36)
    driver.press(.down, .left, .enter)
    guard case .parts(let stop)? = driver.model.trail.last else { throw Missing() }
    #expect(stop.figure.id == .step)
    #expect(stop.options.map(\.count) == [4_742, 12_480])
    driver.press(.enter)
    #expect(driver.list?.set.part == .numerator)
    #expect(driver.list?.count == 4_742)
    #expect(driver.list?.page?.total == 4_742)
  }

  @Test func `a score offers its camps`() throws {
    var driver = Driver(120, 36)
    driver.type("3")
    driver.press(.enter)
    guard case .parts(let stop)? = driver.model.trail.last else { throw Missing() }
    #expect(stop.options.map(\.part) == [.all, .promoters, .passives, .detractors])
    #expect(stop.options.dropFirst().reduce(0) { $0 + ($1.count ?? 0) } == stop.options[0].count)
  }

  @Test func `a figure that is not available says why`() {
    var driver = Driver(120, 36)
    driver.type("3G")
    driver.model.cursors[.experience] =
      driver.model.focusedContent?.content.spots.first {
        if case .figure(let figure, _) = $0.target {
          figure.value == .notAvailable(.tooFewAnswers(limit: 5))
        } else {
          false
        }
      }?.name
    driver.press(.enter)
    #expect(driver.model.trail.isEmpty)
    #expect(driver.model.notice == .say(.toast(.notAvailable(.tooFewAnswers(limit: 5)))))
  }

  @Test func `only what is near the screen is asked`() {
    var driver = Driver(80, 24)
    driver.type("2")
    driver.press(.enter)
    let rows = driver.model.layout.listRows
    for case .askRecords(_, let page, _, _, _) in driver.effects { #expect(page.count <= 3 * rows) }
    driver.type("G")
    #expect(driver.list?.cursor == 387)
    #expect(driver.list?.row(at: 387) != nil)
    driver.type("g")
    #expect(driver.list?.row(at: 0) != nil)
  }

  @Test func `back restores cursor, sort, filter and scroll, and - returns`() {
    var driver = Driver(80, 24)
    driver.type("2")
    driver.press(.enter)
    driver.type("s/hotel\n")
    driver.press(.pageDown, .down)
    let before = driver.list
    driver.press(.enter)
    #expect(driver.model.trail.count == 2)
    driver.press(.backspace)
    let after = driver.list
    #expect(after?.cursor == before?.cursor && after?.top == before?.top)
    #expect(after?.sort == before?.sort && after?.filter == .text("hotel"))
    driver.type("-")
    #expect(driver.model.trail.count == 2)
    driver.type("-")
    #expect(driver.list?.filter == .text("hotel"))
  }

  @Test func `sort turns the direction, then goes to the next column`() {
    var driver = Driver(120, 36)
    driver.openBucket()
    #expect(driver.list?.sort == nil)
    driver.type("s")
    #expect(driver.list?.sort == SortOrder(column: .age, ascending: true))
    driver.type("s")
    #expect(driver.list?.sort == SortOrder(column: .late, ascending: false))
    #expect(driver.list?.cursor == 0)
  }

  @Test func `the filter narrows with each character, and Esc clears it`() {
    var driver = Driver(120, 36)
    driver.openBucket()
    driver.type("/hot")
    #expect(driver.list?.page?.matching == 2)
    #expect(driver.screen.contains("2 of 18"))
    driver.press(.escape)
    #expect(driver.list?.page?.matching == 18)
    #expect(!driver.model.isEnteringFilter)
    #expect(driver.list?.filter == .all)
  }

  @Test func `typed keys are text while a filter is entered`() {
    var driver = Driver(120, 36)
    driver.openBucket()
    driver.type("/q?1")
    #expect(driver.list?.filter.source == "q?1")
    #expect(!driver.effects.contains(.quit))
  }

  @Test func `o asks for the line of the record, and of a value on its card`() {
    var driver = Driver(120, 36)
    driver.openBucket()
    driver.type("o")
    #expect(driver.effects.contains { if case .askLine(let place, _) = $0 { place.line == 1_204 } else { false } })
    driver.press(.escape, .enter)
    driver.type("GGo")
    #expect(driver.screen.contains("calls.csv:611"))
  }

  @Test func `what was computed has no line`() {
    var driver = Driver(120, 36)
    driver.openCard()
    driver.press(.down, .down, .down, .down, .down)
    driver.type("o")
    #expect(driver.model.notice == .say(.toast(.noFileLine)))
  }

  @Test func `a rejected row leads to its line`() {
    var driver = Driver(120, 36)
    driver.openRejects()
    #expect(driver.list?.count == 12 && driver.list?.set.coordinates.file == "sf-lead-history.csv")
    driver.press(.down, .enter)
    #expect(driver.effects.contains { if case .askLine(let place, _) = $0 { place.line == 43 } else { false } })
  }

  @Test func `a file without rejected rows says so`() {
    var driver = Driver(120, 36)
    driver.type("8")
    driver.press(.down, .down, .enter)
    #expect(driver.model.notice == .dashboard(.noRejects(file: "leads-2026-11.csv")))
  }

  @Test func `an answer of an older question is dropped`() {
    var driver = Driver(120, 36)
    driver.openBucket()
    let page = driver.list?.page
    var effects = update(&driver.model, .input(.text("s")))
    guard case .askRecords(let set, let range, _, _, let generation)? = effects.first else {
      Issue.record("the list was not asked")
      return
    }
    let late = WarmtebronRecords.page(set, range, nil, "hotel")
    effects = update(&driver.model, .page(generation: generation - 1, late))
    #expect(driver.list?.page?.matching == page?.matching)
    _ = update(&driver.model, .page(generation: generation, late))
    #expect(driver.list?.page?.matching == late.matching)
  }

  @Test func `an open list asks its rows anew when a reading is published, of the same moment`() {
    var driver = Driver(120, 36)
    driver.openBucket()
    let set = driver.list?.set
    let effects = update(&driver.model, .reading(Warmtebron.reading))
    #expect(effects.contains { if case .askRecords(let asked, _, _, _, _) = $0 { asked == set } else { false } })
  }

  @Test func `a click moves the cursor, a second one opens`() {
    var driver = Driver(120, 36)
    let place = Point(column: 84, row: 11)
    let click = Message.input(.mouse(Mouse(action: .press, button: .left, place: place)))
    driver.send(click)
    #expect(driver.model.focus == .aging && driver.model.trail.isEmpty)
    driver.send(click)
    #expect(driver.list?.count == 251)
  }

  private struct Missing: Error {}
}
