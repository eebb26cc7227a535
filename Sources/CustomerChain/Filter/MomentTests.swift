/// How long something about a lead has lasted.
struct DurationTest: RecordTest {
  enum Kind { case age, idle, leadAge }

  let placer: AgingPlacer
  let kind: Kind
  private let asked: (comparison: FilterComparison, low: Double, high: Double)?
  private let asOf: Timestamp
  var store: Store { placer.store }
  var cost: Int { kind == .age ? 2 : 4 }

  /// - Parameter asked: nil = any that is known.
  init(
    _ kind: Kind, _ placer: AgingPlacer,
    _ asked: (comparison: FilterComparison, number: FilterNumber, unit: FilterDurationUnit)?
  ) {
    self.kind = kind
    self.placer = placer
    asOf = placer.standings.asOf.timestamp(in: placer.store.zone)
    self.asked = asked.map { asked in
      let low = DurationTest.days(asked.number.hundredths, asked.unit)
      // What is equal lasts as many whole units; what is longer lasts any time longer.
      let whole = DurationTest.days(asked.number.hundredths.addingReportingOverflow(100).partialValue, asked.unit)
      return (asked.comparison, low, asked.comparison.isByOrder ? low.nextUp : whole)
    }
  }

  /// Divided as elapsed time is, so that equal times are equal numbers.
  private static func days(_ hundredths: Int64, _ unit: FilterDurationUnit) -> Double {
    Double(hundredths) * Double(unit.milliseconds / 100) / Double(Instant.millisecondsPerDay)
  }

  func holds(lead: Int) -> Bool {
    guard let elapsed = elapsed(of: lead) else { return false }
    return asked.map { $0.comparison.holds(elapsed.days, low: $0.low, high: $0.high) } ?? true
  }

  private func elapsed(of lead: Int) -> Elapsed? {
    switch kind {
    case .idle: return placer.placement(of: lead)?.idle
    case .leadAge: return placer.placement(of: lead)?.leadAge
    case .age:
      let span = placer.standings.span(of: lead)
      guard span.exists, store.stages[store.chains.stage(span.last)].isOpen else { return nil }
      return Elapsed(from: Timestamp(raw: store.chains.time(span.last)), to: asOf, in: store.zone)
    }
  }
}

/// Whether an open lead is past a deadline or the limit of its stage. Without a calendar for it that is not known.
struct LateTest: RecordTest {
  let placer: AgingPlacer
  let isLate: Bool
  /// Whether it must be so, or otherwise.
  let isEqual: Bool
  var store: Store { placer.store }
  var cost: Int { 4 }

  func holds(lead: Int) -> Bool {
    guard let limit = placer.placement(of: lead)?.limit, limit != .noCalendar else { return false }
    return ((limit == .late) == isLate) == isEqual
  }
}

/// A time of a lead, or of an answer.
struct TimeTest: RecordTest {
  enum Kind { case created, entered, deadline, answered }

  let kind: Kind
  let standings: Standings
  /// Nil = any that is known.
  let asked: (comparison: FilterComparison, range: FilterTimeRange)?
  var store: Store { standings.store }
  var cost: Int { kind == .created ? 1 : 2 }

  func holds(lead: Int) -> Bool { holds(raw: time(of: lead)) }

  func holds(answer: Int) -> Bool {
    if kind == .answered { return holds(raw: store.answers.times[answer]) }
    let lead = Int(store.answers.leads[answer])
    return lead != 0 && holds(lead: lead)
  }

  private func holds(raw: Int64) -> Bool {
    asked.map { $0.range.holds(raw, $0.comparison) } ?? (raw != Timestamp.unknown.raw)
  }

  private func time(of lead: Int) -> Int64 {
    switch kind {
    case .answered: return Timestamp.unknown.raw
    case .created:
      // An event may tell of a lead before its creation is known.
      let created = store.leads.created(of: lead)
      return standings.cutoff.includes(created) ? created : Timestamp.unknown.raw
    case .entered:
      let last = standings.span(of: lead).last
      return last < 0 ? Timestamp.unknown.raw : store.chains.time(last)
    case .deadline:
      let own = store.leads.deadline(of: lead)
      let last = standings.span(of: lead).last
      let made = last < 0 ? Timestamp.unknown.raw : store.chains.deadline(last)
      return isEarlier(made, than: own) ? made : own
    }
  }

  private func isEarlier(_ left: Int64, than right: Int64) -> Bool {
    guard let left = Timestamp(raw: left).instant(in: store.zone) else { return false }
    return Timestamp(raw: right).instant(in: store.zone).map { left < $0 } ?? true
  }
}
