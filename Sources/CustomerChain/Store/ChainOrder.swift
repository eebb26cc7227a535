/// The order of a lead's chain: undated entries; then by time, then stage, then file and line. Where a time is a date,
/// days are compared.
///
/// Within one day "compare the days, then the stages" and "compare the times" can contradict each other, so dates are put
/// among the moments of their day: before the first that stands in a later stage.
enum ChainOrder {
  static func sort(_ entries: inout [ChainEntry], in zone: Zone) {
    guard entries.count > 1 else { return }
    guard entries.contains(where: { $0.time & 1 == 1 }) else {
      entries.sort { ($0.time, $0.stage, $0.row) < ($1.time, $1.stage, $1.row) }
      return
    }
    var days: [(day: Int32, entry: ChainEntry)] = entries.map { (day(of: $0.time, in: zone), $0) }
    days.sort { left, right in
      if left.day != right.day { return left.day < right.day }
      let isDate = (left.entry.time & 1, right.entry.time & 1)
      if isDate.0 != isDate.1 { return isDate.0 < isDate.1 }
      return isDate.0 == 1
        ? (left.entry.stage, left.entry.row) < (right.entry.stage, right.entry.row)
        : (left.entry.time, left.entry.stage, left.entry.row) < (right.entry.time, right.entry.stage, right.entry.row)
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
      while let date = dates.first, (date.stage, date.row) < (moment.stage, moment.row) {
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

extension RowReference: Comparable {
  static func < (left: RowReference, right: RowReference) -> Bool {
    (left.table, left.row) < (right.table, right.row)
  }
}
