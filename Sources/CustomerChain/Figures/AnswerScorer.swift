/// Turns counted answers into scores, suppressed where there are too few.
struct AnswerScorer {
  let group: AnswerGroup
  let limit: Int
  let maker: FigureMaker

  func score(_ answers: AnswerGroup.Answers, _ here: RecordSet.Coordinates) -> Figure {
    let total = answers.total
    if let reason = absence(answers) { return maker.absent(id, reason, here, n: total.n, kind: .answer) }
    switch id {
    case .nps:
      let score = 100 * Double(total.promoters - total.detractors) / Double(total.n)
      let interval = Intervals.netPromoter(
        promoters: total.promoters, passives: total.passives, detractors: total.detractors)
      return maker.figure(id, .score(score), n: total.n, interval: interval, here, kind: .answer)
    case .csat: return share(id, total.top, answers, here)
    case .cxpi: return index(answers, here)
    default:
      let mean = total.mean ?? 0
      let interval = Intervals.mean(mean, squaredDifferences: total.squaredDifferences, n: total.n)
      return maker.figure(id, .score(mean), n: total.n, interval: interval, here, kind: .answer)
    }
  }

  func topShare(_ answers: AnswerGroup.Answers, _ here: RecordSet.Coordinates) -> Figure {
    share(.topShare, answers.total.top, answers, here)
  }

  func good(_ answers: AnswerGroup.Answers, _ here: RecordSet.Coordinates) -> Figure {
    share(.good, answers.total.best, answers, here)
  }

  /// Of those who were asked.
  func responseRate(_ answers: AnswerCount, _ here: RecordSet.Coordinates, isKnown: Bool) -> Figure {
    guard isKnown else { return maker.absent(.responseRate, .noInvitations, here, kind: .answer) }
    let answered = answers.n + answers.invalid
    return maker.ratio(.responseRate, answered, of: answered + answers.unanswered, here, kind: .answer)
  }

  func isSuppressed(_ answers: AnswerGroup.Answers) -> Bool {
    if case .tooFewAnswers? = absence(answers) { return true }
    return answers.total.n < limit
  }

  private var id: MetricID {
    [.nps, .csat, .ces, .cxpi].first { $0.rawValue == "experience." + group.metric } ?? .score
  }

  private func absence(_ answers: AnswerGroup.Answers) -> Absence? {
    let n = answers.total.n
    if n == 0 { return .nothingCounted }
    guard group.isIndex else { return n < limit ? .tooFewAnswers(limit: limit) : nil }
    let asked = answers.byQuestion.filter { $0.n > 0 }
    if asked.count != AnswerScorer.questionsOfIndex { return .notThreeQuestions(found: asked.count) }
    return asked.contains { $0.n < limit } ? .tooFewAnswers(limit: limit) : nil
  }

  private static let questionsOfIndex = 3

  /// The mean of what each question's top box is above its bottom box, in points.
  private func index(_ answers: AnswerGroup.Answers, _ here: RecordSet.Coordinates) -> Figure {
    let asked = answers.byQuestion.filter { $0.n > 0 }
    let sum = asked.reduce(0.0) { $0 + Double($1.top - $1.bottom) / Double($1.n) }
    return maker.figure(
      .cxpi, .score(100 * sum / Double(asked.count)), n: answers.total.n,
      interval: Intervals.meanOfNetShares(asked.map { ($0.top, $0.bottom, $0.n) }), here, kind: .answer)
  }

  private func share(
    _ id: MetricID, _ part: Int, _ answers: AnswerGroup.Answers, _ here: RecordSet.Coordinates
  ) -> Figure {
    let n = answers.total.n
    let reason: Absence? = n == 0 ? .nothingCounted : isSuppressed(answers) ? .tooFewAnswers(limit: limit) : nil
    if let reason { return maker.absent(id, reason, here, n: n, kind: .answer) }
    guard let survey = group.survey else {
      return maker.absent(id, .noScale(metric: group.metric), here, n: n, kind: .answer)
    }
    guard id == .good || survey.effectiveTop != nil else {
      return maker.absent(id, .noTopBox(metric: group.metric), here, n: n, kind: .answer)
    }
    return maker.ratio(id, part, of: n, here, kind: .answer)
  }
}
