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
    guard !rows.isEmpty, isFitting || roomRows >= ChainPane.rowsForTouchpoints else { return }
    sheet.nextRow()
    let names = max(Self.narrowestName, min(rows.map { scribe.text($0.link.name).columns }.max() ?? 0, sheet.columns / 4))
    let steps = min(rows.map(\.step.columns).max() ?? 0, sheet.columns / 6)
    let contacts = max(scribe.say(.chain(.contacts)).columns, rows.map(\.contacts.columns).max() ?? 0)
    let scores = max(scribe.say(.chainRow(.score)).columns, rows.map(\.score.columns).max() ?? 0)
    let name = Sheet.margin + 3
    let step = name + names + 2
    let contactsEnd = step + steps + 2 + contacts
    let score = contactsEnd + 2
    let words = score + scores + 2
    let dim = scribe.style(.dim)
    sheet.put(scribe.say(.chain(.touchpoints)), at: name, dim, room: names)
    sheet.put(scribe.say(.chain(.contacts)), before: contactsEnd, dim)
    sheet.put(scribe.say(.chainRow(.score)), at: score, dim)
    sheet.put(scribe.say(.chain(.channel)) + " " + scribe.glyphs.dot + " " + scribe.say(.chain(.owner)), at: words, dim)
    sheet.nextRow()
    for row in rows {
      let link = row.link
      let crumb = scribe.text(link.name)
      sheet.put(link.isWeak ? Severity.careful.sign : .empty, at: Sheet.margin, scribe.style(.careful, .bold))
      sheet.put(crumb, at: name, scribe.style(link.isWeak ? .careful : .text), room: names)
      sheet.put(row.step, at: step, dim, room: steps)
      sheet.put(row.contacts, before: contactsEnd)
      if let figure = link.contacts {
        sheet.spot(
          figure, from: contactsEnd - row.contacts.columns, to: contactsEnd, [crumb, scribe.say(.metric(figure.id))],
          showing: 3)
      }
      sheet.put(row.score, at: score)
      if let figure = link.score {
        sheet.spot(
          figure, from: score, to: score + row.score.columns, [crumb, scribe.say(.metric(figure.id))], showing: 3)
      }
      let channel = pane.channel(link)
      let separator = StyledText(channel.isEmpty ? .empty : " " + scribe.glyphs.dot + " ", dim)
      let text = channel + separator + pane.owner(link)
      sheet.put(text.truncated(to: max(0, sheet.end - words), ellipsis: scribe.glyphs.ellipsis), at: words)
      sheet.nextRow()
    }
  }
}
