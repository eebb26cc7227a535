import Testing

@testable import CustomerChain

@Suite struct LeakTests {
  private func fixture(owners: Bool = true, touches: Bool = true) -> Fixture {
    var stages = Fixture.usualStages
    stages[0].quietAfter = TimeLimit("14d")
    stages[2].quietAfter = TimeLimit("30d")
    var fixture = Fixture(stages: stages)
    func lead(_ id: String, _ stage: String, _ at: String, owner: String = "Bob", value: String = "100") -> [[Field:
      String]]
    {
      [[.leadID: id, .stage: stage, .enteredAt: at, .owner: owners ? owner : ""], [.leadID: id, .value: value]]
    }
    let all = [
      lead("nobody", "mql", "2026-03-01", owner: ""), lead("untouched", "mql", "2026-03-01", value: "250"),
      lead("undecided", "mql", "2026-03-02"), lead("inTime", "mql", "2026-03-18"),
      lead("quiet", "inquiry", "2026-03-01", owner: "Eva"), lead("late", "sal", "2026-03-10"),
      lead("won", "won", "2026-03-02", owner: ""),
    ]
    fixture.add(.event, file: "events.csv", all.map { $0[0] })
    fixture.add(.lead, file: "leads.csv", all.map { $0[1] })
    fixture.add(.person, file: "people.csv", [[.person: "Sam", .department: "sales"]])
    if touches {
      fixture.add(
        .touch, file: "touches.csv",
        [
          [.leadID: "undecided", .touchedAt: "2026-03-03T09:00", .person: "Sam"],
          [.leadID: "untouched", .touchedAt: "2026-03-03T09:00", .department: "marketing"],
          [.leadID: "untouched", .touchedAt: "2026-02-03T09:00", .department: "sales"],
          [.leadID: "untouched", .touchedAt: "2026-03-04T09:00", .department: "sales", .automatic: "Ja"],
          [.leadID: "late", .touchedAt: "2026-03-11T09:00"],
        ])
    }
    return fixture
  }

  private func causes(_ fixture: Fixture) throws -> [LeakCause: Int?] {
    let leaks = try fixture.board(at: "2026-03-20T12:00").leaks
    return Dictionary(uniqueKeysWithValues: leaks.causes.map { ($0.cause, $0.count.count) })
  }

  @Test func eachLeadHasTheFirstCauseThatHolds() throws {
    #expect(
      try causes(fixture()) == [.noOwner: 1, .untouched: 1, .undecided: 1, .quiet: 1, .vanished: nil])
  }

  /// A department that is late but was in touch, and hands to nobody, leaks nothing.
  @Test func lateAloneIsNoLeak() throws {
    let leaks = try fixture().board(at: "2026-03-20T12:00").leaks
    #expect(leaks.people.map(\.person) == ["Bob", nil, "Eva"] || leaks.people.map(\.person) == ["Bob", "Eva", nil])
    #expect(leaks.people.first?.count.count == 2)
  }

  @Test func whereNoFileNamesOwnersNobodyIsBlamed() throws {
    let causes = try causes(fixture(owners: false))
    #expect(causes[.noOwner] == .some(nil))
    #expect(causes[.untouched] == 2, "nobody is without an owner then")
    let leak = try fixture(owners: false).board(at: "2026-03-20T12:00").leaks.causes[0]
    #expect(leak.count.absence == .noOwners)
  }

  @Test func withoutTouchesNobodyKnowsWhoWasUntouched() throws {
    let causes = try causes(fixture(touches: false))
    #expect(causes == [.noOwner: 1, .untouched: nil, .undecided: 2, .quiet: 1, .vanished: nil])
  }

  /// The first touch comes later than the moment: then it is not known.
  @Test func whatComesLaterIsNotKnown() throws {
    let leaks = try fixture().board(at: "2026-02-01T12:00").leaks
    #expect(leaks.causes[1].count.absence == .noTouches)
    #expect(leaks.causes[0].count.absence == .noOwners)
  }

  @Test func valueAndOldest() throws {
    let leak = try fixture().board(at: "2026-03-20T12:00").leaks.causes[1]
    #expect(leak.value.map(\.value) == [.money(Money(hundredths: 25_000, currency: "EUR"))])
    #expect(leak.oldest.value == .duration(Elapsed(days: 19, wholeDays: true)))
  }

  @Test func effortOnLeadsThatCameToNothing() throws {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(
      .event, file: "events.csv",
      [
        [.leadID: "won", .stage: "won", .enteredAt: "2026-03-01"],
        [.leadID: "lost", .stage: "lost", .enteredAt: "2026-03-01"],
        [.leadID: "open", .stage: "sal", .enteredAt: "2026-03-01"],
      ])
    var touches: [[Field: String]] = [
      [.leadID: "won", .touchedAt: "2026-02-20", .department: "sales"],
      [.leadID: "lost", .touchedAt: "2026-02-20", .department: "sales"],
      [.leadID: "lost", .touchedAt: "2026-02-21"],
      [.leadID: "lost", .touchedAt: "2026-02-21", .department: "marketing"],
      [.leadID: "lost", .touchedAt: "2026-02-22", .department: "sales", .automatic: "true"],
      [.leadID: "open", .touchedAt: "2026-02-22", .department: "sales"],
    ]
    var counted = fixture
    counted.add(.touch, file: "touches.csv", touches)
    let leaks = try counted.board(at: "2026-03-20").leaks
    #expect(leaks.unqualifiedShare?.value == .share(2.0 / 3))
    #expect(leaks.effort == EffortShare(unit: .touches, onExits: 2, onEnded: 3, withoutMinutes: 0, touches: 3))

    touches[0][.minutes] = "30"
    touches[1][.minutes] = "90"
    fixture.add(.touch, file: "touches.csv", touches)
    let timed = try fixture.board(at: "2026-03-20").leaks
    #expect(timed.unqualifiedShare?.value == .share(0.75))
    #expect(timed.effort?.unit == .minutes && timed.effort?.withoutMinutes == 1)
  }
}
