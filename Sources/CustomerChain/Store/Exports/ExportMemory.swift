/// What is remembered of earlier exports: which keys of leads were open in the last whole reading, as hashes, and where
/// and when they were seen last. Never a name, a key or a value.
public struct ExportMemory: Sendable {
  /// The number of a key is the position of its sighting.
  var keys: HashedKeys
  var sightings: [Sighting]
  /// Whether an export was ever remembered: without one nobody knows what is missing.
  public internal(set) var hasExport: Bool
  /// How many of the keys are missing in the exports.
  public internal(set) var missing = 0

  /// Where and when some keys were seen last.
  struct Sighting: Hashable, Sendable {
    /// The hash of the system's label.
    var system: UInt64
    /// When the newest file of the system was written, as it was then.
    var written: Instant
    /// When it was read.
    var seen: Instant
    /// The reading in which they were found missing; nil = they were there.
    var missingSince: Instant?
  }

  /// More keys are not remembered, and then none.
  public static let maximumKeys = 1 << 20
  /// How long a missing lead is remembered, and one whose system sends nothing any more.
  static let keptMilliseconds: Int64 = 90 * Instant.millisecondsPerDay

  /// Nothing is remembered.
  public init() {
    keys = HashedKeys()
    sightings = []
    hasExport = false
  }

  /// How many keys are remembered.
  public var count: Int { keys.count }

}
