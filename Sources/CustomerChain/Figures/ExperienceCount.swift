/// Counts the answers at a moment: for each metric over all, by each dimension, by week.
struct ExperienceCount {
  let reader: AnswerReader
  private(set) var rows: [RowKey: AnswerCount] = [:]
  private(set) var weeks: [RowKey: [Day: AnswerCount]] = [:]
  private let lastWeek: Day

  struct RowKey: Hashable {
    var metric: UInt16
    /// Position in `AnswerReader.dimensions`; -1 = over all.
    var dimension: Int
    var key: TextCode
  }

  init(_ reader: AnswerReader) {
    self.reader = reader
    let today = reader.store.zone.day(of: reader.standings.asOf.instant)
    lastWeek = today.advanced(by: -today.weekday)
    for answer in 0..<reader.store.answers.count where reader.isKnown(answer) { count(answer) }
  }

  private mutating func count(_ answer: Int) {
    let facts = reader.facts(of: answer)
    let week = reader.week(of: answer).flatMap { isInWeeksKept($0) ? $0 : nil }
    let isInPeriod = reader.isInPeriod(answer)
    guard isInPeriod || week != nil else { return }
    let metric = reader.store.answers.metric[answer]
    add(facts, to: RowKey(metric: metric, dimension: -1, key: 0), isInPeriod, week)
    for (number, dimension) in reader.dimensions.enumerated() {
      let key = reader.value(of: dimension, answer: answer)
      if key != 0 { add(facts, to: RowKey(metric: metric, dimension: number, key: key), isInPeriod, week) }
    }
  }

  private mutating func add(_ facts: AnswerFacts, to key: RowKey, _ isInPeriod: Bool, _ week: Day?) {
    if isInPeriod { rows[key, default: AnswerCount()].add(facts) }
    if let week { weeks[key, default: [:]][week, default: AnswerCount()].add(facts) }
  }

  /// The weeks of a trend end with the week of the moment, whatever the period.
  private func isInWeeksKept(_ week: Day) -> Bool {
    week <= lastWeek && week > lastWeek.advanced(by: -7 * ExperienceRow.weeksKept)
  }

  /// Weeks from the first with an answer to that of the moment, without gaps.
  func weekly(_ key: RowKey) -> [(week: Day, count: AnswerCount)] {
    guard let counted = weeks[key], var week = counted.keys.min() else { return [] }
    var series: [(week: Day, count: AnswerCount)] = []
    while week <= lastWeek {
      series.append((week, counted[week] ?? AnswerCount()))
      week = week.advanced(by: 7)
    }
    return series
  }
}
