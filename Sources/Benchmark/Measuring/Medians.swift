/// The costs of repeated runs of one program.
struct Costs {
  private(set) var runs: [RunCost] = []

  mutating func add(_ run: RunCost) { runs.append(run) }

  /// Nil without runs. Each of the three for itself.
  var median: RunCost? {
    guard !runs.isEmpty else { return nil }
    return RunCost(
      wall: Self.median(runs.map(\.wall)), processor: Self.median(runs.map(\.processor)),
      memory: Self.median(runs.map(\.memory)))
  }

  /// The shortest and the longest time on the wall.
  var range: ClosedRange<Double>? {
    guard let least = runs.map(\.wall).min(), let most = runs.map(\.wall).max() else { return nil }
    return least...most
  }

  /// Of at least one value; the mean of the middle two where there is no middle one.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
