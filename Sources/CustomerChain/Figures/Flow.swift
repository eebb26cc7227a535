/// The entries and leavings that a period brings: what its end knows and its beginning does not. So that
/// `balance(end) = balance(start) + in − out` holds for every stage and any two moments.
struct Flow {
  enum Kind { case entered, left }

  private let standings: Standings
  private let before: Cutoff?
  private let end: Cutoff
  /// Whether every known entry counts: the period begins with the first of them and ends with the moment.
  let isAllThatIsKnown: Bool

  init(_ standings: Standings, period: Period) {
    isAllThatIsKnown = period.isAllTime
    self.standings = standings
    let zone = standings.store.zone
    before = period.from.map { Cutoff(zone.start(of: $0).advanced(by: -1), in: zone) }
    let periodEnd = period.to.map { zone.start(of: $0.advanced(by: 1)).advanced(by: -1) }
    end = periodEnd.map { $0 < standings.asOf.instant ? Cutoff($0, in: zone) : standings.cutoff } ?? standings.cutoff
  }

  /// What came after a moment.
  init(_ standings: Standings, since moment: AsOf) {
    isAllThatIsKnown = false
    self.standings = standings
    before = Cutoff(moment.instant, in: standings.store.zone)
    end = standings.cutoff
  }

  /// Calls `body` for each entry into a stage and each leaving of one; leavings name the entry that was left.
  func forEach(of lead: Int, _ body: (Int, Kind) -> Void) {
    let lastAtEnd = lastKnown(of: lead, end)
    guard lastAtEnd >= 0 else { return }
    let chains = standings.store.chains
    let impliedUntil = chains.impliedUntil.isEmpty ? .max : chains.impliedUntil[lead]
    let lastBefore = before.map { lastKnown(of: lead, $0) } ?? -1
    // An event that says when the first stage was entered takes the place of the entry that the creation implied: a
    // lead that stood there before has not entered again.
    var isReplaced = lastBefore >= 0 && chains.isImplied(lastBefore) && end.includes(impliedUntil)
    let before = lastBefore >= 0 ? before : nil
    for entry in chains.entries(of: lead, at: end) where end.includes(chains.time(entry)) {
      let wasKnown = before?.includes(chains.time(entry)) ?? false
      if isReplaced, chains.time(entry) == impliedUntil, chains.stage(entry) == chains.stage(lastBefore) {
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
    return chains.entries(of: lead, at: cutoff).last { cutoff.includes(chains.time($0)) } ?? -1
  }
}
