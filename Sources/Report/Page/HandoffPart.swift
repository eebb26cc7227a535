import CustomerChain
import Words

extension Report {
  func writeHandoffs(on page: inout some ReportPage) {
    guard !board.handoffs.isEmpty else { return }
    page.heading(words(.report(.handoffs)))
    let headings: [ColumnPhrase] = [
      .handoff, .stage, .handed, .taken, .rejected, .undecided, .returned, .acceptance, .interval95, .decision,
      .interval95, .median, .p90,
    ]
    page.table(headings.map { words(.column($0)) } + [""], textColumns: 2, rows: board.handoffs.map(handoffRow))
    writeReasons(on: &page)
    writeDeciders(on: &page)
  }

  private func handoffRow(_ figures: HandoffFigures) -> [String] {
    [seam(figures.stage), figures.stage.name]
      + [figures.handed, figures.accepted, figures.rejected, figures.undecided, figures.returned].map(words.value)
      + [
        words.value(figures.acceptance), range(figures.acceptance), words.value(figures.decision),
        range(figures.decision), words.value(figures.toDecide.median), words.value(figures.toDecide.p90),
        note([figures.acceptance, figures.decision, figures.toDecide.median, figures.toDecide.p90]),
      ]
  }

  private func seam(_ stage: Stage) -> String {
    let sides = [stage.department, stage.handsTo].map { $0.map(agreement.departmentName) ?? words(.pane(.unassigned)) }
    return words(.pane(.seam(from: sides[0], to: sides[1])))
  }

  private func writeReasons(on page: inout some ReportPage) {
    let reasons = board.handoffs.flatMap { handoff in handoff.reasons.map { (handoff.stage.name, $0) } }
    guard !reasons.isEmpty else { return }
    page.heading(words(.report(.handoffReasons)))
    for (stage, reason) in reasons {
      page.item(words(.report(.exitsFrom(stage: stage, count: reason.count.count ?? 0, reason: reason.reason))))
    }
  }

  private func writeDeciders(on page: inout some ReportPage) {
    let people = board.handoffs.flatMap { handoff in handoff.people.map { (handoff.stage.name, $0) } }
    guard !people.isEmpty else { return }
    page.heading(words(.report(.handoffPeople)))
    let headings: [ColumnPhrase] = [.stage, .person, .handed, .taken, .rejected, .undecided]
    page.table(
      headings.map { words(.column($0)) }, textColumns: 2,
      rows: people.map { stage, person in
        [stage, name(ofPerson: person.person)]
          + [person.handed, person.accepted, person.rejected, person.undecided].map(words.value)
      })
  }
}
