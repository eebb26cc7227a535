import CustomerChain

extension AgreementReader {
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// `[calendar.NAME]`, in the order of their names.
  func calendars(_ top: inout TableReader) -> [BusinessCalendar] {
    guard var named = top.table("calendar") else { return [] }
    return named.unasked.compactMap { name in
      guard var table = named.table(name) else { return nil }
      let zone = timeZone("time_zone", of: &table)
      var hours = Array(repeating: [Range<Int>](), count: AgreementReader.weekdays.count)
      if var days = table.table("hours") {
        for (weekday, key) in AgreementReader.weekdays.enumerated() { hours[weekday] = openRanges(key, of: &days) }
        days.finish()
      }
      let holidays = holidays(&table)
      table.finish()
      return BusinessCalendar(id: name, timeZone: zone, hours: hours, holidays: holidays)
    }
  }

  private func holidays(_ table: inout TableReader) -> Set<Day> {
    guard let node = table.node("holidays") else { return [] }
    guard case .list(let items) = node else {
      table.report("holidays", { .wrongType(key: $0, expected: .list) })
      return []
    }
    let place = table.trail.key("holidays")
    return Set(
      items.enumerated().compactMap { TableReader.day($0.element, at: place.item($0.offset), log: table.log) })
  }

  /// The ranges of one weekday; those that are no ranges, or begin before the one before them ends, are left out.
  private func openRanges(_ key: String, of days: inout TableReader) -> [Range<Int>] {
    guard let texts = days.texts(key) else { return [] }
    var ranges: [Range<Int>] = []
    for (position, text) in texts.enumerated() {
      let place = days.trail.key(key).item(position)
      guard let range = HourRange.minutes(text) else {
        days.log.report(.notAnHourRange(key: place.description, found: TOMLNode.text(text).excerpt), at: place)
        continue
      }
      guard range.lowerBound >= ranges.last?.upperBound ?? 0 else {
        days.log.report(.notAscending(key: place.description), at: place)
        continue
      }
      ranges.append(range)
    }
    return ranges
  }
}

/// Hours of one day, such as `09:00-17:30`. `24:00` is the end of the day.
enum HourRange {
  static let minutesOfDay = 1440

  /// Minutes since midnight; nil when the text is no such range or the range is empty.
  static func minutes(_ text: String) -> Range<Int>? {
    let ends = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { minute(String($0)) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
    return start..<end
  }

  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: " ").joined().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute)
    else { return nil }
    let total = hour * 60 + minute
    return total <= minutesOfDay ? total : nil
  }
}
