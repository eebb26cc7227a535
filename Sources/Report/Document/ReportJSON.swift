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
    members.merge(morning) { $1 }
    if let identity = board.identity { members["identity"] = IdentityDocument(words: words).identity(identity) }
    return .object(members)
  }

  /// The brief alone.
  func briefDocument() -> JSONValue {
    .object([
      "ketting": .text(version), "asOf": .text(board.asOf.instant.isoText), "company": .text(agreement.company.name),
      "where": JSONValue(board.query.filter.isEmpty ? nil : board.query.filter.source),
      "brief": .list(briefDocuments?.lines ?? []), "briefSummary": briefDocuments?.summary ?? .null,
    ])
  }

  /// Sections that nothing was counted for are empty or null.
  private var morning: [String: JSONValue] {
    let suppressBelow = board.experience.agreement.suppressBelow
    let chain = board.chain.map {
      ChainDocument(words: words, chain: $0, asOf: board.asOf, suppressBelow: suppressBelow)
    }
    let groups = board.groups.map { GroupDocument(words: words, figures: $0, suppressBelow: suppressBelow) }
    var members = FigureMembers(words: words)
    members.ratio("definitionAgreement", board.definitions?.agreement)
    members["brief"] = .list(briefDocuments?.lines ?? [])
    members["briefSummary"] = briefDocuments?.summary ?? .null
    members["chain"] = .list(chain?.links ?? [])
    members["coverage"] = chain?.coverage ?? .null
    members["orders"] = chain?.orders ?? .null
    members["definitions"] = .list(
      board.definitions?.stages.map(DefinitionDocument(words: words).definition) ?? [])
    members["groups"] = groups?.groups ?? .null
    return members.all
  }

  private var briefDocuments: BriefDocument? {
    brief.map { BriefDocument(words: words, brief: $0, names: briefNames($0), coordinates: coordinates) }
  }

  private var agreementDocument: JSONValue {
    let signatures = Signatures(agreement)
    return .object([
      "version": JSONValue(agreement.funnel.version), "agreed": .flag(signatures.isAgreed),
      "missing": .list(signatures.missing.map(JSONValue.text)),
    ])
  }
}
