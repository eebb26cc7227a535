extension TargetFigure {
  /// What the agreement aims at, beside what the board says.
  static func all(_ board: Board, store: Store) -> [TargetFigure] {
    let targets = store.agreement.targets
    if targets.isEmpty { return [] }
    let names = CoordinateNames(stages: store.stages, buckets: board.aging.buckets)
    let ids = Set(targets.map { $0.figure.lowercased() })
    var named: [String: [(names: [(name: String, value: String?)], figure: Figure)]] = [:]
    for figure in board.figures where ids.contains(figure.id.rawValue.lowercased()) {
      named[figure.id.rawValue.lowercased(), default: []].append((names.names(of: figure.records), figure))
    }
    return targets.map { target in
      let found = (named[target.figure.lowercased()] ?? []).filter { target.means($0.names, store) }
      let figure = found.first?.figure
      return TargetFigure(target: target, figure: figure, state: target.state(figure))
    }
  }
}

extension Target {
  /// Whether a figure with those coordinates is meant: all that the target names, and no more.
  fileprivate func means(_ names: [(name: String, value: String?)], _ store: Store) -> Bool {
    let given = names.filter { name in
      // A figure over all departments has none; that an experience figure is one of its own metric says its name.
      !(name.name == "metric" && coordinates["metric"] == nil) && !(name.name == "department" && name.value == nil)
    }
    guard given.count == coordinates.count else { return false }
    return given.allSatisfy { name in
      guard let wanted = coordinates[name.name], let value = name.value else { return false }
      return value.lowercased() == wanted.lowercased()
        || (name.name == "department" && store.agreement.departmentName(value).lowercased() == wanted.lowercased())
    }
  }

  /// A figure for which lower is better misses from above.
  fileprivate func state(_ figure: Figure?) -> TargetFigure.State {
    guard let figure, let found = figure.number else { return .notAvailable }
    let sign = isLowerBetter(figure) ? -1.0 : 1.0
    if let floor, sign * found < sign * floor { return .beyondFloor }
    return sign * found < sign * value ? .missed : .met
  }

  private func isLowerBetter(_ figure: Figure) -> Bool {
    if let floor, floor != value { return floor > value }
    switch figure.id {
    case .median, .p90, .oldest, .unknownAge, .late, .everLate, .lateValue, .idle, .leadAge, .open, .toNext, .waiting,
      .medianToWon, .exits, .recycled, .reentered, .handoffRejected, .undecided, .returned, .toDecide, .leakCount,
      .leakValue, .leakOldest, .unqualifiedShare, .spread, .invalid, .unanswered, .rejected, .unmapped, .duplicates,
      .bucket, .imputed, .left, .here:
      return true
    default: return false
    }
  }
}
