import CustomerChain
import Screen
import Words

/// What a figure counts, over everything else: its definition, how it is computed and who says so, and what was agreed
/// about it. Short enough to be read in seven seconds.
struct ExplainedView {
  let explained: Explained
  let model: Model

  /// Longer lines are slower to read.
  static let maximumColumns = 88
  private static let gap = 2

  private var scribe: Scribe { model.scribe }
  private var words: Words { model.words }
  private var facts: MetricFacts { explained.metric.facts }

  private struct Line {
    var heading = DisplayText.empty
    let text: DisplayText
    var role = Role.text
  }

  func draw(on grid: inout Grid, in body: Rectangle) {
    let columns = min(body.columns, Self.maximumColumns)
    let headings = sections.map(\.heading.columns).max() ?? 0
    let lines = wrapped(to: columns - 6, headings: headings)
    let rows = min(body.rows, lines.count + 4)
    let box = Rectangle(
      column: body.column + (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2, columns: columns,
      rows: rows)
    grid.fill(box, style: scribe.style(.text))
    let room = Frame(number: "d", title: scribe.say(.metric(explained.metric)), note: value, isFocused: true)
      .draw(on: &grid, in: box, scribe.appearance).inset(columns: 2, rows: 0)
    let crumbs = explained.crumbs.joined(scribe).truncated(to: room.columns, ellipsis: scribe.glyphs.ellipsis)
    grid.put(crumbs, at: room.origin, style: scribe.style(.dim), clip: room)
    for (place, line) in lines.prefix(max(0, room.rows - 2)).enumerated() {
      let row = room.row + 2 + place
      grid.put(line.heading, at: Point(column: room.column, row: row), style: scribe.style(.dim), clip: room)
      let column = room.column + (line.isBody ? 0 : headings + Self.gap)
      grid.put(line.text, at: Point(column: column, row: row), style: scribe.style(line.role), clip: room)
    }
  }

  /// `63`, `36.1 % ±1.4  n 4 742`
  private var value: StyledText {
    let key = scribe.style(.key, .bold)
    guard let figure = explained.figure else {
      return StyledText(explained.count.map { scribe.count($0) } ?? .empty, key)
    }
    var text = StyledText(figure.count == 0 ? "0" : scribe.value(figure), key)
    let margin = scribe.margin(figure)
    if !margin.isEmpty { text.append(" " + margin, scribe.style(.dim)) }
    if figure.count == nil { text.append("  " + scribe.say(.overlay(.standsOn(figure.n))), scribe.style(.dim)) }
    return text
  }

  private struct Row {
    let heading: DisplayText
    let text: DisplayText
    let role: Role
    let isBody: Bool
  }

  /// What says most comes first: what has no room at the end says least.
  private func wrapped(to columns: Int, headings: Int) -> [Row] {
    var rows = words.definition(of: explained.metric).flatMap { line in
      scribe.text(line).wrapped(to: max(1, columns)).map {
        Row(heading: .empty, text: $0, role: .text, isBody: true)
      }
    }
    rows.append(Row(heading: .empty, text: .empty, role: .text, isBody: true))
    for section in sections {
      let lines = section.text.wrapped(to: max(1, columns - headings - Self.gap))
      rows += lines.enumerated().map { place, line in
        Row(heading: place == 0 ? section.heading : .empty, text: line, role: section.role, isBody: false)
      }
    }
    return rows
  }

  private var sections: [Line] {
    let stages = agreed
    return absence + target + stages
      + [
        Line(heading: scribe.say(.explain(.formulaHeading)), text: scribe.text(facts.formula)),
        Line(heading: scribe.say(.explain(.sourceHeading)), text: scribe.say(.explain(.source(facts.source)))),
        Line(
          heading: scribe.say(.explain(.unitHeading)),
          text: scribe.say(.explain(.unit(facts.unit))) + "; " + scribe.say(.explain(.direction(direction)))),
      ]
  }

  /// What the agreement of the survey says, where the figure is one of a survey.
  private var direction: MetricFacts.Direction {
    guard let survey = explained.coordinates.survey else { return facts.direction }
    return facts.direction.resolved(by: model.agreement.surveys.first { $0.metric == survey })
  }

  private var absence: [Line] {
    guard let absence = explained.figure?.absence else { return [] }
    return [Line(heading: scribe.say(.overlay(.value)), text: scribe.say(.absence(absence)), role: .careful)]
  }

  /// What was agreed about the figure's own stage, and who did not agree; of a figure of several, who did not.
  private var agreed: [Line] {
    let stages = model.board?.funnel.stages.map(\.stage) ?? []
    let signatures = Signatures(model.agreement)
    let heading = scribe.say(.overlay(.stage))
    var lines: [Line] = []
    let own = explained.coordinates.stage.flatMap { stages.indices.contains($0) ? stages[$0] : nil }
    if let own {
      let text =
        own.definition.map { scribe.text(own.name) + ": " + scribe.text($0) }
        ?? scribe.say(.overlay(.noDefinition(stage: own.name)))
      lines.append(Line(heading: heading, text: text))
    }
    guard signatures.lacksSignature(explained.metric, stage: explained.coordinates.stage, stages: stages) else {
      return lines
    }
    let missing = own.map { signatures.missing(under: $0) } ?? signatures.missing
    // The stage that it is compared with may be the one that is not agreed.
    let names = (missing.isEmpty ? signatures.missing : missing).map(model.agreement.departmentName)
    lines.append(
      Line(heading: lines.isEmpty ? heading : .empty, text: scribe.say(.overlay(.notAgreed(names))), role: .careful))
    return lines
  }

  private var target: [Line] {
    guard let found = aimed else { return [] }
    let target = found.target
    var text = scribe.text(words.aimed(target.value, like: found.figure))
    if let floor = target.floor {
      text += ", " + scribe.say(.overlay(.floor(words.aimed(floor, like: found.figure))))
    }
    if let contingency = target.contingency {
      text += "; " + scribe.say(.overlay(.otherwise(contingency, owner: target.owner)))
    } else if let owner = target.owner {
      text += "; " + scribe.say(.overlay(.owner(owner)))
    }
    let role: Role =
      switch found.state {
      case .beyondFloor: .bad
      case .missed: .careful
      case .met, .notAvailable: .text
      }
    return [Line(heading: scribe.say(.overlay(.target)), text: text, role: role)]
  }

  private var aimed: TargetFigure? {
    model.board?.targets.first { target in
      guard let figure = target.figure else { return false }
      return figure.id == explained.metric && figure.records.coordinates == explained.coordinates
    }
  }
}
