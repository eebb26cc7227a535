import CustomerChain
import Screen
import Words

/// What the funnel shows below its stages where there is room: what became of the cohort, and how fast.
extension FunnelPane {
  /// From so many free rows on, won by day is a table.
  private static let rowsForTable = 12

  func drawSummary(on sheet: inout Sheet, roomLeft: Int) {
    guard roomLeft >= 2 else { return }
    sheet.nextRow()
    let isTable = roomLeft >= Self.rowsForTable
    if isTable { drawWonByTable(on: &sheet) } else if roomLeft >= 3 { drawWonByLine(on: &sheet) }
    let rows = isTable ? 4 : min(2, roomLeft - (roomLeft >= 3 ? 2 : 1))
    if rows > 0 { sheet.flow(summary, from: Sheet.margin, maximumRows: rows) }
  }

  private var summary: [Sheet.Item] {
    var items = [item(scribe.say(.metric(.winRate)), figures.winRate, rateStyle(figures.winRate, .bold))]
    if !isComparing { items[0].after = scribe.margin(figures.winRate) }
    if let median = figures.medianToWon { items.append(halfWon(median)) }
    for (place, velocity) in figures.velocity.enumerated() {
      var pace = item(scribe.say(.funnel(.velocityPerDay)), velocity, scribe.style(of: velocity, .text, .bold))
      if place > 0 { pace.label = scribe.say(.andAlso) }
      items.append(pace)
    }
    var toWon = item(scribe.say(.timeToWon), figures.toWon.median, scribe.style(of: figures.toWon.median))
    toWon.showing = 1
    if !isComparing, case .duration = figures.toWon.p90.value {
      toWon.after = "p90 " + scribe.value(figures.toWon.p90)
    }
    items.append(toWon)
    items.append(item(scribe.say(.column(.exited)), figures.exited, scribe.style(of: figures.exited)))
    if figures.recycled.count ?? 0 > 0 {
      items.append(item(scribe.say(.metric(.recycled)), figures.recycled, scribe.style(.text)))
    }
    return items
  }

  /// The time after which half of the cohort has won: usually it never has, and that is said in words.
  private func halfWon(_ median: Figure) -> Sheet.Item {
    var half = item(scribe.say(.funnel(.halfWonAfter)), median, scribe.style(of: median, .text, .bold))
    if median.absence == .notReached {
      half.label = scribe.say(.funnel(.halfWon))
      half.value = scribe.say(.funnel(.notReached))
      half.style = scribe.style(.text)
    }
    return half
  }

  private func item(_ name: DisplayText, _ figure: Figure, _ style: Style) -> Sheet.Item {
    Sheet.Item(
      label: name, value: scribe.value(figure), style: style, difference: difference(figure), figure: figure,
      crumbs: [name])
  }
}

/// Won by day.
extension FunnelPane {
  /// At least so much where nobody is followed until that day.
  private func value(_ wonBy: WonByFigure) -> DisplayText {
    let value = scribe.value(wonBy.share)
    return wonBy.isLowerBound && wonBy.share.share != nil ? scribe.glyphs.atLeast + value : value
  }

  private func crumbs(_ wonBy: WonByFigure) -> [DisplayText] { [scribe.say(.funnel(.wonWithin(days: wonBy.day)))] }

  /// In one row the first days, with their margins as far as there is room.
  private func drawWonByLine(on sheet: inout Sheet) {
    let days = figures.wonBy.prefix(3)
    func items(margins: Range<Int>) -> [Sheet.Item] {
      days.enumerated().map { place, wonBy in
        var item = Sheet.Item(
          label: scribe.say(.funnel(place == 0 ? .wonWithin(days: wonBy.day) : .days(wonBy.day))), value: value(wonBy),
          style: scribe.style(of: wonBy.share, .text, .bold), figure: wonBy.share, crumbs: crumbs(wonBy))
        if isComparing {
          item.difference = margins.contains(place) ? difference(wonBy.share) : StyledText()
        } else if margins.contains(place) {
          item.after = scribe.margin(wonBy.share)
        }
        return item
      }
    }
    let gap = 2
    let room = sheet.end - Sheet.margin
    let all = items(margins: 0..<days.count)
    func columns(_ items: [Sheet.Item]) -> Int { items.reduce(-gap) { $0 + $1.columns + gap } }
    let last = items(margins: max(0, days.count - 1)..<days.count)
    let shown = columns(all) <= room ? all : columns(last) <= room ? last : items(margins: 0..<0)
    if !shown.isEmpty { sheet.flow(shown, from: Sheet.margin, gap: gap, maximumRows: 1) }
  }

  /// As many days as there is room for, each with its margin below, and what became of it.
  private func drawWonByTable(on sheet: inout Sheet) {
    let label = scribe.say(.funnel(.wonByDay))
    let start = Sheet.margin + label.columns
    let margins = figures.wonBy.map { scribe.margin($0.share) }
    let differences = figures.wonBy.map { difference($0.share) }
    let widest = figures.wonBy.indices.map { place in
      max(value(figures.wonBy[place]).columns, margins[place].columns, differences[place].columns)
    }
    let width = max(7, widest.max() ?? 0) + 2
    let shown = figures.wonBy.prefix(max(0, (sheet.end - start) / width))
    guard !shown.isEmpty else { return }
    let dim = scribe.style(.dim)
    func draw(_ body: (Int, WonByFigure, Int) -> Void) {
      for (place, wonBy) in shown.enumerated() { body(place, wonBy, start + width * (place + 1)) }
      sheet.nextRow()
    }
    sheet.put(label, at: Sheet.margin, dim)
    draw { _, wonBy, end in sheet.put(scribe.count(wonBy.day), before: end, dim) }
    draw { _, wonBy, end in
      sheet.figure(
        wonBy.share, before: end, scribe.style(of: wonBy.share, .text, .bold), text: value(wonBy),
        crumbs: crumbs(wonBy))
    }
    draw { place, _, end in sheet.put(margins[place], before: end, dim) }
    if isComparing { draw { place, _, end in sheet.put(differences[place], before: end) } }
    sheet.nextRow()
  }
}
