/// Leads that an earlier export had open and the newest no longer has.
struct VanishedLeads: Sendable {
  /// Whether anything is remembered of earlier exports: without it nobody knows what is missing.
  private(set) var isKnown = false
  /// Those that other files still name with a stage: leads of the store, ascending.
  private(set) var known: [GoneLead] = []
  /// Those of which no stage is known any more, by their hashes.
  private(set) var gone: [GoneLead] = []
  /// By lead; empty when none of the leads of the store has vanished.
  private var marks: [Bool] = []

  /// Nothing is remembered.
  init() {}

  /// - Parameter leadCount: numbers of leads lie below this.
  init(known: [GoneLead], gone: [GoneLead], leadCount: Int) {
    isKnown = true
    self.known = known.sorted { ($0.lead, $0.hash) < ($1.lead, $1.hash) }
    self.gone = gone.sorted { $0.hash < $1.hash }
    if known.isEmpty { return }
    marks = Array(repeating: false, count: leadCount)
    for lead in known { marks[lead.lead] = true }
  }

  /// Whether a lead of the store was found missing, by now.
  @inline(__always)
  func isVanished(_ lead: Int) -> Bool { !marks.isEmpty && marks[lead] }

  /// Whether it had been found missing by a moment.
  @inline(__always)
  func isVanished(_ lead: Int, at moment: Instant) -> Bool {
    isVanished(lead) && known(lead).map { $0.missingSince <= moment } ?? false
  }

  /// Those of which no stage is known that had been found missing by a moment, by position in `gone`.
  func gone(at moment: Instant) -> [Int] { gone.indices.filter { gone[$0].missingSince <= moment } }

  /// What is remembered of a lead of the store that has vanished.
  func known(_ lead: Int) -> GoneLead? {
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle].lead < lead { low = middle + 1 } else { high = middle }
    }
    return low < known.count && known[low].lead == lead ? known[low] : nil
  }
}

/// What is left of a lead whose record is no longer in the exports.
struct GoneLead: Hashable, Sendable {
  /// Of its key.
  let hash: UInt64
  /// The newest file of the system that had it.
  let system: String
  let lastSeen: Instant
  /// The reading in which it was found missing.
  let missingSince: Instant
  /// Its number, where something still names it; 0 = nothing does.
  let lead: Int
}
