@testable import CustomerChain

/// What must hold of the customer's whole way.
extension BoardInvariants {
  mutating func checkChain() {
    guard let chain = board.chain else { return }
    let links = chain.steps.compactMap(\.stage)
    let total = board.aging.total
    if ([total.late] + links.map(\.late)).allSatisfy({ number($0) != nil }) {
      let late = count(total.late)
      expect(.stages, sum(links.map(\.late)) == late, "late in stages of \(late)")
    }
    expect(.stages, money(links.flatMap(\.lateValue)) == money(total.lateValue), "late value of stages")
    expect(.stages, Set(links.map(\.position)).count == links.count, "a stage stands twice")
    checkRegister(chain)
  }

  /// Each touchpoint stands in one step, and has no owner, one, or several.
  private mutating func checkRegister(_ chain: ChainFigures) {
    let touchpoints = chain.steps.flatMap(\.touchpoints)
    guard case .ratio(_, let all) = chain.ownerCoverage.value else {
      return expect(.register, touchpoints.isEmpty, "touchpoints without a coverage")
    }
    func lacking(_ kind: RegisterFault.Kind) -> Int { count(chain.faults.first { $0.kind == kind }?.count) }
    let owned = numerator(chain.ownerCoverage)
    expect(.register, Set(touchpoints.map(\.touchpoint)).count == all, "touchpoints in steps of \(all)")
    expect(
      .register, owned + lacking(.withoutOwner) + lacking(.severalOwners) == all, "owners of \(all) touchpoints")
    expect(.register, numerator(chain.reviewed) + lacking(.notReviewed) == all, "reviews of \(all) touchpoints")
    guard case .ratio(_, let onChannels) = chain.channelCoverage.value else { return }
    expect(
      .register, numerator(chain.channelCoverage) + lacking(.channelWithoutOwner) == onChannels,
      "channels of \(onChannels) touchpoints")
  }
}
