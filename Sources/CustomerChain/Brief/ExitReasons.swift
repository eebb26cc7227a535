/// Where the leads of two cohorts went that left a stage for an exit at once: why a step fell.
struct ExitReasons {
  private var now: [String: Int] = [:]
  private var before: [String: Int] = [:]

  init(_ standings: Standings, _ leads: some Sequence<Int>, now: StepWithin.Window, before: StepWithin.Window) {
    let days = before.days.lowerBound..<now.days.upperBound
    let finder = StepFinder(standings, order: StageOrder(standings.store), days: days)
    for lead in leads {
      finder.forEach(of: lead) { step in
        guard step.stage == now.stage, let reason = ExitReasons.reason(lead, step.stage, now.within, standings) else {
          return
        }
        if now.days.contains(step.day) { self.now[reason, default: 0] += 1 }
        if before.days.contains(step.day) { self.before[reason, default: 0] += 1 }
      }
    }
  }

  /// The reason that explains most of a fall, where one does.
  func reason(now: StepWithin.Count, before: StepWithin.Count) -> String? {
    guard now.entered > 0, before.entered > 0 else { return nil }
    let fall = Double(before.moved) / Double(before.entered) - Double(now.moved) / Double(now.entered)
    return RateRule.reason(now: (self.now, now.entered), before: (self.before, before.entered), fall: fall)
  }

  /// The reason of the exit that a lead took next after its first entry into a stage, within some days; nil where it took
  /// none, or gave no reason.
  private static func reason(_ lead: Int, _ stage: Int, _ within: Int, _ standings: Standings) -> String? {
    let chains = standings.store.chains
    let entries = standings.entries(of: lead)
    guard let place = entries.firstIndex(where: { chains.stage($0) == stage }), place + 1 < entries.count else {
      return nil
    }
    let (entry, next) = (entries[place], entries[place + 1])
    guard standings.store.stages[chains.stage(next)].kind == .exit,
      let elapsed = Elapsed(
        from: Timestamp(raw: chains.time(entry)), to: Timestamp(raw: chains.time(next)), in: standings.store.zone),
      elapsed.days <= Double(within)
    else { return nil }
    return standings.store.text(chains.reason(next))
  }
}
