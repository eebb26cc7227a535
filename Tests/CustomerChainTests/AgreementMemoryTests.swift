import Testing

@testable import CustomerChain

/// What the terms of an agreement were before they changed last.
@Suite struct AgreementMemoryTests {
  private static func instant(_ hours: Int64) -> Instant { Instant(milliseconds: hours * 3_600_000) }

  private func reading(
    at hours: Int64, mistakes: [Mistake] = [], hasAgreement: Bool = true, _ change: (inout Agreement) -> Void = { _ in }
  ) -> Reading {
    var agreement = Agreement()
    agreement.funnel.version = "1"
    agreement.stages = Fixture.usualStages
    agreement.stages[1].rule = "company"
    change(&agreement)
    return Reading(
      revision: 1, files: [], lexicon: Lexicon(), agreement: agreement, mistakes: mistakes, hasAgreement: hasAgreement,
      zones: Zones(), readAt: Self.instant(hours))
  }

  private static func stricter(_ agreement: inout Agreement) {
    agreement.funnel.version = "2"
    agreement.funnel.skips = .ignore
    agreement.stages[1].sla = TimeLimit("1d")
    agreement.stages[1].clock = .business
    agreement.stages[1].rule = "company and value"
    agreement.stages[2].quietAfter = TimeLimit("9d")
    agreement.stages[2].definition = "called back"
  }

  @Test("The terms before are told as what has to be tried to have them again")
  func change() {
    var memory = AgreementMemory()
    memory.note(reading(at: 1))
    #expect(memory.lastChange == nil, "what is seen for the first time has not changed")
    memory.note(reading(at: 2))
    memory.note(reading(at: 3, Self.stricter))
    memory.note(reading(at: 4, Self.stricter))
    let expected: [TriedTerms] = [
      TriedTerms(stage: "", change: .skips(.count)), TriedTerms(stage: "mql", change: .sla(TimeLimit("3d"))),
      TriedTerms(stage: "mql", change: .clock(.wall)), TriedTerms(stage: "mql", change: .rule("company")),
      TriedTerms(stage: "sal", change: .quietAfter(nil)), TriedTerms(stage: "sal", change: .definition(nil)),
    ]
    let change = AgreementChange(
      versionBefore: "1", versionAfter: "2", at: Self.instant(3), before: expected, isWhole: true)
    #expect(memory.lastChange == change)
    // And so the other way round.
    memory.note(reading(at: 5))
    #expect(memory.lastChange?.before.contains(TriedTerms(stage: "mql", change: .sla(TimeLimit("1d")))) == true)
    #expect(memory.lastChange?.versionBefore == "2" && memory.lastChange?.at == Self.instant(5))
  }

  @Test("Another version of the same terms is no change, but the name of those that hold")
  func version() {
    var memory = AgreementMemory()
    memory.note(reading(at: 1))
    memory.note(reading(at: 2) { $0.stages[2].sla = TimeLimit("4d") })
    memory.note(
      reading(at: 3) {
        $0.stages[2].sla = TimeLimit("4d")
        $0.funnel.version = "3"
      })
    #expect(memory.lastChange?.at == Self.instant(2))
    #expect(memory.lastChange?.versionBefore == "1" && memory.lastChange?.versionAfter == "3")
  }

  @Test("An agreement that somebody is writing, or that is gone for a while, is no other agreement")
  func unreadable() {
    var memory = AgreementMemory()
    memory.note(reading(at: 1))
    let mistakes: [Mistake.Reason] = [
      .syntax("a value was expected"), .unreadable(errno: 13), .notATimeLimit(key: "stage[2].sla", found: "2 days"),
      .missing(key: "stage[3].id"), .notAFilter(key: "stage[2].rule", .empty),
    ]
    for reason in mistakes {
      let mistake = Mistake(file: "ketting.toml", line: 1, column: 1, reason: reason)
      memory.note(reading(at: 2, mistakes: [mistake]) { $0.stages = [] })
    }
    memory.note(reading(at: 3, hasAgreement: false) { $0.stages = [] })
    #expect(memory.lastChange == nil)
    // What is wrong elsewhere does not hide the terms.
    let elsewhere = Mistake(
      file: "ketting.toml", line: 9, column: 1, reason: .missingColumn(column: "won_date", file: "deals.csv"))
    memory.note(reading(at: 4, mistakes: [elsewhere], Self.stricter))
    #expect(memory.lastChange?.at == Self.instant(4))
  }

  @Test("Stages that came or went cannot be tried, and that is said")
  func stages() {
    var memory = AgreementMemory()
    memory.note(reading(at: 1))
    memory.note(
      reading(at: 2) {
        $0.stages.remove(at: 2)
        $0.stages[1].sla = nil
      })
    let change = memory.lastChange
    #expect(change?.before == [TriedTerms(stage: "mql", change: .sla(TimeLimit("3d")))] && change?.isWhole == false)
  }

  @Test("The figures under the terms before are those of the agreement before", arguments: UInt64(1)...3)
  func figures(seed: UInt64) throws {
    let before = InvariantTests().company(seed: seed)
    var now = before
    Self.stricter(&now.agreement)
    now.agreement.stages[0].kind = .sla
    now.agreement.stages[0].sla = TimeLimit("1d")
    var memory = AgreementMemory()
    memory.note(before.reading)
    memory.note(now.reading)
    var query = FigureQuery()
    query.tried = try #require(memory.lastChange?.before)
    let asOf = InvariantTests().moments()
    let found = try StoreFigures(now.store).boards(query, at: asOf, generation: 1)
    let expected = try StoreFigures(before.store).boards(FigureQuery(), at: asOf, generation: 1)
    let other = try StoreFigures(now.store).boards(FigureQuery(), at: asOf, generation: 1)
    #expect(found.map(BoardWalk.values) == expected.map(BoardWalk.values))
    #expect(other.map(BoardWalk.values) != expected.map(BoardWalk.values))
  }

  @Test("A reading's change is told by its board")
  func board() throws {
    var reading = InvariantTests().company(seed: 1).reading
    let change = AgreementChange(versionBefore: nil, versionAfter: "2", at: Self.instant(1), before: [], isWhole: true)
    reading.lastChange = change
    let asOf = Fixture.asOf("2026-02-01")
    let board = try #require(try StoreFigures(Store(reading)).boards(FigureQuery(), at: [asOf], generation: 1).first)
    #expect(board.definitions?.lastChange == change)
  }

  @Test("Bytes tell the memory again; whatever else they are tells nothing")
  func bytes() throws {
    var memory = AgreementMemory()
    #expect(memory.bytes.isEmpty && AgreementMemory([]) == nil)
    memory.note(reading(at: 1))
    #expect(AgreementMemory(memory.bytes) == memory)
    memory.note(reading(at: 2, Self.stricter))
    memory.note(reading(at: 3) { $0.funnel.version = nil })
    let whole = memory.bytes
    #expect(AgreementMemory(whole) == memory)
    for place in whole.indices {
      var changed = whole
      changed[place] ^= 0x10
      #expect(AgreementMemory(changed) == nil, "byte \(place)")
      #expect(AgreementMemory(Array(whole.prefix(place))) == nil, "cut off at \(place)")
    }
    #expect(AgreementMemory(whole + [0]) == nil)
  }

  @Test("What would be too long for the file is not remembered")
  func length() {
    var memory = AgreementMemory()
    memory.note(
      reading(at: 1) { $0.stages[0].definition = String(repeating: "x", count: AgreementMemory.maximumBytes) })
    #expect(memory.bytes.isEmpty)
  }
}
