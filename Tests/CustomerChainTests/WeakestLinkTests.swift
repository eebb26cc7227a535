import Testing

@testable import CustomerChain

/// Which link is named, and why: inquiry → mql → sal → won, and lost. On 2 November steps have two weeks; the cohorts are
/// those from 20 July and from 20 April on.
@Suite struct WeakestLinkTests {
  private static let now = "2026-07-20"
  private static let before = "2026-04-20"

  /// A company whose links are told apart: nobody goes through two of them.
  private struct Company {
    var events: [[Field: String]] = []
    var leads: [[Field: String]] = []
    var agreement = Agreement()

    init() {
      agreement.company.currency = "EUR"
      agreement.stages = Fixture.usualStages
    }

    mutating func enter(_ lead: String, _ stage: String, _ day: Day) {
      events.append([.leadID: lead, .stage: stage, .enteredAt: day.isoText])
    }

    /// Fifty leads of a cohort enter a stage; some of them skip to another five days later, and all leave.
    mutating func cohort(_ from: String, moved: Int, from start: String) {
      let first = Fixture.time(start).day(in: .utc) ?? Day(number: 0)
      for number in 0..<50 {
        let lead = "\(from)-\(start)-\(number)"
        let day = first.advanced(by: number)
        enter(lead, from, day)
        if number < moved { enter(lead, from == "sal" ? "won" : "sal", day.advanced(by: 5)) }
        enter(lead, "lost", day.advanced(by: 6))
      }
    }

    /// Four leads are won, each worth so much.
    mutating func won(worth value: String, currency: String = "EUR") {
      for number in 0..<4 {
        let lead = "won-\(number)"
        leads.append([.leadID: lead, .value: value, .currency: currency])
        enter(lead, "won", Day(number: 20_700))
      }
    }

    /// A lead stands in a stage, long past its limit.
    mutating func late(_ lead: String, _ stage: String, worth value: String = "") {
      leads.append([.leadID: lead, .value: value])
      enter(lead, stage, Day(number: 20_740))
    }

    var fixture: Fixture {
      var fixture = Fixture()
      fixture.agreement = agreement
      if !leads.isEmpty { fixture.add(.lead, file: "leads.csv", leads) }
      fixture.add(.event, file: "events.csv", events)
      return fixture
    }

    func chain() throws -> ChainFigures { try #require(try fixture.board(at: "2026-11-02").chain) }
  }

  /// A company whose mql link fell from 40 of 50 to 20 of 50.
  private func fallen(worth value: String = "1000", currency: String = "EUR") -> Company {
    var company = Company()
    company.cohort("mql", moved: 40, from: Self.before)
    company.cohort("mql", moved: 20, from: Self.now)
    company.won(worth: value, currency: currency)
    return company
  }

  private func loss(_ chain: ChainFigures, _ stage: String) throws -> LinkLoss {
    try #require(chain.steps.first { $0.name == stage }?.stage?.loss)
  }

  @Test func theLinkThatFellIsTheWeakest() throws {
    let chain = try fallen().chain()
    let loss = try loss(chain, "mql")
    #expect(loss.within == 14 && loss.isReal && loss.target == nil)
    #expect(loss.now.value == .ratio(numerator: 20, denominator: 50))
    #expect(loss.before.value == .ratio(numerator: 40, denominator: 50))
    // 50 leads in 13 weeks, four tenths fewer of them, €1000 each.
    let weakest = try #require(chain.weakest)
    #expect(weakest.stage == 1 && weakest.reason == .fell)
    #expect(weakest.figure.value == .money(Money(hundredths: 153_846, currency: "EUR")))
    #expect(weakest.figure.id == .loss && weakest.figure.n == 50)
  }

  @Test func behindALossStandThoseThatDidNotMove() throws {
    let company = fallen()
    let figure = try #require(try company.chain().weakest?.figure)
    let page = try StoreFigures(company.fixture.store).records(
      behind: figure.records, page: 0..<100, sort: nil, text: "", generation: 1)
    #expect(page.total == 30)
  }

  @Test func takingTheCauseAwayNamesTheNextOne() throws {
    var company = fallen()
    company.cohort("inquiry", moved: 40, from: Self.before)
    company.cohort("inquiry", moved: 25, from: Self.now)
    #expect(try company.chain().weakest?.stage == 1)
    var mended = Company()
    mended.cohort("mql", moved: 40, from: Self.before)
    mended.cohort("mql", moved: 40, from: Self.now)
    mended.cohort("inquiry", moved: 40, from: Self.before)
    mended.cohort("inquiry", moved: 25, from: Self.now)
    mended.won(worth: "1000")
    let weakest = try #require(try mended.chain().weakest)
    #expect(weakest.stage == 0 && weakest.reason == .fell)
    #expect(weakest.figure.value == .money(Money(hundredths: 115_385, currency: "EUR")))
  }

  @Test func aLinkBelowItsTargetIsTheWeakestThoughItDidNotFall() throws {
    var company = Company()
    company.cohort("mql", moved: 40, from: Self.before)
    company.cohort("mql", moved: 40, from: Self.now)
    company.won(worth: "1000")
    #expect(try company.chain().weakest == nil)
    company.agreement.targets = [Target(figure: "funnel.step", value: 0.9, coordinates: ["stage": "MQL"])]
    let weakest = try #require(try company.chain().weakest)
    #expect(weakest.stage == 1 && weakest.reason == .belowTarget)
    #expect(weakest.figure.value == .money(Money(hundredths: 38_462, currency: "EUR")))
    company.agreement.targets = [
      Target(figure: "funnel.step", value: 0.9, coordinates: ["stage": "mql", "source": "web"])
    ]
    #expect(try company.chain().weakest == nil, "a target of some leads is none of the link")
    company.agreement.targets = [Target(figure: "funnel.step", value: 0.85, coordinates: ["stage": "mql"])]
    #expect(try company.chain().weakest == nil, "the interval reaches the target")
  }

  @Test func aFallThatMayBeChanceIsNotReal() throws {
    var company = Company()
    company.cohort("mql", moved: 40, from: Self.before)
    company.cohort("mql", moved: 36, from: Self.now)
    company.won(worth: "1000")
    let chain = try company.chain()
    let loss = try loss(chain, "mql")
    #expect(!loss.isReal && loss.perWeek.count == 1)
    #expect(chain.weakest == nil)
  }

  @Test func aGainIsToldWithItsSign() throws {
    var company = Company()
    company.cohort("mql", moved: 20, from: Self.before)
    company.cohort("mql", moved: 40, from: Self.now)
    company.won(worth: "1000")
    let loss = try loss(try company.chain(), "mql")
    #expect(!loss.isReal)
    #expect(loss.perWeek.map(\.value) == [.money(Money(hundredths: -153_846, currency: "EUR"))])
  }

  @Test func aLinkWithTooFewLeadsIsNotJudged() throws {
    var company = fallen()
    company.agreement.experience.carefulBelow = 51
    let chain = try company.chain()
    #expect(chain.steps.allSatisfy { $0.stage?.loss == nil })
    #expect(chain.weakest == nil)
  }

  @Test func withoutAnyValueTheLinkIsNamedAndItsMoneyIsNot() throws {
    let company = fallen(worth: "")
    let board = try company.fixture.board(at: "2026-11-02")
    let weakest = try #require(board.chain?.weakest)
    #expect(weakest.stage == 1 && weakest.reason == .fell)
    #expect(weakest.figure.value == .notAvailable(.noValues))
    #expect(board.figures.contains(weakest.figure))
  }

  @Test func anotherCurrencyIsToldWhereTheCompanysIsUnknown() throws {
    let weakest = try #require(try fallen(currency: "USD").chain().weakest)
    #expect(weakest.figure.value == .money(Money(hundredths: 153_846, currency: "USD")))
  }

  @Test func whereNothingFellTheLargestLateValueIsNamed() throws {
    var company = Company()
    company.late("A", "sal", worth: "500")
    company.late("B", "sal", worth: "500")
    company.late("C", "mql", worth: "5000")
    let weakest = try #require(try company.chain().weakest)
    #expect(weakest.stage == 1 && weakest.reason == .lateValue)
    #expect(weakest.figure.value == .money(Money(hundredths: 500_000, currency: "EUR")))
    #expect(weakest.figure.id == .lateValue && weakest.figure.records.coordinates.stage == 1)
    company.leads.removeAll { $0[.leadID] == "C" }
    company.events.removeAll { $0[.leadID] == "C" }
    #expect(try company.chain().weakest?.stage == 2, "taking the cause away names the next one")
  }

  @Test func whereNothingHasAValueTheMostLateLeadsAreNamed() throws {
    var company = Company()
    company.late("A", "mql")
    company.late("B", "sal")
    company.late("C", "sal")
    let chain = try company.chain()
    #expect(chain.weakest?.stage == 2 && chain.weakest?.reason == .lateValue)
    #expect(chain.weakest?.figure.value == .notAvailable(.noValues))
    #expect(chain.steps.map { $0.stage?.late.count } == [0, 1, 2, 0])
  }

  @Test func whereNothingIsLateNoneIsNamed() throws {
    var company = Company()
    company.enter("A", "inquiry", Day(number: 20_700))
    #expect(try company.chain().weakest == nil)
  }

  @Test func lateLeadsOfAStageAreListedExactly() throws {
    var company = Company()
    company.late("A", "sal", worth: "500")
    company.late("B", "sal")
    company.late("C", "mql", worth: "5000")
    let chain = try company.chain()
    let link = try #require(chain.steps.first { $0.name == "sal" }?.stage)
    let figures = StoreFigures(company.fixture.store)
    #expect(link.late.count == 2 && link.lateValue.map(\.n) == [1])
    for (figure, length) in [(link.late, 2), (link.lateValue[0], 1)] {
      let page = try figures.records(behind: figure.records, page: 0..<9, sort: nil, text: "", generation: 1)
      #expect(page.total == length)
    }
  }
}
