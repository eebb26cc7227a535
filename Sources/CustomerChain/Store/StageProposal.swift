/// The stages where none are agreed: the usual ones, or those of the data when it has others.
enum StageProposal {
  static func stages(
    for agreement: Agreement, tables: [StoredTable], pool: TextPool, zone: Zone
  ) -> (stages: [Stage], areProposed: Bool) {
    if !agreement.stages.isEmpty { return (agreement.stages, false) }
    let usual = Agreement.defaultStages
    let times = firstTimes(tables, zone: zone)
    let names = times.keys.map { (code: $0, name: pool.string($0).lowercased()) }
    let known = Set(usual.map(\.id))
    if names.allSatisfy({ known.contains($0.name) }) { return (usual, false) }
    return (proposed(times, pool: pool), true)
  }

  /// In the order of the median first time of the leads that entered them, exits last. More names than
  /// `maximumStages` are no stages; the most frequent are kept.
  private static func proposed(_ times: [TextCode: [Int64]], pool: TextPool) -> [Stage] {
    let frequent = times.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(maximumStages)
    let medians = frequent.map { code, values in
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
  private static func firstTimes(_ tables: [StoredTable], zone: Zone) -> [TextCode: [Int64]] {
    struct Entry: Hashable {
      let lead: TextCode
      let stage: TextCode
    }
    var first: [Entry: Int64] = [:]
    for stored in tables where stored.table.kind == .event {
      guard let keys = stored.table.texts(.leadID), let stages = stored.table.texts(.stage) else { continue }
      let times = stored.table.times(.enteredAt)
      for row in 0..<stored.table.count where stages[row] != 0 {
        let time = Timestamp(raw: times?[row] ?? Timestamp.unknown.raw).instant(in: zone)?.milliseconds ?? .max
        let entry = Entry(lead: keys[row], stage: stages[row])
        first[entry] = min(first[entry] ?? .max, time)
      }
    }
    var times: [TextCode: [Int64]] = [:]
    for (entry, time) in first { times[entry.stage, default: []].append(time) }
    return times
  }
}
