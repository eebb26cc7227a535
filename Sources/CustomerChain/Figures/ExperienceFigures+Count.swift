extension ExperienceFigures {
  init(_ count: ExperienceCount, maker: FigureMaker) {
    let groups = AnswerGroup.all(count)
    let rows = groups.map { ExperienceRow($0, count: count, maker: maker) }
    self.init(
      rows: rows, spread: SpreadFigure.all(rows, maker), agreement: count.reader.store.agreement.experience)
  }
}

extension ExperienceRow {
  init(_ group: AnswerGroup, count: ExperienceCount, maker: FigureMaker) {
    let answers = group.inPeriod
    let agreement = count.reader.store.agreement.experience
    let here = group.coordinates(count.reader)
    let scorer = AnswerScorer(group: group, limit: agreement.suppressBelow, maker: maker)
    let isSuppressed = scorer.isSuppressed(answers)
    let total = answers.total
    let camps: [(RecordSet.Part, Int)] = [
      (.promoters, total.promoters), (.passives, total.passives), (.detractors, total.detractors),
    ]
    let change = ScoreChange(group, scorer, lastWeek: count.lastWeek, here)
    self.init(
      metric: group.metric, dimension: here.dimension, key: here.key, score: scorer.score(answers, here),
      camps: group.metric == "nps" && !isSuppressed
        ? camps.map { maker.count(.nps, $0.1, here, part: $0.0, kind: .answer) } : [],
      invalid: maker.count(.invalid, total.invalid, here, kind: .answer),
      unanswered: maker.count(.unanswered, total.unanswered, here, kind: .answer),
      mean: isSuppressed ? nil : total.mean,
      scores: isSuppressed ? [] : ScoreCount.all(group, here, maker), topShare: scorer.topShare(answers, here),
      good: scorer.good(answers, here),
      responseRate: scorer.responseRate(total, here, isKnown: group.knowsUnanswered), change: change.figure,
      scoreBefore: change.before, isSuppressed: isSuppressed, isSmall: total.n < agreement.carefulBelow,
      weekly: group.weekly(until: count.lastWeek).map { week, answers in
        var cell = here
        cell.week = week
        return WeeklyScore(week: week, score: scorer.score(answers, cell))
      })
  }
}

extension ScoreCount {
  /// Ascending; empty when some score is no whole number, since then the counts would not add up.
  fileprivate static func all(
    _ group: AnswerGroup, _ here: RecordSet.Coordinates, _ maker: FigureMaker
  ) -> [ScoreCount] {
    guard group.byScore.total == group.inPeriod.total.n else { return [] }
    return group.byScore.counts.map { score, count in
      var cell = here
      cell.score = score
      return ScoreCount(score: Double(score), count: maker.count(.answers, count, cell, kind: .answer))
    }
  }
}
