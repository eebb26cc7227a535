/// Quantiles of type 7 (linear interpolation between order statistics; Hyndman and Fan 1996).
struct Quantiles {
  /// Ascending.
  let values: [Double]

  init(_ values: [Double]) { self.values = values.sorted() }

  /// Nil when there are no values. `p` lies in 0...1.
  func value(_ p: Double) -> Double? {
    guard let last = values.last else { return nil }
    let position = Double(values.count - 1) * p
    let lower = Int(position)
    guard lower + 1 < values.count else { return last }
    let share = position - Double(lower)
    return values[lower] + (values[lower + 1] - values[lower]) * share
  }

  var median: Double? { value(0.5) }
  var p90: Double? { value(0.9) }
}
