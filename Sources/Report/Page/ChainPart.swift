import CustomerChain
import Words

extension Report {
  func writeChain(on page: inout some ReportPage) {
    guard let chain = board.chain, !chain.steps.isEmpty else { return }
    page.heading(words(.pane(.chain)))
    if let weakest = chain.weakest {
      let link = words.link(from: weakest.stage, stages: stages)
      page.item("\(words(.chain(.weakest))): \(link), \(words.reason(weakest))")
    } else {
      page.item("\(words(.chain(.weakest))): \(words(.chain(.noWeakest)))")
    }
    let spend = chain.steps.flatMap(\.spend)
    if !spend.isEmpty { page.item("\(words(.chain(.spend))): \(amounts(spend))") }
    if let orders = chain.orders {
      let value = chain.orderValue.isEmpty ? "" : ", \(amounts(chain.orderValue))"
      page.item("\(words(.metric(.orders))): \(inWords(orders))\(value)")
    }
    writeCoverage(chain, on: &page)
    writeLinks(chain, on: &page)
    writeTouchpoints(chain, on: &page)
  }

  private func writeCoverage(_ chain: ChainFigures, on page: inout some ReportPage) {
    if let reason = words.reason(chain.ownerCoverage) {
      page.item("\(words(.chain(.ownersHeading))): \(reason)")
    } else {
      for figure in [chain.ownerCoverage, chain.channelCoverage, chain.reviewed] {
        page.item("\(words(.metric(figure.id))): \(inWords(figure))")
      }
    }
    for fault in chain.faults { page.item(words(.chain(.fault(fault.kind, count: fault.count.count ?? 0)))) }
  }

  private func writeLinks(_ chain: ChainFigures, on page: inout some ReportPage) {
    let links = chain.steps.compactMap(\.stage)
    guard !links.isEmpty else { return }
    page.blank()
    let headings =
      [words(.chain(.link)), words(.column(.department)), words(.column(.reached)), words(.column(.toNext))]
      + [words(.column(.acceptance)), words(.chain(.within)), words(.chain(.withinBefore)), words(.chain(.loss))]
      + [words(.column(.late)), words(.column(.lateValue))]
    page.table(
      headings + [""], textColumns: 2, rows: links.map { linkRow($0, isWeakest: chain.weakest?.stage == $0.position) })
  }

  private func linkRow(_ link: StageLink, isWeakest: Bool) -> [String] {
    let departments = [link.department, link.handsTo].compactMap(\.self).map(agreement.departmentName)
    return [
      words.link(from: link.position, stages: stages), departments.joined(separator: " → "),
      words.value(link.volume), value(link.handoffTime), value(link.acceptance), value(link.loss?.now),
      link.loss.map { $0.target.map { words.percent($0) } ?? words.value($0.before) } ?? Words.notAvailable,
      amounts(link.loss?.perWeek ?? []), words.value(link.late), amounts(link.lateValue), note(link, isWeakest),
    ]
  }

  private func note(_ link: StageLink, _ isWeakest: Bool) -> String {
    var notes = isWeakest ? [words(.chain(.weakest))] : []
    if let loss = link.loss {
      notes.append(words(.chain(.inDays(loss.within, isTarget: loss.target != nil, isReal: loss.isReal))))
    }
    notes.append(note([link.handoffTime, link.acceptance, link.late]))
    return notes.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func writeTouchpoints(_ chain: ChainFigures, on page: inout some ReportPage) {
    let touchpoints = chain.steps.flatMap { step in step.touchpoints.map { (step, $0) } }
    guard !touchpoints.isEmpty else { return }
    page.heading(words(.chain(.touchpoints)))
    let headings =
      [words(.column(.touchpoint)), words(.chain(.step)), words(.chain(.channel)), words(.chain(.owner))]
      + [words(.column(.metric)), words(.chain(.contacts)), words(.column(.score)), words(.column(.interval95))]
    page.table(
      headings + [""], textColumns: 5,
      rows: touchpoints.map { step, link in touchpointRow(link, step.stage?.stage.name ?? step.name) })
  }

  private func touchpointRow(_ link: TouchpointLink, _ step: String) -> [String] {
    let limit = board.experience.agreement.suppressBelow
    let isHidden = link.score.map { $0.n < limit } ?? false
    let owners = link.owners.isEmpty ? words(.chain(.nobody)) : link.owners.joined(separator: ", ")
    let metric = link.score.map { words(.survey($0.records.coordinates.survey ?? $0.id.rawValue)) }
    let notes = [
      words.weaknesses(link, moment: board.asOf),
      isHidden ? words(.report(.suppressed(limit: limit))) : note([link.score, link.contacts]),
    ]
    return [
      link.name, step, link.channel ?? "", owners, metric ?? "", value(link.contacts),
      isHidden ? Words.notAvailable : value(link.score), isHidden ? "" : link.score.map(range) ?? "",
      notes.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; "),
    ]
  }
}
