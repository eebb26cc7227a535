import CustomerChain
import Screen
import Words

/// Brief: what changed since the last working morning, worst first.
struct BriefPane {
  let brief: Brief
  /// Those of the board, which the figures' coordinates count.
  let stages: [Stage]
  /// Knows how the register names the touchpoints.
  let chain: ChainFigures?
  let agreement: Agreement
  let scribe: Scribe

  /// Narrower than this a sentence says nothing.
  private static let narrowestSentence = 16
  private static let narrowestSubject = 8
  /// From this width on a subject may take a third of it.
  private static let columnsForSubject = 60
  /// A sign and a blank.
  private static let signColumns = 3

  var words: Words { scribe.words }
  private var names: BriefNames {
    BriefNames(agreement: agreement, stages: stages, brief: brief, chain: chain)
  }

  /// A line as it is drawn.
  private struct Row {
    let severity: Severity
    let subject: DisplayText
    let sentence: DisplayText
    let money: DisplayText
    let isQuiet: Bool
    let name: Spot.Name
    let target: Spot.Target
  }

  func content(columns: Int, rows roomRows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let lines = brief.lines.map(row)
    let places = places(lines + [usual].compactMap(\.self), columns: columns)
    // Long sentences are told in full, the worst first, as far as that leaves room for all lines.
    var spare = roomRows - lines.count - (brief.left > 0 ? 1 : 0)
    if brief.isNothingUnusual { drawNothingUnusual(on: &sheet) }
    for row in lines {
      let more = self.lines(of: row, places).count - 1
      draw(row, places, isWrapped: more <= spare, on: &sheet)
      if more <= spare { spare -= more }
    }
    if brief.left > 0 {
      sheet.put(scribe.say(.brief(.more(brief.left))), at: places.subject, scribe.style(.dim))
      sheet.nextRow()
    }
    drawQuiet(places, on: &sheet, roomRows: roomRows)
    var content = sheet.content()
    content.details = [scribe.say(.brief(.since(brief.before, moment: brief.asOf)))]
    content.note = StyledText(scribe.say(.brief(.tested(brief.tested, real: brief.real))), scribe.style(.dim))
    return content
  }

  /// The worst line in words, for a screen that has no room for more; nil where nothing is unusual.
  var worst: (severity: Severity, text: DisplayText)? {
    brief.lines.first.map { line in
      let row = row(line)
      return (row.severity, row.subject + ": " + row.sentence)
    }
  }
}

extension BriefPane {
  private func row(_ line: BriefLine) -> Row {
    let mark = Signatures(agreement).lacksSignature(line.figure, stages: stages) ? " ~" : DisplayText.empty
    return Row(
      severity: Severity(line.severity), subject: scribe.text(words.subject(of: line, names)) + mark,
      sentence: scribe.text(words.sentence(of: line, names)),
      money: words.atStake(line).map { scribe.text($0) } ?? .empty, isQuiet: line.severity == .info,
      name: name(of: line), target: target(of: line))
  }

  private var usual: Row? {
    brief.usual.map { line in
      let row = row(line)
      return Row(
        severity: .none, subject: row.subject, sentence: row.sentence, money: row.money, isQuiet: true, name: row.name,
        target: row.target)
    }
  }

  /// The same line on another morning: by its rule and what it is about, without the moments that move on.
  private func name(of line: BriefLine) -> Spot.Name {
    let rules = ["late", "leak", "rate", "score", "volume", "won", "target", "source"]
    var coordinates = line.figure.records.coordinates.settled
    switch line.rule {
    case .sourceLate(let file), .sourceShrank(let file, _, _): coordinates.file = file
    default: break
    }
    return Spot.Name(
      metric: line.figure.id, coordinates: coordinates, showing: rules.firstIndex(of: line.rule.name) ?? 0)
  }

  /// What is wrong with an export stands in the pane about the files.
  private func target(of line: BriefLine) -> Spot.Target {
    if line.rule.name == "source" { return .pane(.health) }
    return .figure(line.figure, camps: [])
  }
}

extension BriefPane {
  private struct Places {
    var subject: Int
    var subjectColumns: Int
    var sentence: Int
    /// After the last column of the sentences.
    var sentenceEnd: Int
  }

  private func places(_ rows: [Row], columns: Int) -> Places {
    let end = columns - Sheet.margin
    let start = Sheet.margin + Self.signColumns
    let money = rows.map(\.money.columns).max() ?? 0
    let longest = rows.map(\.subject.columns).max() ?? 0
    let subject = min(longest, max(Self.narrowestSubject, columns / (columns < Self.columnsForSubject ? 4 : 3)))
    let sentence = start + subject + 2
    // Money is told at the end of the sentence where it leaves none of its own.
    let hasMoney = money > 0 && end - money - 2 - sentence >= Self.narrowestSentence
    return Places(
      subject: start, subjectColumns: subject, sentence: sentence, sentenceEnd: hasMoney ? end - money - 2 : end)
  }

  private func lines(of row: Row, _ places: Places) -> [DisplayText] {
    row.sentence.wrapped(to: max(1, places.sentenceEnd - places.sentence))
  }

  private func draw(_ row: Row, _ places: Places, isWrapped: Bool, on sheet: inout Sheet) {
    let top = sheet.row
    sheet.put(row.severity.sign, at: Sheet.margin, scribe.style(row.severity.role, .bold))
    sheet.put(row.subject, at: places.subject, scribe.style(.text, .bold), room: places.subjectColumns)
    if !row.money.isEmpty, places.sentenceEnd < sheet.end {
      let role: Role = row.isQuiet ? .dim : row.severity.role
      sheet.put(row.money, before: sheet.end, scribe.style(role, row.severity == .bad ? .bold : []))
    }
    let style = scribe.style(row.isQuiet ? .dim : .text)
    let lines = isWrapped ? self.lines(of: row, places) : [row.sentence]
    for line in lines {
      sheet.put(line, at: places.sentence, style, room: places.sentenceEnd - places.sentence)
      sheet.nextRow()
    }
    let last = sheet.row
    sheet.row = top
    sheet.spot(row.name, row.target, from: 0, to: sheet.columns, [row.subject], rows: last - top)
    sheet.row = last
  }

  private func drawNothingUnusual(on sheet: inout Sheet) {
    sheet.put(scribe.text(words.nothingUnusual(brief)), at: Sheet.margin + Self.signColumns, scribe.style(.good))
    sheet.nextRow()
  }

  /// What is no change, where there is room for it: won as on a usual day, and mornings that are known otherwise today.
  private func drawQuiet(_ places: Places, on sheet: inout Sheet, roomRows: Int) {
    if let usual, sheet.row < roomRows {
      draw(usual, places, isWrapped: sheet.row + lines(of: usual, places).count <= roomRows, on: &sheet)
    }
    for restated in brief.restated where sheet.row < roomRows {
      let name = Spot.Name(
        metric: restated.figure.id, coordinates: restated.figure.records.coordinates.settled, showing: Self.restated)
      sheet.spot(
        name, .figure(restated.figure, camps: []), from: 0, to: sheet.columns, [scribe.say(.metric(restated.figure.id))]
      )
      let lines = scribe.text(words.restatement(restated, names)).wrapped(to: max(1, sheet.end - places.subject))
      for line in lines.prefix(roomRows - sheet.row) {
        sheet.put(line, at: places.subject, scribe.style(.dim))
        sheet.nextRow()
      }
    }
  }

  /// Tells a line about what was read from a line about the same figure's change.
  private static let restated = 100
}

extension Severity {
  init(_ severity: BriefLine.Severity) {
    switch severity {
    case .bad: self = .bad
    case .careful: self = .careful
    case .info: self = .none
    }
  }
}
