/// Lengths of time in milliseconds.
enum Span {
  static let second: Int64 = 1_000
  static let minute: Int64 = 60 * second
  static let hour: Int64 = 60 * minute
  static let day: Int64 = 24 * hour

  static func days(_ count: Double) -> Int64 { Int64(count * Double(day)) }
  static func hours(_ count: Double) -> Int64 { Int64(count * Double(hour)) }
  static func minutes(_ count: Double) -> Int64 { Int64(count * Double(minute)) }
}

/// A day of the Gregorian calendar.
struct CivilDay: Equatable {
  var year: Int
  var month: Int
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// From the number of days since 1970-01-01. Years are counted from March, so that a leap day ends one.
  init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days since 1970-01-01.
  var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// `2026-11-23`
  var text: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// 0 for Monday … 6 for Sunday.
  static func weekday(ofDayNumber number: Int) -> Int {
    let remainder = (number + 3) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }
}

/// Europe/Amsterdam by the rule of the European Union: summer time from the last Sunday of March to the last Sunday
/// of October, both at 01:00 UTC. So no time zone database is needed.
enum AmsterdamTime {
  /// Milliseconds to add to UTC.
  static func offset(at instant: Int64) -> Int64 {
    let year = CivilDay(number: floorDivide(instant, Span.day)).year
    let summerStart = lastSunday(year: year, month: 3)
    let summerEnd = lastSunday(year: year, month: 10)
    return instant >= summerStart && instant < summerEnd ? 2 * Span.hour : Span.hour
  }

  /// The local day of an instant, as days since 1970-01-01.
  static func dayNumber(of instant: Int64) -> Int {
    floorDivide(instant + offset(at: instant), Span.day)
  }

  /// The instant of a local time of day. Of an hour that comes twice the second counts.
  static func instant(dayNumber: Int, timeOfDay: Int64) -> Int64 {
    let local = Int64(dayNumber) * Span.day + timeOfDay
    return local - offset(at: local - Span.hour)
  }

  /// `2026-11-20T14:03:22+01:00`, 25 bytes. Parts of a second are dropped.
  static func append(_ instant: Int64, to bytes: inout [UInt8]) {
    let offset = offset(at: instant)
    let local = instant + offset
    let dayNumber = floorDivide(local, Span.day)
    let civil = CivilDay(number: dayNumber)
    let second = Int((local - Int64(dayNumber) * Span.day) / Span.second)
    appendTwoDigits(civil.year / 100, to: &bytes)
    appendTwoDigits(civil.year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendTwoDigits(civil.month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendTwoDigits(civil.day, to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    appendTwoDigits(second / 3_600, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwoDigits(second / 60 % 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwoDigits(second % 60, to: &bytes)
    bytes.append(UInt8(ascii: "+"))
    appendTwoDigits(Int(offset / Span.hour), to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwoDigits(0, to: &bytes)
  }

  /// `20-11-2026 14:03:22`, the time on the clock. Parts of a second are dropped.
  static func appendDutch(_ instant: Int64, to bytes: inout [UInt8]) {
    let dayNumber = dayNumber(of: instant)
    let civil = CivilDay(number: dayNumber)
    let second = Int((instant + offset(at: instant) - Int64(dayNumber) * Span.day) / Span.second)
    appendTwoDigits(civil.day, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendTwoDigits(civil.month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendTwoDigits(civil.year / 100, to: &bytes)
    appendTwoDigits(civil.year % 100, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    appendTwoDigits(second / 3_600, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwoDigits(second / 60 % 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwoDigits(second % 60, to: &bytes)
  }

  private static func appendTwoDigits(_ value: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(48 + value / 10 % 10))
    bytes.append(UInt8(48 + value % 10))
  }

  private static func lastSunday(year: Int, month: Int) -> Int64 {
    let lastDay = CivilDay(year: year, month: month, day: 31).number
    let sunday = lastDay - (CivilDay.weekday(ofDayNumber: lastDay) + 1) % 7
    return Int64(sunday) * Span.day + Span.hour
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int {
    let quotient = value / divisor
    return Int(value % divisor < 0 ? quotient - 1 : quotient)
  }
}
