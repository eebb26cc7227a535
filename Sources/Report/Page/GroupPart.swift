import CustomerChain
import Words

extension Report {
  func writeGroups(on page: inout some ReportPage) {
    guard let groups = board.groups, !groups.rows.isEmpty else { return }
    let dimension = words(.dimension(groups.dimension))
    page.heading(words(.pane(.groups)) + ", " + words(.pane(.groupedBy(groups.dimension))))
    let measures = GroupMeasure.allCases.filter { groups.whole.cell($0) != nil }
    page.table(
      [dimension] + measures.map(heading) + [""], textColumns: 1,
      rows: groups.rows.map { groupRow(name(ofGroup: $0.key, by: groups.dimension), $0, measures) }
        + [groupRow(words(.report(.total)), groups.whole, measures)])
    writeGroupDifferences(groups, dimension, on: &page)
  }

  private func groupRow(_ name: String, _ row: GroupRow, _ measures: [GroupMeasure]) -> [String] {
    let cells = measures.map { row.cell($0) }
    return [name] + cells.map(groupValue) + [note(cells.compactMap(\.self))]
  }

  /// Which figures few records stand behind, and why others are not told.
  private func note(_ cells: [GroupCell]) -> String {
    let shown = cells.filter { !isHidden($0) }
    let few = shown.filter { $0.isSmall && $0.figure.absence == nil }.map { heading($0.measure) }
    let notes = [
      few.isEmpty ? "" : words(.report(.fewBehind(few))),
      shown.count < cells.count
        ? words(.report(.suppressed(limit: board.experience.agreement.suppressBelow))) : "",
      note(shown.map(\.figure)),
    ]
    return notes.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func groupValue(_ cell: GroupCell?) -> String {
    guard let cell, !isHidden(cell) else { return Words.notAvailable }
    return words.value(cell.figure)
  }

  private func isHidden(_ cell: GroupCell) -> Bool {
    cell.isHidden(below: board.experience.agreement.suppressBelow)
  }

  /// How far each group is from the whole, where that is more or less than chance can tell; the rest stands in JSON and
  /// in the table of all figures.
  private func writeGroupDifferences(_ groups: GroupFigures, _ dimension: String, on page: inout some ReportPage) {
    let cells = groups.rows.flatMap { row in row.cells.map { (row.key, $0) } }
    let real = cells.filter { !isHidden($0.1) && $0.1.difference?.isRealChange == true }
    guard !real.isEmpty else { return }
    page.heading(words(.report(.realDifferences)))
    page.table(
      [dimension, words(.column(.figure)), words(.column(.value)), words(.column(.difference))]
        + [words(.column(.interval95))], textColumns: 2,
      rows: real.map { key, cell in
        [
          name(ofGroup: key, by: groups.dimension), heading(cell.measure), words.value(cell.figure),
          difference(cell), differenceRange(cell),
        ]
      })
  }

  private func difference(_ cell: GroupCell) -> String {
    guard let value = cell.difference?.number else { return Words.notAvailable }
    return cell.measure == .nps ? words.signed(value, places: 1) : words.signedPoints(value)
  }

  private func differenceRange(_ cell: GroupCell) -> String {
    guard let interval = cell.difference?.interval else { return "" }
    let unit = cell.measure == .nps ? 1.0 : 100
    return words.signedRange(Interval(low: interval.low * unit, high: interval.high * unit), places: 1)
  }

  private func heading(_ measure: GroupMeasure) -> String {
    switch measure {
    case .cohort: words(.column(.cohort))
    case .wonShare: words(.metric(.groupRate))
    case .acceptance: words(.column(.acceptance))
    case .open: words(.column(.open))
    case .lateShare: words(.metric(.lateShare))
    case .median: words(.column(.median))
    case .leaks: words(.metric(.leakCount))
    case .nps, .csat: words(.survey(measure.rawValue))
    }
  }
}
