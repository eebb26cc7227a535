import Testing

@testable import Screen

@Suite struct GridTests {
  /// Every wide character is followed by its own right half, and every right half follows one.
  private func isWhole(_ grid: Grid) -> Bool {
    for row in 0..<grid.size.rows {
      let cells = Array(grid.row(row))
      for (column, cell) in cells.enumerated() {
        let previous: Int8 = column > 0 ? cells[column - 1].width : 1
        if (cell.width == 0) != (previous == 2) { return false }
        if cell.width == 2 && column == cells.count - 1 { return false }
        if (cell.width == 0) != cell.text.isEmpty { return false }
      }
    }
    return true
  }

  @Test func `drawing is cut off at every size`() {
    var random = Dice(seed: 3)
    for columns in 0...20 {
      for rows in 0...10 {
        var grid = Grid(size: Size(columns: columns, rows: rows))
        let full = Grid(size: grid.size)
        for _ in 0..<12 {
          let place = Point(column: random.below(50) - 20, row: random.below(20) - 5)
          let area = Rectangle(
            column: random.below(40) - 10, row: random.below(20) - 5, columns: random.below(30), rows: random.below(12))
          switch random.below(5) {
          case 0: grid.put("日本a語e\u{301}", at: place, style: .standard)
          case 1: grid.put("日本a語", at: place, style: .standard, maximumColumns: random.below(9), clip: area)
          case 2: grid.fill(area, with: "x", style: .standard)
          case 3: grid.tint(area, .indexed(4))
          default:
            var other = Grid(size: Size(columns: random.below(9), rows: random.below(4)))
            other.put("a日本語", at: .zero, style: .standard)
            grid.overlay(other, at: place)
          }
          #expect(isWhole(grid))
        }
        #expect(grid.size == full.size)
        grid.put("x", at: Point(column: .min, row: .max), style: .standard)
        grid.fill(Rectangle(column: .min, row: .min, columns: .max, rows: .max), style: .standard)
        #expect(grid.text.split(separator: "\n", omittingEmptySubsequences: false).count == max(1, rows))
      }
    }
  }

  @Test func `overwriting half of a wide character blanks the other half`() {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    grid.put("日本語", at: .zero, style: .standard)
    grid.put("x", at: Point(column: 1, row: 0), style: .standard)
    #expect(grid.text == " x本語")
    grid.put("y", at: Point(column: 4, row: 0), style: .standard)
    #expect(grid.text == " x本y")
    grid.put("中", at: Point(column: 1, row: 0), style: .standard)
    #expect(grid.text == " 中 y")
  }

  @Test func `a wide character at an edge is a blank`() {
    var grid = Grid(size: Size(columns: 3, rows: 1))
    grid.put("a日本", at: .zero, style: .standard)
    #expect(grid.text == "a日")
    grid.fill(grid.bounds, with: "-", style: .standard)
    grid.put("日本", at: .zero, style: .standard)
    #expect(grid.text == "日")
    grid.fill(grid.bounds, with: "-", style: .standard)
    grid.put("日", at: Point(column: -1, row: 0), style: .standard)
    #expect(grid.text == " --")
    let clip = Rectangle(column: 1, row: 0, columns: 1, rows: 1)
    grid.fill(grid.bounds, with: "-", style: .standard)
    grid.put("日", at: .zero, style: .standard, clip: clip)
    #expect(grid.text == "- -")
  }

  @Test func `put says how many columns the text takes`() {
    var grid = Grid(size: Size(columns: 4, rows: 1))
    #expect(grid.put("abcdef", at: .zero, style: .standard) == 6)
    #expect(grid.put("日本", at: .zero, style: .standard, maximumColumns: 3) == 2)
    #expect(grid.put("", at: .zero, style: .standard) == 0)
    #expect(grid.put("abc", at: .zero, style: .standard, maximumColumns: -1) == 0)
    #expect(grid.text == "日cd")
  }

  @Test func `tint and selection keep text and colours`() {
    var grid = Grid(size: Size(columns: 5, rows: 1))
    let red = Style(foreground: .indexed(1))
    grid.put("a日b", at: .zero, style: red)
    grid.tint(Rectangle(column: 2, row: 0, columns: 1, rows: 1), .indexed(4))
    #expect(grid.text == "a日b")
    #expect(grid.styleRuns == "0: 0-0 1, 1-2 1 on 4, 3-3 1")
  }

  @Test func `an overlay brings its cursor`() {
    var grid = Grid(size: Size(columns: 6, rows: 3))
    var box = Grid(size: Size(columns: 2, rows: 1))
    box.put("ok", at: .zero, style: .standard)
    box.cursor = Point(column: 1, row: 0)
    grid.overlay(box, at: Point(column: 3, row: 1))
    #expect(grid.text == "\n   ok\n")
    #expect(grid.cursor == Point(column: 4, row: 1))
    box.cursor = Point(column: 9, row: 9)
    grid.cursor = nil
    grid.overlay(box, at: Point(column: 5, row: 2))
    #expect(grid.cursor == nil)
  }

  @Test func `rectangles are split without loss`() {
    let area = Rectangle(column: 2, row: 1, columns: 41, rows: 13)
    for count in 1...7 {
      let parts = area.columns(weights: Array(repeating: 1, count: count), gap: 1)
      #expect(parts.count == count)
      #expect(parts.reduce(0) { $0 + $1.columns } == 41 - (count - 1))
      #expect(parts.last?.endColumn == area.endColumn)
    }
    #expect(area.rows(weights: [1, 2]).map(\.rows) == [4, 9])
    #expect(area.columns(weights: [0, 0]).allSatisfy { $0.isEmpty })
    #expect(Rectangle(column: 0, row: 0, columns: 2, rows: 1).interior.isEmpty)
    let tiny = Rectangle(column: 0, row: 0, columns: 1, rows: 1).columns(weights: [1, 1, 1], gap: 1)
    #expect(tiny.allSatisfy { $0.isEmpty })
  }
}
