import CustomerChain
import Screen

/// Which way a figure ought to go. A figure for which neither is said has no good or bad change.
enum GoodDirection: Hashable, Sendable {
  case higher, lower, neither

  /// For a change of a survey's score, the survey says it.
  init(_ figure: Figure, _ agreement: Agreement) {
    switch figure.id {
    case .step, .overall, .winRate, .groupRate, .wonBy, .velocity, .acceptance, .decision, .nps,
      .csat, .cxpi, .topShare, .good, .responseRate:
      self = .higher
    case .toNext, .medianToWon, .median, .p90, .oldest, .unknownAge, .late, .everLate, .lateValue, .idle,
      .handoffRejected, .undecided, .returned, .toDecide, .leakCount, .leakValue, .leakOldest, .unqualifiedShare:
      self = .lower
    case .ces, .score, .change:
      self = GoodDirection(survey: figure.records.coordinates.survey, agreement)
    default: self = .neither
    }
  }

  init(survey metric: String?, _ agreement: Agreement) {
    let survey = agreement.surveys.first { $0.metric == metric } ?? metric.flatMap(Survey.usual)
    self = survey.map { $0.direction == .lower ? .lower : .higher } ?? .neither
  }

  /// The look of going up or down.
  func role(isUp: Bool) -> Role {
    switch self {
    case .neither: .dim
    case .higher: isUp ? .good : .bad
    case .lower: isUp ? .bad : .good
    }
  }
}
