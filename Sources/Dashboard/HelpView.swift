import Screen
import Words

/// All keys, from the keymap.
struct HelpView {
  let top: Int
  let scribe: Scribe

  /// Rows that are visible in a body of so many.
  static func rows(in body: Rectangle) -> Int { max(1, body.rows - 2) }

  func draw(on grid: inout Grid, in body: Rectangle) {
    let lines = Keymap.bindings.map { binding in
      let keys = Keymap.names(binding.action, scribe.glyphs)
      let name = keys.dropFirst().reduce(keys.first ?? .empty) { $0 + "  " + $1 }
      return (keys: name, action: scribe.say(.action(binding.action)), help: scribe.say(.actionHelp(binding.action)))
    }
    let keyColumns = (lines.map(\.keys.columns).max() ?? 0) + 2
    let actionColumns = (lines.map(\.action.columns).max() ?? 0) + 2
    let helpColumns = lines.map(\.help.columns).max() ?? 0
    let columns = min(body.columns, keyColumns + actionColumns + helpColumns + 6)
    let rows = min(body.rows, lines.count + 2)
    let box = Rectangle(
      column: body.column + (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2, columns: columns,
      rows: rows)
    grid.fill(box, style: scribe.style(.text))
    let room = Frame(number: "?", title: scribe.say(.pane(.help)), isFocused: true)
      .draw(on: &grid, in: box, scribe.appearance).inset(columns: 2, rows: 0)
    let first = min(max(0, top), max(0, lines.count - room.rows))
    for (place, line) in lines.dropFirst(first).prefix(room.rows).enumerated() {
      let row = room.row + place
      grid.put(line.keys, at: Point(column: room.column, row: row), style: scribe.style(.key, .bold), clip: room)
      grid.put(
        line.action, at: Point(column: room.column + keyColumns, row: row), style: scribe.style(.text), clip: room)
      grid.put(
        line.help, at: Point(column: room.column + keyColumns + actionColumns, row: row), style: scribe.style(.dim),
        clip: room)
    }
    drawMore(lines.count - room.rows, first, on: &grid, in: box)
  }

  private func drawMore(_ hidden: Int, _ first: Int, on grid: inout Grid, in box: Rectangle) {
    guard hidden > 0, box.columns > 12 else { return }
    let below = hidden - first
    var text = StyledText(" ", scribe.style(.dim))
    if first > 0 { text.append(scribe.glyphs.up + scribe.count(first) + " ", scribe.style(.dim)) }
    if below > 0 { text.append(scribe.glyphs.down + scribe.count(below) + " ", scribe.style(.dim)) }
    grid.put(text, at: Point(column: box.endColumn - 3 - text.columns, row: box.endRow - 1), clip: box)
  }
}
