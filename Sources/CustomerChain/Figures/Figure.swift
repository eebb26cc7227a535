/// A number that may be shown: what it is, its value or why there is none, how many it stands on, and the records behind it.
public struct Figure: Hashable, Sendable {
  public let id: MetricID
  public let value: FigureValue
  /// How many records the value stands on.
  public let n: Int
  /// 95 % interval where the value is an estimate, in the unit of the value (shares 0...1, NPS -100...100).
  public let interval: Interval?
  /// How many records stand behind the numerator, where a share is an estimate; nil otherwise.
  public let numerator: Int?
  public let asOf: AsOf
  public let records: RecordSet

  public init(
    id: MetricID, value: FigureValue, n: Int, interval: Interval? = nil, numerator: Int? = nil, asOf: AsOf,
    records: RecordSet
  ) {
    self.id = id
    self.value = value
    self.n = n
    self.interval = interval
    self.numerator = numerator
    self.asOf = asOf
    self.records = records
  }

  /// The count; nil when the value is not one.
  public var count: Int? { if case .count(let count) = value { count } else { nil } }
  /// Nil when the value is no share, or nothing was counted.
  public var share: Double? {
    switch value {
    case .ratio(let numerator, let denominator): denominator > 0 ? Double(numerator) / Double(denominator) : nil
    case .share(let share): share
    default: nil
    }
  }
  public var score: Double? { if case .score(let score) = value { score } else { nil } }
  public var days: Double? { if case .duration(let elapsed) = value { elapsed.days } else { nil } }
  /// Why there is no value; nil when there is one.
  public var absence: Absence? { if case .notAvailable(let absence) = value { absence } else { nil } }
  /// A score, or a share, as a number.
  var points: Double? { score ?? share }

  /// The value as a plain number in the figure's unit: a count, a share 0...1, days, points, whole units of a currency; nil
  /// when it has none.
  public var number: Double? {
    switch value {
    case .count(let count): Double(count)
    case .ratio, .share: share
    case .duration(let elapsed): elapsed.days
    case .money(let money): money.hundredths == Money.unknown ? nil : Double(money.hundredths) / 100
    case .score(let score): score
    case .notAvailable: nil
    }
  }

  /// Of a difference: whether it is more than chance, its interval leaving out zero.
  public var isRealChange: Bool { interval.map { $0.low > 0 || $0.high < 0 } ?? false }
}

public enum FigureValue: Hashable, Sendable {
  case count(Int)
  /// The denominator is never 0: without one the value is `.notAvailable(.nothingCounted)`.
  case ratio(numerator: Int, denominator: Int)
  /// A share 0...1 that is estimated, or whose parts are no counts.
  case share(Double)
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
  /// Fewer than half (or whatever is asked) have come so far by the moment.
  case notReached
  /// No record of the data says who has a lead.
  case noOwners
  /// No contacts with leads are known.
  case noTouches
  /// Leads that were asked and did not answer are not known.
  case noInvitations
  /// Not the three questions that the index is made of.
  case notThreeQuestions(found: Int)
  /// No two intervals lie apart.
  case noDifference
  /// No stage has the limit that the figure asks for.
  case noLimit
  /// No lead has the value that the figure needs.
  case noValues
  /// No earlier export is remembered.
  case noEarlierExport
  /// No record of the kind is there.
  case noRecords(RecordKind)
  /// The stage has no rule, or one that cannot be read.
  case noRule
  /// Nobody was asked to sign.
  case nobodyAsked
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
  /// Leads that came to the next stage, whether or not both times are known.
  case moved = "funnel.moved"
  case waiting = "funnel.waiting"
  case exits = "funnel.exits"
  case decided = "funnel.decided"
  case recycled = "funnel.recycled"
  case reentered = "funnel.reentered"
  case wonBy = "funnel.wonBy"
  case medianToWon = "funnel.medianToWon"
  /// The step to the next stage within some days, of the leads that entered a stage in some weeks.
  case within = "funnel.within"
  case velocity = "funnel.velocity"
  case open = "aging.open"
  case bucket = "aging.bucket"
  case median = "aging.median"
  case p90 = "aging.p90"
  case oldest = "aging.oldest"
  case unknownAge = "aging.unknown"
  case late = "aging.late"
  case lateShare = "aging.lateShare"
  case due = "aging.due"
  case everLate = "aging.everLate"
  case idle = "aging.idle"
  case leadAge = "aging.leadAge"
  case value = "aging.value"
  case lateValue = "aging.lateValue"
  case handed = "handoff.handed"
  case accepted = "handoff.accepted"
  case handoffRejected = "handoff.rejected"
  case undecided = "handoff.undecided"
  case returned = "handoff.returned"
  case acceptance = "handoff.acceptance"
  case decision = "handoff.decision"
  case toDecide = "handoff.toDecide"
  case leakCount = "leak.count"
  case leakValue = "leak.value"
  case leakOldest = "leak.oldest"
  case unqualifiedShare = "leak.unqualifiedShare"
  case nps = "experience.nps"
  case csat = "experience.csat"
  case ces = "experience.ces"
  /// The index of three questions, whether needs were met, easily and pleasantly.
  case cxpi = "experience.cxpi"
  /// A survey metric of the company's own: its mean.
  case score = "experience.score"
  case topShare = "experience.topShare"
  case good = "experience.good"
  case responseRate = "experience.responseRate"
  case spread = "experience.spread"
  case change = "experience.change"
  /// Answers that gave one score.
  case answers = "experience.answers"
  case invalid = "experience.invalid"
  case unanswered = "experience.unanswered"
  /// Contacts with leads at a touchpoint.
  case contacts = "chain.contacts"
  /// What a link loses a week against its own past, or its target.
  case loss = "chain.loss"
  case ownerCoverage = "chain.ownerCoverage"
  case channelCoverage = "chain.channelCoverage"
  case reviewed = "chain.reviewed"
  /// Touchpoints of the register that lack something.
  case withoutOwner = "chain.withoutOwner"
  case severalOwners = "chain.severalOwners"
  case channelWithoutOwner = "chain.channelWithoutOwner"
  case notReviewed = "chain.notReviewed"
  case orders = "order.count"
  case orderValue = "order.value"
  case spend = "spend.amount"
  case definitionAgreement = "definition.agreement"
  /// Leads that stand in a stage and break its agreed rule.
  case breaking = "definition.breaking"
  /// A group's figure less that of the whole.
  case groupDifference = "group.difference"
  /// Leads that two systems or more have records of.
  case matched = "identity.matched"
  /// Leads with a value that several leads of one system have, so that nobody is matched by it.
  case identityConflicts = "identity.conflicts"
  case rows = "source.rows"
  /// Exports that did not come when they were expected.
  case lateSources = "source.late"
  case rejected = "source.rejected"
  case unmapped = "source.unmapped"
  case duplicates = "source.duplicates"
}
