/// What takes a lead a stage further after Sales has accepted it.
struct SalesStep {
  let next: Stage
  let decision: EvenChance.Decision
  /// How many go on, after a median of so many days; the others are lost after as many as `lostAfter`.
  let chance: Double
  let days: Double
  let lostAfter: Double
  /// Where it is decided.
  let touchpoint: UInt8
  let channel: Channel

  static func all(by department: Department, isBusiness: Bool) -> [SalesStep] {
    [
      SalesStep(
        next: .sql, decision: .visited, chance: 0.71, days: 4.6, lostAfter: 19,
        touchpoint: Touchpoints.visit(by: department), channel: .visit),
      SalesStep(
        next: .opportunity, decision: .offered, chance: 0.66, days: 7.4, lostAfter: 30, touchpoint: Touchpoints.offer,
        channel: .email),
      SalesStep(
        next: .won, decision: .won, chance: isBusiness ? 0.48 : 0.73, days: 28, lostAfter: 68,
        touchpoint: Touchpoints.contract, channel: .phone),
    ]
  }
}
