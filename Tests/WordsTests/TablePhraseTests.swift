import CustomerChain
import Testing
import Words

/// What stands in and around the tables of hand-offs, definitions, groups and targets.
@Suite struct TablePhraseTests {
  private static let limit = TimeLimit(amount: 2, unit: .days)
  private static let changes: [TriedTerms.Change] = [
    .sla(limit), .sla(nil), .rule("owner"), .rule(nil), .clock(.wall), .clock(.business), .quietAfter(limit),
    .quietAfter(nil), .definition("x"), .skips(.count), .skips(.ignore),
  ]

  private static let all: [TablePhrase] =
    [
      .acceptance, .decision, .timeToHalf, .timeToNineTenths, .handedOver(days: 90), .handedOver(days: nil),
      .leaksByCause, .owesNext, .leaking, .rejectedBecause, .noHandoffs, .breaks, .limitHeading, .rule, .broken, .quiet,
      .signatures, .noLimit, .noRule, .noDefinition, .breakIt(of: 388), .signedHeading, .signed(2, of: 3),
      .signedBy([TablePhrase.Signature(department: "Sales", day: day(2026, 11, 3))]), .notSignedBy(["Service"]),
      .noDefinitions, .limitPrompt(stage: "MQL"), .rulePrompt(stage: "MQL"), .expectedLimit, .entryHelp, .nothingSaved,
      .asAgreed, .lastChange(day(2026, 11, 2), from: "1", to: nil, terms: 1), .changeCannotBeTried, .changeTriedInPart,
      .beingCounted, .few(limit: 30), .noGroups, .differenceToWhole, .target("30"), .floor("25"),
      .contingency("call", owner: "CMO"), .contingency("call", owner: nil), .owner("CMO"), .met,
      .missed(isAbove: true), .missed(isAbove: false), .beyondFloor(isAbove: true), .beyondFloor(isAbove: false),
      .noSuchFigure,
    ]
    + [TimeLimit.Unit.days, .hours, .minutes].flatMap { unit in
      [Clock.wall, .business].map { .limit(TimeLimit(amount: 2, unit: unit), $0) }
    } + GroupMeasure.allCases.map(TablePhrase.measure)
    + changes.map { .tried([TablePhrase.Trial(stage: "MQL", clock: .business, change: $0)]) }

  @Test func `each is said in both languages, in words of its own`() {
    for phrase in Self.all {
      for words in [english, dutch] {
        let text = words(.table(phrase))
        #expect(!text.isEmpty && !text.contains("Optional(") && !text.contains("  "), "\(phrase)")
      }
    }
    let same = Self.all.filter { dutch(.table($0)) == english(.table($0)) }.map { plain(english(.table($0))) }
    #expect(
      Set(same).subtracting(["p90", "p50", "cohort", "open", "NPS", "CSAT", "call (CMO)", "call", "CMO"]).isEmpty,
      "\(same)")
  }

  @Test(arguments: [
    (TimeLimit(amount: 1, unit: .days), "1 working day", "1 werkdag"),
    (TimeLimit(amount: 36, unit: .hours), "36 working hours", "36 werkuren"),
    (TimeLimit(amount: 90, unit: .minutes), "90 minutes of work", "90 minuten werktijd"),
  ])
  func `a limit on working time says so`(limit: TimeLimit, inEnglish: String, inDutch: String) {
    #expect(plain(english(.table(.limit(limit, .business)))) == inEnglish)
    #expect(plain(dutch(.table(.limit(limit, .business)))) == inDutch)
    #expect(english(.table(.limit(limit, .wall))) == english.timeLimit(limit))
  }
}
