/// A box around a pane with its name in the upper border, as in
/// `╭─ 1 Funnel ─ cohort of 90 days ──── 91 % decided ─╮`.
public struct Frame: Hashable, Sendable {
  /// The pane's number, in the look of a key.
  public var number: DisplayText
  public var title: DisplayText
  /// Further parts after the title, quieter.
  public var details: [DisplayText]
  /// Stands at the right; the first to go when there is no room.
  public var note: StyledText
  /// The frame with the focus is lit.
  public var isFocused: Bool

  public init(
    number: DisplayText = .empty, title: DisplayText, details: [DisplayText] = [], note: StyledText = StyledText(),
    isFocused: Bool = false
  ) {
    self.number = number
    self.title = title
    self.details = details
    self.note = note
    self.isFocused = isFocused
  }

  /// Draws the border and the title, and leaves the interior as it is.
  /// - Returns: the interior, empty when the rectangle is too small for one.
  @discardableResult
  public func draw(on grid: inout Grid, in rectangle: Rectangle, _ appearance: Appearance) -> Rectangle {
    guard !rectangle.isEmpty else { return rectangle }
    drawBorder(on: &grid, in: rectangle, appearance)
    drawTitle(on: &grid, in: rectangle, appearance)
    return rectangle.interior
  }

  private func lineStyle(_ appearance: Appearance) -> Style {
    appearance.palette[isFocused ? .borderFocus : .border]
  }

  private func drawBorder(on grid: inout Grid, in box: Rectangle, _ appearance: Appearance) {
    let glyphs = appearance.glyphs
    let style = lineStyle(appearance)
    let (right, bottom) = (box.endColumn - 1, box.endRow - 1)
    grid.fill(
      Rectangle(column: box.column, row: box.row, columns: box.columns, rows: 1), with: glyphs.horizontal, style: style)
    grid.fill(
      Rectangle(column: box.column, row: bottom, columns: box.columns, rows: 1), with: glyphs.horizontal, style: style)
    grid.fill(
      Rectangle(column: box.column, row: box.row, columns: 1, rows: box.rows), with: glyphs.vertical, style: style)
    grid.fill(Rectangle(column: right, row: box.row, columns: 1, rows: box.rows), with: glyphs.vertical, style: style)
    let corners = [
      (box.column, bottom, glyphs.bottomLeft), (right, bottom, glyphs.bottomRight),
      (box.column, box.row, glyphs.topLeft), (right, box.row, glyphs.topRight),
    ]
    for (column, row, glyph) in corners { grid.put(glyph, at: Point(column: column, row: row), style: style) }
  }

  /// Columns of the border at each side that the title leaves: a corner and a line.
  private static let margin = 2

  private func drawTitle(on grid: inout Grid, in box: Rectangle, _ appearance: Appearance) {
    let room = box.columns - 2 * Self.margin
    let line = lineStyle(appearance)
    // A blank at each side of the words, and at least one column of words.
    guard room >= 3, !(title.isEmpty && number.isEmpty) else { return }
    let noteColumns = note.isEmpty ? 0 : note.columns + 2
    var left = segments(details.count, appearance)
    var count = details.count
    while left.columns + noteColumns + 1 > room, count > 0 {
      count -= 1
      left = segments(count, appearance)
    }
    let showsNote = noteColumns > 0 && left.columns + noteColumns + 1 <= room
    if !showsNote {
      count = (0...details.count).last { segments($0, appearance).columns <= room } ?? 0
      left = segments(count, appearance)
    }
    let cut = StyledText(left.runs.dropLast()).truncated(to: room - 1, ellipsis: appearance.glyphs.ellipsis)
    let place = Point(column: box.column + Self.margin, row: box.row)
    let used = grid.put(cut, at: place)
    grid.put(" ", at: Point(column: place.column + used, row: box.row), style: line)
    if showsNote {
      let start = Point(column: box.endColumn - Self.margin - noteColumns, row: box.row)
      grid.put(StyledText(" ", line) + note + StyledText(" ", line), at: start)
    }
  }

  /// The number, the title and so many details, with a blank before and after.
  private func segments(_ detailCount: Int, _ appearance: Appearance) -> StyledText {
    let palette = appearance.palette
    let line = lineStyle(appearance)
    var text = StyledText(" ", line)
    if !number.isEmpty {
      text.append(number, palette[.key].with(.bold))
      text.append(" ", line)
    }
    text.append(title, palette[.title].with(.bold))
    for detail in details.prefix(detailCount) {
      text.append(" " + appearance.glyphs.horizontal + " ", line)
      text.append(detail, palette[.dim])
    }
    text.append(" ", line)
    return text
  }
}
