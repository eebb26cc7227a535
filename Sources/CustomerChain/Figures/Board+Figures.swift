extension Board {
  /// Every figure of the board, in the order of the report: what must hold for one can be asked of all, and any of them
  /// can be found by its name and coordinates.
  public var figures: [Figure] {
    funnel.figures + aging.figures + handoffs.flatMap(\.figures) + leaks.figures + experience.figures
      + (chain?.figures ?? []) + (definitions?.figures ?? []) + (groups?.figures ?? [])
      + (identity.map { [$0.matched, $0.conflicts] } ?? [])
  }
}

extension FunnelFigures {
  var figures: [Figure] {
    [cohort, decided, exited, recycled, winRate] + toWon.figures + wonBy.map(\.share)
      + [medianToWon].compactMap(\.self) + velocity + stages.flatMap(\.figures)
      + groups.flatMap { [$0.cohort, $0.won, $0.exited, $0.rate, $0.winRate] }
  }
}

extension StageFigures {
  var figures: [Figure] {
    [here, reached, imputed] + [reentered].compactMap(\.self) + [entered, left, step, overall] + toNext.figures
      + exits.map(\.count)
  }
}

extension TransitionFigures {
  var figures: [Figure] { [median, p90, moved, waiting] }
}

extension AgingFigures {
  var figures: [Figure] { (rows + [total]).flatMap(\.figures) }
}

extension AgingRow {
  var figures: [Figure] {
    [open] + counts + [unknown, median, p90, oldest, late, due] + [everLate].compactMap(\.self)
      + [idleMedian, leadAgeMedian] + value + lateValue
  }
}

extension HandoffFigures {
  var figures: [Figure] {
    [handed, accepted, rejected, undecided, returned, acceptance, decision, toDecide.median, toDecide.p90]
      + reasons.map(\.count) + people.flatMap { [$0.handed, $0.accepted, $0.rejected, $0.undecided] }
  }
}

extension LeakFigures {
  var figures: [Figure] {
    causes.flatMap { [$0.count] + $0.value + [$0.oldest] } + people.flatMap { [$0.count] + $0.value }
      + [unqualifiedShare].compactMap(\.self)
  }
}

extension ExperienceFigures {
  var figures: [Figure] { rows.flatMap(\.figures) + spread.map(\.value) }
}

extension ExperienceRow {
  var figures: [Figure] {
    [score] + camps + [invalid, unanswered, topShare, good] + [responseRate, change].compactMap(\.self)
      + scores.map(\.count) + weekly.map(\.score)
  }
}
