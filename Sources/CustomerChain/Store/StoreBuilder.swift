/// Joins the tables of a reading into a store. Exports are taken in the order in which they were made: by the time they
/// were written, then by name; a later one's values stand.
struct StoreBuilder {
  let reading: Reading
  let zone: Zone
  var pool: TextPool
  var tables: [StoredTable] = []
  /// Position of each table's file in `reading.files`.
  var fileOfTable: [Int] = []
  /// Which leads of different systems are one; nil where nothing was agreed to compare by.
  private(set) var identity: LeadIdentity?
  /// Records that an earlier one already said, by file.
  private var duplicates: [Int]
  /// Stage texts that no stage has, with how often they occur.
  private var unknownStages: [TextCode: Int] = [:]
  private let workers: Workers

  init(_ reading: Reading, workers: Workers) {
    self.reading = reading
    self.workers = workers
    zone = reading.zones.company(reading.agreement)
    pool = reading.pool
    duplicates = Array(repeating: 0, count: reading.files.count)
    internAgreedNames()
    collectTables()
    joinLeads()
  }

  /// Gives leads of different systems that are one the same key, before anything is built of them.
  private mutating func joinLeads() {
    if reading.agreement.identityMatch.isEmpty { return }
    var systems = LeadSystems()
    let systemOfTable = fileOfTable.map { file in
      LeadSystem(reading.files[file], reading.agreement).map { systems.number(of: $0) } ?? -1
    }
    let join = IdentityJoin(
      tables, systems: systemOfTable, agreement: reading.agreement, pool: pool, keys: reading.keys, zone: zone)
    identity = join?.join(&tables)
  }

  mutating func buildLeads() -> LeadColumns {
    var builder = LeadBuilder(tables: tables, zone: zone, count: reading.keys[KeySpace.lead.rawValue].codeLimit)
    let leads = builder.build()
    count(builder.repeated)
    return leads
  }

  mutating func buildChains(_ events: EventTable, leads: LeadColumns, stages: [Stage]) -> ChainColumns {
    let builder = ChainBuilder(
      events, leads: leads, stages: stages, zone: zone, pool: pool, tables: tables, workers: workers)
    let (chains, findings) = builder.build()
    count(findings.repeated)
    unknownStages = findings.unknownStages
    return chains
  }

  mutating func buildTouches(leads: LeadColumns, chains: ChainColumns, people: PeopleRegister) -> TouchColumns {
    var builder = TouchBuilder(
      tables: tables, leads: leads, chains: chains, people: people, pool: pool, zone: zone, identity: identity)
    let touches = builder.build()
    count(builder.repeated)
    return touches
  }

  mutating func buildAnswers() -> AnswerColumns {
    var builder = AnswerBuilder(tables: tables, pool: pool, surveys: reading.agreement.surveys)
    let answers = builder.build()
    count(builder.repeated)
    return answers
  }

  mutating func buildPeople() -> PeopleRegister {
    var builder = PeopleBuilder(tables: tables)
    let people = builder.build()
    count(builder.repeated)
    return people
  }

  mutating func buildTouchpoints() -> TouchpointRegister {
    var builder = TouchpointBuilder(tables: tables, pool: pool)
    let touchpoints = builder.build()
    count(builder.repeated)
    return touchpoints
  }

  mutating func buildOrders() -> OrderColumns {
    var builder = OrderBuilder(tables: tables)
    let orders = builder.build()
    count(builder.repeated)
    return orders
  }

  mutating func buildSpend() -> SpendColumns {
    var builder = SpendBuilder(tables: tables, pool: pool)
    let spend = builder.build()
    count(builder.repeated)
    return spend
  }

  /// What has vanished since earlier exports, and what is to be remembered of these; nothing where nothing is to be.
  func review(_ chains: ChainColumns, _ stages: [Stage]) -> (VanishedLeads, ExportMemory?) {
    guard let memory = reading.memory else { return (VanishedLeads(), nil) }
    return ExportReview(reading, self, chains: chains, stages: stages).review(memory)
  }

  func calendars(_ chains: ChainColumns) -> BusinessClocks {
    BusinessClocks(reading.agreement, zones: reading.zones, range: dayRange(chains))
  }

  private mutating func count(_ repeated: [Int: Int]) {
    for (table, rows) in repeated { duplicates[fileOfTable[table]] += rows }
  }

  /// Texts that the agreement names get codes too, so that they can be compared with those of the data.
  private mutating func internAgreedNames() {
    for department in reading.agreement.departments { _ = pool.intern(department.id) }
    for stage in reading.agreement.effectiveStages {
      for name in [stage.id, stage.department, stage.handsTo].compactMap({ $0 }) { _ = pool.intern(name) }
    }
    _ = pool.intern(reading.agreement.company.currency)
  }

  private mutating func collectTables() {
    let order = reading.files.indices.sorted {
      (reading.files[$0].modified, reading.files[$0].name) < (reading.files[$1].modified, reading.files[$1].name)
    }
    for index in order {
      let file = reading.files[index]
      let group = file.group.map { pool.intern($0) } ?? 0
      for (ordinal, table) in file.tables.enumerated() where table.count > 0 {
        tables.append(
          StoredTable(
            file: file.name, group: group, table: table, ordinal: ordinal, clears: source(of: file)?.clears ?? false))
        fileOfTable.append(index)
      }
    }
  }

  /// The days a business clock must know: from the first entry to ten years after the last reading.
  private func dayRange(_ chains: ChainColumns) -> ClosedRange<Day> {
    let today = zone.day(of: reading.readAt)
    var first = today
    // Without a calendar no clock asks.
    for raw in reading.agreement.calendars.isEmpty ? [] : chains.times where raw != Timestamp.unknown.raw {
      if let day = Timestamp(raw: raw).day(in: zone), day < first { first = day }
    }
    let earliest = today.advanced(by: -StoreBuilder.maximumClockDays)
    return max(first, earliest)...today.advanced(by: StoreBuilder.clockDaysAhead)
  }

  /// A century: what is older counts as if it began then.
  static let maximumClockDays = 36_525
  static let clockDaysAhead = 3_660

  var rejects: [StoredReject] {
    reading.files.flatMap { file in file.rejects.map { StoredReject(file: file.name, reject: $0) } }
  }

  /// The mapping that a file is read by; nil for native files and unused ones.
  private func source(of file: FileReading) -> SourceMapping? {
    guard case .source(let index)? = file.profile, reading.agreement.sources.indices.contains(index) else { return nil }
    return reading.agreement.sources[index]
  }

  var health: DataHealth {
    var newest = Timestamp.unknown
    var newestInstant = Int64.min
    var files = reading.files
    for index in files.indices {
      files[index].tables = []
      files[index].duplicates = duplicates[index]
      files[index].expected = source(of: files[index])?.expect
      if let instant = files[index].newest.instant(in: zone)?.milliseconds, instant > newestInstant,
        instant <= reading.readAt.milliseconds
      {
        newest = files[index].newest
        newestInstant = instant
      }
    }
    let claimed = Set(files.compactMap { file in if case .source(let index)? = file.profile { index } else { nil } })
    let unknown = unknownStages.map { (key: pool.string($0.key), value: $0.value) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var health = DataHealth(
      files: files, mistakes: reading.mistakes, hasAgreement: reading.hasAgreement,
      sourcesWithoutFile: reading.agreement.sources.indices.filter { !claimed.contains($0) }, newestRecord: newest,
      readAt: reading.readAt,
      unknownStages: unknown.map { UnmappedValue(field: .stage, value: $0.key, count: $0.value) })
    health.identityConflicts = identityConflicts
    health.identityConflictCount = identity?.conflicts.count ?? 0
    return health
  }
}
