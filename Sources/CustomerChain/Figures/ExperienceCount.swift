/// Counts the answers at a moment: for each metric over all, by each dimension, by week.
struct ExperienceCount: Sendable {
  let reader: AnswerReader
  private(set) var rows: [RowKey: Row] = [:]
  /// By metric: whether anybody is known, at any time, who was asked and did not answer.
  private(set) var knowsUnanswered: [Bool]
  let lastWeek: Day

  struct RowKey: Hashable, Sendable {
    var metric: Int
    /// Position in `AnswerReader.dimensions`; -1 = over all.
    var dimension: Int
    var key: TextCode
  }

  /// The answers of one row.
  struct Row: Sendable {
    var inPeriod = AnswerCount()
    /// Valid ones by whole-number score.
    var byScore = ScoreTally()
    /// Those with answers, counted back from the last; at most `ExperienceRow.weeksKept`, in no order.
    private(set) var weeks: [(back: Int, count: AnswerCount)] = []

    @inline(__always)
    mutating func add(_ count: AnswerCount, weeksBack back: Int) {
      // Answers mostly come in the order of time.
      for place in weeks.indices.reversed() where weeks[place].back == back {
        return weeks[place].count.add(count)
      }
      weeks.append((back, count))
    }

    mutating func join(_ other: Row) {
      inPeriod.add(other.inPeriod)
      byScore.join(other.byScore)
      for week in other.weeks { add(week.count, weeksBack: week.back) }
    }
  }

  init(_ reader: AnswerReader, workers: Workers) {
    self.reader = reader
    let today = reader.store.zone.day(of: reader.standings.asOf.instant)
    let lastWeek = today.advanced(by: -today.weekday)
    self.lastWeek = lastWeek
    let parts = workers.map(0..<reader.store.answers.count) { answers in
      var tally = AnswerTally(reader, lastWeek: lastWeek)
      for answer in answers {
        if workers.leave(at: answer) { break }
        if reader.isKnown(answer) { tally.count(answer) }
      }
      return (tally.rows, tally.knowsUnanswered)
    }
    knowsUnanswered = Array(repeating: false, count: reader.store.answers.metrics.count)
    for (part, unanswered) in parts {
      for (key, row) in part { rows[key, default: Row()].join(row) }
      for metric in unanswered.indices where unanswered[metric] { knowsUnanswered[metric] = true }
    }
  }
}

extension AnswerCount {
  /// Whether anything was counted.
  var isAny: Bool { n + invalid + unanswered > 0 }
}

/// Counts by whole-number score: most scales are short.
struct ScoreTally: Sendable {
  private var few: [Int] = []
  private var others: [Int: Int] = [:]

  private static let fewScores = 0..<32

  @inline(__always)
  mutating func add(_ score: Double) {
    guard let whole = Int(exactly: score) else { return }
    if ScoreTally.fewScores.contains(whole) {
      if few.isEmpty { few = Array(repeating: 0, count: ScoreTally.fewScores.count) }
      few[whole] += 1
    } else {
      others[whole, default: 0] += 1
    }
  }

  mutating func join(_ other: ScoreTally) {
    if few.isEmpty { few = other.few } else { for (score, count) in other.few.enumerated() { few[score] += count } }
    others.merge(other.others, uniquingKeysWith: +)
  }

  var total: Int { few.reduce(0, +) + others.values.reduce(0, +) }

  /// Ascending.
  var counts: [(score: Int, count: Int)] {
    let all =
      few.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) } + others.map { ($0.key, $0.value) }
    return all.sorted { $0.0 < $1.0 }
  }
}

/// Counts a part of the answers.
private struct AnswerTally {
  private let reader: AnswerReader
  private let lastWeek: Day
  /// By code, and dimension and metric together.
  private var keys = SlotTable()
  /// By slot.
  private var counted: [(key: ExperienceCount.RowKey, row: ExperienceCount.Row)] = []
  private(set) var knowsUnanswered: [Bool]

  init(_ reader: AnswerReader, lastWeek: Day) {
    self.reader = reader
    self.lastWeek = lastWeek
    knowsUnanswered = Array(repeating: false, count: reader.store.answers.metrics.count)
  }

  var rows: [ExperienceCount.RowKey: ExperienceCount.Row] {
    Dictionary(uniqueKeysWithValues: counted.map { ($0.key, $0.row) })
  }

  mutating func count(_ answer: Int) {
    let metric = Int(reader.store.answers.metric[answer])
    if reader.store.answers.scores[answer].isNaN { knowsUnanswered[metric] = true }
    let day = reader.day(of: answer)
    let week = day.flatMap(weeksBeforeLast)
    let isInPeriod = reader.isInPeriod(day)
    guard isInPeriod || week != nil else { return }
    let facts = reader.facts(of: answer)
    let one = AnswerCount(facts)
    let score = facts.validity == .valid && facts.survey != nil ? facts.score : .nan
    add(one, score, place(-1, 0, metric), isInPeriod, week)
    for number in reader.dimensions.indices {
      let key = reader.value(of: reader.dimensions[number], answer: answer)
      if key != 0 { add(one, score, place(number, key, metric), isInPeriod, week) }
    }
  }

  @inline(__always)
  private mutating func add(_ one: AnswerCount, _ score: Double, _ place: Int, _ isInPeriod: Bool, _ week: Int?) {
    if isInPeriod {
      counted[place].row.inPeriod.add(one)
      if !score.isNaN { counted[place].row.byScore.add(score) }
    }
    if let week { counted[place].row.add(one, weeksBack: week) }
  }

  /// The weeks of a trend end with the week of the moment, whatever the period.
  @inline(__always)
  private func weeksBeforeLast(_ day: Day) -> Int? {
    let week = day.advanced(by: -day.weekday)
    if week > lastWeek { return nil }
    let weeks = Int(lastWeek.days(since: week)) / 7
    return weeks < ExperienceRow.weeksKept ? weeks : nil
  }

  @inline(__always)
  private mutating func place(_ dimension: Int, _ code: TextCode, _ metric: Int) -> Int {
    let (slot, isNew) = keys.slot(code, (dimension + 1) * reader.store.answers.metrics.count + metric)
    if isNew {
      counted.append((ExperienceCount.RowKey(metric: metric, dimension: dimension, key: code), ExperienceCount.Row()))
    }
    return slot
  }
}
