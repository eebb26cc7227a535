/// Who has agreed to the definitions that the figures stand on.
public struct Signatures: Hashable, Sendable {
  /// Ids of the departments that have a say: those of the agreement and of its stages, in the agreement's order.
  public let departments: [String]
  /// Those of them that have not signed the funnel, or one of its stages.
  public let missing: [String]
  /// Whether anybody has signed anything: where nobody was asked to, no figure is marked.
  public let wereAsked: Bool
  private let signedOfStage: [String: Set<String>]

  public init(_ agreement: Agreement) {
    let stages = agreement.effectiveStages
    var departments: [String] = []
    for id in agreement.departments.map(\.id) + stages.flatMap({ [$0.department, $0.handsTo].compactMap(\.self) })
    where !departments.contains(id) {
      departments.append(id)
    }
    let signed = stages.map { ($0.id, Set($0.agreedBy ?? Array(agreement.funnel.agreedBy.keys))) }
    self.departments = departments
    let whole = agreement.funnel.agreedBy
    missing = departments.filter { id in
      !signed.allSatisfy { $0.1.contains(id) } || (!whole.isEmpty && whole[id] == nil)
    }
    wereAsked = signed.contains { !$0.1.isEmpty }
    signedOfStage = Dictionary(signed, uniquingKeysWith: { first, _ in first })
  }

  /// Whether somebody signed, and nobody is missing.
  public var isAgreed: Bool { wereAsked && missing.isEmpty }

  /// The departments that have signed everything.
  public var complete: [String] { departments.filter { !missing.contains($0) } }

  /// Whether figures that stand on this stage's definition are to be marked: somebody signed, but not everybody.
  public func lacksSignature(_ stage: Stage) -> Bool {
    guard wereAsked, let signed = signedOfStage[stage.id] else { return false }
    return !departments.allSatisfy { signed.contains($0) }
  }
}
