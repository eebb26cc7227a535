import CustomerChain
import Screen
import Words

/// What a pane shows, in full: it may be higher than its frame, then the part around the cursor is shown.
struct PaneContent {
  enum Direction { case up, down, left, right }

  var grid: Grid
  /// Rows that are in use.
  var rows: Int
  /// Rows at the top that stay when the rest is scrolled.
  var head: Int
  var spots: [Spot]
  /// For the pane's frame.
  var details: [DisplayText] = []
  var note = StyledText()

  /// The spot of that name; the first one when it is no longer there.
  func spot(named name: Spot.Name?) -> Spot? { spots.first { $0.name == name } ?? spots.first }

  /// The nearest spot in a direction, at least `rows` away for up and down when there is one so far.
  func neighbour(of spot: Spot, _ direction: Direction, rows: Int = 1) -> Spot? {
    let from = spot.rectangle
    func distance(_ other: Rectangle) -> Int { abs(other.endColumn - from.endColumn) }
    switch direction {
    case .left, .right:
      let row = spots.filter { $0.rectangle.row == from.row }
      return direction == .right
        ? row.filter { $0.rectangle.column > from.column }.min { $0.rectangle.column < $1.rectangle.column }
        : row.filter { $0.rectangle.column < from.column }.max { $0.rectangle.column < $1.rectangle.column }
    case .down:
      let below = spots.filter { $0.rectangle.row > from.row }
      guard let edge = below.map(\.rectangle.row).max() else { return nil }
      let wanted = min(from.row + rows, edge)
      let row = below.map(\.rectangle.row).filter { $0 >= wanted }.min() ?? edge
      return below.filter { $0.rectangle.row == row }.min { distance($0.rectangle) < distance($1.rectangle) }
    case .up:
      let above = spots.filter { $0.rectangle.row < from.row }
      guard let edge = above.map(\.rectangle.row).min() else { return nil }
      let wanted = max(from.row - rows, edge)
      let row = above.map(\.rectangle.row).filter { $0 <= wanted }.max() ?? edge
      return above.filter { $0.rectangle.row == row }.min { distance($0.rectangle) < distance($1.rectangle) }
    }
  }

  /// How many rows after the head are scrolled away so that the cursor is in sight. A function of the cursor alone:
  /// there is no scroll to remember.
  func scroll(height: Int, cursor: Spot?) -> Int {
    let room = height - head
    let scrolled = rows - head
    guard room > 0, scrolled > room, let cursor, cursor.rectangle.row >= head else { return 0 }
    return min(max(0, cursor.rectangle.row - head - room / 2), scrolled - room)
  }

  /// Draws the part that is in sight.
  func draw(on target: inout Grid, in rectangle: Rectangle, scroll: Int, style: Style) {
    guard !rectangle.isEmpty else { return }
    var window = Grid(size: rectangle.size, style: style)
    window.overlay(grid, at: Point(column: 0, row: -scroll))
    var top = Grid(size: Size(columns: rectangle.columns, rows: min(head, rectangle.rows)), style: style)
    top.overlay(grid)
    if scroll > 0 { window.overlay(top) }
    target.overlay(window, at: rectangle.origin)
  }
}

extension Pane {
  var phrase: PanePhrase {
    switch self {
    case .brief: .brief
    case .chain: .chain
    case .handoffs: .handoffs
    case .definitions: .definitions
    case .groups: .groups
    case .funnel: .funnel
    case .aging: .aging
    case .experience: .experience
    case .health: .dataHealth
    }
  }
}
