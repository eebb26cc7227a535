import CustomerChain
import Screen
import Words

/// The funnel in three groups of columns that are never mixed: what part of a cohort came how far and how long each step
/// takes, what stands in each stage now, and what went in and out of it during the period.
struct FunnelPane {
  let figures: FunnelFigures
  let agreement: Agreement
  let period: PeriodChoice
  let scribe: Scribe
  var differences: Differences?
  var targets: [TargetFigure] = []

  /// With less of the cohort decided than this, its rates still move: they are dimmed.
  static let matureShare = 0.8
  static let maximumGroups = 200

  var isMature: Bool { (figures.decided.share ?? 1) >= Self.matureShare }
  /// The stages in their order, without the exits, which stand outside of it.
  var stages: [StageFigures] { figures.stages.filter { $0.stage.kind != .exit } }
  var isComparing: Bool { differences != nil }

  func content(columns: Int, rows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let places = places(columns: columns, rows: rows)
    drawHeader(places, on: &sheet)
    let head = sheet.row
    for (index, stage) in stages.enumerated() { draw(stage, index, places, on: &sheet) }
    drawSummary(on: &sheet, roomLeft: rows - sheet.row)
    TargetLine(targets, agreement, scribe, differences).draw([.funnel], on: &sheet, roomLeft: rows - sheet.row)
    drawExits(places, on: &sheet, roomLeft: rows - sheet.row)
    drawAgain(places, on: &sheet, roomLeft: rows - sheet.row)
    drawGroups(places, on: &sheet, roomLeft: rows - sheet.row)
    var content = sheet.content(head: head)
    content.details = [cohortTitle]
    if let share = figures.decided.share {
      content.note = StyledText(scribe.say(.pane(.decided(share: share))), scribe.style(isMature ? .dim : .careful))
    }
    return content
  }

  var cohortTitle: DisplayText {
    period.days.map { scribe.say(.pane(.cohortOfDays($0))) } ?? scribe.say(.pane(.cohort(.allTime)))
  }

  /// A rate of a cohort: quiet as long as the cohort is not decided.
  func rateStyle(_ figure: Figure, _ attributes: Attributes = []) -> Style {
    isMature ? scribe.style(of: figure, .text, attributes) : scribe.style(.dim)
  }

  func difference(_ figure: Figure) -> StyledText { differences?.text(figure) ?? StyledText() }

  func widestDifference(_ figures: (StageFigures) -> Figure) -> Int {
    isComparing ? stages.map { difference(figures($0)).columns }.max() ?? 0 : 0
  }
}

extension FunnelPane {
  /// Where the columns of the stages begin and end. Numbers stand before the column that is named; differences stand
  /// below them where there is room for two rows for each stage, else after them.
  struct Places {
    enum Header { case none, one, two }

    /// Two rows for each stage.
    var isRoomy: Bool
    var header: Header
    var name: Int
    var barStart: Int
    var barColumns = 0
    var reached = 0
    var step: Int?
    var time: Int?
    var here: Int?
    var entered: Int?
    var left: Int?

    /// From this width on the stock has its own column.
    static let columnsForHere = 50
    /// From this width on the time to the next stage stands in a compact row.
    static let columnsForCompactTime = 60
    /// Bars shorter than this say little: the flow is left out. Below them a step needs room for what became of it.
    static let usefulBar = 10
    static let usefulComparedBar = 19
    /// A share and its margin in a compact row, and a share with what became of it.
    static let stepColumns = 14
    static let comparedStepColumns = 16
    /// Rows below the stages from which on their header has two rows.
    static let rowsForTwo = 8
  }

  func places(columns: Int, rows: Int) -> Places {
    let longest = stages.map { self.name(of: $0).columns }.max() ?? 0
    let name = min(longest, max(8, columns * 3 / 10))
    let two = stages.count * 2 + (isComparing ? 0 : -1)
    let isRoomy = rows >= two
    let header: Places.Header =
      rows >= two + 1 + Places.rowsForTwo ? .two : rows > (isRoomy ? two : stages.count) ? .one : .none
    var places = Places(isRoomy: isRoomy, header: header, name: name, barStart: Sheet.margin + name + 1)
    let end = columns - Sheet.margin
    place(&places, end: end, columns: columns, hasFlow: header == .two)
    if places.barColumns < (isComparing ? Places.usefulComparedBar : Places.usefulBar), header == .two {
      place(&places, end: end, columns: columns, hasFlow: false)
    }
    return places
  }

  private func place(_ places: inout Places, end: Int, columns: Int, hasFlow: Bool) {
    var right = end
    func take(_ figures: (StageFigures) -> Figure, _ heading: DisplayText?, gap: Int) -> Int {
      let difference = widestDifference(figures)
      let after = isComparing && !places.isRoomy ? difference + 1 : 0
      let number = stages.map { scribe.value(figures($0)).columns }.max() ?? 1
      let place = right - after
      right -= after + gap + max(number, heading?.columns ?? 0, places.isRoomy ? difference : 0)
      return place
    }
    (places.entered, places.left, places.here, places.step, places.time) = (nil, nil, nil, nil, nil)
    if hasFlow {
      places.left = take(\.left, scribe.say(.column(.left)), gap: 2)
      places.entered = take(\.entered, scribe.say(.column(.entered)), gap: 2)
      let group = scribe.say(.funnel(.during(days: period.days))).columns
      right = min(right, end - group - 2)
    }
    if columns >= Places.columnsForHere {
      places.here = take(\.here, scribe.say(.funnel(places.header == .two ? .standing : .hereNow)), gap: 2)
    }
    if !places.isRoomy {
      if columns >= Places.columnsForCompactTime, !isComparing {
        places.time = right
        right -= 10
      }
      places.step = right
      right -= isComparing ? Places.comparedStepColumns : Places.stepColumns
    }
    places.reached = take(\.reached, scribe.say(.column(.reached)), gap: 1)
    places.barColumns = max(0, right - places.barStart)
  }

  /// The mark of a definition that is not agreed stays, however short the name has to be.
  func name(of stage: StageFigures, columns limit: Int = .max) -> DisplayText {
    let name = scribe.text(stage.stage.name)
    let mark = Signatures(agreement).lacksSignature(stage.stage) ? " ~" : DisplayText.empty
    return name.truncated(to: max(1, limit - mark.columns), ellipsis: scribe.glyphs.ellipsis) + mark
  }

  /// The names of the groups above those of their columns; where one row has to do, the cohort's above its bars.
  private func drawHeader(_ places: Places, on sheet: inout Sheet) {
    guard places.header != .none else { return }
    let dim = scribe.style(.dim)
    drawCohort(places, on: &sheet)
    if places.header == .two {
      if let here = places.here { sheet.put(scribe.say(.funnel(.standing)), before: here, dim) }
      if let left = places.left { sheet.put(scribe.say(.funnel(.during(days: period.days))), before: left, dim) }
      sheet.nextRow()
    }
    sheet.put(scribe.say(.column(.reached)), before: places.reached, dim)
    if let step = places.step { sheet.put(scribe.say(.column(.step)), before: step, dim) }
    if let time = places.time { sheet.put(scribe.say(.column(.toNext)), before: time, dim) }
    if let here = places.here {
      sheet.put(scribe.say(.funnel(places.header == .two ? .now : .hereNow)), before: here, dim)
    }
    if let entered = places.entered { sheet.put(scribe.say(.column(.entered)), before: entered, dim) }
    if let left = places.left { sheet.put(scribe.say(.column(.left)), before: left, dim) }
    sheet.nextRow()
  }

  /// Whose numbers stand beside the bars, and whether their rates can be trusted yet.
  private func drawCohort(_ places: Places, on sheet: inout Sheet) {
    let isAlone = places.header == .two
    let stock = scribe.say(.funnel(.standing)).columns + 2
    let room = isAlone ? (places.here.map { $0 - stock } ?? sheet.end) - places.barStart : places.barColumns
    let name = isAlone ? cohortTitle : scribe.say(.column(.cohort))
    guard name.columns <= room else { return }
    let end = sheet.put(name, at: places.barStart, scribe.style(.dim))
    let mark = " " + scribe.glyphs.dot + " " + scribe.say(.funnel(.immature))
    if !isMature, end + mark.columns <= places.barStart + room { sheet.put(mark, at: end, scribe.style(.careful)) }
  }
}
