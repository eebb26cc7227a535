extension ChainFigures {
  var figures: [Figure] {
    steps.flatMap(\.figures) + [ownerCoverage, channelCoverage, reviewed] + faults.map(\.count)
  }
}

extension ChainStep {
  /// Those that no other part of the board has.
  fileprivate var figures: [Figure] {
    spend + (stage?.loss.map { [$0.now, $0.before] + $0.perWeek } ?? []) + touchpoints.compactMap(\.contacts)
  }
}
