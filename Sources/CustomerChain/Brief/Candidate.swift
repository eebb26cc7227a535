/// What a rule found: a change that was tested, and the line that tells it.
struct Candidate: Sendable {
  /// The probability of so large a change by chance; nil for a fact, which needs no test.
  let chance: Double?
  /// Nil for a change that is no line even where it is real: too small, or the other way.
  let line: BriefLine?
}

/// What every rule needs beside what was counted.
struct RuleTerms {
  let agreement: BriefAgreement
  /// Fewer leads or answers than this are not judged.
  let carefulBelow: Int
  /// Makes the figures of this morning, and of the one before.
  let now: FigureMaker
  let before: FigureMaker
}
