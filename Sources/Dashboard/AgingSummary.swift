import CustomerChain
import Screen
import Words

/// What the aging pane shows below its table.
extension AgingPane {
  /// `late 63 Marketing → Sales  41 Sales NL`, the money that waits, and the oldest.
  func drawSummary(on sheet: inout Sheet) {
    if figures.total.late.count ?? 0 > 0 || figures.total.due.count ?? 0 > 0 { drawLate(on: &sheet) }
    drawValue(on: &sheet)
    let total = figures.total
    let all = scribe.say(.allTogether)
    var items: [Sheet.Item] = []
    if let row = figures.rows.filter({ $0.oldest.days != nil }).max(by: { $0.oldest.days ?? 0 < $1.oldest.days ?? 0 }) {
      let name = self.name(of: row.key)
      items.append(
        Sheet.Item(
          label: scribe.say(.column(.oldest)) + " " + name, value: scribe.value(row.oldest), style: scribe.style(.text),
          difference: difference(row.oldest), figure: row.oldest, crumbs: [name, scribe.say(.metric(.oldest))],
          showing: 1))
    }
    items.append(
      Sheet.Item(
        label: scribe.say(.metric(.unknownAge)), value: scribe.value(total.unknown),
        style: scribe.style(of: total.unknown), figure: total.unknown, crumbs: [all, scribe.say(.metric(.unknownAge))],
        showing: 1))
    if let ever = total.everLate, ever.count ?? 0 > 0 {
      items.append(
        Sheet.Item(
          label: scribe.say(.everLate), value: scribe.value(ever), style: scribe.style(.text),
          difference: difference(ever), figure: ever, crumbs: [all, scribe.say(.metric(.everLate))], showing: 1))
    }
    sheet.flow(items, from: Sheet.margin, gap: 2)
  }

  private func drawLate(on sheet: inout Sheet) {
    let late = figures.rows.filter { $0.late.count ?? 0 > 0 }.sorted { $0.late.count ?? 0 > $1.late.count ?? 0 }
    let total = figures.total.late
    let label = scribe.say(.metric(.late))
    guard !late.isEmpty else {
      let item = Sheet.Item(
        label: label, value: scribe.value(total), style: scribe.style(of: total), figure: total,
        crumbs: [scribe.say(.allTogether), label], showing: 1)
      return sheet.flow([item], from: Sheet.margin)
    }
    let start = sheet.put(label, at: Sheet.margin, scribe.style(.dim)) + 1
    let items = late.map { row in
      let name = self.name(of: row.key)
      let severity = Severity(row)
      return Sheet.Item(
        value: scribe.value(row.late) + " " + name, style: scribe.style(severity.role, severity == .bad ? .bold : []),
        difference: difference(row.late), figure: row.late, crumbs: [name, label], showing: 1)
    }
    sheet.flow(items, from: start, gap: 2, maximumRows: 2)
  }

  private func drawValue(on sheet: inout Sheet) {
    let total = figures.total
    let all = scribe.say(.allTogether)
    let waiting = scribe.say(.pane(.valueWaiting))
    var items = total.value.enumerated().map { place, figure in
      Sheet.Item(
        label: place == 0 ? waiting : scribe.say(.andAlso), value: scribe.value(figure),
        style: scribe.style(of: figure, .text, .bold), difference: difference(figure),
        figure: figure, crumbs: [all, scribe.say(.metric(.value))])
    }
    let severity: Role = figures.rows.contains { Severity($0) == .bad } ? .bad : .careful
    items += total.lateValue.filter { $0.value.isSomething }.enumerated().map { place, figure in
      Sheet.Item(
        label: place == 0 ? scribe.say(.pane(.ofWhichLate)) : scribe.say(.andAlso), value: scribe.value(figure),
        style: scribe.style(of: figure, severity), difference: difference(figure), figure: figure,
        crumbs: [all, scribe.say(.metric(.lateValue))])
    }
    if !items.isEmpty { sheet.flow(items, from: Sheet.margin, gap: 2, maximumRows: 2) }
  }
}
