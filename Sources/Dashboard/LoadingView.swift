import CustomerChain
import Screen
import Words

/// The first reading of a directory, while it takes long enough to be watched: how far it is, over the empty panes.
struct LoadingView {
  let progress: ReadingProgress
  let scribe: Scribe

  static let columns = 56
  static let rows = 7

  func draw(on grid: inout Grid, in body: Rectangle) {
    let columns = min(body.columns, Self.columns)
    let rows = min(body.rows, Self.rows)
    let box = Rectangle(
      column: body.column + (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2, columns: columns,
      rows: rows)
    grid.fill(box, style: scribe.style(.text))
    let room = Frame(
      title: scribe.say(.readingFiles), note: StyledText(percent, scribe.style(.key, .bold)), isFocused: true
    ).draw(on: &grid, in: box, scribe.appearance).inset(columns: 2, rows: 1)
    guard room.rows >= 3 else { return }
    Bar(share: progress.share).draw(
      on: &grid, at: room.origin, columns: room.columns, style: scribe.appearance.palette.stage(0), scribe.appearance,
      clip: room)
    let files = scribe.count(progress.filesDone) + "/" + scribe.text(scribe.words.counted(progress.files, .file))
    let rowsRead = scribe.text(scribe.words.counted(progress.rows, .row))
    let line = room.rowRectangle(2)
    grid.put(files, at: line.origin, style: scribe.style(.dim), clip: line)
    grid.put(
      rowsRead, at: Point(column: line.endColumn - rowsRead.columns, row: line.row), style: scribe.style(.dim),
      clip: line)
  }

  private var percent: DisplayText { scribe.text(scribe.words.percent(progress.share, places: 0)) }
}
