/// The moments that a brief looks at: this morning and the working morning before it, and the same two of each of the weeks
/// before.
struct Mornings: Sendable {
  /// From one morning to the next.
  struct Window: Hashable, Sendable {
    let before: AsOf
    let at: AsOf
  }

  /// This morning's first, then a week back each.
  let windows: [Window]
  private let days: WorkingDays
  private let zone: Zone

  init(at moment: AsOf, _ agreement: Agreement, in zone: Zone) {
    days = WorkingDays(agreement)
    self.zone = zone
    let clock = zone.wallClock(of: moment.instant)
    /// The same time of another day on the wall clock; a day where a day was asked for.
    func on(_ day: Day) -> AsOf {
      moment.isDate
        ? AsOf(day: day, in: zone) : AsOf(instant: zone.instant(of: day, milliseconds: clock.milliseconds))
    }
    let before = days.last(before: clock.day)
    windows = (0...max(1, agreement.brief.weeks)).map { week in
      Window(
        before: on(before.advanced(by: -7 * week)),
        at: week == 0 ? moment : on(clock.day.advanced(by: -7 * week)))
    }
  }

  var now: Window { windows[0] }
  /// The same weekday a week before.
  var weekBefore: AsOf { windows[1].at }
  /// Before it nothing that a brief counts by windows happened.
  var oldest: AsOf { windows[windows.count - 1].before }

  /// The weeks before this one that tell what is usual: whose day was a working day where this one is, and none where this
  /// one is none, and whose morning before lies in the time that the data tells of. As positions in `windows`.
  func comparable(since first: Instant?) -> [Int] {
    guard let first else { return [] }
    func isWorked(_ window: Window) -> Bool { days.contains(zone.day(of: window.at.instant)) }
    return windows.indices.dropFirst().filter { week in
      isWorked(windows[week]) == isWorked(now) && windows[week].before.instant > first
    }
  }
}
