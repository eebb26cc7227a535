import CustomerChain

/// Orders in which day, month and year can stand when the year does not come first with four digits.
enum DateOrder: UInt8, CaseIterable, Sendable {
  case dayMonthYear, monthDayYear
  case dayMonthShortYear, monthDayShortYear, shortYearMonthDay

  var bit: UInt8 { 1 << rawValue }
}

/// Texts to timestamps. A time without an offset is read on the clock of `zone`.
struct TimeReader: Sendable {
  let zone: Zone
  /// Days asked lately, with the offset that holds throughout: most columns stay within few days' reach.
  private var cachedDays: [Int32]
  private var cachedOffsets: [Int32]

  private static let cacheSize = 256

  init(zone: Zone) {
    self.zone = zone
    cachedDays = Array(repeating: .min, count: TimeReader.cacheSize)
    cachedOffsets = Array(repeating: 0, count: TimeReader.cacheSize)
  }

  /// The year of the two digits that forms write: 69 … 99 are 1969 … 1999, as POSIX says.
  static func fullYear(_ short: Int) -> Int { short < 69 ? 2000 + short : 1900 + short }

  /// The day that a text names in one order; nil when the calendar has no such day.
  static func day(_ written: WrittenTime, _ order: DateOrder) -> Day? {
    switch order {
    case .dayMonthYear where written.thirdDigits == 4:
      Day(year: written.third, month: written.second, day: written.first)
    case .monthDayYear where written.thirdDigits == 4:
      Day(year: written.third, month: written.first, day: written.second)
    case .dayMonthShortYear where written.thirdDigits == 2:
      Day(year: fullYear(written.third), month: written.second, day: written.first)
    case .monthDayShortYear where written.thirdDigits == 2:
      Day(year: fullYear(written.third), month: written.first, day: written.second)
    case .shortYearMonthDay where written.firstDigits == 2 && written.thirdDigits == 2:
      Day(year: fullYear(written.first), month: written.second, day: written.third)
    default:
      nil
    }
  }

  /// The orders in which a text names a day, as bits; never asked for texts with the year first.
  static func orders(_ written: WrittenTime) -> UInt8 {
    var bits: UInt8 = 0
    for order in DateOrder.allCases where day(written, order) != nil { bits |= order.bit }
    return bits
  }

  /// The timestamp of a text with its year first.
  mutating func yearFirst(_ written: WrittenTime) -> Timestamp? {
    guard let day = Day(year: written.first, month: written.second, day: written.third) else { return nil }
    return timestamp(day, written.milliseconds, written.offset)
  }

  mutating func timestamp(_ written: WrittenTime, _ order: DateOrder) -> Timestamp? {
    guard let day = TimeReader.day(written, order) else { return nil }
    return timestamp(day, written.milliseconds, written.offset)
  }

  mutating func timestamp(_ day: Day, _ milliseconds: Int?, _ offset: Int?) -> Timestamp {
    guard let milliseconds else { return Timestamp(day) }
    let local = Int64(day.number) * Instant.millisecondsPerDay + Int64(milliseconds)
    if let offset { return Timestamp(Instant(milliseconds: local - Int64(offset) * 1000)) }
    let slot = Int(truncatingIfNeeded: day.number) & (TimeReader.cacheSize - 1)
    if cachedDays[slot] == day.number {
      return Timestamp(Instant(milliseconds: local - Int64(cachedOffsets[slot]) * 1000))
    }
    let midnight = Int64(day.number) * Instant.millisecondsPerDay
    let before = zone.offset(at: Instant(milliseconds: midnight - Instant.millisecondsPerDay))
    let after = zone.offset(at: Instant(milliseconds: midnight + 2 * Instant.millisecondsPerDay))
    if before == after {
      cachedDays[slot] = day.number
      cachedOffsets[slot] = before
      return Timestamp(Instant(milliseconds: local - Int64(before) * 1000))
    }
    return Timestamp(zone.instant(of: day, milliseconds: Int64(milliseconds)))
  }
}
