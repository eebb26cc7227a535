/// How a reading of the data directory went: what the health pane and `check` show.
public struct DataHealth: Sendable {
  /// By name. Their tables are empty here: only the counts travel.
  public var files: [FileReading]
  /// Of `ketting.toml`.
  public var mistakes: [Mistake]
  /// True when the directory has a `ketting.toml`, or one was given.
  public var hasAgreement: Bool
  /// Sources that no file matched, by position in the agreement.
  public var sourcesWithoutFile: [Int]
  /// The newest time in all records, not later than the reading.
  public var newestRecord: Timestamp
  /// When this reading ended.
  public var readAt: Instant
  /// Stages that events name and the agreement does not, with how often.
  public var unknownStages: [UnmappedValue]
  /// Values that several leads of one system have, so that nobody is merged by them: the first
  /// `IdentityConflict.maximumListed`, of `identityConflictCount`.
  public var identityConflicts: [IdentityConflict] = []
  public var identityConflictCount = 0

  public init(
    files: [FileReading], mistakes: [Mistake], hasAgreement: Bool, sourcesWithoutFile: [Int], newestRecord: Timestamp,
    readAt: Instant, unknownStages: [UnmappedValue]
  ) {
    self.files = files
    self.mistakes = mistakes
    self.hasAgreement = hasAgreement
    self.sourcesWithoutFile = sourcesWithoutFile
    self.newestRecord = newestRecord
    self.readAt = readAt
    self.unknownStages = unknownStages
  }

  public var rows: Int { files.reduce(0) { $0 + $1.rows } }
  public var rejected: Int { files.reduce(0) { $0 + $1.rejected } }
  public var hasErrors: Bool {
    rejected > 0 || mistakes.contains { $0.severity == .error } || files.contains { !$0.problems.isEmpty }
  }
}
