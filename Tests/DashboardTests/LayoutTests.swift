import Screen
import Testing

@testable import Dashboard

/// Where panes stand, drawn as boxes with the panes' numbers.
@Suite struct LayoutTests {
  /// One character for every ten columns and three rows of the screen.
  private func boxes(_ columns: Int, _ rows: Int, focus: Pane = .brief, isZoomed: Bool = false) -> String {
    let panes = Layout(Size(columns: columns, rows: rows)).panes(focus: focus, isZoomed: isZoomed)
    return stride(from: 1, to: rows, by: 3).map { row in
      String(
        stride(from: 1, to: columns, by: 10).map { column -> Character in
          let pane = panes.first { $0.rectangle.contains(Point(column: column, row: row)) }?.pane
          return pane.map { Character(String($0.rawValue)) } ?? "."
        })
    }.joined(separator: "\n")
  }

  @Test func `the brief, funnel and aging one above the other at 80x24`() {
    #expect(
      boxes(80, 24) == """
        00000000
        00000000
        11111111
        11111111
        11111111
        22222222
        22222222
        ........
        """)
    let rows = Layout(Size(columns: 80, rows: 24)).panes(focus: .aging).map(\.rectangle.interior.rows)
    #expect(rows == [3, 6, 6])
  }

  @Test func `the rest by their number at 80x24`() {
    for pane in [Pane.experience, .chain, .handoffs, .definitions, .groups, .health] {
      let panes = Layout(Size(columns: 80, rows: 24)).panes(focus: pane)
      #expect(panes.map(\.pane) == [.brief, pane])
    }
  }

  @Test func `four panes below the brief at 100x30`() {
    #expect(
      boxes(100, 30) == """
        0000000000
        0000000000
        1111122222
        1111122222
        1111122222
        1111122222
        3333344444
        3333344444
        3333344444
        ..........
        """)
  }

  @Test func `the morning at 120x36`() {
    #expect(
      boxes(120, 36) == """
        000000000000
        000000000000
        000000000000
        111111222222
        111111222222
        111111222222
        111111222222
        333333444444
        333333444444
        333333444444
        333333444444
        ............
        """)
    #expect(Layout(Size(columns: 120, rows: 36)).panes(focus: .brief).first?.rectangle.interior.rows == 5)
  }

  @Test func `a wide table takes the lower half at 120x36`() {
    for pane in [Pane.handoffs, .definitions, .groups, .health] {
      #expect(Layout(Size(columns: 120, rows: 36)).panes(focus: pane).map(\.pane) == [.brief, .funnel, .aging, pane])
    }
  }

  @Test func `three columns and the chain at 160x48`() {
    #expect(
      boxes(160, 48) == """
        0000000000000000
        0000000000000000
        0000000000000000
        1111122222233333
        1111122222233333
        1111122222233333
        1111122222233333
        1111122222233333
        1111122222233333
        1111122222233333
        4444444444444444
        4444444444444444
        4444444444444444
        4444444444444444
        4444444444444444
        ................
        """)
  }

  @Test func `three columns without room below at 160x24`() {
    let rows = boxes(160, 24).split(separator: "\n")
    #expect(rows.prefix(2).allSatisfy { $0 == "0000000000000000" })
    #expect(rows[2..<7].allSatisfy { $0 == "1111122222233333" })
  }

  @Test func `every pane at 200x60`() {
    #expect(
      boxes(200, 60) == """
        00000000000008888888
        00000000000008888888
        00000000000008888888
        11111112222222333333
        11111112222222333333
        11111112222222333333
        11111112222222333333
        11111112222222333333
        11111112222222333333
        44444444444444444444
        44444444444444444444
        44444444444444444444
        44444444444444444444
        44444444444444444444
        44444444444444444444
        55555556666666777777
        55555556666666777777
        55555556666666777777
        55555556666666777777
        ....................
        """)
  }

  @Test func `the worst line and one pane at the smallest size`() {
    #expect(boxes(60, 16, focus: .aging) == "000000\n222222\n222222\n222222\n222222")
    #expect(Layout(Layout.minimum).panes(focus: .brief).first?.rectangle.interior.rows == 1)
    #expect(
      boxes(120, 36, focus: .experience, isZoomed: true).contains { $0 != "3" && $0 != "\n" && $0 != "." } == false)
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
        #expect(panes.contains { $0.pane == focus } && panes.contains { $0.pane == .brief })
        let area = panes.reduce(0) { $0 + $1.rectangle.columns * $1.rectangle.rows }
        #expect(area == layout.body.columns * layout.body.rows)
        for (place, pane) in panes.enumerated() {
          #expect(panes.dropFirst(place + 1).allSatisfy { $0.rectangle.intersection(pane.rectangle).isEmpty })
        }
      }
    }
  }
}
