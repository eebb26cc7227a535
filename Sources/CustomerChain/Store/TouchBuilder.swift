/// Gathers touches.
struct TouchBuilder {
  let tables: [StoredTable]
  let leads: LeadColumns
  let chains: ChainColumns
  let zone: Zone
  /// How many rows of each table say again what another said.
  private(set) var repeated: [Int: Int] = [:]

  init(tables: [StoredTable], leads: LeadColumns, chains: ChainColumns, zone: Zone) {
    self.tables = tables
    self.leads = leads
    self.chains = chains
    self.zone = zone
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
        let touch = Touch(lead: lead, customer: customers?[row] ?? 0, time: time, row: reference)
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
    return numbers
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
    columns.starts = [0]
    columns.times = ordered.map { touches[$0.touch].time }
    columns.rows = ordered.map { touches[$0.touch].row }
    var next = 0
    for lead in 0..<leads.count {
      while next < ordered.count, Int(ordered[next].lead) == lead { next += 1 }
      columns.starts.append(next)
    }
    return columns
  }
}

/// A touch while the columns are made.
private struct Touch {
  /// -1 = none is named.
  var lead: Int32
  var customer: TextCode
  var time: Int64
  var row: RowReference

  /// Takes over what a newer record of the same touch says.
  mutating func replace(with newer: Touch) {
    if newer.lead >= 0 { lead = newer.lead }
    if newer.customer != 0 { customer = newer.customer }
    if newer.time != Timestamp.unknown.raw { time = newer.time }
    row = newer.row
  }
}
