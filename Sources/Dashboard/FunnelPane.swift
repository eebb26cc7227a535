import CustomerChain
import Screen
import Words

/// The funnel: what part of a cohort came how far, and how long each step takes.
struct FunnelPane {
  let figures: FunnelFigures
  let agreement: Agreement
  let period: PeriodChoice
  let scribe: Scribe

  /// With less of the cohort decided than this, its rates still move: they are dimmed.
  static let matureShare = 0.8
  /// From this width on the stock has its own column.
  static let columnsForHere = 50
  /// From this width on the time to the next stage stands in a compact row.
  static let columnsForCompactTime = 60
  static let maximumGroups = 200

  private var isMature: Bool { (figures.decided.share ?? 1) >= Self.matureShare }
  /// The stages in their order, without the exits, which stand outside of it.
  private var stages: [StageFigures] { figures.stages.filter { $0.stage.kind != .exit } }
  private var words: Words { scribe.words }

  func content(columns: Int, rows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let isRoomy = rows >= stages.count * 2 - 1
    let places = places(columns: columns, isRoomy: isRoomy)
    let hasHeader = rows >= (isRoomy ? stages.count * 2 : stages.count + 1)
    if hasHeader { drawHeader(places, on: &sheet) }
    for (index, stage) in stages.enumerated() { draw(stage, index, places, on: &sheet) }
    let header = hasHeader ? 1 : 0
    drawSummary(on: &sheet, roomLeft: rows - sheet.row)
    drawExits(places, on: &sheet, roomLeft: rows - sheet.row)
    drawGroups(places, on: &sheet, roomLeft: rows - sheet.row)
    var content = sheet.content(head: header)
    content.details = [cohortTitle]
    if let share = figures.decided.share {
      content.note = StyledText(scribe.say(.pane(.decided(share: share))), scribe.style(isMature ? .dim : .careful))
    }
    return content
  }

  private var cohortTitle: DisplayText {
    period.days.map { scribe.say(.pane(.cohortOfDays($0))) } ?? scribe.say(.pane(.cohort(.allTime)))
  }
}

extension FunnelPane {
  /// Where the columns of the stages begin and end.
  struct Places {
    var isRoomy: Bool
    var name: Int
    var barStart: Int
    var barColumns: Int
    /// Columns after which numbers end.
    var reached: Int
    var here: Int?
    var step: Int?
    var time: Int?
  }

  private func places(columns: Int, isRoomy: Bool) -> Places {
    let end = columns - Sheet.margin
    let longest = stages.map { self.name(of: $0).columns }.max() ?? 0
    let name = min(longest, max(8, columns * 3 / 10))
    let number = (stages.map { scribe.value($0.reached).columns }.max() ?? 1) + 1
    var right = end
    var places = Places(
      isRoomy: isRoomy, name: name, barStart: Sheet.margin + name + 1, barColumns: 0, reached: end, here: nil,
      step: nil, time: nil)
    if columns >= Self.columnsForHere {
      places.here = right
      let stock = stages.map { scribe.value($0.here).columns }.max() ?? 1
      right -= max(stock, scribe.say(.column(.here)).columns) + 2
    }
    if !isRoomy {
      if columns >= Self.columnsForCompactTime {
        places.time = right
        right -= 10
      }
      places.step = right
      right -= 14
    }
    places.reached = right
    places.barColumns = max(0, right - max(number, scribe.say(.column(.reached)).columns + 1) - places.barStart)
    return places
  }

  /// The mark of a definition that is not agreed stays, however short the name has to be.
  private func name(of stage: StageFigures, columns limit: Int = .max) -> DisplayText {
    let name = scribe.text(stage.stage.name)
    let mark = Signatures(agreement).lacksSignature(stage.stage) ? " ~" : DisplayText.empty
    return name.truncated(to: max(1, limit - mark.columns), ellipsis: scribe.glyphs.ellipsis) + mark
  }

  private func drawHeader(_ places: Places, on sheet: inout Sheet) {
    let dim = scribe.style(.dim)
    sheet.put(scribe.say(.column(.reached)), before: places.reached, dim)
    if let here = places.here { sheet.put(scribe.say(.column(.here)), before: here, dim) }
    if let step = places.step { sheet.put(scribe.say(.column(.step)), before: step, dim) }
    if let time = places.time { sheet.put(scribe.say(.column(.toNext)), before: time, dim) }
    sheet.nextRow()
  }

  private func draw(_ stage: StageFigures, _ index: Int, _ places: Places, on sheet: inout Sheet) {
    let crumb = scribe.text(stage.stage.name)
    sheet.put(name(of: stage, columns: places.name), at: Sheet.margin, scribe.style(.text), room: places.name)
    let largest = Double(stages.compactMap { $0.reached.count }.max() ?? 0)
    sheet.bar(
      Bar(Double(stage.reached.count ?? 0), of: largest), at: places.barStart, columns: places.barColumns,
      scribe.appearance.palette.stage(index))
    sheet.figure(
      stage.reached, before: places.reached, scribe.style(of: stage.reached, .text, .bold),
      crumbs: [crumb, scribe.say(.metric(.reached))])
    if let here = places.here {
      sheet.figure(stage.here, before: here, crumbs: [crumb, scribe.say(.metric(.here))])
    }
    let isLast = index == stages.count - 1
    if let step = places.step, !isLast { drawStep(of: stage, before: step, on: &sheet) }
    if let time = places.time, !isLast {
      sheet.figure(stage.toNext.median, before: time, crumbs: [crumb, scribe.say(.metric(.toNext))])
    }
    sheet.nextRow()
    if places.isRoomy, !isLast {
      drawStepRow(of: stage, places, on: &sheet)
      sheet.nextRow()
    }
  }

  private func stepStyle(_ figure: Figure) -> Style {
    isMature ? scribe.style(of: figure) : scribe.style(.dim)
  }

  /// `38.0 % ±0.9` in a compact row.
  private func drawStep(of stage: StageFigures, before column: Int, on sheet: inout Sheet) {
    let margin = scribe.margin(stage.step)
    sheet.put(margin, before: column, scribe.style(.dim))
    sheet.figure(
      stage.step, before: column - 6, stepStyle(stage.step),
      crumbs: [scribe.text(stage.stage.name), scribe.say(.metric(.step))])
  }

  /// `↓ 38.0 % ±0.9   2.1 d to next` below a stage.
  private func drawStepRow(of stage: StageFigures, _ places: Places, on sheet: inout Sheet) {
    let crumb = scribe.text(stage.stage.name)
    let dim = scribe.style(.dim)
    var at = sheet.put(scribe.glyphs.arrowDown, at: places.barStart, dim) + 1
    let step = scribe.value(stage.step).padded(to: 7, .right)
    let end = sheet.put(step, at: at, stepStyle(stage.step))
    sheet.spot(
      stage.step, from: end - scribe.value(stage.step).columns, to: end, [crumb, scribe.say(.metric(.step))])
    at = sheet.put(scribe.margin(stage.step).padded(to: 6), at: end + 1, dim) + 1
    let median = stage.toNext.median
    let time = scribe.value(median)
    at += max(0, 6 - time.columns)
    let timeEnd = sheet.put(time, at: at, isMature ? scribe.style(of: median) : dim)
    sheet.spot(median, from: at, to: timeEnd, [crumb, scribe.say(.metric(.toNext))])
    let label = scribe.say(.column(.toNext))
    if timeEnd + 1 + label.columns <= sheet.end { sheet.put(label, at: timeEnd + 1, dim) }
  }
}
