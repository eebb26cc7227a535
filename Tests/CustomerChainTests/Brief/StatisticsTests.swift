import Testing

@testable import CustomerChain

@Suite struct BriefStatisticsTests {
  /// Quantiles of Student's distribution from printed tables.
  @Test(arguments: [
    (1, 12.706, 0.05), (1, 63.657, 0.01), (2, 4.303, 0.05), (3, 3.182, 0.05), (4, 2.776, 0.05), (5, 4.032, 0.01),
    (7, 2.365, 0.05), (7, 3.499, 0.01), (8, 2.306, 0.05), (25, 2.060, 0.05),
  ])
  func studentAgreesWithTheTables(degrees: Int, t: Double, chance: Double) {
    #expect(abs(TailProbabilities.student(t, degrees: degrees) - chance) < 0.00006)
    #expect(TailProbabilities.student(-t, degrees: degrees) == TailProbabilities.student(t, degrees: degrees))
  }

  @Test func tailsBeginAtOneAndEndAtNothing() {
    #expect(TailProbabilities.student(0, degrees: 7) == 1)
    #expect(TailProbabilities.student(.infinity, degrees: 3) == 0)
    #expect(TailProbabilities.normal(0) == 1)
    #expect(abs(TailProbabilities.normal(1.959963984540054) - 0.05) < 1e-12)
    #expect(abs(TailProbabilities.normal(-2.5758293035489) - 0.01) < 1e-12)
  }

  /// The fifteen probabilities of Benjamini and Hochberg (1995), of which the first four are real at 5 %.
  @Test func falseDiscoveriesAreThoseOfThePaper() {
    let chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
      1.0,
    ]
    #expect(FalseDiscoveries.real(chances, rate: 0.05).count { $0 } == 4)
    #expect(FalseDiscoveries.real(chances.reversed(), rate: 0.05).suffix(4).allSatisfy { $0 })
    #expect(FalseDiscoveries.real([], rate: 0.05).isEmpty)
    #expect(FalseDiscoveries.real([0, 0.5], rate: 0) == [false, false], "a rate of nothing calls nothing real")
    // One that alone would not pass is carried by those after it.
    #expect(FalseDiscoveries.real([0.04, 0.045], rate: 0.05) == [true, true])
  }

  @Test func twoSharesAreTestedPooled() throws {
    // 120 of 400 against 160 of 400: pooled 0.35, z = 0.1 / 0.033727.
    let chance = try #require(ShareTest.chance((120, 400), (160, 400)))
    #expect(abs(chance - 0.003027) < 0.00001)
    #expect(ShareTest.chance((0, 10), (0, 20)) == 1)
    #expect(ShareTest.chance((10, 10), (20, 20)) == 1)
    #expect(ShareTest.chance((1, 0), (1, 2)) == nil)
  }

  @Test func aCountIsUnusualBesideItsWeeks() throws {
    let before = [10, 9, 11, 10, 12, 8, 10, 11]
    let same = try #require(CountTest(10, before: before))
    #expect(same.usual == 10)
    #expect(same.deviation == 0)
    #expect(same.chance == 1)
    let more = try #require(CountTest(40, before: before))
    #expect(more.deviation > 5 && more.chance < 0.001)
    let fewer = try #require(CountTest(0, before: before))
    #expect(fewer.deviation < -4)
    // One strange week hides nothing.
    let strange = try #require(CountTest(40, before: [10, 9, 11, 10, 500, 8, 10, 11]))
    #expect(strange.chance < 0.002)
  }

  @Test func whereNothingIsUsualNothingIsTested() {
    #expect(CountTest(40, before: [10, 9, 11]) == nil, "three weeks say too little")
    #expect(CountTest(0, before: [0, 0, 0, 0]) == nil, "nothing ever happened")
    #expect(CountTest(3, before: [0, 0, 0, 0]) != nil)
  }
}
