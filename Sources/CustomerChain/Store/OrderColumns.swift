/// Orders, one element for each in every column.
struct OrderColumns: Sendable {
  var keys = CodeColumn()
  var customers = CodeColumn()
  /// Codes of the keys of leads, which are their numbers; 0 = none is named.
  var leads = CodeColumn()
  /// `Timestamp.raw`.
  var times = WordColumn()
  /// Hundredths; `Money.unknown` = none is given.
  var amounts = WordColumn()
  /// 0 = the company's.
  var currencies = CodeColumn()
  var places = RowPlaces.joined(TableRows())

  var count: Int { times.count }
}

/// Gathers orders. One with a key that came before replaces the older one's non-empty fields.
struct OrderBuilder {
  private let tables: [StoredTable]
  /// How many rows of each table say again what another said.
  private(set) var repeated: [Int: Int] = [:]

  init(tables: [StoredTable]) {
    self.tables = tables
  }

  mutating func build() -> OrderColumns {
    let joined = JoinedTables(tables, of: .order)
    if joined.count == 0 { return OrderColumns() }
    return joined.eachKeyStandsOnce(.orderID) ? asTheyStand(joined) : merged()
  }

  private func asTheyStand(_ joined: JoinedTables) -> OrderColumns {
    let count = joined.count
    func codes(_ field: Field) -> CodeColumn {
      joined.codes { $0.keys(field) ?? $0.texts(field) } ?? CodeColumn(repeatElement(0, count: count))
    }
    func words(_ column: (RecordTable) -> WordColumn?) -> WordColumn {
      joined.words(column) ?? WordColumn(repeatElement(WordColumn.unknown, count: count))
    }
    return OrderColumns(
      keys: codes(.orderID), customers: codes(.customerID), leads: codes(.leadID),
      times: words { $0.times(.orderedAt) }, amounts: words { $0.amounts(.amount) }, currencies: codes(.currency),
      places: .joined(joined.rows))
  }

  private mutating func merged() -> OrderColumns {
    var orders: [Order] = []
    var numbers: [TextCode: Int] = [:]
    var seen = SeenRows()
    for index in tables.indices where tables[index].table.kind == .order {
      let stored = tables[index]
      let columns = OrderTable(stored.table)
      for row in 0..<stored.table.count {
        let hash = stored.table.rowHashes[row]
        let order = columns.order(row, RowReference(table: index, row: row))
        if order.key == 0 {
          if seen.isRepeated(hash, order.time, table: stored.ordinal) { repeated[index, default: 0] += 1 }
        } else if let known = numbers[order.key] {
          if self.hash(orders[known].row) == hash { repeated[index, default: 0] += 1 }
          orders[known].replace(with: order)
          continue
        } else {
          numbers[order.key] = orders.count
        }
        orders.append(order)
      }
    }
    return OrderColumns(
      keys: CodeColumn(orders.lazy.map(\.key)), customers: CodeColumn(orders.lazy.map(\.customer)),
      leads: CodeColumn(orders.lazy.map(\.lead)), times: WordColumn(orders.lazy.map(\.time)),
      amounts: WordColumn(orders.lazy.map(\.amount)), currencies: CodeColumn(orders.lazy.map(\.currency)),
      places: .rows(orders.map(\.row)))
  }

  private func hash(_ row: RowReference) -> TextCode { tables[Int(row.table)].table.rowHashes[Int(row.row)] }
}

/// An order while the columns are made.
private struct Order {
  var key, customer, lead, currency: TextCode
  var time, amount: Int64
  var row: RowReference

  mutating func replace(with newer: Order) {
    if newer.customer != 0 { customer = newer.customer }
    if newer.lead != 0 { lead = newer.lead }
    if newer.currency != 0 { currency = newer.currency }
    if newer.time != Timestamp.unknown.raw { time = newer.time }
    if newer.amount != Money.unknown { amount = newer.amount }
    row = newer.row
  }
}

/// The columns of one table of orders.
private struct OrderTable {
  private let keys, customers, leads, currencies: CodeColumn?
  private let times, amounts: WordColumn?

  init(_ table: RecordTable) {
    keys = table.keys(.orderID)
    customers = table.keys(.customerID)
    leads = table.keys(.leadID)
    currencies = table.texts(.currency)
    times = table.times(.orderedAt)
    amounts = table.amounts(.amount)
  }

  func order(_ row: Int, _ reference: RowReference) -> Order {
    Order(
      key: keys?[row] ?? 0, customer: customers?[row] ?? 0, lead: leads?[row] ?? 0, currency: currencies?[row] ?? 0,
      time: times?[row] ?? Timestamp.unknown.raw, amount: amounts?[row] ?? Money.unknown, row: reference)
  }
}
