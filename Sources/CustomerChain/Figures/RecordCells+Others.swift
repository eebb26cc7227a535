/// The cells of the register of touchpoints, of orders, spend and contacts.
extension RecordCells {
  func touchpointValue(_ column: RecordColumn, _ number: Int) -> RecordValue {
    let entry = store.touchpoints.entries[number]
    switch column {
    case .touchpoint: return text(entry.touchpoint)
    case .name: return text(entry.name)
    case .step: return text(entry.step)
    case .channel: return text(entry.channel)
    case .department: return department(entry.department)
    case .owner: return entry.owners.isEmpty ? .none : .text(entry.owners.joined(separator: "; "))
    case .promise: return text(entry.promise)
    case .reviewed: return time(entry.reviewed)
    default: return .none
    }
  }

  func orderValue(_ column: RecordColumn, _ number: Int) -> RecordValue {
    let orders = store.orders
    switch column {
    case .order:
      let key = store.key(orders.keys[number], of: .orderID)
      return key.map { .text($0) } ?? store.place(orders.places.row(number)).map { .place($0) } ?? .none
    case .customer: return text(store.key(orders.customers[number], of: .customerID))
    case .lead: return text(store.key(orders.leads[number], of: .leadID))
    case .date: return time(orders.times[number])
    case .amount: return money(orders.amounts[number], orders.currencies[number])
    default: return .none
    }
  }

  func spendValue(_ column: RecordColumn, _ number: Int) -> RecordValue {
    let spend = store.spend
    switch column {
    case .date: return time(spend.times[number])
    case .amount: return money(spend.amounts[number], spend.currencies[number])
    default: return written(column, spend.rows.reference(number))
    }
  }

  func touchValue(_ column: RecordColumn, _ number: Int) -> RecordValue {
    let touches = store.touches.records
    switch column {
    case .date: return time(touches.times[number])
    case .lead: return text(store.key(touches.leads[number], of: .leadID))
    case .touchpoint: return text(touches.touchpoints[number])
    default: return written(column, touches.rows[number])
    }
  }

  /// What a row says.
  private func written(_ column: RecordColumn, _ row: RowReference) -> RecordValue {
    guard let field = column.field else { return .none }
    let table = store.tables[Int(row.table)].table
    let position = Int(row.row)
    if let numbers = table.numbers(field) { return numbers[position].isNaN ? .none : .number(numbers[position]) }
    if let keys = table.keys(field) { return text(store.key(keys[position], of: field)) }
    let code = table.texts(field)?[position] ?? 0
    return column == .department ? department(code) : text(code)
  }

  private func department(_ code: TextCode) -> RecordValue {
    store.text(store.canonicalDepartment(code)).map { .department($0) } ?? .none
  }

  private func time(_ raw: Int64) -> RecordValue {
    raw == Timestamp.unknown.raw ? .none : .time(Timestamp(raw: raw))
  }

  private func money(_ hundredths: Int64, _ currency: TextCode) -> RecordValue {
    hundredths == Money.unknown
      ? .none
      : .money(
        Money(hundredths: hundredths, currency: store.text(currency) ?? store.agreement.company.currency))
  }
}

extension RecordValue {
  /// What it says in words of its own; nil for numbers and times.
  var text: String? {
    switch self {
    case .text(let text), .department(let text): text
    default: nil
    }
  }
}

extension RecordColumn {
  /// The columns of a list of such records, whatever the data has.
  static func columns(of kind: RecordSet.RowKind) -> [RecordColumn] {
    switch kind {
    case .touchpoint: [.touchpoint, .name, .step, .channel, .department, .owner, .promise, .reviewed]
    case .order: [.order, .customer, .lead, .date, .amount]
    case .spend: [.date, .campaign, .channel, .country, .department, .amount]
    case .touch: [.date, .lead, .customer, .touchpoint, .channel, .direction, .department, .person, .minutes]
    default: []
    }
  }

  /// Those that any file has something for, without the one that all rows of the figure share.
  static func otherColumns(_ set: RecordSet, _ store: Store) -> [RecordColumn] {
    let fixed: RecordColumn? = set.coordinates.dimension == .touchpoint ? .touchpoint : nil
    let tables = store.tables.map(\.table).filter { $0.kind == set.kind.record }
    return columns(of: set.kind).filter { column in
      guard column != fixed, let field = set.kind.field(of: column) else { return false }
      return tables.contains { table in
        table.kind.position(of: field).map { table.columns[$0] != nil } ?? false
      }
    }
  }

  /// The field of a record that stands in the column as it is written.
  fileprivate var field: Field? {
    switch self {
    case .touchpoint: .touchpoint
    case .name: .name
    case .step: .journeyStep
    case .channel: .channel
    case .department: .department
    case .owner: .owner
    case .promise: .promise
    case .reviewed: .reviewedAt
    case .order: .orderID
    case .customer: .customerID
    case .lead: .leadID
    case .amount: .amount
    case .campaign: .campaign
    case .country: .country
    case .direction: .direction
    case .person: .person
    case .minutes: .minutes
    default: nil
    }
  }
}

extension RecordSet.RowKind {
  /// The kind of record of which such rows are; nil for other rows.
  var record: RecordKind? {
    switch self {
    case .touchpoint: .touchpoint
    case .order: .order
    case .spend: .spend
    case .touch: .touch
    default: nil
    }
  }

  fileprivate func field(of column: RecordColumn) -> Field? {
    guard column == .date else { return column.field }
    return switch self {
    case .order: .orderedAt
    case .spend: .date
    case .touch: .touchedAt
    default: nil
    }
  }
}
