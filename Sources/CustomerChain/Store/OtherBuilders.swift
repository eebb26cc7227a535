extension StoreBuilder {
  /// Touches with a known lead, by lead and then by time. Those without stay counted in their file only.
  func buildTouches() -> TouchColumns {
    struct Touch {
      let lead: Int32
      let time: Int64
      let row: RowReference
    }
    var all: [Touch] = []
    for (index, stored) in tables.enumerated() where stored.table.kind == .touch {
      guard let keys = stored.table.texts(.leadID) else { continue }
      let times = stored.table.times(.touchedAt)
      for row in 0..<stored.table.count where leadOfCode[Int(keys[row])] >= 0 && keys[row] != 0 {
        all.append(
          Touch(
            lead: leadOfCode[Int(keys[row])], time: times?[row] ?? Timestamp.unknown.raw,
            row: RowReference(table: index, row: row)))
      }
    }
    all.sort { ($0.lead, $0.time, $0.row) < ($1.lead, $1.time, $1.row) }
    var columns = TouchColumns()
    columns.times = all.map(\.time)
    columns.rows = all.map(\.row)
    var next = 0
    for lead in 0..<leads.count {
      while next < all.count, Int(all[next].lead) == lead { next += 1 }
      columns.starts.append(next)
    }
    return columns
  }

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
