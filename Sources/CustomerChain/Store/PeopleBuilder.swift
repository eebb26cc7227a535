/// Gathers who works where from all registers. A row that an older export has too, of the same person in the same
/// department from the same day on, is the same membership: the newer one's values stand.
struct PeopleBuilder {
  private let tables: [StoredTable]
  private var register = PeopleRegister()
  /// By person, in the order of the registers.
  private var rows: [TextCode: [Row]] = [:]
  /// The last row of each membership among those of its person.
  private var latest: [Key: Int] = [:]
  /// How many rows of each table say again what another said.
  private(set) var repeated: [Int: Int] = [:]

  private struct Row {
    /// Nil when a newer export has said it.
    var membership: PeopleRegister.Membership?
    let file: String
    let hash: TextCode
  }

  private struct Key: Hashable {
    let person: TextCode
    let department: TextCode
    let from: Int64
  }

  init(tables: [StoredTable]) {
    self.tables = tables
  }

  mutating func build() -> PeopleRegister {
    for index in tables.indices where tables[index].table.kind == .person { add(tables[index], number: index) }
    register.memberships = rows.mapValues { $0.compactMap(\.membership) }
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
      add(Row(membership: membership, file: stored.file, hash: table.rowHashes[row]), of: person, table: number)
    }
  }

  private mutating func add(_ row: Row, of person: TextCode, table: Int) {
    guard let membership = row.membership else { return }
    var row = row
    let key = Key(person: person, department: membership.department, from: membership.from)
    if let place = latest[key], let older = rows[person]?[place] {
      if older.hash == row.hash { repeated[table, default: 0] += 1 }
      if older.file != row.file {
        row.membership = older.membership.map { membership.completed(by: $0) }
        rows[person]?[place].membership = nil
      } else if older.hash == row.hash {
        return
      }
    }
    rows[person, default: []].append(row)
    latest[key] = (rows[person]?.count ?? 0) - 1
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
