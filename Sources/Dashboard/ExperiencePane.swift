import CustomerChain
import Screen
import Words

/// Experience: what customers answered, a row for each touchpoint (or channel, or department).
struct ExperiencePane {
  let figures: ExperienceFigures
  let agreement: Agreement
  let scribe: Scribe
  var differences: Differences?
  var targets: [TargetFigure] = []

  /// Weeks in the trend.
  static let trendWeeks = 13
  /// The trend may take more weeks where there is room.
  static let maximumTrendWeeks = 26
  static let narrowestName = 12
  /// A sign, and a score such as −100.
  static let scoreColumns = 6
  /// `±22`, and the blank before it.
  private var marginColumns: Int { scribe.glyphs.plusMinus.columns + 3 }
  static let maximumRows = 400

  /// The usual metrics first, then the company's own in the order of the data.
  private var metrics: [String] {
    var seen: [String] = []
    for row in figures.rows where !seen.contains(row.metric) { seen.append(row.metric) }
    let usual = ["nps", "csat", "ces", Survey.indexMetric].filter(seen.contains)
    return usual + seen.filter { !usual.contains($0) }
  }

  /// The most telling dimension first.
  private static let order: [Dimension] = [.touchpoint, .channel, .department, .country, .region, .dealer, .segment]

  private var dimensions: [Dimension] {
    var seen: [Dimension] = []
    for dimension in figures.rows.compactMap(\.dimension) where !seen.contains(dimension) { seen.append(dimension) }
    let known = Self.order.filter(seen.contains)
    return known + seen.filter { !known.contains($0) }
  }

  func content(columns: Int, rows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let metrics = metrics
    guard let primary = metrics.first else { return sheet.content() }
    let places = places(metrics, columns: columns)
    drawHeader(places, on: &sheet)
    draw(Line(name: scribe.say(.pane(.allAnswers)), dimension: nil, key: nil), places, on: &sheet)
    for (place, dimension) in dimensions.enumerated() {
      let lines = lines(dimension, primary)
      // A dimension that is shown in part would look like all of it: further ones only where there is room for them.
      if place > 0, sheet.row + lines.count + 2 > rows { continue }
      if place > 0 || rows > lines.count + 6 { drawHeading(dimension, on: &sheet) }
      for line in lines { draw(line, places, on: &sheet) }
    }
    drawSummary(metrics, on: &sheet, roomLeft: rows - sheet.row)
    TargetLine(targets, agreement, scribe, differences).draw([.experience], on: &sheet, roomLeft: rows - sheet.row)
    CampsTable(figures: figures, scribe: scribe).draw(
      dimensions.first.map { lines($0, primary) } ?? [], on: &sheet, roomLeft: rows - sheet.row)
    var content = sheet.content(head: 1)
    if let weeks = places.trendWeeks { content.details = [scribe.say(.pane(.weeks(weeks)))] }
    content.note = StyledText(scribe.say(.pane(.interval95)), scribe.style(.dim))
    return content
  }

  /// The values of a dimension, those with most answers first; those without a value last.
  private func lines(_ dimension: Dimension, _ primary: String) -> [Line] {
    var seen: Set<String?> = []
    var lines: [(line: Line, answers: Int)] = []
    for row in figures.rows where row.dimension == dimension && seen.insert(row.key).inserted {
      let name = scribe.name(of: row.key, dimension, agreement)
      let answers = (figures.row(primary, dimension, row.key) ?? row).score.n
      lines.append((Line(name: name, dimension: dimension, key: row.key), answers))
    }
    return lines.sorted { ($0.answers, $1.line.name.string) > ($1.answers, $0.line.name.string) }.prefix(
      Self.maximumRows
    ).map(\.line)
  }
}

extension ExperiencePane {
  struct Line {
    let name: DisplayText
    let dimension: Dimension?
    let key: String?
  }

  /// Columns after which the numbers end; nil for what has no room.
  struct Places {
    var name: Int
    var primary: String
    var score: Int
    var margin: Int?
    var answers: Int?
    /// Where the changes begin: of four weeks, or since the compared moment.
    var change: Int?
    var trendStart: Int?
    var trendWeeks: Int?
    var others: [(metric: String, end: Int)]
  }

  /// What became of a score: since the compared moment where one is compared, else in the last four weeks.
  private func change(_ row: ExperienceRow) -> StyledText {
    guard let differences else { return scribe.change(row, agreement) }
    return row.isSuppressed ? StyledText() : differences.text(row.score, places: 0)
  }

  private var changeHeading: DisplayText { differences == nil ? scribe.say(.fourWeeks) : "=" }

  private func widestChange(_ metric: String) -> Int {
    figures.rows.filter { $0.metric == metric }.map { change($0).columns }.max() ?? 0
  }

  /// The score, its margin, n and change, the next metric, the trend, then the other metrics: what comes later is sooner
  /// left out.
  private func places(_ metrics: [String], columns: Int) -> Places {
    let primary = metrics[0]
    let end = columns - Sheet.margin
    let answers = max(3, figures.rows.map { scribe.count($0.score.n).columns }.max() ?? 1) + 1
    let names = [scribe.say(.pane(.allAnswers))] + lines(dimensions.first ?? .touchpoint, primary).map(\.name)
    let longest = names.map(\.columns).max() ?? 0
    let name = min(max(longest, Self.narrowestName), max(Self.narrowestName, columns / 3))
    var room = end - Sheet.margin - name - Self.scoreColumns
    func take(_ columns: Int) -> Bool {
      guard room >= columns else { return false }
      room -= columns
      return true
    }
    let hasAnswers = take(answers)
    let hasMargin = take(marginColumns)
    let widest = widestChange(primary)
    let changeColumns = widest > 0 ? max(widest, changeHeading.columns) + 1 : 0
    let hasChange = changeColumns > 0 && take(changeColumns)
    let further = metrics.dropFirst().map { other($0) }
    var others: [Other] = []
    for other in further.prefix(1) where take(other.width) { others.append(other) }
    let hasTrend = hasWeeks && take(Self.trendWeeks + 1)
    for other in further.dropFirst(others.count) where take(other.width) { others.append(other) }
    // What is left over: air between the columns, the whole of long names, then more weeks.
    let gap = take(3 + others.count) ? 1 : 0
    let longer = min(max(0, room), max(0, longest - name))
    room -= longer
    let weeks = hasTrend ? min(knownWeeks, Self.trendWeeks + max(0, room)) : nil
    var places = Places(name: name + longer, primary: primary, score: 0, others: [])
    var at = Sheet.margin + places.name + Self.scoreColumns
    places.score = at
    if hasMargin {
      at += marginColumns
      places.margin = at
    }
    if hasAnswers {
      at += answers + gap
      places.answers = at
    }
    if hasChange {
      places.change = at + 1 + gap
      at += changeColumns + gap
    }
    if let weeks {
      places.trendStart = at + 1 + gap
      places.trendWeeks = weeks
      at += 1 + gap + weeks
    }
    for other in others {
      at += other.width + gap
      places.others.append((other.metric, at - other.after))
    }
    return places
  }

  /// Whether any week has a score: answers without times have no trend.
  private var hasWeeks: Bool {
    figures.rows.contains { $0.weekly.contains { $0.score.score != nil || $0.score.share != nil } }
  }

  /// Weeks that any row has a score for, within the least and the most that is shown.
  private var knownWeeks: Int {
    min(Self.maximumTrendWeeks, max(Self.trendWeeks, figures.rows.map(\.weekly.count).max() ?? 0))
  }

  /// A column of a further metric; only what is compared has room for a change after it.
  private struct Other {
    let metric: String
    let width: Int
    let after: Int
  }

  private func other(_ metric: String) -> Other {
    let scores = figures.rows.filter { $0.metric == metric }.map { score($0).columns }.max() ?? 0
    let widest = differences == nil ? 0 : widestChange(metric)
    let after = widest > 0 ? widest + 1 : 0
    return Other(metric: metric, width: max(scribe.say(.survey(metric)).columns, scores, 4) + 1 + after, after: after)
  }

  private func drawHeader(_ places: Places, on sheet: inout Sheet) {
    let dim = scribe.style(.dim)
    sheet.put(scribe.say(.survey(places.primary)), before: places.score, dim)
    if let margin = places.margin { sheet.put(scribe.glyphs.plusMinus, before: margin, dim) }
    if let answers = places.answers { sheet.put("n", before: answers, dim) }
    if let change = places.change { sheet.put(changeHeading, at: change, dim) }
    if let trend = places.trendStart { sheet.put(scribe.say(.column(.trend)), at: trend, dim) }
    for other in places.others { sheet.put(scribe.say(.survey(other.metric)), before: other.end, dim) }
    sheet.nextRow()
  }

  private func drawHeading(_ dimension: Dimension, on sheet: inout Sheet) {
    sheet.put(scribe.say(.pane(.groupedBy(dimension))), at: Sheet.margin, scribe.style(.dim, .italic))
    sheet.nextRow()
  }

  private func draw(_ line: Line, _ places: Places, on sheet: inout Sheet) {
    let row = figures.row(places.primary, line.dimension, line.key)
    let severity = row.map { Severity($0, agreement) } ?? .none
    let isQuiet = row.map { $0.isSuppressed || $0.isSmall } ?? false
    let attributes: Attributes = line.dimension == nil || severity != .none ? .bold : []
    sheet.put(
      line.name, at: Sheet.margin, scribe.style(isQuiet ? .dim : .text, attributes), room: places.name)
    if let row { draw(row, line, severity, isQuiet, places, on: &sheet) }
    for other in places.others {
      guard let row = figures.row(other.metric, line.dimension, line.key) else { continue }
      let severity = Severity(row, agreement)
      let style = scribe.style(of: row.score, row.isSmall ? .dim : severity.role)
      sheet.figure(
        row.score, before: other.end, style, text: score(row),
        crumbs: [line.name, scribe.say(.survey(other.metric))], camps: row.camps)
      if differences != nil { sheet.put(change(row), at: other.end + 1) }
    }
    sheet.nextRow()
  }

  private func draw(
    _ row: ExperienceRow, _ line: Line, _ severity: Severity, _ isQuiet: Bool, _ places: Places, on sheet: inout Sheet
  ) {
    let role = isQuiet ? Role.dim : severity.role
    let sign = severity.sign
    sheet.put(sign, at: Sheet.margin + places.name, scribe.style(severity.role, .bold), room: 2)
    sheet.figure(
      row.score, before: places.score, scribe.style(of: row.score, role, isQuiet ? [] : .bold), text: score(row),
      crumbs: [line.name, scribe.say(.survey(row.metric))], camps: row.camps)
    let dim = scribe.style(.dim)
    if let margin = places.margin, !row.isSuppressed {
      sheet.put(scribe.margin(row.score, places: 0).prefix(columns: marginColumns), before: margin, dim)
    }
    if let answers = places.answers { sheet.put(scribe.count(row.score.n), before: answers, dim) }
    if let change = places.change { draw(self.change(row), of: row, line, at: change, on: &sheet) }
    if let start = places.trendStart, let weeks = places.trendWeeks {
      let values = row.weekly.suffix(weeks).map { $0.score.score ?? $0.score.share }
      let padded = Array(repeating: Double?.none, count: max(0, weeks - values.count)) + values
      let style = isQuiet ? dim : severity == .none ? scribe.appearance.palette.series(0) : scribe.style(severity.role)
      sheet.put(Sparkline(padded).text(columns: weeks, scribe.glyphs), at: start, style)
    }
  }

  /// A change of four weeks is a figure of its own, with the answers of those weeks behind it.
  private func draw(_ change: StyledText, of row: ExperienceRow, _ line: Line, at column: Int, on sheet: inout Sheet) {
    sheet.put(change, at: column)
    guard differences == nil, let figure = row.change, !change.isEmpty else { return }
    sheet.spot(
      figure, from: column, to: column + change.columns,
      [line.name, scribe.say(.survey(row.metric)), scribe.say(.metric(.change))])
  }

  /// Whole numbers for shares and NPS: the margin beside them says how little the rest means.
  func score(_ row: ExperienceRow) -> DisplayText {
    if row.isSuppressed { return scribe.glyphs.tooFew }
    if let share = row.score.share { return scribe.text(scribe.words.percent(share, places: 0)) }
    return scribe.value(row.score)
  }
}
