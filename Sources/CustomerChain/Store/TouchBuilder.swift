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
        if id != 0, let known = numberOfKey[id] {
          if time != Timestamp.unknown.raw { all[known].time = time }
          continue
        }
        if id != 0 { numberOfKey[id] = all.count }
        let lead = leadKeys.map { leadOfCode[Int($0[row])] } ?? -1
        all.append(Touch(lead: lead, customer: lead < 0 ? customers?[row] ?? 0 : 0, time: time, row: reference))
      }
    }
    return TouchBuilder.columns(all, leadsOfCustomer: leadsOfCustomer, leads: leads.count)
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
  let lead: Int32
  let customer: TextCode
  var time: Int64
  let row: RowReference
}

private enum TouchBuilder {
  static func columns(_ touches: [Touch], leadsOfCustomer: [TextCode: [Int32]], leads: Int) -> TouchColumns {
    var ordered: [(lead: Int32, touch: Int)] = []
    for (number, touch) in touches.enumerated() {
      if touch.lead >= 0 { ordered.append((touch.lead, number)) }
      for lead in leadsOfCustomer[touch.customer] ?? [] { ordered.append((lead, number)) }
    }
    ordered.sort {
      ($0.lead, touches[$0.touch].time, touches[$0.touch].row) < (
        $1.lead, touches[$1.touch].time, touches[$1.touch].row
      )
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
