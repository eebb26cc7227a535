extension FunnelFigures {
  /// The figures of a count, each with the question behind it.
  /// - Parameter waiting: the known values of all open leads, by currency.
  init(_ count: FunnelCount, waiting: AgingCount.Amounts, maker: FigureMaker) {
    let decided = count.won + count.exited
    self.init(
      cohort: maker.count(.cohort, count.cohort),
      decided: maker.ratio(.decided, count.won + count.exited, of: count.cohort),
      exited: maker.count(.exits, count.exited),
      recycled: maker.count(.recycled, count.recycled),
      winRate: maker.ratio(.winRate, count.won, of: decided),
      toWon: TransitionFigures(
        count.movesToWon, waiting: count.waitingToWin, maker: maker, coordinates: RecordSet.Coordinates()),
      wonBy: WonByFigure.all(count, maker),
      medianToWon: FunnelFigures.medianToWon(count, maker), velocity: Velocity(count, waiting, maker).figures,
      stages: count.store.stages.indices.map { StageFigures($0, count: count, maker: maker) },
      groupedBy: count.groupedBy,
      groups: FunnelGroup.all(count, maker: maker))
  }
}

extension FunnelFigures {
  private static func medianToWon(_ count: FunnelCount, _ maker: FigureMaker) -> Figure {
    let followed = count.incidence.table.count
    guard followed > 0 else {
      return maker.absent(.medianToWon, count.cohort == 0 ? .nothingCounted : .noTimes)
    }
    guard let days = count.incidence.day(when: 0.5) else { return maker.absent(.medianToWon, .notReached, n: followed) }
    return maker.figure(
      .medianToWon, .duration(Elapsed(days: days, wholeDays: count.movesToWon.wholeDays)), n: followed)
  }
}

extension WonByFigure {
  static func all(_ count: FunnelCount, _ maker: FigureMaker) -> [WonByFigure] {
    let estimates = count.incidence.estimates(by: days)
    return days.enumerated().map { place, day in
      WonByFigure(day, estimates.isEmpty ? nil : estimates[place], count, maker)
    }
  }

  private init(_ day: Int, _ estimate: CumulativeIncidence.Estimate?, _ count: FunnelCount, _ maker: FigureMaker) {
    var here = RecordSet.Coordinates()
    here.day = day
    let absence: Absence = count.cohort == 0 ? .nothingCounted : .noTimes
    self.init(
      day: day,
      share: estimate.map {
        maker.figure(
          .wonBy, .share($0.share), n: count.incidence.table.count, interval: $0.interval, numerator: $0.events, here)
      } ?? maker.absent(.wonBy, absence, here),
      atRisk: estimate?.atRisk ?? 0, isLowerBound: estimate?.isLowerBound ?? false)
  }
}

extension StageFigures {
  init(_ stage: Int, count: FunnelCount, maker: FigureMaker) {
    var here = RecordSet.Coordinates()
    here.stage = stage
    let next = count.order.next(after: stage)
    let first = count.order.first
    let isExit = count.store.stages[stage].kind == .exit
    self.init(
      stage: count.store.stages[stage],
      here: maker.count(.here, count.here[stage], here),
      reached: maker.count(.reached, count.reached[stage], here),
      imputed: maker.count(.imputed, count.imputed[stage], here),
      reentered: maker.count(.reentered, count.reentered[stage], here),
      entered: maker.count(.entered, count.entered[stage], here),
      left: maker.count(.left, count.left[stage], here),
      step: next.map { maker.ratio(.step, count.reached[$0], of: count.reached[stage], here) }
        ?? maker.absent(.step, .lastStage, here),
      overall: isExit
        ? maker.absent(.overall, .lastStage, here)
        : maker.ratio(.overall, count.reached[stage], of: first.map { count.reached[$0] } ?? 0, here),
      toNext: next == nil
        ? TransitionFigures(absent: .lastStage, maker: maker, coordinates: here)
        : TransitionFigures(count.moves[stage], waiting: count.waiting[stage], maker: maker, coordinates: here),
      exits: ExitFigures.all(count.exits[stage], .exits, store: count.store, maker: maker, coordinates: here))
  }
}

extension ExitFigures {
  static func all(
    _ reasons: [TextCode: Int], _ id: MetricID, store: Store, maker: FigureMaker, coordinates: RecordSet.Coordinates
  ) -> [ExitFigures] {
    let named = reasons.map { (reason: store.text($0.key), count: $0.value) }
    return named.sorted { ($1.count, $0.reason ?? "") < ($0.count, $1.reason ?? "") }.map { reason, count in
      var here = coordinates
      here.reason = .some(reason)
      return ExitFigures(reason: reason, count: maker.count(id, count, here))
    }
  }
}

extension TransitionFigures {
  init(_ moves: FunnelCount.Moves, waiting: Int, maker: FigureMaker, coordinates: RecordSet.Coordinates) {
    let summary = moves.summary
    func figure(_ days: Double?) -> Figure {
      guard let days else {
        return maker.absent(.toNext, moves.count == 0 ? .nothingCounted : .noTimes, coordinates, n: moves.count)
      }
      return maker.figure(
        .toNext, .duration(Elapsed(days: days, wholeDays: moves.wholeDays)), n: summary.count, coordinates)
    }
    self.init(
      median: figure(summary.median), p90: figure(summary.p90),
      moved: maker.count(.moved, moves.count, coordinates), waiting: maker.count(.waiting, waiting, coordinates),
      wholeDays: moves.wholeDays, negative: moves.negative)
  }

  init(absent reason: Absence, maker: FigureMaker, coordinates: RecordSet.Coordinates) {
    self.init(
      median: maker.absent(.toNext, reason, coordinates), p90: maker.absent(.toNext, reason, coordinates),
      moved: maker.absent(.moved, reason, coordinates), waiting: maker.absent(.waiting, reason, coordinates),
      wholeDays: false, negative: 0)
  }
}

extension FunnelGroup {
  static func all(_ count: FunnelCount, maker: FigureMaker) -> [FunnelGroup] {
    let groups = count.groups.map { code, group in
      FunnelGroup(count.store.text(code), group, dimension: count.groupedBy, maker: maker)
    }
    return groups.sorted { ($1.cohort.n, $0.key ?? "") < ($0.cohort.n, $1.key ?? "") }
  }

  private init(_ key: String?, _ group: FunnelCount.Group, dimension: Dimension, maker: FigureMaker) {
    var here = RecordSet.Coordinates()
    here.dimension = dimension
    here.key = key
    self.init(
      key: key, cohort: maker.count(.cohort, group.cohort, here),
      won: maker.count(.groupWon, group.won, here),
      exited: maker.count(.exits, group.exited, here),
      rate: maker.ratio(.groupRate, group.won, of: group.cohort, here),
      winRate: maker.ratio(.winRate, group.won, of: group.won + group.exited, here))
  }
}
