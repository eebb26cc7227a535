/// What an agreement says of its stages, as far as figures or people stand on it: what is remembered of it.
struct AgreedTerms: Hashable, Sendable {
  var version: String?
  var skips: FunnelAgreement.Skips
  var stages: [AgreedStage]

  init(version: String?, skips: FunnelAgreement.Skips, stages: [AgreedStage]) {
    self.version = version
    self.skips = skips
    self.stages = stages
  }

  init(_ agreement: Agreement) {
    self.init(
      version: agreement.funnel.version, skips: agreement.funnel.skips,
      stages: agreement.effectiveStages.map { AgreedStage($0) })
  }

  /// Whether anything but the version differs.
  func differs(from other: AgreedTerms) -> Bool { skips != other.skips || stages != other.stages }

  /// What has to be tried under other terms to have these; stages that one of the two lacks are passed over.
  func tried(under other: AgreedTerms) -> [TriedTerms] {
    var tried: [TriedTerms] = []
    if skips != other.skips { tried.append(TriedTerms(stage: "", change: .skips(skips))) }
    for stage in other.stages {
      guard let own = stages.first(where: { $0.id == stage.id }) else { continue }
      tried += own.changes(from: stage).map { TriedTerms(stage: stage.id, change: $0) }
    }
    return tried
  }

  /// Whether both name the same stages in the same order, with the same meaning for the chains of leads.
  func hasSameStages(as other: AgreedTerms) -> Bool {
    stages.map(\.id) == other.stages.map(\.id) && stages.map(\.end) == other.stages.map(\.end)
  }
}

/// What is agreed of one stage.
struct AgreedStage: Hashable, Sendable {
  var id: String
  /// Nil = open.
  var end: End?
  /// Nil = leads are held to no limit here.
  var sla: TimeLimit?
  var clock: Clock
  var quietAfter: TimeLimit?
  var rule: String?
  var definition: String?

  enum End: UInt8, Sendable { case won, exit }

  init(
    id: String, end: End?, sla: TimeLimit?, clock: Clock, quietAfter: TimeLimit?, rule: String?, definition: String?
  ) {
    self.id = id
    self.end = end
    self.sla = sla
    self.clock = clock
    self.quietAfter = quietAfter
    self.rule = rule
    self.definition = definition
  }

  init(_ stage: Stage) {
    self.init(
      id: stage.id, end: stage.kind == .won ? .won : stage.kind == .exit ? .exit : nil,
      sla: stage.kind == .sla ? stage.sla : nil, clock: stage.clock, quietAfter: stage.quietAfter, rule: stage.rule,
      definition: stage.definition)
  }

  /// What has to be tried in another stage to have the terms of this one.
  func changes(from other: AgreedStage) -> [TriedTerms.Change] {
    var changes: [TriedTerms.Change] = []
    if sla != other.sla { changes.append(.sla(sla)) }
    if clock != other.clock { changes.append(.clock(clock)) }
    if quietAfter != other.quietAfter { changes.append(.quietAfter(quietAfter)) }
    if rule != other.rule { changes.append(.rule(rule)) }
    if definition != other.definition { changes.append(.definition(definition)) }
    return changes
  }
}
