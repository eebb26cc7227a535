/// What was promised to leads, and whether it is broken: the limits of stages on their clocks, and deadlines of leads and
/// events.
struct Promises: Sendable {
  let store: Store

  enum Limit: Sendable { case none, due, late, noCalendar }

  /// When the question is asked: a date asks in whole days.
  struct Moment: Sendable {
    let time: Timestamp
    let cutoff: Cutoff

    init(time: Timestamp, cutoff: Cutoff) {
      self.time = time
      self.cutoff = cutoff
    }

    /// The end of a stay in a stage; nil when it has no time.
    init?(_ time: Timestamp, in zone: Zone) {
      guard let instant = time.instant(in: zone) else { return nil }
      self.init(time: time, cutoff: Cutoff(instant, in: zone))
    }
  }

  /// What holds for a lead that stands where an entry put it.
  ///
  /// A promise to the lead holds until it ends; one that an event made holds while the lead stands where it put it.
  @inline(__always)
  func limit(of lead: Int, entry: Int, agreed: Limit, at moment: Moment) -> Limit {
    let own = store.leads.deadline(of: lead)
    let made = store.chains.deadline(entry)
    if moment.cutoff.isPast(own) || moment.cutoff.isPast(made) { return .late }
    let isPromised = own != Timestamp.unknown.raw || made != Timestamp.unknown.raw
    return agreed == .none && isPromised ? .due : agreed
  }

  /// What the stage's own limit says of a stay that began at a time.
  @inline(__always)
  func agreed(_ terms: StageTerms, since entered: Timestamp, department: TextCode, at moment: Moment) -> Limit {
    guard terms.hasLimit, let sla = terms.stage.sla else { return .none }
    return passed(sla, on: terms.stage.clock, since: entered, department: department, at: moment)
  }

  /// Whether more than a length of time has passed since a time, on the clock of a department.
  func passed(
    _ limit: TimeLimit, on clock: Clock, since start: Timestamp, department: TextCode, at moment: Moment
  ) -> Limit {
    guard start.isKnown else { return .none }
    if clock == .wall {
      guard let waited = Elapsed(from: start, to: moment.time, in: store.zone) else { return .none }
      return waited.days > limit.wallDays ? .late : .due
    }
    guard let calendar = store.calendars.clock(of: store.text(department)) else { return .noCalendar }
    guard let (start, end) = waiting(since: start, until: moment.time, on: calendar) else { return .none }
    switch limit.unit {
    case .days: return calendar.days(from: start, to: end) > limit.amount ? .late : .due
    case .hours, .minutes:
      let open = Double(calendar.milliseconds(from: start, to: end)) / Double(Instant.millisecondsPerDay)
      return open > limit.wallDays ? .late : .due
    }
  }

  /// The two ends of a wait on a business clock. Where either is a date both are taken at the beginning of their days on
  /// the calendar's own clock, so that whole days are counted.
  func waiting(
    since start: Timestamp, until end: Timestamp, on calendar: BusinessClock
  ) -> (start: Instant, end: Instant)? {
    guard let first = start.instant(in: store.zone), let last = end.instant(in: store.zone) else { return nil }
    guard start.isDate || end.isDate else { return (first, last) }
    guard let firstDay = start.day(in: store.zone), let lastDay = end.day(in: store.zone) else { return nil }
    return (calendar.zone.start(of: firstDay), calendar.zone.start(of: lastDay))
  }
}
