/// Counts the leaking leads by cause and by who has them.
struct LeakCount: Sendable {
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

  /// Counts an open lead, if it leaks.
  mutating func add(_ lead: Int, _ placement: AgingPlacer.Placement, _ finder: LeakFinder) {
    guard let cause = finder.cause(of: lead, placement) else { return }
    let value = finder.placer.value(of: lead)
    causes[cause, default: Row()].add(placement, value)
    people[finder.placer.standings.owner(of: lead), default: Row()].add(placement, value)
  }

  /// Adds what was counted of other leads.
  mutating func join(_ other: LeakCount) {
    for (cause, row) in other.causes { causes[cause, default: Row()].join(row) }
    for (person, row) in other.people { people[person, default: Row()].join(row) }
  }
}
