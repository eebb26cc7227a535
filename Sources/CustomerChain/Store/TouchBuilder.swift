extension StoreBuilder {
  /// Touches, by lead and then by time. A touch that names only a customer is one of each of the customer's leads; one
  /// that names nobody known stays counted in its file only.
  mutating func buildTouches() -> TouchColumns {
    let leadsOfCustomer = leadsOfCustomers()
    var all: [Touch] = []
    var numberOfKey: [TextCode: Int] = [:]
    var seenRows: Set<UInt64> = []
    for (index, stored) in tables.enumerated() where stored.table.kind == .touch {
      let leadKeys = stored.table.texts(.leadID)
      let customers = stored.table.texts(.customerID)
      let ids = stored.table.texts(.touchID)
      let times = stored.table.times(.touchedAt)
      for row in 0..<stored.table.count {
        let reference = RowReference(table: index, row: row)
        let time = times?[row] ?? Timestamp.unknown.raw
        let id = ids?[row] ?? 0
        if isRepeated(reference, hasKey: id != 0, isKnown: numberOfKey[id] != nil, &seenRows) {
          duplicates[fileOfTable[index]] += 1
        }
        let lead = leadKeys.map { leadOfCode[Int($0[row])] } ?? -1
        let touch = Touch(lead: lead, customer: customers?[row] ?? 0, time: time, row: reference)
        if id != 0, let known = numberOfKey[id] {
          all[known].replace(with: touch)
          continue
        }
        if id != 0 { numberOfKey[id] = all.count }
        all.append(touch)
      }
    }
    return TouchBuilder.columns(all, leadsOfCustomer: leadsOfCustomer, leads: leads.count, in: zone)
  }

  /// A row with a known key says again what an earlier one said; of rows without a key equal ones are kept, but counted.
  func isRepeated(_ row: RowReference, hasKey: Bool, isKnown: Bool, _ seen: inout Set<UInt64>) -> Bool {
    if hasKey { return isKnown }
    let ordinal = UInt64(tables[Int(row.table)].ordinal)
    return !seen.insert(rowHash(row) ^ (ordinal &* 0x9e37_79b9_7f4a_7c15)).inserted
  }

  private func leadsOfCustomers() -> [TextCode: [Int32]] {
    let namesCustomers = tables.contains { $0.table.kind == .touch && $0.table.texts(.customerID) != nil }
    guard namesCustomers, let customers = leads.texts[.customerID] else { return [:] }
    var numbers: [TextCode: [Int32]] = [:]
    for (lead, customer) in customers.enumerated() where customer != 0 {
      numbers[customer, default: []].append(Int32(truncatingIfNeeded: lead))
    }
    return numbers
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

private enum TouchBuilder {
  static func columns(
    _ touches: [Touch], leadsOfCustomer: [TextCode: [Int32]], leads: Int, in zone: Zone
  ) -> TouchColumns {
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
    columns.times = ordered.map { touches[$0.touch].time }
    columns.rows = ordered.map { touches[$0.touch].row }
    var next = 0
    for lead in 0..<leads {
      while next < ordered.count, Int(ordered[next].lead) == lead { next += 1 }
      columns.starts.append(next)
    }
    return columns
  }
}
