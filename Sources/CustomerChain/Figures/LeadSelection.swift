/// The leads behind a figure: chosen by the same facts that were counted.
struct LeadSelection {
  let set: RecordSet
  let store: Store
  let standings: Standings
  let groupedBy: Dimension
  /// The dimension of the coordinates, and the value of it that is wanted: 0 = none; nil = one that nothing has.
  private let group: LeadDimension?
  private let wanted: TextCode?

  init(_ set: RecordSet, store: Store, groupedBy: Dimension) {
    self.set = set.counted
    self.store = store
    self.groupedBy = groupedBy
    let matches = FilterMatcher(set.query.filter, in: store, at: set.asOf)
    let standings = Standings(store, at: set.asOf, matches: matches)
    self.standings = standings
    group = set.coordinates.dimension.map { LeadDimension($0, standings) }
    wanted = set.coordinates.key.map { store.pool.code(of: $0) } ?? 0
  }

  /// Whether a lead is of the group of the coordinates.
  func isInGroup(_ lead: Int) -> Bool { group.map { $0.value(of: lead) == wanted } ?? true }

  func numbers() -> [Int32] {
    switch set.metric {
    case .open, .bucket, .median, .p90, .oldest, .unknownAge, .late, .lateShare, .due, .idle, .leadAge, .value,
      .lateValue,
      .velocity:
      aging()
    case .everLate: everLate()
    case .entered, .left: flow()
    case .handed, .accepted, .handoffRejected, .undecided, .returned, .acceptance, .decision, .toDecide: handoffs()
    case .leakCount, .leakValue, .leakOldest: leaks()
    case .unqualifiedShare: effort()
    case .breaking: breaking()
    case .matched, .identityConflicts: IdentityCount(standings).leads(behind: set)
    case .within, .loss: steps()
    default: funnel()
    }
  }

  private func aging() -> [Int32] {
    let placer = AgingPlacer(standings, query: set.query)
    return (0..<store.leads.count).compactMap { lead in
      guard let placement = placer.placement(of: lead), isIn(placement, lead: lead, placer), isInGroup(lead) else {
        return nil
      }
      return Int32(truncatingIfNeeded: lead)
    }
  }

  private func isIn(_ placement: AgingPlacer.Placement, lead: Int, _ placer: AgingPlacer) -> Bool {
    if let row = set.coordinates.row, AgingKey(placement.key, store) != row { return false }
    if let stage = set.coordinates.stage, placement.stage != stage { return false }
    switch set.metric {
    case .bucket: return placement.bucket == set.coordinates.bucket
    case .median, .p90, .oldest: return placement.age != nil
    case .unknownAge: return placement.age == nil
    case .late: return placement.limit == .late
    case .lateShare: return set.part != .numerator || placement.limit == .late
    case .due: return placement.limit == .due
    case .idle: return placement.idle != nil
    case .leadAge: return placement.leadAge != nil
    case .value, .lateValue, .velocity:
      let isLate = set.metric != .lateValue || placement.limit == .late
      return isLate && store.leads.amount(of: lead) != Money.unknown
        && store.pool.string(placer.currency(of: lead)) == set.coordinates.currency
    default: return true
    }
  }

  /// One row for each entry or leaving, so that the list is as long as the figure says.
  private func flow() -> [Int32] {
    let flow =
      set.coordinates.since.map { Flow(standings, since: $0) } ?? Flow(standings, period: set.query.period)
    let wanted: Flow.Kind = set.metric == .entered ? .entered : .left
    var numbers: [Int32] = []
    for lead in 0..<store.leads.count where standings.span(of: lead).exists {
      flow.forEach(of: lead) { entry, kind in
        if kind == wanted, store.chains.stage(entry) == set.coordinates.stage {
          numbers.append(Int32(truncatingIfNeeded: lead))
        }
      }
    }
    return numbers
  }

  private func funnel() -> [Int32] {
    let order = StageOrder(store)
    var facts = LeadFacts(order)
    let period = set.query.period
    var numbers: [Int32] = []
    for lead in 0..<store.leads.count {
      facts.read(lead, in: standings)
      if !facts.exists { continue }
      let isInCohort =
        period.isAllTime || period.contains(Timestamp(raw: store.chains.time(facts.span.first)).day(in: store.zone))
      guard isInCohort || set.metric == .here else { continue }
      if isInGroup(lead), isIn(facts, order) { numbers.append(Int32(truncatingIfNeeded: lead)) }
    }
    return numbers
  }

  private func isIn(_ facts: LeadFacts, _ order: StageOrder) -> Bool {
    let isNumerator = set.part == .numerator
    if set.metric == .wonBy || set.metric == .medianToWon {
      return isFollowed(facts, order, wonBy: isNumerator ? set.coordinates.day : nil)
    }
    if let stage = set.coordinates.stage { return isIn(facts, order, stage: stage, isNumerator: isNumerator) }
    switch set.metric {
    case .decided: return set.part == .denominator || facts.isWon || facts.isExited
    case .exits: return facts.isExited
    case .recycled: return facts.isRecycled
    case .winRate: return facts.isWon || (!isNumerator && facts.isExited)
    case .groupWon: return facts.isWon
    case .groupRate: return !isNumerator || facts.isWon
    case .moved: return order.won.map { facts.hasEntered($0) } ?? false
    case .toNext: return order.won.map { isTimed(facts.span.first, facts.firstEntry($0)) } ?? false
    case .waiting: return !facts.isExited && !facts.isWon && !(order.won.map { facts.hasEntered($0) } ?? false)
    default: return true
    }
  }

  private func isIn(_ facts: LeadFacts, _ order: StageOrder, stage: Int, isNumerator: Bool) -> Bool {
    switch set.metric {
    case .here: return facts.stage == stage
    case .reached: return facts.hasReached(stage)
    case .imputed: return facts.isImputed(stage)
    case .reentered: return facts.hasReentered(stage)
    case .waiting: return facts.isWaiting(in: stage)
    case .step:
      return isNumerator ? order.next(after: stage).map { facts.hasReached($0) } ?? false : facts.hasReached(stage)
    case .overall: return facts.hasReached(isNumerator ? stage : order.first ?? stage)
    case .moved: return order.next(after: stage).map { facts.hasEntered(stage) && facts.hasEntered($0) } ?? false
    case .toNext:
      return order.next(after: stage).map { isTimed(facts.firstEntry(stage), facts.firstEntry($0)) } ?? false
    case .exits:
      guard facts.isExited, facts.leftFrom == stage else { return false }
      guard let reason = set.coordinates.reason else { return true }
      return store.text(store.chains.reason(facts.span.last)) == reason
    default: return true
    }
  }

  /// Whether there are both entries, and both have a time.
  private func isTimed(_ start: Int, _ end: Int) -> Bool {
    start >= 0 && end >= 0 && store.chains.time(start) != Timestamp.unknown.raw
      && store.chains.time(end) != Timestamp.unknown.raw
  }
}
