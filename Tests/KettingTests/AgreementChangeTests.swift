import CustomerChain
import DataDirectory
import Glibc
import Testing

/// How an agreement changed last: what one run has read the next one knows.
struct AgreementChangeTests {
  private let company: CompanyFixture

  init() throws { company = try CompanyFixture() }

  private func agree(_ limit: String, in name: String? = nil) throws {
    let text = CompanyFixture.agreement.replacing(
      "id = \"mql\"\n", with: "id = \"mql\"\nkind = \"sla\"\nsla = \"\(limit)\"\n")
    if let name {
      try TextFile.write(Array(text.utf8), to: name, append: false)
    } else {
      try company.replace("ketting.toml", with: text)
    }
  }

  private func report(_ options: [String] = [], code: Int32 = 0) throws {
    let run = try PlainRun(["report", company.path] + options, environment: company.environment())
    #expect(run.code == code, "\(run.errorText)")
  }

  private func file(_ agreement: String? = nil) throws -> AgreementMemoryFile {
    try #require(
      AgreementMemoryFile(
        stateHome: company.base + "/state", dataDirectory: company.path, agreementFile: agreement))
  }

  private let before = [TriedTerms(stage: "mql", change: .sla(TimeLimit("2d")))]

  @Test func `the terms before the last change are known in the next run`() throws {
    try agree("2d")
    try report()
    #expect(try file().load().lastChange == nil)
    try agree("1d")
    try report()
    let change = try #require(try file().load().lastChange)
    #expect(change.before == before && change.isWhole)
    try report()
    #expect(try file().load().lastChange == change)
    var status = stat()
    #expect(lstat(try file().path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(TextFile.bytes(try file().path + ".tmp") == nil)
  }

  @Test func `an agreement that cannot be read, and damage, cost only this`() throws {
    try agree("2d")
    try report()
    try company.replace("ketting.toml", with: "[company\n")
    try report(code: 1)
    try agree("1d")
    try report()
    #expect(try file().load().lastChange?.before == before)
    try TextFile.write([1, 2, 3], to: try file().path, append: false)
    try report()
    #expect(try file().load().lastChange == nil, "what is agreed now is remembered from here on")
    try agree("2d")
    try report()
    #expect(try file().load().lastChange?.before == [TriedTerms(stage: "mql", change: .sla(TimeLimit("1d")))])
  }

  @Test func `an agreement that stands elsewhere is another one`() throws {
    let elsewhere = company.base + "/elsewhere.toml"
    try agree("2d")
    try agree("9d", in: elsewhere)
    try report()
    try report(["--agreement", elsewhere])
    try report()
    #expect(try file().load().lastChange == nil && file(elsewhere).load().lastChange == nil)
    #expect(try file().path != file(elsewhere).path)
  }

  @Test func `the dashboard remembers what changes under its eyes`() throws {
    try agree("2d")
    let terminal = try company.open()
    try terminal.requireFigures()
    try agree("1d")
    let end = ContinuousClock.now + Patience.ordinary
    while try file().load().lastChange == nil, ContinuousClock.now < end { terminal.listen(for: .milliseconds(20)) }
    #expect(try file().load().lastChange?.before == before)
    terminal.quit()
  }
}
