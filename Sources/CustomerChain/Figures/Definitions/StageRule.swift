/// The rule of a stage, ready to be asked of leads: what it asks of texts is answered once for a store.
struct StageRule: Sendable {
  /// What stands between its `and`s, in the order in which it is written; at least one.
  let parts: [FilterClause<FilterTerm>]
  private let tables: FilterTables

  /// Nil where the stage has no rule, or one that cannot be read.
  init?(_ stage: Stage, in store: Store, _ workers: Workers = .one) {
    guard let text = stage.rule, let rule = try? Filter(parsing: text), let clause = rule.clause,
      let tables = FilterTables(rule, in: store, workers)
    else { return nil }
    parts = clause.conjuncts
    self.tables = tables
  }

  /// Each part in the filter language.
  var texts: [String] { parts.map { FilterWriter.text(of: $0) } }

  /// The rule at a moment.
  func test(at asOf: AsOf) -> StageRuleTest {
    StageRuleTest(parts: parts.map { FilterMatcher(tables, clause: $0, at: asOf) })
  }
}

/// Says which parts of a rule leads break at a moment: a part that asks for a value that is not known does not hold.
struct StageRuleTest: Sendable {
  fileprivate let parts: [FilterMatcher]

  func isBroken(by lead: Int) -> Bool { parts.contains { !$0.includes(lead: lead) } }

  /// False for a part that there is not.
  func isBroken(_ part: Int, by lead: Int) -> Bool { parts.indices.contains(part) && !parts[part].includes(lead: lead) }

  /// Calls `body` with each part that a lead breaks.
  @inline(__always)
  func forEachBroken(by lead: Int, _ body: (Int) -> Void) {
    for part in parts.indices where !parts[part].includes(lead: lead) { body(part) }
  }
}

extension Store {
  /// Nil for a stage that there is not, too.
  func rule(of stage: Int) -> StageRule? {
    stages.indices.contains(stage) ? StageRule(stages[stage], in: self) : nil
  }
}

extension FilterClause {
  /// What must hold all at once; the clause itself where nothing is joined so.
  var conjuncts: [FilterClause] { if case .every(let clauses) = self { clauses } else { [self] } }
}
