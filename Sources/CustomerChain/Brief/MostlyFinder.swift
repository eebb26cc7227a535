/// Finds what most of the late leads of a row have in common, where that is more than the row's open leads have of it.
struct MostlyFinder {
  /// In the order in which they are tried.
  private static let dimensions: [Dimension] = [.dealer, .source, .country]
  private static let leastShare = 0.5
  private static let leastRatio = 1.5

  /// How many of a row's leads have each value.
  struct Counts: Sendable {
    var open: [TextCode: Int] = [:]
    var late: [TextCode: Int] = [:]

    mutating func add(_ value: TextCode, isLate: Bool) {
      open[value, default: 0] += 1
      if isLate { late[value, default: 0] += 1 }
    }

    /// The value that more than half of the late leads have, and its count.
    func mostly() -> (value: TextCode, count: Int)? {
      let (allOpen, allLate) = (open.values.reduce(0, +), late.values.reduce(0, +))
      // No two values have more than half.
      let found = late.first { $0.key != 0 && Double($0.value) > leastShare * Double(allLate) }
      guard let found, let open = open[found.key] else { return nil }
      let isMore = Double(found.value) * Double(allOpen) >= leastRatio * Double(open) * Double(allLate)
      return isMore ? (found.key, found.value) : nil
    }
  }

  private let placer: AgingPlacer
  private let leads: MovingLeads
  private let dimensions: [(dimension: Dimension, column: LeadDimension)]

  init(_ placer: AgingPlacer, _ leads: MovingLeads) {
    self.placer = placer
    self.leads = leads
    let standings = placer.standings
    dimensions = MostlyFinder.dimensions.map { ($0, LeadDimension($0, standings)) }
  }

  /// For each of some rows what most of its late leads have.
  func mostly(in rows: [AgingPlacer.RowKey]) -> [BriefLine.Share?] {
    var counts = rows.map { _ in dimensions.map { _ in Counts() } }
    for lead in leads.numbers.map(Int.init) {
      guard let placement = placer.promise(of: lead), let row = rows.firstIndex(of: placement.key) else { continue }
      for (number, dimension) in dimensions.enumerated() {
        counts[row][number].add(dimension.column.value(of: lead), isLate: placement.limit == .late)
      }
    }
    return counts.map { ofRow in
      for (number, count) in ofRow.enumerated() {
        if let found = count.mostly(), let key = placer.store.text(found.value) {
          return BriefLine.Share(dimension: dimensions[number].dimension, key: key, count: found.count)
        }
      }
      return nil
    }
  }
}
