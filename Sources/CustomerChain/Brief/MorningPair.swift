/// The leads at a morning and at the working morning before it, as a query sees them: what came between the two.
struct MorningPair: Sendable {
  let window: Mornings.Window
  let now: LeakFinder
  let before: LeakFinder
  private let flow: Flow
  private let since: Cutoff
  private let until: Cutoff
  /// The stages whose entries are counted.
  let first: Int?
  let won: Int?
  private var store: Store { now.placer.store }

  /// - Parameter included: by lead, whether the query's filter leaves it at a moment; nil = all.
  init(_ window: Mornings.Window, store: Store, query: FigureQuery, order: StageOrder, included: (AsOf) -> [Bool]?) {
    self.window = window
    let standings = Standings(store, at: window.at, included: included(window.at))
    let earlier = Standings(store, at: window.before, included: included(window.before))
    now = LeakFinder(AgingPlacer(standings, query: query))
    before = LeakFinder(AgingPlacer(earlier, query: query))
    flow = Flow(standings, since: window.before)
    since = earlier.cutoff
    until = standings.cutoff
    first = order.first
    won = order.won
  }

  /// A lead at the later moment that is late or leaks, and whether it was and did at the earlier one.
  struct Change {
    let placement: AgingPlacer.Placement
    var isNewlyLate = false
    /// Why it leaks now and did not; nil for a lead whose lateness is the news. That it vanished is news of an export.
    var newLeak: LeakCause?
  }

  /// Nil when the lead is not open at the later moment.
  func change(of lead: Int) -> Change? {
    guard let placement = now.placer.promise(of: lead) else { return nil }
    var change = Change(placement: placement)
    let cause = leak(of: lead, placement, now)
    guard placement.limit == .late || cause != nil else { return change }
    let earlier = before.placer.promise(of: lead)
    change.isNewlyLate = placement.limit == .late && earlier?.limit != .late
    if !change.isNewlyLate, let cause, earlier.map({ leak(of: lead, $0, before) == nil }) ?? true {
      change.newLeak = cause
    }
    return change
  }

  private func leak(of lead: Int, _ placement: AgingPlacer.Placement, _ finder: LeakFinder) -> LeakCause? {
    let cause = finder.cause(of: lead, placement)
    return cause == .vanished ? nil : cause
  }

  /// How often a lead entered a stage between the two.
  func entries(of lead: Int, into stage: Int) -> Int {
    let chains = store.chains
    let isAny = chains.allEntries(of: lead).contains { entry in
      chains.stage(entry) == stage && until.includes(chains.time(entry)) && !since.includes(chains.time(entry))
    }
    guard isAny, now.placer.standings.span(of: lead).exists else { return 0 }
    var count = 0
    flow.forEach(of: lead) { entry, kind in
      if kind == .entered, chains.stage(entry) == stage { count += 1 }
    }
    return count
  }
}
