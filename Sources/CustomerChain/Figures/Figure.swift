/// A number that may be shown: what it is, its value or why there is none, how many it stands on, and the records behind it.
public struct Figure: Hashable, Sendable {
  public let id: MetricID
  public let value: FigureValue
  /// How many records the value stands on.
  public let n: Int
  /// 95 % interval where the value is an estimate, in the unit of the value (shares 0...1, NPS -100...100).
  public let interval: Interval?
  public let asOf: AsOf
  public let records: RecordSet

  public init(id: MetricID, value: FigureValue, n: Int, interval: Interval? = nil, asOf: AsOf, records: RecordSet) {
    self.id = id
    self.value = value
    self.n = n
    self.interval = interval
    self.asOf = asOf
    self.records = records
  }

  /// The count; nil when the value is not one.
  public var count: Int? { if case .count(let count) = value { count } else { nil } }
  /// Numerator / denominator; nil when the value is not a ratio or nothing was counted.
  public var share: Double? {
    if case .ratio(let numerator, let denominator) = value, denominator > 0 {
      Double(numerator) / Double(denominator)
    } else {
      nil
    }
  }
  public var score: Double? { if case .score(let score) = value { score } else { nil } }
  public var days: Double? { if case .duration(let elapsed) = value { elapsed.days } else { nil } }
}

public enum FigureValue: Hashable, Sendable {
  case count(Int)
  /// The denominator is never 0: without one the value is `.notAvailable(.nothingCounted)`.
  case ratio(numerator: Int, denominator: Int)
  case duration(Elapsed)
  case money(Money)
  case score(Double)
  case notAvailable(Absence)
}

/// Why a figure has no value.
public enum Absence: Hashable, Sendable {
  /// There is nothing to count: no record of the kind, or an empty denominator.
  case nothingCounted
  /// Fewer answers than the agreement allows to show.
  case tooFewAnswers(limit: Int)
  /// No record has a time.
  case noTimes
  /// No scale is agreed for this metric.
  case noScale(metric: String)
  /// The metric's scale has no top box.
  case noTopBox(metric: String)
  /// The stage has no next stage.
  case lastStage
  case noCalendar(department: String?)
}

public struct Interval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// The name of a figure. The raw value is what users write in targets, `explain` and filters.
public enum MetricID: String, CaseIterable, Sendable {
  case cohort = "funnel.cohort"
  case here = "funnel.here"
  case entered = "funnel.in"
  case left = "funnel.out"
  case reached = "funnel.reached"
  case imputed = "funnel.imputed"
  case step = "funnel.step"
  case overall = "funnel.overall"
  case winRate = "funnel.winRate"
  /// Leads of a group that stand in won.
  case groupWon = "funnel.groupWon"
  case groupRate = "funnel.groupRate"
  case toNext = "funnel.toNext"
  case waiting = "funnel.waiting"
  case exits = "funnel.exits"
  case decided = "funnel.decided"
  case recycled = "funnel.recycled"
  case open = "aging.open"
  case bucket = "aging.bucket"
  case median = "aging.median"
  case p90 = "aging.p90"
  case oldest = "aging.oldest"
  case unknownAge = "aging.unknown"
  case late = "aging.late"
  case due = "aging.due"
  case idle = "aging.idle"
  case leadAge = "aging.leadAge"
  case value = "aging.value"
  case lateValue = "aging.lateValue"
  case nps = "experience.nps"
  case csat = "experience.csat"
  case ces = "experience.ces"
  /// A survey metric of the company's own: its mean.
  case score = "experience.score"
  case topShare = "experience.topShare"
  case good = "experience.good"
  /// Answers that gave one score.
  case answers = "experience.answers"
  case invalid = "experience.invalid"
  case unanswered = "experience.unanswered"
  case rows = "source.rows"
  case rejected = "source.rejected"
  case unmapped = "source.unmapped"
  case duplicates = "source.duplicates"
}
