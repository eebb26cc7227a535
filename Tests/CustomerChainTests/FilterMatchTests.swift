import Testing

@testable import CustomerChain

/// Which leads and answers filters leave.
@Suite struct FilterMatchTests {
  /// Six leads on 20 January 2026 at noon: L1 to L4 open, L5 won, L6 undated.
  private static let fixture: Fixture = {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.agreement.departments = [
      Department(id: "marketing", name: "Marketing"), Department(id: "sales", name: "Verkoop"),
    ]
    func lead(_ id: String, _ created: String, _ more: [Field: String]) -> [Field: String] {
      more.merging([.leadID: id, .createdAt: created]) { first, _ in first }
    }
    fixture.add(
      .lead, file: "leads.csv", group: "oost",
      [
        lead(
          "L1", "2026-01-02T08:00",
          [
            .source: "Web", .company: "Acme Nederland BV", .value: "1000", .country: "NL", .owner: "Bob",
            .customerID: "C-1", .email: "a@acme.example",
          ]),
        lead(
          "L2", "2026-01-05",
          [
            .source: "trade fair", .company: "  ÉLAN  ", .value: "999.99", .country: "BE", .currency: "EUR",
            .segment: "competitor",
          ]),
        lead(
          "L3", "2026-01-10T10:00",
          [
            .source: "web ", .company: "Beta", .value: "5000", .currency: "usd", .owner: "Ann",
            .deadline: "2026-01-15",
          ]),
        lead("L4", "2026-01-19T12:00", [.source: "fair*", .company: "price quote", .decisionStyle: "fast"]),
        lead("L5", "2026-01-01T00:00", [.source: "web", .value: "2500000", .owner: "Bob"]),
        lead("L6", "", [.country: "nl"]),
      ])
    fixture.add(
      .event, file: "events.csv",
      [
        [.leadID: "L1", .stage: "mql", .enteredAt: "2026-01-18T12:00"],
        [.leadID: "L2", .stage: "sal", .enteredAt: "2026-01-06", .owner: "Carol"],
        [.leadID: "L3", .stage: "mql", .enteredAt: "2026-01-13T12:00", .deadline: "2026-02-01"],
        [.leadID: "L5", .stage: "won", .enteredAt: "2026-01-04T00:00"],
        [.leadID: "L4", .stage: "sal", .enteredAt: "2026-01-25T00:00"],
      ])
    fixture.add(
      .survey, file: "answers.csv",
      [
        [
          .responseID: "R1", .metric: "nps", .score: "9", .answeredAt: "2026-01-10T09:00", .touchpoint: "Service",
          .leadID: "L1", .channel: "phone", .comment: "Nobody called", .customerID: "C-1",
        ],
        [
          .responseID: "R2", .metric: "csat", .score: "2", .answeredAt: "2026-01-11", .touchpoint: "web", .leadID: "L2",
        ],
        [.responseID: "R3", .metric: "nps", .score: "", .answeredAt: "2026-01-12", .department: "Verkoop"],
      ])
    let columns = [
      ("Employees", ["12", "250", " 1,5 ", "many", "", "-3"]),
      ("renewal", ["2026-12-01", "2027-01-01", "", "x", "", ""]),
    ]
    for (name, values) in columns {
      let codes = CodeColumn(values.map { fixture.lexicon.texts.intern($0) })
      fixture.files[0].tables[0].attributes.append(RecordTable.Attribute(name: name, codes: codes))
    }
    return fixture
  }()
  private static let store = fixture.store

  private func leads(_ filter: Filter, at time: String = "2026-01-20T12:00") -> String {
    let asOf = Fixture.asOf(time)
    let matcher = FilterMatcher(filter, in: Self.store, at: asOf)
    let standings = Standings(Self.store, at: asOf, matches: matcher)
    let found = (0..<Self.store.leads.count).filter { standings.span(of: $0).exists }
    return found.map { Self.store.leadKey($0).dropFirst() }.sorted().joined()
  }

  @Test(
    arguments: [
      // Texts
      ("web", "135"), ("WEB", "135"), (#""price quote""#, "4"), ("price quote", "4"), ("élan", "2"), ("carol", "2"),
      ("fair*", "4"), ("acme.example", "1"), ("C-1", "1"), ("nowhere", ""),
      // Equal, and not
      ("owner:bob", "15"), ("owner:BOB", "15"), ("owner:carol", "2"), ("owner!=bob", "23"), ("!owner:bob", "2346"),
      ("owner", "1235"), ("!owner", "46"), ("source:web", "135"), ("source:*fair", "2"), ("source:*fair*", "24"),
      (#"source:"fair\*""#, "4"), ("company:Acme*", "1"), ("company:*bv", "1"), ("company:*", "1234"),
      ("company:élan", "2"), ("company:ÉL*", "2"), ("company!=acme*", "234"), ("company:acme", ""),
      (#"company:"acme nederland bv""#, "1"), ("email:*@acme.example", "1"), ("email", "1"), ("id:l3", "3"),
      ("lead_id:L*", "123456"), ("customer:c-1", "1"), ("customer", "1"), ("country:nl", "16"),
      ("group:OOST", "123456"),
      ("segment:competitor", "2"), ("!segment:competitor", "13456"), ("decision_style:fast", "4"),
      // Stages and departments
      ("stage:mql", "13"), ("stage:won", "5"), ("stage!=won", "12346"), ("stage", "123456"),
      ("department:marketing", "1346"), ("department:verkoop", "2"), ("department:sales", "2"),
      ("department!=sales", "1346"), ("department:ver*", "2"), ("!department", "5"),
      // Amounts
      ("value>=€1k", "15"), ("value>=1k", "135"), ("value>1k", "35"), ("value<=1000", "12"), ("value<1000", "2"),
      ("value<=999.98", ""),
      ("value>999.98", "1235"), ("created<=2025-12-31", ""), ("created>2025-12-31", "12345"),
      ("entered<=2026-01-03", ""),
      ("created<=2026-01-09", "125"),
      ("value:1000", "1"), ("value:999.99", "2"), ("value:999,99", "2"), ("value!=1000", "235"), ("value", "1235"),
      ("value>2m", "5"), ("value>=$5k", "3"), ("value<10mUSD", "3"), ("value>£1", ""), ("currency:eur", "125"),
      ("currency:USD", "3"), ("currency!=usd", "125"), ("currency", "1235"),
      // Durations: L1 stands 2 days, L2 14 whole days, L3 7 days, L4 1 day, L6 unknown
      ("age>2", "23"), ("age>=2", "123"), ("age<=2", "14"), ("age<2", "4"), ("age:1", "4"), ("age:2d", "1"),
      ("age!=2", "234"), ("age>36h", "123"), ("age>=48h", "123"), ("age>48h", "23"), ("age>=1w", "23"), ("age>1w", "2"),
      ("age>2880m", "23"), ("age>1.5", "123"), ("age", "1234"), ("!age", "56"), ("idle>7", "2"), ("leadage>10", "123"),
      ("leadage>=18d", "1"), ("idle:7", "3"),
      // Times
      ("created>=2026-01-10", "34"), ("created>2026-01-10", "4"), ("created<=2026-01-05", "125"),
      ("created<2026-01-05", "15"), ("created:2026-01-05", "2"), ("created!=2026-01-05", "1345"),
      ("created:2026-01", "12345"), ("created<2026", ""), ("created", "12345"), ("created>=2026-01-10T10:00", "34"),
      ("created>2026-01-10T10:00", "4"), ("created:2026-01-10T10:00", "3"), ("created>=2026-01-05T10:00", "234"),
      ("entered>=2026-01-13", "134"), ("entered:2026-01-04", "5"), ("!entered", "6"), ("deadline<2026-01-20", "3"),
      ("deadline", "3"), ("deadline:2026-01-15", "3"),
      // Lateness: L2 past 5 days in sal, L3 past its deadline
      ("late", "23"), ("late:yes", "23"), ("late:no", "146"), ("late!=yes", "146"), ("!late", "1456"),
      // Further columns
      ("employees:250", "2"), ("Employees>12", "2"), ("employees>=12", "12"), ("employees<12", "36"),
      ("employees:many", "4"), ("employees:*", "12346"), ("employees!=many", "1236"), ("renewal<2026-12-31", "1"),
      ("renewal>=2026-12-01", "12"), ("nothing:x", ""), ("!nothing:x", "123456"), ("nothing>5", ""),
      // Fields of answers
      ("score>1", ""), ("metric:nps", ""), ("touchpoint", ""), ("comment", ""),
      // Joints
      ("web owner:bob", "15"), ("web or country:be", "1235"), ("country:be or web owner:ann", "23"),
      ("(country:be or web) owner:carol", "2"), ("!(web or country:be)", "46"), ("!web !country:be", "46"),
      ("owner:bob and !stage:won", "1"), ("company value>=€900 !segment:competitor", "1"),
    ])
  func `leads are left`(text: String, expected: String) throws {
    #expect(leads(try Filter(parsing: text)) == expected)
  }

  @Test func `a filter asks the moment`() throws {
    let filter = try Filter(parsing: "stage:sal")
    #expect(leads(filter) == "2")
    #expect(leads(filter, at: "2026-01-26T00:00") == "24")
    #expect(leads(filter, at: "2026-01-05T12:00") == "")
    #expect(leads(try Filter(parsing: "age>2"), at: "2026-01-14T12:00") == "12")
    #expect(leads(try Filter(parsing: "owner:carol"), at: "2026-01-05") == "")
  }

  @Test func `a lead that events tell of was not yet created`() throws {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(.lead, file: "leads.csv", [[.leadID: "L1", .createdAt: "2026-01-20T08:00"]])
    fixture.add(.event, file: "events.csv", [[.leadID: "L1", .stage: "mql", .enteredAt: "2026-01-05T08:00"]])
    let store = fixture.store
    for (text, early, late) in [("created>=2026-01-01", 0, 1), ("!created", 1, 0)] {
      for (time, expected) in [("2026-01-10T12:00", early), ("2026-01-21T12:00", late)] {
        let query = FigureQuery(filter: try Filter(parsing: text))
        let boards = try StoreFigures(store).boards(query, at: [Fixture.asOf(time)], generation: 1)
        #expect(boards.first?.funnel.cohort.count == expected, "\(text) at \(time)")
      }
    }
  }

  private func answers(_ filter: Filter) -> String {
    let asOf = Fixture.asOf("2026-01-20T12:00")
    let reader = AnswerReader(
      Standings(Self.store, at: asOf, matches: nil), query: FigureQuery(),
      matches: FilterMatcher(filter, in: Self.store, at: asOf))
    let found = (0..<Self.store.answers.count).filter { reader.isKnown($0) }
    return found.compactMap { Self.store.key(Self.store.answers.keys[$0], of: .responseID)?.dropFirst() }.sorted()
      .joined()
  }

  @Test(
    arguments: [
      ("metric:nps", "13"), ("metric!=nps", "2"), ("metric", "123"), ("score<=6", "2"), ("score>=9", "1"),
      ("score:9", "1"), ("score!=9", "2"), ("score", "12"), ("!score", "3"), ("touchpoint:service", "1"),
      ("touchpoint", "12"), ("channel:phone", "1"), ("department:sales", "3"), ("department:Verkoop", "3"),
      ("comment:*called", "1"), ("comment", "1"), ("customer:C-1", "1"), ("answered>=2026-01-11", "23"),
      ("answered:2026-01-10", "1"), ("country", ""), ("called", "1"),
      // Of the lead
      ("owner:bob", "1"), ("owner:carol", "2"), ("!owner:bob", "23"), ("id:L1", "1"), ("id", "12"), ("company", "12"),
      ("value>=€1k", "1"), ("age>2", "2"), ("stage:mql", "1"), ("late", "2"), ("created<2026-01-05", "1"),
      ("employees>100", "2"), ("source:web score>5", "1"),
    ])
  func `answers are left`(text: String, expected: String) throws {
    #expect(answers(try Filter(parsing: text)) == expected)
  }

  @Test func `figures, and the lists behind them, stand on what the filter leaves`() throws {
    let figures = StoreFigures(Self.store)
    for text in ["age>2", "owner:bob", "web", "late or score>5", "!country:nl", "nothing:x"] {
      let query = FigureQuery(filter: try Filter(parsing: text))
      let moments = ["2026-01-20T12:00", "2026-01-26"].map { Fixture.asOf($0) }
      for board in try figures.boards(query, at: moments, generation: 1) {
        for figure in BoardWalk.figures(of: board) {
          for (part, expected) in BoardWalk.parts(of: figure) {
            let set = figure.records.part(part)
            let page = try figures.records(behind: set, page: 0..<9, sort: nil, filter: .all, generation: 1)
            #expect(page.total == expected, "\(text): \(figure.id) \(figure.records.coordinates) \(part)")
          }
        }
      }
    }
  }

  @Test func `the leads of a moment are not taken for those of another`() throws {
    let figures = StoreFigures(Self.store)
    for text in ["stage:sal", "age>10", "web"] {
      let query = FigureQuery(filter: try Filter(parsing: text))
      for time in ["2026-01-20T12:00", "2026-01-26", "2026-01-20T12:00"] {
        let kept = try figures.boards(query, at: [Fixture.asOf(time)], generation: 1)
        let fresh = try StoreFigures(Self.store).boards(query, at: [Fixture.asOf(time)], generation: 1)
        #expect(kept.map(BoardWalk.values) == fresh.map(BoardWalk.values))
      }
    }
  }

  @Test(
    arguments: [("owner:bob", "15"), ("age<10", "134"), ("mql", "13"), ("!mql", "2456"), ("web", "135")])
  func `a list is narrowed by a filter of its own, which also looks at the stage`(text: String, expected: String) throws
  {
    let figures = StoreFigures(Self.store)
    let board = try #require(
      try figures.boards(FigureQuery(), at: [Fixture.asOf("2026-01-20T12:00")], generation: 1).first)
    let page = try figures.records(
      behind: board.funnel.cohort.records, page: 0..<9, sort: nil, filter: try Filter(parsing: text), generation: 1)
    let keys = page.rows.compactMap { row in if case .text(let key)? = row.values.first { key.dropFirst() } else { nil }
    }
    #expect(keys.sorted().joined() == expected)
    #expect(page.total == 6)
    #expect(page.matching == keys.count)
  }

  @Test func `rejected rows are narrowed by texts alone`() throws {
    let texts = ["leads.csv", "created_at", "12"]
    #expect(try Filter(parsing: "LEADS").holds(inTexts: texts))
    #expect(try Filter(parsing: "leads !orders 12").holds(inTexts: texts))
    #expect(try !Filter(parsing: "leads owner:bob").holds(inTexts: texts))
    #expect(try Filter(parsing: "!owner:bob").holds(inTexts: texts))
    #expect(Filter.all.holds(inTexts: texts))
  }

  @Test func `unknown names are told with the nearest known one`() throws {
    let filter = try Filter(parsing: "ownr:bob employees>5 or !(Emplyees:5) ownr:ann and xyzzy:1")
    let unknown = filter.unknownFields(in: Self.store)
    #expect(unknown.map(\.name) == ["ownr", "Emplyees", "xyzzy"])
    #expect(unknown.map(\.nearest) == ["owner", "Employees", nil])
    #expect(try Filter(parsing: "owner:bob renewal:x web").unknownFields(in: Self.store).isEmpty)
  }
}
