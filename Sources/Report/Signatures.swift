import CustomerChain

/// Who has agreed to the definitions that the figures stand on.
struct Signatures: Hashable, Sendable {
  /// Ids of the departments of the agreement and its stages that have not signed every stage, in the agreement's order.
  let missing: [String]
  /// Whether someone signed, and nobody is missing.
  let isAgreed: Bool

  init(_ agreement: Agreement) {
    let stages = agreement.effectiveStages
    var departments: [String] = []
    for id in agreement.departments.map(\.id) + stages.flatMap({ [$0.department, $0.handsTo].compactMap(\.self) })
    where !departments.contains(id) {
      departments.append(id)
    }
    let signatures = stages.map { Set($0.agreedBy ?? Array(agreement.funnel.agreedBy.keys)) }
    missing = departments.filter { id in !signatures.allSatisfy { $0.contains(id) } }
    isAgreed = missing.isEmpty && signatures.allSatisfy { !$0.isEmpty }
  }
}
