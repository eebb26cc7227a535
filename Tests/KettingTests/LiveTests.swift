import Glibc
import Testing

/// What happens to the files is on the screen within two seconds.
struct LiveTests {
  private let company: CompanyFixture
  private let terminal: PseudoTerminal

  private static let open = CompanyFixture.leads - CompanyFixture.qualified

  init() throws {
    company = try CompanyFixture()
    // Wide enough for every pane.
    terminal = try company.open(columns: 200, rows: 60)
    try terminal.requireFigures()
  }

  private func expectInquiries(
    _ reached: Int, _ here: Int, at location: SourceLocation = #_sourceLocation
  ) throws {
    try terminal.require(Patience.promised, at: location) { $0.funnel("inquiry") == [reached, here] }
  }

  @Test func `an appended row is counted`() throws {
    try company.write(CompanyFixture.leadRow(61), to: "leads.csv", append: true)
    try expectInquiries(CompanyFixture.leads + 1, Self.open + 1)
    // And once more: what was appended is the new end.
    try company.write(CompanyFixture.leadRow(62) + CompanyFixture.leadRow(63), to: "leads.csv", append: true)
    try expectInquiries(CompanyFixture.leads + 3, Self.open + 3)
    terminal.quit()
  }

  @Test func `a file replaced by rename takes the place of the old one`() throws {
    let fewer = CompanyFixture.leadHeader + (1...40).map { CompanyFixture.leadRow($0) }.joined()
    try company.replace("leads.csv", with: fewer)
    try expectInquiries(40, 40 - CompanyFixture.qualified)
    try company.replace("leads.csv", with: CompanyFixture.leadRows)
    try expectInquiries(CompanyFixture.leads, Self.open)
    terminal.quit()
  }

  @Test func `a file written over in place counts as it stands`() throws {
    try company.write(CompanyFixture.leadHeader + CompanyFixture.leadRow(1), to: "leads.csv")
    // The events still know the qualified ones.
    try expectInquiries(CompanyFixture.qualified, 0)
    terminal.quit()
  }

  @Test func `half a line waits for its rest and rejects nothing`() throws {
    let row = CompanyFixture.leadRow(61)
    try company.write(String(row.prefix(4)), to: "leads.csv", append: true)
    // A later change of another file is on the screen: so the half line has been seen.
    try company.write(CompanyFixture.answerRow(46, 10), to: "surveys.csv", append: true)
    try terminal.require(Patience.promised) { $0.hasScore("+13") }
    #expect(terminal.screen.funnel("inquiry") == [CompanyFixture.leads, Self.open])
    #expect(terminal.screen.contains("Everything was read"))
    try company.write(String(row.dropFirst(4)), to: "leads.csv", append: true)
    try expectInquiries(CompanyFixture.leads + 1, Self.open + 1)
    #expect(terminal.screen.contains("Everything was read"))
    terminal.quit()
  }

  @Test func `a new file is read, and its records go when it goes`() throws {
    try company.write(CompanyFixture.leadHeader + CompanyFixture.leadRow(71), to: "more.csv")
    try expectInquiries(CompanyFixture.leads + 1, Self.open + 1)
    try #require(unlink(company.at("more.csv")) == 0)
    try expectInquiries(CompanyFixture.leads, Self.open)
    terminal.quit()
  }

  @Test func `a new agreement holds at once`() throws {
    let renamed = CompanyFixture.agreement.replacing("Voorbeeld", with: "Andere Naam")
    try company.replace("ketting.toml", with: renamed)
    try terminal.require("Andere Naam BV", Patience.promised)
    terminal.quit()
  }

  @Test func `without its directory the last picture stays under a banner, and it is live again when it is back`()
    throws
  {
    let away = company.base + "/away"
    try #require(rename(company.path, away) == 0)
    try terminal.require("The directory cannot be read", Patience.promised)
    #expect(terminal.screen.funnel("inquiry") == [CompanyFixture.leads, Self.open])
    try #require(rename(away, company.path) == 0)
    try terminal.require(Patience.promised) { !$0.contains("The directory cannot be read") }
    #expect(terminal.screen.funnel("inquiry") == [CompanyFixture.leads, Self.open])
    try company.write(CompanyFixture.leadRow(61), to: "leads.csv", append: true)
    try expectInquiries(CompanyFixture.leads + 1, Self.open + 1)
    terminal.expectOnlyOwnSequences()
    terminal.quit()
  }

  @Test func `a directory made anew in its place is followed`() throws {
    try #require(rename(company.path, company.base + "/away") == 0)
    try terminal.require("The directory cannot be read", Patience.promised)
    try #require(mkdir(company.path, 0o755) == 0)
    try company.write(CompanyFixture.agreement, to: "ketting.toml")
    try company.write(CompanyFixture.leadHeader + CompanyFixture.leadRow(1), to: "leads.csv")
    try expectInquiries(1, 1)
    try company.write(CompanyFixture.leadRow(2), to: "leads.csv", append: true)
    try expectInquiries(2, 2)
    terminal.quit()
  }
}
