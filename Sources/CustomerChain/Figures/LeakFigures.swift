/// Why an open lead leaks. A lead has one cause at most: the first that holds, in this order.
public enum LeakCause: String, CaseIterable, Sendable {
  /// Nobody has it.
  case noOwner = "no_owner"
  /// Past the stage's limit, and the department that must act has not touched it since it came.
  case untouched
  /// Handed over, past the stage's limit, and not decided.
  case undecided
  /// Idle longer than the stage allows.
  case quiet
  /// In an earlier export, not in the newest, and never closed.
  case vanished
}

/// The leads that nobody mops up.
public struct LeakFigures: Sendable {
  /// One for each cause, in the order of precedence.
  public let causes: [LeakFigure]
  /// Who has the leaking leads; most first.
  public let people: [LeakPerson]
  /// Effort of the departments that leads are handed to, spent on leads that ended as exits, of their effort on all that
  /// ended.
  public let unqualifiedShare: Figure?
  /// What that effort is counted in; nil where nothing was counted.
  public let effort: Effort?

  public init(
    causes: [LeakFigure] = [], people: [LeakPerson] = [], unqualifiedShare: Figure? = nil, effort: Effort? = nil
  ) {
    self.causes = causes
    self.people = people
    self.unqualifiedShare = unqualifiedShare
    self.effort = effort
  }
}

/// What effort is counted in.
public struct Effort: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Sendable { case minutes, touches }

  public let unit: Unit
  /// Touches that do not say how long they took, and are left out where minutes are counted.
  public let withoutMinutes: Int

  public init(unit: Unit, withoutMinutes: Int = 0) {
    self.unit = unit
    self.withoutMinutes = withoutMinutes
  }
}

public struct LeakFigure: Sendable {
  public let cause: LeakCause
  /// Not available where the data cannot tell.
  public let count: Figure
  /// One for each currency, largest first.
  public let value: [Figure]
  /// The longest that one of them stands in its stage.
  public let oldest: Figure

  public init(cause: LeakCause, count: Figure, value: [Figure], oldest: Figure) {
    self.cause = cause
    self.count = count
    self.value = value
    self.oldest = oldest
  }
}

public struct LeakPerson: Sendable {
  /// Nil = nobody.
  public let person: String?
  public let count: Figure
  public let value: [Figure]

  public init(person: String?, count: Figure, value: [Figure]) {
    self.person = person
    self.count = count
    self.value = value
  }
}
