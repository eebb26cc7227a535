import CustomerChain

/// What the customers of `Warmtebron` answered.
enum WarmtebronAnswers {
  private static func answers(
    _ metric: String, _ key: String?, _ score: Double, half: Double, n: Int, trend: [Double?], change: Double? = nil,
    by dimension: Dimension = .touchpoint
  ) -> ExperienceRow {
    let id = MetricID(rawValue: "experience." + metric) ?? .score
    func at(_ id: MetricID, _ value: FigureValue, n: Int = 0, interval: Interval? = nil, _ part: RecordSet.Part = .all)
      -> Figure
    {
      WarmtebronBoard.figure(id, value, n: n, interval: interval, part: part, kind: .answer) {
        $0.survey = metric
        if let key {
          $0.dimension = dimension
          $0.key = key
        }
      }
    }
    let isSuppressed = n < 5
    let promoters = Int((Double(n) * (score + 100) / 250).rounded())
    let detractors = max(0, promoters - Int((Double(n) * score / 100).rounded()))
    let value: FigureValue =
      isSuppressed
      ? .notAvailable(.tooFewAnswers(limit: 5))
      : metric == "csat" ? .ratio(numerator: Int((Double(n) * score).rounded()), denominator: n) : .score(score)
    let camps: [Figure] =
      metric == "nps" && !isSuppressed
      ? [
        at(.nps, .count(promoters), n: promoters, .promoters),
        at(.nps, .count(n - promoters - detractors), .passives),
        at(.nps, .count(detractors), .detractors),
      ] : []
    let monday = Warmtebron.day(2026, 11, 23)
    let weekly = trend.enumerated().map { place, score in
      let week = monday.advanced(by: 7 * (place - trend.count + 1))
      return WeeklyScore(
        week: week, score: at(id, score.map { .score($0) } ?? .notAvailable(.nothingCounted), n: 20))
    }
    let changed = change.map { change in
      WarmtebronBoard.figure(
        .change, .score(change), n: n / 3, interval: Interval(low: change - 2 * half, high: change + 2 * half),
        kind: .answer
      ) {
        $0.survey = metric
        $0.dimension = key == nil ? nil : dimension
        $0.key = key
        $0.week = monday.advanced(by: -21)
        $0.weekCount = 4
      }
    }
    let asked = n + 84 + 1_204
    return ExperienceRow(
      metric: metric, dimension: key == nil ? nil : dimension, key: key,
      score: at(id, value, n: n, interval: isSuppressed ? nil : Interval(low: score - half, high: score + half)),
      camps: camps, invalid: at(.invalid, .count(key == nil ? 84 : 0)),
      unanswered: at(.unanswered, .count(key == nil ? 1_204 : 0)), mean: nil,
      topShare: at(.topShare, .notAvailable(.nothingCounted)),
      good: at(
        .good, .ratio(numerator: n * 27 / 100, denominator: max(1, n)), n: n, interval: Interval(low: 0.24, high: 0.30)),
      responseRate: key == nil ? at(.responseRate, .ratio(numerator: n + 84, denominator: asked), n: asked) : nil,
      change: changed, isSuppressed: isSuppressed, isSmall: n < 30, weekly: weekly)
  }

  private static let rising: [Double?] = [20, 22, 24, 30, 31, 29, 34, nil, 36, 38, 37, 40, 41]
  private static let steady: [Double?] = [50, 52, 51, 55, 52, 48, 52, 53, 52, 51, 50, 54, 52]
  private static let falling: [Double?] = [38, 39, 36, 38, 33, 30, 28, 25, 22, 20, 16, 12, 8]

  private struct Scores {
    let touchpoint: String?
    let n: Int
    let nps: Double
    let half: Double
    let change: Double?
    let csat: Double
    let ces: Double
    let trend: [Double?]
  }

  private static let scores = [
    Scores(touchpoint: nil, n: 1_460, nps: 34, half: 3, change: 1, csat: 0.78, ces: 5.3, trend: steady),
    Scores(touchpoint: "Website", n: 320, nps: 41, half: 6, change: 5, csat: 0.82, ces: 5.6, trend: rising),
    Scores(touchpoint: "Offer", n: 188, nps: 33, half: 8, change: 0, csat: 0.79, ces: 5.2, trend: steady),
    Scores(touchpoint: "Installation", n: 402, nps: 52, half: 5, change: 11, csat: 0.88, ces: 5.9, trend: steady),
    Scores(touchpoint: "Service visit", n: 240, nps: 38, half: 7, change: -4, csat: 0.81, ces: 5.4, trend: steady),
    Scores(touchpoint: "Service phone", n: 214, nps: 12, half: 10, change: -26, csat: 0.61, ces: 4.1, trend: falling),
    Scores(touchpoint: "Invoice", n: 24, nps: 12, half: 22, change: -9, csat: 0.66, ces: 4.8, trend: steady),
    Scores(touchpoint: "Renewal", n: 4, nps: 0, half: 0, change: nil, csat: 0, ces: 0, trend: []),
  ]

  private static let channels: [(String, Double, Int)] = [("visit", 52, 612), ("web", 41, 508), ("phone", 26, 340)]
  private static let index: [(String?, Double, Int)] = [
    (nil, 44, 1_460), ("Website", 51, 320), ("Service phone", 8, 214),
  ]

  private static let spread = [
    SpreadFigure(
      metric: "nps", dimension: .channel,
      value: WarmtebronBoard.figure(.spread, .score(26), n: 1_460, kind: .answer) { $0.survey = "nps" },
      highest: "visit", lowest: "phone"),
    SpreadFigure(
      metric: "ces", dimension: .channel,
      value: WarmtebronBoard.figure(.spread, .notAvailable(.noDifference), kind: .answer) { $0.survey = "ces" },
      highest: nil, lowest: nil),
  ]

  static let experience = ExperienceFigures(
    rows: scores.flatMap { row in
      [
        answers("nps", row.touchpoint, row.nps, half: row.half, n: row.n, trend: row.trend, change: row.change),
        answers("csat", row.touchpoint, row.csat, half: 0.03, n: row.n, trend: []),
        answers("ces", row.touchpoint, row.ces, half: 0.2, n: row.n, trend: []),
      ]
    } + index.map { key, score, n in answers("cxpi", key, score, half: 4, n: n, trend: []) }
      + channels.map { key, score, n in
        answers("nps", key, score, half: 4, n: n, trend: steady, change: 2, by: .channel)
      }, spread: spread, agreement: ExperienceAgreement())
}
