import CustomerChain
import Screen
import Words

/// The first line: whose figures, of which moment, and how fresh the data is.
struct Header {
  let model: Model

  /// A weekend without exports is usual; data older than this is stale.
  static let staleAfterDays = 3.0
  /// Longer terms are cut: the pane of the definitions has them whole.
  private static let widestTrial = 40

  private var scribe: Scribe { model.scribe }
  private func style(_ role: Role, _ attributes: Attributes = []) -> Style {
    scribe.appearance.palette.style(role, on: .surface, attributes)
  }

  func draw(on grid: inout Grid, in rectangle: Rectangle) {
    let line = rectangle.rowRectangle(0)
    grid.fill(line, style: style(.text))
    var parts = identity
    let kept = parts.filter { $0.priority >= .company }.reduce(0) { $0 + $1.text.columns + Part.gap }
    let right = status(room: line.columns - kept - 4 + Part.gap)
    let start = line.endColumn - right.columns - 1
    grid.put(right, at: Point(column: max(1, start), row: line.row), clip: line)
    let room = start - 3
    // What has no room is left out as a whole, what matters least first; at least something is shown.
    func text() -> StyledText {
      let gap = StyledText(.spaces(Part.gap), style(.text))
      return parts.reduce(StyledText()) { $0 + ($0.isEmpty ? $0 : gap) + $1.text }
    }
    while parts.count > 1, text().columns > room, let least = parts.map(\.priority).min() {
      parts.removeAll { $0.priority == least }
    }
    let left = text().truncated(to: max(0, room), ellipsis: scribe.glyphs.ellipsis)
    grid.put(left, at: Point(column: 1, row: line.row), clip: line)
    if rectangle.rows > 1 { drawBanner(on: &grid, in: rectangle.rowRectangle(1)) }
  }

  /// A part of the left side.
  private struct Part {
    /// What goes first when there is no room. Of which moment the figures are and whose goes before the particulars of how
    /// fresh they are; what they are compared with goes before both, since it gives the signs their meaning.
    enum Priority: Int, Comparable {
      case period, filter, company, moment, comparison, tried

      static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    let priority: Priority
    let text: StyledText

    /// Blanks between two parts.
    static let gap = 3
  }

  private var identity: [Part] {
    let moment = model.asOf
    let company = model.agreement.company.name
    var parts: [Part] = []
    if !company.isEmpty {
      parts.append(Part(priority: .company, text: StyledText(scribe.text(company), style(.title, .bold))))
    }
    var time = StyledText(scribe.text(model.words.date(model.zone.day(of: moment.instant))), style(.text))
    if !moment.isDate { time.append(" " + scribe.text(model.words.clock(moment.instant)), style(.text, .bold)) }
    parts.append(Part(priority: .moment, text: time))
    if !model.tried.isEmpty {
      parts.append(Part(priority: .tried, text: tried))
      parts.append(
        Part(
          priority: .filter,
          text: StyledText("= ", style(.key, .bold)) + StyledText(scribe.say(.table(.asAgreed)), style(.info))))
    } else if let comparison {
      parts.append(Part(priority: .comparison, text: comparison))
    }
    if !model.filter.isEmpty {
      parts.append(
        Part(priority: .filter, text: StyledText(scribe.say(.header(.filter(model.filter.source))), style(.key))))
    }
    parts.append(Part(priority: .period, text: StyledText(period, style(.dim))))
    return parts
  }

  /// Other terms than those agreed must never be taken for them.
  private var tried: StyledText {
    let terms = scribe.say(.table(.tried(model.trials))).truncated(
      to: Self.widestTrial, ellipsis: scribe.glyphs.ellipsis)
    return StyledText(" " + terms + " ", style(.careful, [.bold, .reverse]))
      + StyledText(" " + scribe.say(.table(.nothingSaved)), style(.careful))
  }

  /// `= Fri 13 Nov 08:30`
  private var comparison: StyledText? {
    guard let moment = model.comparedMoment(with: model.asOf) else { return nil }
    return StyledText("= ", style(.key, .bold))
      + StyledText(scribe.text(model.words.shortAsOf(moment, near: model.asOf)), style(.info))
  }

  private var period: DisplayText {
    model.period.days.map { scribe.say(.header(.lastDays($0))) } ?? scribe.say(.header(.period(.allTime)))
  }

  /// As many parts as there is room for, the last left out first.
  private func status(room: Int) -> StyledText {
    let help =
      StyledText(" ", style(.text)) + StyledText("?", style(.key, .bold))
      + StyledText(" " + scribe.say(.action(.help)), style(.dim))
    let separator = StyledText(" " + scribe.glyphs.dot + " ", style(.dim))
    var text = StyledText()
    for (position, part) in statusParts.enumerated() {
      let longer = position == 0 ? part : text + separator + part
      if position > 0, longer.columns + help.columns > room { break }
      text = longer
    }
    return text + help
  }

  private var statusParts: [StyledText] {
    let isInHistory = if case .history = model.moment { true } else { false }
    // The row below says how far the first reading is; how fresh a part is says nothing.
    if model.isFirstLoad { return isInHistory ? [freshness] : [] }
    if let loading = model.loading {
      return (isInHistory ? [freshness] : []) + LoadingLine(model: model).parts(loading)
    }
    if model.health == nil { return [StyledText(scribe.say(.header(.noDataYet)), style(.dim))] }
    return [freshness]
  }

  private var freshness: StyledText {
    let separator = " " + scribe.glyphs.dot + " "
    switch model.moment {
    case .live:
      guard let age = dataAge else {
        return StyledText(scribe.glyphs.bullet + " " + scribe.say(.header(.live)), style(.good))
      }
      var text = StyledText(scribe.glyphs.bullet + " " + scribe.say(.header(.live)), style(.good))
      if Double(age) > Self.staleAfterDays * Double(Instant.millisecondsPerDay) {
        text.append(separator, style(.dim))
        text.append(scribe.say(.header(.stale(age: age))), style(.stale, .bold))
      } else {
        text.append(separator + scribe.say(.header(.dataAge(age))), style(.good))
      }
      if let late = lateSource {
        text.append(separator, style(.dim))
        text.append("! " + scribe.say(.lateSource(file: late)), style(.careful, .bold))
      }
      return text
    case .dataEnds(let newest):
      return StyledText(scribe.say(.header(.dataEnds(newest))), style(.careful, .bold))
    case .history(let moment):
      var text = StyledText(" " + scribe.say(.header(.history(moment))) + " ", style(.careful, [.bold, .reverse]))
      text.append(separator + scribe.say(.header(.asKnownToday)), style(.dim))
      return text
    }
  }

  /// The file of a source that is late, the one written longest ago; nil when none is.
  private var lateSource: String? {
    let late = model.health?.files.filter { $0.isLate(at: model.now, in: model.zone) } ?? []
    return late.min { $0.modified < $1.modified }?.name
  }

  /// Milliseconds since the newest record; nil when no record has a time.
  private var dataAge: Int64? {
    guard let newest = model.health?.newestRecord, let instant = newest.instant(in: model.zone) else { return nil }
    return max(0, model.now.milliseconds.subtractingReportingOverflow(instant.milliseconds).partialValue)
  }

  /// How far the first reading is; or that the directory is gone, and what is shown the last that was seen of it.
  private func drawBanner(on grid: inout Grid, in line: Rectangle) {
    if model.directory == .present, model.isFirstLoad { return LoadingLine(model: model).draw(on: &grid, in: line) }
    guard case .vanished(let errno, let since) = model.directory else { return }
    let look = scribe.appearance.palette.style(.careful, on: .surface, [.bold, .reverse])
    grid.fill(line, style: look)
    let phrase = DashboardPhrase.directoryGone(errno: errno, since: since, picture: model.health?.readAt)
    let text = scribe.say(phrase).truncated(to: max(0, line.columns - 2), ellipsis: scribe.glyphs.ellipsis)
    grid.put(text, at: Point(column: line.column + 1, row: line.row), style: look)
  }
}
