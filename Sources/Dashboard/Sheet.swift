import CustomerChain
import Screen
import Words

/// A pane's content while it is drawn, row by row, with the spots that the cursor can stand on.
struct Sheet {
  let scribe: Scribe
  private(set) var grid: Grid
  private(set) var spots: [Spot] = []
  /// The row that is being drawn; all rows above are in use.
  var row = 0

  /// Content longer than this is cut: nobody scrolls further.
  static let maximumRows = 900
  /// Rows to begin with; there are more when they are needed.
  static let firstRows = 40
  /// Blank columns at each side.
  static let margin = 1

  init(columns: Int, scribe: Scribe) {
    self.scribe = scribe
    grid = Grid(size: Size(columns: columns, rows: Self.firstRows), style: scribe.style(.text))
  }

  var columns: Int { grid.size.columns }
  /// The first column after the last one that may be drawn in.
  var end: Int { columns - Self.margin }

  /// Writes from a column to the right, no further than the margin.
  @discardableResult
  mutating func put(_ text: DisplayText, at column: Int, _ style: Style, room: Int? = nil) -> Int {
    let limit = min(room ?? .max, max(0, end - column))
    let shown = text.truncated(to: limit, ellipsis: scribe.glyphs.ellipsis)
    grid.put(shown, at: Point(column: column, row: row), style: style)
    return column + shown.columns
  }

  /// Writes so that the text ends before a column.
  @discardableResult
  mutating func put(_ text: DisplayText, before column: Int, _ style: Style) -> Rectangle {
    let place = Rectangle(column: column - text.columns, row: row, columns: text.columns, rows: 1)
    grid.put(text, at: place.origin, style: style)
    return place
  }

  /// Writes so that pieces end before a column.
  mutating func put(_ text: StyledText, before column: Int) {
    grid.put(text, at: Point(column: column - text.columns, row: row))
  }

  /// Writes pieces from a column to the right, as a whole or not at all.
  mutating func put(_ text: StyledText, at column: Int) {
    if column + text.columns <= end { grid.put(text, at: Point(column: column, row: row)) }
  }

  mutating func bar(_ bar: Bar, at column: Int, columns: Int, _ style: Style) {
    bar.draw(
      on: &grid, at: Point(column: column, row: row), columns: columns, style: style, scribe.appearance)
  }

  mutating func tint(from column: Int, columns: Int, _ color: Color) {
    grid.tint(Rectangle(column: column, row: row, columns: columns, rows: 1), color)
  }

  /// Puts a spot on columns of this row, and of so many rows from it on.
  mutating func spot(
    _ figure: Figure, from column: Int, to end: Int, _ crumbs: [DisplayText], showing: Int = 0, camps: [Figure] = []
  ) {
    let name = Spot.Name(metric: figure.id, coordinates: figure.records.coordinates.settled, showing: showing)
    spot(name, .figure(figure, camps: camps), from: column, to: end, crumbs)
  }

  mutating func spot(
    _ name: Spot.Name, _ target: Spot.Target, from column: Int, to end: Int, _ crumbs: [DisplayText], rows: Int = 1
  ) {
    let rectangle = Rectangle(column: column, row: row, columns: end - column, rows: rows)
    guard !rectangle.isEmpty, row < Self.maximumRows, column < columns else { return }
    spots.append(Spot(name: name, target: target, rectangle: rectangle, crumbs: crumbs))
  }

  /// A figure that ends before a column, and its spot.
  mutating func figure(
    _ figure: Figure, before column: Int, _ style: Style? = nil, text: DisplayText? = nil, crumbs: [DisplayText],
    showing: Int = 0, camps: [Figure] = []
  ) {
    let shown = text ?? scribe.value(figure)
    let place = put(shown, before: column, style ?? scribe.style(of: figure))
    spot(figure, from: place.column, to: place.endColumn, crumbs, showing: showing, camps: camps)
  }

  mutating func nextRow() {
    row += 1
    guard row >= grid.size.rows, grid.size.rows < Self.maximumRows else { return }
    let size = Size(columns: columns, rows: min(Self.maximumRows, grid.size.rows * 2))
    var larger = Grid(size: size, style: scribe.style(.text))
    larger.overlay(grid)
    grid = larger
  }

  /// - Parameter head: rows that stay in sight.
  func content(head: Int = 0) -> PaneContent {
    PaneContent(grid: grid, rows: min(row, grid.size.rows), head: head, spots: spots)
  }
}

extension Sheet {
  /// A figure in a running line: `late 63`.
  struct Item {
    var label: DisplayText = .empty
    var value: DisplayText
    var style: Style
    var after: DisplayText = .empty
    /// What became of the figure since the compared moment.
    var difference = StyledText()
    var figure: Figure?
    var crumbs: [DisplayText] = []
    var showing = 0

    var columns: Int {
      value.columns + (label.isEmpty ? 0 : label.columns + 1)
        + (difference.isEmpty ? 0 : difference.columns + 1) + (after.isEmpty ? 0 : after.columns + 1)
    }
  }

  /// Writes items one after the other, on as many rows as they take, each row indented to `column`.
  mutating func flow(_ items: [Item], from column: Int, gap: Int = 3, maximumRows: Int = 4) {
    var at = column
    var rows = 1
    for item in items {
      if at > column, at + item.columns > end {
        if rows == maximumRows { break }
        rows += 1
        nextRow()
        at = column
      }
      let start = at
      if !item.label.isEmpty { at = put(item.label, at: at, scribe.style(.dim)) + 1 }
      let valueStart = at
      at = put(item.value, at: at, item.style)
      if let figure = item.figure {
        at = min(at, end)
        spot(figure, from: item.label.isEmpty ? start : valueStart, to: at, item.crumbs, showing: item.showing)
      }
      if !item.difference.isEmpty {
        put(item.difference, at: at + 1)
        at += 1 + item.difference.columns
      }
      if !item.after.isEmpty { at = put(item.after, at: at + 1, scribe.style(.dim)) }
      at += gap
    }
    nextRow()
  }
}
