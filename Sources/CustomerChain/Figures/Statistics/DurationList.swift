/// Durations, of which quantiles are asked: whole seconds take four bytes.
struct DurationList: Sendable {
  private(set) var seconds: [UInt32] = []
  /// Those that are no whole number of seconds, or negative; in days.
  private(set) var others: [Double] = []

  private(set) var longestSeconds: UInt32 = 0

  var count: Int { seconds.count + others.count }

  /// Makes room for more, which costs nothing until it is used.
  mutating func reserve(_ more: Int) { seconds.reserveCapacity(seconds.count + more) }

  private static let secondsPerDay = 86_400.0

  @inline(__always)
  mutating func add(days: Double) {
    let near = days * DurationList.secondsPerDay + 0.5
    if near >= 0, near < Double(UInt32.max), DurationList.days(UInt32(near)) == days {
      seconds.append(UInt32(near))
      longestSeconds = max(longestSeconds, UInt32(near))
    } else {
      others.append(days)
    }
  }

  @inline(__always)
  static func days(_ seconds: UInt32) -> Double { Double(Int64(seconds) * 1000) / Double(Instant.millisecondsPerDay) }
}
