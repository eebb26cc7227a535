import Testing

@testable import CustomerChain

/// What was agreed on stages, who signed it, and which leads do not keep to it.
@Suite struct DefinitionTests {
  private var fixture: Fixture {
    var stages = Fixture.usualStages
    stages[0].rule = "email"
    stages[1].rule = "company and value>=100 and !segment:rival"
    stages[1].definition = "budget named"
    stages[2].rule = "value>="
    stages[2].agreedBy = ["sales", "legal"]
    stages[3].agreedBy = []
    var fixture = Fixture(stages: stages)
    fixture.agreement.departments = [
      Department(id: "sales", name: "Sales"), Department(id: "marketing", name: "Marketing"),
    ]
    fixture.agreement.funnel.agreedBy = [
      "marketing": Day(number: 20_500), "sales": FunnelAgreement.dayNotGiven,
    ]
    fixture.add(
      .lead, file: "leads.csv",
      [
        [.leadID: "fine", .company: "Acme", .value: "100"], [.leadID: "nameless", .value: "500"],
        [.leadID: "rival", .company: "Bolt", .value: "50", .segment: "rival"],
        [.leadID: "worthless", .company: "Core"], [.leadID: "ahead", .value: "1"],
        [.leadID: "behind", .createdAt: "2026-03-01", .email: "a@example.nl"],
      ])
    fixture.add(
      .event, file: "events.csv",
      ["fine", "nameless", "rival", "worthless"].map { [.leadID: $0, .stage: "mql", .enteredAt: "2026-03-02"] }
        + [[.leadID: "ahead", .stage: "sal", .enteredAt: "2026-03-03"]])
    return fixture
  }

  private func definitions(at time: String = "2026-03-10", _ query: FigureQuery = FigureQuery()) throws
    -> DefinitionFigures
  {
    try #require(try fixture.board(at: time, query: query).definitions)
  }

  @Test("A lead that lacks what the rule asks for breaks it, and so do the parts it breaks")
  func breaking() throws {
    let definitions = try definitions()
    let mql = definitions.stages[1]
    #expect(mql.breaking?.count == 3 && mql.of.count == 4)
    #expect(mql.parts.map(\.text) == ["company", "value>=100", "!segment:rival"])
    #expect(mql.parts.map(\.breaking.count) == [1, 2, 1])
    #expect(definitions.stages[0].breaking?.count == 0 && definitions.stages[0].parts.count == 1)
    #expect(definitions.stages.map(\.position) == [0, 1, 2, 3, 4])
  }

  @Test("Only who stands in the stage at the moment, and whom the filter leaves, can break its rule")
  func whoseRule() throws {
    #expect(try definitions(at: "2026-03-01").stages[1].breaking?.count == 0)
    let some = try definitions(FigureQuery(filter: Filter(parsing: "company:core or company:acme"))).stages[1]
    #expect(some.breaking?.count == 1 && some.of.count == 2 && some.parts.map(\.breaking.count) == [0, 1, 0])
  }

  @Test("A stage without a rule breaks none; one whose rule cannot be read says so instead of 0")
  func noRule() throws {
    let stages = try definitions().stages
    #expect(stages[2].breaking?.absence == .noRule && stages[2].parts.isEmpty)
    #expect(stages[3].breaking == nil)
  }

  @Test("The list behind a rule names the parts that each lead breaks")
  func lists() throws {
    let figures = StoreFigures(fixture.store)
    let board = try #require(
      try figures.boards(FigureQuery(), at: [Fixture.asOf("2026-03-10")], generation: 1).first)
    let mql = try #require(board.definitions?.stages[1])
    func rows(_ figure: Figure) throws -> [String: String] {
      let page = try figures.records(
        behind: figure.records, page: 0..<10, sort: nil, filter: .all, generation: 1)
      let lead = try #require(page.columns.firstIndex(of: .lead))
      let breaks = try #require(page.columns.firstIndex(of: .breaks))
      return Dictionary(
        uniqueKeysWithValues: page.rows.map { row in
          var texts = ("", "")
          if case .text(let text) = row.values[lead] { texts.0 = text }
          if case .text(let text) = row.values[breaks] { texts.1 = text }
          return texts
        })
    }
    let all = ["nameless": "company", "rival": "value>=100 · !segment:rival", "worthless": "value>=100"]
    #expect(try rows(try #require(mql.breaking)) == all)
    #expect(try rows(mql.parts[1].breaking) == all.filter { $0.key != "nameless" })
    #expect(try rows(mql.parts[2].breaking) == all.filter { $0.key == "rival" })
  }

  @Test("A signature under a stage stands for that stage alone; one under the funnel for all that have none")
  func signatures() throws {
    let definitions = try definitions()
    #expect(
      definitions.stages.map(\.agreedBy) == [
        ["sales", "marketing"], ["sales", "marketing"], ["sales", "legal"], [], ["sales", "marketing"],
      ])
    #expect(definitions.stages.map(\.missing) == [[], [], ["marketing"], ["sales", "marketing"], []])
    // Five stages, two departments; whoever has no say is not counted.
    #expect(definitions.agreement.value == .ratio(numerator: 7, denominator: 10))
    #expect(definitions.agreement.interval == nil, "these are all of them, no sample")
  }

  @Test("Where nobody was asked to sign no share of signatures is told")
  func nobodyAsked() throws {
    var fixture = fixture
    fixture.agreement.funnel.agreedBy = [:]
    fixture.agreement.stages[2].agreedBy = nil
    fixture.agreement.stages[3].agreedBy = nil
    let agreement = try #require(try fixture.board(at: "2026-03-10").definitions?.agreement)
    #expect(agreement.absence == .nobodyAsked)
  }

  @Test("Each signature is a row, there or missing, with its day where one is told")
  func signatureRows() throws {
    let figures = StoreFigures(fixture.store)
    let board = try #require(
      try figures.boards(FigureQuery(), at: [Fixture.asOf("2026-03-10")], generation: 1).first)
    let set = try #require(board.definitions?.agreement.records)
    func page(_ part: RecordSet.Part, _ filter: Filter = .all) throws -> RecordPage {
      try figures.records(behind: set.part(part), page: 0..<20, sort: nil, filter: filter, generation: 1)
    }
    let all = try page(.denominator)
    #expect(all.columns == [.stage, .department, .signed, .signedOn])
    #expect(try all.total == 10 && page(.numerator).total == 7)
    #expect(all.rows[0].values == [.stage(0), .department("sales"), .number(1), .none])
    #expect(
      all.rows[1].values == [.stage(0), .department("marketing"), .number(1), .time(Timestamp(Day(number: 20_500)))])
    #expect(all.rows[5].values == [.stage(2), .department("marketing"), .number(0), .none])
    #expect(try page(.denominator, .text("marketing")).matching == 5)
    let card = try #require(
      try figures.card(of: all.rows[3].reference, asOf: Fixture.asOf("2026-03-10"), generation: 1))
    #expect(card.title == "mql" && card.subtitle == "Marketing")
    #expect(card.fields.contains { $0.name == .definition && $0.value == .text("budget named") })
    let none = RecordReference(kind: .signature, number: 10, revision: 1)
    #expect(try figures.card(of: none, asOf: Fixture.asOf("2026-03-10"), generation: 1) == nil)
  }

  @Test("Signatures and broken rules can be aimed at")
  func targets() throws {
    var fixture = fixture
    fixture.agreement.targets = [
      Target(figure: "definition.breaking", value: 2, coordinates: ["stage": "mql"]),
      Target(figure: "definition.breaking", value: 3, coordinates: ["stage": "mql"]),
      Target(figure: "definition.agreement", value: 0.7), Target(figure: "definition.agreement", value: 1),
    ]
    #expect(try fixture.board(at: "2026-03-10").targets.map(\.state) == [.missed, .met, .met, .missed])
  }

  @Test("A difference between groups stands on the definitions that its figure stands on")
  func marksOfDifferences() throws {
    var fixture = fixture
    fixture.agreement.stages[2].agreedBy = ["sales"]
    fixture.agreement.stages[3].agreedBy = ["sales", "marketing"]
    var query = FigureQuery()
    query.across = .segment
    let groups = try #require(try fixture.board(at: "2026-03-10", query: query).groups)
    let signatures = Signatures(fixture.agreement)
    let stages = fixture.agreement.stages
    let cell = try #require(groups.rows.first?.cell(.lateShare)?.difference)
    #expect(signatures.lacksSignature(cell, stages: stages))
    var signed = fixture.agreement
    signed.stages[2].agreedBy = ["sales", "marketing"]
    #expect(!Signatures(signed).lacksSignature(cell, stages: stages.map { $0.id == "sal" ? signed.stages[2] : $0 }))
  }
}
