/// Everything known of a lead at a moment: the value that stands for each field with the row that says so, and its chain.
struct LeadCard {
  let reference: RecordReference
  let store: Store
  let placer: AgingPlacer
  let asOf: AsOf
  private var lead: Int { reference.number }

  init(_ reference: RecordReference, store: Store, asOf: AsOf) {
    self.reference = reference
    self.store = store
    self.asOf = asOf
    placer = AgingPlacer(Standings(store, at: asOf, matches: nil), query: FigureQuery())
  }

  var card: RecordCard {
    RecordCard(
      reference: reference, title: store.leadKey(lead),
      subtitle: store.leads.prose(.company, of: lead) ?? "", fields: computed + fields, chain: chain,
      asOf: asOf)
  }

  /// What is computed comes from a row as well: the entry into the stage, or the last sign of life.
  private var computed: [CardField] {
    guard let placement = placer.placement(of: lead) else { return [] }
    let entry = place(ofEntry: placer.standings.span(of: lead).last)
    var fields: [CardField] = []
    if let age = placement.age { fields.append(CardField(name: .age, value: .elapsed(age), place: entry)) }
    if let idle = placement.idle {
      let sign = placer.lastTouch(of: lead).map { store.place(store.touches.rows[$0]) } ?? entry
      fields.append(CardField(name: .idle, value: .elapsed(idle), place: sign))
    }
    if placement.limit == .late { fields.append(CardField(name: .late, value: .number(1), place: entry)) }
    return fields
  }

  /// The last non-empty value of each field, in the order of the kind's fields, then further columns.
  private var fields: [CardField] {
    var standing: [CardField.Name: CardField] = [:]
    var order: [CardField.Name] = RecordKind.lead.fields.map { .field($0.field) }
    var keys: [CardField] = []
    for row in store.leads.rows(of: lead) {
      for field in RowFields.fields(of: row, store: store) {
        if field.name == .field(.leadID), !keys.contains(where: { $0.value == field.value }) { keys.append(field) }
        if standing[field.name] == nil, case .attribute = field.name { order.append(field.name) }
        standing[field.name] = field
      }
    }
    if let created = creation { standing[.field(.createdAt)] = created }
    if let owner = lastOwner { standing[.field(.owner)] = owner }
    if case .money(let money)? = standing[.field(.value)]?.value, let place = standing[.field(.value)]?.place {
      let currency = store.pool.string(placer.currency(of: lead))
      let value = RecordValue.money(Money(hundredths: money.hundredths, currency: currency))
      standing[.field(.value)] = CardField(name: .field(.value), value: value, place: place)
    }
    // In different systems it may have different keys.
    return keys + order.filter { $0 != .field(.leadID) }.compactMap { standing[$0] }
  }

  /// An event's owner holds from that event on.
  private var lastOwner: CardField? {
    let chains = store.chains
    let event = placer.standings.entries(of: lead).last { chains.owner($0) != 0 }
    return event.map { event in
      CardField(
        name: .field(.owner), value: .text(store.pool.string(chains.owner(event))),
        place: place(ofEntry: event))
    }
  }

  /// Of several creations the earliest stands, not the last.
  private var creation: CardField? {
    let raw = store.leads.created(of: lead)
    guard raw != Timestamp.unknown.raw else { return nil }
    return CardField(
      name: .field(.createdAt), value: .time(Timestamp(raw: raw)), place: store.place(store.leads.createdBy(lead)))
  }

  /// Stage entries and touches that are known at the moment, in order: entries as the chain has them, each touch before
  /// the first entry that is later.
  private var chain: [ChainItem] {
    let cutoff = placer.standings.cutoff
    var touches = store.touches.touches(of: lead).filter { cutoff.includes(store.touches.times[$0]) }[...]
    var items: [ChainItem] = []
    for entry in placer.standings.entries(of: lead) {
      while let touch = touches.first, isBefore(store.touches.times[touch], store.chains.time(entry)) {
        items.append(item(touch: touch))
        touches = touches.dropFirst()
      }
      items.append(item(entry: entry))
    }
    return items + touches.map { item(touch: $0) }
  }

  private func isBefore(_ left: Int64, _ right: Int64) -> Bool {
    guard let first = Timestamp(raw: left).instant(in: store.zone),
      let second = Timestamp(raw: right).instant(in: store.zone)
    else { return false }
    return first < second
  }

  private func place(ofEntry entry: Int) -> Place? { store.place(store.row(ofEntry: entry, lead: lead)) }

  private func item(entry: Int) -> ChainItem {
    let stage = store.chains.stage(entry)
    return ChainItem(
      what: store.chains.isImplied(entry) ? .creation(stage: stage) : .stage(stage),
      at: Timestamp(raw: store.chains.time(entry)),
      department: store.text(store.canonicalDepartment(store.chains.department(entry)))
        ?? store.stages[stage].department,
      owner: store.text(store.chains.owner(entry)), note: store.text(store.chains.reason(entry)),
      place: place(ofEntry: entry))
  }

  private func item(touch: Int) -> ChainItem {
    let row = store.touches.rows[touch]
    let table = store.tables[Int(row.table)].table
    func text(_ field: Field) -> String? { table.texts(field).flatMap { store.text($0[Int(row.row)]) } }
    return ChainItem(
      what: .touch(direction: text(.direction) ?? ""), at: Timestamp(raw: store.touches.times[touch]),
      department: text(.department), owner: text(.person), note: text(.touchpoint) ?? text(.channel),
      place: store.place(row))
  }
}
