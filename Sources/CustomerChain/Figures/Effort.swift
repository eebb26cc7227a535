/// What departments that leads are handed to have spent on leads that ended, and how much of it on those that came to
/// nothing.
struct Effort: Sendable {
  private(set) var minutes = Spent()
  private(set) var touches = Spent()
  /// Touches that do not say how long they took.
  private(set) var withoutMinutes = 0
  /// Leads that ended on which effort was spent.
  private(set) var leads = 0
  /// Of those: stand in an exit.
  private(set) var exitedLeads = 0

  struct Spent: Sendable {
    /// On leads that stand in an exit, and on all that ended.
    var onExits = 0.0
    var onEnded = 0.0

    mutating func add(_ amount: Double, isExit: Bool) {
      onEnded += amount
      if isExit { onExits += amount }
    }

    mutating func join(_ other: Spent) {
      onExits += other.onExits
      onEnded += other.onEnded
    }
  }

  private init() {}

  init(_ finder: EffortFinder, workers: Workers) {
    guard finder.isAnyKnown else { return }
    let parts = workers.map(0..<finder.store.leads.count) { leads in
      var effort = Effort()
      for lead in leads {
        if workers.leave(at: lead) { break }
        guard let isExit = finder.endedInExit(lead) else { continue }
        let before = effort.touches.onEnded
        finder.forEachTouch(of: lead) { effort.add(finder.store.touches.minutes[$0], isExit: isExit) }
        guard effort.touches.onEnded > before else { continue }
        effort.leads += 1
        if isExit { effort.exitedLeads += 1 }
      }
      return effort
    }
    for part in parts {
      minutes.join(part.minutes)
      touches.join(part.touches)
      withoutMinutes += part.withoutMinutes
      leads += part.leads
      exitedLeads += part.exitedLeads
    }
  }

  private mutating func add(_ minutes: Double, isExit: Bool) {
    touches.add(1, isExit: isExit)
    if minutes.isNaN { withoutMinutes += 1 } else { self.minutes.add(minutes, isExit: isExit) }
  }
}

/// Finds the touches that count as effort.
struct EffortFinder: Sendable {
  let store: Store
  private let standings: Standings
  private let period: Period
  private let stages: [Stage]
  /// The departments that leads are handed to; empty where nobody hands over: then everybody's effort counts.
  private let receivers: Set<TextCode>

  init(_ standings: Standings, query: FigureQuery) {
    self.standings = standings
    let store = standings.store
    self.store = store
    period = query.period
    stages = store.stages
    let named = store.stages.filter { $0.handsTo != $0.department }.compactMap(\.handsTo)
    receivers = Set(named.compactMap { store.pool.code(of: $0) }.map(store.canonicalDepartment))
  }

  var isAnyKnown: Bool { !store.touches.starts.isEmpty }

  /// Nil for a lead that has not ended.
  func endedInExit(_ lead: Int) -> Bool? {
    guard let stage = standings.stage(of: lead), !stages[stage].isOpen else { return nil }
    return stages[stage].kind == .exit
  }

  func forEachTouch(of lead: Int, _ body: (Int) -> Void) {
    let touches = store.touches
    for touch in touches.touches(of: lead)
    where !touches.isAutomatic[touch] && touches.namesLead[touch] && standings.cutoff.includes(touches.times[touch]) {
      let department = store.canonicalDepartment(touches.departments[touch])
      guard receivers.isEmpty || department == 0 || receivers.contains(department) else { continue }
      let day = Timestamp(raw: touches.times[touch]).day(in: store.zone)
      if period.contains(day) { body(touch) }
    }
  }
}
