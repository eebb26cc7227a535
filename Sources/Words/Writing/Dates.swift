import CustomerChain

extension Words {
  /// `Mon 23 Nov 2026`, `ma 23 nov 2026`.
  public func date(_ day: Day) -> String { "\(weekday(day)) \(longDay(day))" }

  /// `23 Nov 2026`.
  public func longDay(_ day: Day) -> String { "\(shortDay(day)) \(day.civil.year)" }

  /// `23 Nov`.
  public func shortDay(_ day: Day) -> String { "\(day.civil.day) \(month(day.civil.month))" }

  /// `Mon`, `ma`.
  public func weekday(_ day: Day) -> String {
    switch language {
    case .dutch: ["ma", "di", "wo", "do", "vr", "za", "zo"][day.weekday]
    case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday]
    }
  }

  /// `Monday`, `maandag`: in a sentence.
  public func weekdayName(_ day: Day) -> String {
    switch language {
    case .dutch: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"][day.weekday]
    case .english:
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.weekday]
    }
  }

  /// `08:31`.
  public func clock(_ instant: Instant) -> String {
    let minutes = wallClock(instant).milliseconds / 60_000
    return "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  /// `Mon 23 Nov 2026 08:31`.
  public func dateTime(_ instant: Instant) -> String { "\(date(wallClock(instant).day)) \(clock(instant))" }

  /// `9 Nov 08:31`.
  public func shortDateTime(_ instant: Instant) -> String { "\(shortDay(wallClock(instant).day)) \(clock(instant))" }

  /// The moment figures are of, with its time only where one was asked for.
  public func asOf(_ moment: AsOf) -> String {
    moment.isDate ? date(wallClock(moment.instant).day) : dateTime(moment.instant)
  }

  /// `9 Nov 2026 08:31`, or the day alone where there is no time.
  public func timestamp(_ time: Timestamp) -> String { written(time, day: longDay) }

  /// `9 Nov 08:31`, with the year when it is another one than that of `reference`.
  public func shortTimestamp(_ time: Timestamp, near reference: Instant) -> String {
    let year = wallClock(reference).day.civil.year
    return written(time) { $0.civil.year == year ? shortDay($0) : longDay($0) }
  }

  /// `25 Aug – 23 Nov 2026`, `since 1 Jan 2026`, `all time`.
  public func period(_ period: Period) -> String {
    switch (period.from, period.to) {
    case (nil, nil): return say(nl: "alle tijd", en: "all time")
    case (let from?, nil): return say(nl: "vanaf \(longDay(from))", en: "since \(longDay(from))")
    case (nil, let to?): return say(nl: "tot en met \(longDay(to))", en: "until \(longDay(to))")
    case (let from?, let to?):
      if from == to { return longDay(from) }
      let start = from.civil.year == to.civil.year ? shortDay(from) : longDay(from)
      return "\(start) – \(longDay(to))"
    }
  }

  /// `week 47`.
  public func week(_ day: Day) -> String { "week \(day.isoWeek.week)" }

  private func written(_ time: Timestamp, day: (Day) -> String) -> String {
    guard time.isKnown else { return Words.notAvailable }
    if time.isDate { return time.day(in: zone).map(day) ?? Words.notAvailable }
    let instant = Instant(milliseconds: time.raw >> 1)
    return "\(day(wallClock(instant).day)) \(clock(instant))"
  }

  /// Moments outside the years 1 to 9999 are written as the nearest one inside.
  private func wallClock(_ instant: Instant) -> (day: Day, milliseconds: Int64) {
    let first: Int64 = -62_135_510_400_000
    let last: Int64 = 253_402_214_400_000
    return zone.wallClock(of: Instant(milliseconds: min(max(instant.milliseconds, first), last)))
  }

  private func month(_ month: Int) -> String {
    let names =
      switch language {
      case .dutch: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
      case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      }
    return names[month - 1]
  }

  private func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
