public struct ExperienceFigures: Sendable {
  /// For each survey metric the row over all (no dimension), then those of each dimension the data has.
  public let rows: [ExperienceRow]
  /// How far the channels lie apart; one for each metric with two channels or more.
  public let spread: [SpreadFigure]
  public let agreement: ExperienceAgreement

  public init(rows: [ExperienceRow], spread: [SpreadFigure] = [], agreement: ExperienceAgreement) {
    self.rows = rows
    self.spread = spread
    self.agreement = agreement
  }

  public func row(_ metric: String, _ dimension: Dimension? = nil, _ key: String? = nil) -> ExperienceRow? {
    rows.first { $0.metric == metric && $0.dimension == dimension && $0.key == key }
  }
}

public struct ExperienceRow: Sendable {
  /// `nps`, `csat`, `ces`, `cxpi` or the company's own.
  public let metric: String
  /// Nil = over all.
  public let dimension: Dimension?
  public let key: String?
  /// NPS and CXPi -100...100; CSAT the share in the top box; CES and others the mean. n = valid answers.
  public let score: Figure
  /// Promoters, passives, detractors; empty unless the metric is `nps` or when suppressed.
  public let camps: [Figure]
  public let invalid: Figure
  public let unanswered: Figure
  public let mean: Double?
  /// The valid answers by score, ascending; empty when suppressed, or where the scores are not whole numbers of a scale.
  public let scores: [ScoreCount]
  /// Share in the top box; not available where no top is agreed.
  public let topShare: Figure
  /// Share in the highest answer.
  public let good: Figure
  /// Of those who were asked, the share that answered; not available where only answers are known.
  public let responseRate: Figure?
  /// The last four weeks less the four before: a change only where its interval leaves out zero.
  public let change: Figure?
  /// The score of the four weeks before; nil where there is no change to show.
  public let scoreBefore: Figure?
  public let isSuppressed: Bool
  /// Fewer answers than `carefulBelow`.
  public let isSmall: Bool
  /// Oldest first, without gaps, up to the week of the moment; at most `weeksKept`.
  public let weekly: [WeeklyScore]

  public static let weeksKept = 57

  public init(
    metric: String, dimension: Dimension?, key: String?, score: Figure, camps: [Figure], invalid: Figure,
    unanswered: Figure, mean: Double?, scores: [ScoreCount] = [], topShare: Figure, good: Figure,
    responseRate: Figure? = nil,
    change: Figure? = nil, scoreBefore: Figure? = nil, isSuppressed: Bool, isSmall: Bool, weekly: [WeeklyScore]
  ) {
    self.metric = metric
    self.dimension = dimension
    self.key = key
    self.score = score
    self.camps = camps
    self.invalid = invalid
    self.unanswered = unanswered
    self.mean = mean
    self.scores = scores
    self.topShare = topShare
    self.good = good
    self.responseRate = responseRate
    self.change = change
    self.scoreBefore = scoreBefore
    self.isSuppressed = isSuppressed
    self.isSmall = isSmall
    self.weekly = weekly
  }
}

/// How many answers gave one score.
public struct ScoreCount: Sendable {
  public let score: Double
  public let count: Figure

  public init(score: Double, count: Figure) {
    self.score = score
    self.count = count
  }
}

public struct WeeklyScore: Sendable {
  /// Its Monday.
  public let week: Day
  /// As in `ExperienceRow.score`, suppressed likewise.
  public let score: Figure

  public init(week: Day, score: Figure) {
    self.week = week
    self.score = score
  }
}

/// How far the values of a dimension lie apart, of those whose intervals do not overlap: the widest such pair.
public struct SpreadFigure: Sendable {
  public let metric: String
  public let dimension: Dimension
  /// In the unit of the metric; not available when no two intervals lie apart.
  public let value: Figure
  public let highest: String?
  public let lowest: String?

  public init(metric: String, dimension: Dimension, value: Figure, highest: String?, lowest: String?) {
    self.metric = metric
    self.dimension = dimension
    self.value = value
    self.highest = highest
    self.lowest = lowest
  }
}
