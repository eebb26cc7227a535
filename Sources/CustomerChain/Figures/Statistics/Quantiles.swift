/// Quantiles of type 7 (linear interpolation between order statistics; Hyndman and Fan 1996).
///
/// Only the values around a rank are brought into place: nothing is sorted as a whole.
struct Quantiles {
  private var values: [Double]

  init(_ values: [Double]) { self.values = values }

  /// Nil when there are no values. `p` lies in 0...1.
  mutating func value(_ p: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let position = Double(values.count - 1) * p
    let lower = Int(position)
    let low = select(lower)
    guard lower + 1 < values.count else { return low }
    // After the selection everything from the rank on is at least as large.
    var next = Double.infinity
    for index in (lower + 1)..<values.count { next = min(next, values[index]) }
    let share = position - Double(lower)
    return low + (next - low) * share
  }

  var median: Double? {
    mutating get { value(0.5) }
  }

  var p90: Double? {
    mutating get { value(0.9) }
  }

  var maximum: Double? { values.max() }

  /// The value of a rank (0 = smallest), with smaller ones before it and larger ones after it: quickselect with the median
  /// of three, which goes over to sorting a range that resists (Musser 1997).
  private mutating func select(_ rank: Int) -> Double {
    values.withUnsafeMutableBufferPointer { values in
      var low = 0
      var high = values.count - 1
      var patience = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
      while high - low > 16 {
        if patience == 0 { break }
        patience -= 1
        let split = Quantiles.partition(values, low, high)
        if rank <= split.upperBound, rank >= split.lowerBound { return values[rank] }
        if rank < split.lowerBound { high = split.lowerBound - 1 } else { low = split.upperBound + 1 }
      }
      values[low...high].sort()
      return values[rank]
    }
  }

  /// Three ways: smaller, equal, larger. Returns where the equal ones stand.
  private static func partition(
    _ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int
  ) -> ClosedRange<Int> {
    let middle = values[low + (high - low) / 2]
    let pivot = max(min(values[low], middle), min(max(values[low], middle), values[high]))
    var smaller = low
    var index = low
    var larger = high
    while index <= larger {
      if values[index] < pivot {
        values.swapAt(smaller, index)
        smaller += 1
        index += 1
      } else if values[index] > pivot {
        values.swapAt(index, larger)
        larger -= 1
      } else {
        index += 1
      }
    }
    return smaller...larger
  }
}
