import Testing

@testable import Screen

@Suite struct DrawingTests {
  private let appearance = Appearance(palette: Palette(.midnight, depth: .truecolor))
  private let plain = Appearance(palette: Palette(.mono, depth: .mono), glyphs: .ascii)

  private func drawn(_ columns: Int, _ rows: Int, _ draw: (inout Grid) -> Void) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    draw(&grid)
    return grid
  }

  private var funnel: Frame {
    Frame(
      number: "1", title: "Funnel", details: ["cohort of 90 days"],
      note: StyledText("91 % decided", appearance.palette[.dim]))
  }

  @Test func `a frame with its title`() {
    let grid = drawn(57, 3) { funnel.draw(on: &$0, in: $0.bounds, appearance) }
    #expect(
      grid.text == """
        ╭─ 1 Funnel ─ cohort of 90 days ───────── 91 % decided ─╮
        │                                                       │
        ╰───────────────────────────────────────────────────────╯
        """)
    #expect(
      grid.styleRuns.split(separator: "\n").first == """
        0: 0-2 #5F6C78 on #101418, 3-3 #E69F00 on #101418 bold, 4-4 #5F6C78 on #101418, \
        5-10 #E6E6E6 on #101418 bold, 11-13 #5F6C78 on #101418, 14-30 #8A949E on #101418, \
        31-41 #5F6C78 on #101418, 42-53 #8A949E on #101418, 54-56 #5F6C78 on #101418
        """)
  }

  @Test(arguments: [
    (49, "╭─ 1 Funnel ─ cohort of 90 days ─ 91 % decided ─╮"),
    (48, "╭─ 1 Funnel ──────────────────── 91 % decided ─╮"),
    (29, "╭─ 1 Funnel ─ 91 % decided ─╮"), (28, "╭─ 1 Funnel ───────────────╮"),
    (12, "╭─ 1 Fun… ─╮"), (7, "╭─ … ─╮"), (6, "╭────╮"), (2, "╭╮"), (1, "╮"),
  ])
  func `a narrow frame leaves out what matters least`(columns: Int, top: String) {
    let grid = drawn(columns, 1) { funnel.draw(on: &$0, in: $0.bounds, appearance) }
    #expect(grid.text == top)
  }

  @Test func `a frame in ASCII`() {
    let grid = drawn(24, 3) { Frame(title: "Aging", isFocused: true).draw(on: &$0, in: $0.bounds, plain) }
    #expect(
      grid.text == """
        +- Aging --------------+
        |                      |
        +----------------------+
        """)
  }

  @Test func `a bar in eighths on its track`() {
    let style = appearance.palette.stage(0)
    func bar(_ share: Double, _ look: Appearance) -> String {
      drawn(8, 1) { Bar(share: share).draw(on: &$0, at: .zero, columns: 8, style: style, look) }.text
    }
    #expect(bar(1, appearance) == "████████")
    #expect(bar(0.5, appearance) == "████")
    #expect(bar(0.55, appearance) == "████▍")
    #expect(bar(0.0001, appearance) == "▏")
    #expect(bar(0.9999, appearance) == "███████▉")
    #expect(bar(0, appearance) == "")
    #expect(bar(.nan, appearance) == "")
    #expect(bar(7, appearance) == "████████")
    #expect(bar(0.55, plain) == "####|")
    let grid = drawn(8, 1) { Bar(3, of: 8).draw(on: &$0, at: .zero, columns: 8, style: style, appearance) }
    #expect(grid.styleRuns == "0: 0-2 #8FD0F5 on #101418, 3-7 #8FD0F5 on #1A222A")
    #expect(Bar(1, of: 0).share == 0)
  }

  @Test func `a sparkline never fills its row`() {
    let line = Sparkline([0, 1, 2, nil, 3, 4, 5, 6, .infinity])
    #expect(line.text(columns: 9, .unicode).string == "▁▂▃ ▄▅▆▇ ")
    #expect(line.text(columns: 9, .ascii).string == "_.- =+*# ")
    #expect(line.text(columns: 3, .unicode).string == "▆▇ ")
    #expect(line.text(columns: 11, .unicode).string == "  ▁▂▃ ▄▅▆▇ ")
    #expect(Sparkline([5, 5]).text(columns: 2, .unicode).string == "▄▄")
    #expect(Sparkline([]).text(columns: 2, .unicode).string == "  ")
    #expect(Sparkline([-9, 50, 200], scale: 0...100).text(columns: 3, .unicode).string == "▁▄▇")
    #expect(line.text(columns: 0, .unicode).isEmpty)
  }

  private var records: Table {
    func cell(_ text: DisplayText) -> StyledText { StyledText(text, appearance.palette[.text]) }
    return Table(
      columns: [
        Table.Column("lead", width: .fixed(5)), Table.Column("company", width: .flexible(minimum: 8)),
        Table.Column("age", .right, width: .fixed(4)),
      ],
      rows: [
        [cell("L-1"), cell("Bakkerij de Wit"), cell("3 d")], [cell("L-2"), cell("東京ガス株式会社"), cell("12 d")],
        [cell("L-345678"), cell("Aannemer Jansen"), cell("40 d")], [cell("L-4")],
      ], selected: 1)
  }

  @Test func `a table with its header and the row under the cursor`() {
    let grid = drawn(24, 6) { records.draw(on: &$0, in: $0.bounds, appearance) }
    #expect(
      grid.text == """
        lead  company        age
        L-1   Bakkerij de …  3 d
        L-2   東京ガス株式… 12 d
        L-34… Aannemer Jan… 40 d
        L-4

        """)
    let lines = grid.styleRuns.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("2: ") && $0.contains("#E6E6E6 on #1F2C38") && !$0.contains("#101418") })
  }

  @Test func `a table scrolls and leaves out columns`() {
    var table = records
    table.firstRow = 2
    table.showsHeader = false
    #expect(drawn(14, 1) { table.draw(on: &$0, in: $0.bounds, appearance) }.text == "L-34… Aanneme…")
    #expect(table.widths(in: 14) == [5, 8, 0])
    #expect(table.widths(in: 3) == [3, 0, 0])
    #expect(table.widths(in: 0) == [0, 0, 0])
    #expect(table.widths(in: 30) == [5, 19, 4])
    table.firstRow = 99
    #expect(drawn(14, 2) { table.draw(on: &$0, in: $0.bounds, appearance) }.text == "\n")
    table.firstRow = -5
    #expect(drawn(3, 1) { table.draw(on: &$0, in: $0.bounds, appearance) }.text == "L-1")
  }

  @Test func `everything can be drawn at every size`() {
    for columns in 0...20 {
      for rows in 0...10 {
        for look in [appearance, plain] {
          let grid = drawn(columns, rows) { grid in
            let inside = funnel.draw(on: &grid, in: grid.bounds, look)
            records.draw(on: &grid, in: inside, look)
            Bar(share: 0.3).draw(on: &grid, at: .zero, columns: columns, style: .standard, look)
          }
          #expect(grid.size == Size(columns: columns, rows: rows))
          if look == plain, columns > 0, rows > 0 {
            let signs = grid.text.unicodeScalars.filter { !$0.isASCII && !"東京ガス株式会社".unicodeScalars.contains($0) }
            #expect(signs.isEmpty)
          }
        }
      }
    }
  }
}
