@testable import CustomerChain

/// Walks every figure of a board, so that what must hold for one is asked of all.
enum BoardWalk {
  static func figures(of board: Board) -> [Figure] {
    let funnel = board.funnel
    var figures = [funnel.cohort, funnel.decided, funnel.exited, funnel.recycled, funnel.winRate]
    figures += transition(funnel.toWon)
    for stage in funnel.stages {
      figures += [stage.here, stage.reached, stage.imputed, stage.entered, stage.left, stage.step, stage.overall]
      figures += transition(stage.toNext) + stage.exits.map(\.count)
    }
    for group in funnel.groups { figures += [group.cohort, group.won, group.exited, group.rate, group.winRate] }
    for row in board.aging.rows + [board.aging.total] {
      figures += [row.open, row.unknown, row.median, row.p90, row.oldest, row.late, row.due, row.idleMedian]
      figures += [row.leadAgeMedian] + row.counts + row.value + row.lateValue
    }
    for row in board.experience.rows {
      figures +=
        [row.score, row.invalid, row.unanswered, row.topShare, row.good] + row.camps + row.scores.map(\.count)
        + row.weekly.map(\.score)
    }
    return figures
  }

  private static func transition(_ transition: TransitionFigures) -> [Figure] {
    [transition.moved, transition.waiting]
  }

  /// The parts of a figure that can be opened, with the length that their lists must have.
  static func parts(of figure: Figure) -> [(RecordSet.Part, Int)] {
    switch figure.value {
    case .count(let count): [(figure.records.part, count)]
    case .ratio(let numerator, let denominator): [(.numerator, numerator), (.denominator, denominator)]
    case .duration, .money, .score, .share: [(.all, figure.n)]
    case .notAvailable: []
    }
  }

  static func values(of board: Board) -> [String] {
    figures(of: board).map { "\($0.id.rawValue) \($0.records.coordinates) \($0.value) \($0.n)" }
  }
}
