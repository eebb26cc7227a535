import CustomerChain
import Screen
import Words

@testable import Dashboard

/// Single panes in their frames at several sizes, whatever the layout would give them.
enum PaneGoldenCases {
  typealias Case = (name: String, grid: @Sendable () -> Grid)

  private static let sizes: [Size] = [
    Size(columns: 1, rows: 1), Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 60),
  ]

  static let all: [Case] = sized(.brief, "brief") + sized(.chain, "chain") + others

  private static func sized(_ focus: Pane, _ name: String) -> [Case] {
    sizes.map { (size: Size) -> Case in
      let columns = size.columns
      let rows = size.rows
      return (
        "\(name) \(columns)x\(rows)", { pane(focus, columns, rows, Warmtebron.model(columns, rows, focus: focus)) }
      )
    }
  }

  private static let others: [Case] = [
    ("brief, full", { pane(.brief, 118, 9, Warmtebron.model(120, 36, brief: WarmtebronBrief.full, focus: .brief)) }),
    ("brief, calm", { pane(.brief, 118, 7, Warmtebron.model(120, 36, brief: WarmtebronBrief.calm, focus: .brief)) }),
    ("brief, ascii, Dutch", { pane(.brief, 80, 7, plain(.brief)) }),
    ("chain, ascii, Dutch", { pane(.chain, 80, 14, plain(.chain)) }),
    ("chain, funnel alone", { pane(.chain, 80, 12, Warmtebron.model(80, 24, board: WarmtebronBoard.onlyLeads)) }),
    ("chain in the morning", { pane(.chain, 63, 12, Warmtebron.model(120, 36)) }),
  ]

  static func pane(_ pane: Pane, _ columns: Int, _ rows: Int, _ model: Model) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: rows), style: model.scribe.style(.text))
    model.draw(pane, on: &grid, in: grid.bounds)
    return grid
  }

  /// Without colours and without more than ASCII.
  static func plain(_ focus: Pane) -> Model {
    Warmtebron.model(120, 36, language: .dutch, glyphs: .ascii, theme: .mono, depth: .mono, focus: focus)
  }
}
