import CustomerChain

extension HandMade {
  static let experience = ExperienceFigures(
    rows: [overAll, suppressed, withoutOwner],
    spread: [
      SpreadFigure(
        metric: "nps", dimension: .channel, value: figure(.spread, .score(26), n: 300, at: between("nps")),
        highest: "visit", lowest: "phone"),
      SpreadFigure(
        metric: "csat", dimension: .channel, value: absent(.spread, .noDifference, at: between("csat")), highest: nil,
        lowest: nil),
    ], agreement: ExperienceAgreement())

  private static func between(_ metric: String) -> Coordinates {
    place { $0.survey = metric }
  }

  private static func week(_ monday: Int) -> Coordinates {
    place { ($0.survey, $0.week) = ("nps", Day(number: Int32(monday))) }
  }

  private static func camp(_ answers: Int, _ part: RecordSet.Part, at place: Coordinates) -> Figure {
    let all = count(.nps, answers, at: place)
    return Figure(id: .nps, value: all.value, n: answers, asOf: asOf, records: all.records.part(part))
  }

  private static let overAll: ExperienceRow = {
    let here = place { $0.survey = "nps" }
    return ExperienceRow(
      metric: "nps", dimension: nil, key: nil, score: figure(.nps, .score(30), n: 20, -3.35, 55.53, at: here),
      camps: zip([9, 8, 3], [RecordSet.Part.promoters, .passives, .detractors]).map { camp($0, $1, at: here) },
      invalid: count(.invalid, 1, at: here),
      unanswered: count(.unanswered, 2, at: here), mean: 7.9,
      scores: [ScoreCount(score: 9, count: count(.answers, 9, at: place { ($0.survey, $0.score) = ("nps", 9) }))],
      topShare: absent(.topShare, .noScale(metric: "nps"), at: here),
      good: ratio(.good, 5, of: 20, 0.112, 0.469, at: here),
      responseRate: ratio(.responseRate, 21, of: 23, 0.7321, 0.9758, at: here),
      change: figure(.change, .score(12.5), n: 14, -20, 43.25, at: here),
      scoreBefore: figure(.nps, .score(11.5), n: 6, at: here),
      isSuppressed: false, isSmall: true,
      weekly: [
        WeeklyScore(week: Day(number: 20_752), score: absent(.nps, .tooFewAnswers(limit: 5), at: week(20_752))),
        WeeklyScore(week: Day(number: 20_759), score: figure(.nps, .score(11.5), n: 6, -30, 50, at: week(20_759))),
        WeeklyScore(week: Day(number: 20_766), score: absent(.nps, .nothingCounted, at: week(20_766))),
        WeeklyScore(week: Day(number: 20_773), score: figure(.nps, .score(24), n: 14, 4, 44, at: week(20_773))),
        WeeklyScore(week: Day(number: 20_780), score: absent(.nps, .tooFewAnswers(limit: 5), at: week(20_780))),
      ])
  }()

  /// Its figures have values, which nothing may tell.
  private static let suppressed: ExperienceRow = {
    let here = place { ($0.survey, $0.dimension, $0.key) = ("csat", .touchpoint, "renewal") }
    return ExperienceRow(
      metric: "csat", dimension: .touchpoint, key: "renewal",
      score: figure(.csat, .ratio(numerator: 3, denominator: 4), n: 4, at: here), camps: [],
      invalid: count(.invalid, 0, at: here), unanswered: count(.unanswered, 0, at: here), mean: 4.1,
      topShare: figure(.topShare, .ratio(numerator: 3, denominator: 4), n: 4, at: here),
      good: absent(.good, .tooFewAnswers(limit: 5), at: here),
      responseRate: absent(.responseRate, .noInvitations, at: here),
      change: absent(.change, .tooFewAnswers(limit: 5), at: here), isSuppressed: true, isSmall: true, weekly: [])
  }()

  private static let withoutOwner: ExperienceRow = {
    let here = place { ($0.survey, $0.dimension) = ("ces", .owner) }
    return ExperienceRow(
      metric: "ces", dimension: .owner, key: nil, score: figure(.ces, .score(5.25), n: 40, 5.1, 5.4, at: here),
      camps: [], invalid: count(.invalid, 0, at: here), unanswered: count(.unanswered, 0, at: here), mean: 5.25,
      topShare: ratio(.topShare, 30, of: 40, 0.6, 0.86, at: here), good: ratio(.good, 10, of: 40, 0.14, 0.4, at: here),
      isSuppressed: false, isSmall: false, weekly: [])
  }()
}
