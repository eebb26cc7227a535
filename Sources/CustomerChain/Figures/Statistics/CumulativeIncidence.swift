import func Glibc.exp
import func Glibc.log
import func Glibc.pow

/// The share of a group that has come to an event by some time, where other ends compete with it and some are still open
/// (Aalen and Johansen 1978). Counting other ends as merely lost from sight, as 1 − Kaplan–Meier does, overstates it.
struct CumulativeIncidence: Sendable {
  let table: RiskTable

  init(_ table: RiskTable) { self.table = table }

  struct Estimate: Hashable, Sendable {
    /// 0...1.
    var share: Double
    var interval: Interval?
    /// How many have come to the event by that day.
    var events: Int
    /// Followed beyond that day, or to it without an end.
    var atRisk: Int
    /// Nobody is followed so long, and some were lost from sight before: the share is at least this.
    var isLowerBound: Bool
  }

  /// Nil when nobody is in the table.
  func estimate(by day: Int) -> Estimate? { estimates(by: [day]).first }

  /// One for each day, which ascend; none when nobody is in the table.
  func estimates(by days: [Int]) -> [Estimate] {
    guard table.count > 0 else { return [] }
    let limits = days.map(RiskTable.milliseconds)
    let shares = shares(by: limits)
    let variances = variances(shares, by: limits)
    return limits.indices.map { place in
      let limit = limits[place]
      let atRisk = table.followed(beyond: limit)
      let known = table.ended(by: limit) + atRisk
      return Estimate(
        share: shares[place],
        interval: CumulativeIncidence.interval(shares[place], variance: variances[place], known: known),
        events: table.events(by: limit), atRisk: atRisk, isLowerBound: atRisk == 0 && table.censored(before: limit) > 0)
    }
  }

  /// The first duration by which so much of the group has come to the event, in days; nil when it is not reached.
  func day(when share: Double) -> Double? {
    var curve = Curve()
    var found: Double?
    table.forEachStep { step in
      curve.add(step)
      if curve.incidence >= share - Self.tolerance { found = step.days }
      return found == nil
    }
    return found
  }

  /// What sums of fractions may be wrong by.
  private static let tolerance = 1e-12

  /// The two curves on their way through the steps.
  private struct Curve {
    var survival = 1.0
    var incidence = 0.0

    mutating func add(_ step: RiskTable.Step) {
      let atRisk = Double(step.atRisk)
      incidence += survival * Double(step.events) / atRisk
      survival *= 1 - Double(step.ends) / atRisk
    }
  }

  private func shares(by limits: [UInt64]) -> [Double] {
    var curve = Curve()
    var shares: [Double] = []
    table.forEachStep { step in
      while shares.count < limits.count, step.milliseconds > limits[shares.count] { shares.append(curve.incidence) }
      curve.add(step)
      return shares.count < limits.count
    }
    return shares + Array(repeating: curve.incidence, count: limits.count - shares.count)
  }

  /// By the delta method (Marubini and Valsecchi 1995) on the log(−log) scale, which stays within 0...1; where nobody or
  /// everybody has come to the event, Wilson's interval of those whose fate is known.
  private static func interval(_ share: Double, variance: Double, known: Int) -> Interval? {
    let error = max(0, variance).squareRoot()
    guard share > 0, share < 1, error > 0 else {
      return Intervals.wilson(Int((share * Double(known)).rounded()), of: known)
    }
    let spread = exp(Intervals.z * error / (share * abs(log(share))))
    return Interval(low: pow(share, spread), high: pow(share, 1 / spread))
  }

  private func variances(_ shares: [Double], by limits: [UInt64]) -> [Double] {
    var curve = Curve()
    var variances = Array(repeating: 0.0, count: limits.count)
    var first = 0
    table.forEachStep { step in
      while first < limits.count, step.milliseconds > limits[first] { first += 1 }
      guard first < limits.count else { return false }
      let atRisk = Double(step.atRisk)
      let ends = Double(step.ends)
      let events = Double(step.events)
      let before = curve.survival
      curve.add(step)
      let ofEnds = ends < atRisk ? ends / (atRisk * (atRisk - ends)) : 0
      let ofEvents = before * before * (atRisk - events) * events / (atRisk * atRisk * atRisk)
      let ofBoth = 2 * before * events / (atRisk * atRisk)
      for place in first..<limits.count {
        let rest = shares[place] - curve.incidence
        variances[place] += rest * rest * ofEnds + ofEvents - rest * ofBoth
      }
      return true
    }
    return variances
  }
}
