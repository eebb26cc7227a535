/// The order of a lead's chain: undated entries; then by time, then stage, then file and line. Where a time is a date,
/// days are compared.
///
/// Within one day "compare the days, then the stages" and "compare the times" can contradict each other, so dates are put
/// among the moments of their day: before the first that stands in a later stage.
enum ChainOrder {
  /// Puts the entries of a lead in order and takes out those that repeat another's stage and time, which are returned in
  /// the order of their rows. The first of each stays.
  static func arrange(_ entries: inout [ChainEntry], in zone: Zone) -> [ChainEntry] {
    if isPlain(entries) { return [] }
    let repeated = removeRepeated(&entries)
    sort(&entries, in: zone)
    return repeated
  }

  /// Moments that ascend strictly are the usual case, and are in order.
  private static func isPlain(_ entries: [ChainEntry]) -> Bool {
    guard let first = entries.first else { return true }
    if entries.count == 1 { return true }
    if first.time & 1 == 1 { return false }
    for position in 1..<entries.count {
      let time = entries[position].time
      if time & 1 == 1 || time <= entries[position - 1].time { return false }
    }
    return true
  }

  private static func removeRepeated(_ entries: inout [ChainEntry]) -> [ChainEntry] {
    entries.sort { ($0.stage, $0.time, $0.event) < ($1.stage, $1.time, $1.event) }
    var repeated: [ChainEntry] = []
    var kept = 0
    for position in entries.indices {
      if position > 0, entries[position].stage == entries[kept - 1].stage,
        entries[position].time == entries[kept - 1].time
      {
        repeated.append(entries[position])
      } else {
        entries[kept] = entries[position]
        kept += 1
      }
    }
    entries.removeLast(entries.count - kept)
    return repeated
  }

  private static func sort(_ entries: inout [ChainEntry], in zone: Zone) {
    guard entries.count > 1 else { return }
    guard entries.contains(where: { $0.time & 1 == 1 }) else {
      entries.sort { ($0.time, $0.stage, $0.event) < ($1.time, $1.stage, $1.event) }
      return
    }
    var days: [(day: Int32, entry: ChainEntry)] = entries.map { (day(of: $0.time, in: zone), $0) }
    days.sort { left, right in
      if left.day != right.day { return left.day < right.day }
      let isDate = (left.entry.time & 1, right.entry.time & 1)
      if isDate.0 != isDate.1 { return isDate.0 < isDate.1 }
      return isDate.0 == 1
        ? (left.entry.stage, left.entry.event) < (right.entry.stage, right.entry.event)
        : (left.entry.time, left.entry.stage, left.entry.event) < (
          right.entry.time, right.entry.stage, right.entry.event
        )
    }
    entries.removeAll(keepingCapacity: true)
    var start = 0
    while start < days.count {
      var end = start
      while end < days.count, days[end].day == days[start].day { end += 1 }
      mergeDay(days[start..<end].map(\.entry), into: &entries)
      start = end
    }
  }

  /// `day` holds moments in order of time, then dates in order of stage.
  private static func mergeDay(_ day: [ChainEntry], into entries: inout [ChainEntry]) {
    let moments = day.prefix { $0.time & 1 == 0 }
    var dates = day.dropFirst(moments.count)
    for moment in moments {
      while let date = dates.first, (date.stage, date.event) < (moment.stage, moment.event) {
        entries.append(date)
        dates = dates.dropFirst()
      }
      entries.append(moment)
    }
    entries.append(contentsOf: dates)
  }

  private static func day(of raw: Int64, in zone: Zone) -> Int32 {
    Timestamp(raw: raw).day(in: zone)?.number ?? .min
  }
}
