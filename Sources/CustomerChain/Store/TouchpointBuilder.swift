/// Gathers the register of touchpoints. Rows of a newer export replace the non-empty fields of an older one's; of one
/// export the rows of a touchpoint together name its owners.
struct TouchpointBuilder {
  private let tables: [StoredTable]
  private let pool: TextPool
  private var register = TouchpointRegister()
  private var places: [TextCode: Int] = [:]
  /// By entry: the export that names its owners.
  private var ownersOf: [String] = []
  private var namedOwners: [Set<String>] = []
  /// How many rows of each table say again what the row before of the same touchpoint said.
  private(set) var repeated: [Int: Int] = [:]

  init(tables: [StoredTable], pool: TextPool) {
    self.tables = tables
    self.pool = pool
  }

  mutating func build() -> TouchpointRegister {
    for index in tables.indices where tables[index].table.kind == .touchpoint {
      let columns = TouchpointTable(tables[index])
      for row in 0..<columns.count where columns.touchpoint(row) != 0 { add(columns, row, table: index) }
    }
    return register
  }

  private mutating func add(_ columns: TouchpointTable, _ row: Int, table: Int) {
    let reference = RowReference(table: table, row: row)
    let code = columns.touchpoint(row)
    let place = places[code] ?? register.entries.count
    if place == register.entries.count {
      places[code] = place
      register.entries.append(TouchpointRegister.Entry(touchpoint: code))
      ownersOf.append(columns.file)
      namedOwners.append([])
    } else if hash(register.entries[place].row) == hash(reference) {
      repeated[table, default: 0] += 1
    }
    columns.fill(&register.entries[place], row)
    let owners = TouchpointBuilder.names(pool.string(columns.owner(row)))
    if ownersOf[place] != columns.file, !owners.isEmpty || columns.clearsOwners {
      register.entries[place].owners = []
      namedOwners[place] = []
      ownersOf[place] = columns.file
    }
    for owner in owners where namedOwners[place].insert(owner).inserted {
      register.entries[place].owners.append(owner)
    }
    register.entries[place].rows.append(reference)
  }

  private func hash(_ row: RowReference) -> TextCode { tables[Int(row.table)].table.rowHashes[Int(row.row)] }

  /// Several owners stand in one field with semicolons between them.
  private static func names(_ text: String) -> [String] {
    text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// The columns of one table of touchpoints.
private struct TouchpointTable {
  typealias Entry = TouchpointRegister.Entry

  let file: String
  let count: Int
  private let touchpoints, owners: CodeColumn?
  private let texts: [(path: WritableKeyPath<Entry, TextCode>, codes: CodeColumn?)]
  private let reviewed: WordColumn?
  private let clears: Bool
  /// Whether an empty owner takes away the owners of an older export.
  var clearsOwners: Bool { clears && owners != nil }

  init(_ stored: StoredTable) {
    let table = stored.table
    file = stored.file
    count = table.count
    clears = stored.clears
    touchpoints = table.texts(.touchpoint)
    owners = table.texts(.owner)
    texts = [
      (\.name, table.texts(.name)), (\.step, table.texts(.journeyStep)), (\.channel, table.texts(.channel)),
      (\.department, table.texts(.department)), (\.promise, table.texts(.promise)),
    ]
    reviewed = table.times(.reviewedAt)
  }

  func touchpoint(_ row: Int) -> TextCode { touchpoints?[row] ?? 0 }
  func owner(_ row: Int) -> TextCode { owners?[row] ?? 0 }

  func fill(_ entry: inout Entry, _ row: Int) {
    for (path, codes) in texts {
      guard let code = codes?[row], code != 0 || clears else { continue }
      entry[keyPath: path] = code
    }
    if let time = reviewed?[row], time != Timestamp.unknown.raw || clears { entry.reviewed = time }
  }
}
