/// Places an open lead: who owes its next step, how long it has stood there, whether it is late.
struct AgingPlacer: Sendable {
  let store: Store
  let standings: Standings
  let query: FigureQuery
  let buckets: [Double]
  /// The clock of the buckets: the agreed one, or the wall's where business time is agreed and no calendar exists.
  let clock: Clock
  let terms: [StageTerms]
  let promises: Promises
  /// The moment of the figures.
  let moment: Promises.Moment
  /// How the query groups.
  private let dimension: LeadDimension?
  private let companyCurrency: TextCode

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
    var limit: Promises.Limit
    /// What the stage's own limit says, whatever else was promised.
    var agreedLimit: Promises.Limit
    var idle: Elapsed?
    var leadAge: Elapsed?
  }

  init(_ standings: Standings, query: FigureQuery) {
    store = standings.store
    self.standings = standings
    self.query = query
    buckets = store.agreement.aging.buckets.map(Double.init)
    let hasCalendar = !store.agreement.calendars.isEmpty
    clock = store.agreement.aging.clock == .business && !hasCalendar ? .wall : store.agreement.aging.clock
    moment = Promises.Moment(
      time: standings.asOf.timestamp(in: standings.store.zone), cutoff: standings.cutoff)
    promises = Promises(store: standings.store)
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
    let key = rowKey(of: lead, terms[stage], span, at: standings.cutoff)
    let age = age(since: entered, department: key.department)
    let agreed = promises.agreed(terms[stage], since: entered, department: key.department, at: moment)
    return Placement(
      key: key, stage: stage, age: age, bucket: age.map { bucket(of: $0.days) },
      limit: promises.limit(of: lead, entry: span.last, agreed: agreed, at: moment), agreedLimit: agreed,
      idle: Elapsed(from: lastSign(of: lead, span), to: moment.time, in: store.zone),
      leadAge: Elapsed(from: beginning(of: lead, span), to: moment.time, in: store.zone))
  }

  /// The row of a lead that stands where the last of some entries put it.
  @inline(__always)
  func rowKey(of lead: Int, _ terms: StageTerms, _ span: Standings.Span, at cutoff: Cutoff) -> RowKey {
    if terms.isSeam {
      return RowKey(department: terms.receiver, from: terms.department, isSeam: true, group: group(of: lead))
    }
    return RowKey(
      department: department(of: lead, terms, span, at: cutoff), from: 0, isSeam: false, group: group(of: lead))
  }

  /// The value by which the query groups; 0 = none.
  @inline(__always)
  func group(of lead: Int) -> TextCode { dimension.map { $0.value(of: lead) } ?? 0 }

  /// Who owes the next step: the department that the events say, else that of the stage, else the owner's, else the
  /// lead's.
  @inline(__always)
  private func department(
    of lead: Int, _ terms: StageTerms, _ span: Standings.Span, at cutoff: Cutoff
  ) -> TextCode {
    let events = standings.eventDepartment(span)
    if events != 0 { return store.canonicalDepartment(events) }
    if terms.department != 0 { return terms.department }
    let owner = store.people.department(of: standings.owner(of: lead, span), at: cutoff)
    if owner != 0 { return store.canonicalDepartment(owner) }
    return store.canonicalDepartment(store.leads.text(.department, of: lead))
  }

  @inline(__always)
  private func age(since entered: Timestamp, department: TextCode) -> Elapsed? {
    guard clock == .business else { return Elapsed(from: entered, to: moment.time, in: store.zone) }
    return store.calendars.clock(of: store.text(department)).flatMap { businessDays(since: entered, on: $0) }
  }

  private func businessDays(since entered: Timestamp, on calendar: BusinessClock) -> Elapsed? {
    promises.waiting(since: entered, until: moment.time, on: calendar).map { start, end in
      Elapsed(days: calendar.days(from: start, to: end), wholeDays: entered.isDate || moment.time.isDate)
    }
  }

  /// Half-open buckets. A negative age, a fault of the data, counts in the first.
  private func bucket(of days: Double) -> Int { buckets.firstIndex { days < $0 } ?? buckets.count }

  /// The time of the last known touch or event.
  @inline(__always)
  func lastSign(of lead: Int, _ span: Standings.Span) -> Timestamp {
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
