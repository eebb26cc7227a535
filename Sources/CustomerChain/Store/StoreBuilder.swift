/// Joins the tables of a reading into a store. Exports are taken in the order in which they were made: by the time they
/// were written, then by name; a later one's values stand.
struct StoreBuilder {
  let reading: Reading
  let zone: Zone
  var pool: TextPool
  var tables: [StoredTable] = []
  /// Position of each table's file in `reading.files`.
  var fileOfTable: [Int] = []
  /// Records that an earlier one already said, by file.
  var duplicates: [Int]
  var leads = LeadColumns()
  /// Lead number by text code of its key; -1 = none.
  var leadOfCode: [Int32]
  /// Stage texts that no stage has, with how often they occur.
  var unknownStages: [TextCode: Int] = [:]

  init(_ reading: Reading) {
    self.reading = reading
    zone = reading.zones.company(reading.agreement)
    pool = reading.pool
    duplicates = Array(repeating: 0, count: reading.files.count)
    leadOfCode = Array(repeating: -1, count: reading.pool.count)
    internAgreedNames()
    collectTables()
  }

  mutating func build() -> Store {
    collectLeads()
    let (stages, areProposed) = StageProposal.stages(for: reading.agreement, tables: tables, pool: pool, zone: zone)
    let chains = buildChains(stages: stages)
    let touches = buildTouches()
    let answers = buildAnswers()
    let people = buildPeople()
    return Store(
      revision: reading.revision, agreement: reading.agreement, zone: zone, stages: stages,
      stagesAreProposed: areProposed, health: health(), pool: pool,
      departmentAliases: StoreBuilder.departmentAliases(reading.agreement, pool: pool, tables: tables),
      calendars: BusinessClocks(reading.agreement, zones: reading.zones, range: dayRange(chains)), tables: tables,
      leads: leads, leadNumbers: leadNumbersOfAnswers(answers), chains: chains, touches: touches, answers: answers,
      people: people, rejects: collectRejects())
  }

  /// The lead of a key, which is made when it is new; -1 for the empty key.
  mutating func lead(_ key: TextCode) -> Int32 {
    guard key != 0 else { return -1 }
    let known = leadOfCode[Int(key)]
    if known >= 0 { return known }
    let number = Int32(truncatingIfNeeded: leads.count)
    leads.append(key: key)
    leadOfCode[Int(key)] = number
    return number
  }

  /// The leads that answers name: few ask for leads by key, so only their keys are kept.
  private func leadNumbersOfAnswers(_ answers: AnswerColumns) -> [TextCode: Int] {
    var numbers: [TextCode: Int] = [:]
    for key in answers.leads where key != 0 && numbers[key] == nil && leadOfCode[Int(key)] >= 0 {
      numbers[key] = Int(leadOfCode[Int(key)])
    }
    return numbers
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
    leadOfCode.append(contentsOf: repeatElement(-1, count: max(0, pool.count - leadOfCode.count)))
  }

  /// The days a business clock must know: from the first entry to ten years after the last reading.
  private func dayRange(_ chains: ChainColumns) -> ClosedRange<Day> {
    let today = zone.day(of: reading.readAt)
    var first = today
    for raw in chains.times where raw != Timestamp.unknown.raw {
      if let day = Timestamp(raw: raw).day(in: zone), day < first { first = day }
    }
    let earliest = today.advanced(by: -StoreBuilder.maximumClockDays)
    return max(first, earliest)...today.advanced(by: StoreBuilder.clockDaysAhead)
  }

  /// A century: what is older counts as if it began then.
  static let maximumClockDays = 36_525
  static let clockDaysAhead = 3_660

  private func collectRejects() -> [StoredReject] {
    reading.files.flatMap { file in file.rejects.map { StoredReject(file: file.name, reject: $0) } }
  }

  /// The mapping that a file is read by; nil for native files and unused ones.
  private func source(of file: FileReading) -> SourceMapping? {
    guard case .source(let index)? = file.profile, reading.agreement.sources.indices.contains(index) else { return nil }
    return reading.agreement.sources[index]
  }

  private func health() -> DataHealth {
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
    return DataHealth(
      files: files, mistakes: reading.mistakes, hasAgreement: reading.hasAgreement,
      sourcesWithoutFile: reading.agreement.sources.indices.filter { !claimed.contains($0) }, newestRecord: newest,
      readAt: reading.readAt,
      unknownStages: unknown.map { UnmappedValue(field: .stage, value: $0.key, count: $0.value) })
  }
}
