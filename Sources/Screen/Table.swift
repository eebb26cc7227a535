/// Rows and columns of text with a header, one row under the cursor, and the part that is scrolled to.
public struct Table: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    public var title: DisplayText
    public var alignment: Alignment
    public var width: Width

    public init(_ title: DisplayText, _ alignment: Alignment = .left, width: Width) {
      self.title = title
      self.alignment = alignment
      self.width = width
    }
  }

  /// How a column's width is found.
  public enum Width: Hashable, Sendable {
    /// Always so many columns.
    case fixed(Int)
    /// At least so many, and a part of what is left over in proportion to `weight`.
    case flexible(minimum: Int, weight: Int = 1)

    var minimum: Int {
      switch self {
      case .fixed(let columns): return max(0, columns)
      case .flexible(let minimum, _): return max(1, minimum)
      }
    }

    var weight: Int {
      if case .flexible(_, let weight) = self { return max(0, weight) }
      return 0
    }
  }

  public var columns: [Column]
  /// A text for each column; a missing one is blank.
  public var rows: [[StyledText]]
  /// The row under the cursor, counted in `rows`.
  public var selected: Int?
  /// Rows that are scrolled away above.
  public var firstRow: Int
  public var showsHeader: Bool

  /// Blank columns between two columns.
  public static let gap = 1

  public init(
    columns: [Column], rows: [[StyledText]], selected: Int? = nil, firstRow: Int = 0, showsHeader: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    self.selected = selected
    self.firstRow = firstRow
    self.showsHeader = showsHeader
  }

  /// The width of each column in a table of `total` columns. Where there is no room for all of them, those at the
  /// right are left out (0); the first is kept and cut.
  public func widths(in total: Int) -> [Int] {
    var shown = columns.count
    func needed(_ count: Int) -> Int {
      columns.prefix(count).reduce(0) { $0 + $1.width.minimum } + Self.gap * max(0, count - 1)
    }
    while shown > 1, needed(shown) > total { shown -= 1 }
    guard shown > 0, total > 0 else { return columns.map { _ in 0 } }
    if needed(shown) > total { return [total] + columns.dropFirst().map { _ in 0 } }
    let weights = columns.prefix(shown).map(\.width.weight)
    let extra = Rectangle(column: 0, row: 0, columns: total - needed(shown), rows: 1).columns(weights: weights)
    return columns.enumerated().map { place, column in
      place < shown ? column.width.minimum + extra[place].columns : 0
    }
  }

  /// How many rows fit in a table of this height.
  public func visibleRows(in height: Int) -> Int { max(0, height - (showsHeader ? 1 : 0)) }

  /// Draws the header and the rows that are scrolled to.
  public func draw(on grid: inout Grid, in rectangle: Rectangle, _ appearance: Appearance) {
    guard !rectangle.isEmpty else { return }
    let widths = widths(in: rectangle.columns)
    var body = rectangle
    if showsHeader {
      let (head, rest) = rectangle.split(rows: 1)
      body = rest
      let titles = columns.map { StyledText($0.title, appearance.palette[.dim]) }
      drawRow(titles, widths, on: &grid, in: head, appearance)
    }
    let first = min(max(0, firstRow), rows.count)
    for (offset, row) in rows[first...].prefix(body.rows).enumerated() {
      let line = body.rowRectangle(offset)
      drawRow(row, widths, on: &grid, in: line, appearance)
      if selected == first + offset { appearance.palette.select(line, on: &grid) }
    }
  }

  private func drawRow(
    _ texts: [StyledText], _ widths: [Int], on grid: inout Grid, in line: Rectangle, _ appearance: Appearance
  ) {
    var column = line.column
    for (place, width) in widths.enumerated() where width > 0 {
      if place < texts.count {
        let text = texts[place].truncated(to: width, ellipsis: appearance.glyphs.ellipsis)
        let missing = width - text.columns
        let before =
          switch columns[place].alignment {
          case .left: 0
          case .right: missing
          case .center: missing / 2
          }
        grid.put(text, at: Point(column: column + before, row: line.row), clip: line)
      }
      column += width + Self.gap
    }
  }
}
