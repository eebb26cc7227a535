import CustomerChain

/// How far a reading of the directory has come, and since when it runs.
public struct Loading: Hashable, Sendable {
  public let progress: ReadingProgress
  /// Milliseconds since it began.
  public let elapsed: Int64

  public init(_ progress: ReadingProgress, elapsed: Int64) {
    self.progress = progress
    self.elapsed = elapsed
  }
}

/// How long a reading will still take, from its bytes and its time so far. Kept so that what is shown runs down evenly:
/// a single slow or fast piece hardly moves it.
struct RemainingTime: Hashable, Sendable {
  /// Whole seconds; nil as long as nothing can be said.
  private(set) var seconds: Int?
  /// Milliseconds from the beginning to the end.
  private var whole: Double?

  /// Before this nothing is known of the speed.
  static let quietMilliseconds: Int64 = 500
  static let quietShare = 0.02
  /// How much the newest guess counts.
  private static let newest = 0.2

  mutating func note(_ loading: Loading) {
    let share = loading.progress.share
    guard loading.elapsed >= Self.quietMilliseconds, share >= Self.quietShare else { return self = RemainingTime() }
    let guess = Double(loading.elapsed) / share
    let smooth = whole.map { $0 + (guess - $0) * Self.newest } ?? guess
    whole = smooth
    let left = Self.stepped(max(0, smooth - Double(loading.elapsed)) / 1000)
    // It goes up only when the first guess was clearly wrong.
    if let seconds, left > seconds, left < seconds + max(3, seconds / 3) { return }
    seconds = left
  }

  /// Whole seconds, from a minute on whole minutes.
  private static func stepped(_ seconds: Double) -> Int {
    let whole = Int(min(seconds, longest).rounded(.up))
    return whole > 60 ? (whole + 59) / 60 * 60 : max(1, whole)
  }

  /// Nobody waits longer than a day.
  private static let longest = 86_400.0
}

extension Model {
  mutating func accept(loading: Loading?) {
    self.loading = loading
    if let loading { remaining.note(loading) } else { remaining = RemainingTime() }
  }

  /// The reading at hand is a part, and nothing reads on.
  var isLoadStopped: Bool { partialShares[revision] != nil && loading == nil }
}
