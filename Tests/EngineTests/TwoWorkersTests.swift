import CustomerChain
import Testing

/// Two workers read and count what one does.
@Suite struct TwoWorkersTests {
  private static let queries = [
    FigureQuery(), FigureQuery(by: .owner),
    FigureQuery(period: Period(from: Day(year: 2026, month: 2, day: 1), to: Day(year: 2026, month: 3, day: 10))),
    FigureQuery(text: "partner"),
    FigureQuery(period: Period(from: Day(year: 2026, month: 4, day: 1)), text: "compan", by: .department),
  ]

  private static let moments = [
    AsOf(instant: Instant(seconds: 1_769_000_000)), AsOf(day: Day(number: 20_560), in: .utc),
    AsOf(instant: EngineReading.now),
  ]

  @Test func theBoardsAreTheSame() throws {
    let company = LargeCompany(seed: 7)
    let two = Workers(TwoThreads().runner)
    let cold = try #require(try EngineReading.cold(company.fileSystem, workers: 1))
    let shared = try #require(try EngineReading.cold(company.fileSystem, workers: 2))
    let one = StoreFigures(Store(cold))
    let others = [
      ("store by two", StoreFigures(Store(cold, workers: two))),
      ("figures by two", StoreFigures(one.store, workers: two)),
      ("all by two", StoreFigures(Store(shared, workers: two), workers: two)),
    ]
    for query in Self.queries {
      let expected = try EngineReport.lines(one, query, at: Self.moments)
      for (way, figures) in others {
        let found = try EngineReport.lines(figures, query, at: Self.moments)
        if let difference = EngineReport.difference(found, expected) {
          Issue.record("\(way), \(query): \(difference)")
        }
      }
    }
    #expect(one.store.health.rows > 2 * LargeCompany.leads)
  }
}
