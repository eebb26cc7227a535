extension MetricID {
  /// Whose definitions a figure stands on: with another definition of one of these stages it could be another number.
  ///
  /// - Parameters:
  ///   - stage: the position of the figure's stage; nil when it is of no single one.
  ///   - stages: those of the board.
  func definitions(stage: Int?, of stages: [Stage]) -> [Stage] {
    switch basis {
    case .nothing: return []
    case .allStages: return stages
    case .openStages: return stages.filter(\.isOpen)
    case .stage(let neighbour):
      guard let stage, stages.indices.contains(stage) else { return stages }
      return [stages[stage]] + neighbour.stage(for: stage, of: stages)
    }
  }

  private enum Basis {
    /// The figure's own stage, and one that it is compared with; all where it is of no single stage.
    case stage(Neighbour)
    case allStages, openStages, nothing
  }

  private enum Neighbour {
    case none, first, next

    func stage(for stage: Int, of stages: [Stage]) -> [Stage] {
      switch self {
      case .none: []
      case .first: Array(stages.prefix(1))
      case .next: Array(stages[(stage + 1)...].lazy.filter { $0.kind != .exit }.prefix(1))
      }
    }
  }

  private var basis: Basis {
    switch self {
    case .here, .entered, .left, .reached, .imputed, .reentered, .exits, .handed, .handoffRejected, .returned,
      .breaking:
      .stage(.none)
    case .within, .loss, .step, .toNext, .moved, .waiting, .accepted, .undecided, .acceptance, .decision, .toDecide:
      .stage(.next)
    case .overall: .stage(.first)
    case .cohort, .winRate, .groupWon, .groupRate, .decided, .recycled, .wonBy, .medianToWon, .velocity,
      .unqualifiedShare, .groupDifference:
      .allStages
    case .lateShare, .open, .bucket, .median, .p90, .oldest, .unknownAge, .late, .due, .everLate, .idle, .leadAge,
      .value,
      .lateValue, .leakCount, .leakValue, .leakOldest:
      .openStages
    case .nps, .csat, .ces, .cxpi, .score, .topShare, .good, .responseRate, .spread, .change, .answers, .invalid,
      .unanswered, .matched, .identityConflicts, .rows, .rejected, .unmapped, .duplicates, .lateSources,
      .contacts, .ownerCoverage, .channelCoverage, .reviewed, .withoutOwner, .severalOwners, .channelWithoutOwner,
      .notReviewed, .orders, .orderValue, .spend, .definitionAgreement:
      .nothing
    }
  }
}
