import CustomerChain
import Words

extension Report {
  func writeIdentity(on page: inout some ReportPage) {
    guard let identity = board.identity else { return }
    page.heading(words(.report(.identity(keys: identity.keys))))
    for figure in [identity.matched, identity.conflicts] {
      page.item("\(words(.metric(figure.id))): \(inWords(figure))")
    }
  }
}
