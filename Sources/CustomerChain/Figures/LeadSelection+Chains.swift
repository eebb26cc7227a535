/// The leads behind figures of promises, hand-offs, leaks and effort.
extension LeadSelection {
  func everLate() -> [Int32] {
    let missed = MissedPromises(AgingPlacer(standings, query: set.query))
    return leads { lead in
      var isIn = false
      missed.forEach(of: lead) { missed in
        guard missed.isKnown else { return }
        isIn = isIn || set.coordinates.row.map { $0 == AgingKey(missed.key, store) } ?? true
      }
      return isIn
    }
  }

  /// One row for each hand-off, so that the list is as long as the figure says.
  func handoffs() -> [Int32] {
    let finder = HandoffFinder(standings, query: set.query, order: StageOrder(store))
    var numbers: [Int32] = []
    for lead in 0..<store.leads.count where isInGroup(lead) {
      finder.forEach(of: lead) { handoff in
        if isIn(handoff, finder) { numbers.append(Int32(truncatingIfNeeded: lead)) }
      }
    }
    return numbers
  }

  private func isIn(_ handoff: Handoff, _ finder: HandoffFinder) -> Bool {
    let here = set.coordinates
    // Without a stage those of all stages that hand over.
    if let stage = here.stage, store.chains.stage(handoff.entry) != stage { return false }
    if let person = here.person, store.text(finder.person(handoff)) != person { return false }
    if let reason = here.reason, store.text(finder.reason(handoff)) != reason { return false }
    let isNumerator = set.part == .numerator
    switch set.metric {
    case .accepted: return handoff.outcome == .accepted
    case .handoffRejected: return handoff.outcome == .rejected
    case .undecided: return !handoff.outcome.isDecided
    case .returned: return handoff.outcome == .returned
    case .acceptance: return isNumerator ? handoff.outcome == .accepted : handoff.outcome.isDecided
    case .decision: return !isNumerator || handoff.outcome.isDecided
    case .toDecide: return finder.elapsed(handoff) != nil
    default: return true
    }
  }

  func leaks() -> [Int32] {
    if let since = set.coordinates.since { return newLeaks(since: since) }
    let finder = LeakFinder(AgingPlacer(standings, query: set.query))
    return leads { lead in
      guard let placement = finder.placer.placement(of: lead), let cause = finder.cause(of: lead, placement) else {
        return false
      }
      return isIn(lead, cause, finder) && isInGroup(lead)
    }
  }

  /// The leads that leak and did not at an earlier moment, without those that were late since.
  private func newLeaks(since: AsOf) -> [Int32] {
    let filter = set.query.filter
    let pair = MorningPair(
      Mornings.Window(before: since, at: set.asOf), store: store, query: set.query, order: StageOrder(store)
    ) { FilterMatcher(filter, in: store, at: $0)?.leads(.one) }
    return leads { lead in pair.change(of: lead)?.newLeak.map { isIn(lead, $0, pair.now) } ?? false }
  }

  private func isIn(_ lead: Int, _ cause: LeakCause, _ finder: LeakFinder) -> Bool {
    let here = set.coordinates
    if let wanted = here.cause, cause != wanted { return false }
    if let person = here.person, store.text(standings.owner(of: lead)) != person { return false }
    guard set.metric == .leakValue else { return true }
    return finder.placer.value(of: lead).map { store.pool.string($0.currency) == here.currency } ?? false
  }

  /// The leads that stand in a stage and break its rule, or a part of it.
  func breaking() -> [Int32] {
    guard let stage = set.coordinates.stage, let rule = store.rule(of: stage) else { return [] }
    let test = rule.test(at: set.asOf)
    return leads { lead in
      guard standings.stage(of: lead) == stage else { return false }
      return set.coordinates.rulePart.map { test.isBroken($0, by: lead) } ?? test.isBroken(by: lead)
    }
  }

  /// The leads that ended on which anybody spent effort; the numerator's are those that stand in an exit.
  func effort() -> [Int32] {
    let finder = EffortFinder(standings, query: set.query)
    return leads { lead in
      guard let isExit = finder.endedInExit(lead), isExit || set.part != .numerator else { return false }
      var isAny = false
      finder.forEachTouch(of: lead) { _ in isAny = true }
      return isAny
    }
  }

  /// The leads that entered a stage in some weeks; the numerator's are those that went on in time, and behind a loss stand
  /// those that did not.
  func steps() -> [Int32] {
    let here = set.coordinates
    guard let stage = here.stage, let from = here.week, let within = here.within else { return [] }
    let window = StepWithin.Window(stage: stage, from: from, weeks: here.weekCount ?? 1, within: within)
    let finder = StepFinder(standings, order: StageOrder(store), days: window.days)
    return leads { lead in
      var isIn = false
      finder.forEach(of: lead) { step in
        guard step.stage == stage else { return }
        let isInTime = step.days.map { $0 <= Double(within) } ?? false
        isIn = set.metric == .loss ? !isInTime : isInTime || set.part != .numerator
      }
      return isIn
    }
  }

  private func leads(where isIn: (Int) -> Bool) -> [Int32] {
    (0..<store.leads.count).filter(isIn).map { Int32(truncatingIfNeeded: $0) }
  }

  /// Whether it is known how long the lead was followed; with a day, whether it had won by then.
  func isFollowed(_ facts: LeadFacts, _ order: StageOrder, wonBy day: Int?) -> Bool {
    let start = Timestamp(raw: store.chains.time(facts.span.first))
    let won = order.won.map { facts.firstEntry($0) } ?? -1
    let end =
      won >= 0
      ? Timestamp(raw: store.chains.time(won))
      : facts.isExited
        ? Timestamp(raw: store.chains.time(facts.span.last)) : standings.asOf.timestamp(in: store.zone)
    guard let elapsed = Elapsed(from: start, to: end, in: store.zone) else { return false }
    return day.map { won >= 0 && elapsed.days <= Double($0) } ?? true
  }
}
