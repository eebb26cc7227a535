import Testing

@testable import CustomerChain

/// What was planted in a company in which nothing else changes is told, the most money first, and nothing else.
@Suite struct DetectionTests {
  /// A Tuesday.
  private static let today = 106
  private static let monday = SimulatedCompany.morning(today - 1).instant

  /// A step that falls from 40 % to 30 % for a reason, a phone that loses 30 points, a day with 0.4 of its leads.
  private static var plan: SimulatedCompany.Plan {
    var plan = SimulatedCompany.Plan()
    plan.leads = 68
    plan.answers = 6.5
    // The cohort that has just had its fourteen days came in from here on.
    plan.acceptance = { $0 < today - 42 ? 0.4 : 0.3 }
    plan.reasons = {
      $0 < today - 42 ? ["price", "no budget", "duplicate"] : ["price", "no budget", "duplicate", "duplicate"]
    }
    plan.phone = { $0 < today - 22 ? (0.45, 0.2) : (0.3, 0.35) }
    plan.volume = { $0 < today - 1 ? 1 : 0.4 }
    return plan
  }

  private static let company = company(seed: 6)

  private static func company(seed: UInt64) -> SimulatedCompany {
    var company = SimulatedCompany(seed: seed, plan)
    // Four times as many as usual went past three days since Monday morning, nearly all of one dealer.
    for number in 0..<26 {
      let entered = monday.advanced(by: -3 * Instant.millisecondsPerDay + Int64(number + 1) * 1_800_000)
      company.lead("late\(number)", created: entered.advanced(by: -100_000_000), dealer: "Haven", value: 900_000)
      company.event("late\(number)", "mql", entered)
    }
    // Of those that were accepted and called fourteen days ago nobody has heard since.
    for number in 0..<30 {
      let entered = monday.advanced(by: -14 * Instant.millisecondsPerDay + Int64(number + 1) * 1_800_000)
      company.lead("quiet\(number)", created: entered.advanced(by: -900_000_000), dealer: "West", value: 100_000)
      company.event("quiet\(number)", "sal", entered)
      company.touch("quiet\(number)", entered)
    }
    var target = Target(figure: "aging.late", value: 0)
    target.coordinates = ["department": "sales", "seam": "true", "from": "marketing"]
    target.value = 40
    target.contingency = "call them all"
    company.agreement.targets = [target]
    var source = SourceMapping()
    source.files = ["leads.csv"]
    source.expect = ExpectedExport("daily 07:00")
    company.agreement.sources = [source]
    company.written = monday
    return company
  }

  private static let figures = StoreFigures(Store(company.reading))

  private func brief() throws -> Brief {
    try Self.figures.brief(FigureQuery(), at: SimulatedCompany.morning(Self.today), generation: 0)
  }

  @Test func thePlantedChangesAreToldAndNothingElse() throws {
    let brief = try brief()
    let rules = brief.lines.map(\.rule.name)
    #expect(
      rules.sorted() == ["late", "leak", "rate", "score", "source", "target", "volume"], "\(brief.lines.map(\.rule))")
    #expect(brief.left == 0)
    let money = brief.lines.map { $0.money.first?.hundredths ?? 0 }
    #expect(money == money.sorted(by: >), "the most money first")
    #expect(rules.prefix(3).contains("rate") && rules.prefix(3).contains("late") && rules.prefix(3).contains("leak"))
    #expect(brief.real >= 5 && brief.real < brief.tested)
    #expect(brief.usual == nil, "seven lines leave no room")
  }

  @Test func eachLineSaysWhatWasPlanted() throws {
    for line in try brief().lines {
      switch line.rule {
      case .late(let row, let new, let mostly):
        #expect(row == AgingKey(department: "sales", from: "marketing", isSeam: true))
        #expect(new >= 26)
        #expect(mostly?.dimension == .dealer && mostly?.key == "Haven" && mostly?.count ?? 0 >= 26)
        #expect(line.severity == .bad)
      case .leak(let causes):
        #expect(causes.first?.cause == .quiet && causes.first?.count ?? 0 >= 30)
        #expect(line.figure.count == causes.reduce(0) { $0 + $1.count })
      case .rate(let stage, let within, let reason):
        #expect(stage == 1 && within == 14 && reason == "duplicate")
        #expect(line.figure.share ?? 1 < line.before?.share ?? 0)
        // A week's entries, the part of them that is lost, and some ten thousand each.
        let entered = Double(line.figure.n) / 4
        let lost = entered * ((line.before?.share ?? 0) - (line.figure.share ?? 0))
        let each = Double(line.money.first?.hundredths ?? 0) / 100 / lost
        #expect(each > 7000 && each < 13_000)
      case .score(let metric, let touchpoint, let n, let nBefore):
        #expect(metric == "nps" && touchpoint == "phone" && n > 100 && nBefore > 100)
        #expect(line.severity == .careful)
        #expect(line.figure.score ?? 0 < (line.before?.score ?? 0) - 20)
        #expect(line.money.isEmpty, "a score has no money at stake")
      case .volume(let usual): #expect(Double(line.figure.count ?? 0) < 0.6 * usual && line.severity == .careful)
      case .target(_, let state): #expect(state == .missed && line.figure.count ?? 0 > 40)
      case .sourceLate(let file): #expect(file == "leads.csv")
      case .won, .sourceShrank: Issue.record("\(line.rule)")
      }
    }
  }

  /// Opening a line lists what it counts, on both sides of the comparison.
  @Test func everyLineListsExactlyItsRecords() throws {
    let brief = try brief()
    for line in brief.lines {
      for figure in [line.figure, line.before].compactMap(\.self) {
        for (part, length) in BoardWalk.parts(of: figure) {
          let page = try Self.figures.records(
            behind: figure.records.part(part), page: 0..<1, sort: nil, filter: .all, generation: 0)
          #expect(page.total == length, "\(line.rule) \(part)")
        }
      }
    }
  }

  /// The money of late and leaking leads is that of the listed ones.
  @Test func theMoneyIsThatOfTheList() throws {
    for line in try brief().lines where ["late", "leak"].contains(line.rule.name) {
      let page = try Self.figures.records(
        behind: line.figure.records, page: 0..<10_000, sort: nil, filter: .all, generation: 0)
      let column = try #require(page.columns.firstIndex(of: .value))
      let values = page.rows.map { row -> Int64? in
        if case .money(let money) = row.values[column] { money.hundredths } else { nil }
      }
      #expect(values.compactMap(\.self).reduce(0, +) == line.money.first?.hundredths)
      #expect(values.count { $0 == nil } == line.withoutValue)
    }
  }

  /// The same company before anything was planted: what came in, was won and is late is as always, and it is said.
  @Test func beforeItNothingIsUnusual() throws {
    let brief = try Self.figures.brief(FigureQuery(), at: SimulatedCompany.morning(66), generation: 0)
    #expect(brief.isNothingUnusual, "\(brief.lines.map(\.rule))")
    let usual = try #require(brief.usual)
    guard case .won(let count, _, true) = usual.rule else {
      Issue.record("\(usual.rule)")
      return
    }
    let page = try Self.figures.records(
      behind: usual.figure.records, page: 0..<1, sort: nil, filter: .all, generation: 0)
    #expect(page.total == count)
  }

  /// Fewer lines are shown than there are: the rest is counted.
  @Test func whatHasNoRoomIsCounted() throws {
    var company = Self.company
    company.agreement.brief.lines = 2
    let brief = try StoreFigures(Store(company.reading)).brief(
      FigureQuery(), at: SimulatedCompany.morning(Self.today), generation: 0)
    #expect(brief.lines.count == 2)
    #expect(brief.left == 5)
  }

  /// A newer question ends the older one.
  @Test func aBriefThatIsNoLongerWantedEnds() {
    let figures = StoreFigures(Store(Self.company.reading), isCancelled: { $0 < 5 })
    #expect(throws: CancellationError.self) {
      try figures.brief(FigureQuery(), at: SimulatedCompany.morning(Self.today), generation: 4)
    }
  }
}
