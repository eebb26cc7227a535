/// Gathers touches.
struct TouchBuilder {
  let tables: [StoredTable]
  let leads: LeadColumns
  let chains: ChainColumns
  let people: PeopleRegister
  let zone: Zone
  private let identity: LeadIdentity?
  /// How many rows of each table say again what another said.
  private(set) var repeated: [Int: Int] = [:]

  private let automaticTexts: Set<TextCode>

  init(
    tables: [StoredTable], leads: LeadColumns, chains: ChainColumns, people: PeopleRegister, pool: TextPool, zone: Zone,
    identity: LeadIdentity? = nil
  ) {
    self.people = people
    automaticTexts = TouchBuilder.automaticTexts(pool)
    self.tables = tables
    self.leads = leads
    self.chains = chains
    self.zone = zone
    self.identity = identity
  }

  /// Touches, by lead and then by time. A touch that names only a customer is one of each of the customer's leads; one
  /// that names nobody known stays counted in its file only.
  mutating func build() -> TouchColumns {
    let leadsOfCustomer = leadsOfCustomers()
    var all: [Touch] = []
    var numberOfKey: [TextCode: Int] = [:]
    var seen = SeenRows()
    for (index, stored) in tables.enumerated() where stored.table.kind == .touch {
      let leadKeys = stored.table.keys(.leadID)
      let customers = stored.table.keys(.customerID)
      let ids = stored.table.keys(.touchID)
      let times = stored.table.times(.touchedAt)
      let departments = stored.table.texts(.department)
      let persons = stored.table.texts(.person)
      let minutes = stored.table.numbers(.minutes)
      let automatic = stored.table.texts(.automatic)
      let touchpoints = stored.table.texts(.touchpoint)
      for row in 0..<stored.table.count {
        let reference = RowReference(table: index, row: row)
        let time = times?[row] ?? Timestamp.unknown.raw
        let id = ids?[row] ?? 0
        let isRepeated =
          id != 0
          ? numberOfKey[id] != nil
          : seen.isRepeated(stored.table.rowHashes[row], time, table: stored.ordinal)
        if isRepeated { repeated[index, default: 0] += 1 }
        let lead = leadKeys.map { number(of: $0[row]) } ?? -1
        let touch = Touch(
          lead: lead, leadKey: leadKeys?[row] ?? 0, touchpoint: touchpoints?[row] ?? 0, customer: customers?[row] ?? 0,
          time: time, department: departments?[row] ?? 0,
          person: persons?[row] ?? 0, minutes: minutes?[row] ?? .nan, automatic: automatic?[row] ?? 0, row: reference)
        if id != 0, let known = numberOfKey[id] {
          all[known].replace(with: touch)
          continue
        }
        if id != 0 { numberOfKey[id] = all.count }
        all.append(touch)
      }
    }
    return columns(all, leadsOfCustomer)
  }

  /// The number of a lead that exists; -1 = none.
  private func number(of key: TextCode) -> Int32 {
    let isLead = leads.hasRecord(Int(key)) || !chains.allEntries(of: Int(key)).isEmpty
    return key != 0 && isLead ? Int32(truncatingIfNeeded: key) : -1
  }

  private func leadsOfCustomers() -> [TextCode: [Int32]] {
    let namesCustomers = tables.contains { $0.table.kind == .touch && $0.table.keys(.customerID) != nil }
    guard namesCustomers, leads.records.customers != nil else { return [:] }
    var numbers: [TextCode: [Int32]] = [:]
    for lead in 0..<leads.count {
      let customer = leads.customer(of: lead)
      if customer != 0 { numbers[customer, default: []].append(Int32(truncatingIfNeeded: lead)) }
    }
    for lead in identity?.matched ?? [] { addFurtherCustomers(of: Int(lead), to: &numbers) }
    return numbers
  }

  /// In each of its systems a lead may be another customer.
  private func addFurtherCustomers(of lead: Int, to numbers: inout [TextCode: [Int32]]) {
    let number = Int32(truncatingIfNeeded: lead)
    for row in leads.rows(of: lead) {
      let customer = tables[Int(row.table)].table.keys(.customerID).map { $0[Int(row.row)] } ?? 0
      if customer != 0, numbers[customer]?.contains(number) != true { numbers[customer, default: []].append(number) }
    }
  }

  private func columns(_ touches: [Touch], _ leadsOfCustomer: [TextCode: [Int32]]) -> TouchColumns {
    if touches.isEmpty { return TouchColumns() }
    var ordered: [(lead: Int32, beginning: Int64, touch: Int)] = []
    for (number, touch) in touches.enumerated() {
      // A date lies at the beginning of its day among the moments.
      let beginning = Timestamp(raw: touch.time).instant(in: zone)?.milliseconds ?? .min
      let named = touch.lead >= 0 ? [touch.lead] : leadsOfCustomer[touch.customer] ?? []
      for lead in named { ordered.append((lead, beginning, number)) }
    }
    ordered.sort { left, right in
      (left.lead, left.beginning, touches[left.touch].row) < (right.lead, right.beginning, touches[right.touch].row)
    }
    var columns = TouchColumns()
    columns.records = TouchRecords(
      leads: CodeColumn(touches.lazy.map(\.leadKey)), times: WordColumn(touches.lazy.map(\.time)),
      touchpoints: CodeColumn(touches.lazy.map(\.touchpoint)),
      namesTouchpoints: touches.contains { $0.touchpoint != 0 }, rows: touches.map(\.row))
    columns.starts = [0]
    columns.times = ordered.map { touches[$0.touch].time }
    columns.rows = ordered.map { touches[$0.touch].row }
    columns.departments = CodeColumn(ordered.map { department(of: touches[$0.touch]) })
    columns.minutes = ordered.map { touches[$0.touch].minutes }
    columns.isAutomatic = ordered.map { automaticTexts.contains(touches[$0.touch].automatic) }
    columns.namesLead = ordered.map { touches[$0.touch].lead >= 0 }
    var next = 0
    for lead in 0..<leads.count {
      while next < ordered.count, Int(ordered[next].lead) == lead { next += 1 }
      columns.starts.append(next)
    }
    return columns
  }
}

extension TouchBuilder {
  /// The department of a touch: its own, else that of its person at the time; 0 = not known.
  private func department(of touch: Touch) -> TextCode {
    if touch.department != 0 { return touch.department }
    guard let time = Timestamp(raw: touch.time).instant(in: zone) else { return 0 }
    return people.department(of: touch.person, at: Cutoff(time, in: zone))
  }

  /// What exports write for "yes", in the two languages and in code.
  private static func automaticTexts(_ pool: TextPool) -> Set<TextCode> {
    let yes = ["true", "1", "yes", "y", "ja", "j", "waar"]
    return Set(yes.flatMap { [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()] }.compactMap(pool.code))
  }
}

/// A touch while the columns are made.
private struct Touch {
  /// -1 = none is named.
  var lead: Int32
  /// Whether or not there is such a lead.
  var leadKey: TextCode
  var touchpoint: TextCode
  var customer: TextCode
  var time: Int64
  var department: TextCode
  var person: TextCode
  /// NaN = not given.
  var minutes: Double
  var automatic: TextCode
  var row: RowReference

  /// Takes over what a newer record of the same touch says.
  mutating func replace(with newer: Touch) {
    if newer.lead >= 0 { lead = newer.lead }
    if newer.leadKey != 0 { leadKey = newer.leadKey }
    if newer.touchpoint != 0 { touchpoint = newer.touchpoint }
    if newer.customer != 0 { customer = newer.customer }
    if newer.time != Timestamp.unknown.raw { time = newer.time }
    if newer.department != 0 { department = newer.department }
    if newer.person != 0 { person = newer.person }
    if !newer.minutes.isNaN { minutes = newer.minutes }
    if newer.automatic != 0 { automatic = newer.automatic }
    row = newer.row
  }
}
