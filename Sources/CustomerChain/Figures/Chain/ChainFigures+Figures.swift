extension ChainFigures {
  /// Those that no other part of the board has.
  var figures: [Figure] {
    let own =
      steps.flatMap(\.figures) + [ownerCoverage, channelCoverage, reviewed] + faults.map(\.count)
      + [orders].compactMap(\.self) + orderValue
    // Where no value is known the weakest link's figure says so, and stands nowhere else.
    return own + [weakest?.figure].compactMap(\.self).filter { $0.absence != nil && !own.contains($0) }
  }
}

extension ChainStep {
  fileprivate var figures: [Figure] {
    spend + (stage?.figures ?? []) + touchpoints.compactMap(\.contacts)
  }
}

extension StageLink {
  fileprivate var figures: [Figure] {
    [late] + lateValue + (loss.map { [$0.now, $0.before] + $0.perWeek } ?? [])
  }
}
