/// The stages where none are agreed: the usual ones, or those of the data when it has others.
enum StageProposal {
  static func stages(
    for agreement: Agreement, events: EventTable, leads: Int, pool: TextPool, zone: Zone
  ) -> (stages: [Stage], areProposed: Bool) {
    if !agreement.stages.isEmpty { return (agreement.stages, false) }
    let usual = Agreement.defaultStages
    let known = Set(usual.map(\.id))
    var isKnown = StageNumbers()
    let areUsual = (0..<events.count).allSatisfy { event in
      let code = events.stages[event]
      return code == 0 || isKnown.stage(code) { known.contains(pool.string(code).lowercased()) ? 1 : 0 } == 1
    }
    return areUsual ? (usual, false) : (proposed(firstTimes(events, leads: leads, zone: zone), pool: pool), true)
  }

  /// In the order of the median first time of the leads that entered them, exits last. More names than
  /// `maximumStages` are no stages; the most frequent are kept.
  private static func proposed(_ times: [TextCode: [Int64]], pool: TextPool) -> [Stage] {
    let medians = times.map { code, values in
      var quantiles = Quantiles(values.map(Double.init))
      return (name: pool.string(code), median: quantiles.median ?? .infinity)
    }
    let usualKinds = Dictionary(uniqueKeysWithValues: Agreement.defaultStages.map { ($0.id, $0.kind) })
    var seen: Set<String> = []
    let stages = medians.sorted { ($0.median, $0.name) < ($1.median, $1.name) }.compactMap { stage -> Stage? in
      let kind = usualKinds[stage.name.lowercased()] ?? .inventory
      return seen.insert(stage.name.lowercased()).inserted ? Stage(id: stage.name, kind: kind) : nil
    }
    return stages.filter(\.isOpen) + stages.filter { $0.kind == .won } + stages.filter { $0.kind == .exit }
  }

  static let maximumStages = 60

  /// For each stage name the moments at which leads first entered it.
  private static func firstTimes(_ events: EventTable, leads: Int, zone: Zone) -> [TextCode: [Int64]] {
    var counts: [TextCode: Int] = [:]
    for event in 0..<events.count where events.stages[event] != 0 { counts[events.stages[event], default: 0] += 1 }
    let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(maximumStages).map(\.key)
    var times: [TextCode: [Int64]] = [:]
    // One stage at a time: leads are many, stages are few.
    for code in frequent {
      var first = Array(repeating: Int64?.none, count: leads)
      for event in 0..<events.count where events.stages[event] == code {
        let lead = Int(events.keys[event])
        let time = Timestamp(raw: events.times[event]).instant(in: zone)?.milliseconds ?? .max
        first[lead] = min(first[lead] ?? .max, time)
      }
      times[code] = first.compactMap { $0 }
    }
    return times
  }
}
