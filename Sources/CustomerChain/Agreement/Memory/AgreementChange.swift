/// How the terms of an agreement changed last.
public struct AgreementChange: Hashable, Sendable {
  /// As the funnel calls itself; nil where it does not.
  public let versionBefore: String?
  public let versionAfter: String?
  /// When the terms that hold were first seen.
  public let at: Instant
  /// What has to be tried to have the figures under the terms before: stages in order, skips first.
  public let before: [TriedTerms]
  /// Whether that is all that changed. Stages that came, went or moved, or that became another kind of end, cannot be tried.
  public let isWhole: Bool

  public init(versionBefore: String?, versionAfter: String?, at: Instant, before: [TriedTerms], isWhole: Bool) {
    self.versionBefore = versionBefore
    self.versionAfter = versionAfter
    self.at = at
    self.before = before
    self.isWhole = isWhole
  }
}
