import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// What stands on the screen besides its text: looks, signs, and what must never be there.
@Suite struct LooksTests {
  @Test func `severity is said by a sign as well as by a colour`() {
    for (theme, depth) in [(Theme.midnight, ColorDepth.truecolor), (.mono, .mono)] {
      let text = view(Warmtebron.model(120, 36, theme: theme, depth: depth), size: Size(columns: 120, rows: 36)).text
      #expect(text.contains("Marketing → Sales!!"))
      #expect(text.contains("Service phone!!"))
      #expect(text.contains("Service ~"))
    }
  }

  @Test func `late rows are bad from a share and a number on`() {
    let severities = WarmtebronBoard.aging.rows.map { Severity($0) }
    #expect(severities == [.none, .bad, .careful, .none, .careful])
  }

  @Test func `only ASCII reaches a terminal that knows no more`() {
    var driver = Driver(Warmtebron.model(120, 36, language: .dutch, glyphs: .ascii))
    var screens = [driver.screen]
    driver.openLine()
    screens.append(driver.screen)
    driver.press(.escape, .escape)
    driver.type("?")
    screens.append(driver.screen)
    for screen in screens { #expect(screen.unicodeScalars.filter { !$0.isASCII }.isEmpty) }
  }

  @Test func `no control of a data file reaches a cell`() {
    var agreement = Warmtebron.agreement
    agreement.company.name = "Evil\u{1B}[2J\u{7}"
    agreement.departments[0].name = "Mark\u{1B}]0;title\u{7}eting\u{202E}"
    var model = Warmtebron.model(120, 36)
    _ = update(
      &model,
      .reading(
        PublishedReading(revision: 1, health: Warmtebron.health, agreement: agreement, zone: Warmtebron.zone)))
    let grid = view(model, size: model.size)
    for row in 0..<grid.size.rows {
      for cell in grid.row(row) {
        let isSafe = cell.text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 && $0.value != 0x202E }
        #expect(isSafe)
      }
    }
    #expect(grid.text.contains("Evil␛[2J␇"))
  }

  @Test func `the heat of a bucket lies behind its number`() {
    let model = Warmtebron.model(120, 36)
    let grid = view(model, size: model.size)
    let ground = model.appearance.palette[.text].background
    let young = grid[Point(column: 83, row: 10)]
    let zero = grid[Point(column: 105, row: 14)]
    #expect(young.style.background != ground)
    #expect(zero.style.background == ground)
  }

  @Test func `the cursor is visible in every theme and tells itself from what is bad`() {
    for (theme, depth) in [(Theme.midnight, ColorDepth.truecolor), (.daylight, .palette256), (.mono, .mono)] {
      var driver = Driver(Warmtebron.model(120, 36, theme: theme, depth: depth))
      let before = view(driver.model, size: driver.model.size)
      driver.press(.down)
      let after = view(driver.model, size: driver.model.size)
      #expect(before != after)
      #expect(before.text == after.text)
    }
    let mono = Scribe(
      appearance: Appearance(palette: Palette(.mono, depth: .mono)),
      words: Words(language: .english, zone: Warmtebron.zone))
    #expect(mono.style(.bad).attributes.contains(.underline) == false)
  }

  @Test func `the style of the first rows at 80x24 in mono`() {
    var model = Warmtebron.model(80, 24, theme: .mono, depth: .mono)
    _ = update(&model, .input(.text("2")))
    let runs = view(model, size: model.size).styleRuns.split(separator: "\n").prefix(4).joined(separator: "\n")
    #expect(runs == Goldens.monoStyles)
  }

  @Test func `every action has a key, a name and a help line, and no key has two`() {
    var strokes: [Keymap.Stroke] = []
    for binding in Keymap.bindings {
      #expect(!binding.strokes.isEmpty)
      strokes += binding.strokes
      for language in Language.allCases {
        let words = Words(language: language, zone: .utc)
        #expect(!words(.action(binding.action)).isEmpty && !words(.actionHelp(binding.action)).isEmpty)
      }
    }
    #expect(Set(strokes).count == strokes.count)
    #expect(Set(Keymap.bindings.map(\.action)).count == Keymap.bindings.count)
  }

  @Test func `the help can be scrolled to its last key`() {
    for rows in [16, 19, 20, 24] {
      var driver = Driver(100, rows)
      driver.type("?")
      driver.press(.end)
      #expect(driver.screen.contains("Leaves Ketting"))
      driver.press(.escape)
      #expect(!driver.model.isHelpOpen)
    }
  }
}
