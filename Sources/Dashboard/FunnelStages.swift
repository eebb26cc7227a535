import CustomerChain
import Screen
import Words

/// The rows of the stages.
extension FunnelPane {
  func draw(_ stage: StageFigures, _ index: Int, _ places: Places, on sheet: inout Sheet) {
    sheet.put(name(of: stage, columns: places.name), at: Sheet.margin, scribe.style(.text), room: places.name)
    let largest = Double(stages.compactMap { $0.reached.count }.max() ?? 0)
    sheet.bar(
      Bar(Double(stage.reached.count ?? 0), of: largest), at: places.barStart, columns: places.barColumns,
      scribe.appearance.palette.stage(index))
    drawNumbers(of: stage, isLast: index == stages.count - 1, places, on: &sheet)
    sheet.nextRow()
    guard places.isRoomy else { return }
    let isLast = index == stages.count - 1
    if isLast, !isComparing { return }
    let limit = drawDifferences(of: stage, places, on: &sheet)
    if !isLast { drawStepRow(of: stage, places, limit: limit, on: &sheet) }
    sheet.nextRow()
  }

  /// The numbers that stand in columns, with their differences after them in a compact row.
  private func columns(of stage: StageFigures, _ places: Places) -> [(figure: Figure, end: Int)] {
    [
      (stage.reached, places.reached), (stage.here, places.here), (stage.entered, places.entered),
      (stage.left, places.left),
    ].compactMap { figure, end in end.map { (figure, $0) } }
  }

  private func drawNumbers(of stage: StageFigures, isLast: Bool, _ places: Places, on sheet: inout Sheet) {
    let crumb = scribe.text(stage.stage.name)
    for (figure, end) in columns(of: stage, places) {
      let isCohort = figure.id == .reached
      sheet.figure(
        figure, before: end, scribe.style(of: figure, .text, isCohort ? .bold : []),
        crumbs: [crumb, scribe.say(.metric(figure.id))])
      if !places.isRoomy { sheet.put(difference(figure), at: end + 1) }
    }
    if let step = places.step, !isLast { drawStep(of: stage, before: step, on: &sheet) }
    if let time = places.time, !isLast {
      sheet.figure(stage.toNext.median, before: time, crumbs: [crumb, scribe.say(.metric(.toNext))])
    }
  }

  /// `38.0 % ±0.9` in a compact row, or with what became of it.
  private func drawStep(of stage: StageFigures, before column: Int, on sheet: inout Sheet) {
    let after = isComparing ? difference(stage.step) : StyledText(scribe.margin(stage.step), scribe.style(.dim))
    sheet.figure(
      stage.step, before: column - (isComparing ? 8 : 6), rateStyle(stage.step),
      crumbs: [scribe.text(stage.stage.name), scribe.say(.metric(.step))])
    if isComparing { sheet.put(after, at: column - 7) } else { sheet.put(after, before: column) }
  }

  /// The differences below their numbers.
  /// - Returns: the column before which the row is free.
  private func drawDifferences(of stage: StageFigures, _ places: Places, on sheet: inout Sheet) -> Int {
    guard isComparing else { return sheet.end }
    for (figure, end) in columns(of: stage, places) { sheet.put(difference(figure), before: end) }
    return places.reached - difference(stage.reached).columns - 2
  }

  /// `↓ 38.0 % ±0.9   2.1 d to next` below a stage.
  private func drawStepRow(of stage: StageFigures, _ places: Places, limit: Int, on sheet: inout Sheet) {
    let crumb = scribe.text(stage.stage.name)
    let dim = scribe.style(.dim)
    var at = sheet.put(scribe.glyphs.arrowDown, at: places.barStart, dim) + 1
    let step = scribe.value(stage.step).padded(to: 7, .right)
    let end = sheet.put(step, at: at, rateStyle(stage.step))
    sheet.spot(
      stage.step, from: end - scribe.value(stage.step).columns, to: end, [crumb, scribe.say(.metric(.step))])
    let after = isComparing ? difference(stage.step) : StyledText(scribe.margin(stage.step), dim)
    if end + 1 + after.columns <= limit { sheet.put(after, at: end + 1) }
    at = end + 2 + max(after.columns, isComparing ? widestDifference(\.step) : 5)
    let median = stage.toNext.median
    let time = scribe.value(median)
    at += max(0, 5 - time.columns) + 1
    guard at + time.columns <= limit else { return }
    let timeEnd = sheet.put(time, at: at, rateStyle(median))
    sheet.spot(median, from: at, to: timeEnd, [crumb, scribe.say(.metric(.toNext))])
    let change = difference(median)
    if isComparing {
      if timeEnd + 1 + change.columns <= limit { sheet.put(change, at: timeEnd + 1) }
      return
    }
    let label = scribe.say(.column(.toNext))
    if timeEnd + 1 + label.columns <= limit { sheet.put(label, at: timeEnd + 1, dim) }
  }
}
