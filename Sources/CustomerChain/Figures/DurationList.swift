/// Durations, of which quantiles are asked: whole seconds take four bytes.
struct DurationList: Sendable {
  private(set) var seconds: [UInt32] = []
  /// Those that are no whole number of seconds, or negative; in days.
  private(set) var others: [Double] = []

  var count: Int { seconds.count + others.count }

  private static let secondsPerDay = 86_400.0

  @inline(__always)
  mutating func add(days: Double) {
    let near = days * DurationList.secondsPerDay + 0.5
    if near >= 0, near < Double(UInt32.max), DurationList.days(UInt32(near)) == days {
      seconds.append(UInt32(near))
    } else {
      others.append(days)
    }
  }

  @inline(__always)
  static func days(_ seconds: UInt32) -> Double { Double(Int64(seconds) * 1000) / Double(Instant.millisecondsPerDay) }
}

/// Quantiles of type 7 (linear interpolation between order statistics; Hyndman and Fan 1996) of the durations of several
/// lists together, in days. Nil when there are none.
struct DurationQuantiles {
  let count: Int
  private let lists: [DurationList]

  init(_ lists: [DurationList]) {
    self.lists = lists
    count = lists.reduce(0) { $0 + $1.count }
  }

  var median: Double? { value(0.5) }
  var p90: Double? { value(0.9) }

  var maximum: Double? {
    let seconds = lists.compactMap { $0.seconds.max() }.max().map(DurationList.days)
    let others = lists.compactMap { $0.others.max() }.max()
    return [seconds, others].compactMap { $0 }.max()
  }

  /// `p` lies in 0...1.
  func value(_ p: Double) -> Double? {
    guard count > 0 else { return nil }
    guard lists.allSatisfy(\.others.isEmpty) else {
      var quantiles = Quantiles(lists.flatMap { $0.seconds.map(DurationList.days) + $0.others })
      return quantiles.value(p)
    }
    let position = Double(count - 1) * p
    let lower = Int(position)
    let (first, second) = neighbours(lower)
    let low = DurationList.days(first)
    return low + (DurationList.days(second) - low) * (position - Double(lower))
  }

  /// The values of a rank (0 = smallest) and of the one after it, or of it again when it is the last: counted by their
  /// upper bits first, so that only the few around the rank are sorted.
  private func neighbours(_ rank: Int) -> (UInt32, UInt32) {
    let largest = lists.reduce(0) { max($0, $1.seconds.max() ?? 0) }
    let shift = max(0, UInt32.bitWidth - largest.leadingZeroBitCount - DurationQuantiles.countedBits)
    var counts = Array(repeating: 0, count: 1 << DurationQuantiles.countedBits)
    counts.withUnsafeMutableBufferPointer { counts in
      for list in lists {
        for second in list.seconds { counts[Int(second &>> UInt32(shift))] &+= 1 }
      }
    }
    var before = 0
    var bin = 0
    while before + counts[bin] <= rank {
      before += counts[bin]
      bin += 1
    }
    var lastBin = bin
    // The rank after may stand in a later bin.
    if rank + 1 < count, rank + 1 >= before + counts[bin] {
      lastBin += 1
      while counts[lastBin] == 0 { lastBin += 1 }
    }
    var near: [UInt32] = []
    for list in lists {
      for second in list.seconds {
        let place = Int(second &>> UInt32(shift))
        if place == bin || place == lastBin { near.append(second) }
      }
    }
    near.sort()
    let first = near[rank - before]
    return (first, rank + 1 < count ? near[rank - before + 1] : first)
  }

  private static let countedBits = 14
}
