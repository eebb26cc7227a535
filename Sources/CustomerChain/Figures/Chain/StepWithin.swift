/// How many of the leads that entered a stage on some days went on within some days, for every stage and many windows at
/// once: two cohorts of equal age can be compared, and none of their leads is too young to tell.
///
/// One pass over the leads counts by stage, day and time to the next stage; any window is a sum of those.
struct StepWithin: Sendable {
  /// The days within which a step can be asked: a stage is judged by the least of them that is usual for it.
  static let limits = [14, 28, 56, 91, 182]
  /// Entries of so many days before the moment say what is usual; all windows lie among them.
  static let daysCounted = 365
  /// Leads that were won on so many days before the moment say what one is worth: 13 weeks.
  static let daysOfWon = 91

  /// The leads whose first entry into a stage lies on one of some days, and the days that they are given.
  struct Window: Hashable, Sendable {
    let stage: Int
    let from: Day
    let weeks: Int
    let within: Int

    var days: Range<Day> { from..<from.advanced(by: 7 * weeks) }
  }

  struct Count: Hashable, Sendable {
    var entered = 0
    /// Those that were in a later stage in time.
    var moved = 0
  }

  /// The day of the moment: windows end before it.
  let day: Day
  private let order: StageOrder
  /// By stage, then by day: `daysCounted` of them, the oldest first.
  private var entered: [Int32]
  /// By stage, then by day, then by the least limit that sufficed.
  private var moved: [Int32]
  /// By stage, to the later stage; one list for each part that was counted.
  private var durations: [[DurationList]]
  private var usual: [Int?] = []
  private var won = WonValues()

  init(_ standings: Standings, workers: Workers) {
    let order = StageOrder(standings.store)
    let day = standings.store.zone.day(of: standings.asOf.instant)
    let days = day.advanced(by: -StepWithin.daysCounted)..<day
    let finder = StepFinder(standings, order: order, days: days)
    let parts = workers.map(0..<standings.store.leads.count) { leads in
      var part = StepWithin(order, day)
      for lead in leads {
        if workers.leave(at: lead) { break }
        finder.forEach(of: lead) { part.add($0, lead, standings.store) }
      }
      return part
    }
    self = parts[0]
    for part in parts.dropFirst() { join(part) }
    usual = DurationSummary.all(durations, workers).map { summary in
      summary.p90.map { p90 in
        StepWithin.limits.first { Double($0) >= p90 } ?? StepWithin.limits[StepWithin.limits.count - 1]
      }
    }
    durations = []
  }

  private init(_ order: StageOrder, _ day: Day) {
    self.order = order
    self.day = day
    entered = Array(repeating: 0, count: order.count * StepWithin.daysCounted)
    moved = Array(repeating: 0, count: entered.count * StepWithin.limits.count)
    durations = Array(repeating: [DurationList()], count: order.count)
  }

  private mutating func add(_ step: StepFinder.Entered, _ lead: Int, _ store: Store) {
    let place = place(step.stage, step.day)
    entered[place] += 1
    if let days = step.days {
      durations[step.stage][0].add(days: days)
      if let limit = StepWithin.limits.firstIndex(where: { days <= Double($0) }) {
        moved[place * StepWithin.limits.count + limit] += 1
      }
    }
    if step.stage == order.won, step.day >= day.advanced(by: -StepWithin.daysOfWon) { won.add(lead, store) }
  }

  private func place(_ stage: Int, _ day: Day) -> Int {
    (stage + 1) * StepWithin.daysCounted - self.day.days(since: day)
  }

  private mutating func join(_ other: StepWithin) {
    for place in entered.indices { entered[place] += other.entered[place] }
    for place in moved.indices { moved[place] += other.moved[place] }
    for stage in durations.indices { durations[stage] += other.durations[stage] }
    won.join(other.won)
  }

  // MARK: What is asked

  /// The days within which nine of ten that move on have done so, as one of `limits`; nil where nobody moved, or nothing
  /// comes next.
  func usualDays(_ stage: Int) -> Int? { usual[stage] }

  /// Nil for a window that was not counted: of other limits, or beyond the days counted.
  func count(_ window: Window) -> Count? {
    guard let limit = StepWithin.limits.firstIndex(of: window.within), window.weeks > 0,
      window.days.lowerBound >= day.advanced(by: -StepWithin.daysCounted), window.days.upperBound <= day
    else { return nil }
    var count = Count()
    let first = place(window.stage, window.from)
    for place in first..<first + 7 * window.weeks {
      count.entered += Int(entered[place])
      for sufficing in 0...limit { count.moved += Int(moved[place * StepWithin.limits.count + sufficing]) }
    }
    return count
  }

  /// Two disjoint cohorts of so many weeks, the later of which has just had its days; nil where the stage is not judged.
  func cohorts(_ stage: Int, weeks: Int) -> (now: Window, before: Window)? {
    guard let within = usualDays(stage) else { return nil }
    func window(_ cohort: Int) -> Window {
      Window(stage: stage, from: day.advanced(by: -within - 7 * weeks * cohort), weeks: weeks, within: within)
    }
    return (window(1), window(2))
  }

  /// The mean value of the leads that were won in 13 weeks: for each currency its sum over the number with any known value,
  /// in hundredths; empty where none has one.
  var meanWon: [(currency: TextCode, hundredths: Double)] {
    won.sums.byCurrency.map { ($0.currency, Double($0.amount.hundredths) / Double(won.known)) }
  }

  /// How many won leads of 13 weeks have a known value.
  var wonWithValue: Int { won.known }
}

/// What won leads are worth.
private struct WonValues: Sendable {
  private(set) var sums = AgingCount.Amounts()
  private(set) var known = 0

  mutating func add(_ lead: Int, _ store: Store) {
    guard let value = store.value(of: lead) else { return }
    sums.add(value.hundredths, value.currency)
    known += 1
  }

  mutating func join(_ other: WonValues) {
    sums.join(other.sums)
    known += other.known
  }
}

extension FigureMaker {
  /// The step within some days of one window: nothing counted where nobody entered.
  func within(_ count: StepWithin.Count, _ window: StepWithin.Window) -> Figure {
    ratio(.within, count.moved, of: count.entered, .init(window))
  }
}

extension RecordSet.Coordinates {
  init(_ window: StepWithin.Window) {
    self.init()
    stage = window.stage
    within = window.within
    week = window.from
    weekCount = window.weeks
  }
}
