import Testing

@testable import CustomerChain

/// The register of touchpoints and that of people.
@Suite struct RegisterTests {
  private func fixture(_ touchpoints: [[Field: String]], people: [[Field: String]] = []) -> Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    if !touchpoints.isEmpty { fixture.add(.touchpoint, file: "touchpoints.csv", touchpoints) }
    if !people.isEmpty { fixture.add(.person, file: "people.csv", people) }
    return fixture
  }

  private func chain(_ fixture: Fixture, at time: String = "2026-11-02") throws -> ChainFigures {
    try #require(try fixture.board(at: time).chain)
  }

  private func links(_ chain: ChainFigures) -> [TouchpointLink] { chain.steps.flatMap(\.touchpoints) }

  private func link(_ chain: ChainFigures, _ touchpoint: String) throws -> TouchpointLink {
    try #require(links(chain).first { $0.touchpoint == touchpoint })
  }

  private func listed(_ figure: Figure, _ part: RecordSet.Part, _ store: Store) throws -> [String] {
    let page = try StoreFigures(store).records(
      behind: figure.records.part(part), page: 0..<50, sort: nil, text: "", generation: 1)
    return page.rows.map { row in
      store.text(store.touchpoints.entries[row.reference.number].touchpoint) ?? ""
    }.sorted()
  }

  @Test func aTouchpointTellsWhatTheRegisterSays() throws {
    let chain = try chain(
      fixture([
        [
          .touchpoint: "fair", .name: "Home fair", .journeyStep: "inquiry", .channel: "event",
          .department: "marketing", .owner: "B. Kuipers", .promise: "a call within a day", .reviewedAt: "2026-07-25",
        ]
      ]))
    let link = try link(chain, "fair")
    #expect(link.name == "Home fair" && link.channel == "event" && link.department == "marketing")
    #expect(link.owners == ["B. Kuipers"] && link.promise == "a call within a day")
    #expect(link.reviewed?.isoText == "2026-07-25" && link.weaknesses.isEmpty && link.contacts == nil)
    #expect(chain.steps.first?.name == "inquiry" && chain.faults.isEmpty)
  }

  @Test func coveragesAndFaultsListTheirTouchpoints() throws {
    let fixture = fixture([
      [.touchpoint: "one", .channel: "web", .owner: "A", .reviewedAt: "2026-11-02"],
      [.touchpoint: "two", .channel: "web", .owner: "A; B", .reviewedAt: "2025-11-02"],
      [.touchpoint: "none", .channel: "web", .owner: " ; ", .reviewedAt: "2025-11-01"],
      [.touchpoint: "nobodys", .channel: "phone", .owner: "", .reviewedAt: "2026-11-03"],
      [.touchpoint: "nowhere", .channel: "", .owner: "B", .reviewedAt: ""],
    ])
    let store = fixture.store
    let chain = try chain(fixture)
    #expect(chain.ownerCoverage.value == .ratio(numerator: 2, denominator: 5))
    #expect(try listed(chain.ownerCoverage, .numerator, store) == ["nowhere", "one"])
    #expect(chain.channelCoverage.value == .ratio(numerator: 3, denominator: 4))
    #expect(try listed(chain.channelCoverage, .numerator, store) == ["none", "one", "two"])
    #expect(try listed(chain.channelCoverage, .denominator, store).count == 4)
    // A year is 365 days; what is reviewed tomorrow is not reviewed yet.
    #expect(try listed(chain.reviewed, .numerator, store) == ["one", "two"])
    let lists = try chain.faults.map { "\($0.kind): \(try listed($0.count, .all, store).joined(separator: " "))" }
    #expect(
      lists == [
        "withoutOwner: nobodys none", "severalOwners: two", "channelWithoutOwner: nobodys",
        "notReviewed: nobodys none nowhere",
      ])
    #expect(try link(chain, "nobodys").weaknesses == [.withoutOwner, .channelWithoutOwner])
    #expect(try link(chain, "none").weaknesses == [.withoutOwner])
    #expect(try link(chain, "two").owners == ["A", "B"])
  }

  @Test func whoHasLeftIsNoOwnerFromTheDayAfter() throws {
    let fixture = fixture(
      [
        [.touchpoint: "phone", .channel: "phone", .owner: "R. Hoekstra"],
        [.touchpoint: "web", .owner: "A; R. Hoekstra"],
      ],
      people: [
        [.person: "R. Hoekstra", .department: "service", .from: "2024-01-01", .to: "2026-10-09"],
        [.person: "A", .department: "marketing", .from: "2024-01-01", .to: ""],
      ])
    let last = try chain(fixture, at: "2026-10-09")
    #expect(try link(last, "phone").weaknesses.isEmpty && link(last, "web").owners == ["A", "R. Hoekstra"])
    let after = try chain(fixture, at: "2026-10-10")
    let day = try #require(Fixture.time("2026-10-09").day(in: .utc))
    #expect(
      try link(after, "phone").weaknesses == [.ownerLeft(person: "R. Hoekstra", since: day), .channelWithoutOwner])
    #expect(try link(after, "web").owners == ["A"])
    #expect(try link(after, "web").weaknesses.isEmpty)
    #expect(after.ownerCoverage.value == .ratio(numerator: 1, denominator: 2))
  }

  @Test func whoMovedOrWillComeHasNotLeft() throws {
    let fixture = fixture(
      [
        [.touchpoint: "moved", .owner: "A"], [.touchpoint: "new", .owner: "B"], [.touchpoint: "unknown", .owner: "C"],
      ],
      people: [
        [.person: "A", .department: "service", .from: "2024-01-01", .to: "2026-01-31"],
        [.person: "A", .department: "sales", .from: "2026-02-01", .to: ""],
        [.person: "B", .department: "sales", .from: "2026-12-01", .to: ""],
      ])
    #expect(try links(chain(fixture)).allSatisfy { $0.weaknesses.isEmpty })
  }

  @Test func rowsOfOneExportAddTheirOwnersAndANewerExportReplacesThem() throws {
    var fixture = fixture([
      [.touchpoint: "phone", .owner: "A", .promise: "a call back", .channel: "phone"],
      [.touchpoint: "phone", .owner: "B", .promise: "", .channel: ""],
      [.touchpoint: "web", .owner: "C"],
    ])
    let old = try chain(fixture)
    #expect(try link(old, "phone").owners == ["A", "B"])
    #expect(links(old).count == 2)
    fixture.add(
      .touchpoint, file: "touchpoints-2.csv",
      [[.touchpoint: "phone", .owner: "", .channel: "calls"], [.touchpoint: "phone", .owner: "D", .channel: ""]])
    let new = try link(try chain(fixture), "phone")
    #expect(new.owners == ["D"] && new.channel == "calls" && new.promise == "a call back")
    let card = try #require(
      try StoreFigures(fixture.store).card(
        of: RecordReference(kind: .touchpoint, number: 0, revision: 1), asOf: Fixture.asOf("2026-11-02"), generation: 1)
    )
    let told = card.fields.map { "\($0.name) \($0.place?.file ?? "") \($0.place?.line ?? 0)" }
    #expect(told.contains("field(CustomerChain.Field.owner) touchpoints-2.csv 3"))
    #expect(told.contains("field(CustomerChain.Field.promise) touchpoints.csv 2"))
    #expect(told.count { $0.contains("Field.owner") } == 1)
  }

  @Test func anEmptyFieldOfANewerExportClearsWhereThatWasAgreed() throws {
    var fixture = fixture([[.touchpoint: "phone", .owner: "A", .channel: "phone", .promise: "a call back"]])
    var source = SourceMapping()
    source.files = ["new.csv"]
    source.clears = true
    fixture.agreement.sources = [source]
    fixture.add(.touchpoint, file: "new.csv", [[.touchpoint: "phone", .owner: "", .channel: ""]])
    fixture.files[1].profile = .source(0)
    let link = try link(try chain(fixture), "phone")
    #expect(link.owners.isEmpty && link.channel == nil)
    #expect(link.promise == "a call back", "the export has no such column")
  }

  @Test func rowsThatSayItAgainAreCounted() {
    var fixture = fixture(
      [[.touchpoint: "phone", .owner: "A"], [.touchpoint: "phone", .owner: "A"]],
      people: [[.person: "A", .department: "sales", .from: "2026-01-01"]])
    fixture.add(.person, file: "people-2.csv", [[.person: "A", .department: "sales", .from: "2026-01-01"]])
    #expect(fixture.store.health.files.map(\.duplicates) == [1, 0, 1])
  }

  @Test func aNewerRegisterOfPeopleEndsAMembershipOfTheOlder() {
    var fixture = fixture(
      [],
      people: [
        [.person: "A", .name: "Anna", .department: "sales", .team: "North", .type: "employee", .from: "2026-01-01"],
        [.person: "B", .department: "sales", .from: "2026-01-01"],
      ])
    fixture.add(
      .person, file: "people-2.csv",
      [
        [.person: "A", .department: "sales", .team: "South", .from: "2026-01-01", .to: "2026-06-30"],
        [.person: "B", .department: "service", .from: "2026-07-01", .to: ""],
      ])
    let store = fixture.store
    func cutoff(_ day: String) -> Cutoff { Cutoff(Fixture.asOf(day).instant, in: .utc) }
    func department(_ person: String, _ day: String) -> String? {
      store.text(store.people.department(of: store.pool.code(of: person) ?? 0, at: cutoff(day)))
    }
    let anna = store.pool.code(of: "A") ?? 0
    #expect(department("A", "2026-06-30") == "sales" && department("A", "2026-07-01") == nil)
    #expect(department("B", "2026-06-30") == "sales" && department("B", "2026-07-01") == "service")
    #expect(store.text(store.people.team(of: anna, at: cutoff("2026-06-30"))) == "South")
    #expect(store.people.team(of: anna, at: cutoff("2026-07-01")) == 0)
    #expect(store.text(store.people.names[anna] ?? 0) == "Anna")
    #expect(store.text(store.people.types[anna] ?? 0) == "employee")
    #expect(store.people.lastDay(of: anna, at: cutoff("2026-07-01"), in: .utc)?.isoText == "2026-06-30")
  }

  @Test func withoutARegisterThereIsNothingToCover() throws {
    var fixture = fixture([])
    #expect(try fixture.board(at: "2026-11-02").chain == nil, "neither leads nor a register")
    fixture.add(.event, file: "events.csv", [[.leadID: "L1", .stage: "mql", .enteredAt: "2026-10-01"]])
    let chain = try chain(fixture)
    #expect(chain.ownerCoverage.value == .notAvailable(.noRecords(.touchpoint)))
    #expect(chain.reviewed.value == .notAvailable(.noRecords(.touchpoint)))
    #expect(chain.faults.isEmpty && chain.steps.map(\.name) == ["inquiry", "mql", "sal", "won"])
  }

  @Test func aRegisterWithoutLeadsStandsByItself() throws {
    let chain = try chain(fixture([[.touchpoint: "web", .owner: "A", .journeyStep: "inquiry"]]))
    #expect(chain.steps.first?.stage?.volume.count == 0)
    #expect(chain.steps.allSatisfy { $0.stage?.loss == nil } && chain.weakest == nil)
    #expect(chain.channelCoverage.value == .notAvailable(.nothingCounted), "no touchpoint names a channel")
  }

  /// Eight weeks of answers, of which the last four are worse.
  @Test(arguments: [("nps", "10", "0", Survey.Direction.higher), ("ces", "2", "6", .lower)])
  func aScoreThatReallyFellIsAWeakness(
    metric: String, good: String, bad: String, direction: Survey.Direction
  ) throws {
    var fixture = fixture([[.touchpoint: "phone", .owner: "A"], [.touchpoint: "web", .owner: "A"]])
    var survey = Survey(metric: metric, minimum: 0, maximum: 10)
    survey.direction = direction
    fixture.agreement.surveys = [survey]
    let first = try #require(Fixture.time("2026-09-07").day(in: .utc))
    let answers = (0..<112).flatMap { number -> [[Field: String]] in
      let day = first.advanced(by: number / 2).isoText
      let isLate = number >= 56
      // Some of each, so that there is a spread.
      let score = number % 8 == 0 ? (isLate ? good : bad) : (isLate ? bad : good)
      return [("phone", score), ("web", number % 2 == 0 ? good : bad)].map { touchpoint, score in
        [
          .responseID: "\(touchpoint)\(number)", .metric: metric, .score: score, .answeredAt: day,
          .touchpoint: touchpoint,
        ]
      }
    }
    fixture.add(.survey, file: "answers.csv", answers)
    let chain = try chain(fixture, at: "2026-11-01")
    let phone = try link(chain, "phone")
    #expect(phone.weaknesses == [.scoreFell(metric: metric)])
    #expect(phone.score?.n == 112 && phone.change?.isRealChange == true)
    #expect(try link(chain, "web").weaknesses.isEmpty)
  }
}
