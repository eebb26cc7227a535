/// The answers of one row of the experience figures: those of a metric, and where it is an index, by its questions.
struct AnswerGroup: Sendable {
  let metric: String
  let survey: Survey?
  /// Position in `AnswerReader.dimensions`; -1 = over all.
  let dimension: Int
  let key: TextCode
  let keyText: String?
  /// Whether anybody is known who was asked and did not answer.
  let knowsUnanswered: Bool
  /// One for each question.
  private let members: [ExperienceCount.Row]

  /// Answers of some time, by question.
  struct Answers: Sendable {
    var byQuestion: [AnswerCount]

    var total: AnswerCount {
      var total = AnswerCount()
      for question in byQuestion { total.add(question) }
      return total
    }
  }

  /// - Parameter members: the answers to each question.
  init(
    metric: String, survey: Survey?, dimension: Int = -1, key: TextCode = 0, keyText: String? = nil,
    knowsUnanswered: Bool = false, members: [ExperienceCount.Row]
  ) {
    self.metric = metric
    self.survey = survey
    self.dimension = dimension
    self.key = key
    self.keyText = keyText
    self.knowsUnanswered = knowsUnanswered
    self.members = members
  }

  var isIndex: Bool { metric == Survey.indexMetric }

  var inPeriod: Answers { Answers(byQuestion: members.map(\.inPeriod)) }

  var byScore: ScoreTally {
    var all = ScoreTally()
    for member in members { all.join(member.byScore) }
    return all
  }

  func coordinates(_ reader: AnswerReader) -> RecordSet.Coordinates {
    var here = RecordSet.Coordinates()
    here.survey = metric
    if dimension >= 0 {
      here.dimension = reader.dimensions[dimension]
      here.key = keyText
    }
    return here
  }

  /// The answers of some weeks, counted back from the last.
  func answers(weeksBack weeks: Range<Int>) -> Answers {
    Answers(
      byQuestion: members.map { member in
        var sum = AnswerCount()
        for week in member.weeks where weeks.contains(week.back) { sum.add(week.count) }
        return sum
      })
  }

  /// Weeks from the first with an answer to the last, without gaps.
  func weekly(until lastWeek: Day) -> [(week: Day, answers: Answers)] {
    guard let first = members.flatMap(\.weeks).map(\.back).max() else { return [] }
    var weeks = Array(
      repeating: Answers(byQuestion: Array(repeating: AnswerCount(), count: members.count)), count: first + 1)
    for (question, member) in members.enumerated() {
      for week in member.weeks { weeks[week.back].byQuestion[question].add(week.count) }
    }
    return weeks.indices.reversed().map { (lastWeek.advanced(by: -7 * $0), weeks[$0]) }
  }
}

extension AnswerGroup {
  /// The usual metrics first; of each the row over all, then by dimension, most answers first.
  static func all(_ count: ExperienceCount) -> [AnswerGroup] {
    let store = count.reader.store
    struct Name: Hashable {
      let metric: String
      let dimension: Int
      let key: TextCode
    }
    var members: [Name: [Int]] = [:]
    for key in count.rows.keys {
      let name = Name(metric: store.answers.metrics[key.metric], dimension: key.dimension, key: key.key)
      members[name, default: []].append(key.metric)
    }
    // An index has several questions: who left one unanswered was asked for all of it.
    let unanswered = Set(
      store.answers.metrics.indices.filter { count.knowsUnanswered[$0] }.map { store.answers.metrics[$0] })
    let groups = members.map { name, metrics in
      AnswerGroup(
        metric: name.metric, survey: store.answers.surveys[metrics[0]], dimension: name.dimension, key: name.key,
        keyText: store.text(name.key), knowsUnanswered: unanswered.contains(name.metric),
        // In the order of their questions, so that sums do not depend on the order of rows.
        members: metrics.sorted { store.answers.questions[$0] < store.answers.questions[$1] }.compactMap {
          count.rows[ExperienceCount.RowKey(metric: $0, dimension: name.dimension, key: name.key)]
        })
    }
    // What only lies in weeks before the period is no row of its own.
    let shown = groups.filter(\.inPeriod.total.isAny)
    return shown.map { (order: $0.order, group: $0) }.sorted { $0.order < $1.order }.map(\.group)
  }

  private static let preferred = ["nps", "csat", "ces", Survey.indexMetric]

  private struct Order: Comparable {
    let rank: Int
    let metric: String
    let dimension: Int
    let answers: Int
    let key: String

    static func < (left: Order, right: Order) -> Bool {
      (left.rank, left.metric, left.dimension, right.answers, left.key)
        < (right.rank, right.metric, right.dimension, left.answers, right.key)
    }
  }

  private var order: Order {
    Order(
      rank: AnswerGroup.preferred.firstIndex(of: metric) ?? AnswerGroup.preferred.count, metric: metric,
      dimension: dimension, answers: inPeriod.total.n, key: keyText ?? "")
  }
}
