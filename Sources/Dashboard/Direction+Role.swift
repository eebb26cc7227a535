import CustomerChain
import Screen

extension MetricFacts.Direction {
  /// The look of a figure that goes up or down.
  func role(isUp: Bool) -> Role {
    switch self {
    case .higher: isUp ? .good : .bad
    case .lower: isUp ? .bad : .good
    case .neither, .asAgreed: .dim
    }
  }
}

extension Agreement {
  /// Which way is better for a figure; for the scores of a survey the agreement says it.
  func direction(of figure: Figure) -> MetricFacts.Direction {
    figure.id.facts.direction.resolved(by: surveys.first { $0.metric == figure.records.coordinates.survey })
  }
}

extension MetricID {
  /// What nobody wants any of, counted or added up: more of it is worse, however little. Other counts go up and down with
  /// the number of leads.
  var isBrokenPromise: Bool {
    switch self {
    case .late, .everLate, .lateValue, .undecided, .leakCount, .leakValue, .breaking: true
    default: false
    }
  }
}
