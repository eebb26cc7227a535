import CustomerChain

/// Which moment the figures are of.
public enum Moment: Hashable, Sendable {
  /// Now, and on with the clock.
  case live
  /// The newest time in the data, where that is long past: there is nothing to see at a later moment.
  case dataEnds(Timestamp)
  /// A moment that a person went to.
  case history(AsOf)
}

/// Which days the cohorts and answers are of.
public enum PeriodChoice: Hashable, Sendable, CaseIterable {
  case month, quarter, year, all

  /// Days in it, the last one included; nil = all of history.
  public var days: Int? {
    switch self {
    case .month: 30
    case .quarter: 90
    case .year: 365
    case .all: nil
    }
  }

  /// The one that the period key goes to.
  var next: PeriodChoice {
    switch self {
    case .month: .quarter
    case .quarter: .year
    case .year: .all
    case .all: .month
    }
  }
}

extension Model {
  /// Where the newest record is older than this, the dashboard opens at that record's time.
  static let dataEndsAfterDays = 7.0

  /// The moment that holds: the one a person chose, else as the data suggests.
  public var moment: Moment {
    switch chosenMoment {
    case .live?: .live
    case .at(let asOf)?: .history(asOf)
    case nil: suggestedMoment
    }
  }

  private var suggestedMoment: Moment {
    guard let newest = health?.newestRecord, let instant = newest.instant(in: zone),
      now.days(since: instant) > Self.dataEndsAfterDays
    else { return .live }
    return .dataEnds(newest)
  }

  /// The moment for which figures are asked.
  public var asOf: AsOf {
    switch moment {
    case .live: AsOf(instant: now)
    case .history(let asOf): asOf
    case .dataEnds(let newest):
      if newest.isDate, let day = newest.day(in: zone) {
        AsOf(day: day, in: zone)
      } else {
        AsOf(instant: newest.instant(in: zone) ?? now)
      }
    }
  }

  /// The period that holds: the one a person chose, else 90 days, or all of history where the data has ended or has no
  /// times at all: what has no time lies in no other period.
  public var period: PeriodChoice {
    if let chosenPeriod { return chosenPeriod }
    if case .dataEnds = suggestedMoment { return .all }
    if let health, !health.newestRecord.isKnown { return .all }
    return .quarter
  }

  /// What is asked of the source of figures.
  public var query: FigureQuery { query(at: asOf) }

  /// The same question at another moment: its period is as long, and ends there.
  func query(at moment: AsOf) -> FigureQuery {
    let last = zone.day(of: moment.instant)
    let days = period.days.map { Period(from: last.advanced(by: 1 - $0), to: last) }
    var query = FigureQuery(period: days ?? .allTime, filter: filter)
    query.tried = tried
    query.across = across
    return query
  }

  /// Moves the moment by civil days, at the same time of the day, never beyond now.
  mutating func travel(days: Int) {
    let from = asOf
    if from.isDate {
      let day = zone.day(of: from.instant).advanced(by: days)
      if day >= zone.day(of: now) { return chosenMoment = .live }
      chosenMoment = .at(AsOf(day: day, in: zone))
      return
    }
    let clock = zone.wallClock(of: from.instant)
    let moved = zone.instant(of: clock.day.advanced(by: days), milliseconds: clock.milliseconds)
    chosenMoment = moved >= now ? .live : .at(AsOf(instant: max(moved, Self.earliestMoment)))
  }

  /// Nobody has leads from before 1900; the clock's arithmetic stays far from its ends.
  static let earliestMoment = Instant(seconds: -2_208_988_800)
}
