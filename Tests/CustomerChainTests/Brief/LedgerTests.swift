import Testing

@testable import CustomerChain

@Suite struct LedgerTests {
  /// Two leads wait in the seam since the fifth; a third is told of later.
  private func fixture(late: Bool = false, sla: String = "3d") -> Fixture {
    var stages = Fixture.usualStages
    stages[1].sla = TimeLimit(sla)
    var fixture = Fixture(stages: stages)
    fixture.readAt = Fixture.asOf("2026-03-09T09:00").instant
    fixture.add(
      .event, file: "events.csv",
      ["A", "B"].map { [.leadID: $0, .stage: "mql", .enteredAt: "2026-03-01T10:00"] }
        + (late ? [[.leadID: "C", .stage: "mql", .enteredAt: "2026-03-02T10:00"]] : []))
    return fixture
  }

  private static let friday = Fixture.asOf("2026-03-06T09:00").instant
  private static let monday = Fixture.asOf("2026-03-09T09:00")

  private func brief(_ fixture: Fixture, _ ledger: Ledger, filter: Filter = .all) throws -> Brief {
    try StoreFigures(fixture.store, ledger: { ledger }).brief(
      FigureQuery(filter: filter), at: Self.monday, generation: 0)
  }

  @Test func fridaySaidTwoAndTodayFridayIsThree() throws {
    let ledger = Ledger().noting(fixture().store, at: Self.friday)
    #expect(try brief(fixture(), ledger).restated.isEmpty, "nothing came late")
    let restated = try brief(fixture(late: true), ledger).restated
    #expect(restated.map(\.figure.id) == [.open, .late])
    #expect(restated.map(\.read) == [2, 2])
    #expect(restated.map(\.figure.count) == [3, 3])
    #expect(restated.allSatisfy { $0.at == Self.friday && $0.figure.asOf.instant == Self.friday })
    let list = try StoreFigures(fixture(late: true).store).records(
      behind: restated[1].figure.records, page: 0..<10, sort: nil, filter: .all, generation: 0)
    #expect(list.total == 3)
  }

  /// Under another promise other leads are late: that is no news of the data.
  @Test func otherTermsAreNotRestated() throws {
    let ledger = Ledger().noting(fixture(sla: "30d").store, at: Self.friday)
    #expect(try brief(fixture(late: true), ledger).restated.isEmpty)
  }

  @Test func aFilterIsNotInTheLedger() throws {
    let ledger = Ledger().noting(fixture().store, at: Self.friday)
    #expect(try brief(fixture(late: true), ledger, filter: .text("A")).restated.isEmpty)
  }

  @Test func anExportThatShrankIsTold() throws {
    let ledger = Ledger().noting(fixture(late: true).store, at: Self.friday)
    let brief = try brief(fixture(), ledger)
    let line = try #require(brief.lines.first)
    #expect(line.rule == .sourceShrank(file: "events.csv", rows: 2, before: 3))
    let list = try StoreFigures(fixture().store).records(
      behind: line.figure.records, page: 0..<10, sort: nil, filter: .all, generation: 0)
    #expect(list.total == line.figure.n)
  }

  @Test func theFirstLookOfAWorkingDayIsNoted() {
    let store = fixture().store
    #expect(Ledger().isDue(at: Self.friday, for: store))
    let noted = Ledger().noting(store, at: Self.friday)
    #expect(!noted.isDue(at: Self.friday.advanced(by: 3_600_000), for: store), "once a day")
    #expect(!noted.isDue(at: Self.friday.advanced(by: Instant.millisecondsPerDay), for: store), "Saturday is none")
    #expect(noted.isDue(at: Self.monday.instant, for: store))
  }

  @Test func theLedgerIsBounded() {
    let store = fixture().store
    var ledger = Ledger()
    for day in 0..<200 {
      ledger = ledger.noting(store, at: Self.friday.advanced(by: Int64(day) * Instant.millisecondsPerDay))
    }
    #expect(ledger.entries.count <= Ledger.maximumEntries)
    #expect(ledger.bytes.count <= Ledger.maximumBytes)
    // A clock that ran ahead leaves nothing behind.
    let back = ledger.noting(store, at: Self.friday)
    #expect(back.entries.map(\.at) == [Self.friday])
  }

  @Test func bytesComeBackAsTheyWere() throws {
    let ledger = Ledger().noting(fixture().store, at: Self.friday).noting(fixture().store, at: Self.monday.instant)
    let read = try #require(Ledger(ledger.bytes))
    #expect(read == ledger)
    #expect(Ledger().bytes.isEmpty)
    let text = String(decoding: ledger.bytes, as: UTF8.self)
    for name in ["sales", "marketing", "events", "mql"] { #expect(!text.contains(name), "\(name)") }
  }

  /// Whatever a byte is turned into, the ledger is either the same or none.
  @Test func damageCostsOnlyTheLedger() {
    let ledger = Ledger().noting(fixture().store, at: Self.friday)
    let bytes = ledger.bytes
    for length in 0..<bytes.count { #expect(Ledger(Array(bytes.prefix(length))) == nil) }
    for place in bytes.indices {
      for mask in [UInt8(1), 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] ^= mask
        #expect(Ledger(damaged) == nil, "byte \(place)")
      }
    }
    #expect(Ledger(bytes + [0]) == nil)
    var random = SeededRandom(seed: 5)
    for _ in 0..<500 {
      let head = Array("ketting ledger 1\n".utf8)
      #expect(Ledger(head + (0..<random.below(200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }) == nil)
    }
  }
}
