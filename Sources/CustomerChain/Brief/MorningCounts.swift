/// What came to the leads between a morning and the working morning before it, counted.
struct MorningCounts: Sendable {
  /// By who owes the next step.
  private(set) var rows: [AgingPlacer.RowKey: Row] = [:]
  /// Leads that began to leak, by cause, and their values.
  private(set) var leaks: [LeakCause: Int] = [:]
  private(set) var leaking = Stake()
  /// Entries into the first stage, and into the first won one with the values of who entered it.
  private(set) var entered = 0
  private(set) var won = 0
  private(set) var wonStake = Stake()

  struct Row: Sendable {
    /// Leads that went past what was promised to them.
    var newlyLate = 0
    /// Of this morning alone:
    var open = 0
    var late = 0
    var lateStake = Stake()
    var lateBefore = 0
    /// Leads whose limit runs on a calendar that is missing, at either moment: then nobody knows who is late.
    var withoutCalendar = 0
    var withoutCalendarBefore = 0
    /// The earliest stage of its leads: rows stand in the order of the funnel.
    var firstStage = Int.max

    mutating func join(_ other: Row) {
      newlyLate += other.newlyLate
      open += other.open
      late += other.late
      lateStake.join(other.lateStake)
      lateBefore += other.lateBefore
      withoutCalendar += other.withoutCalendar
      withoutCalendarBefore += other.withoutCalendarBefore
      firstStage = min(firstStage, other.firstStage)
    }
  }

  var leaksInAll: Int { leaks.values.reduce(0, +) }

  /// - Parameter isThis: whether it is this morning, of which more is told than how many.
  init(_ leads: MovingLeads, _ pair: MorningPair, isThis: Bool, workers: Workers) {
    let parts = workers.map(0..<leads.numbers.count) { places in
      var part = MorningCounts()
      for place in places {
        if workers.leave(at: place) { break }
        part.add(Int(leads.numbers[place]), pair, isThis: isThis)
      }
      return part
    }
    for part in parts { join(part) }
  }

  private init() {}

  private mutating func add(_ lead: Int, _ pair: MorningPair, isThis: Bool) {
    if let change = pair.change(of: lead) {
      if change.isNewlyLate { rows[change.placement.key, default: Row()].newlyLate += 1 }
      if let cause = change.newLeak { leaks[cause, default: 0] += 1 }
      if isThis { addOpen(lead, change, pair) }
    }
    if isThis, let earlier = pair.before.placer.promise(of: lead) {
      if earlier.limit == .late { rows[earlier.key, default: Row()].lateBefore += 1 }
      if earlier.limit == .noCalendar { rows[earlier.key, default: Row()].withoutCalendarBefore += 1 }
    }
    if let first = pair.first { entered += pair.entries(of: lead, into: first) }
    if let stage = pair.won {
      let entries = pair.entries(of: lead, into: stage)
      won += entries
      if isThis { for _ in 0..<entries { wonStake.add(pair.now.placer.value(of: lead)) } }
    }
  }

  private mutating func addOpen(_ lead: Int, _ change: MorningPair.Change, _ pair: MorningPair) {
    let value = pair.now.placer.value(of: lead)
    if change.newLeak != nil { leaking.add(value) }
    let placement = change.placement
    var row = rows[placement.key] ?? Row()
    row.open += 1
    row.firstStage = min(row.firstStage, placement.stage)
    if placement.limit == .noCalendar { row.withoutCalendar += 1 }
    if placement.limit == .late {
      row.late += 1
      row.lateStake.add(value)
    }
    rows[placement.key] = row
  }

  private mutating func join(_ other: MorningCounts) {
    for (key, row) in other.rows { rows[key, default: Row()].join(row) }
    leaks.merge(other.leaks, uniquingKeysWith: +)
    leaking.join(other.leaking)
    entered += other.entered
    won += other.won
    wonStake.join(other.wonStake)
  }
}
