import Configuration
import CustomerChain
import DataDirectory
import Testing

@testable import SampleCompany

/// What the sample company's morning is to tell, from its files to the lines: what was planted, and nothing else.
struct MorningStoryTests {
  /// Mon 23 Nov 2026 08:31 in Amsterdam.
  private static let monday: Int64 = 1_795_419_060_000
  /// Enough for every planted change to be more than chance.
  private static let leads = 36_000

  /// A sample company as the program reads it.
  private struct Morning: Sendable {
    let figures: StoreFigures
    let moment: AsOf

    init(without untold: Set<Storyline.Part> = []) throws {
      let fixture = try CompanyFixture(isEmpty: true)
      let files = SampleCompany(seed: 1, leads: leads, now: monday, without: untold).files()
      try SampleCompany.write(files, to: fixture.path)
      let reader = DirectoryReader(directory: fixture.path, agreementFile: nil, memoryLimit: .max) {
        AgreementFile.read($0, file: $1, isKnownTimeZone: $2)
      }
      let now = Instant(milliseconds: monday)
      let reading = try #require(
        try reader.read(now: now, follow: false, progress: { _ in }, isCancelled: { false }))
      #expect(reading.mistakes.isEmpty, "\(reading.mistakes)")
      figures = StoreFigures(Store(reading))
      moment = AsOf(instant: now)
    }

    func brief() throws -> Brief { try figures.brief(FigureQuery(), at: moment, generation: 0) }

    func chain() throws -> ChainFigures {
      let boards = try figures.boards(FigureQuery(), at: [moment], generation: 0)
      return try #require(boards.first?.chain)
    }

    func rows(behind records: RecordSet) throws -> Int {
      try figures.records(behind: records, page: 0..<1, sort: nil, filter: .all, generation: 0).total
    }

    func stage(_ position: Int) -> String { figures.store.stages[position].id }
  }

  @Test func `a Monday's brief tells what was planted, the most money first, and nothing else`() throws {
    let morning = try Morning()
    let lines = try morning.brief().lines
    try #require(lines.map(\.rule.name) == ["late", "rate", "score", "target"], "\(lines.map(\.rule))")
    #expect(lines[0].money.first?.hundredths ?? 0 > lines[1].money.first?.hundredths ?? .max)

    guard case .late(let row, let new, let mostly) = lines[0].rule,
      case .rate(let stage, _, let reason) = lines[1].rule,
      case .score(let metric, let touchpoint, _, _) = lines[2].rule, case .target(let target, _) = lines[3].rule
    else { return }
    #expect(row == AgingKey(department: "sales", from: "marketing", isSeam: true))
    #expect(new > 30 && mostly?.dimension == .dealer && mostly?.key == "Oost")
    #expect(morning.stage(stage) == "mql" && reason == "duplicate")
    #expect(metric == "nps" && touchpoint == "Service phone")
    #expect(target.figure == "aging.late")

    #expect(lines[0].severity == .bad && lines[2].severity == .bad)
    for line in [lines[0], lines[3]] {
      #expect(try morning.rows(behind: line.figure.records) == line.figure.n)
    }
    #expect(try morning.rows(behind: lines[1].figure.records.part(.denominator)) == lines[1].figure.n)
  }

  @Test func `a Monday on which nothing happened has nothing unusual`() throws {
    let brief = try Morning(without: Set(Storyline.Part.allCases)).brief()
    #expect(brief.isNothingUnusual, "\(brief.lines.map(\.rule))")
    #expect(brief.tested > 20 && brief.real == 0)
  }

  @Test func `the chain's weakest link is the one that the duplicates weaken, and without them another`() throws {
    let morning = try Morning()
    let weakest = try #require(try morning.chain().weakest)
    #expect(morning.stage(weakest.stage) == "mql" && weakest.reason != .lateValue)

    // Nothing falls any more: what waits too long is named, and where that is cured too, what waits elsewhere.
    let cured = try Morning(without: [.duplicates])
    let late = try #require(try cured.chain().weakest)
    #expect(cured.stage(late.stage) == "mql" && late.reason == .lateValue)
    let tended = try Morning(without: [.duplicates, .neglectByDealerOost])
    let next = try #require(try tended.chain().weakest)
    #expect(tended.stage(next.stage) != "mql" && next.reason == .lateValue)
  }

  @Test func `the register shows what has nobody`() throws {
    let chain = try Morning().chain()
    let journey = chain.steps.map(\.name)
    #expect(journey.first == "campaign" && journey.last == "renewal")
    let links = chain.steps.flatMap(\.touchpoints)
    func weaknesses(_ touchpoint: String) -> [TouchpointLink.Weakness] {
      links.first { $0.touchpoint == touchpoint }?.weaknesses ?? []
    }
    #expect(
      weaknesses("Service phone").contains { if case .ownerLeft(person: "R. Hoekstra", _) = $0 { true } else { false } }
    )
    #expect(weaknesses("Service phone").contains(.scoreFell(metric: "nps")))
    #expect(weaknesses("Chat").contains(.channelWithoutOwner))
    #expect(Set(chain.faults.map(\.kind)) == Set(RegisterFault.Kind.allCases))
    let counts = Dictionary(uniqueKeysWithValues: chain.faults.map { ($0.kind, $0.count.n) })
    #expect(counts[.severalOwners] == 1 && counts[.withoutOwner] == 5 && counts[.channelWithoutOwner] == 1)
    #expect(links.filter { $0.contacts?.count ?? 0 > 100 }.count > 8)
    #expect(chain.orders?.count ?? 0 > 1_000 && !chain.steps[0].spend.isEmpty)
  }
}
