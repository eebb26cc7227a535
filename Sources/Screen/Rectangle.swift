/// Cells from (`column`, `row`), `columns` wide and `rows` high. The place may lie outside of any grid; width and
/// height are never negative.
public struct Rectangle: Hashable, Sendable {
  public let column: Int
  public let row: Int
  public let columns: Int
  public let rows: Int

  /// Coordinates beyond this many cells from the origin are moved to it, so that no sum of two can overflow.
  public static let farthest = 1 << 30

  /// Negative widths and heights become 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = min(max(column, -Self.farthest), Self.farthest)
    self.row = min(max(row, -Self.farthest), Self.farthest)
    self.columns = min(max(0, columns), Self.farthest)
    self.rows = min(max(0, rows), Self.farthest)
  }

  /// All cells of a grid of this size.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  public var size: Size { Size(columns: columns, rows: rows) }
  public var origin: Point { Point(column: column, row: row) }
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The first column and row after the last ones.
  public var endColumn: Int { column + columns }
  public var endRow: Int { row + rows }

  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The cells that lie in both; empty when there are none.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rectangle(
      column: left, row: top,
      columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }

  /// Smaller by so many cells at each side; empty when there is no room.
  public func inset(columns: Int, rows: Int) -> Rectangle {
    Rectangle(
      column: column + columns, row: row + rows,
      columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
  }

  /// Smaller by one cell at each side: the room inside of a frame.
  public var interior: Rectangle { inset(columns: 1, rows: 1) }

  /// One row of this rectangle, counted from its top; empty when it has no such row.
  public func rowRectangle(_ offset: Int) -> Rectangle {
    guard offset >= 0, offset < rows else { return Rectangle(column: column, row: row, columns: 0, rows: 0) }
    return Rectangle(column: column, row: row + offset, columns: columns, rows: 1)
  }

  /// Cut in two: the first `rows` rows, and the rest.
  public func split(rows count: Int) -> (top: Rectangle, rest: Rectangle) {
    let first = min(max(0, count), rows)
    return (
      Rectangle(column: column, row: row, columns: columns, rows: first),
      Rectangle(column: column, row: row + first, columns: columns, rows: rows - first)
    )
  }

  /// Cut in two: the first `columns` columns, and the rest.
  public func split(columns count: Int) -> (left: Rectangle, rest: Rectangle) {
    let first = min(max(0, count), columns)
    return (
      Rectangle(column: column, row: row, columns: first, rows: rows),
      Rectangle(column: column + first, row: row, columns: columns - first, rows: rows)
    )
  }

  /// Side by side in proportion to the weights, with `gap` columns between. Always one rectangle for each weight;
  /// together they fill the width exactly, and those without room are empty.
  public func columns(weights: [Int], gap: Int = 0) -> [Rectangle] {
    var start = column
    return shares(of: columns, weights: weights, gap: gap).map { width in
      defer { start = min(start + width + gap, endColumn) }
      return Rectangle(column: start, row: row, columns: width, rows: rows)
    }
  }

  /// One above the other in proportion to the weights, as `columns(weights:gap:)` does across.
  public func rows(weights: [Int], gap: Int = 0) -> [Rectangle] {
    var start = row
    return shares(of: rows, weights: weights, gap: gap).map { height in
      defer { start = min(start + height + gap, endRow) }
      return Rectangle(column: column, row: start, columns: columns, rows: height)
    }
  }

  private func shares(of total: Int, weights: [Int], gap: Int) -> [Int] {
    let positive = weights.map { min(max(0, $0), 1_000) }
    let sum = positive.reduce(0, +)
    let room = max(0, total - max(0, gap) * max(0, weights.count - 1))
    guard sum > 0 else { return weights.map { _ in 0 } }
    var used = 0
    var seen = 0
    return positive.map { weight in
      seen += weight
      let end = room * seen / sum
      defer { used = end }
      return end - used
    }
  }
}
