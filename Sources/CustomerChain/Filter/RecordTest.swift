/// One condition of a filter, ready to be asked of many leads and answers.
protocol RecordTest: Sendable {
  var store: Store { get }
  /// How dear it is, compared with others.
  var cost: Int { get }
  func holds(lead: Int) -> Bool
  /// Of a lead's field: whether it holds of the answer's lead.
  func holds(answer: Int) -> Bool
}

extension RecordTest {
  func holds(answer: Int) -> Bool {
    let lead = Int(store.answers.leads[answer])
    return lead != 0 && holds(lead: lead)
  }

  var cost: Int { 1 }
}

/// A text in any of the values.
struct AnyTextTest: RecordTest {
  let store: Store
  let matches: TextMatches
  /// By stage, whether its name has the text; nil where names of stages are not looked at.
  let stages: [Bool]?
  let standings: Standings
  var cost: Int { 8 }

  func holds(lead: Int) -> Bool {
    if matches.includes(lead: lead) { return true }
    guard let stages, let stage = standings.stage(of: lead) else { return false }
    return stages[stage]
  }

  func holds(answer: Int) -> Bool { matches.includes(answer: answer) }
}

/// A value that is a shared text.
struct SharedTextTest: RecordTest {
  let store: Store
  /// Nil where leads have no such value.
  let dimension: LeadDimension?
  /// Nil where an answer's lead is asked.
  let answers: CodeColumn?
  let isDepartment: Bool
  let set: CodeSet

  func holds(lead: Int) -> Bool { dimension.map { set.contains($0.value(of: lead)) } ?? false }

  func holds(answer: Int) -> Bool {
    guard let answers else {
      let lead = Int(store.answers.leads[answer])
      return lead != 0 && holds(lead: lead)
    }
    return set.contains(isDepartment ? store.canonicalDepartment(answers[answer]) : answers[answer])
  }
}

/// The lead's currency, else the company's where the lead has a value.
struct CurrencyTest: RecordTest {
  let store: Store
  let placer: AgingPlacer
  let set: CodeSet

  func holds(lead: Int) -> Bool {
    let own = store.leads.text(.currency, of: lead)
    return set.contains(own != 0 ? own : placer.value(of: lead)?.currency ?? 0)
  }
}

/// The stage in which a lead stands.
struct StageTest: RecordTest {
  let standings: Standings
  /// By stage.
  let stages: [Bool]
  var store: Store { standings.store }
  var cost: Int { 2 }

  func holds(lead: Int) -> Bool { standings.stage(of: lead).map { stages[$0] } ?? false }
}

/// A key of the lead itself, or of its customer.
struct KeyTest: RecordTest {
  let store: Store
  let space: KeySpace
  let condition: TextCondition
  var cost: Int { 3 }

  func holds(lead: Int) -> Bool {
    holds(code: space == .lead ? TextCode(truncatingIfNeeded: lead) : store.leads.customer(of: lead))
  }

  func holds(answer: Int) -> Bool {
    holds(code: space == .lead ? store.answers.leads[answer] : store.answers.customers[answer])
  }

  private func holds(code: TextCode) -> Bool {
    store.keys[space.rawValue].withBytes(code) { condition.holds($0) }
  }
}

/// A text that hardly ever repeats.
struct ProseTest: RecordTest {
  let store: Store
  /// Nil where leads have no such value.
  let leads: ProseColumn?
  /// Nil where an answer's lead is asked.
  let answers: ProseColumn?
  let condition: TextCondition
  var cost: Int { 3 }

  func holds(lead: Int) -> Bool {
    guard let leads, let record = store.leads.record(of: lead) else { return false }
    return leads.withBytes(record) { condition.holds($0) }
  }

  func holds(answer: Int) -> Bool {
    if let answers { return answers.withBytes(answer) { condition.holds($0) } }
    let lead = Int(store.answers.leads[answer])
    return lead != 0 && holds(lead: lead)
  }
}

/// The metric of an answer.
struct MetricTest: RecordTest {
  let store: Store
  /// By position among the metrics.
  let metrics: [Bool]

  func holds(lead: Int) -> Bool { false }
  func holds(answer: Int) -> Bool { metrics[Int(store.answers.metric[answer])] }
}

/// The score of an answer, whether it lies on the scale or not.
struct ScoreTest: RecordTest {
  let store: Store
  /// Nil = any score.
  let asked: (comparison: FilterComparison, score: Double)?

  func holds(lead: Int) -> Bool { false }

  func holds(answer: Int) -> Bool {
    let score = store.answers.scores[answer]
    if score.isNaN { return false }
    return asked.map { $0.comparison.holds(score, low: $0.score, high: $0.score.nextUp) } ?? true
  }
}

/// The value of a lead.
struct AmountTest: RecordTest {
  let placer: AgingPlacer
  /// Nil = any value.
  let asked: (comparison: FilterComparison, hundredths: Int64)?
  let currencies: CodeSet?
  var store: Store { placer.store }

  func holds(lead: Int) -> Bool {
    guard let (currency, hundredths) = placer.value(of: lead) else { return false }
    if let currencies, !currencies.contains(currency) { return false }
    return asked.map { $0.comparison.holds(hundredths, low: $0.hundredths, high: $0.hundredths + 1) } ?? true
  }
}
