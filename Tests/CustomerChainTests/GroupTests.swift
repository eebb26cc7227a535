import Testing

@testable import CustomerChain

/// The values of a dimension side by side.
@Suite struct GroupTests {
  private func groups(
    _ fixture: Fixture, across dimension: Dimension, at time: String = "2026-03-20",
    _ query: FigureQuery = FigureQuery()
  ) throws -> GroupFigures {
    var query = query
    query.across = dimension
    return try #require(try fixture.board(at: time, query: query).groups)
  }

  /// So many leads of a country, of which some are won; each came on its own day of March.
  private func leads(_ country: String, _ count: Int, won: Int, _ fixture: inout Fixture) {
    let names = (0..<count).map { "\(country)\($0)" }
    fixture.add(
      .lead, file: "\(country).csv", names.map { [.leadID: $0, .createdAt: "2026-03-01", .country: country] })
    fixture.add(
      .event, file: "\(country)-events.csv",
      names.prefix(won).map { [.leadID: $0, .stage: "won", .enteredAt: "2026-03-05"] })
  }

  @Test("A group is compared with the whole by what tells it from the rest (Newcombe 1998: 56/70 against 48/80)")
  func difference() throws {
    var fixture = Fixture(stages: Fixture.usualStages)
    leads("NL", 70, won: 56, &fixture)
    leads("BE", 80, won: 48, &fixture)
    let groups = try groups(fixture, across: .country)
    #expect(groups.rows.map(\.key) == ["BE", "NL"], "most leads first")
    let cell = try #require(groups.rows[1].cell(.wonShare))
    #expect(cell.figure.value == .ratio(numerator: 56, denominator: 70))
    let difference = try #require(cell.difference)
    let interval = try #require(difference.interval)
    #expect(abs((difference.score ?? 0) - (56.0 / 70 - 104.0 / 150)) < 1e-12)
    // 80 of 150 are the rest.
    #expect(abs(interval.low - 0.0524 * 80 / 150) < 5e-5 && abs(interval.high - 0.3339 * 80 / 150) < 5e-5)
    #expect(difference.isRealChange && difference.n == 70)
    #expect(difference.records.coordinates.measure == .wonShare && difference.records.coordinates.key == "NL")
    let other = try #require(groups.rows[0].cell(.wonShare)?.difference?.score)
    #expect(abs(other * 80 + (difference.score ?? 0) * 70) < 1e-9, "what one is above, the other is below")
    #expect(groups.rows.allSatisfy { $0.cell(.open)?.difference == nil && $0.cell(.median)?.difference == nil })
    #expect(groups.whole.cells.allSatisfy { $0.difference == nil })
  }

  @Test("A group that is all there is differs from nothing")
  func onlyGroup() throws {
    var fixture = Fixture(stages: Fixture.usualStages)
    leads("NL", 6, won: 3, &fixture)
    let groups = try groups(fixture, across: .country)
    #expect(groups.rows.count == 1 && groups.rows[0].cells.allSatisfy { $0.difference == nil })
    #expect(groups.rows[0].cell(.wonShare)?.figure.share == 0.5)
    #expect(!groups.available.contains(.country), "one value is no comparison")
  }

  private var mixed: Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.agreement.experience.carefulBelow = 3
    fixture.agreement.experience.suppressBelow = 2
    fixture.add(
      .lead, file: "leads.csv",
      [
        [.leadID: "a", .createdAt: "2026-03-01", .country: "NL", .owner: "Ann"],
        [.leadID: "b", .createdAt: "2026-03-01", .country: "NL", .owner: "Ann"],
        [.leadID: "c", .createdAt: "2026-03-01", .country: "NL", .owner: "Bob"],
        [.leadID: "d", .createdAt: "2026-02-01", .country: "BE", .owner: "Bob"],
        [.leadID: "e", .createdAt: "2026-03-02", .owner: "Cid"], [.leadID: "f", .createdAt: "2026-03-02"],
        [.leadID: "g", .createdAt: "2026-03-02"], [.leadID: "h", .createdAt: "2026-03-02"],
      ])
    fixture.add(
      .event, file: "events.csv",
      [
        [.leadID: "a", .stage: "mql", .enteredAt: "2026-03-03"],
        [.leadID: "a", .stage: "sal", .enteredAt: "2026-03-04"],
        [.leadID: "a", .stage: "won", .enteredAt: "2026-03-06"],
        [.leadID: "b", .stage: "mql", .enteredAt: "2026-03-03"],
        [.leadID: "b", .stage: "lost", .enteredAt: "2026-03-05"],
        [.leadID: "c", .stage: "mql", .enteredAt: "2026-03-10"],
        [.leadID: "d", .stage: "mql", .enteredAt: "2026-02-03"],
        [.leadID: "d", .stage: "sal", .enteredAt: "2026-03-18"],
      ])
    fixture.add(
      .survey, file: "answers.csv",
      [("1", "9", "NL"), ("2", "10", "NL"), ("3", "2", "NL"), ("4", "8", "BE"), ("5", "9", ""), ("6", "", "NL")].map {
        [.responseID: $0.0, .metric: "nps", .score: $0.1, .answeredAt: "2026-03-04", .country: $0.2]
      })
    fixture.add(
      .person, file: "people.csv",
      [
        [.person: "Ann", .department: "sales", .team: "north"], [.person: "Bob", .team: "south", .to: "2026-03-10"],
        [.person: "Bob", .team: "north", .from: "2026-03-11"], [.person: "Cid", .department: "sales"],
      ])
    return fixture
  }

  private func texts(_ groups: GroupFigures, _ measure: GroupMeasure) -> [String] {
    (groups.rows + [groups.whole]).map { row in
      guard let figure = row.cell(measure)?.figure else { return "" }
      switch figure.value {
      case .count(let count): return "\(count)"
      case .ratio(let numerator, let denominator): return "\(numerator)/\(denominator)"
      case .score(let score): return "\(score)"
      case .duration(let elapsed): return "\(elapsed.days)"
      default: return "–"
      }
    }
  }

  @Test("Counted by hand: no value is a group of its own and comes last, though it has the most leads")
  func byHand() throws {
    let march = FigureQuery(period: Period(from: Day(year: 2026, month: 3, day: 1), to: nil))
    let groups = try groups(mixed, across: .country, march)
    #expect(groups.rows.map(\.key) == ["NL", "BE", nil])
    #expect(
      groups.rows[0].cells.map(\.measure) == [
        .cohort, .wonShare, .acceptance, .open, .lateShare, .median, .leaks, .nps,
      ])
    // The Belgian lead came before the period, but is open.
    #expect(texts(groups, .cohort) == ["3", "0", "4", "7"])
    #expect(texts(groups, .wonShare) == ["1/3", "–", "0/4", "1/7"])
    // Handed over in March: a was taken, b was not, c waits.
    #expect(texts(groups, .acceptance) == ["1/2", "–", "–", "1/2"])
    #expect(texts(groups, .open) == ["1", "1", "4", "6"])
    // c has stood ten days in three; inquiries have no limit.
    #expect(texts(groups, .lateShare) == ["1/1", "0/1", "0/4", "1/6"])
    // The leads without a country have no owner, but one; c waits to be taken over.
    #expect(texts(groups, .leaks) == ["1", "0", "3", "4"])
    // Two promoters and a detractor; of one answer nothing is told.
    #expect(
      texts(groups, .nps).first == "\(100.0 / 3)" && Array(texts(groups, .nps).dropFirst()) == ["–", "–", "40.0"])
    let few = groups.rows[1].cell(.nps)
    #expect(few?.figure.absence == .tooFewAnswers(limit: 2) && few?.difference == nil && few?.isSmall == true)
    #expect(groups.rows[0].cell(.nps)?.isSmall == false && groups.rows[0].cell(.acceptance)?.isSmall == true)
    #expect(groups.rows[0].cell(.open)?.isSmall == false, "a count is what it is")
    let nps = try #require(groups.rows[0].cell(.nps)?.difference)
    #expect(abs((nps.score ?? 0) - (100.0 / 3 - 40)) < 1e-9 && nps.records.kind == .answer)
  }

  @Test("A team is that of the owner at the moment")
  func teams() throws {
    let groups = try groups(mixed, across: .team)
    #expect(groups.rows.map(\.key) == ["north", nil] && texts(groups, .cohort) == ["4", "4", "8"])
    let before = try self.groups(mixed, across: .team, at: "2026-03-10")
    #expect(before.rows.map(\.key) == ["north", "south", nil] && texts(before, .cohort) == ["2", "2", "4", "8"])
    #expect(before.available.contains(.team) && !groups.available.contains(.team))
  }

  @Test("What leads have no value of is told of answers alone")
  func touchpoints() throws {
    var fixture = mixed
    fixture.add(
      .survey, file: "more.csv",
      [[.responseID: "7", .metric: "nps", .score: "9", .answeredAt: "2026-03-05", .touchpoint: "shop"]])
    let groups = try groups(fixture, across: .touchpoint)
    #expect(try self.groups(mixed, across: .campaign).rows.map(\.key) == [nil], "nothing has a campaign")
    #expect(groups.rows.allSatisfy { $0.cells.map(\.measure) == [.nps] } && groups.rows.map(\.key) == ["shop", nil])
  }

  @Test("Rows go by any measure, those without a value last either way, equal ones as they stand")
  func sorting() throws {
    let march = FigureQuery(period: Period(from: Day(year: 2026, month: 3, day: 1), to: nil))
    let groups = try groups(mixed, across: .country, march)
    #expect(groups.sorted(by: .wonShare, ascending: true).map(\.key) == [nil, "NL", "BE"])
    #expect(groups.sorted(by: .wonShare, ascending: false).map(\.key) == ["NL", nil, "BE"])
    #expect(groups.sorted(by: .open, ascending: true).map(\.key) == ["NL", "BE", nil])
    #expect(groups.sorted(by: .csat, ascending: true).map(\.key) == ["NL", "BE", nil], "nobody has one")
  }

  @Test("The data can be compared by what it has two values of or more")
  func available() throws {
    var fixture = mixed
    let groups = try groups(fixture, across: .country)
    #expect(groups.available == [.department, .owner, .country, .stage])
    fixture.agreement.departments = []
    let names = (0..<60).map { "x\($0)" }
    fixture.files[0].tables[0].attributes = [
      RecordTable.Attribute(
        name: "code", codes: CodeColumn((0..<8).map { fixture.lexicon.texts.intern(names[$0 % 8]) })),
      RecordTable.Attribute(
        name: "kind", codes: CodeColumn((0..<8).map { fixture.lexicon.texts.intern(names[$0 % 2]) })),
      RecordTable.Attribute(name: "same", codes: CodeColumn((0..<8).map { _ in fixture.lexicon.texts.intern("x") })),
    ]
    let attributes = try self.groups(fixture, across: .country).available.suffix(2)
    #expect(Array(attributes) == [.attribute("code"), .attribute("kind")])
    #expect(try self.groups(fixture, across: .attribute("kind")).rows.map(\.key) == ["x0", "x1", nil])
  }

  @Test("Only when groups are asked for are they counted")
  func notAsked() throws {
    #expect(try mixed.board(at: "2026-03-20").groups == nil)
  }
}
