import CustomerChain

/// The figures of the compared moment, or of the terms that are compared with, to be found by what they are of.
struct ComparedBoard: Sendable {
  /// What makes a figure the same one on another board.
  struct Key: Hashable, Sendable {
    let metric: MetricID
    let coordinates: RecordSet.Coordinates

    init(_ figure: Figure) {
      metric = figure.id
      coordinates = figure.records.coordinates.settled
    }
  }

  let comparison: Comparison
  let asOf: AsOf
  private let figures: [Key: Figure]

  init(_ board: Board, _ comparison: Comparison) {
    self.comparison = comparison
    asOf = board.asOf
    let all =
      board.funnel.compared + board.aging.compared + board.experience.compared + board.handoffs.flatMap(\.compared)
      + board.leaks.compared + (board.definitions?.compared ?? []) + (board.groups?.compared ?? [])
      + (board.chain?.compared ?? [])
    figures = Dictionary(all.map { (Key($0), $0) }) { first, _ in first }
  }

  func figure(like figure: Figure) -> Figure? { figures[Key(figure)] }
}

// The figures that have a difference. A median shares its name with its 90th percentile, and weeks are other weeks at
// another moment: these have none.

extension FunnelFigures {
  fileprivate var compared: [Figure] {
    [cohort, decided, exited, recycled, winRate, toWon.median] + wonBy.map(\.share) + [medianToWon].compactMap(\.self)
      + velocity
      + stages.flatMap { stage in
        [stage.here, stage.reached, stage.imputed, stage.entered, stage.left, stage.step, stage.toNext.median]
          + [stage.reentered].compactMap(\.self) + stage.exits.map(\.count)
      } + groups.flatMap { [$0.cohort, $0.won, $0.exited, $0.rate, $0.winRate] }
  }
}

extension AgingFigures {
  fileprivate var compared: [Figure] {
    (rows + [total]).flatMap { row in
      [row.open, row.unknown, row.median, row.p90, row.oldest, row.late, row.due, row.idleMedian, row.leadAgeMedian]
        + row.counts + [row.everLate].compactMap(\.self) + row.value + row.lateValue
    }
  }
}

extension ExperienceFigures {
  fileprivate var compared: [Figure] {
    rows.flatMap { [$0.score, $0.good, $0.unanswered, $0.invalid] + [$0.responseRate].compactMap(\.self) }
      + spread.map(\.value)
  }
}

extension ChainFigures {
  /// What the other parts of a board do not have.
  fileprivate var compared: [Figure] {
    steps.flatMap { step in
      step.spend + [step.stage?.loss?.now].compactMap(\.self) + step.touchpoints.compactMap(\.contacts)
    } + [ownerCoverage, channelCoverage, reviewed] + faults.map(\.count)
  }
}

extension HandoffFigures {
  fileprivate var compared: [Figure] {
    [handed, accepted, rejected, undecided, returned, acceptance, decision, toDecide.median] + reasons.map(\.count)
      + people.flatMap { [$0.handed, $0.accepted, $0.rejected, $0.undecided] }
  }
}

extension LeakFigures {
  fileprivate var compared: [Figure] {
    causes.flatMap { [$0.count, $0.oldest] + $0.value } + people.flatMap { [$0.count] + $0.value }
      + [unqualifiedShare].compactMap(\.self)
  }
}

extension DefinitionFigures {
  fileprivate var compared: [Figure] {
    [agreement] + stages.flatMap { [$0.of] + [$0.breaking].compactMap(\.self) + $0.parts.map(\.breaking) }
  }
}

extension GroupFigures {
  fileprivate var compared: [Figure] { (rows + [whole]).flatMap { $0.cells.map(\.figure) } }
}
