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
    let matches = FilterMatcher(set.query.filter, in: store, at: set.asOf)
    let standings = Standings(store, at: set.asOf, matches: matches)
    let finder = LeakFinder(AgingPlacer(standings, query: set.query))
    let known = store.vanished.known.map(\.lead).filter { lead in
      finder.placer.placement(of: lead).map { finder.cause(of: lead, $0) == .vanished } ?? false
    }
    return (known + finder.gone.map { store.leads.count + $0 }).map { Int32(truncatingIfNeeded: $0) }
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
