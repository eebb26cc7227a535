import Glibc
import Testing

@testable import CustomerChain

/// What must hold of every figure, whatever the data, the moment, the period and the grouping.
///
/// A thousand directories, or as many as `KETTING_INVARIANTS` says; `KETTING_INVARIANT_SEED` names one of them alone.
@Suite struct FigureInvariantTests {
  private static let groups = 25
  private static let directories = environment("KETTING_INVARIANTS") ?? 1000
  /// Of one directory in so many every figure's lists are walked, of the others so many figures' as `sample` says.
  private static let wholeEvery = 10
  private static let sample = 30

  private static func environment(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

  private static func seeds(_ group: Int) -> [UInt64] {
    if let only = environment("KETTING_INVARIANT_SEED") { return group == 0 ? [UInt64(only)] : [] }
    return stride(from: group, to: directories, by: groups).map { UInt64($0) }
  }

  @Test(arguments: 0..<groups)
  func everyFigureHolds(group: Int) throws {
    for seed in Self.seeds(group) {
      let reading = try #require(try AskedBoard.reading(seed: seed), "seed \(seed)")
      let asked = try AskedBoard(reading, seed: seed)
      for complaint in try Self.complaints(asked, seed: seed) {
        Issue.record("seed \(seed), \(complaint.invariant): \(complaint.what)")
      }
      let recomputation = FigureRecomputation(asked.figures, asked.board)
      for (figure, position) in Self.some(FigureRecomputation.positioned(asked.board.figures), seed: seed) {
        if let difference = try recomputation.difference(figure, position: position) {
          Issue.record(
            "seed \(seed), \(figure.id.rawValue) \(figure.records.coordinates) from its records: \(difference)")
        }
      }
    }
  }

  /// Each invariant notices a figure that is told wrong.
  private static let faults: [Invariant: PlantedFault] = [
    .converted: PlantedFault(id: .imputed, change: 100),
    .reachedFalls: PlantedFault(id: .reached, change: -1, stage: 0),
    .decided: PlantedFault(id: .exits, change: 1), .groups: PlantedFault(id: .groupWon, change: 1),
    .incidence: PlantedFault(id: .wonBy, change: 0.001), .beneathKaplanMeier: PlantedFault(id: .wonBy, change: 0.3),
    .buckets: PlantedFault(id: .bucket, change: 1), .rows: PlantedFault(id: .unknownAge, change: 1),
    .stock: PlantedFault(id: .here, change: 1), .late: PlantedFault(id: .due, change: 100),
    .everLate: PlantedFault(id: .everLate, change: -100), .money: PlantedFault(id: .value, change: 1),
    .leaks: PlantedFault(id: .leakCount, change: 100), .leakPeople: PlantedFault(id: .leakValue, change: 1),
    .handoffs: PlantedFault(id: .accepted, change: 1), .returned: PlantedFault(id: .returned, change: 100),
    .handoffPeople: PlantedFault(id: .handed, change: 1), .reasons: PlantedFault(id: .handoffRejected, change: 1),
    .scores: PlantedFault(id: .nps, change: 150), .suppression: PlantedFault(id: .nps, change: 0, tellsHidden: true),
    .intervals: PlantedFault(id: .winRate, change: -0.9), .shares: PlantedFault(id: .decided, change: 1),
    .stages: PlantedFault(id: .late, change: 1), .register: PlantedFault(id: .ownerCoverage, change: 1),
    .balance: PlantedFault(id: .entered, change: 1), .length: PlantedFault(id: .late, change: 1),
    .groupSums: PlantedFault(id: .open, change: 1), .differences: PlantedFault(id: .groupDifference, change: 0.01),
    .rules: PlantedFault(id: .breaking, change: 100),
  ]

  /// Each invariant notices a figure that is told wrong.
  @Test(arguments: Invariant.allCases)
  func aFaultIsNoticed(_ invariant: Invariant) throws {
    let planted = try #require(Self.faults[invariant])
    let isNoticed = try (UInt64(0)..<60).contains { seed in
      guard let reading = try AskedBoard.reading(seed: seed) else { return false }
      let asked = try AskedBoard(reading, seed: seed)
      return try Self.complaints(asked, seed: seed, planted).contains { $0.invariant == invariant }
    }
    #expect(isNoticed)
  }

  /// A figure that is told wrong is not what its records come to, whatever it is of.
  @Test func aFigureOfOtherRecordsIsNotFoundAgain() throws {
    var told: Set<MetricID> = []
    for seed in UInt64(0)..<24 {
      let asked = try AskedBoard(try #require(try AskedBoard.reading(seed: seed)), seed: seed)
      let recomputation = FigureRecomputation(asked.figures, asked.board)
      for (figure, position) in FigureRecomputation.positioned(asked.board.figures) {
        guard figure.n > 0, let wrong = figure.toldWrong, told.insert(figure.id).inserted else { continue }
        let isNoticed = try recomputation.difference(wrong, position: position) != nil
        #expect(isNoticed, "seed \(seed), \(figure.id.rawValue)")
      }
    }
    #expect(told.count > 50)
  }

  private static func some<Element>(_ all: [Element], seed: UInt64) -> [Element] {
    if seed % UInt64(wholeEvery) == 0 || environment("KETTING_INVARIANT_SEED") != nil { return all }
    var random = SeededRandom(seed: seed)
    return (0..<min(sample, all.count)).map { _ in random.pick(all) }
  }

  private static func complaints(
    _ asked: AskedBoard, seed: UInt64, _ planted: PlantedFault? = nil
  ) throws -> [(invariant: Invariant, what: String)] {
    var invariants = BoardInvariants(asked.board, asked.store.agreement, planted: planted)
    invariants.check(asked.followed)
    try checkBalance(asked, seed: seed, &invariants)
    for figure in some(asked.board.figures, seed: seed) {
      for (part, length) in invariants.lengths(of: figure, asked.followed) {
        let page = try asked.figures.records(
          behind: figure.records.part(part), page: 0..<3, sort: nil, text: "", generation: 1)
        invariants.expect(
          .length, page.total == length && page.rows.count == min(3, page.total),
          "\(figure.id.rawValue) \(figure.records.coordinates) \(part): \(page.total) rows for \(length)")
      }
    }
    return invariants.complaints
  }

  /// Who stands in a stage at the end are those at the beginning, and who came in between, less who went.
  private static func checkBalance(_ asked: AskedBoard, seed: UInt64, _ invariants: inout BoardInvariants) throws {
    var random = SeededRandom(seed: seed ^ 0xBA1A_9CE)
    let zone = asked.store.zone
    let from = AskedBoard.day(&random)
    let last = from.advanced(by: random.below(60))
    var end = AsOf(day: last, in: zone)
    // A period that is not over ends with the moment.
    if random.chance(30) { end = AsOf(instant: zone.instant(of: last, milliseconds: Int64(random.below(86_400_000)))) }
    let boards = try asked.figures.boards(
      FigureQuery(period: Period(from: from, to: last)), at: [AsOf(day: from.advanced(by: -1), in: zone), end],
      generation: 1)
    for (before, after) in zip(boards[0].funnel.stages, boards[1].funnel.stages) {
      let expected =
        (before.here.count ?? 0) + invariants.count(after.entered) - invariants.count(after.left)
      invariants.expect(
        .balance, invariants.count(after.here) == expected,
        "\(after.stage.id) from \(from.isoText) to \(end.instant.isoText): \(after.here.count ?? 0), \(expected) expected"
      )
    }
  }
}

extension Figure {
  /// The same figure with another value; nil where it has none.
  fileprivate var toldWrong: Figure? {
    let wrong: FigureValue
    switch value {
    case .count(let count): wrong = .count(count + 1)
    case .ratio(let numerator, let denominator):
      wrong = .ratio(numerator: numerator == 0 ? 1 : numerator - 1, denominator: denominator)
    case .share(let share): wrong = .share(share + 0.01)
    case .duration(let elapsed): wrong = .duration(Elapsed(days: elapsed.days + 1, wholeDays: elapsed.wholeDays))
    case .money(let money): wrong = .money(Money(hundredths: money.hundredths + 2, currency: money.currency))
    case .score(let score): wrong = .score(score + 0.01)
    case .notAvailable: return nil
    }
    return Figure(id: id, value: wrong, n: n, interval: interval, asOf: asOf, records: records)
  }
}
