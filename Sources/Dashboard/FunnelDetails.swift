import CustomerChain
import Screen
import Words

/// What the funnel shows below its stages where there is room.
extension FunnelPane {
  func drawSummary(on sheet: inout Sheet, roomLeft: Int) {
    guard roomLeft >= 2 else { return }
    sheet.nextRow()
    let bold = scribe.style(.text, .bold)
    var items = [item(scribe.say(.metric(.winRate)), figures.winRate, bold)]
    items[0].after = scribe.margin(figures.winRate)
    var toWon = item(scribe.say(.timeToWon), figures.toWon.median, bold)
    toWon.showing = 1
    if case .duration = figures.toWon.p90.value { toWon.after = "p90 " + scribe.value(figures.toWon.p90) }
    items.append(toWon)
    items.append(item(scribe.say(.column(.exited)), figures.exited, scribe.style(of: figures.exited)))
    if figures.recycled.count ?? 0 > 0 {
      items.append(item(scribe.say(.metric(.recycled)), figures.recycled, scribe.style(.text)))
    }
    sheet.flow(items, from: Sheet.margin, maximumRows: min(2, roomLeft - 1))
  }

  private func item(_ name: DisplayText, _ figure: Figure, _ style: Style) -> Sheet.Item {
    Sheet.Item(label: name, value: scribe.value(figure), style: style, figure: figure, crumbs: [name])
  }

  /// From where leads left the funnel, and why.
  func drawExits(_ places: Places, on sheet: inout Sheet, roomLeft: Int) {
    let left = figures.stages.filter { stage in stage.exits.contains { $0.count.count ?? 0 > 0 } }
    guard !left.isEmpty, roomLeft >= left.count + 2 else { return }
    sheet.nextRow()
    sheet.put(scribe.say(.leftFrom), at: Sheet.margin, scribe.style(.dim))
    sheet.nextRow()
    for stage in left {
      let name = scribe.text(stage.stage.name)
      sheet.put(name, at: Sheet.margin, scribe.style(.text), room: places.name)
      let items = stage.exits.filter { $0.count.count ?? 0 > 0 }.map { exit in
        let reason = exit.reason.map { scribe.text($0) } ?? scribe.say(.noReason)
        return Sheet.Item(
          label: reason.truncated(to: 24, ellipsis: scribe.glyphs.ellipsis), value: scribe.value(exit.count),
          style: scribe.style(.text), figure: exit.count, crumbs: [name, reason])
      }
      sheet.flow(items, from: places.barStart, maximumRows: roomLeft > left.count * 2 + 12 ? 3 : 1)
    }
  }

  /// The same cohort by source, or by what the query groups by.
  func drawGroups(_ places: Places, on sheet: inout Sheet, roomLeft: Int) {
    let groups = figures.groups
    guard groups.count > 1, roomLeft >= 5 else { return }
    sheet.nextRow()
    let headings: [(ColumnPhrase, KeyPath<FunnelGroup, Figure>)] = [
      (.cohort, \.cohort), (.won, \.won), (.rate, \.rate), (.exited, \.exited), (.winRate, \.winRate),
    ]
    let width = headings.map { scribe.say(.column($0.0)).columns }.max().map { max($0, 7) + 2 } ?? 9
    let shown = headings.prefix(max(1, (sheet.columns - 16) / width))
    let nameColumns = sheet.end - Sheet.margin - shown.count * width
    let dim = scribe.style(.dim)
    sheet.put(scribe.say(.pane(.groupedBy(figures.groupedBy))), at: Sheet.margin, dim, room: nameColumns)
    for (place, heading) in shown.enumerated() {
      sheet.put(scribe.say(.column(heading.0)), before: sheet.end - (shown.count - 1 - place) * width, dim)
    }
    sheet.nextRow()
    for group in groups.prefix(Self.maximumGroups) {
      let name = scribe.name(of: group.key, figures.groupedBy, agreement)
      sheet.put(name, at: Sheet.margin, scribe.style(group.key == nil ? .dim : .text), room: nameColumns)
      for (place, heading) in shown.enumerated() {
        let figure = group[keyPath: heading.1]
        sheet.figure(
          figure, before: sheet.end - (shown.count - 1 - place) * width,
          crumbs: [name, scribe.say(.column(heading.0))])
      }
      sheet.nextRow()
    }
  }
}
