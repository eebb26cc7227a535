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
          figure: row.oldest, crumbs: [name, scribe.say(.metric(.oldest))], showing: 1))
    }
    items.append(
      Sheet.Item(
        label: scribe.say(.metric(.unknownAge)), value: scribe.value(total.unknown),
        style: scribe.style(of: total.unknown), figure: total.unknown, crumbs: [all, scribe.say(.metric(.unknownAge))],
        showing: 1))
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
        figure: row.late, crumbs: [name, label], showing: 1)
    }
    sheet.flow(items, from: start, gap: 2, maximumRows: 2)
  }

  private func drawValue(on sheet: inout Sheet) {
    let total = figures.total
    let all = scribe.say(.allTogether)
    let waiting = scribe.say(.pane(.valueWaiting))
    var items = total.value.enumerated().map { place, figure in
      Sheet.Item(
        label: place == 0 ? waiting : .empty, value: scribe.value(figure),
        style: scribe.style(of: figure, .text, .bold),
        figure: figure, crumbs: [all, scribe.say(.metric(.value))])
    }
    let severity: Role = figures.rows.contains { Severity($0) == .bad } ? .bad : .careful
    items += total.lateValue.filter { $0.value.isSomething }.enumerated().map { place, figure in
      Sheet.Item(
        label: place == 0 ? scribe.say(.pane(.ofWhichLate)) : .empty, value: scribe.value(figure),
        style: scribe.style(of: figure, severity), figure: figure, crumbs: [all, scribe.say(.metric(.lateValue))])
    }
    if !items.isEmpty { sheet.flow(items, from: Sheet.margin, gap: 2, maximumRows: 2) }
  }
}

extension AgingPane {
  /// Money and silence for each row, where there is room for a second table.
  func drawDetails(on sheet: inout Sheet, roomLeft: Int) {
    guard rows.count > 1, roomLeft >= rows.count + 2 else { return }
    let all: [(heading: DisplayText, figure: (AgingRow) -> Figure?)] = [
      (scribe.say(.column(.due)), { $0.due }), (scribe.say(.column(.late)), { $0.late }),
      (scribe.say(.column(.value)), { $0.value.first }), (scribe.say(.column(.lateValue)), { $0.lateValue.first }),
      (scribe.say(.idleMedian), { $0.idleMedian }), (scribe.say(.leadAgeMedian), { $0.leadAgeMedian }),
    ]
    func text(_ figure: Figure?) -> DisplayText { figure.map { scribe.value($0) } ?? scribe.glyphs.notAvailable }
    var columns = all.map { column in
      (
        heading: column.heading, figure: column.figure,
        width: max(column.heading.columns, rows.map { text(column.figure($0)).columns }.max() ?? 0) + 2
      )
    }
    // A column in which no row says anything is left out.
    columns.removeAll { column in !rows.contains { column.figure($0)?.value.isSomething ?? false } }
    guard columns.count > 1 else { return }
    let longest = rows.map { name(of: $0.key).columns }.max() ?? 0
    let wanted = max(Self.narrowestName, min(longest, sheet.columns / 3))
    while columns.count > 1, columns.reduce(0, { $0 + $1.width }) + wanted > sheet.end - Sheet.margin {
      columns.removeLast()
    }
    sheet.nextRow()
    let room = sheet.end - Sheet.margin - columns.reduce(0) { $0 + $1.width }
    func draw(_ body: (Int, (AgingRow) -> Figure?, DisplayText) -> Void) {
      var end = Sheet.margin + room
      for column in columns {
        end += column.width
        body(end, column.figure, column.heading)
      }
    }
    draw { sheet.put($2, before: $0, scribe.style(.dim)) }
    sheet.nextRow()
    for row in rows {
      let name = self.name(of: row.key)
      sheet.put(name, at: Sheet.margin, scribe.style(.text), room: room)
      draw { end, figure, heading in
        guard let figure = figure(row) else { return }
        sheet.figure(figure, before: end, text: text(figure), crumbs: [name, heading], showing: 2)
      }
      sheet.nextRow()
    }
  }
}
