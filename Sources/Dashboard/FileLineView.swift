import CustomerChain
import Screen
import Words

/// A line of a file as it stands there, made safe, among its neighbours.
struct FileLineView {
  let stop: LineStop
  let scribe: Scribe

  func draw(on grid: inout Grid, in rectangle: Rectangle) {
    let room = Frame(title: scribe.say(.list(.lineOf(stop.place))), isFocused: true)
      .draw(on: &grid, in: rectangle, scribe.appearance).inset(columns: 1, rows: 0)
    guard !room.isEmpty else { return }
    switch stop.lines?.result {
    case nil: put(scribe.say(.emptyPane(.loading)), .dim, on: &grid, in: room, row: 1)
    case .unreadable(errno: 2)?: put(scribe.say(.list(.fileGone)), .careful, on: &grid, in: room, row: 1)
    case .unreadable(let errno)?:
      put(scribe.say(.list(.lineUnreadable(errno: errno))), .careful, on: &grid, in: room, row: 1)
    case .lines(let lines, let hasChanged)?: draw(lines, hasChanged, on: &grid, in: room)
    }
  }

  private func put(_ text: DisplayText, _ role: Role, on grid: inout Grid, in room: Rectangle, row: Int) {
    for (place, line) in text.wrapped(to: room.columns).enumerated() where row + place < room.rows {
      grid.put(line, at: Point(column: room.column, row: room.row + row + place), style: scribe.style(role), clip: room)
    }
  }

  private func draw(_ lines: [FileLines.Line], _ hasChanged: Bool?, on grid: inout Grid, in room: Rectangle) {
    var row = 0
    if hasChanged == true {
      put("! " + scribe.say(.list(.fileChangedSince)), .careful, on: &grid, in: room, row: 0)
      row = 2
    } else if !lines.contains(where: { $0.number == stop.place.line }) {
      put("! " + scribe.say(.list(.recordGone)), .careful, on: &grid, in: room, row: 0)
      row = 2
    }
    let gutter = (lines.last.map { String($0.number).utf8.count } ?? 1) + 2
    for line in lines.dropFirst(min(stop.top, max(0, lines.count - 1))) {
      if row >= room.rows { break }
      row = draw(line, row, gutter, on: &grid, in: room)
    }
  }

  /// - Returns: the row after the line.
  private func draw(_ line: FileLines.Line, _ row: Int, _ gutter: Int, on grid: inout Grid, in room: Rectangle) -> Int {
    let isAsked = line.number == stop.place.line
    let number = DisplayText(String(line.number)).padded(to: gutter - 2, .right)
    grid.put(
      number, at: Point(column: room.column, row: room.row + row),
      style: scribe.style(isAsked ? .key : .dim, isAsked ? .bold : []),
      clip: room)
    var text = scribe.text(String(decoding: line.bytes, as: UTF8.self))
    if line.isCut { text += scribe.glyphs.ellipsis }
    var next = row
    let look = scribe.style(isAsked ? .text : .dim, isAsked ? .bold : [])
    for piece in text.pieces(of: max(1, room.columns - gutter)) where next < room.rows {
      grid.put(piece, at: Point(column: room.column + gutter, row: room.row + next), style: look, clip: room)
      if isAsked { scribe.appearance.palette.select(room.rowRectangle(next), on: &grid) }
      next += 1
    }
    return max(next, row + 1)
  }
}

extension DisplayText {
  /// The text cut into rows of so many columns, nothing left out: in a file every blank counts.
  func pieces(of limit: Int) -> [DisplayText] {
    var pieces: [DisplayText] = []
    var rest = Substring(string)
    while !rest.isEmpty {
      var piece = DisplayText.empty
      var end = rest.startIndex
      while end < rest.endIndex {
        let longer = piece + DisplayText(String(rest[end]))
        if longer.columns > limit { break }
        piece = longer
        end = rest.index(after: end)
      }
      // A wide character in a column of one has no room at all.
      if end == rest.startIndex { return pieces }
      pieces.append(piece)
      rest = rest[end...]
    }
    return pieces.isEmpty ? [.empty] : pieces
  }
}
