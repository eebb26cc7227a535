/// What changed in a score: the last four weeks less the four before, which share no answers.
struct ScoreChange {
  let figure: Figure
  /// The score of the last four weeks.
  let now: Figure
  /// The score of the four weeks before.
  let before: Figure?

  private static let weeks = 4

  init(_ group: AnswerGroup, _ scorer: AnswerScorer, lastWeek: Day, _ here: RecordSet.Coordinates) {
    let count = ScoreChange.weeks
    func coordinates(_ weeksBack: Int) -> RecordSet.Coordinates {
      var cell = here
      cell.week = lastWeek.advanced(by: -7 * (weeksBack + count - 1))
      cell.weekCount = count
      return cell
    }
    let now = scorer.score(group.answers(weeksBack: 0..<count), coordinates(0))
    let before = scorer.score(group.answers(weeksBack: count..<2 * count), coordinates(count))
    self.now = now
    guard let value = now.points, let other = before.points else {
      let reason = [now, before].lazy.compactMap(\.absence).first ?? .nothingCounted
      figure = scorer.maker.absent(.change, reason, coordinates(0), n: now.n, kind: .answer)
      self.before = nil
      return
    }
    var interval: Interval?
    if let first = now.interval, let second = before.interval {
      interval = Intervals.difference(value, first, less: other, second)
    }
    figure = scorer.maker.figure(
      .change, .score(value - other), n: now.n, interval: interval, coordinates(0), kind: .answer)
    self.before = before
  }
}
