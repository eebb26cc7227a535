import CustomerChain
import Words

extension Report {
  func writeHeader(on page: inout some ReportPage) {
    let signatures = Signatures(agreement)
    page.title(words(.report(.title(company: agreement.company.name))))
    page.item(words(.report(.asOf(board.asOf))) + ", " + words(.report(.period(board.query.period))))
    if !board.query.filter.isEmpty { page.item(words(.report(.filter(board.query.filter.source)))) }
    let state: String
    if signatures.isAgreed {
      state = words(.report(.agreed))
    } else if !signatures.wereAsked {
      state = words(.report(.nobodyAgreed))
    } else {
      state = words(.report(.notAgreedBy(signatures.missing.map(agreement.departmentName))))
    }
    page.item(words(.report(.agreement(version: agreement.funnel.version))) + ", " + state)
  }

  func writeSources(on page: inout some ReportPage) {
    page.heading(words(.report(.sources)))
    let sources = SourceText(words: words)
    sources.writeTable(health.files, on: &page)
    sources.writeRejects(health.files, on: &page)
  }
}
