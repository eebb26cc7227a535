/// Who has agreed to the definitions that the figures stand on.
public struct Signatures: Hashable, Sendable {
  /// Ids of the departments that have a say: those of the agreement and of its stages, in the agreement's order.
  public let departments: [String]
  /// Those of them that have not signed the funnel, or one of its stages.
  public let missing: [String]
  /// Whether anybody has signed anything: where nobody was asked to, no figure is marked.
  public let wereAsked: Bool
  private let signedFunnel: Set<String>

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
    lacksSignature(figure.id, stage: figure.records.coordinates.stage, stages: stages)
  }

  /// As for a figure, by its name and the position of its stage; nil for a figure of no single stage.
  public func lacksSignature(_ metric: MetricID, stage: Int?, stages: [Stage]) -> Bool {
    guard wereAsked else { return false }
    return metric.definitions(stage: stage, of: stages).contains { lacksSignature($0) }
  }

  /// Who signed a stage: its own signatures, else those of the whole funnel.
  private static func signed(_ stage: Stage, _ whole: Set<String>) -> Set<String> {
    stage.agreedBy.map { Set($0) } ?? whole
  }
}
