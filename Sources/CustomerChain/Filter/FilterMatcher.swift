/// Says of leads and answers whether a filter leaves them, at one moment.
struct FilterMatcher: Sendable {
  private let clause: FilterClause<any RecordTest>
  let tables: FilterTables
  private var store: Store { tables.store }

  /// Nil for the filter that leaves everything.
  /// - Parameter asListed: whether a text is also looked for in the name of the stage, which lists show.
  init?(_ filter: Filter, in store: Store, at asOf: AsOf, asListed: Bool = false) {
    guard let tables = FilterTables(filter, in: store) else { return nil }
    self.init(tables, at: asOf, asListed: asListed)
  }

  init(_ tables: FilterTables, at asOf: AsOf, asListed: Bool = false) {
    self.init(tables, clause: tables.clause, at: asOf, asListed: asListed)
  }

  /// - Parameter clause: a part of the filter of the tables, or all of it.
  init(_ tables: FilterTables, clause: FilterClause<FilterTerm>, at asOf: AsOf, asListed: Bool = false) {
    self.tables = tables
    let maker = RecordTestMaker(tables, Standings(tables.store, at: asOf, included: nil), asListed: asListed)
    self.clause = FilterMatcher.cheapestFirst(clause.map { maker.test($0) })
  }

  func includes(lead: Int) -> Bool { clause.holds { $0.holds(lead: lead) } }
  func includes(answer: Int) -> Bool { clause.holds { $0.holds(answer: answer) } }

  /// By lead, whether the filter leaves it.
  func leads(_ workers: Workers) -> [Bool] {
    let parts = workers.map(0..<store.leads.count) { range in
      range.map { workers.leave(at: $0) ? false : includes(lead: $0) }
    }
    return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
  }

  /// What costs least is asked first: often it decides.
  private static func cheapestFirst(_ clause: FilterClause<any RecordTest>) -> FilterClause<any RecordTest> {
    func sorted(_ clauses: [FilterClause<any RecordTest>]) -> [FilterClause<any RecordTest>] {
      let costs = clauses.map { part in part.terms.reduce(0) { $0 + $1.cost } }
      return clauses.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { cheapestFirst(clauses[$0]) }
    }
    switch clause {
    case .term: return clause
    case .not(let inner): return .not(cheapestFirst(inner))
    case .every(let clauses): return .every(sorted(clauses))
    case .any(let clauses): return .any(sorted(clauses))
    }
  }
}

extension Filter {
  /// Whether the leads it leaves are others at another moment.
  var dependsOnMoment: Bool { clause?.terms.contains { $0.dependsOnMoment } ?? false }

  /// Whether one of some texts holds what the filter asks for as text. Its other terms are false: where there are only
  /// these texts no field has a value.
  func holds(inTexts texts: [String]) -> Bool {
    guard let clause else { return true }
    let lower = texts.map { $0.lowercased() }
    return clause.holds { term in
      guard case .text(let text) = term else { return false }
      let wanted = text.lowercased()
      return lower.contains { $0.contains(wanted) }
    }
  }
}
