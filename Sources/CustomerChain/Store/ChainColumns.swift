/// The chains: every entry of a lead into a stage, those of one lead together and in the order of `ChainBuilder`.
struct ChainColumns: Sendable {
  /// The entries of lead i are `starts[i]..<starts[i + 1]`.
  var starts: [Int] = [0]
  /// Position in `Store.stages`.
  var stages: [UInt16] = []
  /// `Timestamp.raw`.
  var times: [Int64] = []
  var departments: [TextCode] = []
  var owners: [TextCode] = []
  var reasons: [TextCode] = []
  /// `Timestamp.raw`.
  var deadlines: [Int64] = []
  var rows: [RowReference] = []
  /// True for the entry that a lead's creation implies.
  var implied: [Bool] = []

  /// For each lead: from when on its implied entry no longer holds, because an event says when the first stage was
  /// entered (`Timestamp.raw`); `Int64.max` = never, or no such entry.
  var impliedUntil: [Int64] = []

  var count: Int { stages.count }

  /// The entries of a lead that can count at a moment: all but an implied one that an event has replaced by then. Those
  /// that come after the moment are still among them.
  func entries(of lead: Int, at cutoff: Cutoff) -> Range<Int> {
    let all = starts[lead]..<starts[lead + 1]
    return cutoff.includes(impliedUntil[lead]) ? all.dropFirst() : all
  }

  mutating func append(_ entry: ChainEntry) {
    stages.append(entry.stage)
    times.append(entry.time)
    departments.append(entry.department)
    owners.append(entry.owner)
    reasons.append(entry.reason)
    deadlines.append(entry.deadline)
    rows.append(entry.row)
    implied.append(entry.isImplied)
  }
}

/// One entry into a stage, while a chain is being made.
struct ChainEntry: Sendable {
  var stage: UInt16
  var time: Int64
  var department: TextCode = 0
  var owner: TextCode = 0
  var reason: TextCode = 0
  var deadline: Int64 = Timestamp.unknown.raw
  var row: RowReference
  var isImplied = false
}
