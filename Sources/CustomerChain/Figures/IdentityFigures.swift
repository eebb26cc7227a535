/// How far the systems tell of the same people: what was agreed to tell them by, and what that finds.
public struct IdentityFigures: Sendable {
  /// The fields that are compared.
  public let keys: [Field]
  /// Leads that two systems or more have records of, of all leads.
  public let matched: Figure
  /// Leads with a value that several leads of one system have, so that nobody is matched by it.
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
    self.init(
      keys: identity.fields,
      matched: maker.ratio(.matched, count.matched.count, of: count.leads(workers)),
      conflicts: maker.count(.identityConflicts, count.inConflict.count))
  }
}

/// Which leads several systems have, and which have a value that matches nobody, at a moment.
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

  /// Leads with a value that is in conflict by now, each once.
  var inConflict: [Int32] {
    guard let identity, identity.conflicts.count > 0 else { return [] }
    let store = standings.store
    var isListed = Array(repeating: false, count: store.leads.count)
    var leads: [Int32] = []
    for conflict in 0..<identity.conflicts.count where standings.cutoff.includes(identity.conflicts.from[conflict]) {
      for row in identity.conflicts.rows(of: conflict) {
        let lead = Int(store.tables[Int(row.table)].table.keys(.leadID).map { $0[Int(row.row)] } ?? 0)
        guard !isListed[lead], standings.span(of: lead).exists else { continue }
        leads.append(Int32(truncatingIfNeeded: lead))
        isListed[lead] = true
      }
    }
    return leads
  }

  func leads(behind set: RecordSet) -> [Int32] {
    if set.metric == .identityConflicts { return inConflict }
    if set.part != .denominator { return matched }
    return (0..<standings.store.leads.count).filter { standings.span(of: $0).exists }.map(Int32.init)
  }
}
