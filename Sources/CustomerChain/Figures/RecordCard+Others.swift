/// The cards of the register of touchpoints, of orders, spend and contacts: what their rows say, each with its line.
extension RecordCard {
  /// Nil when there is no such record.
  static func other(_ reference: RecordReference, store: Store, asOf: AsOf) -> RecordCard? {
    let number = reference.number
    switch reference.kind {
    case .touchpoint:
      guard store.touchpoints.entries.indices.contains(number) else { return nil }
      return touchpoint(reference, store.touchpoints.entries[number], store: store, asOf: asOf)
    case .order:
      guard (0..<store.orders.count).contains(number) else { return nil }
      let customer = store.key(store.orders.customers[number], of: .customerID)
      return card(
        reference, store.orders.places.row(number), title: store.key(store.orders.keys[number], of: .orderID),
        subtitle: customer, store: store, asOf: asOf)
    case .spend:
      guard (0..<store.spend.count).contains(number) else { return nil }
      let row = store.spend.rows.reference(number)
      return card(
        reference, row, title: store.text(.campaign, row), subtitle: store.text(.channel, row), store: store, asOf: asOf
      )
    case .touch:
      let touches = store.touches.records
      guard (0..<touches.count).contains(number) else { return nil }
      let row = touches.rows[number]
      let codes = store.tables[Int(row.table)].table.keys(.touchID)
      return card(
        reference, row, title: codes.flatMap { store.key($0[Int(row.row)], of: .touchID) },
        subtitle: store.text(touches.touchpoints[number]), store: store, asOf: asOf)
    default: return nil
    }
  }

  private static func card(
    _ reference: RecordReference, _ row: RowReference, title: String?, subtitle: String?, store: Store, asOf: AsOf
  ) -> RecordCard {
    RecordCard(
      reference: reference, title: title ?? store.place(row).map { "\($0.file):\($0.line)" } ?? "",
      subtitle: subtitle ?? "", fields: RowFields.fields(of: row, store: store), chain: [], asOf: asOf)
  }

  /// Of several rows the last that says something stands for each field; each owner with the row that names it.
  private static func touchpoint(
    _ reference: RecordReference, _ entry: TouchpointRegister.Entry, store: Store, asOf: AsOf
  ) -> RecordCard {
    var standing: [CardField.Name: CardField] = [:]
    var order: [CardField.Name] = RecordKind.touchpoint.fields.map { .field($0.field) }
    var owners: [CardField] = []
    var named: Set<RecordValue> = []
    for row in entry.rows {
      for field in RowFields.fields(of: row, store: store) {
        if field.name == .field(.owner) {
          if owners.last?.place?.file != field.place?.file {
            owners = []
            named = []
          }
          if named.insert(field.value).inserted { owners.append(field) }
        }
        if standing[field.name] == nil, case .attribute = field.name { order.append(field.name) }
        standing[field.name] = field
      }
    }
    let touchpoint = store.text(entry.touchpoint) ?? ""
    let name = store.text(entry.name) ?? ""
    return RecordCard(
      reference: reference, title: touchpoint, subtitle: name == touchpoint ? "" : name,
      fields: order.flatMap { $0 == .field(.owner) ? owners : [standing[$0]].compactMap(\.self) }, chain: [],
      asOf: asOf)
  }
}

extension Store {
  /// What a row says in a text field; nil where it says nothing.
  func text(_ field: Field, _ row: RowReference) -> String? {
    tables[Int(row.table)].table.texts(field).flatMap { text($0[Int(row.row)]) }
  }
}
