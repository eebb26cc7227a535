/// Compares a reading with what is remembered of earlier exports: which leads were open and have no record any more,
/// though their system has sent a newer file since.
struct ExportReview {
  private let reading: Reading
  private let systems: ExportSystems
  private let tables: [StoredTable]
  private let fileOfTable: [Int]
  private let identity: LeadIdentity?
  private let chains: ChainColumns
  private let isOpenStage: [Bool]
  private let cutoff: Cutoff
  private let keys: KeyTexts
  private let now: Instant

  init(_ reading: Reading, _ builder: StoreBuilder, chains: ChainColumns, stages: [Stage]) {
    self.reading = reading
    systems = ExportSystems(reading.files, reading.agreement)
    tables = builder.tables
    fileOfTable = builder.fileOfTable
    identity = builder.identity
    self.chains = chains
    isOpenStage = stages.map(\.isOpen)
    cutoff = Cutoff(reading.readAt, in: builder.zone)
    keys = reading.keys[KeySpace.lead.rawValue]
    now = reading.readAt
  }

  /// What has vanished by now, and what is to be remembered from here on.
  func review(_ memory: ExportMemory) -> (vanished: VanishedLeads, memory: ExportMemory) {
    let isWhole = reading.files.allSatisfy(\.isWhole)
    var next = memory
    let isPresent = noteRecords(in: &next)
    let missing = judge(&next, from: memory.sightings.count, isWhole: isWhole)
    let vanished = self.vanished(missing, isPresent, in: &next)
    // What a part of the exports says takes the place of nothing.
    guard isWhole else { return (memory.hasExport ? vanished : VanishedLeads(), memory) }
    guard next.count <= ExportMemory.maximumKeys else { return (VanishedLeads(), ExportMemory()) }
    next.missing = vanished.known.count + vanished.gone.count
    next.hasExport = next.hasExport || !systems.all.isEmpty
    next.dropUnusedSightings()
    return (memory.hasExport ? vanished : VanishedLeads(), next)
  }

  private enum Standing { case none, open, ended }

  /// Where the last entry that is known by now puts a lead.
  @inline(__always)
  private func standing(of lead: Int) -> Standing {
    let entries = chains.entries(of: lead, at: cutoff)
    var entry = entries.upperBound
    while entry > entries.lowerBound {
      entry -= 1
      if cutoff.includes(chains.time(entry)) { return isOpenStage[chains.stage(entry)] ? .open : .ended }
    }
    return .none
  }

  /// Remembers the keys of open leads that have a record, and forgets those of others that have one.
  /// - Returns: by code, whether a record has the key.
  private func noteRecords(in memory: inout ExportMemory) -> [Bool] {
    let first = UInt32(truncatingIfNeeded: memory.sightings.count)
    for system in systems.all {
      memory.sightings.append(
        ExportMemory.Sighting(system: system.hash, written: system.written, seen: now, missingSince: nil))
    }
    var isPresent = Array(repeating: false, count: keys.codeLimit)
    var changes = HashedNumbers(expecting: tables.reduce(0) { $0 + ($1.table.kind == .lead ? $1.table.count : 0) })
    let isEmpty = memory.keys.count == 0
    for number in tables.indices where tables[number].table.kind == .lead {
      guard let system = systems.ofFile[fileOfTable[number]], let leads = tables[number].table.keys(.leadID) else {
        continue
      }
      let written = identity?.written[number] ?? leads
      for row in 0..<written.count where !isPresent[Int(written[row])] {
        let code = written[row]
        if code == 0 { continue }
        isPresent[Int(code)] = true
        let isOpen = standing(of: Int(leads[row])) == .open
        // Where nothing is remembered nothing is forgotten.
        if isEmpty, !isOpen { continue }
        changes.append(
          keys.withBytes(code, HashedKeys.hash),
          isOpen ? first + UInt32(truncatingIfNeeded: system) : HashedKeys.removed)
      }
    }
    memory.keys.take(changes)
    return isPresent
  }

  /// Finds the remembered keys that no record has.
  ///
  /// - Parameter first: sightings from there on are those of this reading.
  /// - Returns: the hashes of those that are missing.
  private func judge(_ memory: inout ExportMemory, from first: Int, isWhole: Bool) -> [UInt64] {
    var missing: [UInt64] = []
    var missed: [UInt32: UInt32] = [:]
    for slot in memory.keys.slots {
      guard let (hash, number) = memory.keys.entry(at: slot), number < first else { continue }
      let sighting = memory.sightings[Int(number)]
      let last = sighting.missingSince ?? sighting.seen
      if last < now.advanced(by: -ExportMemory.keptMilliseconds)
        || last > now.advanced(by: ExportMemory.keptMilliseconds)
      {
        memory.keys.remove(at: slot)
      } else if sighting.missingSince != nil {
        missing.append(hash)
      } else if isWhole, let system = systems.system(sighting.system), sighting.written < system.written {
        if missed[number] == nil {
          missed[number] = UInt32(truncatingIfNeeded: memory.sightings.count)
          var found = sighting
          found.missingSince = now
          memory.sightings.append(found)
        }
        memory.keys.set(missed[number] ?? number, at: slot)
        missing.append(hash)
      }
    }
    return missing
  }

  /// Tells of which missing leads something is left, and forgets those that have ended.
  private func vanished(_ missing: [UInt64], _ isPresent: [Bool], in memory: inout ExportMemory) -> VanishedLeads {
    var codes: [UInt64: TextCode] = [:]
    if !missing.isEmpty {
      let wanted = Set(missing)
      for code in isPresent.indices where !isPresent[code] {
        let code = TextCode(truncatingIfNeeded: code)
        let hash = keys.withBytes(code) { $0.isEmpty ? 0 : HashedKeys.hash($0) }
        if hash != 0, wanted.contains(hash) { codes[hash] = code }
      }
    }
    var (known, gone): ([GoneLead], [GoneLead]) = ([], [])
    for hash in missing {
      guard let slot = memory.keys.slot(of: hash), let number = memory.keys[hash] else { continue }
      let sighting = memory.sightings[Int(number)]
      let lead = Int(codes[hash] ?? 0)
      let vanished = GoneLead(
        hash: hash, system: systems.system(sighting.system)?.newest ?? "", lastSeen: sighting.seen,
        missingSince: sighting.missingSince ?? now, lead: lead)
      switch lead == 0 ? .none : standing(of: lead) {
      case .ended: memory.keys.remove(at: slot)
      case .open: known.append(vanished)
      case .none: gone.append(vanished)
      }
    }
    return VanishedLeads(known: known, gone: gone, leadCount: max(1, keys.codeLimit))
  }
}

extension ExportMemory {
  /// Drops sightings that no key stands for, once there are many.
  fileprivate mutating func dropUnusedSightings() {
    if sightings.count < ExportMemory.sightingsTolerated { return }
    var places = Array(repeating: UInt32.max, count: sightings.count)
    var used: [Sighting] = []
    for slot in keys.slots {
      guard let (_, number) = keys.entry(at: slot) else { continue }
      if places[Int(number)] == .max {
        places[Int(number)] = UInt32(truncatingIfNeeded: used.count)
        used.append(sightings[Int(number)])
      }
      keys.set(places[Int(number)], at: slot)
    }
    sightings = used
  }

  private static let sightingsTolerated = 256
}
