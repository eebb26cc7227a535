import CustomerChain
import Screen
import Words

/// The steps of the chain below each other, where they have no room beside each other.
struct ChainList {
  let pane: ChainPane

  private var scribe: Scribe { pane.scribe }
  private static let narrowestName = 8
  /// The rows of a cell that are columns here; the last go first where there is no room.
  private static let order: [ChainCell.Row] = [.volume, .time, .score, .acceptance, .owner]

  private struct Column {
    let row: ChainCell.Row
    let width: Int
    var isWord: Bool { row == .owner }
  }

  func draw(on sheet: inout Sheet) {
    let cells = pane.figures.steps.enumerated().map { ChainCell($0.element, at: $0.offset, of: pane) }
    let longest = cells.map(\.nameColumns).max() ?? 0
    let room = sheet.end - Sheet.margin - 3
    var columns = Self.order.compactMap { row in
      cells.compactMap { $0.entries[row]?.text.columns }.max().map { Column(row: row, width: $0 + 2) }
    }
    let name = max(Self.narrowestName, min(longest, room / 3))
    while columns.reduce(0, { $0 + $1.width }) + name > room, columns.count > 1 { columns.removeLast() }
    let names = min(longest, max(name, room - columns.reduce(0) { $0 + $1.width }))
    for (place, cell) in cells.enumerated() {
      draw(cell, isFirst: place == 0, names, columns, on: &sheet)
    }
  }

  /// The weakest link is told by its sign at the step that it leaves.
  private func draw(
    _ cell: ChainCell, isFirst: Bool, _ names: Int, _ columns: [Column], on sheet: inout Sheet
  ) {
    let sign = cell.isWeakest ? Severity.bad.sign : scribe.glyphs.vertical
    sheet.put(sign, at: Sheet.margin, scribe.style(cell.isWeakest ? .bad : .border, cell.isWeakest ? .bold : []))
    let start = Sheet.margin + 3
    sheet.put(
      cell.name(columns: names, scribe.glyphs), at: start,
      scribe.style(cell.isWeakest ? .bad : .text, .bold))
    var end = start + names
    for column in columns {
      defer { end += column.width }
      guard let entry = cell.entries[column.row] else { continue }
      let width = min(entry.text.columns, max(0, sheet.end - end - 2))
      let at = column.isWord ? end + 2 : end + column.width - width
      let text = entry.text.truncated(to: width, ellipsis: scribe.glyphs.ellipsis)
      sheet.put(text, at: at)
      if let figure = entry.figure { sheet.spot(figure, from: at, to: at + text.columns, entry.crumbs) }
    }
    sheet.nextRow()
  }
}
