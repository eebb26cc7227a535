import Testing
import Words

@testable import CustomerChain
@testable import Report

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
      let found = try report(Store(reading), query, asOf)
      if found == expected { continue }
      let difference = EngineReport.difference(try lines(found), try lines(expected)) ?? ""
      Issue.record("\(change), seed \(seed), \(difference)")
    }
  }

  /// What is left out is missed: else the same report would say nothing.
  @Test func lessIsAnotherReport() throws {
    var differing = 0
    for seed in UInt64(0)..<20 {
      var random = SeededRandom(seed: seed)
      var files = CompanyFiles(GeneratedCompany(seed: seed))
      let store = Store(try #require(try files.reading(&random)))
      let asOf = AsOf(day: GeneratedCompany.firstDay.advanced(by: GeneratedCompany.days), in: store.zone)
      files.end = (AsOf(day: GeneratedCompany.firstDay.advanced(by: 100), in: store.zone), store.zone)
      let less = Store(try #require(try files.reading(&random)))
      if try report(less, FigureQuery(), asOf) != report(store, FigureQuery(), asOf) { differing += 1 }
    }
    #expect(differing > 10)
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
  private func report(_ store: Store, _ query: FigureQuery, _ asOf: AsOf) throws -> JSONValue {
    var health = store.health
    health.files = []
    let board = try #require(try StoreFigures(store).boards(query, at: [asOf], generation: 1).first)
    return Report(
      board: board, health: health, agreement: store.agreement, zone: store.zone,
      words: Words(language: .english, zone: store.zone), version: "1"
    ).document()
  }

  private func lines(_ report: JSONValue) throws -> [Substring] {
    String(decoding: try report.bytes(), as: UTF8.self).split(separator: "\n")
  }
}
