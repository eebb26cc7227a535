import Testing

@testable import CustomerChain

@Suite struct RepeatedRecordTests {
  @Test func aTouchWithAKeyThatComesTwiceIsOneTouch() {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(.lead, file: "leads.csv", [[.leadID: "L1", .createdAt: "2026-01-02"]])
    let touches: [[Field: String]] = [
      [.touchedAt: "2026-01-03T10:00", .leadID: "L1", .touchID: "T1"],
      [.touchedAt: "2026-01-04T10:00", .leadID: "L1", .touchID: ""],
    ]
    fixture.add(.touch, file: "calls.csv", touches)
    fixture.add(.touch, file: "calls copy.csv", touches)
    let store = fixture.store
    #expect(
      store.touches.touches(of: Fixture.number(of: "L1", in: store)).count == 3, "the one without a key is kept twice")
    #expect(store.health.files.map(\.duplicates) == [0, 0, 2], "both are counted")
  }

  @Test func aTouchThatNamesACustomerIsOneOfEachOfItsLeads() throws {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(
      .lead, file: "leads.csv",
      [
        [.leadID: "L1", .createdAt: "2026-01-02T08:00", .customerID: "C1"],
        [.leadID: "L2", .createdAt: "2026-01-02T08:00", .customerID: "C1"],
        [.leadID: "L3", .createdAt: "2026-01-02T08:00", .customerID: "C2"],
      ])
    fixture.add(.touch, file: "calls.csv", [[.touchedAt: "2026-01-08T08:00", .customerID: "C1"]])
    #expect(try fixture.board(at: "2026-01-10T08:00").aging.total.idleMedian.days == 2)
  }

  @Test func anEmptyFieldEmptiesAnOlderValueOnlyWhereTheSourceClears() {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(.lead, file: "old.csv", [[.leadID: "L1", .createdAt: "2026-01-02", .owner: "Peeters"]])
    fixture.add(.lead, file: "new.csv", [[.leadID: "L1", .createdAt: "2026-01-02", .owner: ""]])
    #expect(owner(fixture.store) == "Peeters")
    var source = SourceMapping()
    source.clears = true
    fixture.agreement.sources = [source]
    fixture.files[1].profile = .source(0)
    #expect(owner(fixture.store) == nil)
  }

  private func owner(_ store: Store) -> String? {
    store.text(store.leads.text(.owner, of: Fixture.number(of: "L1", in: store)))
  }
}
