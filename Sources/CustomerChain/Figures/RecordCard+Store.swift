extension RecordCard {
  /// Nil when there is no such record.
  init?(_ reference: RecordReference, store: Store, asOf: AsOf) {
    switch reference.kind {
    case .lead:
      guard (0..<store.leads.count).contains(reference.number) else { return nil }
      self = LeadCard(reference, store: store, asOf: asOf).card
    case .answer:
      guard store.answers.keys.indices.contains(reference.number) else { return nil }
      self = RecordCard.answer(reference, store: store, asOf: asOf)
    case .vanished:
      guard let card = RecordCard.vanished(reference, store: store, asOf: asOf) else { return nil }
      self = card
    case .touchpoint, .order, .spend, .touch:
      guard let card = RecordCard.other(reference, store: store, asOf: asOf) else { return nil }
      self = card
    case .signature:
      guard let card = RecordCard.signature(reference, store: store, asOf: asOf) else { return nil }
      self = card
    case .file:
      guard store.health.files.indices.contains(reference.number) else { return nil }
      self = store.health.files[reference.number].card(reference, asOf: asOf)
    case .reject:
      guard store.rejects.indices.contains(reference.number) else { return nil }
      self = RecordCard.reject(reference, store: store, asOf: asOf)
    }
  }

  private static func answer(_ reference: RecordReference, store: Store, asOf: AsOf) -> RecordCard {
    let row = store.answers.row(reference.number)
    let place = store.place(row)
    let key = store.key(store.answers.keys[reference.number], of: .responseID)
    return RecordCard(
      reference: reference, title: key ?? place.map { "\($0.file):\($0.line)" } ?? "",
      subtitle: store.text(store.answers.touchpoints[reference.number]) ?? "",
      fields: RowFields.fields(of: row, store: store), chain: [], asOf: asOf)
  }

  private static func reject(_ reference: RecordReference, store: Store, asOf: AsOf) -> RecordCard {
    let stored = store.rejects[reference.number]
    let place = Place(
      file: stored.file, line: Int(stored.reject.line), offset: stored.reject.offset, rowHash: nil)
    let name = stored.reject.column.map { CardField.Name.attribute($0) } ?? .field(.reason)
    return RecordCard(
      reference: reference, title: "\(stored.file):\(stored.reject.line)", subtitle: stored.reject.column ?? "",
      fields: [CardField(name: name, value: .reject(stored.reject.reason), place: place)], chain: [], asOf: asOf)
  }
}

/// The values of a row as fields of a card.
enum RowFields {
  static func fields(of row: RowReference, store: Store) -> [CardField] {
    guard row != .none else { return [] }
    let table = store.tables[Int(row.table)].table
    let place = store.place(row)
    let position = Int(row.row)
    var fields: [CardField] = []
    for (field, column) in zip(table.kind.fields, table.columns) {
      guard let column, let value = value(column, row, of: field.field, store: store) else { continue }
      fields.append(CardField(name: .field(field.field), value: value, place: place))
    }
    for attribute in table.attributes where attribute.codes[position] != 0 {
      let value = RecordValue.text(store.pool.string(attribute.codes[position]))
      fields.append(CardField(name: .attribute(attribute.name), value: value, place: place))
    }
    return fields
  }

  /// Nil where the row says nothing. Amounts are in the company's currency unless the row names one.
  private static func value(
    _ column: Column, _ reference: RowReference, of field: Field, store: Store
  ) -> RecordValue? {
    let row = Int(reference.row)
    return switch column {
    case .prose(let texts): texts[row].map { .text($0) }
    case .key(let codes):
      store.key(writtenKey(reference, field, store) ?? codes[row], of: field).map { .text($0) }
    case .text(let codes): codes[row] == 0 ? nil : .text(store.pool.string(codes[row]))
    case .time(let raws): raws[row] == Timestamp.unknown.raw ? nil : .time(Timestamp(raw: raws[row]))
    case .number(let values): values[row].isNaN ? nil : .number(values[row])
    case .money(let amounts):
      amounts[row] == Money.unknown
        ? nil : .money(Money(hundredths: amounts[row], currency: currency(reference, store)))
    }
  }

  private static func currency(_ row: RowReference, _ store: Store) -> String {
    let codes = store.tables[Int(row.table)].table.texts(.currency)
    return codes.flatMap { store.text($0[Int(row.row)]) } ?? store.agreement.company.currency
  }

  /// The key of a lead as the file has it, where its lead goes by another.
  private static func writtenKey(_ row: RowReference, _ field: Field, _ store: Store) -> TextCode? {
    field == .leadID ? store.identity?.writtenKey(row) : nil
  }
}
