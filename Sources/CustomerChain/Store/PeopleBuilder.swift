extension PeopleRegister {
  /// Who works where, from all registers.
  init(_ tables: [StoredTable]) {
    self.init()
    for stored in tables where stored.table.kind == .person {
      guard let people = stored.table.texts(.person) else { continue }
      let departments = stored.table.texts(.department)
      let teams = stored.table.texts(.team)
      let from = stored.table.times(.from)
      let to = stored.table.times(.to)
      for row in 0..<stored.table.count {
        let (department, team) = (departments?[row] ?? 0, teams?[row] ?? 0)
        if department == 0, team == 0 { continue }
        memberships[people[row], default: []].append(
          PeopleRegister.Membership(
            department: department, team: team, from: from?[row] ?? Timestamp.unknown.raw,
            to: to?[row] ?? Timestamp.unknown.raw))
      }
    }
  }
}
