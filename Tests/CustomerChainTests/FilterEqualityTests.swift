import Testing

@testable import CustomerChain

/// A filter of what does not change with the moment gives the figures of a company that only ever had those records.
@Suite struct FilterEqualityTests {
  private typealias Row = [Field: String]

  private struct Rows {
    var leads: [Row] = []
    var events: [Row] = []
    var answers: [Row] = []

    init(seed: UInt64) {
      var random = SeededRandom(seed: seed)
      func time() -> String {
        if random.next() % 15 == 0 { return "" }
        let day = Day(number: 20_454 + Int32(random.next() % 60)).isoText
        return random.next() % 4 == 0 ? day : "\(day)T\(random.next() % 24):\(random.next() % 60)"
      }
      func pick(_ texts: String...) -> String { texts[Int(random.next() % UInt64(texts.count))] }
      leads = (0..<60).map { number in
        [
          .leadID: "L\(number)", .createdAt: time(), .source: pick("web", "Trade Fair", "partner", ""),
          .segment: pick("retail", "Care", ""), .value: pick("100", "2500.50", "90000", ""),
          .currency: pick("EUR", "USD", ""),
          .company: pick("Acme BV", "acme NV", "Beta", ""), .deadline: pick("", time()),
        ]
      }
      events = (0..<200).map { _ in
        [
          .leadID: "L\(random.next() % 60)", .stage: pick("inquiry", "mql", "sal", "won", "lost"), .enteredAt: time(),
          .department: pick("sales", "Service", ""), .reason: pick("price", ""),
        ]
      }
      answers = (0..<120).map { number in
        [
          .responseID: "R\(number)", .metric: pick("nps", "csat"), .score: pick("0", "3", "5", "9", "10", ""),
          .answeredAt: time(), .touchpoint: pick("website", "phone", ""), .channel: pick("visit", "mail", ""),
          .leadID: pick("", "L\(random.next() % 60)"),
        ]
      }
    }

    func store() -> Store {
      var fixture = Fixture(stages: Fixture.usualStages)
      fixture.add(.lead, file: "leads.csv", leads)
      fixture.add(.event, file: "events.csv", events)
      fixture.add(.survey, file: "answers.csv", answers)
      return fixture.store
    }

    /// Without the leads, and the answers, that do not hold.
    func keeping(_ lead: (Row) -> Bool, _ answer: (Row, Row?) -> Bool) -> Rows {
      var rows = self
      rows.leads = leads.filter(lead)
      let kept = Set(rows.leads.compactMap { $0[.leadID] })
      rows.events = events.filter { kept.contains($0[.leadID] ?? "") }
      rows.answers = answers.filter { row in answer(row, leads.first { $0[.leadID] == row[.leadID] }) }
      return rows
    }
  }

  /// A filter, and what it asks of a lead that exists or of none.
  private static let filters: [(text: String, holds: @Sendable ([Field: String]?) -> Bool)] = [
    ("source:web", { $0?[.source] == "web" }),
    (#"source:"trade fair" or segment:care"#, { $0?[.source] == "Trade Fair" || $0?[.segment] == "Care" }),
    ("!segment:RETAIL", { $0?[.segment] != "retail" }),
    ("segment!=retail", { $0?[.segment] == "Care" }),
    ("company:acme*", { $0?[.company]?.lowercased().hasPrefix("acme") ?? false }),
    ("value>=€1k", { (Double($0?[.value] ?? "") ?? 0) >= 1000 && $0?[.currency] != "USD" }),
    (
      "value<$3000 or !value",
      { row in
        guard let value = Double(row?[.value] ?? "") else { return true }
        return value < 3000 && row?[.currency] == "USD"
      }
    ),
  ]

  @Test(arguments: UInt64(1)...2)
  func `filtered figures are those of the records that hold`(seed: UInt64) throws {
    let rows = Rows(seed: seed)
    let whole = StoreFigures(rows.store())
    let moments = [20_490, 20_600].map { AsOf(day: Day(number: $0), in: .utc) }
    for (text, holds) in Self.filters {
      let filter = try Filter(parsing: text)
      #expect(!filter.dependsOnMoment)
      let part = rows.keeping({ holds($0) }, { _, lead in holds(lead) })
      #expect(!part.leads.isEmpty && part.leads.count < rows.leads.count, "\(text) narrows")
      for period in [Period.allTime, Period(from: Day(number: 20_460), to: Day(number: 20_490))] {
        let filtered = try whole.boards(
          FigureQuery(period: period, filter: filter, by: .segment), at: moments, generation: 1)
        let alone = try StoreFigures(part.store()).boards(
          FigureQuery(period: period, by: .segment), at: moments, generation: 1)
        for (filtered, alone) in zip(filtered, alone) {
          #expect(BoardWalk.values(of: filtered) == BoardWalk.values(of: alone), "\(text)")
        }
      }
    }
  }

  @Test func `filtered answers are those that hold`() throws {
    let rows = Rows(seed: 5)
    let part = rows.keeping({ _ in false }) { answer, _ in
      answer[.touchpoint] == "phone" && (Double(answer[.score] ?? "").map { $0 <= 6 } ?? false)
    }
    let filter = try Filter(parsing: "touchpoint:phone score<=6")
    let moment = [AsOf(day: Day(number: 20_600), in: .utc)]
    let filtered = try StoreFigures(rows.store()).boards(FigureQuery(filter: filter), at: moment, generation: 1)
    let alone = try StoreFigures(part.store()).boards(FigureQuery(), at: moment, generation: 1)
    #expect(filtered[0].funnel.cohort.count == 0)
    #expect(filtered[0].experience.rows.map(\.score.value) == alone[0].experience.rows.map(\.score.value))
    #expect(filtered[0].experience.rows.map(\.score.n) == alone[0].experience.rows.map(\.score.n))
    #expect(alone[0].experience.rows.contains { $0.score.n > 0 })
  }
}
