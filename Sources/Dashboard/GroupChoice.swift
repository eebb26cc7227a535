import CustomerChain
import Words

/// Which groups stand side by side, and in which order.
extension Model {
  /// What groups can be made by, those that companies ask for first.
  static let groupDimensions: [Dimension] = [
    .department, .country, .dealer, .source, .team, .region, .segment, .channel, .campaign, .owner,
  ]

  /// The dimension of the groups: the one a person chose, else departments.
  var groupDimension: Dimension { chosenGroups ?? .department }

  /// Asked only while the pane is shown: nothing is counted for nobody.
  var across: Dimension? {
    layout.panes(focus: focus, isZoomed: isZoomed).contains { $0.pane == .groups } ? groupDimension : nil
  }

  mutating func groupByNext() {
    let all = Self.groupDimensions
    let next = (all.firstIndex(of: groupDimension) ?? -1) + 1
    chosenGroups = all[next % all.count]
  }

  /// On to the next measure that the groups have, and after the last one to the groups' own order.
  mutating func sortGroupsByNext() {
    guard let groups = board?.groups else { return }
    let all = GroupMeasure.allCases.filter { groups.whole.cell($0) != nil }
    let next = groupSort.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
    groupSort = next < all.count ? all[next] : nil
  }
}

extension GroupFigures {
  /// Largest first, what has no value last; nil leaves the groups in their own order.
  func sorted(by measure: GroupMeasure?) -> [GroupRow] {
    guard let measure else { return rows }
    let numbered = rows.enumerated().map { position, row in
      (row: row, number: row.cell(measure)?.figure.number ?? -.infinity, position: position)
    }
    return numbered.sorted { ($1.number, $0.position) < ($0.number, $1.position) }.map(\.row)
  }
}
