@testable import CustomerChain

/// A board of a generated directory that is asked for at some moment, in some way, both the same for a seed.
struct AskedBoard {
  let figures: StoreFigures
  let board: Board
  /// The leads of the cohort, as their cards tell them.
  let followed: FollowedLeads

  var store: Store { figures.store }

  /// Every second seed is a company whose exports contradict each other and break the rules of their formats.
  static func reading(seed: UInt64) throws -> Reading? {
    var random = SeededRandom(seed: seed ^ 0x0F16)
    if seed % 2 == 0 { return try CompanyFiles(GeneratedCompany(seed: seed)).reading(&random) }
    let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)
    let directory = GeneratedDirectory(seed: seed, mostRows: 40)
    if let agreement = directory.agreement { fileSystem.write(agreement, to: "ketting.toml") }
    for file in directory.files { fileSystem.write(file.bytes, to: file.name) }
    return try EngineReading.cold(fileSystem)
  }

  init(_ reading: Reading, seed: UInt64) throws {
    var random = SeededRandom(seed: seed ^ 0xB0A2D)
    figures = StoreFigures(Store(reading))
    let zone = figures.store.zone
    var query = FigureQuery(
      period: Self.period(&random), filter: try random.chance(40) ? Filter(parsing: random.pick(Self.filters)) : .all,
      by: random.pick(Self.dimensions))
    let asOf = Self.moment(&random, in: zone)
    query.across = random.pick(Self.groups)
    guard let board = try figures.boards(query, at: [asOf], generation: 1).first else { throw CancellationError() }
    self.board = board
    let cohort = try figures.records(
      behind: board.funnel.cohort.records, page: 0..<Int.max, sort: nil, text: "", generation: 1)
    let stages = figures.store.stages
    followed = FollowedLeads(
      leads: try cohort.rows.compactMap { [figures] row in
        try figures.card(of: row.reference, asOf: asOf, generation: 1)
          .flatMap { FollowedLead($0, stages: stages, zone: zone) }
      })
  }

  static let dimensions: [Dimension?] = [nil, nil, .department, .owner, .source, .country, .currency, .stage]

  static let groups: [Dimension?] = [
    nil, .department, .owner, .source, .country, .currency, .stage, .channel, .touchpoint, .team, .group,
  ]

  private static let filters = [
    "Maes", "web", "mail", "owner:Maes or value>=100", "!country:NL", "stage:mql", "age>3",
  ]

  /// A day, or a minute of it.
  static func moment(_ random: inout SeededRandom, in zone: Zone) -> AsOf {
    let day = day(&random)
    if random.chance(40) { return AsOf(day: day, in: zone) }
    return AsOf(instant: zone.instant(of: day, milliseconds: Int64(random.below(1440)) * 60_000))
  }

  static func day(_ random: inout SeededRandom) -> Day {
    GeneratedCompany.firstDay.advanced(by: random.below(GeneratedCompany.days + 20))
  }

  static func period(_ random: inout SeededRandom) -> Period {
    if random.chance(40) { return .allTime }
    let from = day(&random)
    return Period(
      from: random.chance(70) ? from : nil, to: random.chance(60) ? from.advanced(by: random.below(90)) : nil)
  }
}
