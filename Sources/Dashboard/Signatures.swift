import CustomerChain

extension Agreement {
  /// Whether a declared department has not signed this stage's definition. Where nobody was asked to sign, nothing lacks.
  func lacksSignature(_ stage: Stage) -> Bool {
    if let signed = stage.agreedBy { return departments.contains { !signed.contains($0.id) } }
    return !funnel.agreedBy.isEmpty && departments.contains { funnel.agreedBy[$0.id] == nil }
  }

  /// Declared departments that have not signed the funnel, by name; empty when nobody was asked to.
  var unsigned: [String] {
    funnel.agreedBy.isEmpty ? [] : departments.filter { funnel.agreedBy[$0.id] == nil }.map(\.name)
  }

  /// Declared departments that have signed it.
  var signed: [String] { departments.filter { funnel.agreedBy[$0.id] != nil }.map(\.name) }
}
