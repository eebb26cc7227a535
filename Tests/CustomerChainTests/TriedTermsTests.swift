import Testing

@testable import CustomerChain

/// Terms that are tried without being agreed: every figure is that of an agreement that says so.
@Suite struct TriedTermsTests {
  struct Trial: Sendable {
    let tried: [TriedTerms]
    let agreed: @Sendable (inout Agreement) -> Void

    init(_ stage: String, _ change: TriedTerms.Change, _ agreed: @escaping @Sendable (inout Agreement) -> Void) {
      tried = [TriedTerms(stage: stage, change: change)]
      self.agreed = agreed
    }

    init(_ tried: [TriedTerms], _ agreed: @escaping @Sendable (inout Agreement) -> Void) {
      self.tried = tried
      self.agreed = agreed
    }
  }

  static let trials: [Trial] = [
    Trial("mql", .sla(TimeLimit("12h"))) { $0.stages[1].sla = TimeLimit("12h") },
    Trial("mql", .sla(nil)) { $0.stages[1].sla = nil },
    Trial("inquiry", .sla(TimeLimit("2d"))) {
      $0.stages[0].kind = .sla
      $0.stages[0].sla = TimeLimit("2d")
    },
    // Neither a stage that ends leads nor one that there is not has a limit.
    Trial("won", .sla(TimeLimit("1m"))) { _ in }, Trial("demo", .sla(TimeLimit("1m"))) { _ in },
    Trial("sal", .clock(.business)) { $0.stages[2].clock = .business },
    Trial("inquiry", .quietAfter(TimeLimit("3d"))) { $0.stages[0].quietAfter = TimeLimit("3d") },
    Trial("inquiry", .rule("late or country:BE")) { $0.stages[0].rule = "late or country:BE" },
    Trial("sal", .rule(nil)) { $0.stages[2].rule = nil },
    Trial("sal", .rule("value>=")) { $0.stages[2].rule = "value>=" },
    Trial("mql", .definition("somebody called")) { $0.stages[1].definition = "somebody called" },
    Trial("", .skips(.ignore)) { $0.funnel.skips = .ignore },
    Trial([
      TriedTerms(stage: "mql", change: .sla(TimeLimit("4h"))), TriedTerms(stage: "mql", change: .clock(.business)),
      TriedTerms(stage: "sal", change: .sla(TimeLimit("8h"))), TriedTerms(stage: "", change: .skips(.count)),
    ]) {
      $0.stages[1].sla = TimeLimit("4h")
      $0.stages[1].clock = .business
      $0.stages[2].sla = TimeLimit("8h")
      $0.funnel.skips = .count
    },
  ]

  private func company(seed: UInt64) -> Fixture {
    var fixture = InvariantTests().company(seed: seed)
    let day = [540..<720, 780..<1020]
    fixture.agreement.calendars = [
      BusinessCalendar(id: "office", timeZone: nil, hours: Array(repeating: day, count: 5) + [[], []], holidays: [])
    ]
    return fixture
  }

  @Test(arguments: UInt64(1)...4)
  func everyFigureIsThatOfAnAgreementThatSaysSo(seed: UInt64) throws {
    let whole = company(seed: seed)
    let figures = StoreFigures(whole.store)
    var agreed = FigureQuery(filter: seed % 2 == 0 ? try Filter(parsing: "!late or owner") : .all)
    agreed.across = .owner
    let before = try figures.boards(agreed, at: InvariantTests().moments(), generation: 1)
    var changed = 0
    for trial in Self.trials {
      var other = whole
      trial.agreed(&other.agreement)
      let expected = try StoreFigures(other.store).boards(agreed, at: InvariantTests().moments(), generation: 1)
      var query = agreed
      query.tried = trial.tried
      let found = try figures.boards(query, at: InvariantTests().moments(), generation: 1)
      for (found, expected) in zip(found, expected) {
        let values = (BoardWalk.values(of: found), BoardWalk.values(of: expected))
        #expect(zip(values.0, values.1).first { $0 != $1 } == nil, "\(trial.tried)")
        #expect(values.0.count == values.1.count, "\(trial.tried)")
        #expect(found.query == query)
      }
      if zip(found, before).contains(where: { BoardWalk.values(of: $0) != BoardWalk.values(of: $1) }) { changed += 1 }
    }
    #expect(changed > 5, "terms that change nothing prove nothing")
    // More were tried than are kept; what is agreed stands as it was.
    let after = try figures.boards(agreed, at: InvariantTests().moments(), generation: 1)
    #expect(zip(before, after).allSatisfy { BoardWalk.values(of: $0) == BoardWalk.values(of: $1) })
  }

  @Test func listsAndCardsAreUnderTheTriedTermsToo() throws {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(
      .event, file: "events.csv",
      [
        [.leadID: "slow", .stage: "sal", .enteredAt: "2026-03-01"],
        [.leadID: "new", .stage: "sal", .enteredAt: "2026-03-08"],
      ])
    let figures = StoreFigures(fixture.store)
    let asOf = Fixture.asOf("2026-03-10")
    func late(_ tried: [TriedTerms], _ filter: Filter = .all) throws -> RecordPage {
      var query = FigureQuery(filter: filter)
      query.tried = tried
      let board = try #require(try figures.boards(query, at: [asOf], generation: 1).first)
      return try figures.records(
        behind: board.aging.total.late.records, page: 0..<10, sort: nil, filter: .all, generation: 1)
    }
    func isLate(_ page: RecordPage, _ row: Int) throws -> RecordValue? {
      let card = try figures.card(of: page.rows[row].reference, asOf: asOf, generation: 1)
      return card?.fields.first { $0.name == .late }?.value
    }
    let strict = [TriedTerms(stage: "sal", change: .sla(TimeLimit("1d")))]
    let agreed = try late([])
    let tried = try late(strict)
    #expect(agreed.total == 1 && tried.total == 2)
    #expect(try late(strict, Filter(parsing: "late")).total == 2 && late([], Filter(parsing: "late")).total == 1)
    #expect(try late([TriedTerms(stage: "sal", change: .sla(nil))]).total == 0)
    // The one that is late only under the terms that are tried.
    #expect(tried.rows[1].reference.tried == strict && agreed.rows[0].reference.tried.isEmpty)
    let card = try #require(try isLate(tried, 1))
    let other = RecordReference(kind: .lead, number: tried.rows[1].reference.number, revision: 1)
    let asAgreed = try figures.card(of: other, asOf: asOf, generation: 1)?.fields.first { $0.name == .late }?.value
    #expect(card != asAgreed)
  }
}
