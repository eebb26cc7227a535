/// The step from a stage within its usual days, of the leads that entered it in four weeks against those of the four weeks
/// before: two cohorts of equal age that share no lead.
enum RateRule {
  /// How many weeks a cohort has.
  static let weeks = 4

  struct Facts {
    let now: StepWithin.Window
    let before: StepWithin.Window
    let countNow: StepWithin.Count
    let countBefore: StepWithin.Count
    /// The mean value of won, in hundredths.
    let meanWon: [(currency: String, hundredths: Double)]
  }

  /// Of the fall the part that an exit reason must have grown by, to be named for it.
  private static let explainingPart = 1.0 / 3

  static func candidate(_ facts: Facts, _ terms: RuleTerms) -> Candidate? {
    let (now, before) = (facts.countNow, facts.countBefore)
    guard min(now.entered, before.entered) >= terms.carefulBelow,
      let chance = ShareTest.chance((now.moved, now.entered), (before.moved, before.entered))
    else { return nil }
    let change = Double(now.moved) / Double(now.entered) - Double(before.moved) / Double(before.entered)
    let isLine = 100 * abs(change) >= terms.agreement.leastPoints && change != 0
    return Candidate(chance: chance, line: isLine ? line(facts, change, chance, terms) : nil)
  }

  private static func line(_ facts: Facts, _ change: Double, _ chance: Double, _ terms: RuleTerms) -> BriefLine {
    // A week's entries, those of them that are lost by the fall, and what one of those is worth.
    let lost = Double(facts.countNow.entered) / Double(facts.now.weeks) * -change
    let money = facts.meanWon.map { mean in
      Money(hundredths: RateRule.whole(lost * mean.hundredths), currency: mean.currency)
    }
    return BriefLine(
      rule: .rate(stage: facts.now.stage, within: facts.now.within, reason: nil),
      severity: change < 0 ? .careful : .info,
      figure: terms.now.within(facts.countNow, facts.now), before: terms.now.within(facts.countBefore, facts.before),
      money: change < 0 ? money : [], chance: chance)
  }

  private static func whole(_ hundredths: Double) -> Int64 {
    Int64(exactly: hundredths.rounded(.toNearestOrAwayFromZero)) ?? (hundredths < 0 ? .min + 1 : .max)
  }

  /// The exit reason whose share of a cohort grew most, where that is enough of the fall.
  /// - Parameters:
  ///   - reasons: how many of each cohort went straight to an exit in time, by reason.
  static func reason(
    now: (exits: [String: Int], of: Int), before: (exits: [String: Int], of: Int), fall: Double
  ) -> String? {
    guard now.of > 0, before.of > 0, fall > 0 else { return nil }
    let growths = now.exits.map { reason, count in
      (reason: reason, growth: Double(count) / Double(now.of) - Double(before.exits[reason] ?? 0) / Double(before.of))
    }
    let most = growths.max { ($0.growth, $1.reason) < ($1.growth, $0.reason) }
    return most.flatMap { $0.growth >= explainingPart * fall ? $0.reason : nil }
  }
}
