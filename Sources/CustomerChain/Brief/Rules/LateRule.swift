/// More leads of a row than on the same weekday of earlier weeks went past what was promised to them.
enum LateRule {
  struct Facts {
    let row: AgingKey
    /// Leads that went past it since the morning before, and in the same window of earlier weeks.
    let new: Int
    let newBefore: [Int]
    /// Of the row at this morning, and how many were late at the one before.
    let open: Int
    let late: Int
    let lateBefore: Int
    let money: [Money]
    let withoutValue: Int
  }

  /// From so many on, and so large a part of the open ones, it is bad.
  private static let badCount = 5
  private static let badShare = 0.15

  static func candidate(_ facts: Facts, _ terms: RuleTerms) -> Candidate? {
    guard let test = CountTest(facts.new, before: facts.newBefore) else { return nil }
    let isLine =
      test.deviation > 0 && facts.new >= terms.agreement.leastLeads && facts.late > facts.lateBefore
    return Candidate(chance: test.chance, line: isLine ? line(facts, test, terms) : nil)
  }

  private static func line(_ facts: Facts, _ test: CountTest, _ terms: RuleTerms) -> BriefLine {
    var here = RecordSet.Coordinates()
    here.row = facts.row
    let isBad = facts.late >= badCount && Double(facts.late) > badShare * Double(facts.open)
    return BriefLine(
      rule: .late(row: facts.row, new: facts.new, mostly: nil), severity: isBad ? .bad : .careful,
      figure: terms.now.count(.late, facts.late, here), before: terms.before.count(.late, facts.lateBefore, here),
      money: facts.money, withoutValue: facts.withoutValue, chance: test.chance)
  }
}
