import Testing

@testable import CustomerChain

@Suite struct ChainTests {
  private func fixture(leads: [[Field: String]], events: [[Field: String]]) -> Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    if !leads.isEmpty { fixture.add(.lead, file: "leads.csv", leads) }
    if !events.isEmpty { fixture.add(.event, file: "stage_events.csv", events) }
    return fixture
  }

  private func stages(_ store: Store) -> [String] {
    store.chains.entries(of: only(store), at: Cutoff(Instant(milliseconds: 4_102_444_800_000), in: .utc)).map {
      store.stages[store.chains.stage($0)].id
    }
  }

  /// The number of the only lead.
  private func only(_ store: Store) -> Int { Fixture.number(of: "L1", in: store) }

  @Test func creationIsTheEntryIntoTheFirstStage() {
    let store = fixture(leads: [[.leadID: "L1", .createdAt: "2026-01-05"]], events: []).store
    #expect(stages(store) == ["inquiry"])
    #expect((0..<store.chains.count).map(store.chains.isImplied) == [true])
  }

  @Test func anEventThatSaysWhenTheFirstStageWasEnteredReplacesTheImpliedEntry() {
    let store = fixture(
      leads: [[.leadID: "L1", .createdAt: "2026-01-05"]],
      events: [[.leadID: "L1", .stage: "inquiry", .enteredAt: "2026-01-07"]]
    ).store
    #expect(stages(store) == ["inquiry"])
    let before = Cutoff(Fixture.asOf("2026-01-06").instant, in: .utc)
    #expect(store.chains.entries(of: only(store), at: before).count == 2, "before the event the creation holds")
  }

  @Test func anImpliedEntryStandsFirstEvenWhenLaterThanOtherEvents() throws {
    let fixture = fixture(
      leads: [[.leadID: "L1", .createdAt: "2026-01-09"]],
      events: [[.leadID: "L1", .stage: "won", .enteredAt: "2026-01-05"]])
    #expect(stages(fixture.store) == ["inquiry", "won"])
    let board = try fixture.board(at: "2026-02-01")
    #expect(board.funnel.toWon.median.days == -4, "a negative duration is kept")
    #expect(board.funnel.toWon.negative == 1)
  }

  @Test func aRecordWithNeitherCreationNorEventStandsInTheFirstStageAtAnUnknownTime() throws {
    let fixture = fixture(leads: [[.leadID: "L1", .company: "De Linde"]], events: [])
    let board = try fixture.board(at: "2026-02-01")
    #expect(board.funnel.stages[0].here.count == 1)
    #expect(board.aging.total.unknown.count == 1)
    #expect(board.aging.total.median.value == .notAvailable(.noTimes))
  }

  @Test func undatedEventsStandBeforeDatedOnes() {
    let store = fixture(
      leads: [],
      events: [
        [.leadID: "L1", .stage: "sal", .enteredAt: "2026-01-02"], [.leadID: "L1", .stage: "mql", .enteredAt: ""],
      ]
    ).store
    #expect(stages(store) == ["mql", "sal"])
  }

  @Test func aDateStandsAmongTheMomentsOfItsDayByStage() {
    let store = fixture(
      leads: [],
      events: [
        [.leadID: "L1", .stage: "sal", .enteredAt: "2026-01-02T09:00"],
        [.leadID: "L1", .stage: "mql", .enteredAt: "2026-01-02"],
        [.leadID: "L1", .stage: "inquiry", .enteredAt: "2026-01-02T15:00"],
      ]
    ).store
    #expect(stages(store) == ["mql", "sal", "inquiry"])
  }

  @Test func eventsWithTheSameStageAndTimeAreOne() {
    let store = fixture(
      leads: [],
      events: [
        [.leadID: "L1", .stage: "sal", .enteredAt: "2026-01-02T09:00", .owner: "Peeters"],
        [.leadID: "L1", .stage: "sal", .enteredAt: "2026-01-02T09:00", .department: "sales"],
        [.leadID: "L1", .stage: "SAL", .enteredAt: "2026-01-02T09:00"],
      ]
    ).store
    #expect(stages(store) == ["sal"])
    #expect(store.text(store.chains.owner(0)) == "Peeters")
    #expect(store.text(store.chains.department(0)) == "sales")
  }

  @Test func theSameExportDroppedTwiceChangesNothingAndIsCounted() throws {
    let leads: [[Field: String]] = [
      [.leadID: "L1", .createdAt: "2026-01-02"], [.leadID: "L2", .createdAt: "2026-01-03"],
    ]
    var twice = fixture(leads: leads, events: [])
    twice.add(.lead, file: "leads copy.csv", leads)
    let once = try fixture(leads: leads, events: []).board(at: "2026-02-01")
    let both = try twice.board(at: "2026-02-01")
    #expect(both.funnel.cohort.count == once.funnel.cohort.count)
    #expect(twice.store.health.files.map(\.duplicates) == [0, 2])
  }

  @Test func theEarliestCreationAndTheLastNonEmptyValueStand() {
    var fixture = fixture(
      leads: [[.leadID: "L1", .createdAt: "2026-01-05", .company: "Oud", .source: "web"]], events: [])
    fixture.add(
      .lead, file: "later.csv", [[.leadID: "L1", .createdAt: "2026-01-04", .company: "Nieuw", .source: ""]])
    let store = fixture.store
    #expect(store.leads.created(of: only(store)) == Fixture.time("2026-01-04").raw)
    #expect(store.leads.prose(.company, of: only(store)) == "Nieuw")
    #expect(store.text(store.leads.text(.source, of: only(store))) == "web")
  }

  @Test func aLeadThatGoesOnAfterItsEndIsRecycledAndOpenAgain() throws {
    let fixture = fixture(
      leads: [],
      events: [
        [.leadID: "L1", .stage: "mql", .enteredAt: "2026-01-02"],
        [.leadID: "L1", .stage: "lost", .enteredAt: "2026-01-05", .reason: "duplicate"],
        [.leadID: "L1", .stage: "sal", .enteredAt: "2026-01-09"],
      ])
    let ended = try fixture.board(at: "2026-01-06")
    #expect(ended.funnel.exited.count == 1)
    #expect(ended.funnel.stages[1].exits.map(\.reason) == ["duplicate"])
    #expect(ended.aging.total.open.count == 0)
    let again = try fixture.board(at: "2026-01-10")
    #expect(again.funnel.exited.count == 0)
    #expect(again.funnel.recycled.count == 1)
    #expect(again.aging.total.open.count == 1)
  }

  @Test func stagesThatNobodyAgreedAreProposedInTheOrderOfTheirTimes() {
    var fixture = Fixture()
    fixture.add(
      .event, file: "events.csv",
      [
        [.leadID: "A", .stage: "demo", .enteredAt: "2026-01-03"],
        [.leadID: "A", .stage: "call", .enteredAt: "2026-01-01"],
        [.leadID: "B", .stage: "Lost", .enteredAt: "2026-01-02"],
        [.leadID: "B", .stage: "call", .enteredAt: "2026-01-01"],
      ])
    let store = fixture.store
    #expect(store.stagesAreProposed)
    #expect(store.stages.map(\.id) == ["call", "demo", "Lost"])
    #expect(store.stages.map(\.kind) == [.inventory, .inventory, .exit])
  }

  @Test func eventsOfAStageThatIsNotAgreedAreCountedNotGuessed() {
    let store = fixture(
      leads: [],
      events: [
        [.leadID: "L1", .stage: "mql", .enteredAt: "2026-01-02"],
        [.leadID: "L1", .stage: "Koffie", .enteredAt: "2026-01-03"],
      ]
    ).store
    #expect(stages(store) == ["mql"])
    #expect(store.health.unknownStages == [UnmappedValue(field: .stage, value: "Koffie", count: 1)])
  }
}
