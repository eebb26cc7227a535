public struct AgingFigures: Sendable {
  /// Upper ends in days; there is one count more than ends.
  public let buckets: [Int]
  public let clock: Clock
  /// In the order of the stages whose department owes, seams after the department that hands over.
  public let rows: [AgingRow]
  public let total: AgingRow

  public init(buckets: [Int], clock: Clock, rows: [AgingRow], total: AgingRow) {
    self.buckets = buckets
    self.clock = clock
    self.rows = rows
    self.total = total
  }
}

public struct AgingRow: Sendable {
  public let key: AgingKey
  public let open: Figure
  /// One for each bucket; their sum and `unknown` make `open`.
  public let counts: [Figure]
  public let unknown: Figure
  public let median: Figure
  public let p90: Figure
  public let oldest: Figure
  /// Past the stage's limit or their own deadline.
  public let late: Figure
  /// With a limit or deadline that is not past yet.
  public let due: Figure
  /// Leads that were late here at some moment of the period, whether or not they still wait.
  public let everLate: Figure?
  public let idleMedian: Figure
  public let leadAgeMedian: Figure
  /// One for each currency, largest first.
  public let value: [Figure]
  public let lateValue: [Figure]

  public init(
    key: AgingKey, open: Figure, counts: [Figure], unknown: Figure, median: Figure, p90: Figure, oldest: Figure,
    late: Figure, due: Figure, everLate: Figure? = nil,
    idleMedian: Figure, leadAgeMedian: Figure, value: [Figure], lateValue: [Figure]
  ) {
    self.key = key
    self.open = open
    self.counts = counts
    self.unknown = unknown
    self.median = median
    self.p90 = p90
    self.oldest = oldest
    self.late = late
    self.due = due
    self.everLate = everLate
    self.idleMedian = idleMedian
    self.leadAgeMedian = leadAgeMedian
    self.value = value
    self.lateValue = lateValue
  }
}
