import CustomerChain
import Screen
import Words

/// Promises, money and silence for each row of the aging pane, where there is room for a second table.
struct AgingDetails {
  let pane: AgingPane
  private var scribe: Scribe { pane.scribe }

  private struct Column {
    let heading: DisplayText
    /// On the first line of a row, and on those of its further currencies.
    let figures: (AgingRow) -> [Figure?]
    var number = 0
    /// Of the differences, with the blank before them.
    var after = 0

    var width: Int { number + after + 2 }
  }

  func draw(on sheet: inout Sheet, roomLeft: Int) {
    let rows = pane.rows
    guard rows.count > 1, roomLeft >= rows.count + 2 else { return }
    let columns = columns(room: sheet.end - Sheet.margin, sheet.columns)
    let lines = rows.reduce(0) { $0 + self.lines(of: $1, columns) }
    guard columns.count > 1, roomLeft >= lines + 2 else { return }
    sheet.nextRow()
    let room = sheet.end - Sheet.margin - columns.reduce(0) { $0 + $1.width }
    var end = Sheet.margin + room
    for column in columns {
      end += column.width
      sheet.put(column.heading, before: end - column.after, scribe.style(.dim))
    }
    sheet.nextRow()
    for row in rows { draw(row, columns, room: room, on: &sheet) }
  }

  private func draw(_ row: AgingRow, _ columns: [Column], room: Int, on sheet: inout Sheet) {
    let name = pane.name(of: row.key)
    sheet.put(pane.name(of: row.key, columns: room), at: Sheet.margin, scribe.style(.text), room: room)
    for line in 0..<lines(of: row, columns) {
      var end = Sheet.margin + room
      for column in columns {
        end += column.width
        let figures = column.figures(row)
        guard line < figures.count, let figure = figures[line] else { continue }
        sheet.figure(figure, before: end - column.after, crumbs: [name, column.heading], showing: 2)
        sheet.put(pane.difference(figure), at: end - column.after + 1)
      }
      sheet.nextRow()
    }
  }

  private func lines(of row: AgingRow, _ columns: [Column]) -> Int {
    columns.map { $0.figures(row).count }.max() ?? 1
  }

  /// The currencies of a row, largest first, each on a line of its own: they are never added. At least one line.
  private func currencies(of row: AgingRow) -> [String?] {
    let all = row.value.map(\.currency)
    return all.isEmpty ? [nil] : all
  }

  /// Late value of each currency of the value, so that they stand on the same line.
  private func lateValue(of row: AgingRow) -> [Figure?] {
    currencies(of: row).map { currency in row.lateValue.first { $0.currency == currency } }
  }

  /// Those that say something in any row, as far as they fit; the first say most.
  private func columns(room: Int, _ all: Int) -> [Column] {
    var columns = [
      Column(heading: scribe.say(.column(.due))) { [$0.due] },
      Column(heading: scribe.say(.column(.late))) { [$0.late] },
      Column(heading: scribe.say(.everLate)) { [$0.everLate] },
      Column(heading: scribe.say(.column(.value))) { $0.value },
      Column(heading: scribe.say(.column(.lateValue)), figures: lateValue),
      Column(heading: scribe.say(.idleMedian)) { [$0.idleMedian] },
      Column(heading: scribe.say(.leadAgeMedian)) { [$0.leadAgeMedian] },
    ]
    for place in columns.indices {
      let figures = pane.rows.flatMap { columns[place].figures($0).compactMap(\.self) }
      columns[place].number = max(
        columns[place].heading.columns, figures.map { scribe.value($0).columns }.max() ?? 0)
      let differences = figures.map { pane.difference($0).columns }.max() ?? 0
      columns[place].after = differences > 0 ? differences + 1 : 0
    }
    columns.removeAll { column in
      !pane.rows.contains { column.figures($0).contains { $0?.value.isSomething ?? false } }
    }
    let longest = pane.rows.map { pane.name(of: $0.key).columns }.max() ?? 0
    let wanted = max(AgingPane.narrowestName, min(longest, all / 3))
    while columns.count > 1, columns.reduce(0, { $0 + $1.width }) + wanted > room { columns.removeLast() }
    return columns
  }
}

extension Figure {
  /// Of an amount of money.
  var currency: String? { if case .money(let money) = value { money.currency } else { nil } }
}
