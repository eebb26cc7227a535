import CustomerChain
import Screen
import Words

/// What was aimed at, below the figures that it is about: `MQL acceptance 58 % ! target 70 %`.
struct TargetLine {
  let targets: [TargetFigure]
  let agreement: Agreement
  let writer: FigureWriter

  /// The first part of the figures' names: which pane they stand in.
  enum Section: String { case funnel, aging, experience, handoff, leak }

  private var scribe: Scribe { writer.scribe }

  init(targets: [TargetFigure], agreement: Agreement, writer: FigureWriter) {
    self.targets = targets
    self.agreement = agreement
    self.writer = writer
  }

  init(_ targets: [TargetFigure], _ agreement: Agreement, _ scribe: Scribe, _ differences: Differences?) {
    self.init(
      targets: targets, agreement: agreement,
      writer: FigureWriter(scribe: scribe, agreement: agreement, differences: differences))
  }

  /// On as many rows as there is room for, two at the most.
  func draw(_ sections: Set<Section>, on sheet: inout Sheet, roomLeft: Int) {
    let items = items(of: sections)
    guard !items.isEmpty, roomLeft > 0 else { return }
    sheet.flow(items, from: Sheet.margin, maximumRows: min(2, roomLeft))
  }

  /// The targets of the figures of some sections that have a value, those that are missed first.
  func items(of sections: Set<Section>) -> [Sheet.Item] {
    let mine = targets.filter { target in
      guard let figure = target.figure, figure.absence == nil else { return false }
      return figure.id.section.flatMap(Section.init).map(sections.contains) ?? false
    }
    return mine.sorted { Severity($0) > Severity($1) }.compactMap(item)
  }

  private func item(_ target: TargetFigure) -> Sheet.Item? {
    guard let figure = target.figure else { return nil }
    let severity = Severity(target)
    let name = name(of: target)
    let sign = severity.sign.isEmpty ? DisplayText.empty : " " + severity.sign
    let isLineOfItsOwn = severity == .none
    return Sheet.Item(
      label: name, value: scribe.value(figure) + sign,
      style: scribe.style(severity.role, isLineOfItsOwn ? [] : .bold),
      after: scribe.say(.table(.target(scribe.agreed(target.target.value, like: figure).string))),
      difference: writer.difference(figure), figure: figure, crumbs: [name], showing: 8)
  }

  /// `Service phone NPS`, `MQL acceptance rate`: the place in the words of the agreement, then the figure.
  func name(of target: TargetFigure) -> DisplayText {
    let metric = target.figure?.id ?? MetricID(rawValue: target.target.figure)
    let figure = metric.map { scribe.say(.metric($0)) } ?? scribe.text(target.target.figure)
    let place = place(of: target)
    return place.isEmpty ? figure : place + " " + figure
  }

  /// What the target's coordinates call; departments and stages by their names.
  func place(of target: TargetFigure) -> DisplayText {
    let parts = scribe.words.placeNames(
      of: target.target, agreement: agreement, stages: agreement.effectiveStages)
    return scribe.text(parts.joined(separator: " "))
  }
}

extension MetricID {
  /// The first part of the name: `funnel` of `funnel.step`.
  fileprivate var section: String? { rawValue.split(separator: ".").first.map(String.init) }
}

extension Severity {
  /// Missed wants a look, beyond the floor wants action.
  init(_ target: TargetFigure) {
    switch target.state {
    case .missed: self = .careful
    case .beyondFloor: self = .bad
    case .met, .notAvailable: self = .none
    }
  }
}
