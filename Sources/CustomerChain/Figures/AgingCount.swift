/// The open leads, counted by who owes their next step; and those that leak.
struct AgingCount {
  let placer: AgingPlacer
  let leakFinder: LeakFinder

  private(set) var leaks = LeakCount()
  private(set) var rows: [AgingPlacer.RowKey: Row] = [:]
  /// All rows together.
  private(set) var total: Row
  /// By stage: those that stand there.
  private(set) var stages: [StageLateness]

  /// What is late of the open leads of a stage.
  struct StageLateness: Sendable {
    var open = 0
    var late = 0
    /// Whose limit runs on a calendar that their department does not have.
    var withoutCalendar = 0
    var lateValue = Amounts()

    mutating func add(_ placement: AgingPlacer.Placement, _ value: (currency: TextCode, hundredths: Int64)?) {
      open += 1
      if placement.limit == .noCalendar { withoutCalendar += 1 }
      guard placement.limit == .late else { return }
      late += 1
      if let value { lateValue.add(value.hundredths, value.currency) }
    }

    mutating func join(_ other: StageLateness) {
      open += other.open
      late += other.late
      withoutCalendar += other.withoutCalendar
      lateValue.join(other.lateValue)
    }
  }

  struct Row: Sendable {
    struct Summaries: Sendable {
      var ages = DurationSummary()
      var idles = DurationSummary()
      var leadAges = DurationSummary()

      init() {}

      fileprivate init(_ three: ArraySlice<DurationSummary>) {
        ages = three[three.startIndex]
        idles = three[three.startIndex + 1]
        leadAges = three[three.startIndex + 2]
      }
    }

    var open = 0
    var counts: [Int]
    var unknown = 0
    /// One list for each part that was counted.
    var ages: [DurationList] = [DurationList()]
    var idles: [DurationList] = [DurationList()]
    var leadAges: [DurationList] = [DurationList()]
    /// Of all of them, when everything is counted.
    fileprivate(set) var summaries = Summaries()
    var wholeDays = false
    var late = 0
    var due = 0
    /// Leads that were late here at some moment of the period.
    var everLate = 0
    /// Leads, and stays, whose limit runs on a calendar that their department does not have.
    var withoutCalendar = 0
    var staysWithoutCalendar = 0
    /// By currency.
    var value = Amounts()
    var lateValue = Amounts()
    /// The earliest stage of its leads: rows stand in the order of the funnel.
    var firstStage = Int.max

    /// Counts one lead; `value` is nil when none is known.
    mutating func add(_ placement: AgingPlacer.Placement, _ value: (currency: TextCode, hundredths: Int64)?) {
      open += 1
      firstStage = min(firstStage, placement.stage)
      if let age = placement.age, let bucket = placement.bucket {
        counts[bucket] += 1
        ages[0].add(days: age.days)
        if age.wholeDays { wholeDays = true }
      } else {
        unknown += 1
      }
      if let idle = placement.idle { idles[0].add(days: idle.days) }
      if let leadAge = placement.leadAge { leadAges[0].add(days: leadAge.days) }
      switch placement.limit {
      case .none: break
      case .due: due += 1
      case .late: late += 1
      case .noCalendar: withoutCalendar += 1
      }
      guard let value else { return }
      self.value.add(value.hundredths, value.currency)
      if placement.limit == .late { lateValue.add(value.hundredths, value.currency) }
    }

    mutating func join(_ other: Row) {
      open += other.open
      for bucket in counts.indices { counts[bucket] += other.counts[bucket] }
      unknown += other.unknown
      ages += other.ages
      idles += other.idles
      leadAges += other.leadAges
      wholeDays = wholeDays || other.wholeDays
      late += other.late
      due += other.due
      everLate += other.everLate
      withoutCalendar += other.withoutCalendar
      staysWithoutCalendar += other.staysWithoutCalendar
      value.join(other.value)
      lateValue.join(other.lateValue)
      firstStage = min(firstStage, other.firstStage)
    }
  }

  /// Amounts by currency, of which there are few.
  struct Amounts: Sendable {
    private(set) var byCurrency: [(currency: TextCode, amount: Amount)] = []

    @inline(__always)
    mutating func add(_ hundredths: Int64, _ currency: TextCode) {
      for place in byCurrency.indices where byCurrency[place].currency == currency {
        return byCurrency[place].amount.add(hundredths)
      }
      var amount = Amount()
      amount.add(hundredths)
      byCurrency.append((currency, amount))
    }

    mutating func join(_ other: Amounts) {
      for (currency, amount) in other.byCurrency {
        if let place = byCurrency.firstIndex(where: { $0.currency == currency }) {
          byCurrency[place].amount.add(amount.hundredths)
          byCurrency[place].amount.leads += amount.leads - 1
        } else {
          byCurrency.append((currency, amount))
        }
      }
    }
  }

  /// The known values of some leads, in one currency.
  struct Amount: Sendable {
    var hundredths: Int64 = 0
    var leads = 0

    /// Stays at the end of the range instead of overflowing.
    mutating func add(_ value: Int64) {
      let (sum, overflow) = hundredths.addingReportingOverflow(value)
      hundredths = overflow ? (value < 0 ? .min + 1 : .max) : sum
      leads += 1
    }
  }

  init(_ placer: AgingPlacer, workers: Workers) {
    self.placer = placer
    let leakFinder = LeakFinder(placer)
    self.leakFinder = leakFinder
    let empty = Row(counts: Array(repeating: 0, count: placer.buckets.count + 1))
    total = empty
    stages = Array(repeating: StageLateness(), count: placer.store.stages.count)
    let parts = workers.map(0..<placer.store.leads.count) { leads in
      var tally = RowTally(leakFinder, empty)
      for lead in leads {
        if workers.leave(at: lead) { break }
        tally.count(lead)
      }
      return tally
    }
    for part in parts {
      for (key, row) in part.ordered { rows[key, default: empty].join(row) }
      leaks.join(part.leaks)
      for stage in stages.indices { stages[stage].join(part.stages[stage]) }
    }
    for row in rows.values { total.join(row) }
    // A lead may have been late in several rows.
    total.everLate = parts.reduce(0) { $0 + $1.everLate }
    summarise(workers)
  }

  private mutating func summarise(_ workers: Workers) {
    let keys = Array(rows.keys)
    let all = keys.compactMap { rows[$0] } + [total]
    let summaries = DurationSummary.all(all.flatMap { [$0.ages, $0.idles, $0.leadAges] }, workers)
    for (number, key) in keys.enumerated() { rows[key]?.summaries = Row.Summaries(summaries[(3 * number)...]) }
    total.summaries = Row.Summaries(summaries[(3 * keys.count)...])
  }
}

/// Counts a part of the leads by row.
private struct RowTally: Sendable {
  private let placer: AgingPlacer
  private let leakFinder: LeakFinder
  private let missed: MissedPromises
  private let empty: AgingCount.Row
  private var numbers: [AgingPlacer.RowKey: Int] = [:]
  private(set) var ordered: [(key: AgingPlacer.RowKey, row: AgingCount.Row)] = []
  private var latest = 0
  private(set) var leaks = LeakCount()
  private(set) var stages: [AgingCount.StageLateness]
  /// Leads that were late in any row.
  private(set) var everLate = 0
  /// The rows in which the lead at hand was late.
  private var lateRows: [Int] = []

  init(_ leakFinder: LeakFinder, _ empty: AgingCount.Row) {
    self.leakFinder = leakFinder
    placer = leakFinder.placer
    self.empty = empty
    missed = MissedPromises(placer)
    stages = Array(repeating: AgingCount.StageLateness(), count: placer.store.stages.count)
  }

  mutating func count(_ lead: Int) {
    if let placement = placer.placement(of: lead) {
      // Neighbours often stand in the same row, and rows are few.
      if latest >= ordered.count || ordered[latest].key != placement.key { latest = number(of: placement.key) }
      let value = placer.value(of: lead)
      ordered[latest].row.add(placement, value)
      stages[placement.stage].add(placement, value)
      leaks.add(lead, placement, leakFinder)
    }
    if missed.wereMade { countMissed(lead) }
  }

  private mutating func countMissed(_ lead: Int) {
    lateRows.removeAll(keepingCapacity: true)
    missed.forEach(of: lead) { missed in
      let row = number(of: missed.key)
      ordered[row].row.firstStage = min(ordered[row].row.firstStage, missed.stage)
      if !missed.isKnown {
        ordered[row].row.staysWithoutCalendar += 1
      } else if !lateRows.contains(row) {
        lateRows.append(row)
        ordered[row].row.everLate += 1
      }
    }
    if !lateRows.isEmpty { everLate += 1 }
  }

  private static let fewRows = 16

  private mutating func number(of key: AgingPlacer.RowKey) -> Int {
    for number in 0..<min(Self.fewRows, ordered.count) where ordered[number].key == key { return number }
    if let number = numbers[key] { return number }
    numbers[key] = ordered.count
    ordered.append((key, empty))
    return ordered.count - 1
  }
}
