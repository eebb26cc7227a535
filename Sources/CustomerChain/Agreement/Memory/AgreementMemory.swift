/// What is remembered of an agreement from one reading to the next: its terms, and those that they took the place of.
public struct AgreementMemory: Hashable, Sendable {
  var now: AgreedTerms?
  /// When those were first seen.
  var since = Instant(milliseconds: 0)
  /// Nil while no change was seen.
  var before: AgreedTerms?

  /// Nothing is remembered.
  public init() {}

  /// Takes over what a reading's agreement says. One that is not there, or whose stages cannot all be read, says nothing:
  /// it is not another agreement, but one that somebody is writing.
  public mutating func note(_ reading: Reading) {
    guard reading.hasAgreement, !reading.mistakes.contains(where: \.hidesTerms) else { return }
    note(AgreedTerms(reading.agreement), at: reading.readAt)
  }

  /// The same terms under another version are no change: the version often follows when all are agreed.
  mutating func note(_ terms: AgreedTerms, at instant: Instant) {
    guard let known = now, terms.differs(from: known) else {
      if now == nil { since = instant }
      now = terms
      return
    }
    before = known
    now = terms
    since = instant
  }

  /// How the terms changed last; nil where no change was seen.
  public var lastChange: AgreementChange? {
    guard let now, let before else { return nil }
    return AgreementChange(
      versionBefore: before.version, versionAfter: now.version, at: since, before: before.tried(under: now),
      isWhole: before.hasSameStages(as: now))
  }
}

extension Mistake {
  /// Whether terms may have been agreed that could not be read.
  fileprivate var hidesTerms: Bool {
    guard severity == .error else { return false }
    switch reason {
    case .syntax, .unreadable, .tooLarge: return true
    case .unknownKey, .notADateFormat, .notAnExpectation, .notAColor, .missingColumn, .notAnHourRange,
      .unknownTimeZone:
      return false
    case .wrongType(let key, _), .notOneOf(let key, _, _), .notATimeLimit(let key, _), .notADate(let key, _),
      .unknownReference(let key, _, _), .missing(let key), .duplicate(let key, _), .notAscending(let key),
      .outOfRange(let key, _), .notAFilter(let key, _):
      return key.hasPrefix("stage") || key.hasPrefix("funnel")
    }
  }
}
