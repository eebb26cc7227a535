/// A hand-off: a lead's entry into a stage that hands it to another department, and what came of it.
struct Handoff {
  enum Outcome {
    /// The next entry is a later stage, or an exit.
    case accepted, rejected
    /// The next entry is an earlier stage, or the same.
    case returned
    /// There is no next entry yet.
    case waiting

    var isDecided: Bool { self == .accepted || self == .rejected }
  }

  let lead: Int
  let entry: Int
  /// -1 = none.
  let next: Int
  let outcome: Outcome
}

/// Finds the hand-offs of leads: one for each entry, in the period, into a stage that hands over.
struct HandoffFinder: Sendable {
  let standings: Standings
  private let flow: Flow
  private let order: StageOrder
  /// By stage, whether it hands over to another department.
  private let handsOver: [Bool]
  /// Positions of those stages.
  let stages: [Int]

  init(_ standings: Standings, query: FigureQuery, order: StageOrder) {
    self.standings = standings
    self.order = order
    flow = Flow(standings, period: query.period)
    let store = standings.store
    handsOver = store.stages.map { $0.isOpen && $0.handsTo != nil && $0.handsTo != $0.department }
    stages = handsOver.indices.filter { [handsOver] in handsOver[$0] }
  }

  func forEach(of lead: Int, _ body: (Handoff) -> Void) {
    let span = standings.span(of: lead)
    guard span.exists else { return }
    if flow.isAllThatIsKnown {
      for entry in span.first...span.last
      where handsOver[standings.store.chains.stage(entry)]
        && standings.cutoff.includes(standings.store.chains.time(entry))
      {
        body(handoff(of: lead, entry, span))
      }
    } else {
      flow.forEach(of: lead) { entry, kind in
        if kind == .entered, handsOver[standings.store.chains.stage(entry)] { body(handoff(of: lead, entry, span)) }
      }
    }
  }

  private func handoff(of lead: Int, _ entry: Int, _ span: Standings.Span) -> Handoff {
    var next = entry + 1
    while next <= span.last, !standings.cutoff.includes(standings.store.chains.time(next)) { next += 1 }
    guard next <= span.last else { return Handoff(lead: lead, entry: entry, next: -1, outcome: .waiting) }
    let position = order.position[standings.store.chains.stage(next)]
    let outcome: Handoff.Outcome =
      position < 0 ? .rejected : position > order.position[standings.store.chains.stage(entry)] ? .accepted : .returned
    return Handoff(lead: lead, entry: entry, next: next, outcome: outcome)
  }

  /// Who decided; who has it where nobody is named, or nothing is decided. 0 = nobody.
  func person(_ handoff: Handoff) -> TextCode {
    if handoff.outcome.isDecided {
      let owner = standings.store.chains.owner(handoff.next)
      if owner != 0 { return owner }
    }
    return standings.owner(of: handoff.lead)
  }

  /// Why it was rejected; 0 = no reason given.
  func reason(_ handoff: Handoff) -> TextCode {
    handoff.outcome == .rejected ? standings.store.chains.reason(handoff.next) : 0
  }

  /// How long the decision took, or has been waited for; nil when an end has no time.
  func elapsed(_ handoff: Handoff) -> Elapsed? {
    let store = standings.store
    let end =
      handoff.next < 0
      ? standings.asOf.timestamp(in: store.zone) : Timestamp(raw: store.chains.time(handoff.next))
    return Elapsed(from: Timestamp(raw: store.chains.time(handoff.entry)), to: end, in: store.zone)
  }
}
