import CustomerChain
import Words

extension Report {
  func writeFunnel(on page: inout some ReportPage) {
    let funnel = board.funnel
    page.heading(words(.report(.funnelStages)))
    guard (funnel.stages.map(\.here) + [funnel.cohort]).contains(where: { ($0.count ?? 0) > 0 }) else {
      page.line(words(.emptyPane(.funnel)))
      return
    }
    for (name, figure) in [
      (ColumnPhrase.cohort, funnel.cohort), (.exited, funnel.exited), (.winRate, funnel.winRate),
    ] {
      page.item("\(words(.column(name))): \(inWords(figure))")
    }
    page.item("\(words(.metric(.decided))): \(decidedInWords(funnel.decided))")
    page.item("\(words(.metric(.recycled))): \(inWords(funnel.recycled))")
    if let median = funnel.medianToWon { page.item("\(words(.metric(.medianToWon))): \(inWords(median))") }
    if let velocity = funnel.velocity.first {
      let written = words.reason(velocity) ?? amounts(funnel.velocity)
      page.item("\(words(.metric(.velocity))): \(written)")
    }
    page.blank()
    writeStages(funnel.stages, on: &page)
    writeTransitions(funnel, on: &page)
    writeWonBy(funnel.wonBy, on: &page)
    let exits = funnel.stages.flatMap { stage in stage.exits.map { (stage.stage.name, $0) } }
    if !exits.isEmpty {
      page.heading(words(.report(.exits)))
      for (stage, exit) in exits {
        page.item(words(.report(.exitsFrom(stage: stage, count: exit.count.count ?? 0, reason: exit.reason))))
      }
    }
    writeGroups(funnel, on: &page)
  }

  private func writeStages(_ stages: [StageFigures], on page: inout some ReportPage) {
    let headings: [ColumnPhrase] = [
      .stage, .here, .reached, .imputed, .reentered, .entered, .left, .step, .interval95, .overall, .interval95,
    ]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 1,
      rows: stages.map { stage in
        [
          stage.stage.name, words.value(stage.here), words.value(stage.reached), words.value(stage.imputed),
          value(stage.reentered), words.value(stage.entered), words.value(stage.left), words.value(stage.step),
          range(stage.step),
          words.value(stage.overall), range(stage.overall),
          stage.stage.kind == .exit ? words(.stageKind(.exit)) : note([stage.step, stage.overall]),
        ]
      })
  }

  private func writeTransitions(_ funnel: FunnelFigures, on page: inout some ReportPage) {
    page.heading(words(.report(.toNextHeading)))
    let headings: [ColumnPhrase] = [.stage, .median, .p90, .moved, .waiting]
    let moving = funnel.stages.filter { stage in
      stage.toNext.median.absence != .lastStage && stage.stage.kind != .exit
    }
    let named = moving.map { ($0.stage.name, $0.toNext) } + [(words(.report(.firstToWon)), funnel.toWon)]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 1,
      rows: named.map { name, transition in
        var notes = [note([transition.median])]
        if transition.negative > 0 { notes.append(words(.report(.fasterThanPossible(transition.negative)))) }
        return [
          name, words.value(transition.median), words.value(transition.p90), words.value(transition.moved),
          words.value(transition.waiting), notes.filter { !$0.isEmpty }.joined(separator: "; "),
        ]
      })
  }

  private func writeWonBy(_ days: [WonByFigure], on page: inout some ReportPage) {
    guard !days.isEmpty else { return }
    page.heading(words(.report(.wonByDay)))
    let headings: [ColumnPhrase] = [.day, .won, .interval95, .answers, .atRisk]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 0,
      rows: days.map { day in
        [
          words.integer(day.day), words.value(day.share), range(day.share), words.integer(day.share.n),
          words.integer(day.atRisk), day.isLowerBound ? words(.report(.atLeast)) : note([day.share]),
        ]
      })
  }

  private func writeGroups(_ funnel: FunnelFigures, on page: inout some ReportPage) {
    guard !funnel.groups.isEmpty else { return }
    page.heading(words(.report(.groups(funnel.groupedBy))))
    let headings: [ColumnPhrase] = [.cohort, .won, .exited, .rate, .interval95, .winRate, .interval95]
    page.table(
      [words(.dimension(funnel.groupedBy))] + headings.map { words(.column($0)) } + [""], textColumns: 1,
      rows: funnel.groups.map { group in
        [
          name(ofGroup: group.key, by: funnel.groupedBy), words.value(group.cohort), words.value(group.won),
          words.value(group.exited), words.value(group.rate), range(group.rate), words.value(group.winRate),
          range(group.winRate), note([group.rate, group.winRate]),
        ]
      })
  }
}
