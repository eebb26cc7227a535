import CustomerChain
import Screen
import Words

/// All touchpoints of the register below the chain, where they do not stand under their steps: what customers say of each,
/// on which channel, and who owns it.
struct TouchpointTable {
  let pane: ChainPane

  private var scribe: Scribe { pane.scribe }
  private static let narrowestName = 12

  private struct Row {
    let step: DisplayText
    let link: TouchpointLink
    let contacts: StyledText
    let score: StyledText
  }

  private var rows: [Row] {
    pane.figures.steps.flatMap { step in
      step.touchpoints.map { link in
        Row(
          step: pane.name(of: step), link: link, contacts: link.contacts.map { pane.text($0) } ?? StyledText(),
          score: pane.score(link, withAnswers: true))
      }
    }
  }

  func draw(on sheet: inout Sheet, roomRows: Int) {
    let rows = rows
    let isFitting = sheet.row + rows.count + 2 <= roomRows
    guard !rows.isEmpty, sheet.columns >= ChainPane.columnsForLine else { return }
    guard isFitting || roomRows >= ChainPane.rowsForTouchpoints else { return }
    sheet.nextRow()
    let places = places(rows, columns: sheet.columns)
    drawHeader(places, on: &sheet)
    for row in rows { draw(row, places, on: &sheet) }
  }

  /// Where the columns begin; numbers end before the one that is named. Nil where there is no room.
  private struct Places {
    let name: Int
    let names: Int
    let step: Int?
    let contacts: Int
    let score: Int
    let words: Int
  }

  /// From this width on the step stands beside its touchpoint.
  private static let columnsForStep = 70

  private func places(_ rows: [Row], columns: Int) -> Places {
    let longest = rows.map { scribe.text($0.link.name).columns }.max() ?? 0
    let names = max(Self.narrowestName, min(longest, columns / 4))
    let contacts = max(scribe.say(.chain(.contacts)).columns, rows.map(\.contacts.columns).max() ?? 0)
    let scores = max(scribe.say(.chainRow(.score)).columns, rows.map(\.score.columns).max() ?? 0)
    let name = Sheet.margin + 3
    var at = name + names + 2
    let hasStep = columns >= Self.columnsForStep
    let step = hasStep ? at : nil
    if hasStep { at += min(rows.map(\.step.columns).max() ?? 0, columns / 6) + 2 }
    let end = at + contacts
    return Places(name: name, names: names, step: step, contacts: end, score: end + 2, words: end + 2 + scores + 2)
  }

  private func drawHeader(_ places: Places, on sheet: inout Sheet) {
    let dim = scribe.style(.dim)
    sheet.put(scribe.say(.chain(.touchpoints)), at: places.name, dim, room: places.names)
    sheet.put(scribe.say(.chain(.contacts)), before: places.contacts, dim)
    sheet.put(scribe.say(.chainRow(.score)), at: places.score, dim)
    let words = scribe.say(.chain(.channel)) + " " + scribe.glyphs.dot + " " + scribe.say(.chain(.owner))
    sheet.put(words, at: places.words, dim)
    sheet.nextRow()
  }

  private func draw(_ row: Row, _ places: Places, on sheet: inout Sheet) {
    let link = row.link
    let crumb = scribe.text(link.name)
    sheet.put(link.isWeak ? Severity.careful.sign : .empty, at: Sheet.margin, scribe.style(.careful, .bold))
    sheet.put(crumb, at: places.name, scribe.style(link.isWeak ? .careful : .text), room: places.names)
    if let step = places.step {
      sheet.put(row.step, at: step, scribe.style(.dim), room: places.contacts - step - row.contacts.columns - 1)
    }
    sheet.put(row.contacts, before: places.contacts)
    if let figure = link.contacts {
      let start = places.contacts - row.contacts.columns
      sheet.spot(figure, from: start, to: places.contacts, [crumb, scribe.say(.metric(figure.id))], showing: 3)
    }
    let score = row.score.truncated(to: max(0, sheet.end - places.score), ellipsis: scribe.glyphs.ellipsis)
    sheet.put(score, at: places.score)
    if let figure = link.score {
      let end = places.score + score.columns
      sheet.spot(figure, from: places.score, to: end, [crumb, scribe.say(.metric(figure.id))], showing: 3)
    }
    let room = max(0, sheet.end - places.words)
    sheet.put(pane.channelAndOwner(link).truncated(to: room, ellipsis: scribe.glyphs.ellipsis), at: places.words)
    sheet.nextRow()
  }
}
