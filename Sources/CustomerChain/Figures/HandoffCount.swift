/// Counts the hand-offs of a period by stage.
struct HandoffCount: Sendable {
  let store: Store
  /// Positions of the stages that hand over, in order.
  let stages: [Int]
  /// In the order of `stages`.
  private(set) var rows: [Row]

  struct Outcomes: Sendable {
    var accepted = 0
    var rejected = 0
    var returned = 0
    var waiting = 0

    var undecided: Int { returned + waiting }
    var handed: Int { accepted + rejected + undecided }

    mutating func add(_ outcome: Handoff.Outcome) {
      switch outcome {
      case .accepted: accepted += 1
      case .rejected: rejected += 1
      case .returned: returned += 1
      case .waiting: waiting += 1
      }
    }

    static func + (left: Outcomes, right: Outcomes) -> Outcomes {
      Outcomes(
        accepted: left.accepted + right.accepted, rejected: left.rejected + right.rejected,
        returned: left.returned + right.returned, waiting: left.waiting + right.waiting)
    }
  }

  struct Row: Sendable {
    var outcomes = Outcomes()
    var reasons: [TextCode: Int] = [:]
    var people: [TextCode: Outcomes] = [:]
    var decided = [DurationList()]
    var undecided = [DurationList()]
    var wholeDays = false
    /// Of `decided` and `undecided`, when everything is counted.
    fileprivate(set) var curve = SurvivalCurve(RiskTable(events: [], censored: []))

    mutating func add(_ handoff: Handoff, _ finder: HandoffFinder) {
      outcomes.add(handoff.outcome)
      people[finder.person(handoff), default: Outcomes()].add(handoff.outcome)
      if handoff.outcome == .rejected { reasons[finder.reason(handoff), default: 0] += 1 }
      guard let elapsed = finder.elapsed(handoff) else { return }
      if elapsed.wholeDays { wholeDays = true }
      if handoff.outcome.isDecided { decided[0].add(days: elapsed.days) } else { undecided[0].add(days: elapsed.days) }
    }

    mutating func join(_ other: Row) {
      outcomes = outcomes + other.outcomes
      reasons.merge(other.reasons, uniquingKeysWith: +)
      people.merge(other.people, uniquingKeysWith: +)
      decided += other.decided
      undecided += other.undecided
      wholeDays = wholeDays || other.wholeDays
    }
  }

  init(_ finder: HandoffFinder, workers: Workers) {
    store = finder.standings.store
    stages = finder.stages
    rows = Array(repeating: Row(), count: stages.count)
    guard !stages.isEmpty else { return }
    var rowOfStage = Array(repeating: 0, count: store.stages.count)
    for (row, stage) in stages.enumerated() { rowOfStage[stage] = row }
    let parts = workers.map(0..<store.leads.count) { [rowOfStage, rows, store] leads in
      var part = rows
      for lead in leads {
        if workers.leave(at: lead) { break }
        finder.forEach(of: lead) { part[rowOfStage[store.chains.stage($0.entry)]].add($0, finder) }
      }
      return part
    }
    for part in parts {
      for row in rows.indices { rows[row].join(part[row]) }
    }
    let curves = workers.each(rows.map(\.outcomes.handed)) { [rows] row in
      SurvivalCurve(RiskTable(events: rows[row].decided, censored: rows[row].undecided))
    }
    for row in rows.indices { rows[row].curve = curves[row] }
  }
}
