/// Until when to wait for an input.
public enum Deadline: Hashable, Sendable {
  /// As long as it takes.
  case never
  case at(ContinuousClock.Instant)

  /// So much time from now; a duration of zero only looks at what is already there.
  public static func after(_ duration: Duration) -> Deadline { .at(.now + duration) }

  /// The earlier of two.
  func earlier(_ other: Deadline) -> Deadline {
    switch (self, other) {
    case (.never, _): return other
    case (_, .never): return self
    case (.at(let first), .at(let second)): return .at(min(first, second))
    }
  }

  /// For `poll`: -1 for ever, else milliseconds from now, rounded up so that no wait ends just too early.
  var pollTimeout: Int32 {
    guard case .at(let instant) = self else { return -1 }
    let left = ContinuousClock.now.duration(to: instant)
    if left <= .zero { return 0 }
    let (seconds, attoseconds) = left.components
    if seconds >= 1_000_000 { return 1_000_000_000 }
    return Int32(seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }

  var hasPassed: Bool {
    if case .at(let instant) = self { return instant <= .now }
    return false
  }
}
