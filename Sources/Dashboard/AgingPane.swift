import CustomerChain
import Screen
import Words

/// Aging: how long the open leads wait, in a row for everyone who must act.
struct AgingPane {
  let figures: AgingFigures
  let agreement: Agreement
  let scribe: Scribe
  var differences: Differences?
  var targets: [TargetFigure] = []

  static let narrowestName = 10
  /// Columns of the department that hands over, where the whole name has no room.
  static let narrowestFrom = 4
  static let maximumRows = 400

  private var words: Words { scribe.words }
  var rows: ArraySlice<AgingRow> { figures.rows.prefix(Self.maximumRows) }

  func content(columns: Int, rows roomRows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let places = places(columns: columns)
    drawHeader(places, on: &sheet)
    for row in rows { draw(row, places, on: &sheet) }
    if rows.count > 1 { drawTotal(places, on: &sheet) }
    if roomRows > sheet.row + 3 { sheet.nextRow() }
    drawSummary(on: &sheet)
    TargetLine(targets, agreement, scribe, differences).draw([.aging], on: &sheet, roomLeft: roomRows - sheet.row)
    AgingDetails(pane: self).draw(on: &sheet, roomLeft: roomRows - sheet.row)
    var content = sheet.content(head: 1)
    content.details = [scribe.say(.pane(.openByWhoMustAct))]
    content.note = StyledText(scribe.say(.pane(.clock(figures.clock))), scribe.style(.dim))
    return content
  }

  /// Who must act; of a hand-over also who waits. Where it has to be short, whoever must act is kept whole.
  func name(of key: AgingKey, columns limit: Int = .max) -> DisplayText {
    let department = key.department.map { scribe.text(agreement.departmentName($0)) } ?? scribe.say(.pane(.unassigned))
    let group = key.group.map { scribe.text($0) + " " + scribe.glyphs.dot + " " } ?? .empty
    guard key.isSeam else { return (group + department).truncated(to: limit, ellipsis: scribe.glyphs.ellipsis) }
    let from = key.from.map { scribe.text(agreement.departmentName($0)) } ?? scribe.say(.pane(.unassigned))
    let rest = " " + scribe.glyphs.arrowRight + " " + department
    let room = max(Self.narrowestFrom, limit - rest.columns)
    return ((group + from).truncated(to: room, ellipsis: scribe.glyphs.ellipsis) + rest).truncated(
      to: limit, ellipsis: scribe.glyphs.ellipsis)
  }
}

extension AgingPane {
  /// A column of numbers, right-aligned under its heading, each followed by what became of it.
  struct Column {
    enum Kind: Hashable { case open, bucket(Int), unknown, late, median, p90, oldest }

    let kind: Kind
    let heading: DisplayText
    /// Without the blank before it.
    var width: Int
    /// Of the differences, with the blank before them.
    var after = 0
    /// After the last column of the numbers.
    var end = 0
  }

  struct Places {
    /// After the last column of the signs.
    var sign: Int
    var columns: [Column]
  }

  /// The signs stand in one column, as near to the numbers as the longest number beside a sign lets them.
  private func signEnd(_ columns: [Column]) -> Int {
    guard let first = columns.first else { return 0 }
    let beside = rows.filter { Severity($0) > .none }.map { shown($0.open).columns }.max() ?? 1
    return first.end - beside - 1
  }

  private func figure(_ kind: Column.Kind, of row: AgingRow) -> Figure {
    switch kind {
    case .open: row.open
    case .bucket(let bucket): row.counts.indices.contains(bucket) ? row.counts[bucket] : row.unknown
    case .unknown: row.unknown
    case .late: row.late
    case .median: row.median
    case .p90: row.p90
    case .oldest: row.oldest
    }
  }

  /// Durations share their unit, days, so that a column can be read downwards.
  private func shown(_ figure: Figure) -> DisplayText {
    if case .duration(let elapsed) = figure.value { return scribe.text(words.days(elapsed.days)).withoutBlanks }
    return scribe.value(figure)
  }

  private func column(_ kind: Column.Kind, _ heading: DisplayText) -> Column {
    let widest = (rows + [figures.total]).map { shown(figure(kind, of: $0)).columns }.max() ?? 1
    let differences = (rows + [figures.total]).map { difference(figure(kind, of: $0)).columns }.max() ?? 0
    return Column(
      kind: kind, heading: heading, width: max(heading.columns, widest, 3),
      after: differences > 0 ? differences + 1 : 0)
  }

  func difference(_ figure: Figure) -> StyledText { differences?.text(figure) ?? StyledText() }

  /// All columns that fit beside the names; what says least goes first: extremes, the median, then the youngest ages.
  private func places(columns: Int) -> Places {
    var all = [column(.open, scribe.say(.column(.open)))]
    let buckets = figures.total.counts.indices.map {
      column(.bucket($0), scribe.text(words.bucketHeading($0, of: figures.buckets)))
    }
    all += buckets
    if figures.total.unknown.count ?? 0 > 0 { all.append(column(.unknown, "?")) }
    all.append(column(.median, scribe.say(.column(.median))))
    all.append(column(.p90, scribe.say(.column(.p90))))
    all.append(column(.oldest, scribe.say(.column(.oldest))))
    all.append(column(.late, scribe.say(.column(.late))))
    let longest = rows.map { name(of: $0.key).columns }.max() ?? 0
    let wanted = min(max(longest, Self.narrowestName), max(Self.narrowestName, columns / 3))
    let room = columns - 2 * Sheet.margin
    func used() -> Int { all.reduce(0) { $0 + $1.width + $1.after + 1 } }
    func leaveOut(_ dispensable: [Column.Kind], name: Int) {
      for kind in dispensable where used() + name > room && all.count > 1 { all.removeAll { $0.kind == kind } }
    }
    if differences == nil {
      leaveOut([.late, .oldest], name: wanted)
      leaveOut([.median, .p90] + [.unknown] + buckets.map(\.kind), name: Self.narrowestName)
    } else {
      all = compared(all, room: room - wanted)
    }
    var end = columns - Sheet.margin
    for position in all.indices.reversed() {
      all[position].end = end - all[position].after
      end -= all[position].width + all[position].after + 1
    }
    return Places(sign: signEnd(all), columns: all)
  }

  /// Who compares asks what became of the waiting and the late: columns that say it come first, the ages last, all of them
  /// or none.
  private func compared(_ all: [Column], room: Int) -> [Column] {
    var left = room
    func take(_ columns: [Column]) -> [Column] {
      let needed = columns.reduce(0) { $0 + $1.width + $1.after + 1 }
      guard needed <= left else { return [] }
      left -= needed
      return columns
    }
    var kept = Array(all.prefix(1))
    left -= kept.reduce(0) { $0 + $1.width + $1.after + 1 }
    for kind in [Column.Kind.late, .median, .oldest, .p90] { kept += take(all.filter { $0.kind == kind }) }
    kept += take(all.filter { if case .bucket = $0.kind { true } else { $0.kind == .unknown } })
    return all.filter { column in kept.contains { $0.kind == column.kind } }
  }

  private func drawHeader(_ places: Places, on sheet: inout Sheet) {
    for column in places.columns { sheet.put(column.heading, before: column.end, scribe.style(.dim)) }
    sheet.nextRow()
  }

  private func draw(_ row: AgingRow, _ places: Places, on sheet: inout Sheet) {
    let severity = Severity(row)
    let name = self.name(of: row.key)
    let mark = isUnsigned(row.key) ? " ~" : DisplayText.empty
    let end = severity == .none ? places.columns[0].end - shown(row.open).columns - 1 : places.sign - 2
    let room = end - Sheet.margin
    sheet.put(
      self.name(of: row.key, columns: room - mark.columns) + mark, at: Sheet.margin,
      scribe.style(row.key.department == nil ? .dim : .text, severity == .bad ? .bold : []), room: room)
    sheet.put(severity.sign.padded(to: 2), at: places.sign - 2, scribe.style(severity.role, .bold))
    for column in places.columns {
      draw(column, of: row, severity, name, on: &sheet)
      sheet.put(difference(self.figure(column.kind, of: row)), at: column.end + 1)
    }
    sheet.nextRow()
  }

  private func draw(
    _ column: Column, of row: AgingRow, _ severity: Severity, _ name: DisplayText, on sheet: inout Sheet
  ) {
    let figure = self.figure(column.kind, of: row)
    let crumbs = [name, crumb(column.kind)]
    let text = shown(figure)
    switch column.kind {
    case .open:
      sheet.figure(figure, before: column.end, scribe.style(of: figure, .text, .bold), crumbs: crumbs)
    case .bucket(let bucket):
      sheet.figure(figure, before: column.end, crumbs: crumbs)
      let open = row.open.count ?? 0
      let share = open > 0 ? Double(figure.count ?? 0) / Double(open) : 0
      let hot = row.counts.count > 1 ? Double(bucket) / Double(row.counts.count - 1) : 0
      if let tint = scribe.appearance.palette.heat(share: share, hot: hot) {
        sheet.tint(from: column.end - column.width - 1, columns: column.width + 1 + column.after, tint)
      }
    case .late:
      sheet.figure(figure, before: column.end, scribe.style(of: figure, severity.role), crumbs: crumbs)
    case .p90, .oldest:
      sheet.figure(figure, before: column.end, scribe.style(of: figure, severity.role), text: text, crumbs: crumbs)
    case .unknown, .median:
      sheet.figure(figure, before: column.end, text: text, crumbs: crumbs)
    }
  }

  private func drawTotal(_ places: Places, on sheet: inout Sheet) {
    let name = scribe.say(.allTogether)
    let room = places.columns[0].end - shown(figures.total.open).columns - 1 - Sheet.margin
    sheet.put(name, at: Sheet.margin, scribe.style(.dim), room: room)
    for column in places.columns {
      let figure = self.figure(column.kind, of: figures.total)
      sheet.figure(
        figure, before: column.end, scribe.style(column.kind == .open ? .text : .dim), text: shown(figure),
        crumbs: [name, crumb(column.kind)])
      sheet.put(difference(figure), at: column.end + 1)
    }
    sheet.nextRow()
  }

  /// A row's department that has a say and did not sign, while others did.
  private func isUnsigned(_ key: AgingKey) -> Bool {
    let signatures = Signatures(agreement)
    return signatures.wereAsked && key.department.map { signatures.missing.contains($0) } ?? false
  }

  private func crumb(_ kind: Column.Kind) -> DisplayText {
    switch kind {
    case .open: scribe.say(.metric(.open))
    case .bucket(let bucket): scribe.text(words.bucketRange(bucket, of: figures.buckets))
    case .unknown: scribe.say(.metric(.unknownAge))
    case .late: scribe.say(.metric(.late))
    case .median: scribe.say(.metric(.median))
    case .p90: scribe.say(.metric(.p90))
    case .oldest: scribe.say(.metric(.oldest))
    }
  }
}

extension FigureValue {
  /// Neither absent nor zero.
  var isSomething: Bool {
    switch self {
    case .count(let count): count != 0
    case .money(let money): money.hundredths != 0
    case .notAvailable: false
    default: true
    }
  }
}

extension DisplayText {
  /// A number and its unit set close, for columns whose unit is the same in every row.
  var withoutBlanks: DisplayText { DisplayText(string.filter { $0 != " " }) }
}
