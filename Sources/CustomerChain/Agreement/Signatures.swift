/// Who has agreed to the definitions that the figures stand on.
public struct Signatures: Hashable, Sendable {
  /// Ids of the departments that have a say: those of the agreement and of its stages, in the agreement's order.
  public let departments: [String]
  /// Those of them that have not signed the funnel, or one of its stages.
  public let missing: [String]
  /// Whether anybody has signed anything: where nobody was asked to, no figure is marked.
  public let wereAsked: Bool
  private let signedFunnel: Set<String>
  /// The days on which departments signed the whole funnel.
  private let days: [String: Day]

  public init(_ agreement: Agreement) {
    let stages = agreement.effectiveStages
    var departments: [String] = []
    for id in agreement.departments.map(\.id) + stages.flatMap({ [$0.department, $0.handsTo].compactMap(\.self) })
    where !departments.contains(id) {
      departments.append(id)
    }
    let whole = Set(agreement.funnel.agreedBy.keys)
    let signed = stages.map { Signatures.signed($0, whole) }
    self.departments = departments
    missing = departments.filter { id in
      !signed.allSatisfy { $0.contains(id) } || (!whole.isEmpty && !whole.contains(id))
    }
    wereAsked = signed.contains { !$0.isEmpty }
    signedFunnel = whole
    days = agreement.funnel.agreedBy.filter { $0.value != FunnelAgreement.dayNotGiven }
  }

  /// Whether somebody signed, and nobody is missing.
  public var isAgreed: Bool { wereAsked && missing.isEmpty }

  /// The departments that have signed everything.
  public var complete: [String] { departments.filter { !missing.contains($0) } }

  /// Whether figures that stand on this stage's definition are to be marked: somebody signed, but not everybody.
  public func lacksSignature(_ stage: Stage) -> Bool {
    guard wereAsked else { return false }
    let signed = Signatures.signed(stage, signedFunnel)
    return !departments.allSatisfy { signed.contains($0) }
  }

  /// Ids of the departments that have a say and did not sign a stage, in the agreement's order.
  public func missing(under stage: Stage) -> [String] {
    let signed = Signatures.signed(stage, signedFunnel)
    return departments.filter { !signed.contains($0) }
  }

  /// Whether a figure is to be marked: one of the definitions it stands on is not signed by everybody.
  ///
  /// - Parameter stages: those of the board, which the figure's coordinates count.
  public func lacksSignature(_ figure: Figure, stages: [Stage]) -> Bool {
    let records = figure.records.counted
    return lacksSignature(records.metric, stage: records.coordinates.stage, stages: stages)
  }

  /// As for a figure, by its name and the position of its stage; nil for a figure of no single stage.
  public func lacksSignature(_ metric: MetricID, stage: Int?, stages: [Stage]) -> Bool {
    guard wereAsked else { return false }
    return metric.definitions(stage: stage, of: stages).contains { lacksSignature($0) }
  }

  /// Who signed a stage.
  func signers(of stage: Stage) -> Set<String> { Signatures.signed(stage, signedFunnel) }

  /// Nil = the department has not signed the stage. Only of signatures under the whole funnel a day is known.
  func signature(of department: String, under stage: Stage) -> Signature? {
    guard signers(of: stage).contains(department) else { return nil }
    return Signature(day: stage.agreedBy == nil ? days[department] : nil)
  }

  /// Who signed a stage: its own signatures, else those of the whole funnel.
  private static func signed(_ stage: Stage, _ whole: Set<String>) -> Set<String> {
    stage.agreedBy.map { Set($0) } ?? whole
  }
}

/// A department's agreement to what a stage means.
public struct Signature: Hashable, Sendable {
  /// Nil = not told.
  public let day: Day?
}
