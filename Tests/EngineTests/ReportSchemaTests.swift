import CustomerChain
import Report
import ReportReading
import Testing
import Words

/// Whatever a directory holds, its report is what the schema says, and each figure has a row of its own.
@Suite struct ReportSchemaTests {
  private static let directories = 20
  private static let queries = [
    FigureQuery(), FigureQuery(by: .owner), FigureQuery(by: .currency), FigureQuery(by: .attribute("metric")),
    FigureQuery(period: Period(from: Day(number: 20_400), to: Day(number: 20_500)), text: "a"),
  ].map { query in
    var query = query
    query.across = query.by ?? .department
    return query
  }

  @Test func everyReportIsWhatTheSchemaSays() throws {
    let schema = try Schema(Report.schema)
    for seed in 0..<Self.directories {
      let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)
      let directory = GeneratedDirectory(seed: UInt64(seed))
      if let agreement = directory.agreement { fileSystem.write(agreement, to: "ketting.toml") }
      for file in directory.files { fileSystem.write(file.bytes, to: file.name) }
      let reading = try #require(try EngineReading.cold(fileSystem))
      let store = Store(reading)
      let moment = EngineReport.moments[seed / Self.queries.count % EngineReport.moments.count]
      let query = Self.queries[seed % Self.queries.count]
      let figures = StoreFigures(store)
      let brief = try figures.brief(query, at: moment, generation: 1)
      for board in try figures.boards(query, at: [moment], generation: 1) {
        let report = Report(
          board: board, brief: brief, health: store.health, agreement: store.agreement, zone: store.zone,
          words: Words(language: .english, zone: store.zone), version: "1")
        let document = try JSON(report.json())
        #expect(schema.faults(of: document) == [], "seed \(seed)")
        #expect(schema.undescribed(in: document) == [], "seed \(seed)")
        try expectRows(report.csv(), of: board, seed)
      }
    }
  }

  private func expectRows(_ table: String, of board: Board, _ seed: Int) throws {
    let rows = try CommaSeparated.rows(table)
    var known: Set<Figure> = []
    let figures = board.figures.filter { [.toNext, .toDecide].contains($0.id) || known.insert($0).inserted }
    #expect(rows.dropFirst().map { $0[0] } == figures.map(\.id.rawValue), "seed \(seed)")
    #expect(rows.allSatisfy { $0.count == rows[0].count }, "seed \(seed)")
    var seen: Set<ArraySlice<String>> = []
    #expect(rows.filter { !seen.insert($0[0...1]).inserted }.map { $0[0...1] } == [], "seed \(seed)")
  }
}
