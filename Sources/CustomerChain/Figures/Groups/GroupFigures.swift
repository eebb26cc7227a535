/// The values of one dimension side by side with the same figures.
public struct GroupFigures: Sendable {
  public let dimension: Dimension
  /// Most leads first; a missing value last.
  public let rows: [GroupRow]
  /// All of them together.
  public let whole: GroupRow
  /// Fewer records than this behind a share or a score are marked as few.
  public let carefulBelow: Int

  public init(dimension: Dimension, rows: [GroupRow], whole: GroupRow, carefulBelow: Int) {
    self.dimension = dimension
    self.rows = rows
    self.whole = whole
    self.carefulBelow = carefulBelow
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
