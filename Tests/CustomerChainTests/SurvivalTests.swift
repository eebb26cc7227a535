import Testing

@testable import CustomerChain

/// The textbook vectors of survival curves, and what competing ends do to a cumulative incidence.
@Suite struct SurvivalTests {
  private func list(_ days: [Double]) -> [DurationList] {
    var list = DurationList()
    for day in days { list.add(days: day) }
    return [list]
  }

  @Test func kaplanMeierWithGreenwood() {
    let curve = SurvivalCurve(
      RiskTable(events: list([3, 6, 7, 10, 12]), censored: list([5, 8, 12])))
    let expected = [
      (3.0, 0.8750, 0.1169), (6, 0.7292, 0.1650), (7, 0.5833, 0.1856), (10, 0.3889, 0.2013), (12, 0.1944, 0.1704),
    ]
    #expect(curve.points.count == expected.count)
    for (point, (days, survival, error)) in zip(curve.points, expected) {
      #expect(point.days == days)
      #expect(abs(point.survival - survival) < 0.00005)
      #expect(abs(point.error - error) < 0.00005)
    }
    #expect(curve.day(when: 0.5) == 10)
    #expect(curve.day(when: 0.9) == nil)
  }

  @Test func medianWhereExactlyHalfHasCome() {
    #expect(SurvivalCurve(RiskTable(events: list([1, 2, 3, 4]), censored: [])).day(when: 0.5) == 2)
  }

  /// Counting exits as lost from sight overstates what will be won.
  @Test func incidenceIsBelowOneMinusKaplanMeier() throws {
    let won = list([10, 20, 30])
    let exits = list([5, 15, 15, 25])
    let open = list([12, 40])
    let table = RiskTable(events: won, otherEnds: exits, censored: open)
    let incidence = try #require(CumulativeIncidence(table).estimate(by: 30))
    let naive = SurvivalCurve(RiskTable(events: won, censored: exits + open))
    let overstated = try 1 - #require(naive.points.last).survival
    #expect(incidence.share < overstated)
    // By hand: 9 at risk, exit at 5; 8 at 10: S(10-) = 8/9, +1/9; S = 7/9; 12 lost; two exits of 6 at 15; won of 4 at 20.
    let first = 8.0 / 9 / 8
    let second = 7.0 / 9 * (4.0 / 6) / 4
    let third = 7.0 / 9 * (4.0 / 6) * (3.0 / 4) * (2.0 / 3) / 2
    #expect(abs(incidence.share - (first + second + third)) < 1e-12)
  }

  @Test func withoutCensoringIncidenceIsTheShare() throws {
    let table = RiskTable(events: list([1, 2, 40]), otherEnds: list([3, 50]), censored: [])
    let curve = CumulativeIncidence(table)
    for (day, share) in [(1, 0.2), (30, 0.4), (40, 0.6), (365, 0.6)] {
      let estimate = try #require(curve.estimate(by: day))
      #expect(abs(estimate.share - share) < 1e-12)
      #expect(!estimate.isLowerBound)
      let interval = try #require(estimate.interval)
      #expect(interval.low < share && share < interval.high && interval.low >= 0 && interval.high <= 1)
    }
    #expect(curve.day(when: 0.5) == 40)
    #expect(curve.day(when: 0.7) == nil)
  }

  @Test func nobodyFollowedSoLong() throws {
    let table = RiskTable(events: list([2]), censored: list([3, 4]))
    let late = try #require(CumulativeIncidence(table).estimate(by: 30))
    #expect(late.isLowerBound && late.atRisk == 0)
    let early = try #require(CumulativeIncidence(table).estimate(by: 3))
    #expect(!early.isLowerBound && early.atRisk == 2)
    let none = try #require(CumulativeIncidence(table).estimate(by: 1))
    #expect(none.share == 0 && none.interval?.low == 0 && (none.interval?.high ?? 0) > 0.5)
    #expect(CumulativeIncidence(RiskTable(events: [], censored: [])).estimate(by: 30) == nil)
  }

  /// A lead that was won before it came counts as won at once.
  @Test func negativeDurationsCountAsNone() {
    let table = RiskTable(events: list([-3]), censored: list([1.5]))
    var steps: [UInt64] = []
    table.forEachStep {
      steps.append($0.milliseconds)
      return true
    }
    #expect(steps == [0])
  }

  @Test func digitsSortAsComparisonsDo() {
    var random = SeededRandom(seed: 7)
    for count in [0, 1, 4096, 5000, 20_000] {
      let numbers = (0..<count).map { _ in random.next() >> (random.next() % 64) }
      #expect(DigitSort.sorted(numbers) == numbers.sorted())
    }
  }
}
