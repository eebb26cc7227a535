import Testing

@testable import CustomerChain

/// Records of one person in different systems are one lead where a field that was agreed says the same of them.
@Suite struct IdentityTests {
  private typealias Row = [Field: String]

  private static func company(_ match: [String] = ["email"]) -> Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.agreement.identityMatch = match
    return fixture
  }

  /// The mailing system qualifies a lead, the sales system takes it over under a key of its own.
  private func seam(_ match: [String]) -> Fixture {
    var fixture = Self.company(match)
    fixture.add(
      .lead, file: "mailing.csv", group: "mailing",
      [[.leadID: "H1", .createdAt: "2026-01-01", .email: "Jan@Example.nl", .company: "Jansen"]])
    fixture.add(
      .event, file: "mailing events.csv", group: "mailing",
      [[.leadID: "H1", .stage: "mql", .enteredAt: "2026-01-02T10:00"]])
    fixture.add(
      .lead, file: "crm.csv", group: "crm",
      [[.leadID: "S9", .createdAt: "2026-01-05", .email: " jan@example.NL\t", .owner: "Peeters"]])
    fixture.add(
      .event, file: "crm events.csv", group: "crm", [[.leadID: "S9", .stage: "sal", .enteredAt: "2026-01-05T12:00"]])
    return fixture
  }

  private func seamRow(_ board: Board) -> Int { board.aging.rows.first { $0.key.isSeam }?.open.count ?? 0 }

  @Test func theSeamBetweenSystemsIsSeen() throws {
    let fixture = seam(["email"])
    let waiting = try fixture.board(at: "2026-01-04")
    #expect(seamRow(waiting) == 1)
    #expect(waiting.identity?.matched.value == .ratio(numerator: 0, denominator: 1), "the sales record is to come")
    let accepted = try fixture.board(at: "2026-01-06")
    #expect(seamRow(accepted) == 0)
    #expect(accepted.funnel.cohort.count == 1)
    #expect(accepted.funnel.stages[1].step.value == .ratio(numerator: 1, denominator: 1))
    #expect(accepted.identity?.matched.value == .ratio(numerator: 1, denominator: 1))
    #expect(accepted.identity?.keys == [.email])
    let apart = try seam([]).board(at: "2026-01-06")
    #expect(seamRow(apart) == 1, "without the key nobody sees that sales took it")
    #expect(apart.funnel.cohort.count == 2 && apart.identity == nil)
  }

  @Test func theCardHasTheKeysOfAllSystemsAndEachOfThemFindsIt() throws {
    let store = seam(["email"]).store
    let lead = Fixture.number(of: "H1", in: store)
    let reference = RecordReference(kind: .lead, number: lead, revision: 1)
    let card = try #require(RecordCard(reference, store: store, asOf: Fixture.asOf("2026-02-01")))
    #expect(card.title == "H1")
    let keys = card.fields.filter { $0.name == .field(.leadID) }
    #expect(keys.map(\.value) == [.text("H1"), .text("S9")])
    #expect(keys.map { $0.place?.file } == ["mailing.csv", "crm.csv"] && keys.allSatisfy { $0.place?.line == 2 })
    #expect(card.fields.contains { $0.name == .field(.owner) && $0.value == .text("Peeters") })
    #expect(card.chain.map(\.place?.file) == ["mailing.csv", "mailing events.csv", "crm events.csv"])
    for text in ["S9", "s9", "H1"] {
      let board = try seam(["email"]).board(at: "2026-02-01", query: FigureQuery(text: text))
      #expect(board.funnel.cohort.count == 1 && board.identity?.matched.n == 1)
      #expect(try #require(TextMatches(text, in: store)).includes(lead: lead))
    }
  }

  @Test func answersTouchesAndCustomersFollow() throws {
    var fixture = seam(["email"])
    fixture.add(
      .lead, file: "service.csv", group: "service",
      [
        [.leadID: "Q1", .createdAt: "2026-01-20", .email: "jan@example.nl", .customerID: "C7"]
      ])
    fixture.add(
      .touch, file: "touches.csv",
      [
        [.touchedAt: "2026-01-06T09:00", .leadID: "S9"], [.touchedAt: "2026-01-07T09:00", .customerID: "C7"],
      ])
    fixture.add(
      .survey, file: "answers.csv",
      [
        [.responseID: "R1", .metric: "nps", .score: "9", .answeredAt: "2026-01-08", .leadID: "S9"]
      ])
    let store = fixture.store
    let lead = Fixture.number(of: "H1", in: store)
    #expect(store.touches.touches(of: lead).count == 2)
    #expect(store.answers.leads.map(Int.init) == [lead])
    #expect(try #require(TextMatches("S9", in: store)).includes(answer: 0))
  }

  @Test func aValueThatASystemHasTwiceMatchesNobody() throws {
    var fixture = Self.company()
    fixture.add(
      .lead, file: "a.csv", group: "a",
      [
        [.leadID: "A1", .createdAt: "2026-01-01", .email: "info@example.nl"],
        [.leadID: "A2", .createdAt: "2026-01-03", .email: "Info@example.nl"],
        [.leadID: "A3", .createdAt: "2026-01-01", .email: "els@example.nl"],
        [.leadID: "A4", .createdAt: "2026-01-01", .email: ""],
      ])
    fixture.add(
      .lead, file: "b.csv", group: "b",
      [
        [.leadID: "B1", .createdAt: "2026-01-02", .email: "info@example.nl"],
        [.leadID: "B3", .createdAt: "2026-01-02", .email: "ELS@example.nl"],
        [.leadID: "B4", .createdAt: "2026-01-02", .email: "  "],
      ])
    let board = try fixture.board(at: "2026-02-01")
    let identity = try #require(board.identity)
    #expect(identity.matched.value == .ratio(numerator: 1, denominator: 6))
    #expect(identity.conflicts.count == 3)
    let conflict = try #require(fixture.store.health.identityConflicts.first)
    #expect(fixture.store.health.identityConflictCount == 1)
    #expect(conflict.field == .email && conflict.value == "info@example.nl" && conflict.rows == 3)
    #expect(conflict.places.map { "\($0.file):\($0.line)" } == ["a.csv:2", "a.csv:3", "b.csv:2"])
    #expect(try fixture.board(at: "2026-01-02").identity?.conflicts.count == 0, "the second came on the third")
    try listsAreAsLongAsTheFiguresSay(fixture.store, board)
  }

  private func listsAreAsLongAsTheFiguresSay(_ store: Store, _ board: Board) throws {
    let figures = StoreFigures(store)
    let identity = try #require(board.identity)
    func total(_ set: RecordSet) throws -> Int {
      try figures.records(behind: set, page: 0..<1, sort: nil, filter: .all, generation: 1).total
    }
    #expect(try total(identity.conflicts.records) == identity.conflicts.n)
    #expect(identity.matched.records.parts == [.numerator, .denominator])
    for (part, count) in BoardWalk.parts(of: identity.matched) {
      #expect(try total(identity.matched.records.part(part)) == count)
    }
  }

  @Test func severalSystemsAndSeveralFields() throws {
    var fixture = Self.company(["email", "customer_id", "company"])
    fixture.add(
      .lead, file: "a.csv", group: "a",
      [
        [.leadID: "A1", .createdAt: "2026-01-03", .email: "jan@example.nl"]
      ])
    fixture.add(
      .lead, file: "b.csv", group: "b",
      [
        [.leadID: "B1", .createdAt: "2026-01-02", .email: "JAN@example.nl", .customerID: "c-7"]
      ])
    fixture.add(
      .lead, file: "c.csv", group: "c",
      [
        [.leadID: "C1", .createdAt: "2026-01-02", .customerID: "C-7 ", .company: "Één BV"],
        [.leadID: "C2", .createdAt: "2026-01-09", .company: "jan@example.nl"],
      ])
    fixture.add(.lead, file: "d.csv", group: "d", [[.leadID: "D1", .createdAt: "", .company: "ÉÉN bv "]])
    let store = fixture.store
    let board = try fixture.board(at: "2026-02-01")
    #expect(board.identity?.matched.value == .ratio(numerator: 1, denominator: 2))
    let lead = Fixture.number(of: "B1", in: store)
    #expect(store.leads.rows(of: lead).count == 4, "created first, and of two the smaller key")
    #expect(Set((store.identity?.otherKeys(of: lead) ?? []).map { store.leadKey(Int($0)) }) == ["A1", "C1", "D1"])
  }

  @Test func oneSystemIsNeverMatchedWithItself() throws {
    var fixture = Self.company()
    for file in ["january.csv", "february.csv"] {
      fixture.add(.lead, file: file, [[.leadID: "L1", .createdAt: "2026-01-01", .email: "jan@example.nl"]])
    }
    let board = try fixture.board(at: "2026-02-01")
    #expect(board.identity?.matched.value == .ratio(numerator: 0, denominator: 1))
    #expect(board.identity?.conflicts.count == 0)
    let nobody = try Self.company().board(at: "2026-02-01")
    #expect(nobody.identity?.matched.value == .notAvailable(.nothingCounted))
  }

  // MARK: Any company

  private struct Source {
    var name: String
    var leads: [Row]
    var events: [Row]
  }

  /// Systems that know some of the same people, and some people twice.
  private func sources(seed: UInt64) -> [Source] {
    var random = SeededRandom(seed: seed)
    func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    func time() -> String {
      below(9) == 0 ? "" : "2026-01-\(10 + below(18))" + (below(2) == 0 ? "" : "T\(below(24)):30")
    }
    return ["mailing", "crm", "service"].map { name in
      let leads = (0..<25).map { number in
        let email = below(6) == 0 ? "" : "p\(below(22))@example.nl"
        return [Field.leadID: "\(name.prefix(1))\(number)", .createdAt: time(), .email: email]
      }
      let events = (0..<30).map { _ in
        [
          Field.leadID: "\(name.prefix(1))\(below(25))", .stage: ["mql", "sal", "won", "lost"][below(4)],
          .enteredAt: time(),
        ]
      }
      return Source(name: name, leads: leads, events: events)
    }
  }

  private func fixture(_ sources: [Source], _ match: [String] = ["email"]) -> Fixture {
    var fixture = Self.company(match)
    for source in sources {
      fixture.add(.lead, file: "\(source.name).csv", group: source.name, source.leads)
      fixture.add(.event, file: "\(source.name) events.csv", group: source.name, source.events)
    }
    return fixture
  }

  private static let moments = ["2026-01-14", "2026-01-20T11:00", "2026-03-01"]

  private func values(_ fixture: Fixture) throws -> [String] {
    try Self.moments.flatMap { moment in
      let board = try fixture.board(at: moment)
      return BoardWalk.values(of: board)
        + (board.identity.map { ["\($0.matched.value) \($0.conflicts.value) \($0.conflicts.n)"] } ?? [])
    }
  }

  /// The keys of each lead, joined, and the one that stands for it first.
  private func people(_ store: Store) -> Set<[String]> {
    Set(
      (0..<store.leads.count).filter { store.leads.hasRecord($0) }.map { lead in
        [store.leadKey(lead)]
          + (store.identity?.otherKeys(of: lead) ?? []).map { store.leadKey(Int($0)) }.sorted()
      })
  }

  @Test(arguments: UInt64(1)...12)
  func orderChangesNothing(seed: UInt64) throws {
    let sources = sources(seed: seed)
    let expected = try values(fixture(sources))
    let expectedPeople = people(fixture(sources).store)
    #expect(expectedPeople.contains { $0.count > 1 }, "some are in several systems")
    var random = SeededRandom(seed: seed &* 77)
    for _ in 0..<3 {
      let shuffled = sources.shuffled(using: &random).map { source in
        Source(
          name: source.name, leads: source.leads.shuffled(using: &random),
          events: source.events.shuffled(using: &random))
      }
      #expect(try values(fixture(shuffled)) == expected)
      #expect(people(fixture(shuffled).store) == expectedPeople)
    }
  }

  @Test(arguments: UInt64(1)...6)
  func withoutTheKeyAllIsAsBefore(seed: UInt64) throws {
    let never = try values(fixture(sources(seed: seed), []))
    var changed = fixture(sources(seed: seed))
    let merged = try values(changed)
    changed.agreement.identityMatch = []
    #expect(try values(changed) == never)
    #expect(merged != never)
  }

  /// What a person would find with a list of everybody's addresses.
  @Test(arguments: UInt64(1)...12)
  func peopleAreThoseOfTheirAddresses(seed: UInt64) throws {
    let sources = sources(seed: seed)
    var expected: [[String]] = []
    let addresses = Set(sources.flatMap(\.leads).compactMap { $0[.email] })
    for address in addresses {
      let keys = sources.map { $0.leads.filter { $0[.email] == address }.compactMap { $0[.leadID] } }
      if address.isEmpty || keys.contains(where: { $0.count > 1 }) {
        expected += keys.flatMap { $0 }.map { [$0] }
      } else {
        expected.append(keys.flatMap { $0 }.sorted())
      }
    }
    #expect(Set(people(fixture(sources).store).map { $0.sorted() }) == Set(expected))
  }
}
