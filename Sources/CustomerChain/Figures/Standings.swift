/// Where every lead stands at a moment: its known entries into stages, of the leads that a query's text leaves.
struct Standings: Sendable {
  let store: Store
  let asOf: AsOf
  let cutoff: Cutoff
  /// The first known entry of each lead in the order of its chain, as a position in `Store.chains`; -1 = the lead does
  /// not exist at the moment, or the text leaves it out.
  let first: [Int32]
  /// The last known entry: the lead stands in its stage.
  let last: [Int32]

  /// - Parameter only: the one lead that is asked about; nil = all. The others then seem not to exist.
  init(_ store: Store, at asOf: AsOf, matches: TextMatches?, only: Int? = nil) {
    self.store = store
    self.asOf = asOf
    let cutoff = Cutoff(asOf.instant, in: store.zone)
    self.cutoff = cutoff
    var first = [Int32](repeating: -1, count: store.leads.count)
    var last = first
    let chains = store.chains
    chains.times.withUnsafeBufferPointer { times in
      for lead in only.map({ $0..<($0 + 1) }) ?? 0..<store.leads.count {
        if let matches, !matches.includes(lead: lead) { continue }
        var firstKnown = -1
        var lastKnown = -1
        for entry in chains.entries(of: lead, at: cutoff) where cutoff.includes(times[entry]) {
          if firstKnown < 0 { firstKnown = entry }
          lastKnown = entry
        }
        first[lead] = Int32(truncatingIfNeeded: firstKnown)
        last[lead] = Int32(truncatingIfNeeded: lastKnown)
      }
    }
    self.first = first
    self.last = last
  }

  /// The known entries of a lead, in the order of its chain.
  func entries(of lead: Int) -> [Int] {
    store.chains.entries(of: lead, at: cutoff).filter { cutoff.includes(store.chains.times[$0]) }
  }

  /// The stage a lead stands in; nil when it does not exist at the moment.
  func stage(of lead: Int) -> Int? { last[lead] < 0 ? nil : Int(store.chains.stages[Int(last[lead])]) }

  /// The department that the events say: one holds from its event on, until another is named. 0 = none.
  func eventDepartment(of lead: Int) -> TextCode {
    for entry in store.chains.entries(of: lead, at: cutoff).reversed() where cutoff.includes(store.chains.times[entry])
    {
      let department = store.chains.department(entry)
      if department != 0 { return department }
    }
    return 0
  }

  /// Who has the lead: the last event that names an owner, else the lead's own. 0 = nobody.
  func owner(of lead: Int) -> TextCode {
    for entry in store.chains.entries(of: lead, at: cutoff).reversed()
    where store.chains.owner(entry) != 0 && cutoff.includes(store.chains.times[entry]) {
      return store.chains.owner(entry)
    }
    return store.leads.text(.owner, of: lead)
  }

  /// The value of a dimension for a lead; 0 = none.
  func value(of dimension: Dimension, lead: Int) -> TextCode { LeadDimension(dimension, self).value(of: lead) }

  /// For grouping: the lead's own department, else its owner's, else what its events say, else that of its stage.
  func department(of lead: Int) -> TextCode {
    let own = store.leads.text(.department, of: lead)
    if own != 0 { return store.canonicalDepartment(own) }
    let owners = store.people.department(of: owner(of: lead), at: cutoff)
    if owners != 0 { return store.canonicalDepartment(owners) }
    let events = eventDepartment(of: lead)
    if events != 0 { return store.canonicalDepartment(events) }
    return stage(of: lead).map { store.code(ofDepartmentOfStage: $0) } ?? 0
  }
}
