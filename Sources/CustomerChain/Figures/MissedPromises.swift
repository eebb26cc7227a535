/// Finds where a lead was ever late during a period: whose promise was broken when the lead left a stage, or at the end of
/// the period. Being late does not pass while a lead stays, so the end of a stay tells of all of it.
final class MissedPromises: Sendable {
  private let placer: AgingPlacer
  private let standings: Standings
  private let store: Store
  private let from: Instant?
  /// The end of the period, or the moment of the figures where that is earlier.
  private let end: Promises.Moment
  private let endInstant: Instant
  /// False where no promise was ever made, so that nobody needs to be asked.
  let wereMade: Bool
  /// By stage: how long a stay between two moments may be without anything to ask; in milliseconds.
  private let harmless: [Int64]

  init(_ placer: AgingPlacer) {
    self.placer = placer
    standings = placer.standings
    let store = placer.store
    self.store = store
    let period = placer.query.period
    from = period.from.map { store.zone.start(of: $0) }
    let periodEnd = period.to.map { store.zone.start(of: $0.advanced(by: 1)).advanced(by: -1) }
    let asOf = standings.asOf.instant
    if let periodEnd, periodEnd < asOf {
      end = Promises.Moment(time: Timestamp(periodEnd), cutoff: Cutoff(periodEnd, in: store.zone))
      endInstant = periodEnd
    } else {
      end = placer.moment
      endInstant = asOf
    }
    let hasDeadlines = store.leads.records.deadlines != nil || store.chains.table.deadlines != nil
    wereMade = hasDeadlines || placer.terms.contains(where: \.hasLimit)
    harmless = placer.terms.map { terms in
      if !terms.isOpen { return .max }
      if hasDeadlines { return -1 }
      guard terms.hasLimit, let sla = terms.stage.sla else { return .max }
      return terms.stage.clock == .wall ? Int64(sla.wallDays * Double(Instant.millisecondsPerDay)) - 1 : -1
    }
  }

  /// Whether a stay is so short that nothing needs to be asked: most are.
  @inline(__always)
  private func isHarmless(_ stage: Int, _ entered: Int64, _ left: Int64?) -> Bool {
    let limit = harmless[stage]
    if limit == .max { return true }
    let last = left ?? end.time.raw
    // Dates are counted in days.
    guard limit >= 0, entered & 1 == 0, last & 1 == 0, entered != Timestamp.unknown.raw else { return false }
    return last != Timestamp.unknown.raw && (last >> 1) - (entered >> 1) <= limit
  }

  /// A stay during which the lead was late, or of which nobody can say because a calendar is missing.
  struct Missed {
    var key: AgingPlacer.RowKey
    var stage: Int
    var isKnown: Bool
  }

  /// Calls `body` with each such stay.
  func forEach(of lead: Int, _ body: (Missed) -> Void) {
    let span = standings.span(of: lead)
    guard span.exists else { return }
    var entry = span.first
    while entry <= span.last {
      var next = entry + 1
      while next <= span.last, !standings.cutoff.includes(store.chains.time(next)) { next += 1 }
      let stage = store.chains.stage(entry)
      let left = next <= span.last ? store.chains.time(next) : nil
      if !isHarmless(stage, store.chains.time(entry), left),
        let moment = last(Timestamp(raw: store.chains.time(entry)), left)
      {
        missed(lead, Standings.Span(first: span.first, last: entry), stage, moment).map(body)
      }
      entry = next
    }
  }

  /// The last moment of a stay within the period; nil when it has none, or an end without a time.
  @inline(__always)
  private func last(_ entered: Timestamp, _ left: Int64?) -> Promises.Moment? {
    let zone = placer.store.zone
    var moment = end
    var instant = endInstant
    if let left {
      guard let leftAt = Timestamp(raw: left).instant(in: zone) else { return nil }
      if leftAt < endInstant {
        guard let ofStay = Promises.Moment(Timestamp(raw: left), in: zone) else { return nil }
        moment = ofStay
        instant = leftAt
      }
    }
    if let from, instant < from { return nil }
    if let enteredAt = entered.instant(in: zone), enteredAt > instant { return nil }
    return moment
  }

  /// - Parameter stay: the entries up to the one that the stay began with.
  @inline(__always)
  private func missed(
    _ lead: Int, _ stay: Standings.Span, _ stage: Int, _ moment: Promises.Moment
  ) -> Missed? {
    let terms = placer.terms[stage]
    func key() -> AgingPlacer.RowKey { placer.rowKey(of: lead, terms, stay, at: moment.cutoff) }
    // Only a business clock needs to know whose it is.
    let needsDepartment = terms.hasLimit && terms.stage.clock == .business
    let entered = Timestamp(raw: store.chains.time(stay.last))
    let agreed = placer.promises.agreed(
      terms, since: entered, department: needsDepartment ? key().department : 0, at: moment)
    switch placer.promises.limit(of: lead, entry: stay.last, agreed: agreed, at: moment) {
    case .none, .due: return nil
    case .late: return Missed(key: key(), stage: stage, isKnown: true)
    case .noCalendar: return Missed(key: key(), stage: stage, isKnown: false)
    }
  }
}
