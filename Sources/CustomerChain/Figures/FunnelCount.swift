/// Counts the funnel at a moment: the cohort, who reached what, who stands where, what flowed.
struct FunnelCount {
  let store: Store
  let standings: Standings
  let query: FigureQuery
  let order: StageOrder
  let groupedBy: Dimension

  private(set) var cohort = 0
  private(set) var won = 0
  private(set) var exited = 0
  private(set) var recycled = 0
  private(set) var here: [Int]
  private(set) var reached: [Int]
  private(set) var imputed: [Int]
  private(set) var entered: [Int]
  private(set) var left: [Int]
  private(set) var waiting: [Int]
  /// From each stage to the next.
  private(set) var moves: [Moves]
  private(set) var movesToWon = Moves()
  /// Leads of the cohort that left from each stage, by reason.
  private(set) var exits: [[TextCode: Int]]
  private(set) var groups: [TextCode: Group] = [:]

  struct Moves {
    var days: [Double] = []
    /// Moves with an unknown time at an end have no duration, but they are moves.
    var count = 0
    var wholeDays = false
    var negative = 0

    /// Nil = one of its ends has no time.
    mutating func add(_ elapsed: Elapsed?) {
      count += 1
      guard let elapsed else { return }
      days.append(elapsed.days)
      if elapsed.wholeDays { wholeDays = true }
      if elapsed.days < 0 { negative += 1 }
    }
  }

  struct Group {
    var cohort = 0
    var won = 0
    var exited = 0
  }

  init(_ standings: Standings, query: FigureQuery, groupedBy: Dimension) {
    store = standings.store
    self.standings = standings
    self.query = query
    self.groupedBy = groupedBy
    order = StageOrder(store)
    let zeros = Array(repeating: 0, count: store.stages.count)
    here = zeros
    reached = zeros
    imputed = zeros
    entered = zeros
    left = zeros
    waiting = zeros
    moves = Array(repeating: Moves(), count: store.stages.count)
    exits = Array(repeating: [:], count: store.stages.count)
    count()
  }

  private mutating func count() {
    var facts = LeadFacts(order)
    let flow = Flow(standings, period: query.period)
    let dimension = LeadDimension(groupedBy, standings)
    for lead in 0..<store.leads.count where standings.last[lead] >= 0 {
      facts.read(lead, in: standings)
      here[facts.stage] += 1
      flow.forEach(of: lead) { entry, kind in
        let stage = Int(store.chains.stages[entry])
        if kind == .entered { entered[stage] += 1 } else { left[stage] += 1 }
      }
      if isInCohort(facts) { countCohort(facts, group: dimension.value(of: lead)) }
    }
  }

  /// Whether the lead entered the funnel in the period.
  func isInCohort(_ facts: LeadFacts) -> Bool {
    query.period.isAllTime
      || query.period.contains(Timestamp(raw: store.chains.times[facts.first]).day(in: store.zone))
  }

  private mutating func countCohort(_ facts: LeadFacts, group: TextCode) {
    cohort += 1
    if facts.isWon { won += 1 }
    if facts.isExited { exited += 1 }
    if facts.isRecycled { recycled += 1 }
    for stage in 0..<order.count {
      if facts.hasReached(stage) { reached[stage] += 1 }
      if facts.isImputed(stage) { imputed[stage] += 1 }
      if facts.isWaiting(in: stage) { waiting[stage] += 1 }
      if let next = order.next(after: stage), facts.hasEntered(stage), facts.hasEntered(next) {
        let elapsed = elapsed(from: Int(facts.firstEntry[stage]), to: Int(facts.firstEntry[next]))
        moves[stage].add(elapsed)
      }
    }
    if let won = order.won, facts.hasEntered(won) {
      let elapsed = elapsed(from: facts.first, to: Int(facts.firstEntry[won]))
      movesToWon.add(elapsed)
    }
    if facts.isExited, facts.leftFrom >= 0 { exits[facts.leftFrom][facts.reason, default: 0] += 1 }
    countGroup(group, facts)
  }

  /// The time between two entries; nil when one has none.
  func elapsed(from start: Int, to end: Int) -> Elapsed? {
    Elapsed(
      from: Timestamp(raw: store.chains.times[start]), to: Timestamp(raw: store.chains.times[end]), in: store.zone)
  }

  private mutating func countGroup(_ key: TextCode, _ facts: LeadFacts) {
    var group = groups[key] ?? Group()
    group.cohort += 1
    if facts.isWon { group.won += 1 }
    if facts.isExited { group.exited += 1 }
    groups[key] = group
  }
}

/// The entries and leavings that a period brings: what its end knows and its beginning does not. So that
/// `balance(end) = balance(start) + in − out` holds for every stage and any two moments.
struct Flow {
  enum Kind { case entered, left }

  private let standings: Standings
  private let before: Cutoff?
  private let end: Cutoff

  init(_ standings: Standings, period: Period) {
    self.standings = standings
    let zone = standings.store.zone
    before = period.from.map { Cutoff(zone.start(of: $0).advanced(by: -1), in: zone) }
    let periodEnd = period.to.map { zone.start(of: $0.advanced(by: 1)).advanced(by: -1) }
    end = periodEnd.map { $0 < standings.asOf.instant ? Cutoff($0, in: zone) : standings.cutoff } ?? standings.cutoff
  }

  /// Calls `body` for each entry into a stage and each leaving of one; leavings name the entry that was left.
  func forEach(of lead: Int, _ body: (Int, Kind) -> Void) {
    let lastAtEnd = lastKnown(of: lead, end)
    guard lastAtEnd >= 0 else { return }
    let lastBefore = before.map { lastKnown(of: lead, $0) } ?? -1
    let chains = standings.store.chains
    // An event that says when the first stage was entered takes the place of the entry that the creation implied: a
    // lead that stood there before has not entered again.
    var isReplaced = lastBefore >= 0 && chains.isImplied[lastBefore] && end.includes(chains.impliedUntil[lead])
    let before = lastBefore >= 0 ? before : nil
    for entry in chains.entries(of: lead, at: end) where end.includes(chains.times[entry]) {
      let wasKnown = before?.includes(chains.times[entry]) ?? false
      if isReplaced, chains.times[entry] == chains.impliedUntil[lead], chains.stages[entry] == chains.stages[lastBefore]
      {
        isReplaced = false
      } else if !wasKnown {
        body(entry, .entered)
      }
      let wasLeft = wasKnown && entry != lastBefore
      if entry != lastAtEnd, !wasLeft { body(entry, .left) }
    }
    // A stage of unknown time that any event replaces is left for the stage of that event.
    if isReplaced { body(lastBefore, .left) }
  }

  private func lastKnown(of lead: Int, _ cutoff: Cutoff) -> Int {
    let chains = standings.store.chains
    return chains.entries(of: lead, at: cutoff).last { cutoff.includes(chains.times[$0]) } ?? -1
  }
}
