extension PeopleRegister {
  /// Who works where, from all registers.
  init(_ tables: [StoredTable]) {
    self.init()
    for stored in tables where stored.table.kind == .person {
      guard let people = stored.table.texts(.person), let departments = stored.table.texts(.department) else {
        continue
      }
      let from = stored.table.times(.from)
      let to = stored.table.times(.to)
      for row in 0..<stored.table.count where departments[row] != 0 {
        memberships[people[row], default: []].append(
          PeopleRegister.Membership(
            department: departments[row], from: from?[row] ?? Timestamp.unknown.raw,
            to: to?[row] ?? Timestamp.unknown.raw))
      }
    }
  }
}
