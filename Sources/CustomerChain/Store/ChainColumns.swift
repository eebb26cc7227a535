/// The chains: every entry of a lead into a stage, those of one lead together and in their order.
///
/// Time, stage and department stand here in the order of the chains; what else an event says stands in the table of
/// events.
struct ChainColumns: Sendable {
  /// The entries of lead i are `starts[i]..<starts[i + 1]`.
  var starts = PackedNumbers()
  /// Position in `Store.stages`.
  var stages = PackedNumbers()
  /// `Timestamp.raw`.
  var times = WordColumn()
  /// The number of the event that says so; an entry that a lead's creation implies has the number of events and the
  /// lead's number added.
  var events = PackedNumbers()
  /// Text codes, 0 = none; nil where no event names a department.
  var departments: PackedNumbers?
  /// For each lead: from when on its implied entry no longer holds, because an event says when the first stage was
  /// entered (`Timestamp.raw`). Empty where that never happens.
  var impliedUntil: [Int64] = []
  /// What events that are one say together, where that is more than what the first of them says; by entry.
  var merged: [Int: EventValues] = [:]
  var table: EventTable

  var count: Int { stages.count }

  /// The entries of a lead that can count at a moment: all but an implied one that an event has replaced by then. Those
  /// that come after the moment are still among them.
  @inline(__always)
  func entries(of lead: Int, at cutoff: Cutoff) -> Range<Int> {
    let start = Int(truncatingIfNeeded: starts.number(at: lead))
    let end = Int(truncatingIfNeeded: starts.number(at: lead &+ 1))
    if impliedUntil.isEmpty || start == end { return start..<end }
    return cutoff.includes(impliedUntil[lead]) ? start &+ 1..<end : start..<end
  }

  /// All entries of a lead, whenever.
  @inline(__always)
  func allEntries(of lead: Int) -> Range<Int> {
    Int(truncatingIfNeeded: starts.number(at: lead))..<Int(truncatingIfNeeded: starts.number(at: lead &+ 1))
  }

  @inline(__always)
  func stage(_ entry: Int) -> Int { Int(truncatingIfNeeded: stages.number(at: entry)) }

  /// `Timestamp.raw`.
  @inline(__always)
  func time(_ entry: Int) -> Int64 { times.value(at: entry) }

  @inline(__always)
  func department(_ entry: Int) -> TextCode {
    departments.map { TextCode(truncatingIfNeeded: $0.number(at: entry)) } ?? 0
  }

  /// The event that says so; nil for an entry that a creation implies.
  @inline(__always)
  func event(_ entry: Int) -> Int? {
    let event = Int(truncatingIfNeeded: events.number(at: entry))
    return event < table.count ? event : nil
  }

  func isImplied(_ entry: Int) -> Bool { event(entry) == nil }

  @inline(__always)
  func owner(_ entry: Int) -> TextCode {
    guard let owners = table.owners, let event = event(entry) else { return 0 }
    if !merged.isEmpty, let values = merged[entry] { return values.owner }
    return owners[event]
  }

  @inline(__always)
  func reason(_ entry: Int) -> TextCode {
    guard let reasons = table.reasons, let event = event(entry) else { return 0 }
    if !merged.isEmpty, let values = merged[entry] { return values.reason }
    return reasons[event]
  }

  /// `Timestamp.raw`.
  @inline(__always)
  func deadline(_ entry: Int) -> Int64 {
    guard let deadlines = table.deadlines, let event = event(entry) else { return Timestamp.unknown.raw }
    if !merged.isEmpty, let values = merged[entry] { return values.deadline }
    return deadlines[event]
  }
}

/// One entry into a stage, while a chain is being made.
struct ChainEntry: Sendable {
  var stage: UInt16
  var time: Int64
  /// The number of its event: exports and rows in their order.
  var event: UInt32
}
