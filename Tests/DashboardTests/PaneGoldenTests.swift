import Screen
import Testing

@testable import Dashboard

/// The panes of `PaneGoldenCases` as they were looked at and found right.
enum PaneGoldens {
  static let all = brief.merging(chain) { first, _ in first }
}

/// Single panes as text, and one of each with its looks.
@Suite struct PaneGoldenTests {
  @Test(arguments: PaneGoldenCases.all.map(\.name))
  func `the pane is as it was looked at`(name: String) throws {
    let grid = try #require(PaneGoldenCases.all.first { $0.name == name }).grid()
    let golden = try #require(PaneGoldens.all[name])
    #expect(grid.text == golden, "\(name):\n\(grid.text)")
  }

  @Test func `the looks of the chain in full colour and of the brief in none`() throws {
    for (name, golden) in [
      ("chain in the morning", PaneGoldens.chainStyles), ("brief, ascii, Dutch", PaneGoldens.briefMonoStyles),
    ] {
      let grid = try #require(PaneGoldenCases.all.first { $0.name == name }).grid()
      #expect(grid.styleRuns == golden, "\(name):\n\(grid.styleRuns)")
    }
  }
}
