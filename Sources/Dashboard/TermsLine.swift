import Screen
import Words

/// The line on which another limit or rule of a stage is typed, with what it still lacks.
struct TermsLine {
  let entry: TermsEntry
  let scribe: Scribe

  func draw(on grid: inout Grid, in line: Rectangle) {
    let name = entry.stage.name
    let prompt = scribe.say(.table(entry.subject == .limit ? .limitPrompt(stage: name) : .rulePrompt(stage: name)))
    var at = 1 + grid.put(prompt, at: Point(column: 1, row: line.row), style: scribe.style(.key, .bold))
    let typed = scribe.text(entry.text)
    let side = side(room: max(line.columns / 3, line.columns - at - typed.columns - 5))
    let room = max(0, line.columns - at - side.columns - 4)
    // The end of a long rule is what is being typed.
    let shown = typed.columns <= room ? typed : typed.suffix(columns: room)
    let start = at - (typed.columns - shown.columns)
    grid.put(shown, at: Point(column: at, row: line.row), style: scribe.style(.text, .bold))
    at += shown.columns
    let end = min(at, max(0, line.endColumn - 1))
    if let mistake = entry.mistake { underline(mistake, from: start, least: at - shown.columns, on: &grid, in: line) }
    grid.cursor = Point(column: end, row: line.row)
    grid.put(side, at: Point(column: line.endColumn - 1 - side.columns, row: line.row))
  }

  /// The place of the mistake, in a look of its own; where something is missing, the blank that it would stand in.
  private func underline(
    _ mistake: TermsEntry.Mistake, from start: Int, least: Int, on grid: inout Grid, in line: Rectangle
  ) {
    let before = scribe.text(String(entry.text.prefix(mistake.position))).columns
    let here = entry.text.dropFirst(mistake.position).first.map { max(1, scribe.text(String($0)).columns) } ?? 1
    let place = Rectangle(column: max(least, start + before), row: line.row, columns: here, rows: 1).intersection(line)
    let look = scribe.style(.bad, [.bold, .underline])
    grid.restyle(place) { _ in look }
  }

  private func side(room: Int) -> StyledText {
    guard let mistake = entry.mistake else {
      let help = scribe.say(.table(.entryHelp))
      return StyledText(help.columns <= room ? help : .empty, scribe.style(.dim))
    }
    let words =
      switch mistake.reason {
      case .notALimit: scribe.say(.table(.expectedLimit))
      case .filter(let reason): scribe.say(.filterMistake(reason))
      }
    return StyledText(words.truncated(to: room, ellipsis: scribe.glyphs.ellipsis), scribe.style(.careful))
  }
}
