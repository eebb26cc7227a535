/// Where every lead stands at a moment: its known entries into stages, of the leads that a query's filter leaves.
struct Standings: Sendable {
  let store: Store
  let asOf: AsOf
  let cutoff: Cutoff
  /// By lead, whether the filter leaves it; nil = all.
  private let included: [Bool]?

  /// The first and the last known entry of a lead in the order of its chain: it stands in the stage of the last. -1 =
  /// the lead does not exist at the moment, or the filter leaves it out.
  struct Span {
    var first = -1
    var last = -1

    var exists: Bool { last >= 0 }
  }

  init(_ store: Store, at asOf: AsOf, matches: FilterMatcher?) {
    self.init(store, at: asOf, included: matches?.leads(.one))
  }

  /// - Parameter included: by lead, whether a filter leaves it; nil = all.
  init(_ store: Store, at asOf: AsOf, included: [Bool]?) {
    self.store = store
    self.asOf = asOf
    self.included = included
    cutoff = Cutoff(asOf.instant, in: store.zone)
  }

  /// Whether no text leaves anything out.
  var includesAll: Bool { included == nil }

  /// Whether a filter leaves what names this lead, by the code of its key; 0 = none is named, so no lead is asked.
  @inline(__always)
  func leaves(named lead: TextCode) -> Bool {
    guard let included, lead != 0 else { return true }
    return Int(lead) < included.count && span(of: Int(lead)).exists
  }

  @inline(__always)
  func span(of lead: Int) -> Span {
    if let included, !included[lead] { return Span() }
    return spanOfAny(lead)
  }

  /// Whether a lead exists at the moment, whatever a filter leaves.
  func exists(_ lead: Int) -> Bool { spanOfAny(lead).exists }

  /// The span of a lead, whatever a filter leaves.
  @inline(__always)
  func spanOfAny(_ lead: Int) -> Span {
    var span = Span()
    for entry in store.chains.entries(of: lead, at: cutoff) where cutoff.includes(store.chains.time(entry)) {
      if span.first < 0 { span.first = entry }
      span.last = entry
    }
    return span
  }

  /// The known entries of a lead, in the order of its chain.
  func entries(of lead: Int) -> [Int] {
    guard span(of: lead).exists else { return [] }
    return store.chains.entries(of: lead, at: cutoff).filter { cutoff.includes(store.chains.time($0)) }
  }

  /// The stage a lead stands in; nil when it does not exist at the moment.
  func stage(of lead: Int) -> Int? {
    let last = span(of: lead).last
    return last < 0 ? nil : store.chains.stage(last)
  }

  /// The department that the events say: one holds from its event on, until another is named. 0 = none.
  @inline(__always)
  func eventDepartment(of lead: Int) -> TextCode {
    store.chains.departments == nil ? 0 : eventDepartment(span(of: lead))
  }

  /// What the entries of a span say, the last of them first.
  @inline(__always)
  func eventDepartment(_ span: Span) -> TextCode {
    guard store.chains.departments != nil, span.exists else { return 0 }
    var entry = span.last
    while entry >= span.first {
      let department = store.chains.department(entry)
      if department != 0, cutoff.includes(store.chains.time(entry)) { return department }
      entry -= 1
    }
    return 0
  }

  /// Who has the lead: the last event that names an owner, else the lead's own. 0 = nobody.
  func owner(of lead: Int) -> TextCode {
    store.chains.table.owners == nil ? store.leads.text(.owner, of: lead) : owner(of: lead, span(of: lead))
  }

  /// Who has the lead where the last of some entries put it.
  func owner(of lead: Int, _ span: Span) -> TextCode {
    if store.chains.table.owners != nil, span.exists {
      var entry = span.last
      while entry >= span.first {
        let owner = store.chains.owner(entry)
        if owner != 0, cutoff.includes(store.chains.time(entry)) { return owner }
        entry -= 1
      }
    }
    return store.leads.text(.owner, of: lead)
  }

  /// The value of a dimension for a lead; 0 = none.
  func value(of dimension: Dimension, lead: Int) -> TextCode { LeadDimension(dimension, self).value(of: lead) }

  /// For grouping: the lead's own department, else its owner's, else what its events say, else that of its stage.
  func department(of lead: Int) -> TextCode {
    let own = store.leads.text(.department, of: lead)
    if own != 0 { return store.canonicalDepartment(own) }
    if !store.people.memberships.isEmpty {
      let owners = store.people.department(of: owner(of: lead), at: cutoff)
      if owners != 0 { return store.canonicalDepartment(owners) }
    }
    let events = eventDepartment(of: lead)
    if events != 0 { return store.canonicalDepartment(events) }
    return stage(of: lead).map { store.code(ofDepartmentOfStage: $0) } ?? 0
  }
}
