import CustomerChain
import Screen
import Words

/// Groups: the values of a dimension side by side, each figure with how far it lies from that of the whole.
struct GroupsPane {
  let groups: GroupFigures?
  /// The dimension that was asked for.
  let dimension: Dimension
  let sort: GroupMeasure?
  let agreement: Agreement
  let writer: FigureWriter

  private var scribe: Scribe { writer.scribe }
  private static let maximumRows = 400

  init(model: Model, board: Board) {
    groups = board.groups
    dimension = model.groupDimension
    sort = model.groupSort
    agreement = model.agreement
    writer = model.figureWriter
  }

  func content(columns: Int, rows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let room = columns - 2 * Sheet.margin
    // Those of another dimension would stand under the wrong name.
    guard let groups, groups.dimension == dimension else {
      return said(.beingCounted, on: &sheet, room: room)
    }
    guard !groups.rows.isEmpty else { return said(.noGroups, on: &sheet, room: room) }
    table(groups).draw(on: &sheet, from: Sheet.margin, room: room)
    var content = sheet.content(head: min(2, sheet.row))
    content.details = [scribe.say(.pane(.groupedBy(dimension))), scribe.say(.table(.differenceToWhole))]
    if writer.isComparing { content.details.removeLast() }
    if groups.rows.contains(where: { $0.cells.contains(where: \.isSmall) }) {
      content.note = StyledText(scribe.say(.table(.few(limit: groups.carefulBelow))), scribe.style(.dim))
    }
    return content
  }

  private func said(_ phrase: TablePhrase, on sheet: inout Sheet, room: Int) -> PaneContent {
    sheet.nextRow()
    for line in scribe.say(.table(phrase)).wrapped(to: max(1, room)) {
      sheet.put(line, at: Sheet.margin, scribe.style(.dim))
      sheet.nextRow()
    }
    var content = sheet.content()
    content.details = [scribe.say(.pane(.groupedBy(dimension)))]
    return content
  }
}

extension GroupsPane {
  /// The whole first: what all others are compared with.
  private func table(_ groups: GroupFigures) -> FigureTable {
    let sorted = (sort.map { groups.sorted(by: $0, ascending: false) } ?? groups.rows).prefix(Self.maximumRows)
    let all = scribe.say(.allTogether)
    let whole = [(name: all, row: groups.whole, isWhole: true)]
    let named = whole + sorted.map { (name: scribe.name(of: $0.key, dimension, agreement), row: $0, isWhole: false) }
    let shown = GroupMeasure.allCases.filter { measure in named.contains { $0.row.cell(measure) != nil } }
    return FigureTable(
      heading: scribe.say(.dimension(dimension)),
      rows: named.map { name, row, isWhole in
        FigureTable.Row(name: name, style: scribe.style(isWhole || row.key != nil ? .text : .dim, isWhole ? .bold : []))
      },
      columns: shown.map { measure in
        let heading = scribe.say(.table(.measure(measure)))
        var column = FigureTable.Column(
          heading: sort == measure ? heading + scribe.glyphs.down : heading,
          weight: weight(of: measure), afterWeight: writer.isComparing ? nil : weight(of: measure) - 1,
          cells: named.map { name, row, isWhole in
            row.cell(measure).map { cell($0, [name, heading], isWhole: isWhole) }
          })
        if writer.isComparing { column.afterHeading = "=" }
        return column
      })
  }

  /// What was sorted by stays; then what says most of how a group does.
  private func weight(of measure: GroupMeasure) -> Int {
    if measure == sort { return 100 }
    let order: [GroupMeasure] = [.median, .open, .csat, .leaks, .nps, .acceptance, .cohort, .lateShare, .wonShare]
    return (order.firstIndex(of: measure) ?? 0) * 2 + 2
  }

  /// Few records stand quietly between parentheses.
  private func cell(_ cell: GroupCell, _ crumbs: [DisplayText], isWhole: Bool) -> FigureTable.Cell {
    let isQuiet = cell.isSmall && cell.figure.absence == nil
    let value = text(cell.figure)
    var written = writer.cell(
      cell.figure, crumbs, text: isQuiet ? "(" + value + ")" : value, role: isQuiet ? .dim : .text,
      isWhole ? .bold : [], showing: 4)
    written.hang = isQuiet ? 1 : 0
    if !writer.isComparing, let difference = cell.difference {
      written.after = self.difference(difference, like: cell, isQuiet: isQuiet)
      written.afterSpot = writer.spot(difference)
    }
    return written
  }

  /// Whole percents: the groups are compared, not added up.
  private func text(_ figure: Figure) -> DisplayText {
    if let share = figure.share { return scribe.text(scribe.words.percent(share, places: 0)).withoutBlanks }
    if case .duration(let elapsed) = figure.value {
      return scribe.text(scribe.words.days(elapsed.days)).withoutBlanks
    }
    return scribe.value(figure)
  }

  /// It has a colour only when its interval leaves out zero, by the way that the figure ought to go.
  private func difference(_ figure: Figure, like cell: GroupCell, isQuiet: Bool) -> StyledText {
    guard let change = figure.number else { return StyledText() }
    guard let size = scribe.size(change, like: cell.figure, places: 0) else {
      return StyledText("=", scribe.style(.dim))
    }
    let isReal = figure.isRealChange && !isQuiet
    let role = isReal ? agreement.direction(of: cell.figure).role(isUp: change > 0) : .dim
    let arrow = change > 0 ? scribe.glyphs.up : scribe.glyphs.down
    return StyledText(arrow + size, scribe.style(role, isReal ? .bold : []))
  }
}
