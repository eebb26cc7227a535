/// A target that is missed for certain and was not, neither the morning before nor a week ago; or that is met again.
enum TargetRule {
  /// The same target at this morning, at the one before and a week ago.
  struct Facts {
    let now: TargetFigure
    let before: TargetFigure
    let weekBefore: TargetFigure
    let isLowerBetter: Bool
  }

  static func candidate(_ facts: Facts) -> Candidate? {
    guard let figure = facts.now.figure, figure.number != nil else { return nil }
    let value = facts.now.target.value
    func isMissed(_ target: TargetFigure) -> Bool {
      target.figure.map { isCertain($0, beyond: value, facts.isLowerBetter) } ?? false
    }
    let earlier = [facts.before, facts.weekBefore]
    // What had no figure then was neither missed nor met.
    guard earlier.allSatisfy({ $0.figure?.number != nil }) else { return nil }
    let state: TargetFigure.State
    if isMissed(facts.now) {
      guard !earlier.contains(where: isMissed) else { return nil }
      let floor = facts.now.target.floor
      state = floor.map { isCertain(figure, beyond: $0, facts.isLowerBetter) } ?? false ? .beyondFloor : .missed
    } else {
      guard facts.now.state == .met, earlier.allSatisfy(isMissed) else { return nil }
      state = .met
    }
    return Candidate(
      chance: nil,
      line: BriefLine(
        rule: .target(facts.now.target, state), severity: severity(of: state), figure: figure,
        before: facts.before.figure))
  }

  private static func severity(of state: TargetFigure.State) -> BriefLine.Severity {
    switch state {
    case .beyondFloor: .bad
    case .missed: .careful
    case .met, .notAvailable: .info
    }
  }

  /// Whether a figure lies on the wrong side of a limit whatever chance did: an estimate with its whole interval. An
  /// estimate without one is never certain.
  private static func isCertain(_ figure: Figure, beyond limit: Double, _ isLowerBetter: Bool) -> Bool {
    guard let number = figure.number else { return false }
    if let interval = figure.interval { return isLowerBetter ? interval.low > limit : interval.high < limit }
    switch figure.value {
    case .count, .duration, .money: return isLowerBetter ? number > limit : number < limit
    case .ratio, .share, .score, .notAvailable: return false
    }
  }
}
