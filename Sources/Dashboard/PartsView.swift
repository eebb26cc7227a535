import CustomerChain
import Screen
import Words

/// The choice between the parts of a ratio or a score, over the panes.
struct PartsView {
  let stop: PartsStop
  let scribe: Scribe

  func draw(on grid: inout Grid, in body: Rectangle) {
    let names = stop.options.map { scribe.say(.part($0.part, of: stop.figure.id)) }
    let title = stop.crumbs.joined(scribe)
    let question = scribe.say(.list(.chooseAPart))
    let counts = stop.options.map { $0.count.map { scribe.count($0) } ?? .empty }
    let widest = (names.map(\.columns).max() ?? 0) + (counts.map(\.columns).max() ?? 0) + 8
    let columns = min(body.columns - 4, max(widest, title.columns + 8, question.columns + 4))
    let rows = min(body.rows, stop.options.count + 4)
    let box = Rectangle(
      column: body.column + (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2, columns: columns,
      rows: rows)
    let look = scribe.style(.text)
    grid.fill(box, style: look)
    let room = Frame(
      title: title, note: StyledText(scribe.value(stop.figure), scribe.style(.key, .bold)), isFocused: true
    )
    .draw(on: &grid, in: box, scribe.appearance)
    grid.put(
      question.truncated(to: room.columns - 2, ellipsis: scribe.glyphs.ellipsis),
      at: Point(column: room.column + 1, row: room.row),
      style: scribe.style(.dim))
    for (place, name) in names.enumerated() where place + 2 < room.rows {
      let line = room.rowRectangle(place + 2)
      grid.put(name, at: Point(column: line.column + 2, row: line.row), style: look, clip: line)
      let count = counts[place]
      grid.put(
        count, at: Point(column: line.endColumn - 2 - count.columns, row: line.row), style: scribe.style(.text, .bold),
        clip: line)
      if place == stop.cursor { scribe.appearance.palette.select(line, on: &grid) }
    }
  }
}

extension [DisplayText] {
  /// As a breadcrumb.
  func joined(_ scribe: Scribe) -> DisplayText {
    dropFirst().reduce(first ?? .empty) { $0 + " " + scribe.glyphs.crumb + " " + $1 }
  }
}
