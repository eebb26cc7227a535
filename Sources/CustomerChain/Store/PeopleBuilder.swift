extension StoreBuilder {
  /// Who works where, from all registers.
  mutating func buildPeople() -> PeopleRegister {
    var register = PeopleRegister()
    for stored in tables where stored.table.kind == .person {
      guard let people = stored.table.texts(.person), let departments = stored.table.texts(.department) else {
        continue
      }
      let from = stored.table.times(.from)
      let to = stored.table.times(.to)
      for row in 0..<stored.table.count where departments[row] != 0 {
        register.memberships[people[row], default: []].append(
          PeopleRegister.Membership(
            department: departments[row], from: from?[row] ?? Timestamp.unknown.raw,
            to: to?[row] ?? Timestamp.unknown.raw))
      }
    }
    return register
  }
}
