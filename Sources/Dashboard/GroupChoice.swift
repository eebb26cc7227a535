import CustomerChain
import Words

/// Which groups stand side by side, and in which order.
extension Model {
  /// What groups are usually made by, until it is known what the data has.
  static let usualGroups: [Dimension] = [.department, .country, .dealer, .source, .team]

  /// The dimension of the groups: the one a person chose, else departments.
  var groupDimension: Dimension { chosenGroups ?? .department }

  /// Asked only while the pane is shown: nothing is counted for nobody.
  var across: Dimension? {
    layout.panes(focus: focus, isZoomed: isZoomed).contains { $0.pane == .groups } ? groupDimension : nil
  }

  mutating func groupByNext() {
    let available = board?.groups?.available ?? []
    let all = available.isEmpty ? Self.usualGroups : available
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
