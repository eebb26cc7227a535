/// More leads than on the same weekday of earlier weeks began to leak.
enum LeakRule {
  struct Facts {
    let causes: [LeakCause: Int]
    /// In the same window of earlier weeks.
    let before: [Int]
    let money: [Money]
    let withoutValue: Int

    var new: Int { causes.values.reduce(0, +) }
  }

  static func candidate(_ facts: Facts, _ terms: RuleTerms) -> Candidate? {
    guard let test = CountTest(facts.new, before: facts.before) else { return nil }
    let isLine = test.deviation > 0 && facts.new >= terms.agreement.leastLeads
    return Candidate(chance: test.chance, line: isLine ? line(facts, test, terms) : nil)
  }

  private static func line(_ facts: Facts, _ test: CountTest, _ terms: RuleTerms) -> BriefLine {
    var here = RecordSet.Coordinates()
    here.since = terms.before.asOf
    // Most first; of as many each, in the order of precedence.
    let causes = LeakCause.allCases.compactMap { cause in
      facts.causes[cause].map { BriefLine.CauseCount(cause: cause, count: $0) }
    }
    let ordered = causes.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    return BriefLine(
      rule: .leak(causes: ordered.map(\.element)), severity: .careful,
      figure: terms.now.count(.leakCount, facts.new, here), before: nil, money: facts.money,
      withoutValue: facts.withoutValue, chance: test.chance)
  }
}
