/// Deals events out to the places of their leads in the chains.
struct ChainDealer: Sendable {
  private let table: EventTable
  /// Whether times are kept as steps of the grid of the events' times.
  private let isNarrow: Bool
  private let stages: PackedNumbers
  private let times: PackedNumbers
  private let events: PackedNumbers
  private let departments: PackedNumbers?

  init(_ table: EventTable, entries: Int, stageBytes: Int, isNarrow: Bool) {
    self.table = table
    self.isNarrow = isNarrow
    stages = PackedNumbers(uninitialized: entries, bytes: stageBytes)
    times = PackedNumbers(uninitialized: entries, bytes: isNarrow ? 4 : 8)
    events = PackedNumbers(uninitialized: entries, bytes: 4)
    departments = table.departments.map { PackedNumbers(uninitialized: entries, bytes: max(1, $0.numbers.bytes)) }
  }

  /// Puts the entries of some leads where `places[lead + 1]` says that they begin, what a creation implies first. Then
  /// that is where they end.
  func deal(
    _ range: Range<Int>, _ places: SharedMemory<UInt32>, leads: LeadColumns, firstStage: Int32,
    stage stageOf: (TextCode) -> Int32
  ) {
    for lead in range where places[lead + 1] & ChainBuilder.impliedMark != 0 {
      let place = places[lead + 1] & ~ChainBuilder.impliedMark
      places[lead + 1] = place &+ 1
      putImplied(leads.created(of: lead), of: lead, stage: firstStage, at: Int(place))
    }
    for event in 0..<table.count {
      let lead = Int(truncatingIfNeeded: table.keys.numbers.number(at: event))
      if lead < range.lowerBound || lead >= range.upperBound || lead == 0 { continue }
      let stage = stageOf(TextCode(truncatingIfNeeded: table.stages.numbers.number(at: event)))
      if stage < 0 { continue }
      let place = places[lead + 1]
      places[lead + 1] = place &+ 1
      put(event, stage: stage, at: Int(place))
    }
  }

  func columns(ends: SharedMemory<UInt32>, leads: Int) -> ChainColumns {
    var chains = ChainColumns(table: table)
    let starts = PackedNumbers(uninitialized: leads + 1, bytes: 4)
    for lead in 0...leads { starts.overwrite(UInt64(ends[lead]), at: lead) }
    chains.starts = starts
    chains.stages = stages
    chains.times = isNarrow ? WordColumn(steps: times, like: table.times) : WordColumn(words: times)
    chains.events = events
    chains.departments = departments
    return chains
  }

  @inline(__always)
  private func put(_ event: Int, stage: Int32, at place: Int) {
    stages.overwrite(UInt64(truncatingIfNeeded: stage), at: place)
    events.overwrite(UInt64(truncatingIfNeeded: event), at: place)
    if isNarrow {
      times.overwrite(table.times.numbers.number(at: event), at: place)
    } else {
      times.overwrite(UInt64(bitPattern: table.times.value(at: event)), at: place)
    }
    if let departments, let column = table.departments {
      departments.overwrite(column.numbers.number(at: event), at: place)
    }
  }

  private func putImplied(_ created: Int64, of lead: Int, stage: Int32, at place: Int) {
    stages.overwrite(UInt64(truncatingIfNeeded: stage), at: place)
    events.overwrite(UInt64(table.count + lead), at: place)
    times.overwrite(isNarrow ? table.times.step(created) ?? 0 : UInt64(bitPattern: created), at: place)
    departments?.overwrite(0, at: place)
  }
}
