/// Places an open lead: who owes its next step, how long it has stood there, whether it is late.
struct AgingPlacer: Sendable {
  let store: Store
  let standings: Standings
  let query: FigureQuery
  let buckets: [Double]
  /// The clock of the buckets: the agreed one, or the wall's where business time is agreed and no calendar exists.
  let clock: Clock
  private let terms: [StageTerms]
  private let asOf: Timestamp
  /// How the query groups.
  private let dimension: LeadDimension?
  private let companyCurrency: TextCode

  /// What a stage means for the leads that stand in it.
  private final class StageTerms: Sendable {
    let isOpen: Bool
    /// Its own department, and who must take the lead over.
    let department: TextCode
    let receiver: TextCode
    let isSeam: Bool
    let hasLimit: Bool
    let stage: Stage

    init(_ number: Int, in store: Store) {
      stage = store.stages[number]
      let other = stage.handsTo.flatMap { [stage] in $0 == stage.department ? nil : $0 }
      isOpen = stage.isOpen
      department = store.code(ofDepartmentOfStage: number)
      receiver = other.flatMap { store.pool.code(of: $0) } ?? 0
      isSeam = other != nil
      hasLimit = stage.kind == .sla && stage.sla != nil
    }
  }

  /// The department that must act, from whom it came in a seam, and the value the query groups by.
  struct RowKey: Hashable, Sendable {
    var department: TextCode
    var from: TextCode
    var isSeam: Bool
    var group: TextCode
  }

  /// Where one open lead is counted.
  struct Placement: Sendable {
    var key: RowKey
    var stage: Int
    var age: Elapsed?
    /// Nil when the age is unknown.
    var bucket: Int?
    var limit: Limit
    var idle: Elapsed?
    var leadAge: Elapsed?
  }

  enum Limit: Sendable { case none, due, late, noCalendar }

  init(_ standings: Standings, query: FigureQuery) {
    store = standings.store
    self.standings = standings
    self.query = query
    buckets = store.agreement.aging.buckets.map(Double.init)
    let hasCalendar = !store.agreement.calendars.isEmpty
    clock = store.agreement.aging.clock == .business && !hasCalendar ? .wall : store.agreement.aging.clock
    asOf = standings.asOf.timestamp(in: standings.store.zone)
    dimension = query.by.map { LeadDimension($0, standings) }
    companyCurrency = store.pool.code(of: store.agreement.company.currency) ?? 0
    let store = standings.store
    terms = store.stages.indices.map { StageTerms($0, in: store) }
  }

  /// Nil when the lead is not open at the moment.
  func placement(of lead: Int) -> Placement? {
    let span = standings.span(of: lead)
    guard span.exists else { return nil }
    let stage = store.chains.stage(span.last)
    guard terms[stage].isOpen else { return nil }
    let entered = Timestamp(raw: store.chains.time(span.last))
    let key = rowKey(of: lead, terms[stage])
    let age = age(since: entered, department: key.department)
    return Placement(
      key: key, stage: stage, age: age, bucket: age.map { bucket(of: $0.days) },
      limit: limit(of: lead, span.last, terms[stage], entered: entered, department: key.department),
      idle: Elapsed(from: lastSign(of: lead, span), to: asOf, in: store.zone),
      leadAge: Elapsed(from: beginning(of: lead, span), to: asOf, in: store.zone))
  }

  @inline(__always)
  private func rowKey(of lead: Int, _ terms: StageTerms) -> RowKey {
    let group = dimension.map { $0.value(of: lead) } ?? 0
    if terms.isSeam {
      return RowKey(department: terms.receiver, from: terms.department, isSeam: true, group: group)
    }
    return RowKey(department: department(of: lead, terms), from: 0, isSeam: false, group: group)
  }

  /// Who owes the next step: the department that the events say, else that of the stage, else the owner's, else the
  /// lead's.
  @inline(__always)
  private func department(of lead: Int, _ terms: StageTerms) -> TextCode {
    let events = standings.eventDepartment(of: lead)
    if events != 0 { return store.canonicalDepartment(events) }
    if terms.department != 0 { return terms.department }
    let owner = store.people.department(of: standings.owner(of: lead), at: standings.cutoff)
    if owner != 0 { return store.canonicalDepartment(owner) }
    return store.canonicalDepartment(store.leads.text(.department, of: lead))
  }

  @inline(__always)
  private func age(since entered: Timestamp, department: TextCode) -> Elapsed? {
    guard clock == .business else { return Elapsed(from: entered, to: asOf, in: store.zone) }
    return store.calendars.clock(of: store.text(department)).flatMap { businessDays(since: entered, on: $0) }
  }

  private func businessDays(since entered: Timestamp, on calendar: BusinessClock) -> Elapsed? {
    waiting(since: entered).map { start, end in
      Elapsed(days: calendar.days(from: start, to: end), wholeDays: entered.isDate || standings.asOf.isDate)
    }
  }

  /// The two ends of a wait on a business clock. Where either is a date both are taken at the beginning of their days, so
  /// that whole days are counted.
  private func waiting(since entered: Timestamp) -> (start: Instant, end: Instant)? {
    guard let start = entered.instant(in: store.zone), let first = entered.day(in: store.zone) else { return nil }
    guard entered.isDate || standings.asOf.isDate else { return (start, standings.asOf.instant) }
    return (store.zone.start(of: first), store.zone.start(of: store.zone.day(of: standings.asOf.instant)))
  }

  /// Half-open buckets. A negative age, a fault of the data, counts in the first.
  private func bucket(of days: Double) -> Int { buckets.firstIndex { days < $0 } ?? buckets.count }

  private func limit(
    of lead: Int, _ last: Int, _ terms: StageTerms, entered: Timestamp, department: TextCode
  ) -> Limit {
    // A promise to the lead holds until it ends; one that an event made holds while the lead stands where it put it.
    let own = store.leads.deadline(of: lead)
    let made = store.chains.deadline(last)
    if standings.cutoff.isPast(own) || standings.cutoff.isPast(made) { return .late }
    let agreed = agreedLimit(terms, entered: entered, department: department)
    let isPromised = own != Timestamp.unknown.raw || made != Timestamp.unknown.raw
    return agreed == .none && isPromised ? .due : agreed
  }

  private func agreedLimit(_ terms: StageTerms, entered: Timestamp, department: TextCode) -> Limit {
    let stage = terms.stage
    guard terms.hasLimit, let sla = stage.sla, entered.isKnown else { return .none }
    if stage.clock == .wall {
      guard let waited = Elapsed(from: entered, to: asOf, in: store.zone) else { return .none }
      return waited.days > sla.wallDays ? .late : .due
    }
    guard let calendar = store.calendars.clock(of: store.text(department)) else { return .noCalendar }
    guard let (start, end) = waiting(since: entered) else { return .none }
    switch sla.unit {
    case .days: return calendar.days(from: start, to: end) > sla.amount ? .late : .due
    case .hours, .minutes:
      let open = Double(calendar.milliseconds(from: start, to: end)) / Double(Instant.millisecondsPerDay)
      return open > sla.wallDays ? .late : .due
    }
  }

  /// The time of the last known touch or event.
  @inline(__always)
  private func lastSign(of lead: Int, _ span: Standings.Span) -> Timestamp {
    if !store.touches.starts.isEmpty, let touch = lastTouch(of: lead) {
      return Timestamp(raw: store.touches.times[touch])
    }
    return Timestamp(raw: lastTime(span))
  }

  /// The latest time of the known entries: not always that of the last, since a chain begins with what is undated.
  @inline(__always)
  private func lastTime(_ span: Standings.Span) -> Int64 {
    var latest = store.chains.time(span.last)
    for entry in span.first..<span.last {
      let time = store.chains.time(entry)
      guard time != Timestamp.unknown.raw, standings.cutoff.includes(time) else { continue }
      let isLater =
        latest == Timestamp.unknown.raw
        || (time & 1 == latest & 1 ? time > latest : beginning(time) > beginning(latest))
      if isLater { latest = time }
    }
    return latest
  }

  /// The last known touch, when it is later than every event; nil otherwise.
  func lastTouch(of lead: Int) -> Int? {
    let touches = store.touches.touches(of: lead)
    guard let touch = touches.last(where: { standings.cutoff.includes(store.touches.times[$0]) }),
      store.touches.times[touch] != Timestamp.unknown.raw
    else { return nil }
    let span = standings.span(of: lead)
    let event = span.exists ? beginning(lastTime(span)) : .min
    return event < beginning(store.touches.times[touch]) ? touch : nil
  }

  /// The moment at which a time begins, in milliseconds.
  private func beginning(_ raw: Int64) -> Int64 { Timestamp(raw: raw).instant(in: store.zone)?.milliseconds ?? .min }

  /// The lead's creation, where it is known by then; else its first known entry.
  @inline(__always)
  private func beginning(of lead: Int, _ span: Standings.Span) -> Timestamp {
    let created = Timestamp(raw: store.leads.created(of: lead))
    if created.isKnown, standings.cutoff.includes(created.raw) { return created }
    return Timestamp(raw: store.chains.time(span.first))
  }

  /// The value of a lead; nil when none is known.
  @inline(__always)
  func value(of lead: Int) -> (currency: TextCode, hundredths: Int64)? {
    let hundredths = store.leads.amount(of: lead)
    return hundredths == Money.unknown ? nil : (currency(of: lead), hundredths)
  }

  /// The lead's currency, else the company's.
  func currency(of lead: Int) -> TextCode {
    let own = store.leads.text(.currency, of: lead)
    return own != 0 ? own : companyCurrency
  }
}
