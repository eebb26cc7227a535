/// The values of one dimension side by side with the same figures.
public struct GroupFigures: Sendable {
  public let dimension: Dimension
  /// Most leads first; a missing value last.
  public let rows: [GroupRow]
  /// All of them together.
  public let whole: GroupRow
  /// Fewer records than this behind a share or a score are marked as few.
  public let carefulBelow: Int
  /// The dimensions of which the data has two values or more, by which it can be compared: the named ones in their order,
  /// then further columns by name.
  public let available: [Dimension]

  public init(
    dimension: Dimension, rows: [GroupRow], whole: GroupRow, carefulBelow: Int, available: [Dimension] = []
  ) {
    self.dimension = dimension
    self.rows = rows
    self.whole = whole
    self.carefulBelow = carefulBelow
    self.available = available
  }

  /// The rows by the value of a measure; those that are equal in it stay in their order, those without a value come last
  /// whichever way the order runs.
  public func sorted(by measure: GroupMeasure, ascending: Bool) -> [GroupRow] {
    let keyed = rows.map { ($0, $0.cell(measure)?.figure.number) }
    let valued = keyed.enumerated().sorted { left, right in
      guard let first = left.element.1, let second = right.element.1, first != second else {
        return (left.element.1 == nil ? 1 : 0, left.offset) < (right.element.1 == nil ? 1 : 0, right.offset)
      }
      return ascending ? first < second : first > second
    }
    return valued.map(\.element.0)
  }
}

/// One group, or the whole.
public struct GroupRow: Sendable {
  /// Nil = no value, or the whole.
  public let key: String?
  /// One for each of `GroupMeasure.allCases` that the data has, in that order.
  public let cells: [GroupCell]

  public init(key: String?, cells: [GroupCell]) {
    self.key = key
    self.cells = cells
  }

  public func cell(_ measure: GroupMeasure) -> GroupCell? { cells.first { $0.measure == measure } }
}

/// What groups are compared by.
public enum GroupMeasure: String, Hashable, Sendable, CaseIterable {
  case cohort, wonShare, acceptance, open, lateShare, median, leaks, nps, csat

  /// The figure that stands in its column.
  public var metric: MetricID {
    switch self {
    case .cohort: .cohort
    case .wonShare: .groupRate
    case .acceptance: .acceptance
    case .open: .open
    case .lateShare: .lateShare
    case .median: .median
    case .leaks: .leakCount
    case .nps: .nps
    case .csat: .csat
    }
  }

  /// The survey metric whose answers it is of; nil where it is of leads.
  public var survey: String? {
    switch self {
    case .nps, .csat: rawValue
    default: nil
    }
  }

  /// Whether a group's figure is compared with that of the whole: shares and scores.
  public var isCompared: Bool {
    switch self {
    case .wonShare, .acceptance, .lateShare, .nps, .csat: true
    case .cohort, .open, .median, .leaks: false
    }
  }
}

public struct GroupCell: Sendable {
  public let measure: GroupMeasure
  public let figure: Figure
  /// The group less the whole, in the unit of the figure, with its interval: of shares and scores. Nil for the whole, for
  /// counts and medians, and where either has no value.
  public let difference: Figure?
  /// Fewer records than `carefulBelow`.
  public let isSmall: Bool

  public init(measure: GroupMeasure, figure: Figure, difference: Figure? = nil, isSmall: Bool = false) {
    self.measure = measure
    self.figure = figure
    self.difference = difference
    self.isSmall = isSmall
  }
}
