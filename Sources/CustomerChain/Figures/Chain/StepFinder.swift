/// The first entries of leads into stages, each with the time to the stage that came after it: what the step within some
/// days is counted from, and what its lists are chosen by.
struct StepFinder: Sendable {
  /// A lead's first known entry into a stage that is no exit.
  struct Entered {
    let stage: Int
    let day: Day
    /// To the earliest dated entry into a later stage; with skips that do not count, into the next one. Nil = none yet.
    let days: Double?
  }

  let standings: Standings
  let order: StageOrder
  private let days: Range<Day>
  /// Bounds of the days: what lies outside of them is left without asking for its day.
  private let first: Instant
  private let end: Instant

  /// - Parameter days: only entries of these are told.
  init(_ standings: Standings, order: StageOrder, days: Range<Day>) {
    self.standings = standings
    self.order = order
    self.days = days
    first = standings.store.zone.start(of: days.lowerBound)
    end = standings.store.zone.start(of: days.upperBound)
  }

  /// Calls `body` for each first entry of the days.
  @inline(__always)
  func forEach(of lead: Int, _ body: (Entered) -> Void) {
    let span = standings.span(of: lead)
    guard span.exists else { return }
    let chains = standings.store.chains
    for entry in span.first...span.last {
      let time = Timestamp(raw: chains.time(entry))
      guard let day = day(time), standings.cutoff.includes(time.raw) else { continue }
      let stage = chains.stage(entry)
      guard order.position[stage] >= 0, isFirst(entry, stage, span) else { continue }
      body(Entered(stage: stage, day: day, days: daysOnward(from: time, stage, span)))
    }
  }

  /// The day of a time, where it is one of those asked for.
  @inline(__always)
  private func day(_ time: Timestamp) -> Day? {
    guard time.isKnown else { return nil }
    if !time.isDate, time.raw >> 1 < first.milliseconds || time.raw >> 1 >= end.milliseconds { return nil }
    return time.day(in: standings.store.zone).flatMap { days.contains($0) ? $0 : nil }
  }

  private func isFirst(_ entry: Int, _ stage: Int, _ span: Standings.Span) -> Bool {
    let chains = standings.store.chains
    for earlier in span.first..<entry
    where chains.stage(earlier) == stage && standings.cutoff.includes(chains.time(earlier)) {
      return false
    }
    return true
  }

  /// The least time to any entry that counts as the step, below zero where that came first.
  private func daysOnward(from start: Timestamp, _ stage: Int, _ span: Standings.Span) -> Double? {
    let chains = standings.store.chains
    guard let next = order.next(after: stage) else { return nil }
    var least: Double?
    for entry in span.first...span.last where isStep(to: chains.stage(entry), from: stage, next: next) {
      let end = Timestamp(raw: chains.time(entry))
      guard standings.cutoff.includes(end.raw),
        let elapsed = Elapsed(from: start, to: end, in: standings.store.zone)
      else { continue }
      least = min(least ?? elapsed.days, elapsed.days)
    }
    return least
  }

  @inline(__always)
  private func isStep(to other: Int, from stage: Int, next: Int) -> Bool {
    order.skipsCount ? order.position[other] > order.position[stage] : other == next
  }
}
