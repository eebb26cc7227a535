/// Finds why an open lead leaks: the first cause that holds.
final class LeakFinder: Sendable {
  let placer: AgingPlacer
  private let standings: Standings
  private let store: Store
  /// What the data can tell at the moment: where it cannot, no lead has the cause.
  let knowsOwners: Bool
  let knowsTouches: Bool
  let knowsQuiet: Bool

  init(_ placer: AgingPlacer) {
    self.placer = placer
    standings = placer.standings
    store = placer.store
    knowsOwners = LeakFinder.hasOwner(placer.standings)
    knowsTouches = LeakFinder.hasTouch(placer.standings)
    knowsQuiet = placer.store.stages.contains { $0.isOpen && $0.quietAfter != nil }
  }

  /// A lead at the moment, as the aging figures place it. Nil = it does not leak.
  func cause(of lead: Int, _ placement: AgingPlacer.Placement) -> LeakCause? {
    if knowsOwners, standings.owner(of: lead) == 0 { return .noOwner }
    let isLate = placement.agreedLimit == .late
    if knowsTouches, isLate, !isTouched(lead, placement) { return .untouched }
    if isLate, placement.key.isSeam { return .undecided }
    if isQuiet(lead, placement) { return .quiet }
    return store.vanished.isVanished(lead, at: standings.asOf.instant) ? .vanished : nil
  }

  /// The vanished leads of which no stage is known any more, by position in `VanishedLeads.gone`. Nor is any text, so a
  /// query with one leaves none of them.
  var gone: [Int] { standings.includesAll ? store.vanished.gone(at: standings.asOf.instant) : [] }

  /// Whether anybody of the department that must act has been in touch since the lead came to its stage. A touch whose
  /// department nobody knows may have been theirs.
  private func isTouched(_ lead: Int, _ placement: AgingPlacer.Placement) -> Bool {
    let touches = store.touches
    let entered = store.chains.time(standings.span(of: lead).last)
    return touches.touches(of: lead).contains { touch in
      let time = touches.times[touch]
      guard !touches.isAutomatic[touch], standings.cutoff.includes(time) else { return false }
      let isSince =
        time == Timestamp.unknown.raw || entered == Timestamp.unknown.raw
        || !Timestamp.isEarlier(Timestamp(raw: time), before: Timestamp(raw: entered), in: store.zone)
      let department = store.canonicalDepartment(touches.departments[touch])
      return isSince && (department == 0 || department == placement.key.department)
    }
  }

  private func isQuiet(_ lead: Int, _ placement: AgingPlacer.Placement) -> Bool {
    let stage = placer.terms[placement.stage].stage
    guard let quietAfter = stage.quietAfter else { return false }
    let last = placer.lastSign(of: lead, standings.span(of: lead))
    return placer.promises.passed(
      quietAfter, on: stage.clock, since: last, department: placement.key.department, at: placer.moment) == .late
  }

  /// Whether a contact with any lead is known, whatever a filter leaves.
  private static func hasTouch(_ standings: Standings) -> Bool {
    let touches = standings.store.touches
    guard !touches.starts.isEmpty else { return false }
    return (0..<standings.store.leads.count).contains { lead in
      touches.touches(of: lead).contains { standings.cutoff.includes(touches.times[$0]) } && standings.exists(lead)
    }
  }

  /// Whether the data says of any lead who has it, whatever a filter leaves.
  private static func hasOwner(_ standings: Standings) -> Bool {
    let store = standings.store
    guard store.leads.records.texts[.owner] != nil || store.chains.table.owners != nil else { return false }
    return (0..<store.leads.count).contains { lead in
      standings.exists(lead) && standings.owner(of: lead, standings.spanOfAny(lead)) != 0
    }
  }
}

extension Timestamp {
  /// Whether a time lies before another; where either is a date, days are compared.
  static func isEarlier(_ left: Timestamp, before right: Timestamp, in zone: Zone) -> Bool {
    guard left.isDate || right.isDate else { return left.raw < right.raw }
    guard let first = left.day(in: zone), let second = right.day(in: zone) else { return false }
    return first < second
  }
}
