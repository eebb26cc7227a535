@testable import CustomerChain

/// Figures of answers, from the scores of their lists.
extension FigureRecomputation {
  func differenceOfAnswers(_ figure: Figure) throws -> String? {
    let expected: Double?
    switch figure.id {
    case .change: expected = try change(figure)
    case .spread: expected = spread(figure)
    default: expected = try recomputed(figure)
    }
    guard let expected else { return "cannot be recomputed" }
    guard let told = figure.number else { return "has no number" }
    return abs(told - expected) <= 1e-9 * max(1, abs(expected)) ? nil : "\(expected), told \(told)"
  }

  private func recomputed(_ figure: Figure) throws -> Double? {
    let part: RecordSet.Part = figure.id == .responseRate ? .denominator : figure.records.part
    let answers = try answers(behind: figure.records.part(part))
    let scores = answers.compactMap(\.score)
    let survey = survey(figure.records.coordinates.survey ?? "")
    switch figure.id {
    case .nps where figure.records.part == .all: return 100 * net(scores, up: { $0 >= 9 }, down: { $0 <= 6 })
    case .nps: return Double(scores.filter { camp($0) == figure.records.part }.count)
    case .csat, .topShare: return survey.flatMap { survey in share(scores) { isTop($0, survey) } }
    case .good: return survey.flatMap { survey in share(scores) { $0 == best(survey) } }
    case .cxpi: return survey.flatMap { index(answers, $0) }
    case .ces, .score: return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    case .responseRate: return answers.isEmpty ? nil : Double(scores.count) / Double(answers.count)
    case .answers: return Double(scores.filter { $0 == Double(figure.records.coordinates.score ?? -1) }.count)
    case .invalid: return Double(scores.filter { score in survey.map { isOff(score, $0) } ?? false }.count)
    case .unanswered: return Double(answers.count - scores.count)
    default: return nil
    }
  }

  /// The later four weeks less the four before: the difference of what their own lists come to.
  private func change(_ figure: Figure) throws -> Double? {
    let here = figure.records.coordinates
    let row = board.experience.row(here.survey ?? "", here.dimension, here.key)
    guard let row, let before = row.scoreBefore else { return nil }
    let set = RecordSet(
      query: before.records.query, asOf: before.asOf, metric: before.id, coordinates: here, kind: .answer,
      revision: before.records.revision)
    let now = Figure(id: before.id, value: figure.value, n: figure.n, asOf: figure.asOf, records: set)
    guard let later = try recomputed(now), let earlier = try recomputed(before) else { return nil }
    return later - earlier
  }

  /// The farthest that two channels lie apart whose intervals do not meet.
  private func spread(_ figure: Figure) -> Double? {
    let channels = board.experience.rows.filter {
      $0.metric == figure.records.coordinates.survey && $0.dimension == .channel
    }
    var widest: Double?
    for (position, one) in channels.enumerated() {
      for other in channels[(position + 1)...] {
        guard let first = one.score.interval, let second = other.score.interval, let left = one.score.number,
          let right = other.score.number, first.low > second.high || second.low > first.high
        else { continue }
        widest = max(widest ?? 0, abs(left - right))
      }
    }
    return widest
  }

  // MARK: Arithmetic

  private struct Answer {
    let score: Double?
    let question: String
  }

  /// The scores that the list shows; of an index also what was asked, which the answer's card says.
  private func answers(behind set: RecordSet) throws -> [Answer] {
    let page = try figures.records(behind: set, page: 0..<Int.max, sort: nil, text: "", generation: 1)
    let place = page.columns.firstIndex(of: .score)
    return try page.rows.map { row in
      var score: Double?
      if let place, case .number(let number) = row.values[place] { score = number }
      return Answer(score: score, question: set.metric == .cxpi ? try question(of: row, asOf: set.asOf) : "")
    }
  }

  private func question(of row: RecordRow, asOf: AsOf) throws -> String {
    let card = try figures.card(of: row.reference, asOf: asOf, generation: 1)
    for field in card?.fields ?? [] {
      if case .field(.question) = field.name, case .text(let text) = field.value { return text.lowercased() }
    }
    return ""
  }

  private func net(_ scores: [Double], up: (Double) -> Bool, down: (Double) -> Bool) -> Double {
    Double(scores.filter(up).count - scores.filter(down).count) / Double(max(1, scores.count))
  }

  private func share(_ scores: [Double], _ isIn: (Double) -> Bool) -> Double? {
    scores.isEmpty ? nil : Double(scores.filter(isIn).count) / Double(scores.count)
  }

  private func camp(_ score: Double) -> RecordSet.Part {
    score >= 9 ? .promoters : score <= 6 ? .detractors : .passives
  }

  /// The mean of what each question's top box is above its bottom box.
  private func index(_ answers: [Answer], _ survey: Survey) -> Double? {
    let questions = Dictionary(grouping: answers, by: \.question)
    let isUp = survey.direction == .higher
    let nets = questions.values.map { answers in
      net(
        answers.compactMap(\.score), up: { self.isTop($0, survey) },
        down: { isUp ? $0 <= survey.minimum + 1 : $0 >= survey.maximum - 1 })
    }
    return nets.isEmpty ? nil : 100 * nets.reduce(0, +) / Double(nets.count)
  }

  private func isTop(_ score: Double, _ survey: Survey) -> Bool {
    guard let top = survey.top ?? Survey.usual(survey.metric)?.top else { return false }
    return survey.direction == .higher ? score >= top : score <= top
  }

  private func best(_ survey: Survey) -> Double { survey.direction == .higher ? survey.maximum : survey.minimum }

  private func isOff(_ score: Double, _ survey: Survey) -> Bool { score < survey.minimum || score > survey.maximum }

  private func survey(_ metric: String) -> Survey? {
    figures.store.agreement.surveys.first { $0.metric.lowercased() == metric } ?? Survey.usual(metric)
  }
}
