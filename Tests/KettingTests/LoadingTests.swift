import Glibc
import Testing

/// A first reading that takes long: what is known so far is on the screen, and can be kept.
struct LoadingTests {
  /// A company one of whose files goes on for gigabytes behind its rows: it is read for a while on any machine, and
  /// takes no room on the disk.
  private func longCompany() throws -> CompanyFixture {
    let company = try CompanyFixture()
    let header = CompanyFixture.answerHeader
    try company.write(header + CompanyFixture.answerRow(99, 9), to: "zz-long.csv")
    try #require(truncate(company.at("zz-long.csv"), 15 << 30) == 0)
    return company
  }

  @Test(arguments: [(120, 36), (80, 24)])
  func `what is known so far is shown and says so, S stops the load and it stays`(columns: Int, rows: Int) throws {
    let company = try longCompany()
    let terminal = try company.open(columns: columns, rows: rows)
    try terminal.require { $0.contains("partial, 0") && $0.contains("loading") && $0.contains("16 GB") }
    try terminal.require { $0.contains("All answers") || $0.contains("inquiry") }
    #expect(terminal.screen.contains("S stop loading"))
    // A person can go on working meanwhile.
    terminal.type("?")
    try terminal.require("Shows the records behind")
    terminal.type("?")
    try terminal.require { !$0.contains("Shows the records behind") }
    terminal.type("S")
    try terminal.require("loading stopped")
    #expect(terminal.screen.contains("partial, "))
    // It stays stopped until a file changes.
    try terminal.settle()
    #expect(terminal.screen.contains("loading stopped"))
    try #require(truncate(company.at("zz-long.csv"), off_t(CompanyFixture.answerHeader.utf8.count)) == 0)
    try terminal.require { !$0.contains("partial") && $0.contains("live") }
    terminal.expectOnlyOwnSequences()
    terminal.quit()
  }

  @Test func `a figure of a part opens its records`() throws {
    let company = try longCompany()
    let terminal = try company.open()
    try terminal.require { $0.contains("partial") && $0.funnel("inquiry") == [60, 35] }
    terminal.type("1\r")
    try terminal.require { $0.crumbNumber == CompanyFixture.leads && !$0.listed.isEmpty }
    #expect(terminal.screen.contains("partial"))
    terminal.type("S")
    try terminal.require("loading stopped")
    #expect(terminal.screen.crumbNumber == CompanyFixture.leads)
    terminal.quit()
  }
}
