/// What is known of a figure apart from its value: what it is counted in, which way is better, how it is computed and
/// who says so. Its name and definition in words are in `Words`.
public struct MetricFacts: Hashable, Sendable {
  public enum Unit: String, Sendable, CaseIterable {
    case count, share, days, money, moneyPerDay
    /// -100...100.
    case points
    /// On the scale that the survey has.
    case mean
    /// Whatever the score has that is compared.
    case asScore
    /// Of a file.
    case rows
  }

  public enum Direction: String, Sendable, CaseIterable {
    case higher, lower, neither
    /// As the survey's agreement says.
    case asAgreed
  }

  public enum Source: Hashable, Sendable {
    /// The agreement's own stages, limits and scales.
    case agreement
    /// Defined here.
    case own
    /// In common use, without an author.
    case commonUse
    /// Author and year.
    case published(String)
  }

  public let unit: Unit
  public let direction: Direction
  /// One line of symbols; names in it are those of other figures. T is the moment, k a stage, t a time.
  public let formula: String
  public let source: Source

  init(_ unit: Unit, _ direction: Direction, _ formula: String, _ source: Source) {
    self.unit = unit
    self.direction = direction
    self.formula = formula
    self.source = source
  }
}

extension MetricFacts.Direction {
  /// Which way is better under a survey's agreement; without one higher is.
  public func resolved(by survey: Survey?) -> MetricFacts.Direction {
    guard self == .asAgreed else { return self }
    return survey?.direction == .lower ? .lower : .higher
  }
}
