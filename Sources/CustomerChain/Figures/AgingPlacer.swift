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
    let key = rowKey(of: lead, stage: stage, last: last)
    let department = store.text(key.department)
    let age = age(since: entered, department: department)
    return Placement(
      key: key, stage: stage, age: age, bucket: age.map { bucket(of: $0.days) },
      limit: limit(of: lead, stage: store.stages[stage], entered: entered, department: department),
      idle: Elapsed(from: lastSign(of: lead, last: last), to: asOf, in: store.zone),
      leadAge: Elapsed(from: beginning(of: lead), to: asOf, in: store.zone))
  }

  private var asOf: Timestamp { standings.asOf.timestamp(in: store.zone) }

  private func rowKey(of lead: Int, stage: Int, last: Int) -> RowKey {
    let agreed = store.stages[stage]
    let group = query.by.map { standings.value(of: $0, lead: lead) } ?? 0
    if let receiver = agreed.handsTo, receiver != agreed.department {
      return RowKey(
        department: store.pool.code(of: receiver) ?? 0, from: store.code(ofDepartmentOfStage: stage), isSeam: true,
        group: group)
    }
    return RowKey(department: department(of: lead, stage: stage, last: last), from: 0, isSeam: false, group: group)
  }

  /// Who owes the next step: the department of the last event, else of the stage, else of the owner, else the lead's.
  private func department(of lead: Int, stage: Int, last: Int) -> TextCode {
    let event = store.chains.department(last)
    if event != 0 { return store.canonicalDepartment(event) }
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
    guard let start = entered.instant(in: store.zone), let end = moment(for: entered) else { return nil }
    return Elapsed(
      days: calendar.days(from: start, to: end), wholeDays: entered.isDate || standings.asOf.isDate)
  }

  /// The end of a time on a business clock: where an end is a date, days are compared from their beginnings.
  private func moment(for entered: Timestamp) -> Instant? {
    entered.isDate || standings.asOf.isDate
      ? store.zone.start(of: store.zone.day(of: standings.asOf.instant)) : standings.asOf.instant
  }

  /// Half-open buckets. A negative age, a fault of the data, counts in the first.
  private func bucket(of days: Double) -> Int { buckets.firstIndex { days < $0 } ?? buckets.count }

  private func limit(of lead: Int, stage: Stage, entered: Timestamp, department: String?) -> Limit {
    let deadline = deadline(of: lead)
    if standings.cutoff.isPast(deadline) { return .late }
    let agreed = agreedLimit(stage, entered: entered, department: department)
    if agreed == .none, deadline != Timestamp.unknown.raw { return .due }
    return agreed
  }

  private func agreedLimit(_ stage: Stage, entered: Timestamp, department: String?) -> Limit {
    guard stage.kind == .sla, let sla = stage.sla, entered.isKnown else { return .none }
    if stage.clock == .wall {
      guard let waited = Elapsed(from: entered, to: asOf, in: store.zone) else { return .none }
      return waited.days > sla.wallDays ? .late : .due
    }
    guard let calendar = store.calendars.clock(of: department) else { return .noCalendar }
    guard let start = entered.instant(in: store.zone), let end = moment(for: entered) else { return .none }
    switch sla.unit {
    case .days: return calendar.days(from: start, to: end) > sla.amount ? .late : .due
    case .hours, .minutes:
      let open = Double(calendar.milliseconds(from: start, to: end)) / Double(Instant.millisecondsPerDay)
      return open > sla.wallDays ? .late : .due
    }
  }

  /// The promise that holds: of the last known event that makes one, else of the lead.
  private func deadline(of lead: Int) -> Int64 {
    let last = store.chains.entries(of: lead, at: standings.cutoff).last {
      store.chains.deadline($0) != Timestamp.unknown.raw && standings.cutoff.includes(store.chains.times[$0])
    }
    return last.map { store.chains.deadline($0) } ?? store.leads.deadlines[lead]
  }

  /// The time of the last known touch or event.
  private func lastSign(of lead: Int, last: Int) -> Timestamp {
    Timestamp(raw: lastTouch(of: lead).map { store.touches.times[$0] } ?? store.chains.times[last])
  }

  /// The last known touch, when it is later than the last event; nil otherwise.
  func lastTouch(of lead: Int) -> Int? {
    let touches = store.touches.touches(of: lead)
    guard let touch = touches.last(where: { standings.cutoff.includes(store.touches.times[$0]) }),
      let touched = Timestamp(raw: store.touches.times[touch]).instant(in: store.zone)
    else { return nil }
    let entered = Timestamp(raw: store.chains.times[Int(standings.last[lead])]).instant(in: store.zone)
    return entered.map { $0 < touched } ?? true ? touch : nil
  }

  private func beginning(of lead: Int) -> Timestamp {
    let created = Timestamp(raw: store.leads.created[lead])
    return created.isKnown ? created : Timestamp(raw: store.chains.times[Int(standings.first[lead])])
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
