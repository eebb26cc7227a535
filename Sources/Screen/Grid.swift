/// A screen as a value: cells in rows, and perhaps a cursor. Everything drawn outside of it is cut off, so drawing
/// is defined for every size, 0 by 0 included. A wide character is always there as a whole or not at all.
public struct Grid: Hashable, Sendable {
  public let size: Size
  private var cells: [Cell]
  /// Where the terminal's own cursor stands, for entering text; nil hides it.
  public var cursor: Point?

  /// No terminal is larger; a larger size is cut to this.
  public static let maximumColumns = 1_000
  public static let maximumRows = 1_000

  public init(size: Size, style: Style = .standard) {
    self.size = Size(columns: min(size.columns, Self.maximumColumns), rows: min(size.rows, Self.maximumRows))
    cells = Array(repeating: .blank(style), count: self.size.columns * self.size.rows)
  }

  public var bounds: Rectangle { Rectangle(size) }

  /// The cell at a place; a blank one in the standard style for places outside.
  public subscript(point: Point) -> Cell {
    guard bounds.contains(point) else { return .blank(.standard) }
    return cells[offset(point.column, point.row)]
  }

  /// The cells of one row, left to right; none for a row outside.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[offset(0, row)..<offset(0, row + 1)]
  }

  private func offset(_ column: Int, _ row: Int) -> Int { row * size.columns + column }

  /// Blanks the other half of a wide character of which this cell is one half.
  private mutating func separate(_ column: Int, _ row: Int) {
    let place = offset(column, row)
    switch cells[place].width {
    case 2:
      cells[place] = .blank(cells[place].style)
      cells[place + 1] = .blank(cells[place + 1].style)
    case 0:
      cells[place] = .blank(cells[place].style)
      cells[place - 1] = .blank(cells[place - 1].style)
    default: break
    }
  }

  private mutating func set(_ column: Int, _ row: Int, _ cell: Cell) {
    separate(column, row)
    cells[offset(column, row)] = cell
  }
}

extension Grid {
  /// Writes text from a place to the right, no further than `maximumColumns`, the edges and `clip` allow.
  /// A wide character of which only half would be visible is shown as a blank.
  /// - Returns: the columns that the text takes, whether visible or not, after `maximumColumns` was applied.
  @discardableResult
  public mutating func put(
    _ text: DisplayText, at point: Point, style: Style, maximumColumns: Int? = nil, clip: Rectangle? = nil
  ) -> Int {
    let limit = max(0, min(maximumColumns ?? .max, text.columns))
    let visible = clip.map(bounds.intersection) ?? bounds
    let start = Rectangle(column: point.column, row: point.row, columns: 0, rows: 0)
    guard !visible.isEmpty, start.row >= visible.row, start.row < visible.endRow else { return limit }
    var used = 0
    var marks: [Unicode.Scalar] = []
    var pending: (scalar: Unicode.Scalar, width: Int)?

    func character() -> String? {
      guard let pending else { return nil }
      var view = String.UnicodeScalarView()
      view.append(pending.scalar)
      view.append(contentsOf: marks)
      return String(view)
    }

    for scalar in text.string.unicodeScalars {
      let width = ScalarWidth.columns(of: scalar)
      if width == 0 {
        marks.append(scalar)
        continue
      }
      if let finished = character(), let last = pending {
        place(finished, last.width, start.column + used - last.width, start.row, style, visible)
      }
      pending = nil
      marks.removeAll(keepingCapacity: true)
      if used + width > limit { break }
      pending = (scalar, width)
      used += width
    }
    if let finished = character(), let last = pending {
      place(finished, last.width, start.column + used - last.width, start.row, style, visible)
    }
    return used
  }

  /// Writes pieces one after the other, as `put` does for one.
  @discardableResult
  public mutating func put(
    _ text: StyledText, at point: Point, maximumColumns: Int? = nil, clip: Rectangle? = nil
  ) -> Int {
    var used = 0
    for run in text.runs {
      let room = maximumColumns.map { $0 - used }
      if let room, room <= 0 { break }
      let columns = put(
        run.text, at: Point(column: point.column + used, row: point.row), style: run.style, maximumColumns: room,
        clip: clip)
      used += columns
      // A wide character that no longer fitted ends the row: what follows must not move into its place.
      if columns < run.text.columns { break }
    }
    return used
  }

  private mutating func place(
    _ text: String, _ width: Int, _ column: Int, _ row: Int, _ style: Style, _ visible: Rectangle
  ) {
    let first = column >= visible.column && column < visible.endColumn
    if width == 1 {
      if first { set(column, row, Cell(text: text, width: 1, style: style)) }
      return
    }
    let second = column + 1 >= visible.column && column + 1 < visible.endColumn
    if first && second {
      set(column, row, .blank(style))
      set(column + 1, row, .blank(style))
      cells[offset(column, row)] = Cell(text: text, width: 2, style: style)
      cells[offset(column + 1, row)] = Cell(text: "", width: 0, style: style)
    } else if first {
      set(column, row, .blank(style))
    } else if second {
      set(column + 1, row, .blank(style))
    }
  }

  /// Blanks a rectangle.
  public mutating func fill(_ rectangle: Rectangle, style: Style) {
    forEach(in: rectangle) { $0.set($1, $2, .blank(style)) }
  }

  /// Fills a rectangle with the first character of a text; a wide or empty one blanks it.
  public mutating func fill(_ rectangle: Rectangle, with text: DisplayText, style: Style) {
    let one = text.prefix(columns: 1)
    guard one.columns == 1 else { return fill(rectangle, style: style) }
    forEach(in: rectangle) { $0.set($1, $2, Cell(text: one.string, width: 1, style: style)) }
  }

  /// Gives a rectangle another background; text and other colours stay.
  public mutating func tint(_ rectangle: Rectangle, _ background: Color) {
    restyle(rectangle) { $0.on(background) }
  }

  /// Changes the look of a rectangle; text stays. Both halves of a wide character are changed together.
  public mutating func restyle(_ rectangle: Rectangle, _ change: (Style) -> Style) {
    forEach(in: rectangle) { grid, column, row in
      let place = grid.offset(column, row)
      let style = change(grid.cells[place].style)
      grid.cells[place].style = style
      if grid.cells[place].width == 2 { grid.cells[place + 1].style = style }
      if grid.cells[place].width == 0 { grid.cells[place - 1].style = style }
    }
  }

  /// Copies another grid over this one, its top left cell at a place. Its cursor, if it has one, comes along.
  public mutating func overlay(_ other: Grid, at point: Point = .zero) {
    let target = Rectangle(
      column: point.column, row: point.row, columns: other.size.columns, rows: other.size.rows)
    let visible = bounds.intersection(target)
    forEach(in: visible) { grid, column, row in
      let cell = other.cells[other.offset(column - target.column, row - target.row)]
      if cell.width == 1 {
        grid.set(column, row, cell)
      } else if cell.width == 2 {
        grid.place(cell.text, 2, column, row, cell.style, visible)
      } else if column == visible.column {
        grid.set(column, row, .blank(cell.style))
      }
    }
    if let theirs = other.cursor {
      let moved = Point(column: theirs.column + target.column, row: theirs.row + target.row)
      if bounds.contains(moved) { cursor = moved }
    }
  }

  private mutating func forEach(in rectangle: Rectangle, _ body: (inout Grid, Int, Int) -> Void) {
    let visible = bounds.intersection(rectangle)
    guard !visible.isEmpty else { return }
    for row in visible.row..<visible.endRow {
      for column in visible.column..<visible.endColumn { body(&self, column, row) }
    }
  }
}
