import CustomerChain

/// Times in the forms that programs write, `2026-01-31`, `2026-01-31T09:05:00` and that with a `Z`, as `WrittenTime`
/// and `TimeReader` read them; all other forms with the year first go that way. Rows that stand together mostly share
/// their day, so the day before is kept.
struct PlainTime {
  private var times: TimeReader
  private var dayText: UInt64 = 0
  private var dayRest: UInt16 = 0
  private var day = Day(number: 0)

  init(_ times: TimeReader) { self.times = times }

  /// `Timestamp.raw`; nil when the text is no time with its year first, or names no day of the calendar.
  @inline(__always)
  mutating func raw(_ text: UnsafeRawBufferPointer) -> Int64? {
    let count = text.count
    guard let start = text.baseAddress, count >= 10, count <= 20 else { return slowRaw(text) }
    if start.loadUnaligned(as: UInt64.self) != dayText
      || start.loadUnaligned(fromByteOffset: 8, as: UInt16.self) != dayRest
    {
      guard readDay(start) else { return slowRaw(text) }
    }
    if count == 10 { return Timestamp(day).raw }
    guard count >= 19, let milliseconds = PlainTime.clock(start + 10) else { return slowRaw(text) }
    if count == 20 {
      guard start.load(fromByteOffset: 19, as: UInt8.self) == 0x5A else { return slowRaw(text) }
      return (Int64(day.number) &* Instant.millisecondsPerDay &+ Int64(milliseconds)) &* 2
    }
    return times.timestamp(day, milliseconds, nil).raw
  }

  /// Of a text in a format of the agreement; nil when it says no time in it.
  mutating func raw(_ text: UnsafeRawBufferPointer, _ format: AgreedDateFormat?) -> Int64? {
    format?.timestamp(text, &times)?.raw
  }

  /// A blank or `T`, then `HH:mm:ss`, as milliseconds since midnight.
  @inline(__always)
  private static func clock(_ start: UnsafeRawPointer) -> Int? {
    let sign = start.load(as: UInt8.self)
    guard sign == 0x54 || sign == Byte.blank else { return nil }
    let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 1, as: UInt64.self))
    guard word & 0x0000_FF00_00FF_0000 == 0x0000_3A00_003A_0000 else { return nil }
    // Two digits side by side: each no more than nine, then the first ten times the second once.
    let digits = (word ^ 0x3030_0030_3000_3030) & 0xFFFF_00FF_FF00_FFFF
    guard (digits &+ 0x7676_0076_7600_7676) & 0x8080_0080_8000_8080 == 0, digits & 0x8080_0080_8000_8080 == 0 else {
      return nil
    }
    let pairs = digits &* 10 &+ digits >> 8
    let hours = Int(truncatingIfNeeded: pairs & 0xFF)
    let minutes = Int(truncatingIfNeeded: (pairs >> 24) & 0xFF)
    let seconds = Int(truncatingIfNeeded: (pairs >> 48) & 0xFF)
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    return ((hours &* 60 &+ minutes) &* 60 &+ seconds) &* 1000
  }

  /// `yyyy-MM-dd`.
  private mutating func readDay(_ start: UnsafeRawPointer) -> Bool {
    func number(_ position: Int, _ digits: Int) -> Int? {
      var value = 0
      for further in 0..<digits {
        guard let digit = Byte.digit(start.load(fromByteOffset: position + further, as: UInt8.self)) else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    guard let year = number(0, 4), let month = number(5, 2), let dayOfMonth = number(8, 2),
      start.load(fromByteOffset: 4, as: UInt8.self) == Byte.minus,
      start.load(fromByteOffset: 7, as: UInt8.self) == Byte.minus,
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return false }
    self.day = day
    dayText = start.loadUnaligned(as: UInt64.self)
    dayRest = start.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    return true
  }

  private mutating func slowRaw(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard let written = WrittenTime(text), written.isYearFirst else { return nil }
    return times.yearFirst(written)?.raw
  }
}
