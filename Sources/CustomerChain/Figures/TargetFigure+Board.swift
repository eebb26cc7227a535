extension TargetFigure {
  /// What the agreement aims at, beside what the board says.
  /// - Parameter aging: the aging figures by department alone, however the board groups them.
  static func all(_ board: Board, aging: AgingFigures, store: Store) -> [TargetFigure] {
    let targets = store.agreement.targets
    if targets.isEmpty { return [] }
    let names = CoordinateNames(stages: store.stages, buckets: board.aging.buckets)
    let ids = Set(targets.map { $0.figure.lowercased() })
    var named: [String: [(names: [(name: String, value: String?)], figure: Figure)]] = [:]
    let figures =
      board.funnel.figures + aging.figures + board.handoffs.flatMap(\.figures) + board.leaks.figures
      + board.experience.figures + (board.chain?.figures ?? []) + (board.definitions?.figures ?? [])
      + (board.identity.map { [$0.matched, $0.conflicts] } ?? [])
    for figure in figures where ids.contains(figure.id.rawValue.lowercased()) {
      named[figure.id.rawValue.lowercased(), default: []].append((names.names(of: figure.records), figure))
    }
    return targets.map { target in
      let found = (named[target.figure.lowercased()] ?? []).filter { target.means($0.names, store) }
      let figure = found.first?.figure
      return TargetFigure(target: target, figure: figure, state: target.state(figure, store))
    }
  }
}

extension Target {
  /// Whether a figure with those coordinates is meant: all that the target names, and no more.
  fileprivate func means(_ names: [(name: String, value: String?)], _ store: Store) -> Bool {
    // That an experience figure is one of its own metric says its name.
    let given = names.filter { !($0.name == "metric" && coordinates["metric"] == nil) }
    guard given.count == coordinates.count else { return false }
    return given.allSatisfy { name in
      guard let wanted = coordinates[name.name], let value = name.value else { return false }
      return value.lowercased() == wanted.lowercased()
        || (name.name == "department" && store.agreement.departmentName(value).lowercased() == wanted.lowercased())
    }
  }

  /// A figure for which lower is better misses from above; one for which neither is, is to be reached.
  fileprivate func state(_ figure: Figure?, _ store: Store) -> TargetFigure.State {
    guard let figure, let found = figure.number else { return .notAvailable }
    let sign = isLowerBetter(figure, store) ? -1.0 : 1.0
    if let floor, sign * found < sign * floor { return .beyondFloor }
    return sign * found < sign * value ? .missed : .met
  }

  func isLowerBetter(_ figure: Figure, _ store: Store) -> Bool {
    if let floor, floor != value { return floor > value }
    let metric = figure.records.coordinates.survey
    let survey = store.agreement.surveys.first { $0.metric == metric }
    return figure.id.facts.direction.resolved(by: survey) == .lower
  }
}
