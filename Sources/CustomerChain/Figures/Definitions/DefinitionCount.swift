/// Counts, in one pass, the leads that stand in a stage and break its rule.
struct DefinitionCount: Sendable {
  /// By stage; nil without a rule that can be read.
  let rules: [StageRule?]
  /// By stage.
  private(set) var breaking: [Int]
  /// By stage, how many break each part of its rule.
  private(set) var parts: [[Int]]

  init(_ standings: Standings, rules: [StageRule?], workers: Workers) {
    self.rules = rules
    breaking = rules.map { _ in 0 }
    parts = rules.map { rule in Array(repeating: 0, count: rule?.parts.count ?? 0) }
    guard rules.contains(where: { $0 != nil }) else { return }
    let tests = rules.map { $0?.test(at: standings.asOf) }
    let counts = workers.map(0..<standings.store.leads.count) { [breaking, parts] leads in
      var breaking = breaking
      var parts = parts
      for lead in leads {
        if workers.leave(at: lead) { break }
        guard let stage = standings.stage(of: lead), let test = tests[stage] else { continue }
        var isBroken = false
        test.forEachBroken(by: lead) { part in
          parts[stage][part] += 1
          isBroken = true
        }
        if isBroken { breaking[stage] += 1 }
      }
      return (breaking, parts)
    }
    for (breaking, parts) in counts {
      for stage in rules.indices {
        self.breaking[stage] += breaking[stage]
        for part in parts[stage].indices { self.parts[stage][part] += parts[stage][part] }
      }
    }
  }
}
