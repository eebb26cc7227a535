/// A year, a month, a day or a minute on the company's wall clock.
enum FilterTime: Hashable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(Day)
  /// Minutes since midnight.
  case minute(Day, Int)

  /// `2026`, `2026-11`, `2026-11-23`, `2026-11-23T08:30` (a blank likewise); nil for anything else.
  init?(_ scalars: [Unicode.Scalar]) {
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for scalar in scalars[range] {
        guard ("0"..."9").contains(scalar) else { return nil }
        number = number * 10 + Int(scalar.value) - 0x30
      }
      return number
    }
    guard [4, 7, 10, 16].contains(scalars.count), let year = number(0..<4), (1...9999).contains(year) else {
      return nil
    }
    if scalars.count == 4 {
      self = .year(year)
      return
    }
    guard scalars[4] == "-", let month = number(5..<7), (1...12).contains(month) else { return nil }
    if scalars.count == 7 {
      self = .month(year: year, month: month)
      return
    }
    guard scalars[7] == "-", let dayOfMonth = number(8..<10), let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if scalars.count == 10 {
      self = .day(day)
      return
    }
    guard scalars[10] == "T" || scalars[10] == " ", scalars[13] == ":", let hour = number(11..<13), hour < 24,
      let minute = number(14..<16), minute < 60
    else { return nil }
    self = .minute(day, hour * 60 + minute)
  }

  var text: String {
    switch self {
    case .year(let year): Day.padded(year, 4)
    case .month(let year, let month): "\(Day.padded(year, 4))-\(Day.padded(month, 2))"
    case .day(let day): day.isoText
    case .minute(let day, let minute):
      "\(day.isoText)T\(Day.padded(minute / 60, 2)):\(Day.padded(minute % 60, 2))"
    }
  }

  /// The days it lies in, both included.
  var days: (first: Day, last: Day) {
    switch self {
    case .year(let year):
      (
        Day(number: Day.number(year: year, month: 1, day: 1)), Day(number: Day.number(year: year, month: 12, day: 31))
      )
    case .month(let year, let month):
      (
        Day(number: Day.number(year: year, month: month, day: 1)),
        Day(number: Day.number(year: year, month: month, day: Day.length(ofMonth: month, year: year)))
      )
    case .day(let day), .minute(let day, _): (day, day)
    }
  }
}

/// A time of a filter in a time zone, ready to be compared with raw timestamps.
struct FilterTimeRange: Sendable {
  private let days: (low: Int64, high: Int64)
  private let milliseconds: (low: Int64, high: Int64)

  init(_ time: FilterTime, in zone: Zone) {
    let (first, last) = time.days
    days = (Int64(first.number), Int64(last.number) + 1)
    if case .minute(let day, let minute) = time {
      let start = zone.instant(of: day, milliseconds: Int64(minute) * 60_000)
      milliseconds = (start.milliseconds, start.milliseconds + 60_000)
    } else {
      milliseconds = (zone.start(of: first).milliseconds, zone.start(of: last.advanced(by: 1)).milliseconds)
    }
  }

  /// False for an unknown time. Where either is a date, days are compared.
  @inline(__always)
  func holds(_ raw: Int64, _ comparison: FilterComparison) -> Bool {
    if raw == Timestamp.unknown.raw { return false }
    return raw & 1 == 1
      ? comparison.holds(raw >> 1, low: days.low, high: days.high)
      : comparison.holds(raw >> 1, low: milliseconds.low, high: milliseconds.high)
  }
}
