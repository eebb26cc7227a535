/// How far the systems tell of the same people: what was agreed to tell them by, and what that finds.
public struct IdentityFigures: Sendable {
  /// The fields that are compared.
  public let keys: [Field]
  /// Leads that two systems or more have records of, of all leads.
  public let matched: Figure
  /// Leads that share a value with others of their own system, so that nobody is matched by it.
  public let conflicts: Figure

  public init(keys: [Field], matched: Figure, conflicts: Figure) {
    self.keys = keys
    self.matched = matched
    self.conflicts = conflicts
  }
}

extension IdentityFigures {
  /// Nil where nothing was agreed to compare by.
  init?(_ standings: Standings, maker: FigureMaker, workers: Workers) {
    guard let identity = standings.store.identity else { return nil }
    let count = IdentityCount(standings)
    let conflicts = count.conflicts
    self.init(
      keys: identity.fields,
      matched: maker.ratio(.matched, count.matched.count, of: count.leads(workers)),
      conflicts: maker.count(.identityConflicts, conflicts.leads.count))
  }
}

/// Which leads several systems have, and which no system has alone, at a moment.
struct IdentityCount {
  private let standings: Standings
  private let identity: LeadIdentity?

  init(_ standings: Standings) {
    self.standings = standings
    identity = standings.store.identity
  }

  /// Leads that exist.
  func leads(_ workers: Workers) -> Int {
    workers.map(0..<standings.store.leads.count) { [standings] range in
      range.reduce(0) { $0 + (standings.span(of: $1).exists ? 1 : 0) }
    }.reduce(0, +)
  }

  /// Leads of which a second system has a record by now.
  var matched: [Int32] {
    guard let identity else { return [] }
    return identity.matched.indices.compactMap { place in
      let lead = Int(identity.matched[place])
      guard standings.cutoff.includes(identity.matchedFrom[place]), standings.span(of: lead).exists else { return nil }
      return Int32(truncatingIfNeeded: lead)
    }
  }

  /// How many values are in conflict by now, and whose they are, each lead once.
  var conflicts: (count: Int, leads: [Int32]) {
    guard let identity, identity.conflicts.count > 0 else { return (0, []) }
    let store = standings.store
    var count = 0
    var isListed = Array(repeating: false, count: store.leads.count)
    var leads: [Int32] = []
    for conflict in 0..<identity.conflicts.count where standings.cutoff.includes(identity.conflicts.from[conflict]) {
      var isSeen = false
      for row in identity.conflicts.rows(of: conflict) {
        let lead = Int(store.tables[Int(row.table)].table.keys(.leadID).map { $0[Int(row.row)] } ?? 0)
        guard standings.span(of: lead).exists else { continue }
        isSeen = true
        if !isListed[lead] { leads.append(Int32(truncatingIfNeeded: lead)) }
        isListed[lead] = true
      }
      if isSeen { count += 1 }
    }
    return (count, leads)
  }

  func leads(behind set: RecordSet) -> [Int32] {
    if set.metric == .identityConflicts { return conflicts.leads }
    if set.part != .denominator { return matched }
    return (0..<standings.store.leads.count).filter { standings.span(of: $0).exists }.map(Int32.init)
  }
}
