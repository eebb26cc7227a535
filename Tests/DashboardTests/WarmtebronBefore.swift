import CustomerChain

@testable import Dashboard

/// The figures of `Warmtebron` at an earlier moment: each a little other than now, by a rule; the service desk and the
/// fair were not there yet.
enum WarmtebronBefore {
  static func board(of request: BoardRequest) -> Board {
    let now = WarmtebronBoard.board
    return Board(
      query: request.query, asOf: request.asOf, revision: 1, funnel: now.funnel.mapped(earlier),
      aging: now.aging.mapped(earlier), experience: now.experience.mapped(earlier), chain: now.chain)
  }

  private static func earlier(_ figure: Figure) -> Figure {
    let isPhone = figure.records.coordinates.key == "Service phone"
    let value: FigureValue
    switch figure.value {
    case .count(let count):
      switch figure.id {
      case .late: value = .count(count * 2 / 3)
      case .here: value = .count(count + count / 50)
      default: value = .count(count - count / 40)
      }
    case .ratio(let numerator, let denominator):
      value = .ratio(numerator: numerator - numerator / 30, denominator: denominator)
    case .share(let share): value = .share(share - 0.003)
    case .duration(let elapsed): value = .duration(Elapsed(days: elapsed.days * 0.9, wholeDays: elapsed.wholeDays))
    case .money(let money):
      value = .money(Money(hundredths: money.hundredths - money.hundredths / 20, currency: money.currency))
    case .score(let score): value = .score(score + (figure.id == .ces ? 0.2 : isPhone ? 26 : -1))
    case .notAvailable: value = figure.value
    }
    let shift = (figure.number ?? 0) - (Figure.number(value) ?? 0)
    return Figure(
      id: figure.id, value: value, n: figure.n,
      interval: figure.interval.map { Interval(low: $0.low - shift, high: $0.high - shift) }, asOf: figure.asOf,
      records: figure.records)
  }
}

extension Figure {
  fileprivate static func number(_ value: FigureValue) -> Double? { WarmtebronBoard.figure(.score, value).number }
}

extension FunnelFigures {
  fileprivate func mapped(_ change: (Figure) -> Figure) -> FunnelFigures {
    FunnelFigures(
      cohort: change(cohort), decided: change(decided), exited: change(exited), recycled: change(recycled),
      winRate: change(winRate), toWon: toWon.mapped(change),
      wonBy: wonBy.map {
        WonByFigure(day: $0.day, share: change($0.share), atRisk: $0.atRisk, isLowerBound: $0.isLowerBound)
      }, medianToWon: medianToWon.map(change), velocity: velocity.map(change),
      stages: stages.map { $0.mapped(change) },
      groupedBy: groupedBy,
      groups: groups.filter { $0.key != "Fair" }.map {
        FunnelGroup(
          key: $0.key, cohort: change($0.cohort), won: change($0.won), exited: change($0.exited), rate: change($0.rate),
          winRate: change($0.winRate))
      })
  }
}

extension StageFigures {
  fileprivate func mapped(_ change: (Figure) -> Figure) -> StageFigures {
    StageFigures(
      stage: stage, here: change(here), reached: change(reached), imputed: change(imputed),
      reentered: reentered.map(change), entered: change(entered), left: change(left), step: change(step),
      overall: change(overall), toNext: toNext.mapped(change),
      exits: exits.map { ExitFigures(reason: $0.reason, count: change($0.count)) })
  }
}

extension TransitionFigures {
  fileprivate func mapped(_ change: (Figure) -> Figure) -> TransitionFigures {
    TransitionFigures(
      median: change(median), p90: change(p90), moved: change(moved), waiting: change(waiting), wholeDays: wholeDays,
      negative: negative)
  }
}

extension AgingFigures {
  fileprivate func mapped(_ change: (Figure) -> Figure) -> AgingFigures {
    AgingFigures(
      buckets: buckets, clock: clock,
      rows: rows.filter { $0.key.department != "service" }.map { $0.mapped(change) }, total: total.mapped(change))
  }
}

extension AgingRow {
  fileprivate func mapped(_ change: (Figure) -> Figure) -> AgingRow {
    AgingRow(
      key: key, open: change(open), counts: counts.map(change), unknown: change(unknown), median: change(median),
      p90: change(p90), oldest: change(oldest), late: change(late), due: change(due), everLate: everLate.map(change),
      idleMedian: change(idleMedian), leadAgeMedian: change(leadAgeMedian), value: value.map(change),
      lateValue: lateValue.map(change))
  }
}

extension ExperienceFigures {
  fileprivate func mapped(_ change: (Figure) -> Figure) -> ExperienceFigures {
    ExperienceFigures(
      rows: rows.map { row in
        ExperienceRow(
          metric: row.metric, dimension: row.dimension, key: row.key, score: change(row.score), camps: row.camps,
          invalid: change(row.invalid), unanswered: change(row.unanswered), mean: row.mean, topShare: row.topShare,
          good: change(row.good), responseRate: row.responseRate.map(change), change: row.change,
          isSuppressed: row.isSuppressed, isSmall: row.isSmall, weekly: row.weekly)
      }, spread: spread, agreement: agreement)
  }
}
