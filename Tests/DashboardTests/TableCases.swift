import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// Screens of hand-offs, definitions and groups that are kept as text, by name.
enum TableCases {
  private static let sizes = [(1, 1), (40, 12), (80, 24), (120, 36), (200, 60)]
  private static let panes: [(name: String, key: String)] = [("hand-offs", "5"), ("definitions", "6"), ("groups", "7")]

  typealias Case = (name: String, model: @Sendable () -> Model)

  /// The pane itself: what stands around it is kept elsewhere. With the header where terms are tried, and with the foot
  /// where they are typed. Where a screen has no room for panes, what the pane would be in as little.
  static func text(_ item: Case) -> String {
    let model = item.model()
    let screen = view(model, size: model.size)
    let panes = model.layout.panes(focus: model.focus, isZoomed: model.isZoomed)
    guard let place = panes.first(where: { $0.pane == model.focus })?.rectangle else {
      let content = model.content(model.focus, columns: model.size.columns, rows: model.size.rows)
      return cut(Rectangle(model.size), from: content.grid, model)
    }
    if model.termsEntry != nil { return screen.text }
    if model.tried.isEmpty { return cut(place, from: screen, model) }
    return cut(Rectangle(column: 0, row: 0, columns: screen.size.columns, rows: place.endRow), from: screen, model)
  }

  private static func cut(_ place: Rectangle, from grid: Grid, _ model: Model) -> String {
    var cut = Grid(size: place.size, style: model.scribe.style(.text))
    cut.overlay(grid, at: Point(column: -place.column, row: -place.row))
    return cut.text
  }

  static let all: [Case] = atAllSizes + others

  /// In the layout, and alone.
  private static let atAllSizes: [Case] = panes.flatMap { pane -> [Case] in
    sizes.flatMap { columns, rows -> [Case] in
      [at(pane, columns, rows, "z")] + (columns < Layout.minimum.columns ? [] : [at(pane, columns, rows, "")])
    }
  }

  private static func at(_ pane: (name: String, key: String), _ columns: Int, _ rows: Int, _ zoom: String) -> Case {
    let keys = pane.key + zoom
    let name = "\(pane.name)\(zoom.isEmpty ? "" : " alone"), \(columns)x\(rows)"
    return (name, { driven(columns, rows, keys) })
  }

  private static let others: [Case] = [
    ("hand-offs alone, Dutch", { driven(120, 36, "5z", .dutch) }),
    ("definitions alone, Dutch", { driven(120, 36, "6z", .dutch) }),
    ("groups alone, ascii, mono", { ascii("7z") }),
    ("hand-offs alone, ascii, mono", { ascii("5z") }),
    ("definitions alone, ascii, mono", { ascii("6z") }),
    ("groups by country, sorted", { driven(120, 36, "7zbss") }),
    ("a limit is typed", { typed("5x") }),
    ("a limit is tried", { typed("5d\n") }),
    ("hand-offs under a limit that is tried", { typed("5d\n5") }),
    ("groups against a week before", { compared }),
  ]

  private static func driven(
    _ columns: Int, _ rows: Int, _ keys: String, _ language: Language = .english
  ) -> Model {
    var driver = Driver(columns, rows, language: language)
    driver.type(keys)
    return driver.model
  }

  private static func ascii(_ keys: String) -> Model {
    var driver = Driver(Warmtebron.model(100, 30, language: .dutch, glyphs: .ascii, theme: .mono, depth: .mono))
    driver.type(keys)
    return driver.model
  }

  private static func typed(_ text: String) -> Model {
    var driver = Driver(120, 36)
    driver.type("z")
    driver.beginLimit(of: 1)
    driver.model.termsEntry?.text = ""
    driver.type(text)
    return driver.model
  }

  private static var compared: Model {
    var driver = Driver(120, 36)
    driver.type("7z==")
    driver.model.notice = nil
    return driver.model
  }
}

extension Driver {
  /// Begins to type another limit of a stage.
  mutating func beginLimit(of stage: Int) {
    type("6")
    model.cursors[.definitions] =
      model.focusedContent?.content.spots.first { spot in
        if case .terms(_, .limit) = spot.target { spot.name.coordinates.stage == stage } else { false }
      }?.name
    press(.enter)
  }

  mutating func beginRule(of stage: Int) {
    type("6")
    model.cursors[.definitions] =
      model.focusedContent?.content.spots.first { spot in
        if case .terms(_, .rule) = spot.target { spot.name.coordinates.stage == stage } else { false }
      }?.name
    press(.enter)
  }
}

/// Whole screens as text.
@Suite struct TableGoldenTests {
  @Test(arguments: TableCases.all.map(\.name))
  func `the screen is as it was looked at`(name: String) throws {
    let text = TableCases.text(try #require(TableCases.all.first { $0.name == name }))
    let golden = try #require(GoldensTables.all[name])
    #expect(text == golden, "\(name):\n\(text)")
  }

  private func styles(_ keys: String, _ theme: Theme, _ depth: ColorDepth) -> String {
    var driver = Driver(Warmtebron.model(80, 24, theme: theme, depth: depth))
    driver.type(keys)
    let lines = view(driver.model, size: driver.model.size).styleRuns.split(separator: "\n")
    return lines.dropFirst().prefix(7).joined(separator: "\n")
  }

  @Test func `the looks of hand-offs without colours and of groups with all of them`() {
    #expect(styles("5z", .mono, .mono) == GoldensTables.monoStyles)
    #expect(styles("7z", .midnight, .truecolor) == GoldensTables.colorStyles)
  }
}
