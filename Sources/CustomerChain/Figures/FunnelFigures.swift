public struct FunnelFigures: Sendable {
  public let cohort: Figure
  public let decided: Figure
  /// Of the cohort: those that stand in an exit.
  public let exited: Figure
  public let recycled: Figure
  public let winRate: Figure
  /// First entry into the funnel to won.
  public let toWon: TransitionFigures
  /// The share of the cohort that had won by some days after it entered; in the order of `WonByFigure.days`.
  public let wonBy: [WonByFigure]
  /// The day by which half of the cohort has won.
  public let medianToWon: Figure?
  /// Money that the open leads bring in a day; one for each currency, largest first, or one that says why there is none.
  public let velocity: [Figure]
  /// In the order of the agreement, exits included (theirs have no step, overall and toNext).
  public let stages: [StageFigures]
  public let groupedBy: Dimension
  /// Largest cohort first, then by name.
  public let groups: [FunnelGroup]

  public init(
    cohort: Figure, decided: Figure, exited: Figure, recycled: Figure, winRate: Figure, toWon: TransitionFigures,
    wonBy: [WonByFigure] = [], medianToWon: Figure? = nil, velocity: [Figure] = [], stages: [StageFigures],
    groupedBy: Dimension, groups: [FunnelGroup]
  ) {
    self.cohort = cohort
    self.decided = decided
    self.exited = exited
    self.recycled = recycled
    self.winRate = winRate
    self.toWon = toWon
    self.wonBy = wonBy
    self.medianToWon = medianToWon
    self.velocity = velocity
    self.stages = stages
    self.groupedBy = groupedBy
    self.groups = groups
  }
}

/// The share of a cohort that had won by a day after it entered: the cumulative incidence of won, with exits as the
/// competing end and open leads censored at the moment (Aalen and Johansen 1978).
public struct WonByFigure: Sendable {
  public static let days = [30, 60, 90, 180, 365]

  public let day: Int
  /// `n` = leads of the cohort with a known beginning.
  public let share: Figure
  /// Leads that are followed beyond that day and have neither won nor left. Where there are none, and not everybody's end
  /// is known, the share is at least this.
  public let atRisk: Int
  /// Whether some leads were not followed until that day and nobody beyond it.
  public let isLowerBound: Bool

  public init(day: Int, share: Figure, atRisk: Int, isLowerBound: Bool) {
    self.day = day
    self.share = share
    self.atRisk = atRisk
    self.isLowerBound = isLowerBound
  }
}

public struct StageFigures: Sendable {
  public let stage: Stage
  /// Stock: all leads that stand here, whatever their cohort.
  public let here: Figure
  public let reached: Figure
  /// Of `reached`: those that only a later stage proves.
  public let imputed: Figure
  /// Of `reached`: those that entered more than once.
  public let reentered: Figure?
  /// Flow in the period.
  public let entered: Figure
  public let left: Figure
  /// To the next stage that is no exit.
  public let step: Figure
  public let overall: Figure
  public let toNext: TransitionFigures
  /// Leads of the cohort that left the funnel from here, by reason; most frequent first.
  public let exits: [ExitFigures]

  public init(
    stage: Stage, here: Figure, reached: Figure, imputed: Figure, reentered: Figure? = nil, entered: Figure,
    left: Figure, step: Figure,
    overall: Figure, toNext: TransitionFigures, exits: [ExitFigures]
  ) {
    self.stage = stage
    self.here = here
    self.reached = reached
    self.imputed = imputed
    self.reentered = reentered
    self.entered = entered
    self.left = left
    self.step = step
    self.overall = overall
    self.toNext = toNext
    self.exits = exits
  }
}

/// The time from one stage to another, of those that moved.
public struct TransitionFigures: Sendable {
  public let median: Figure
  public let p90: Figure
  /// Leads with a known time in both stages.
  public let moved: Figure
  /// Entered, neither moved on nor left.
  public let waiting: Figure
  /// True when any of the durations has a date for an end.
  public let wholeDays: Bool
  /// Durations below zero: faults in the data, kept in the quantiles.
  public let negative: Int

  public init(median: Figure, p90: Figure, moved: Figure, waiting: Figure, wholeDays: Bool, negative: Int) {
    self.median = median
    self.p90 = p90
    self.moved = moved
    self.waiting = waiting
    self.wholeDays = wholeDays
    self.negative = negative
  }
}

public struct ExitFigures: Sendable {
  /// Nil = no reason given.
  public let reason: String?
  public let count: Figure

  public init(reason: String?, count: Figure) {
    self.reason = reason
    self.count = count
  }
}

public struct FunnelGroup: Sendable {
  /// Nil = no value.
  public let key: String?
  public let cohort: Figure
  public let won: Figure
  public let exited: Figure
  /// Won of the cohort.
  public let rate: Figure
  public let winRate: Figure

  public init(key: String?, cohort: Figure, won: Figure, exited: Figure, rate: Figure, winRate: Figure) {
    self.key = key
    self.cohort = cohort
    self.won = won
    self.exited = exited
    self.rate = rate
    self.winRate = winRate
  }
}
