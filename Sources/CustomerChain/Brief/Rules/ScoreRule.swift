/// The score of a touchpoint, or of all answers: four weeks against the four before, which share no answer.
enum ScoreRule {
  /// In the order in which one of them is told of a touchpoint.
  static let metrics = ["nps", "csat", "ces"]

  struct Facts {
    let metric: String
    /// Nil = all answers.
    let touchpoint: String?
    let now: Figure
    let before: Figure
    /// The later less the earlier, with its interval.
    let change: Figure
    let survey: Survey?
    /// Of the target that this score has, where one has any.
    let floor: Double?
  }

  static func candidate(_ facts: Facts, _ terms: RuleTerms) -> Candidate? {
    guard min(facts.now.n, facts.before.n) >= terms.carefulBelow, let change = facts.change.score,
      let interval = facts.change.interval
    else { return nil }
    let chance = chance(change, interval)
    let isLine = points(change, facts) >= terms.agreement.leastPoints && change != 0
    return Candidate(chance: chance, line: isLine ? line(facts, change, chance) : nil)
  }

  /// How far off zero the change is, measured by the half of its interval that lies towards zero.
  static func chance(_ change: Double, _ interval: Interval) -> Double {
    let half = change < 0 ? interval.high - change : change - interval.low
    if change == 0 { return 1 }
    return half > 0 ? TailProbabilities.normal(Intervals.z * change / half) : 0
  }

  /// The change in hundredth parts of the scale: points of a net score, of a share, of a mean.
  private static func points(_ change: Double, _ facts: Facts) -> Double {
    switch facts.metric {
    case "nps": abs(change)
    case "csat": 100 * abs(change)
    default: facts.survey.map { 100 * abs(change) / ($0.maximum - $0.minimum) } ?? abs(change)
    }
  }

  private static func line(_ facts: Facts, _ change: Double, _ chance: Double) -> BriefLine {
    let isLowerBetter = facts.now.id.facts.direction.resolved(by: facts.survey) == .lower
    let isFall = (change < 0) != isLowerBetter
    return BriefLine(
      rule: .score(metric: facts.metric, touchpoint: facts.touchpoint, n: facts.now.n, nBefore: facts.before.n),
      severity: !isFall ? .info : isBeyondFloor(facts, isLowerBetter) ? .bad : .careful, figure: facts.now,
      before: facts.before, chance: chance)
  }

  /// Whether the floor lies wholly on the better side of the score.
  private static func isBeyondFloor(_ facts: Facts, _ isLowerBetter: Bool) -> Bool {
    guard let floor = facts.floor, let interval = facts.now.interval else { return false }
    return isLowerBetter ? interval.low > floor : interval.high < floor
  }

  /// Of real changes one for each touchpoint, the first; that of all answers only where no touchpoint is told.
  static func chosen(_ lines: [BriefLine]) -> [BriefLine] {
    var told: Set<String> = []
    let ofTouchpoints = lines.filter { line in
      guard case .score(_, let touchpoint?, _, _) = line.rule else { return false }
      return told.insert(touchpoint).inserted
    }
    return ofTouchpoints.isEmpty ? Array(lines.prefix(1)) : ofTouchpoints
  }
}
