/// More or fewer leads came in than on the same weekday of earlier weeks.
enum VolumeRule {
  struct Facts {
    /// The first stage of the funnel.
    let stage: Int
    let entered: Int
    /// In the same window of earlier weeks.
    let before: [Int]
  }

  static func candidate(_ facts: Facts, _ terms: RuleTerms) -> Candidate? {
    guard let test = CountTest(facts.entered, before: facts.before) else { return nil }
    // Too few either way is the want of leads that came or used to come.
    let isLine = max(Double(facts.entered), test.usual) >= Double(terms.agreement.leastLeads)
    return Candidate(chance: test.chance, line: isLine ? line(facts, test, terms) : nil)
  }

  private static func line(_ facts: Facts, _ test: CountTest, _ terms: RuleTerms) -> BriefLine {
    var here = RecordSet.Coordinates()
    here.stage = facts.stage
    here.since = terms.before.asOf
    return BriefLine(
      rule: .volume(usual: test.usual), severity: test.deviation > 0 ? .info : .careful,
      figure: terms.now.count(.entered, facts.entered, here), before: nil, chance: test.chance)
  }
}
