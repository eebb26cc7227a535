/// The leads that can matter to a brief, and when the data begins: one look at every lead, so that the many moments need not
/// look at those that had ended before the oldest of them.
struct MovingLeads: Sendable {
  /// Ascending.
  private(set) var numbers: [Int32] = []
  /// By kind of time, since a day and a moment compare only in a zone.
  private var firstMoment = Int64.max
  private var firstDay = Int64.max

  /// - Parameter oldest: the first moment that is asked about.
  init(_ store: Store, since oldest: AsOf, until end: AsOf, workers: Workers) {
    let isOpen = store.stages.map(\.isOpen)
    let cutoff = Cutoff(oldest.instant, in: store.zone)
    let last = Cutoff(end.instant, in: store.zone)
    let parts = workers.map(0..<store.leads.count) { leads in
      var part = MovingLeads()
      for lead in leads {
        if workers.leave(at: lead) { break }
        let entries = store.chains.allEntries(of: lead)
        var isStill = true
        var isThere = false
        for entry in entries {
          let time = store.chains.time(entry)
          part.note(time)
          if !cutoff.includes(time) { isStill = false }
          if last.includes(time) { isThere = true }
        }
        let hasEnded = isStill && !entries.isEmpty && !isOpen[store.chains.stage(entries.upperBound - 1)]
        if isThere, !hasEnded { part.numbers.append(Int32(truncatingIfNeeded: lead)) }
      }
      return part
    }
    for part in parts { join(part) }
  }

  private init() {}

  static let none = MovingLeads()

  /// The first dated event of the data.
  func first(in zone: Zone) -> Instant? {
    let moment = firstMoment == .max ? nil : Timestamp(raw: firstMoment).instant(in: zone)
    let day = firstDay == .max ? nil : Timestamp(raw: firstDay).instant(in: zone)
    return [moment, day].compactMap(\.self).min()
  }

  @inline(__always)
  private mutating func note(_ time: Int64) {
    guard time != Timestamp.unknown.raw else { return }
    if time & 1 == 0 { firstMoment = min(firstMoment, time) } else { firstDay = min(firstDay, time) }
  }

  private mutating func join(_ other: MovingLeads) {
    numbers += other.numbers
    firstMoment = min(firstMoment, other.firstMoment)
    firstDay = min(firstDay, other.firstDay)
  }
}
