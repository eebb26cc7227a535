import CustomerChain
import Words

extension Report {
  func writeBrief(on page: inout some ReportPage) {
    guard let brief else { return }
    page.heading(words(.pane(.brief)) + ", " + aroundBrief(brief))
    writeLines(brief, on: &page)
  }

  /// For a mail: which company and which moment stand above.
  func writeBriefAlone(on page: inout some ReportPage) {
    guard let brief else { return }
    page.title(words(.brief(.title(company: agreement.company.name, brief.asOf))))
    page.item(aroundBrief(brief))
    if !board.query.filter.isEmpty { page.item(words(.report(.filter(board.query.filter.source)))) }
    page.blank()
    writeLines(brief, on: &page)
  }

  /// What it is compared with, and how much of what was tested is real.
  private func aroundBrief(_ brief: Brief) -> String {
    words(.brief(.since(brief.before, moment: brief.asOf))) + ", "
      + words(.brief(.tested(brief.tested, real: brief.real)))
  }

  private func writeLines(_ brief: Brief, on page: inout some ReportPage) {
    let names = briefNames(brief)
    if brief.isNothingUnusual { page.item(words.nothingUnusual(brief)) }
    for line in brief.lines { page.item(briefLine(line, names)) }
    if brief.left > 0 { page.item(words(.brief(.more(brief.left)))) }
    if let usual = brief.usual { page.item(briefLine(usual, names)) }
    for restated in brief.restated { page.item(words.restatement(restated, names)) }
  }

  /// Its severity by the signs of the screen, then all in one line.
  private func briefLine(_ line: BriefLine, _ names: BriefNames) -> String {
    let sign =
      switch line.severity {
      case .bad: "!! "
      case .careful: "! "
      case .info: ""
      }
    let said = sign + words.subject(of: line, names) + ": " + words.sentence(of: line, names)
    let isAWeek = if case .rate = line.rule { true } else { false }
    return words.atStake(line).map { said + "; " + words(.brief(.stake($0, isAWeek: isAWeek))) } ?? said
  }
}
