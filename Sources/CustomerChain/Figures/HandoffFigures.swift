/// What became of the leads that a stage handed to another department: one hand-off for each entry into the stage in the
/// period.
public struct HandoffFigures: Sendable {
  public let stage: Stage
  public let handed: Figure
  /// The next entry is a later stage.
  public let accepted: Figure
  /// The next entry is an exit.
  public let rejected: Figure
  /// Handed over and neither: those that were sent back to an earlier stage are among them.
  public let undecided: Figure
  /// Of the undecided: sent back to an earlier stage.
  public let returned: Figure
  /// Accepted of decided, and decided of handed: both, or silence looks good.
  public let acceptance: Figure
  public let decision: Figure
  /// Time until a decision, the undecided censored at the moment (Kaplan and Meier 1958).
  public let toDecide: DecisionTime
  /// Of the rejected, most frequent first.
  public let reasons: [ExitFigures]
  /// Who decided, and who has what is undecided; most hand-offs first.
  public let people: [HandoffPerson]

  public init(
    stage: Stage, handed: Figure, accepted: Figure, rejected: Figure, undecided: Figure, returned: Figure,
    acceptance: Figure, decision: Figure, toDecide: DecisionTime, reasons: [ExitFigures], people: [HandoffPerson]
  ) {
    self.stage = stage
    self.handed = handed
    self.accepted = accepted
    self.rejected = rejected
    self.undecided = undecided
    self.returned = returned
    self.acceptance = acceptance
    self.decision = decision
    self.toDecide = toDecide
    self.reasons = reasons
    self.people = people
  }
}

/// The time until half, and until nine in ten, of the hand-offs are decided; "not reached" where the data ends before.
public struct DecisionTime: Sendable {
  public let median: Figure
  public let p90: Figure
  /// True when any of the durations has a date for an end.
  public let wholeDays: Bool

  public init(median: Figure, p90: Figure, wholeDays: Bool) {
    self.median = median
    self.p90 = p90
    self.wholeDays = wholeDays
  }
}

public struct HandoffPerson: Sendable {
  /// Nil = nobody is named.
  public let person: String?
  public let handed: Figure
  public let accepted: Figure
  public let rejected: Figure
  public let undecided: Figure

  public init(person: String?, handed: Figure, accepted: Figure, rejected: Figure, undecided: Figure) {
    self.person = person
    self.handed = handed
    self.accepted = accepted
    self.rejected = rejected
    self.undecided = undecided
  }
}
