/// Counts the leaking leads by cause and by who has them.
struct LeakCount: Sendable {
  let finder: LeakFinder
  private(set) var causes: [LeakCause: Row] = [:]
  /// By owner; 0 = nobody.
  private(set) var people: [TextCode: Row] = [:]

  struct Row: Sendable {
    var leads = 0
    var value = AgingCount.Amounts()
    /// Nil when no age is known.
    var oldest: Elapsed?

    mutating func add(_ placement: AgingPlacer.Placement, _ value: (currency: TextCode, hundredths: Int64)?) {
      leads += 1
      if let value { self.value.add(value.hundredths, value.currency) }
      keep(placement.age)
    }

    mutating func join(_ other: Row) {
      leads += other.leads
      value.join(other.value)
      keep(other.oldest)
    }

    private mutating func keep(_ age: Elapsed?) {
      guard let age, age.days > oldest?.days ?? -.infinity else { return }
      oldest = age
    }
  }

  init(_ finder: LeakFinder, workers: Workers) {
    self.finder = finder
    let parts = workers.map(0..<finder.placer.store.leads.count) { leads in
      var causes: [LeakCause: Row] = [:]
      var people: [TextCode: Row] = [:]
      for lead in leads {
        if workers.leave(at: lead) { break }
        guard let placement = finder.placer.placement(of: lead), let cause = finder.cause(of: lead, placement) else {
          continue
        }
        let value = finder.placer.value(of: lead)
        causes[cause, default: Row()].add(placement, value)
        people[finder.placer.standings.owner(of: lead), default: Row()].add(placement, value)
      }
      return (causes, people)
    }
    for (causes, people) in parts {
      for (cause, row) in causes { self.causes[cause, default: Row()].join(row) }
      for (person, row) in people { self.people[person, default: Row()].join(row) }
    }
  }
}
