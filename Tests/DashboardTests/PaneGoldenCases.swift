import CustomerChain
import Screen
import Words

@testable import Dashboard

/// Single panes in their frames at several sizes, whatever the layout would give them.
enum PaneGoldenCases {
  private static let sizes = [(1, 1), (40, 12), (80, 24), (120, 36), (200, 60)]

  static let all: [(name: String, grid: @Sendable () -> Grid)] =
    sizes.map { columns, rows in
      ("brief \(columns)x\(rows)", { pane(.brief, columns, rows, Warmtebron.model(columns, rows, focus: .brief)) })
    }
    + sizes.map { columns, rows in
      ("chain \(columns)x\(rows)", { pane(.chain, columns, rows, Warmtebron.model(columns, rows, focus: .chain)) })
    } + [
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
