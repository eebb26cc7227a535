extension ExperienceFigures {
  init(_ count: ExperienceCount, maker: FigureMaker) {
    let store = count.reader.store
    let preferred = ["nps", "csat", "ces"]
    func rank(_ metric: Int) -> (Int, String) {
      let name = store.answers.metrics[metric]
      return (preferred.firstIndex(of: name) ?? preferred.count, name)
    }
    let keys = count.rows.sorted { left, right in
      let ranks = (rank(left.key.metric), rank(right.key.metric))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if left.key.dimension != right.key.dimension { return left.key.dimension < right.key.dimension }
      if left.value.inPeriod.n != right.value.inPeriod.n { return left.value.inPeriod.n > right.value.inPeriod.n }
      return store.pool.string(left.key.key) < store.pool.string(right.key.key)
    }
    self.init(
      rows: keys.map { ExperienceRow($0.key, $0.value, count: count, maker: maker) },
      agreement: store.agreement.experience)
  }
}

extension ExperienceRow {
  init(_ key: ExperienceCount.RowKey, _ row: ExperienceCount.Row, count: ExperienceCount, maker: FigureMaker) {
    let answers = row.inPeriod
    let store = count.reader.store
    let metric = store.answers.metrics[key.metric]
    let survey = store.answers.surveys[key.metric]
    let agreement = store.agreement.experience
    var here = RecordSet.Coordinates()
    here.survey = metric
    if key.dimension >= 0 {
      here.dimension = count.reader.dimensions[key.dimension]
      here.key = store.text(key.key)
    }
    let limit = agreement.suppressBelow
    let scorer = AnswerScorer(metric: metric, survey: survey, limit: limit, maker: maker)
    let isSuppressed = answers.n < limit
    let camps: [(RecordSet.Part, Int)] = [
      (.promoters, answers.promoters), (.passives, answers.passives), (.detractors, answers.detractors),
    ]
    self.init(
      metric: metric, dimension: here.dimension, key: here.key, score: scorer.score(answers, here),
      camps: metric == "nps" && !isSuppressed
        ? camps.map { maker.count(.nps, $0.1, here, part: $0.0, kind: .answer) } : [],
      invalid: maker.count(.invalid, answers.invalid, here, kind: .answer),
      unanswered: maker.count(.unanswered, answers.unanswered, here, kind: .answer),
      mean: isSuppressed ? nil : answers.mean,
      scores: isSuppressed ? [] : ScoreCount.all(row, here, maker), topShare: scorer.topShare(answers, here),
      good: scorer.good(answers, here), isSuppressed: isSuppressed, isSmall: answers.n < agreement.carefulBelow,
      weekly: count.weekly(key).map { week, answers in
        var cell = here
        cell.week = week
        return WeeklyScore(week: week, score: scorer.score(answers, cell))
      })
  }
}

/// Turns counted answers into scores, suppressed where there are too few.
struct AnswerScorer {
  let metric: String
  let survey: Survey?
  let limit: Int
  let maker: FigureMaker

  func score(_ answers: AnswerCount, _ here: RecordSet.Coordinates) -> Figure {
    if let reason = absence(answers) { return maker.absent(id, reason, here, n: answers.n, kind: .answer) }
    switch id {
    case .nps:
      let score = 100 * Double(answers.promoters - answers.detractors) / Double(answers.n)
      let interval = Intervals.netPromoter(
        promoters: answers.promoters, passives: answers.passives, detractors: answers.detractors)
      return maker.figure(id, .score(score), n: answers.n, interval: interval, here, kind: .answer)
    case .csat: return share(id, answers.top, answers, here)
    default:
      let mean = answers.mean ?? 0
      let interval = Intervals.mean(mean, squaredDifferences: answers.squaredDifferences, n: answers.n)
      return maker.figure(id, .score(mean), n: answers.n, interval: interval, here, kind: .answer)
    }
  }

  func topShare(_ answers: AnswerCount, _ here: RecordSet.Coordinates) -> Figure {
    share(.topShare, answers.top, answers, here)
  }

  func good(_ answers: AnswerCount, _ here: RecordSet.Coordinates) -> Figure {
    share(.good, answers.best, answers, here)
  }

  private var id: MetricID { [.nps, .csat, .ces].first { $0.rawValue == "experience." + metric } ?? .score }

  private func absence(_ answers: AnswerCount) -> Absence? {
    if answers.n == 0 { return .nothingCounted }
    return answers.n < limit ? .tooFewAnswers(limit: limit) : nil
  }

  private func share(_ id: MetricID, _ part: Int, _ answers: AnswerCount, _ here: RecordSet.Coordinates) -> Figure {
    if let reason = absence(answers) { return maker.absent(id, reason, here, n: answers.n, kind: .answer) }
    guard let survey else { return maker.absent(id, .noScale(metric: metric), here, n: answers.n, kind: .answer) }
    guard id == .good || survey.effectiveTop != nil else {
      return maker.absent(id, .noTopBox(metric: metric), here, n: answers.n, kind: .answer)
    }
    return maker.ratio(id, part, of: answers.n, here, kind: .answer)
  }
}

extension ScoreCount {
  /// Ascending; empty when some score is no whole number, since then the counts would not add up.
  fileprivate static func all(
    _ row: ExperienceCount.Row, _ here: RecordSet.Coordinates, _ maker: FigureMaker
  ) -> [ScoreCount] {
    guard row.byScore.total == row.inPeriod.n else { return [] }
    return row.byScore.counts.map { score, count in
      var cell = here
      cell.score = score
      return ScoreCount(score: Double(score), count: maker.count(.answers, count, cell, kind: .answer))
    }
  }
}
