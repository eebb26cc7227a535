/// The leads that vanished: those that other files still name have the numbers of leads, those of which nothing is left
/// the numbers behind them.
struct VanishedSelection {
  private let set: RecordSet
  private let store: Store

  init(_ set: RecordSet, store: Store) {
    self.set = set
    self.store = store
  }

  func numbers() -> [Int32] {
    let standings = Standings(store, at: set.asOf, matches: TextMatches(set.query.text, in: store))
    let known = store.vanished.known.map(\.lead).filter { VanishedSelection.counts($0, in: standings) }
    let gone = VanishedSelection.gone(at: set.asOf, query: set.query, in: store).map { store.leads.count + $0 }
    return (known + gone).map { Int32(truncatingIfNeeded: $0) }
  }

  /// Whether a lead of the store is open at the moment and was missing by then.
  static func counts(_ lead: Int, in standings: Standings) -> Bool {
    guard standings.store.vanished.isVanished(lead, at: standings.asOf.instant),
      let stage = standings.stage(of: lead)
    else { return false }
    return standings.store.stages[stage].isOpen
  }

  /// Those of which nothing is left, by position in `VanishedLeads.gone`: no text is known of them.
  static func gone(at asOf: AsOf, query: FigureQuery, in store: Store) -> [Int] {
    query.text.isEmpty ? store.vanished.gone(at: asOf.instant) : []
  }
}

extension GoneLead {
  /// What it is called: nobody knows its key any more.
  var name: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }

  var fields: [CardField] {
    [
      CardField(name: .system, value: .text(system), place: nil),
      CardField(name: .lastSeen, value: .time(Timestamp(lastSeen)), place: nil),
      CardField(name: .missingSince, value: .time(Timestamp(missingSince)), place: nil),
    ]
  }
}

extension RecordCard {
  /// Of a lead that other files still name everything that they say. Nil when there is no such lead.
  static func vanished(_ reference: RecordReference, store: Store, asOf: AsOf) -> RecordCard? {
    let lead = reference.number
    if lead >= 0, lead < store.leads.count {
      guard let vanished = store.vanished.known(lead) else { return nil }
      let card = LeadCard(reference, store: store, asOf: asOf).card
      return RecordCard(
        reference: reference, title: card.title, subtitle: card.subtitle, fields: vanished.fields + card.fields,
        chain: card.chain, asOf: asOf)
    }
    guard store.vanished.gone.indices.contains(lead - store.leads.count) else { return nil }
    let gone = store.vanished.gone[lead - store.leads.count]
    return RecordCard(
      reference: reference, title: gone.name, subtitle: "", fields: gone.fields, chain: [], asOf: asOf)
  }
}
