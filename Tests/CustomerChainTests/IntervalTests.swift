import Testing

@testable import CustomerChain

@Suite struct IntervalTests {
  @Test(arguments: [
    (0, 10, 0.0, 27.75), (1, 10, 1.79, 40.42), (7, 20, 18.12, 56.71), (15, 100, 9.31, 23.28), (90, 250, 30.30, 42.12),
    (50, 50, 92.87, 100.0),
  ])
  func wilsonAgreesWithTheVectors(successes: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(Intervals.wilson(successes, of: total))
    #expect(abs(interval.low * 100 - low) < 0.006)
    #expect(abs(interval.high * 100 - high) < 0.006)
  }

  @Test(arguments: [
    (9, 8, 3, -3.35, 55.53), (36, 17, 14, 12.73, 50.12), (5, 0, 0, 17.49, 100.0), (250, 100, 150, 12.27, 27.49),
  ])
  func netPromoterAgreesWithTheVectors(promoters: Int, passives: Int, detractors: Int, low: Double, high: Double) throws
  {
    let interval = try #require(
      Intervals.netPromoter(promoters: promoters, passives: passives, detractors: detractors))
    #expect(abs(interval.low - low) < 0.006)
    #expect(abs(interval.high - high) < 0.006)
  }

  @Test func withoutAnswersThereIsNoInterval() {
    #expect(Intervals.wilson(0, of: 0) == nil)
    #expect(Intervals.wilson(3, of: 2) == nil, "a step over 100 % is no share")
    #expect(Intervals.netPromoter(promoters: 0, passives: 0, detractors: 0) == nil)
    #expect(Intervals.mean(4, squaredDifferences: 0, n: 1) == nil)
  }

  private func quantile(_ p: Double, of values: [Double]) -> Double? {
    var quantiles = Quantiles(values)
    return quantiles.value(p)
  }

  @Test func quantilesInterpolateLinearly() {
    #expect(quantile(0.5, of: []) == nil)
    #expect(quantile(0.9, of: [7]) == 7)
    #expect(quantile(0.5, of: [4, 1, 3, 2]) == 2.5)
    #expect(abs((quantile(0.9, of: [1, 2, 3, 4, 5]) ?? 0) - 4.6) < 1e-12)
  }

  @Test func selectionGivesWhatSortingGives() {
    var random = SeededRandom(seed: 11)
    for count in [2, 3, 17, 18, 100, 1000, 4097] {
      for distinct in [1, 2, 10, 1_000_000] {
        let values = (0..<count).map { _ in Double(random.next() % UInt64(distinct)) - 3 }
        let sorted = values.sorted()
        for p in [0, 0.1, 0.5, 0.9, 0.99, 1] {
          let position = Double(count - 1) * p
          let upper = min(Int(position) + 1, count - 1)
          let expected =
            sorted[Int(position)] + (sorted[upper] - sorted[Int(position)]) * (position - Double(Int(position)))
          #expect(quantile(p, of: values) == expected, "\(count) values, \(distinct) distinct, p \(p)")
        }
      }
    }
  }
}
