/// The rule of a `TZ` variable, such as `CET-1CEST,M3.5.0,M10.5.0/3`: POSIX, with the longer times of RFC 8536.
struct TimeZoneRule: Hashable {
  /// Seconds east of UTC.
  let standardOffset: Int32
  let summer: Summer?

  struct Summer: Hashable {
    let offset: Int32
    let begins: Moment
    let ends: Moment
  }

  /// A moment of every year.
  struct Moment: Hashable {
    let date: Date
    /// After midnight; may be negative or past the day's end.
    let seconds: Int64
  }

  enum Date: Hashable {
    /// 1...365; 29 February does not count.
    case dayWithoutLeap(Int)
    /// 0...365; 29 February counts.
    case dayOfYear(Int)
    /// Week 5 = the last; Sunday = 0.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  init?(_ text: String) {
    var parser = Parser(rest: text[...])
    guard parser.name(), let standard = parser.offset() else { return nil }
    standardOffset = Int32(-standard)
    if parser.rest.isEmpty {
      summer = nil
      return
    }
    guard parser.name() else { return nil }
    var offset = Int64(standardOffset) + 3600
    if parser.rest.first != "," {
      guard let own = parser.offset() else { return nil }
      offset = -own
    }
    guard parser.accept(","), let begins = parser.moment(), parser.accept(","), let ends = parser.moment(),
      parser.rest.isEmpty
    else { return nil }
    summer = Summer(offset: Int32(offset), begins: begins, ends: ends)
  }

  /// The two changes of a year in the order of time; none without summer time.
  func changes(in year: Int) -> [(second: Int64, offset: Int32)] {
    guard let summer else { return [] }
    // The beginning is on the clock of standard time, the end on that of summer time.
    let begins = Int64(day(summer.begins.date, year)) * 86_400 + summer.begins.seconds - Int64(standardOffset)
    let ends = Int64(day(summer.ends.date, year)) * 86_400 + summer.ends.seconds - Int64(summer.offset)
    let changes = [(second: begins, offset: summer.offset), (second: ends, offset: standardOffset)]
    return begins <= ends ? changes : [changes[1], changes[0]]
  }

  private func day(_ date: Date, _ year: Int) -> Int32 {
    let newYear = Day.number(year: year, month: 1, day: 1)
    switch date {
    case .dayWithoutLeap(let number):
      return newYear + Int32(number - 1) + (Day.isLeap(year: year) && number >= 60 ? 1 : 0)
    case .dayOfYear(let number): return newYear + Int32(number)
    case .weekday(let month, let week, let weekday):
      let first = Day(number: Day.number(year: year, month: month, day: 1))
      // `Day.weekday` begins with Monday, the rule with Sunday.
      let ahead = (weekday + 6 - first.weekday + 7) % 7
      var inMonth = ahead + (week - 1) * 7
      if inMonth >= Day.length(ofMonth: month, year: year) { inMonth -= 7 }
      return first.number + Int32(inMonth)
    }
  }

  private struct Parser {
    var rest: Substring

    mutating func accept(_ character: Character) -> Bool {
      guard rest.first == character else { return false }
      rest.removeFirst()
      return true
    }

    /// Three letters or more, or anything in `<…>`.
    mutating func name() -> Bool {
      if accept("<") {
        guard let end = rest.firstIndex(of: ">") else { return false }
        rest = rest[rest.index(after: end)...]
        return true
      }
      let letters = rest.prefix { $0.isASCII && $0.isLetter }
      rest = rest.dropFirst(letters.count)
      return letters.count >= 3
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...4).contains(digits.count), let number = Int(digits), range.contains(number) else { return nil }
      rest = rest.dropFirst(digits.count)
      return number
    }

    /// `[+-]hh[:mm[:ss]]` in seconds, positive to the west.
    mutating func offset() -> Int64? { time(hours: 0...24) }

    mutating func time(hours range: ClosedRange<Int>) -> Int64? {
      let negative = accept("-")
      if !negative { _ = accept("+") }
      guard let hours = number(range) else { return nil }
      var seconds = Int64(hours) * 3600
      for unit in [Int64(60), 1] where accept(":") {
        guard let part = number(0...59) else { return nil }
        seconds += Int64(part) * unit
      }
      return negative ? -seconds : seconds
    }

    mutating func moment() -> Moment? {
      guard let date = date() else { return nil }
      guard accept("/") else { return Moment(date: date, seconds: 7200) }
      return time(hours: 0...167).map { Moment(date: date, seconds: $0) }
    }

    private mutating func date() -> Date? {
      if accept("J") { return number(1...365).map { .dayWithoutLeap($0) } }
      guard accept("M") else { return number(0...365).map { .dayOfYear($0) } }
      guard let month = number(1...12), accept("."), let week = number(1...5), accept("."),
        let weekday = number(0...6)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    }
  }
}
