/// A moment in milliseconds since 1970-01-01T00:00:00Z. Leap seconds do not exist.
public struct Instant: Hashable, Comparable, Sendable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public init(seconds: Int64) {
    self.milliseconds = seconds &* 1000
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// This moment moved by a number of milliseconds; stays at the ends of the range instead of overflowing.
  public func advanced(by milliseconds: Int64) -> Instant {
    let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
    return Instant(milliseconds: overflow ? (milliseconds < 0 ? .min : .max) : sum)
  }

  /// Elapsed days of 24 hours from `start` to this moment; negative when `start` is later.
  public func days(since start: Instant) -> Double {
    (Double(milliseconds) - Double(start.milliseconds)) / Double(Instant.millisecondsPerDay)
  }

  public static let millisecondsPerDay: Int64 = 86_400_000
}
