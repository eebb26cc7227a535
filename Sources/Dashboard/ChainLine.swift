import CustomerChain
import Screen
import Words

/// The steps of the chain beside each other, joined by rules: on one line, or on a few where there is no room for one.
struct ChainLine {
  private let pane: ChainPane
  private let blocks: [Block]
  private let rows: [ChainCell.Row]
  private let labelColumns: Int
  private let touchpointRows: TouchpointRows

  /// Steps on one line.
  private struct Block {
    let cells: [ChainCell]
    /// From the beginning of a step to that of the next.
    let widths: [Int]
    /// Columns of names.
    let limit: Int
    let isLast: Bool
  }

  /// How the touchpoints stand under their steps.
  private enum TouchpointRows {
    case none
    /// Name and score.
    case one
    /// The name, below it the score with its answers, below that channel and owner.
    case three
  }

  /// The first letters of a name.
  private static let shortestName = 3
  private static let longestName = 24
  /// From this distance between steps on their touchpoints stand under them, on three rows or on one.
  private static let columnsForThree = 14
  private static let columnsForOne = 20

  private var scribe: Scribe { pane.scribe }
  var showsTouchpoints: Bool { touchpointRows != .none }

  /// Nil where the steps have to stand below each other.
  /// - Parameter rows: how many there are for the steps.
  init?(pane: ChainPane, columns: Int, rows: Int) {
    guard columns >= ChainPane.columnsForLine, !pane.figures.steps.isEmpty else { return nil }
    self.pane = pane
    let cells = pane.figures.steps.enumerated().map { ChainCell($0.element, at: $0.offset, of: pane) }
    let room = columns - 2 * Sheet.margin
    var shown = ChainCell.Row.allCases.filter { row in cells.contains { $0.entries[row] != nil } }
    let most = cells.map(\.touchpoints.count).max() ?? 0
    let pitch = room / cells.count
    var others = shown.filter { $0 != .score && $0 != .channel }
    if rows <= others.count + 3 * most { others.removeAll { $0 == .within } }
    if most > 0, pitch >= Self.columnsForThree, rows > others.count + 3 * most {
      touchpointRows = .three
    } else {
      touchpointRows = most > 0 && pitch >= Self.columnsForOne && rows > others.count + most ? .one : .none
    }
    if touchpointRows != .none { shown = others }
    let labels = shown.map { Self.label($0, pane.scribe).columns }.max() ?? 0
    var found: [Block]?
    var isLabelled = false
    for count in 1...ChainPane.maximumBlocks where found == nil {
      // Rows that say least give way before the line breaks into more of them.
      for place in ChainCell.Row.dispensable where (shown.count + 2) * count - 1 > rows && shown.count > 3 {
        shown.removeAll { $0 == place }
      }
      if let blocks = Self.blocks(cells, shown, count, room: room - labels - 2, least: Self.labelledName) {
        (found, isLabelled) = (blocks, true)
      } else {
        found = Self.blocks(cells, shown, count, room: room, least: Self.shortestName)
      }
    }
    guard let found else { return nil }
    blocks = found
    self.rows = shown
    labelColumns = isLabelled ? labels + 2 : 0
  }

  /// Labels may not shorten names further than this.
  private static let labelledName = 6

  /// So many lines of about as many steps each; nil where even short names have no room.
  private static func blocks(
    _ cells: [ChainCell], _ rows: [ChainCell.Row], _ count: Int, room: Int, least: Int
  ) -> [Block]? {
    let each = (cells.count + count - 1) / count
    var blocks: [Block] = []
    for start in stride(from: 0, to: cells.count, by: each) {
      let end = min(start + each, cells.count)
      guard let block = block(Array(cells[start..<end]), rows, isLast: end == cells.count, room: room, least: least)
      else { return nil }
      blocks.append(block)
    }
    return blocks
  }

  private static func block(
    _ cells: [ChainCell], _ rows: [ChainCell.Row], isLast: Bool, room: Int, least: Int
  ) -> Block? {
    for gap in [2, 1] {
      for limit in stride(from: longestName, through: least, by: -1) {
        var widths = cells.enumerated().map { place, cell in
          let isEnd = place == cells.count - 1
          let name = min(cell.nameColumns, limit) + (isEnd ? (isLast ? 0 : 2) : 3)
          let values = cell.columns(of: rows, words: limit)
          return max(name, values + (isEnd ? 0 : gap))
        }
        let left = room - widths.reduce(0, +)
        if left < 0 { continue }
        // The last step needs no air behind it.
        let spread = max(1, widths.count - (isLast ? 1 : 0))
        for place in 0..<min(spread, widths.count) { widths[place] += left / spread + (place < left % spread ? 1 : 0) }
        return Block(cells: cells, widths: even(widths, cells, rows, limit, gap), limit: limit, isLast: isLast)
      }
    }
    return nil
  }

  /// Steps as far apart as each other where their contents allow.
  private static func even(
    _ widths: [Int], _ cells: [ChainCell], _ rows: [ChainCell.Row], _ limit: Int, _ gap: Int
  ) -> [Int] {
    let all = widths.reduce(0, +)
    let pitch = all / max(1, widths.count)
    let fits = cells.allSatisfy { cell in
      return min(cell.nameColumns, limit) + 3 <= pitch && cell.columns(of: rows, words: limit) + gap <= pitch
    }
    guard fits else { return widths }
    return widths.indices.map { $0 == widths.count - 1 ? all - pitch * (widths.count - 1) : pitch }
  }
}

extension ChainLine {
  func draw(on sheet: inout Sheet) {
    for (place, block) in blocks.enumerated() {
      if place > 0 { sheet.nextRow() }
      drawNames(block, on: &sheet)
      for row in rows { draw(row, block, on: &sheet) }
      drawTouchpoints(block, on: &sheet)
    }
  }

  private static func label(_ row: ChainCell.Row, _ scribe: Scribe) -> DisplayText {
    switch row {
    case .volume: scribe.say(.chainRow(.volume))
    case .time: scribe.say(.column(.toNext))
    case .within: scribe.say(.chain(.within))
    case .acceptance: scribe.say(.chainRow(.acceptance))
    case .score: scribe.say(.chainRow(.score))
    case .owner: scribe.say(.chain(.owner))
    case .channel: scribe.say(.chain(.channel))
    }
  }

  private func starts(_ block: Block) -> [Int] {
    var at = Sheet.margin + labelColumns
    return block.widths.map { width in
      defer { at += width }
      return at
    }
  }

  /// `MQL ══ SAL ── SQL`
  private func drawNames(_ block: Block, on sheet: inout Sheet) {
    for (place, start) in starts(block).enumerated() {
      let cell = block.cells[place]
      let name = cell.name(columns: block.limit, scribe.glyphs)
      let style = scribe.style(cell.isAfterWeakest ? .bad : .text, .bold)
      let end = sheet.put(name, at: start, style)
      let isEnd = place == block.cells.count - 1
      guard !(isEnd && block.isLast) else { continue }
      let ruleEnd = isEnd ? min(sheet.end, start + block.widths[place]) : start + block.widths[place] - 1
      let rule = cell.isWeakest ? scribe.glyphs.doubleHorizontal : scribe.glyphs.horizontal
      sheet.put(
        rule.repeated(max(0, ruleEnd - end - 1)), at: end + 1, scribe.style(cell.isWeakest ? .bad : .border))
    }
    sheet.nextRow()
  }

  private func draw(_ row: ChainCell.Row, _ block: Block, on sheet: inout Sheet) {
    if labelColumns > 0 { sheet.put(Self.label(row, scribe), at: Sheet.margin, scribe.style(.dim)) }
    for (place, start) in starts(block).enumerated() {
      guard let entry = block.cells[place].entries[row] else { continue }
      let isEnd = place == block.cells.count - 1
      let room = isEnd ? sheet.end - start : block.widths[place] - 1
      draw(row.isWords ? entry.abbreviated(to: room) : entry, at: start, room: room, on: &sheet)
    }
    sheet.nextRow()
  }

  private func draw(_ entry: ChainCell.Entry, at start: Int, room: Int, showing: Int = 0, on sheet: inout Sheet) {
    let text = entry.text.truncated(to: room, ellipsis: scribe.glyphs.ellipsis)
    sheet.put(text, at: start)
    guard let figure = entry.figure else { return }
    sheet.spot(figure, from: start, to: start + text.columns, entry.crumbs, showing: showing)
  }

  /// Under each step its touchpoints with what customers say of them, their channel and who owns them.
  private func drawTouchpoints(_ block: Block, on sheet: inout Sheet) {
    let most = touchpointRows == .none ? 0 : block.cells.map(\.touchpoints.count).max() ?? 0
    for line in 0..<most {
      drawTouchpoints(block, line, on: &sheet) { link, start, room, sheet in
        drawName(of: link, at: start, room: room, on: &sheet)
      }
      guard touchpointRows == .three else { continue }
      drawTouchpoints(block, line, on: &sheet) { link, start, room, sheet in
        guard let score = ChainCell.score(of: link, pane, withAnswers: true) else { return }
        draw(score, at: start, room: room, showing: 1, on: &sheet)
      }
      drawTouchpoints(block, line, on: &sheet) { link, start, room, sheet in
        sheet.put(pane.channelAndOwner(link).truncated(to: room, ellipsis: scribe.glyphs.ellipsis), at: start)
      }
    }
  }

  /// One row of those touchpoints that stand at the same place under their steps.
  private func drawTouchpoints(
    _ block: Block, _ line: Int, on sheet: inout Sheet, _ draw: (TouchpointLink, Int, Int, inout Sheet) -> Void
  ) {
    for (place, start) in starts(block).enumerated() where line < block.cells[place].touchpoints.count {
      let isEnd = place == block.cells.count - 1
      let room = isEnd ? sheet.end - start : block.widths[place] - 1
      draw(block.cells[place].touchpoints[line], start, room, &sheet)
    }
    sheet.nextRow()
  }

  private func drawName(of link: TouchpointLink, at start: Int, room: Int, on sheet: inout Sheet) {
    let score = touchpointRows == .one ? ChainCell.score(of: link, pane) : nil
    let sign: DisplayText = link.isWeak ? "! " : .empty
    let columns = score.map { $0.text.columns + 1 } ?? 0
    let name = (sign + scribe.text(link.name)).truncated(to: room - columns, ellipsis: scribe.glyphs.ellipsis)
    let end = sheet.put(name, at: start, scribe.style(link.isWeak ? .careful : .text))
    if let contacts = link.contacts {
      sheet.spot(
        contacts, from: start, to: end, [scribe.text(link.name), scribe.say(.metric(contacts.id))], showing: 1)
    }
    if let score { draw(score, at: end + 1, room: room - (end + 1 - start), showing: 1, on: &sheet) }
  }
}
