/// All figures of one query at one moment on one reading of the data. Replaced whole, never changed.
public struct Board: Sendable {
  public let query: FigureQuery
  public let asOf: AsOf
  public let revision: Int
  public let funnel: FunnelFigures
  public let aging: AgingFigures
  public let experience: ExperienceFigures

  public init(
    query: FigureQuery, asOf: AsOf, revision: Int, funnel: FunnelFigures, aging: AgingFigures,
    experience: ExperienceFigures
  ) {
    self.query = query
    self.asOf = asOf
    self.revision = revision
    self.funnel = funnel
    self.aging = aging
    self.experience = experience
  }
}

public struct FunnelFigures: Sendable {
  public let cohort: Figure
  public let decided: Figure
  /// Of the cohort: those that stand in an exit.
  public let exited: Figure
  public let recycled: Figure
  public let winRate: Figure
  /// First entry into the funnel to won.
  public let toWon: TransitionFigures
  /// In the order of the agreement, exits included (theirs have no step, overall and toNext).
  public let stages: [StageFigures]
  public let groupedBy: Dimension
  /// Largest cohort first, then by name.
  public let groups: [FunnelGroup]

  public init(
    cohort: Figure, decided: Figure, exited: Figure, recycled: Figure, winRate: Figure, toWon: TransitionFigures,
    stages: [StageFigures], groupedBy: Dimension, groups: [FunnelGroup]
  ) {
    self.cohort = cohort
    self.decided = decided
    self.exited = exited
    self.recycled = recycled
    self.winRate = winRate
    self.toWon = toWon
    self.stages = stages
    self.groupedBy = groupedBy
    self.groups = groups
  }
}

public struct StageFigures: Sendable {
  public let stage: Stage
  /// Stock: all leads that stand here, whatever their cohort.
  public let here: Figure
  public let reached: Figure
  /// Of `reached`: those that only a later stage proves.
  public let imputed: Figure
  /// Flow in the period.
  public let entered: Figure
  public let left: Figure
  /// To the next stage that is no exit.
  public let step: Figure
  public let overall: Figure
  public let toNext: TransitionFigures
  /// Leads of the cohort that left the funnel from here, by reason; most frequent first.
  public let exits: [ExitFigures]

  public init(
    stage: Stage, here: Figure, reached: Figure, imputed: Figure, entered: Figure, left: Figure, step: Figure,
    overall: Figure, toNext: TransitionFigures, exits: [ExitFigures]
  ) {
    self.stage = stage
    self.here = here
    self.reached = reached
    self.imputed = imputed
    self.entered = entered
    self.left = left
    self.step = step
    self.overall = overall
    self.toNext = toNext
    self.exits = exits
  }
}

/// The time from one stage to another, of those that moved.
public struct TransitionFigures: Sendable {
  public let median: Figure
  public let p90: Figure
  /// Leads with a known time in both stages.
  public let moved: Figure
  /// Entered, neither moved on nor left.
  public let waiting: Figure
  /// True when any of the durations has a date for an end.
  public let wholeDays: Bool
  /// Durations below zero: faults in the data, kept in the quantiles.
  public let negative: Int

  public init(median: Figure, p90: Figure, moved: Figure, waiting: Figure, wholeDays: Bool, negative: Int) {
    self.median = median
    self.p90 = p90
    self.moved = moved
    self.waiting = waiting
    self.wholeDays = wholeDays
    self.negative = negative
  }
}

public struct ExitFigures: Sendable {
  /// Nil = no reason given.
  public let reason: String?
  public let count: Figure

  public init(reason: String?, count: Figure) {
    self.reason = reason
    self.count = count
  }
}

public struct FunnelGroup: Sendable {
  /// Nil = no value.
  public let key: String?
  public let cohort: Figure
  public let won: Figure
  public let exited: Figure
  /// Won of the cohort.
  public let rate: Figure
  public let winRate: Figure

  public init(key: String?, cohort: Figure, won: Figure, exited: Figure, rate: Figure, winRate: Figure) {
    self.key = key
    self.cohort = cohort
    self.won = won
    self.exited = exited
    self.rate = rate
    self.winRate = winRate
  }
}

public struct AgingFigures: Sendable {
  /// Upper ends in days; there is one count more than ends.
  public let buckets: [Int]
  public let clock: Clock
  /// In the order of the stages whose department owes, seams after the department that hands over.
  public let rows: [AgingRow]
  public let total: AgingRow

  public init(buckets: [Int], clock: Clock, rows: [AgingRow], total: AgingRow) {
    self.buckets = buckets
    self.clock = clock
    self.rows = rows
    self.total = total
  }
}

public struct AgingRow: Sendable {
  public let key: AgingKey
  public let open: Figure
  /// One for each bucket; their sum and `unknown` make `open`.
  public let counts: [Figure]
  public let unknown: Figure
  public let median: Figure
  public let p90: Figure
  public let oldest: Figure
  /// Past the stage's limit or their own deadline.
  public let late: Figure
  /// With a limit or deadline that is not past yet.
  public let due: Figure
  public let idleMedian: Figure
  public let leadAgeMedian: Figure
  /// One for each currency, largest first.
  public let value: [Figure]
  public let lateValue: [Figure]

  public init(
    key: AgingKey, open: Figure, counts: [Figure], unknown: Figure, median: Figure, p90: Figure, oldest: Figure,
    late: Figure, due: Figure, idleMedian: Figure, leadAgeMedian: Figure, value: [Figure], lateValue: [Figure]
  ) {
    self.key = key
    self.open = open
    self.counts = counts
    self.unknown = unknown
    self.median = median
    self.p90 = p90
    self.oldest = oldest
    self.late = late
    self.due = due
    self.idleMedian = idleMedian
    self.leadAgeMedian = leadAgeMedian
    self.value = value
    self.lateValue = lateValue
  }
}

public struct ExperienceFigures: Sendable {
  /// For each survey metric the row over all (no dimension), then those of each dimension the data has.
  public let rows: [ExperienceRow]
  public let agreement: ExperienceAgreement

  public init(rows: [ExperienceRow], agreement: ExperienceAgreement) {
    self.rows = rows
    self.agreement = agreement
  }

  public func row(_ metric: String, _ dimension: Dimension? = nil, _ key: String? = nil) -> ExperienceRow? {
    rows.first { $0.metric == metric && $0.dimension == dimension && $0.key == key }
  }
}

public struct ExperienceRow: Sendable {
  /// `nps`, `csat`, `ces` or the company's own.
  public let metric: String
  /// Nil = over all.
  public let dimension: Dimension?
  public let key: String?
  /// NPS -100...100; CSAT the share in the top box; CES and others the mean. n = valid answers.
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
  public let isSuppressed: Bool
  /// Fewer answers than `carefulBelow`.
  public let isSmall: Bool
  /// Oldest first, without gaps, up to the week of the moment; at most `weeksKept`.
  public let weekly: [WeeklyScore]

  public static let weeksKept = 57

  public init(
    metric: String, dimension: Dimension?, key: String?, score: Figure, camps: [Figure], invalid: Figure,
    unanswered: Figure, mean: Double?, scores: [ScoreCount] = [], topShare: Figure, good: Figure, isSuppressed: Bool,
    isSmall: Bool, weekly: [WeeklyScore]
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
