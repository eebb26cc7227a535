import Configuration
import CustomerChain
import Testing

/// `[brief]`: what makes a change worth a line.
@Suite struct BriefTableTests {
  private func read(_ table: String) -> (brief: BriefAgreement, mistakes: [Mistake]) {
    let text = "[calendar.office]\n[brief]\n" + table
    let (agreement, mistakes) = AgreementFile.read(Array(text.utf8))
    return (agreement.brief, mistakes)
  }

  @Test func everyKeyIsRead() {
    let (brief, mistakes) = read(
      """
      calendar = "office"
      lines = 5
      false_discovery_rate = 0.1
      weeks = 12
      least_leads = 3
      least_points = 2.5
      """)
    #expect(mistakes.isEmpty)
    var expected = BriefAgreement()
    expected.calendar = "office"
    expected.lines = 5
    expected.falseDiscoveryRate = 0.1
    expected.weeks = 12
    expected.leastLeads = 3
    expected.leastPoints = 2.5
    #expect(brief == expected)
  }

  @Test func withoutItTheUsualHolds() {
    #expect(AgreementFile.read([]).agreement.brief == BriefAgreement())
    #expect(read("").brief == BriefAgreement())
  }

  @Test(
    arguments: [
      ("lines = 0", .outOfRange(key: "brief.lines", found: "0")),
      ("lines = 21", .outOfRange(key: "brief.lines", found: "21")),
      ("lines = 7.0", .wrongType(key: "brief.lines", expected: .wholeNumber)),
      ("weeks = 3", .outOfRange(key: "brief.weeks", found: "3")),
      ("weeks = 27", .outOfRange(key: "brief.weeks", found: "27")),
      ("false_discovery_rate = 0.51", .outOfRange(key: "brief.false_discovery_rate", found: "0.51")),
      ("false_discovery_rate = -0.01", .outOfRange(key: "brief.false_discovery_rate", found: "-0.01")),
      ("false_discovery_rate = \"5 %\"", .wrongType(key: "brief.false_discovery_rate", expected: .number)),
      ("least_leads = -1", .outOfRange(key: "brief.least_leads", found: "-1")),
      ("least_points = -1", .outOfRange(key: "brief.least_points", found: "-1.0")),
      ("calendar = \"offise\"", .unknownReference(key: "brief.calendar", found: "offise", known: ["office"])),
    ] as [(String, Mistake.Reason)])
  func aMistakeIsReportedWhereItStandsAndTheUsualHolds(line: String, reason: Mistake.Reason) throws {
    let (brief, mistakes) = read("\n  " + line)
    let mistake = try #require(mistakes.first)
    #expect(mistakes.count == 1)
    #expect(mistake.reason == reason)
    #expect(mistake.line == 4 && mistake.column == 3)
    #expect(brief == BriefAgreement())
  }

  @Test func anUnknownKeyIsAWarning() throws {
    let mistake = try #require(read("line = 5").mistakes.first)
    #expect(mistake.reason == .unknownKey(key: "brief.line", nearest: "lines"))
    #expect(mistake.severity == .warning)
  }
}
