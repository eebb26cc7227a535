/// What is shown of the durations of several lists together, in days; nil when there are none.
///
/// Quantiles are of type 7 (linear interpolation between order statistics; Hyndman and Fan 1996).
struct DurationSummary: Sendable {
  var count = 0
  var median: Double?
  var p90: Double?
  var maximum: Double?

  init() {}

  init(_ lists: [DurationList]) {
    count = lists.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    if lists.allSatisfy(\.others.isEmpty) {
      let values = RankedSeconds(lists, ranks: [0.5, 0.9].flatMap { DurationSummary.ranks($0, count) })
      median = value(0.5, values)
      p90 = value(0.9, values)
      maximum = lists.map(\.longestSeconds).max().map(DurationList.days)
    } else {
      let all = lists.flatMap { $0.seconds.map(DurationList.days) + $0.others }
      var quantiles = Quantiles(all)
      median = quantiles.median
      p90 = quantiles.p90
      maximum = quantiles.maximum
    }
  }

  /// What is shown of many durations, summed up by all workers.
  static func all(_ durations: [[DurationList]], _ workers: Workers) -> [DurationSummary] {
    workers.each(durations.map { lists in lists.reduce(0) { $0 + $1.count } }) { DurationSummary(durations[$0]) }
  }

  /// The ranks (0 = smallest) between which a quantile lies.
  private static func ranks(_ p: Double, _ count: Int) -> [Int] {
    let lower = Int(Double(count - 1) * p)
    return [lower, min(lower + 1, count - 1)]
  }

  private func value(_ p: Double, _ values: RankedSeconds) -> Double? {
    let position = Double(count - 1) * p
    let ranks = DurationSummary.ranks(p, count)
    guard let low = values[ranks[0]].map(DurationList.days), let high = values[ranks[1]].map(DurationList.days) else {
      return nil
    }
    return low + (high - low) * (position - Double(ranks[0]))
  }
}

/// The values of some ranks among many seconds: they are counted by their upper bits first, so that only the few around
/// the ranks are sorted.
private struct RankedSeconds {
  private var values: [Int: UInt32] = [:]

  private static let countedBits = 14

  init(_ lists: [DurationList], ranks: [Int]) {
    let longest = lists.reduce(0) { max($0, $1.longestSeconds) }
    let shift = UInt32(max(0, UInt32.bitWidth - longest.leadingZeroBitCount - RankedSeconds.countedBits))
    let counts = RankedSeconds.counts(lists, shift)
    var firstRank: [Int: Int] = [:]
    var bin = 0
    var before = 0
    for rank in ranks.sorted() {
      while before + counts[bin] <= rank {
        before += counts[bin]
        bin += 1
      }
      firstRank[bin] = before
    }
    var near = firstRank.mapValues { _ in [UInt32]() }
    RankedSeconds.gather(lists, shift, into: &near)
    for (bin, first) in firstRank {
      let sorted = near[bin]?.sorted() ?? []
      for rank in ranks where rank >= first && rank < first + sorted.count { values[rank] = sorted[rank - first] }
    }
  }

  subscript(rank: Int) -> UInt32? { values[rank] }

  private static func counts(_ lists: [DurationList], _ shift: UInt32) -> [Int] {
    var counts = Array(repeating: 0, count: 1 << countedBits)
    counts.withUnsafeMutableBufferPointer { counts in
      for list in lists {
        for second in list.seconds { counts[Int(second &>> shift)] &+= 1 }
      }
    }
    return counts
  }

  private static func gather(_ lists: [DurationList], _ shift: UInt32, into near: inout [Int: [UInt32]]) {
    var isWanted = Array(repeating: false, count: 1 << countedBits)
    for bin in near.keys { isWanted[bin] = true }
    isWanted.withUnsafeBufferPointer { isWanted in
      for list in lists {
        for second in list.seconds where isWanted[Int(second &>> shift)] {
          near[Int(second &>> shift)]?.append(second)
        }
      }
    }
  }
}
