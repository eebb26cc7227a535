/// Gathers who works where from all registers. A row that an older export has too, of the same person in the same
/// department from the same day on, is the same membership: the newer one's values stand.
struct PeopleBuilder {
  private let tables: [StoredTable]
  private var register = PeopleRegister()
  /// Where each membership comes from; beside those of the register.
  private var origins: [TextCode: [Origin]] = [:]
  /// How many rows of each table say again what another said.
  private(set) var repeated: [Int: Int] = [:]

  private struct Origin {
    let file: String
    let hash: TextCode
  }

  init(tables: [StoredTable]) {
    self.tables = tables
  }

  mutating func build() -> PeopleRegister {
    for index in tables.indices where tables[index].table.kind == .person { add(tables[index], number: index) }
    return register
  }

  private mutating func add(_ stored: StoredTable, number: Int) {
    let table = stored.table
    guard let people = table.texts(.person) else { return }
    let departments = table.texts(.department)
    let teams = table.texts(.team)
    let names = table.texts(.name)
    let types = table.texts(.type)
    let from = table.times(.from)
    let to = table.times(.to)
    for row in 0..<table.count where people[row] != 0 {
      let person = people[row]
      if let name = names?[row], name != 0 { register.names[person] = name }
      if let type = types?[row], type != 0 { register.types[person] = type }
      let membership = PeopleRegister.Membership(
        department: departments?[row] ?? 0, team: teams?[row] ?? 0, from: from?[row] ?? Timestamp.unknown.raw,
        to: to?[row] ?? Timestamp.unknown.raw)
      add(membership, of: person, Origin(file: stored.file, hash: table.rowHashes[row]), table: number)
    }
  }

  private mutating func add(
    _ membership: PeopleRegister.Membership, of person: TextCode, _ origin: Origin, table: Int
  ) {
    let known = register.memberships[person] ?? []
    var standing = membership
    if let same = known.firstIndex(where: { $0.department == membership.department && $0.from == membership.from }),
      let older = origins[person]?[same]
    {
      if older.hash == origin.hash { repeated[table, default: 0] += 1 }
      if older.file != origin.file {
        standing = membership.completed(by: known[same])
        register.memberships[person]?.remove(at: same)
        origins[person]?.remove(at: same)
      } else if older.hash == origin.hash {
        return
      }
    }
    register.memberships[person, default: []].append(standing)
    origins[person, default: []].append(origin)
  }
}

extension PeopleRegister.Membership {
  /// With what an older export says where this one says nothing.
  fileprivate func completed(by older: Self) -> Self {
    Self(
      department: department, team: team != 0 ? team : older.team, from: from,
      to: to != Timestamp.unknown.raw ? to : older.to)
  }
}
