/// Counts the funnel at a moment: the cohort, who reached what, who stands where, what flowed.
struct FunnelCount: Sendable {
  let store: Store
  let order: StageOrder
  let groupedBy: Dimension
  private let asOf: Timestamp

  private(set) var cohort = 0
  private(set) var won = 0
  private(set) var exited = 0
  private(set) var recycled = 0
  /// Neither won nor left, and never was won.
  private(set) var waitingToWin = 0
  private let stages: StageTally
  var here: [Int] { stages.counts(.here) }
  var reached: [Int] { stages.counts(.reached) }
  var imputed: [Int] { stages.counts(.imputed) }
  var reentered: [Int] { stages.counts(.reentered) }
  var entered: [Int] { stages.counts(.entered) }
  var left: [Int] { stages.counts(.left) }
  var waiting: [Int] { stages.counts(.waiting) }
  /// From each stage to the next.
  private(set) var moves: [Moves]
  private(set) var movesToWon = Moves()
  /// From entering the funnel to the exit in which a lead stands, of those that never won; and to the moment, of those that
  /// are open.
  private(set) var movesToExit = Moves()
  private(set) var waits = Moves()
  private(set) var incidence = CumulativeIncidence(RiskTable(events: [], censored: []))
  /// Leads of the cohort that left from each stage, by reason.
  private(set) var exits: [[TextCode: Int]]
  private(set) var groups: [TextCode: Group] = [:]

  struct Moves: Sendable {
    private var own = DurationList()
    private var others: [DurationList] = []
    /// Moves with an unknown time at an end have no duration, but they are moves.
    var count = 0
    var wholeDays = false
    var negative = 0

    /// One list for each part that was counted.
    fileprivate var durations: [DurationList] { [own] + others }
    /// Of all of them, when everything is counted.
    fileprivate(set) var summary = DurationSummary()

    init(room: Int = 0) { own.reserve(room) }

    /// Nil = one of its ends has no time.
    @inline(__always)
    mutating func add(_ elapsed: Elapsed?) {
      count += 1
      guard let elapsed else { return }
      own.add(days: elapsed.days)
      if elapsed.wholeDays { wholeDays = true }
      if elapsed.days < 0 { negative += 1 }
    }

    fileprivate mutating func join(_ other: Moves) {
      others += other.durations
      count += other.count
      wholeDays = wholeDays || other.wholeDays
      negative += other.negative
    }
  }

  struct Group: Sendable {
    var cohort = 0
    var won = 0
    var exited = 0
  }

  init(_ standings: Standings, query: FigureQuery, groupedBy: Dimension, workers: Workers) {
    let order = StageOrder(standings.store)
    let parts = workers.map(0..<standings.store.leads.count) { range in
      FunnelCount(standings, query: query, groupedBy: groupedBy, order: order, leads: range, workers)
    }
    self = parts[0]
    for part in parts.dropFirst() { join(part) }
    summarise(workers)
  }

  private enum Summed: Sendable {
    case summary(DurationSummary)
    case incidence(CumulativeIncidence)
  }

  private mutating func summarise(_ workers: Workers) {
    let lists = (moves + [movesToWon]).map(\.durations)
    let (won, exits, open) = (movesToWon.durations, movesToExit.durations, waits.durations)
    func weight(_ lists: [DurationList]) -> Int { lists.reduce(0) { $0 + $1.count } }
    // Sorting what the incidence is made of takes longer than looking for quantiles.
    let weights = lists.map(weight) + [Self.sortingWeight * weight(won + exits + open)]
    let sums = workers.each(weights) { number -> Summed in
      number < lists.count
        ? .summary(DurationSummary(lists[number]))
        : .incidence(CumulativeIncidence(RiskTable(events: won, otherEnds: exits, censored: open)))
    }
    for (number, sum) in sums.enumerated() {
      switch sum {
      case .summary(let summary):
        if number < moves.count { moves[number].summary = summary } else { movesToWon.summary = summary }
      case .incidence(let incidence): self.incidence = incidence
      }
    }
  }

  private static let sortingWeight = 3

  private init(
    _ standings: Standings, query: FigureQuery, groupedBy: Dimension, order: StageOrder, leads: Range<Int>,
    _ workers: Workers
  ) {
    store = standings.store
    self.groupedBy = groupedBy
    self.order = order
    asOf = standings.asOf.timestamp(in: standings.store.zone)
    stages = StageTally(stages: order.count)
    moves = []
    exits = []
    count(leads, standings, query, workers)
  }

  private mutating func count(_ leads: Range<Int>, _ standings: Standings, _ query: FigureQuery, _ workers: Workers) {
    // Behind a pointer: in an array of the count each duration would be checked for on its way.
    let lists = order.count + Slot.allCases.count
    let moves = UnsafeMutablePointer<Moves>.allocate(capacity: lists)
    for list in 0..<lists { (moves + list).initialize(to: Moves(room: leads.count)) }
    defer {
      self.moves = Array(UnsafeBufferPointer(start: moves, count: order.count))
      movesToWon = moves[order.count + Slot.won.rawValue]
      movesToExit = moves[order.count + Slot.exit.rawValue]
      waits = moves[order.count + Slot.open.rawValue]
      moves.deinitialize(count: lists)
      moves.deallocate()
    }
    var facts = LeadFacts(order)
    let flow = Flow(standings, period: query.period)
    let dimension = LeadDimension(groupedBy, standings)
    var tally = GroupTally()
    let exitTally = ExitTally(store.chains, stages: order.count)
    for lead in leads {
      if workers.leave(at: lead) { break }
      facts.read(lead, in: standings)
      if !facts.exists { continue }
      stages.add(.here, facts.stage)
      if flow.isAllThatIsKnown {
        for entry in facts.span.first...facts.span.last where standings.cutoff.includes(store.chains.time(entry)) {
          let stage = store.chains.stage(entry)
          stages.add(.entered, stage)
          if entry != facts.span.last { stages.add(.left, stage) }
        }
      } else {
        flow.forEach(of: lead) { entry, kind in
          let stage = store.chains.stage(entry)
          stages.add(kind == .entered ? .entered : .left, stage)
        }
      }
      if query.period.isAllTime || isInCohort(facts, query.period) {
        countCohort(facts, moves)
        if facts.isExited, facts.leftFrom >= 0 { exitTally.add(facts.span.last, from: facts.leftFrom) }
        tally.add(dimension.value(of: lead), isWon: facts.isWon, isExited: facts.isExited)
      }
    }
    groups = tally.groups
    exits = exitTally.counts
  }

  /// The lists of durations that come after those of the stages.
  private enum Slot: Int, CaseIterable { case won, exit, open }

  /// Whether the lead entered the funnel in the period.
  private func isInCohort(_ facts: LeadFacts, _ period: Period) -> Bool {
    period.contains(Timestamp(raw: store.chains.time(facts.span.first)).day(in: store.zone))
  }

  @inline(__always)
  private mutating func countCohort(_ facts: LeadFacts, _ moves: UnsafeMutablePointer<Moves>) {
    cohort += 1
    if facts.isWon { won += 1 }
    if facts.isExited { exited += 1 }
    if facts.isRecycled { recycled += 1 }
    for stage in 0..<order.count {
      if facts.hasReached(stage) {
        stages.add(.reached, stage)
        if facts.isImputed(stage) { stages.add(.imputed, stage) }
        if facts.hasReentered(stage) { stages.add(.reentered, stage) }
        if facts.isWaiting(in: stage) { stages.add(.waiting, stage) }
      }
      if facts.hasEntered(stage), let next = order.next(after: stage), facts.hasEntered(next) {
        moves[stage].add(elapsed(from: facts.firstEntry(stage), to: facts.firstEntry(next)))
      }
    }
    if let won = order.won, facts.hasEntered(won) {
      moves[order.count + Slot.won.rawValue].add(elapsed(from: facts.span.first, to: facts.firstEntry(won)))
    } else if facts.isExited {
      moves[order.count + Slot.exit.rawValue].add(elapsed(from: facts.span.first, to: facts.span.last))
    } else {
      if !facts.isWon { waitingToWin += 1 }
      let start = Timestamp(raw: store.chains.time(facts.span.first))
      moves[order.count + Slot.open.rawValue].add(Elapsed(from: start, to: asOf, in: store.zone))
    }
  }

  /// The time between two entries; nil when one has none.
  @inline(__always)
  private func elapsed(from start: Int, to end: Int) -> Elapsed? {
    Elapsed(
      from: Timestamp(raw: store.chains.time(start)), to: Timestamp(raw: store.chains.time(end)), in: store.zone)
  }

  /// Adds what was counted of other leads.
  private mutating func join(_ other: FunnelCount) {
    cohort += other.cohort
    won += other.won
    exited += other.exited
    recycled += other.recycled
    waitingToWin += other.waitingToWin
    stages.join(other.stages)
    for stage in 0..<order.count {
      moves[stage].join(other.moves[stage])
      exits[stage].merge(other.exits[stage], uniquingKeysWith: +)
    }
    movesToWon.join(other.movesToWon)
    movesToExit.join(other.movesToExit)
    waits.join(other.waits)
    groups.merge(other.groups) { left, right in
      Group(cohort: left.cohort + right.cohort, won: left.won + right.won, exited: left.exited + right.exited)
    }
  }
}
