import CustomerChain
import Words

extension Report {
  func document() -> JSONValue {
    let files = SourceDocument(words: words, zone: zone, readAt: health.readAt)
    let experience = ExperienceDocument(words: words, figures: board.experience)
    var members: [String: JSONValue] = [
      "ketting": .text(version),
      "asOf": .text(board.asOf.instant.isoText),
      "company": .text(agreement.company.name),
      "agreement": agreementDocument,
      "period": .object([
        "from": JSONValue(board.query.period.from?.isoText), "to": JSONValue(board.query.period.to?.isoText),
      ]),
      "where": JSONValue(board.query.filter.isEmpty ? nil : board.query.filter.source),
      "funnel": FunnelDocument(words: words, figures: board.funnel, skips: agreement.funnel.skips).funnel,
      "aging": AgingDocument(words: words, figures: board.aging).aging,
      "handoffs": .list(board.handoffs.map(HandoffDocument(words: words).handoff)),
      "leaks": LeakDocument(words: words, figures: board.leaks).leaks,
      "experience": .list(experience.rows),
      "spread": .list(experience.spread),
      "targets": .list(board.targets.map(TargetDocument(words: words).target)),
      "sources": .list(health.files.map(files.source)),
    ]
    if let identity = board.identity { members["identity"] = IdentityDocument(words: words).identity(identity) }
    return .object(members)
  }

  private var agreementDocument: JSONValue {
    let signatures = Signatures(agreement)
    return .object([
      "version": JSONValue(agreement.funnel.version), "agreed": .flag(signatures.isAgreed),
      "missing": .list(signatures.missing.map(JSONValue.text)),
    ])
  }
}
