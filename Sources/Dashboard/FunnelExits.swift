import CustomerChain
import Screen
import Words

/// Where leads left the funnel, came back into it, and how groups of them differ.
extension FunnelPane {
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
          style: scribe.style(.text), difference: difference(exit.count), figure: exit.count, crumbs: [name, reason])
      }
      sheet.flow(items, from: places.barStart, maximumRows: roomLeft > left.count * 2 + 12 ? 3 : 1)
    }
  }

  /// Stages that leads came into more than once, and those that only a later stage proves.
  func drawAgain(_ places: Places, on sheet: inout Sheet, roomLeft: Int) {
    let lines: [(label: FunnelPhrase, figure: (StageFigures) -> Figure?)] = [
      (.enteredAgain, { $0.reentered }), (.implied, { $0.imputed }),
    ]
    let shown = lines.filter { line in figures.stages.contains { line.figure($0)?.count ?? 0 > 0 } }
    guard !shown.isEmpty, roomLeft >= shown.count + 1 else { return }
    sheet.nextRow()
    for line in shown {
      let label = scribe.say(.funnel(line.label))
      let items = figures.stages.compactMap { stage -> Sheet.Item? in
        guard let figure = line.figure(stage), figure.count ?? 0 > 0 else { return nil }
        let name = scribe.text(stage.stage.name)
        return Sheet.Item(
          label: name, value: scribe.value(figure), style: scribe.style(.text), difference: difference(figure),
          figure: figure, crumbs: [name, scribe.say(.metric(figure.id))])
      }
      let start = sheet.put(label, at: Sheet.margin, scribe.style(.dim)) + 2
      sheet.flow(items, from: start, gap: 2, maximumRows: 2)
    }
  }

  /// The same cohort by source, or by what the query groups by.
  func drawGroups(_ places: Places, on sheet: inout Sheet, roomLeft: Int) {
    let groups = figures.groups.prefix(Self.maximumGroups)
    guard groups.count > 1, roomLeft >= 5 else { return }
    sheet.nextRow()
    let columns = groupColumns(Array(groups), room: sheet.columns - Self.narrowestGroup)
    let nameColumns = sheet.end - Sheet.margin - columns.reduce(0) { $0 + $1.width }
    let dim = scribe.style(.dim)
    sheet.put(scribe.say(.pane(.groupedBy(figures.groupedBy))), at: Sheet.margin, dim, room: nameColumns)
    var end = Sheet.margin + nameColumns
    for column in columns {
      end += column.width
      sheet.put(column.heading, before: end - column.after, dim)
    }
    sheet.nextRow()
    for group in groups {
      let name = scribe.name(of: group.key, figures.groupedBy, agreement)
      sheet.put(name, at: Sheet.margin, scribe.style(group.key == nil ? .dim : .text), room: nameColumns)
      end = Sheet.margin + nameColumns
      for column in columns {
        end += column.width
        let figure = column.figure(group)
        sheet.figure(figure, before: end - column.after, crumbs: [name, column.heading])
        sheet.put(difference(figure), at: end - column.after + 1)
      }
      sheet.nextRow()
    }
  }

  /// Columns of the groups' names at the least.
  private static let narrowestGroup = 16

  private struct GroupColumn {
    let heading: DisplayText
    let figure: (FunnelGroup) -> Figure
    let width: Int
    /// Columns after the number, for its difference.
    let after: Int
  }

  private func groupColumns(_ groups: [FunnelGroup], room: Int) -> [GroupColumn] {
    let all: [(ColumnPhrase, (FunnelGroup) -> Figure)] = [
      (.cohort, { $0.cohort }), (.won, { $0.won }), (.rate, { $0.rate }), (.exited, { $0.exited }),
      (.winRate, { $0.winRate }),
    ]
    let headings = all.map { scribe.say(.column($0.0)) }
    let width = max(headings.map(\.columns).max() ?? 0, 7) + 2
    let columns = zip(headings, all).map { heading, column in
      let after = isComparing ? (groups.map { difference(column.1($0)).columns }.max() ?? 0) + 1 : 0
      return GroupColumn(heading: heading, figure: column.1, width: width + after, after: after)
    }
    var used = 0
    let shown = columns.prefix { column in
      used += column.width
      return used <= room
    }
    return shown.isEmpty ? Array(columns.prefix(1)) : Array(shown)
  }
}
