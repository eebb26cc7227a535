import Report
import Testing
import Words

@testable import CustomerChain

/// The same facts written in another way are the same report; and what is not known yet at a moment might as well never
/// have been written.
@Suite struct MetamorphicTests {
  private static let groups = 10
  private static let companies = 200

  enum Change: CaseIterable, Sendable { case rows, columns, split, repeated, packed, jsonLines, end }

  @Test(arguments: 0..<groups)
  func anotherWritingIsTheSameReport(group: Int) throws {
    for seed in stride(from: group, to: Self.companies, by: Self.groups) {
      try compare(seed: UInt64(seed))
    }
  }

  private func compare(seed: UInt64) throws {
    var random = SeededRandom(seed: seed ^ 0x3E7A)
    let files = CompanyFiles(GeneratedCompany(seed: seed))
    let whole = try #require(try files.reading(&random))
    let store = Store(whole)
    let asOf = AskedBoard.moment(&random, in: store.zone)
    let query = FigureQuery(
      period: AskedBoard.period(&random), by: random.pick([.source, .department, .owner, .stage, .country]))
    let expected = try report(store, query, asOf)
    for change in Change.allCases {
      let changed = self.changed(files, change, asOf, store.zone, &random)
      let reading = try #require(try changed.reading(&random))
      if let difference = EngineReport.difference(try report(Store(reading), query, asOf), expected) {
        Issue.record("\(change), seed \(seed), \(difference)")
      }
    }
  }

  private func changed(
    _ files: CompanyFiles, _ change: Change, _ asOf: AsOf, _ zone: Zone, _ random: inout SeededRandom
  ) -> CompanyFiles {
    var changed = files
    switch change {
    case .rows: changed.shufflesRows = true
    case .columns: changed.shufflesColumns = true
    case .split: changed.isSplit = true
    case .repeated: changed.repeated = random.pick(files.company.tables.map(\.name) + [""])
    case .packed: changed.form = .packed
    case .jsonLines: changed.form = .jsonLines
    case .end: changed.end = (asOf, zone)
    }
    return changed
  }

  /// Without the section that tells of the files.
  private func report(_ store: Store, _ query: FigureQuery, _ asOf: AsOf) throws -> [Substring] {
    var health = store.health
    health.files = []
    let board = try #require(try StoreFigures(store).boards(query, at: [asOf], generation: 1).first)
    let report = Report(
      board: board, health: health, agreement: store.agreement, zone: store.zone,
      words: Words(language: .english, zone: store.zone), version: "1")
    return String(decoding: try report.json(), as: UTF8.self).split(separator: "\n")
  }
}
