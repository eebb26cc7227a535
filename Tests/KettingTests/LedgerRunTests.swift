import CustomerChain
import DataDirectory
import Glibc
import Testing

/// What the figures were at the first look of a working day, from one run to the next. Every day is a working day here.
struct LedgerRunTests {
  private let company: CompanyFixture

  init() throws {
    company = try CompanyFixture()
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { "\($0) = [\"00:00-24:00\"]" }
    try company.write(
      "\n[calendar.always]\nhours = { \(days.joined(separator: ", ")) }\n[brief]\ncalendar = \"always\"\n",
      to: "ketting.toml", append: true)
  }

  private var file: LedgerFile? {
    LedgerFile(stateHome: company.base + "/state", dataDirectory: company.path)
  }

  private func report(_ options: [String] = []) throws {
    let run = try PlainRun(["report", company.path] + options, environment: company.environment())
    #expect(run.code == 0, "\(run.errorText)")
  }

  @Test func `the first look of a day is noted once, for this user alone`() throws {
    let file = try #require(file)
    try report()
    let first = file.load()
    #expect(first.entries.count == 1)
    var status = stat()
    #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    try report()
    // Unless midnight has passed between the two.
    #expect(file.load().entries.count <= 2)
    #expect(file.load().entries.first == first.entries.first)
  }

  @Test func `neither a filter nor an older moment is the first look`() throws {
    try report(["--where", "owner:x"])
    try report(["--as-of", "2026-01-05"])
    #expect(try #require(file).load().entries.isEmpty)
  }

  @Test func `damage costs only the ledger`() throws {
    let file = try #require(file)
    try report()
    let whole = try #require(TextFile.bytes(file.path))
    for damage in [[], Array(whole.dropLast(2)), whole + [1], Array(repeating: 0xFF, count: 5000)] as [[UInt8]] {
      try TextFile.write(damage, to: file.path, append: false)
      #expect(file.load().entries.isEmpty)
      try report()
      #expect(file.load().entries.count == 1, "what is seen now is noted from here on")
    }
  }
}
