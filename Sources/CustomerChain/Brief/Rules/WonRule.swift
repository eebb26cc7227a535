/// More or fewer leads were won than on the same weekday of earlier weeks. As many as usual is said too, where there is
/// room: a morning without it leaves a question.
enum WonRule {
  struct Facts {
    /// The first won stage.
    let stage: Int
    let won: Int
    /// In the same window of earlier weeks.
    let before: [Int]
    /// What was ordered in the window where orders are known, else the values of who was won.
    let money: [Money]
    let withoutValue: Int
  }

  static func candidate(_ facts: Facts, _ terms: RuleTerms) -> Candidate? {
    guard let test = CountTest(facts.won, before: facts.before) else { return nil }
    return Candidate(chance: test.chance, line: line(facts, test, terms, isUsual: false))
  }

  /// What is said when it is no change; nil where nobody knows what is usual.
  static func usual(_ facts: Facts, _ terms: RuleTerms) -> BriefLine? {
    CountTest(facts.won, before: facts.before).map { line(facts, $0, terms, isUsual: true) }
  }

  private static func line(_ facts: Facts, _ test: CountTest, _ terms: RuleTerms, isUsual: Bool) -> BriefLine {
    var here = RecordSet.Coordinates()
    here.stage = facts.stage
    here.since = terms.before.asOf
    return BriefLine(
      rule: .won(count: facts.won, usual: test.usual, isUsual: isUsual),
      severity: isUsual || test.deviation > 0 ? .info : .careful,
      figure: terms.now.count(.entered, facts.won, here), before: nil, money: facts.money,
      withoutValue: facts.withoutValue, chance: test.chance)
  }
}
