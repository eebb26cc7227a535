import CustomerChain
import Words

extension Report {
  func writeTargets(on page: inout some ReportPage) {
    guard !board.targets.isEmpty else { return }
    page.heading(words(.report(.targets)))
    let headings: [ColumnPhrase] = [.figure, .of, .target, .floor, .value, .state]
    page.table(headings.map { words(.column($0)) } + [""], textColumns: 2, rows: board.targets.map(targetRow))
  }

  private func targetRow(_ target: TargetFigure) -> [String] {
    let agreed = target.target
    let name = MetricID(rawValue: agreed.figure).map { words(.metric($0)) } ?? agreed.figure
    let place = agreed.coordinates.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return [
      name, place.joined(separator: ", "), inUnit(agreed.value, of: target.figure),
      agreed.floor.map { inUnit($0, of: target.figure) } ?? "", value(target.figure),
      words(.report(target.statePhrase)),
      note(target),
    ]
  }

  /// What is to be done about it, or why nothing can be said.
  private func note(_ target: TargetFigure) -> String {
    switch target.state {
    case .met: ""
    case .missed, .beyondFloor: target.target.contingency ?? ""
    case .notAvailable: target.figure.map { note([$0]) } ?? words(.report(.noSuchFigure))
    }
  }

  /// A number of the agreement in the form of the figure that it is about.
  private func inUnit(_ number: Double, of figure: Figure?) -> String {
    switch figure?.value {
    case .ratio, .share: words.percent(number)
    case .duration: words.days(number)
    case .count, .money, .score, .notAvailable, nil: words.shortDecimal(number)
    }
  }
}
