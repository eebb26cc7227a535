/// What changed since the last working morning.
public struct Brief: Sendable {
  public let asOf: AsOf
  public let revision: Int
  /// The previous working day at the same time.
  public let before: AsOf
  /// The same weekday a week before, at the same time.
  public let weekBefore: AsOf
  /// Worst first: by money at stake, then by severity; at most as many as the agreement says.
  public let lines: [BriefLine]
  /// Lines that had no room.
  public let left: Int
  /// How many changes were tested this morning, and how many of them are called real.
  public let tested: Int
  public let real: Int
  /// Won since the morning before, as on a usual day of this kind: said when there is room, and no change. Nil when it is
  /// a line, or nothing can be won.
  public let usual: BriefLine?
  /// What the ledger says was read of the morning before and is otherwise known today.
  public let restated: [Restatement]

  public init(
    asOf: AsOf, revision: Int, before: AsOf, weekBefore: AsOf, lines: [BriefLine], left: Int = 0, tested: Int,
    real: Int, usual: BriefLine? = nil, restated: [Restatement] = []
  ) {
    self.asOf = asOf
    self.revision = revision
    self.before = before
    self.weekBefore = weekBefore
    self.lines = lines
    self.left = left
    self.tested = tested
    self.real = real
    self.usual = usual
    self.restated = restated
  }

  public var isNothingUnusual: Bool { lines.isEmpty }
}

/// One change that matters.
public struct BriefLine: Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case bad, careful
    /// Good news, or neither.
    case info
  }

  /// What kind of change, with what its sentence needs beside the figures.
  public enum Rule: Hashable, Sendable {
    /// Leads of a department went past their promise: `new` since the morning before; most of them of one value of a
    /// dimension, where one has more than half.
    case late(row: AgingKey, new: Int, mostly: Share?)
    /// Leads began to leak since the morning before, by cause.
    case leak(causes: [CauseCount])
    /// The step from a stage within so many days, over two cohorts of four weeks; the exit reason whose share grew most,
    /// where one did.
    case rate(stage: Int, within: Int, reason: String?)
    /// The score of a touchpoint (nil = all answers), over four weeks and the four before.
    case score(metric: String, touchpoint: String?, n: Int, nBefore: Int)
    /// More or fewer leads came in than on the same weekday of eight weeks: their median.
    case volume(usual: Double)
    /// Won since the morning before.
    case won(count: Int, usual: Double, isUsual: Bool)
    case target(Target, TargetFigure.State)
    /// An export that did not come when it was expected, or that has fewer rows than before.
    case sourceLate(file: String)
    case sourceShrank(file: String, rows: Int, before: Int)

    public var name: String {
      switch self {
      case .late: "late"
      case .leak: "leak"
      case .rate: "rate"
      case .score: "score"
      case .volume: "volume"
      case .won: "won"
      case .target: "target"
      case .sourceLate, .sourceShrank: "source"
      }
    }
  }

  public struct Share: Hashable, Sendable {
    public let dimension: Dimension
    public let key: String
    public let count: Int

    public init(dimension: Dimension, key: String, count: Int) {
      self.dimension = dimension
      self.key = key
      self.count = count
    }
  }

  public struct CauseCount: Hashable, Sendable {
    public let cause: LeakCause
    public let count: Int

    public init(cause: LeakCause, count: Int) {
      self.cause = cause
      self.count = count
    }
  }

  public let rule: Rule
  public let severity: Severity
  /// What the line is about, now: opening it lists exactly its records.
  public let figure: Figure
  /// The same at the moment it is compared with; nil where there is none.
  public let before: Figure?
  /// At stake, by currency; empty where no money is known or it is none of the line's.
  public let money: [Money]
  /// How many of the line's records have no known value.
  public let withoutValue: Int
  /// The probability of so large a change by chance; nil where nothing was tested.
  public let chance: Double?

  public init(
    rule: Rule, severity: Severity, figure: Figure, before: Figure?, money: [Money] = [], withoutValue: Int = 0,
    chance: Double? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.figure = figure
    self.before = before
    self.money = money
    self.withoutValue = withoutValue
    self.chance = chance
  }
}

/// A figure that was read as one number and is known today as another.
public struct Restatement: Hashable, Sendable {
  public let figure: Figure
  /// What it was when it was read.
  public let read: Double
  /// When.
  public let at: Instant

  public init(figure: Figure, read: Double, at: Instant) {
    self.figure = figure
    self.read = read
    self.at = at
  }
}
