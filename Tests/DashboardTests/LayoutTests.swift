import Screen
import Testing

@testable import Dashboard

/// Where panes stand, drawn as boxes: `1` is the funnel, `2` aging, `3` experience, `8` data health.
@Suite struct LayoutTests {
  /// One character for every ten columns and four rows of the screen.
  private func boxes(_ columns: Int, _ rows: Int, focus: Pane = .funnel, isZoomed: Bool = false) -> String {
    let panes = Layout(Size(columns: columns, rows: rows)).panes(focus: focus, isZoomed: isZoomed)
    return stride(from: 1, to: rows, by: 4).map { row in
      String(
        stride(from: 1, to: columns, by: 10).map { column -> Character in
          let pane = panes.first { $0.rectangle.contains(Point(column: column, row: row)) }?.pane
          return pane.map { Character(String($0.rawValue)) } ?? "."
        })
    }.joined(separator: "\n")
  }

  @Test func `two columns at 120x36`() {
    #expect(
      boxes(120, 36) == """
        111111222222
        111111222222
        111111222222
        111111222222
        111111222222
        333333888888
        333333888888
        333333888888
        333333888888
        """)
  }

  @Test func `funnel above aging at 80x24`() {
    #expect(
      boxes(80, 24) == """
        11111111
        11111111
        11111111
        22222222
        22222222
        22222222
        """)
  }

  @Test func `experience above health at 80x24, by their number`() {
    #expect(
      boxes(80, 24, focus: .health) == """
        33333333
        33333333
        33333333
        88888888
        88888888
        88888888
        """)
  }

  @Test func `three columns with health below at 200x60`() {
    let rows = boxes(200, 60).split(separator: "\n")
    #expect(rows.prefix(11).allSatisfy { $0 == "11111112222222333333" })
    #expect(rows.dropFirst(11).allSatisfy { $0 == "88888888888888888888" })
  }

  @Test func `three columns without room below at 160x30`() {
    #expect(
      boxes(160, 30) == """
        1111122222233333
        1111122222233333
        1111122222233333
        1111122222233333
        1111122222288888
        1111122222288888
        1111122222288888
        ................
        """)
  }

  @Test func `one pane where there is room for one`() {
    #expect(boxes(60, 16, focus: .aging) == "222222\n222222\n222222\n222222")
    #expect(boxes(120, 36, focus: .experience, isZoomed: true).contains { $0 != "3" && $0 != "\n" } == false)
  }

  @Test func `nothing below the smallest size`() {
    #expect(Layout(Size(columns: 59, rows: 40)).panes(focus: .funnel).isEmpty)
    #expect(Layout(Size(columns: 200, rows: 15)).panes(focus: .funnel).isEmpty)
    #expect(!Layout(Layout.minimum).panes(focus: .funnel).isEmpty)
  }

  @Test(arguments: Pane.allCases)
  func `panes fill the body without overlap, with the focus among them`(focus: Pane) {
    for columns in stride(from: 60, through: 260, by: 7) {
      for rows in 16...70 {
        let layout = Layout(Size(columns: columns, rows: rows))
        let panes = layout.panes(focus: focus)
        #expect(panes.contains { $0.pane == focus })
        let area = panes.reduce(0) { $0 + $1.rectangle.columns * $1.rectangle.rows }
        #expect(area == layout.body.columns * layout.body.rows)
        for (place, pane) in panes.enumerated() {
          #expect(panes.dropFirst(place + 1).allSatisfy { $0.rectangle.intersection(pane.rectangle).isEmpty })
        }
      }
    }
  }
}
