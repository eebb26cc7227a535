/// The share of a group that has not come to an event by some time, where some are lost from sight before (Kaplan and
/// Meier 1958), with the standard error of Greenwood (1926).
struct SurvivalCurve: Sendable {
  struct Point: Sendable {
    var days: Double
    var survival: Double
    var error: Double
  }

  /// At each duration at which somebody came to the event.
  let points: [Point]

  init(_ table: RiskTable) {
    var points: [Point] = []
    var survival = 1.0
    var sum = 0.0
    table.forEachStep { step in
      let atRisk = Double(step.atRisk)
      let ends = Double(step.ends)
      survival *= 1 - ends / atRisk
      if ends < atRisk { sum += ends / (atRisk * (atRisk - ends)) }
      points.append(Point(days: step.days, survival: survival, error: survival * sum.squareRoot()))
      return true
    }
    self.points = points
  }

  /// The first duration by which this share of the group has come to the event, in days; nil when it is not reached.
  func day(when share: Double) -> Double? {
    points.first { $0.survival <= 1 - share + SurvivalCurve.tolerance }?.days
  }

  /// What products of fractions may be wrong by.
  private static let tolerance = 1e-12
}
