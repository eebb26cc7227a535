/// Finds the leads of different systems that are one: those whose records have the same value of a field that was
/// agreed. A value that a system has of several leads says nothing of any of them.
struct IdentityJoin {
  private let fields: [Field]
  private let zone: Zone
  private let leadKeys: KeyTexts
  /// The tables of leads, system by system, each with its number among all tables.
  private let numbers: [Int]
  private let systems: [Int]
  private let tables: [RecordTable]
  private let keys: [CodeColumn]
  private let created: [WordColumn?]
  private let values: [MatchedField]

  /// Nil when nothing was agreed to compare by.
  /// - Parameter systems: by table, the number of its system.
  init?(_ stored: [StoredTable], systems: [Int], agreement: Agreement, pool: TextPool, keys: [KeyTexts], zone: Zone) {
    fields = agreement.identityMatch.compactMap(Field.init(rawValue:)).filter(Field.matchable.contains)
    guard !fields.isEmpty else { return nil }
    self.zone = zone
    leadKeys = keys[KeySpace.lead.rawValue]
    numbers = stored.indices.filter { stored[$0].table.kind == .lead && stored[$0].table.keys(.leadID) != nil }
      .sorted { (systems[$0], $0) < (systems[$1], $1) }
    self.systems = numbers.map { systems[$0] }
    let tables = numbers.map { stored[$0].table }
    self.tables = tables
    self.keys = tables.map { $0.keys(.leadID) ?? [] }
    created = tables.map { $0.times(.createdAt) }
    values = fields.map { MatchedField($0, of: tables, pool: pool, keys: keys) }
  }

  /// Gives all records of a lead the same key, in all tables.
  func join(_ tables: inout [StoredTable]) -> LeadIdentity {
    var groups = LeadGroups(codeLimit: leadKeys.codeLimit)
    var conflicts = IdentityConflicts()
    for field in values { take(field, into: &groups, &conflicts) }
    let canonical = groups.hasPairs ? canonicalKeys(&groups) : []
    let (matched, from) = matchedLeads(canonical)
    var identity = LeadIdentity(fields: fields, matched: matched, matchedFrom: from, conflicts: conflicts)
    if groups.hasPairs { identity.apply(canonical, to: &tables) }
    return identity
  }

  /// Calls `body` with each row of leads that has a key: its table among those of leads, its number and its key.
  @inline(__always)
  private func forEachRow(_ body: (_ table: Int, _ row: Int, _ key: TextCode) -> Void) {
    for table in tables.indices {
      let keys = keys[table]
      for row in 0..<keys.count where keys[row] != 0 { body(table, row, keys[row]) }
    }
  }

  private func time(_ table: Int, _ row: Int) -> Int64 { created[table].map { $0[row] } ?? Timestamp.unknown.raw }

  // MARK: Values

  /// What is known of a value while the rows go by, system after system.
  private struct Sight {
    var system: Int32 = -1
    /// The lead of that system.
    var lead: TextCode = 0
    var isAmbiguous = false
  }

  /// Makes one of the leads that have the same value of a field.
  private func take(_ field: MatchedField, into groups: inout LeadGroups, _ conflicts: inout IdentityConflicts) {
    var sights = Array(repeating: Sight(), count: field.limit)
    var hasConflicts = false
    forEachRow { table, row, key in
      let value = field.codes[table].isEmpty ? 0 : Int(field.codes[table][row])
      if value == 0 { return }
      let system = Int32(truncatingIfNeeded: systems[table])
      if sights[value].system == system {
        if sights[value].lead != key {
          sights[value].isAmbiguous = true
          hasConflicts = true
        }
      } else {
        sights[value].system = system
        sights[value].lead = key
      }
    }
    forEachRow { table, row, key in
      let value = field.codes[table].isEmpty ? 0 : Int(field.codes[table][row])
      if value != 0, !sights[value].isAmbiguous { groups.join(key, sights[value].lead) }
    }
    if hasConflicts { gather(field, sights, into: &conflicts) }
  }

  private func gather(_ field: MatchedField, _ sights: [Sight], into conflicts: inout IdentityConflicts) {
    var rows: [(value: Int, table: Int, row: Int)] = []
    var order = Array(repeating: Int32(-1), count: sights.count)
    var count: Int32 = 0
    forEachRow { table, row, _ in
      let value = field.codes[table].isEmpty ? 0 : Int(field.codes[table][row])
      guard value != 0, sights[value].isAmbiguous else { return }
      if order[value] < 0 {
        order[value] = count
        count += 1
      }
      rows.append((Int(order[value]), table, row))
    }
    rows.sort { ($0.value, numbers[$0.table], $0.row) < ($1.value, numbers[$1.table], $1.row) }
    var first = 0
    while first < rows.count {
      var end = first
      while end < rows.count, rows[end].value == rows[first].value { end += 1 }
      let of = rows[first..<end]
      conflicts.append(
        field.field, from: beginning(of.map { ($0.table, $0.row) }),
        rows: of.map { RowReference(table: numbers[$0.table], row: $0.row) })
      first = end
    }
  }

  /// When a system first had two leads of a conflict; `Timestamp.raw`.
  private func beginning(_ rows: [(table: Int, row: Int)]) -> Int64 {
    let ordered = rows.sorted { left, right in
      if systems[left.table] != systems[right.table] { return systems[left.table] < systems[right.table] }
      return isEarlier(time(left.table, left.row), time(right.table, right.row))
    }
    var beginning: Int64?
    var (system, lead, isDone): (Int, TextCode, Bool) = (-1, 0, false)
    for (table, row) in ordered {
      let key = keys[table][row]
      if systems[table] != system {
        (system, lead, isDone) = (systems[table], key, false)
      } else if !isDone, key != lead {
        isDone = true
        let second = time(table, row)
        if beginning.map({ isEarlier(second, $0) }) ?? true { beginning = second }
      }
    }
    return beginning ?? Timestamp.unknown.raw
  }

  /// What has no time is known always, so before everything.
  private func isEarlier(_ left: Int64, _ right: Int64) -> Bool {
    if left == Timestamp.unknown.raw || right == Timestamp.unknown.raw { return left < right }
    return Timestamp.isEarlier(left, right, in: zone)
  }

  // MARK: Leads

  /// By code of a key, that of its lead: the one created first, then the smaller key.
  private func canonicalKeys(_ groups: inout LeadGroups) -> [TextCode] {
    let roots = (0..<leadKeys.codeLimit).map { groups.root(of: TextCode(truncatingIfNeeded: $0)) }
    var isGroup = Array(repeating: false, count: roots.count)
    for code in roots.indices where Int(roots[code]) != code { isGroup[Int(roots[code])] = true }
    // The earliest creation of each key in a group.
    var first = Array(repeating: Timestamp.unknown.raw, count: roots.count)
    forEachRow { table, row, key in
      let time = time(table, row)
      guard isGroup[Int(roots[Int(key)])], time != Timestamp.unknown.raw else { return }
      if first[Int(key)] == Timestamp.unknown.raw || isEarlier(time, first[Int(key)]) { first[Int(key)] = time }
    }
    var best = roots
    for code in roots.indices where Int(roots[code]) != code || isGroup[code] {
      let root = Int(roots[code])
      if precedes(code, Int(best[root]), first) { best[root] = TextCode(truncatingIfNeeded: code) }
    }
    return roots.map { isGroup[Int($0)] ? best[Int($0)] : $0 }
  }

  /// Whether the group is called by the first of two keys: a known creation goes before none.
  private func precedes(_ left: Int, _ right: Int, _ created: [Int64]) -> Bool {
    let (first, second) = (created[left], created[right])
    if first == Timestamp.unknown.raw || second == Timestamp.unknown.raw, first != second {
      return second == Timestamp.unknown.raw
    }
    if first != second {
      if isEarlier(first, second) { return true }
      if isEarlier(second, first) { return false }
    }
    return leadKeys.withBytes(TextCode(truncatingIfNeeded: left)) { left in
      leadKeys.withBytes(TextCode(truncatingIfNeeded: right)) { left.lexicographicallyPrecedes($0) }
    }
  }

  /// The leads that two systems or more have records of, and from when on.
  private func matchedLeads(_ canonical: [TextCode]) -> (leads: [TextCode], from: [Int64]) {
    func lead(_ key: TextCode) -> Int { Int(canonical.isEmpty ? key : canonical[Int(key)]) }
    var systemOf = Array(repeating: Int32(-1), count: leadKeys.codeLimit)
    var isMatched = Array(repeating: false, count: leadKeys.codeLimit)
    forEachRow { table, _, key in
      let system = Int32(truncatingIfNeeded: systems[table])
      if systemOf[lead(key)] < 0 { systemOf[lead(key)] = system }
      if systemOf[lead(key)] != system { isMatched[lead(key)] = true }
    }
    let leads = isMatched.indices.filter { isMatched[$0] }
    if leads.isEmpty { return ([], []) }
    // From here on the place among the matched leads stands where the system stood.
    for (place, lead) in leads.enumerated() { systemOf[lead] = Int32(truncatingIfNeeded: place) }
    var sights = Array(repeating: SystemSights(), count: leads.count)
    forEachRow { table, row, key in
      guard isMatched[lead(key)] else { return }
      sights[Int(systemOf[lead(key)])].note(time(table, row), system: systems[table], isEarlier)
    }
    for place in sights.indices { sights[place].close(isEarlier) }
    return (leads.map { TextCode(truncatingIfNeeded: $0) }, sights.map { $0.second ?? Timestamp.unknown.raw })
  }
}

/// When the first and the second system of a lead came to have a record of it, while systems go by one after the other.
private struct SystemSights {
  private var system = -1
  private var earliest: Int64 = 0
  private var first: Int64?
  private(set) var second: Int64?

  mutating func note(_ time: Int64, system: Int, _ isEarlier: (Int64, Int64) -> Bool) {
    if system != self.system {
      close(isEarlier)
      self.system = system
      earliest = time
    } else if isEarlier(time, earliest) {
      earliest = time
    }
  }

  mutating func close(_ isEarlier: (Int64, Int64) -> Bool) {
    if system < 0 { return }
    if let known = first {
      let later = isEarlier(earliest, known) ? known : earliest
      if isEarlier(earliest, known) { first = earliest }
      if second.map({ isEarlier(later, $0) }) ?? true { second = later }
    } else {
      first = earliest
    }
    system = -1
  }
}
