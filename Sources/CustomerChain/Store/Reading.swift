/// Everything that one pass over a data directory gave: the files' tables, their shared texts, what was agreed.
public struct Reading: Sendable {
  /// Counts up with each reading of a process.
  public let revision: Int
  /// By name; every file of the directory, also those that nothing claims.
  public let files: [FileReading]
  public let pool: TextPool
  /// The keys of each `KeySpace`, by its raw value.
  public let keys: [KeyTexts]
  public let agreement: Agreement
  public let mistakes: [Mistake]
  public let hasAgreement: Bool
  public let zones: Zones
  public let readAt: Instant
  /// What is remembered of earlier exports; nil where nothing is to be remembered.
  public var memory: ExportMemory?
  /// How the terms of the agreement changed last, where that is remembered.
  public var lastChange: AgreementChange?

  public init(
    revision: Int, files: [FileReading], lexicon: Lexicon, agreement: Agreement, mistakes: [Mistake],
    hasAgreement: Bool, zones: Zones, readAt: Instant
  ) {
    self.revision = revision
    self.files = files
    pool = lexicon.texts
    keys = lexicon.keys.texts
    self.agreement = agreement
    self.mistakes = mistakes
    self.hasAgreement = hasAgreement
    self.zones = zones
    self.readAt = readAt
  }
}

/// How far a reading has come.
public struct ReadingProgress: Hashable, Sendable {
  public var files: Int
  public var filesDone: Int
  public var bytes: UInt64
  public var bytesDone: UInt64
  public var rows: Int
  public var rejected: Int

  public init(files: Int, filesDone: Int, bytes: UInt64, bytesDone: UInt64, rows: Int, rejected: Int) {
    self.files = files
    self.filesDone = filesDone
    self.bytes = bytes
    self.bytesDone = bytesDone
    self.rows = rows
    self.rejected = rejected
  }
}
