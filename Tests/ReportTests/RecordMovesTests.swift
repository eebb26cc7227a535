import CustomerChain
import Testing

@testable import Report

@Suite struct RecordMovesTests {
  @Test("Records of one list only have come or gone; one that stands in both has not moved")
  func sets() {
    #expect(RecordMoves(from: ["a": 1, "b": 1], to: ["b": 1, "c": 1, "d": 1]) == RecordMoves(came: 2, went: 1))
    #expect(RecordMoves(from: [String: Int](), to: ["a": 1]) == RecordMoves(came: 1, went: 0))
    #expect(RecordMoves(from: ["a": 1], to: [:]) == RecordMoves(came: 0, went: 1))
    #expect(RecordMoves(from: ["a": 2], to: ["a": 2]) == RecordMoves(came: 0, went: 0))
  }

  @Test("A record that stands in a list more often than before has come as often")
  func repeated() {
    #expect(RecordMoves(from: ["a": 1, "b": 3], to: ["a": 4, "b": 1]) == RecordMoves(came: 3, went: 2))
  }

  @Test("A long list is asked for in pages and counted whole")
  func pages() throws {
    let counts = try ManyLeads(count: 20_000).recordCounts(behind: HandMade.board.funnel.cohort.records)
    #expect(counts.count == 20_000 && counts[.text("L19999")] == 1)
    #expect(try ManyLeads(count: 0).recordCounts(behind: HandMade.board.funnel.cohort.records).isEmpty)
  }

  @Test("Figures say the same when their values and what they stand on are the same")
  func same() {
    func isSame(_ one: Figure, _ other: Figure) -> Bool { FigureDifference.isSame(one, other) }
    #expect(isSame(HandMade.count(.here, 3), HandMade.count(.here, 3)))
    #expect(!isSame(HandMade.count(.here, 3), HandMade.count(.here, 4)))
    let share = HandMade.figure(.step, .ratio(numerator: 1, denominator: 2), n: 2)
    #expect(!isSame(share, HandMade.figure(.step, .ratio(numerator: 2, denominator: 4), n: 4)))
    #expect(isSame(HandMade.figure(.ces, .score(5), n: 9), HandMade.figure(.ces, .score(5 + 1e-13), n: 9)))
    #expect(!isSame(HandMade.figure(.ces, .score(5), n: 9), HandMade.figure(.ces, .score(5), n: 8)))
    #expect(isSame(HandMade.absent(.step, .lastStage), HandMade.absent(.step, .nothingCounted)))
    #expect(!isSame(HandMade.absent(.step, .lastStage), share) && !isSame(share, HandMade.absent(.step, .lastStage)))
    #expect(!isSame(HandMade.euros(.value, 100), HandMade.euros(.value, 101)))
  }
}

/// A list of leads `L0` and so on.
private struct ManyLeads: FigureSource {
  let count: Int

  func boards(_ query: FigureQuery, at moments: [AsOf], generation: Int) throws -> [Board] { [] }

  func brief(_ query: FigureQuery, at moment: AsOf, generation: Int) throws -> Brief { HandMade.quietBrief }

  func records(
    behind set: RecordSet, page: Range<Int>, sort: SortOrder?, filter: Filter, generation: Int
  ) throws -> RecordPage {
    let range = page.clamped(to: 0..<count)
    return RecordPage(
      total: count, matching: count, columns: [.lead], sort: SortOrder(column: .lead, ascending: true),
      start: range.lowerBound,
      rows: range.map {
        RecordRow(reference: RecordReference(kind: .lead, number: $0, revision: 1), values: [.text("L\($0)")])
      })
  }

  func card(of reference: RecordReference, asOf: AsOf, generation: Int) throws -> RecordCard? { nil }
}
