/// Places an open lead: who owes its next step, how long it has stood there, whether it is late.
struct AgingPlacer: Sendable {
  let store: Store
  let standings: Standings
  let query: FigureQuery
  let buckets: [Double]
  /// The clock of the buckets: the agreed one, or the wall's where business time is agreed and no calendar exists.
  let clock: Clock

  /// The department that must act, from whom it came in a seam, and the value the query groups by.
  struct RowKey: Hashable {
    var department: TextCode
    var from: TextCode
    var isSeam: Bool
    var group: TextCode
  }

  /// Where one open lead is counted.
  struct Placement {
    var key: RowKey
    var stage: Int
    var age: Elapsed?
    /// Nil when the age is unknown.
    var bucket: Int?
    var limit: Limit
    var idle: Elapsed?
    var leadAge: Elapsed?
  }

  enum Limit { case none, due, late, noCalendar }

  init(_ standings: Standings, query: FigureQuery) {
    store = standings.store
    self.standings = standings
    self.query = query
    buckets = store.agreement.aging.buckets.map(Double.init)
    let hasCalendar = !store.agreement.calendars.isEmpty
    clock = store.agreement.aging.clock == .business && !hasCalendar ? .wall : store.agreement.aging.clock
  }

  /// Nil when the lead is not open at the moment.
  func placement(of lead: Int) -> Placement? {
    guard let stage = standings.stage(of: lead), store.stages[stage].isOpen else { return nil }
    let last = Int(standings.last[lead])
    let entered = Timestamp(raw: store.chains.times[last])
    let key = rowKey(of: lead, stage: stage)
    let department = store.text(key.department)
    let age = age(since: entered, department: department)
    return Placement(
      key: key, stage: stage, age: age, bucket: age.map { bucket(of: $0.days) },
      limit: limit(of: lead, stage: store.stages[stage], entered: entered, department: department),
      idle: Elapsed(from: lastSign(of: lead), to: asOf, in: store.zone),
      leadAge: Elapsed(from: beginning(of: lead), to: asOf, in: store.zone))
  }

  private var asOf: Timestamp { standings.asOf.timestamp(in: store.zone) }

  private func rowKey(of lead: Int, stage: Int) -> RowKey {
    let agreed = store.stages[stage]
    let group = query.by.map { standings.value(of: $0, lead: lead) } ?? 0
    if let receiver = agreed.handsTo, receiver != agreed.department {
      return RowKey(
        department: store.pool.code(of: receiver) ?? 0, from: store.code(ofDepartmentOfStage: stage), isSeam: true,
        group: group)
    }
    return RowKey(department: department(of: lead, stage: stage), from: 0, isSeam: false, group: group)
  }

  /// Who owes the next step: the department that the events say, else that of the stage, else the owner's, else the
  /// lead's.
  private func department(of lead: Int, stage: Int) -> TextCode {
    let events = standings.eventDepartment(of: lead)
    if events != 0 { return store.canonicalDepartment(events) }
    let agreed = store.code(ofDepartmentOfStage: stage)
    if agreed != 0 { return agreed }
    let owner = store.people.department(of: standings.owner(of: lead), at: standings.cutoff)
    if owner != 0 { return store.canonicalDepartment(owner) }
    return store.canonicalDepartment(store.leads.text(.department, of: lead))
  }

  private func age(since entered: Timestamp, department: String?) -> Elapsed? {
    guard clock == .business else { return Elapsed(from: entered, to: asOf, in: store.zone) }
    return store.calendars.clock(of: department).flatMap { businessDays(since: entered, on: $0) }
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

  private func limit(of lead: Int, stage: Stage, entered: Timestamp, department: String?) -> Limit {
    // A promise to the lead holds until it ends; one that an event made holds while the lead stands where it put it.
    let promises = [store.leads.deadlines[lead], store.chains.deadline(Int(standings.last[lead]))]
    if promises.contains(where: { standings.cutoff.isPast($0) }) { return .late }
    let agreed = agreedLimit(stage, entered: entered, department: department)
    let isPromised = promises.contains { $0 != Timestamp.unknown.raw }
    return agreed == .none && isPromised ? .due : agreed
  }

  private func agreedLimit(_ stage: Stage, entered: Timestamp, department: String?) -> Limit {
    guard stage.kind == .sla, let sla = stage.sla, entered.isKnown else { return .none }
    if stage.clock == .wall {
      guard let waited = Elapsed(from: entered, to: asOf, in: store.zone) else { return .none }
      return waited.days > sla.wallDays ? .late : .due
    }
    guard let calendar = store.calendars.clock(of: department) else { return .noCalendar }
    guard let (start, end) = waiting(since: entered) else { return .none }
    switch sla.unit {
    case .days: return calendar.days(from: start, to: end) > sla.amount ? .late : .due
    case .hours, .minutes:
      let open = Double(calendar.milliseconds(from: start, to: end)) / Double(Instant.millisecondsPerDay)
      return open > sla.wallDays ? .late : .due
    }
  }

  /// The time of the last known touch or event.
  private func lastSign(of lead: Int) -> Timestamp {
    if let touch = lastTouch(of: lead) { return Timestamp(raw: store.touches.times[touch]) }
    return lastEvent(of: lead).map { Timestamp(raw: store.chains.times[$0]) } ?? .unknown
  }

  /// The latest known entry that has a time: not always the last of the chain, which begins with what is undated.
  private func lastEvent(of lead: Int) -> Int? {
    standings.entries(of: lead).filter { store.chains.times[$0] != Timestamp.unknown.raw }
      .max { beginning(store.chains.times[$0]) < beginning(store.chains.times[$1]) }
  }

  /// The last known touch, when it is later than every event; nil otherwise.
  func lastTouch(of lead: Int) -> Int? {
    let touches = store.touches.touches(of: lead)
    guard let touch = touches.last(where: { standings.cutoff.includes(store.touches.times[$0]) }),
      store.touches.times[touch] != Timestamp.unknown.raw
    else { return nil }
    let event = lastEvent(of: lead).map { beginning(store.chains.times[$0]) } ?? .min
    return event < beginning(store.touches.times[touch]) ? touch : nil
  }

  /// The moment at which a time begins, in milliseconds.
  private func beginning(_ raw: Int64) -> Int64 { Timestamp(raw: raw).instant(in: store.zone)?.milliseconds ?? .min }

  /// The lead's creation, where it is known by then; else its first known entry.
  private func beginning(of lead: Int) -> Timestamp {
    let created = Timestamp(raw: store.leads.created[lead])
    if created.isKnown, standings.cutoff.includes(created.raw) { return created }
    return Timestamp(raw: store.chains.times[Int(standings.first[lead])])
  }

  /// The value of a lead; nil when none is known.
  func value(of lead: Int) -> (currency: TextCode, hundredths: Int64)? {
    let hundredths = store.leads.values[lead]
    return hundredths == Money.unknown ? nil : (currency(of: lead), hundredths)
  }

  /// The lead's currency, else the company's.
  func currency(of lead: Int) -> TextCode {
    let own = store.leads.text(.currency, of: lead)
    return own != 0 ? own : store.pool.code(of: store.agreement.company.currency) ?? 0
  }
}
