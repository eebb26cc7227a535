import CustomerChain
import DataDirectory
import Foundation
import Glibc
import Testing

/// Leads that an export no longer has: what one run has seen the next one misses.
struct VanishedTests {
  private let company: CompanyFixture

  init() throws { company = try CompanyFixture() }

  private var stateHome: String { company.base + "/state" }

  private var file: ExportMemoryFile? { ExportMemoryFile(stateHome: stateHome, dataDirectory: company.path) }

  private static let open = CompanyFixture.leads - CompanyFixture.won - CompanyFixture.lost

  private func cause(
    _ options: [String] = [], _ changes: [String: String?] = [:], code: Int32 = 0
  ) throws -> Values {
    let run = try PlainRun(
      ["report", company.path, "--format", "json"] + options, environment: company.environment(changes))
    #expect(run.code == code, "\(run.errorText)")
    return try Values(json: Data(run.output))["leaks"]["causes"].first("cause", "vanished")
  }

  /// All leads but some, in a file that is newer than the one before.
  private func export(without missing: ClosedRange<Int>? = nil) throws {
    let rows = (1...CompanyFixture.leads).filter { missing?.contains($0) != true }.map {
      CompanyFixture.leadRow($0, daysAgo: 2 + $0 % 50)
    }
    try company.replace("leads.csv", with: CompanyFixture.leadHeader + rows.joined())
  }

  @Test func `a lead that the next export lacks is counted in the next run`() throws {
    let first = try cause()
    #expect(first["count"].any == nil && first["countReason"].text != nil)
    #expect(try cause()["count"].count == 0)
    try export(without: 60...60)
    #expect(try cause()["count"].count == 1)
    #expect(try cause(["--as-of", CompanyFixture.time(daysAgo: 1)])["count"].count == 0, "nobody missed it yesterday")
    try export()
    #expect(try cause()["count"].count == 0)
  }

  @Test func `closed leads do not vanish, and where other files name one it has its own causes first`() throws {
    _ = try cause()
    try export(without: 1...13)
    let run = try PlainRun(["report", company.path, "--format", "json"], environment: company.environment())
    let causes = try Values(json: Data(run.output))["leaks"]["causes"]
    // Events still name the thirteenth, but nobody whose it is.
    #expect(causes.first("cause", "vanished")["count"].count == 0)
    #expect(causes.first("cause", "no_owner")["count"].count == 1)
    #expect(file?.load().missing == 1)
  }

  @Test func `leads that nothing names any more are counted`() throws {
    _ = try cause()
    try export(without: 1...30)
    try company.replace("stage_events.csv", with: "lead_id,stage,entered_at\n")
    // Without their events nobody knows that they have ended: they were ended when they were seen.
    #expect(try cause()["count"].count == 30 - CompanyFixture.won - CompanyFixture.lost)
  }

  @Test func `the file that remembers holds no names, is for its owner alone, and one for each directory`() throws {
    _ = try cause()
    let file = try #require(file)
    let bytes = try #require(TextFile.bytes(file.path))
    for name in ["L-13", "Company", "Owner", "leads", "data", company.path] {
      #expect(bytes.firstRange(of: Array(name.utf8)) == nil, "\(name)")
    }
    var status = stat()
    #expect(lstat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(file.load().count == Self.open)
    #expect(TextFile.bytes(file.path + ".tmp") == nil)
    let other = try CompanyFixture()
    let run = try PlainRun(
      ["report", other.path], environment: company.environment())
    #expect(run.code == 0)
    let theirs = try #require(ExportMemoryFile(stateHome: stateHome, dataDirectory: other.path))
    #expect(theirs.path != file.path && theirs.load().count == Self.open)
    // However the directory is called.
    #expect(ExportMemoryFile(stateHome: stateHome, dataDirectory: company.path + "/../data/.")?.path == file.path)
  }

  @Test func `deleted or damaged it costs only that cause`() throws {
    _ = try cause()
    let file = try #require(file)
    let whole = try #require(TextFile.bytes(file.path))
    try export(without: 60...60)
    let damages: [[UInt8]] = [
      [], Array(whole.dropLast(3)), whole + [7], Array("ketting exports 9\n".utf8) + whole.dropFirst(18),
      whole.enumerated().map { $0.offset == whole.count / 2 ? ~$0.element : $0.element },
      Array(repeating: 0xFF, count: 4096),
    ]
    for damage in damages {
      try TextFile.write(damage, to: file.path, append: false)
      #expect(try cause()["count"].any == nil)
      #expect(try cause()["count"].count == 0, "what is there now is remembered from here on")
    }
    #expect(unlink(file.path) == 0)
    #expect(try cause()["count"].any == nil)
    // And where it was whole it would have counted.
    try TextFile.write(whole, to: file.path, append: false)
    #expect(try cause()["count"].count == 1)
  }

  @Test func `a home where nothing can be kept is no error`() throws {
    let places = ["/dev/null", "/proc/nowhere", company.at("leads.csv"), "relative/path"]
    for place in places {
      for _ in 0..<2 {
        #expect(try cause([], ["XDG_STATE_HOME": place, "HOME": "/dev/null"])["count"].any == nil, "\(place)")
      }
    }
    for _ in 0..<2 { #expect(try cause([], ["XDG_STATE_HOME": nil, "HOME": nil])["count"].any == nil) }
    // A directory in its place.
    let file = try #require(file)
    mkdir(stateHome, 0o700)
    mkdir(stateHome + "/ketting", 0o700)
    mkdir(file.path, 0o700)
    for _ in 0..<2 { #expect(try cause()["count"].any == nil) }
  }

  @Test func `without a state home of its own it lies below the home`() throws {
    let home = company.base + "/home"
    mkdir(home, 0o700)
    let changes: [String: String?] = ["XDG_STATE_HOME": nil, "HOME": home]
    _ = try cause([], changes)
    try export(without: 60...60)
    #expect(try cause([], changes)["count"].count == 1)
    #expect(ExportMemoryFile(stateHome: home + "/.local/state", dataDirectory: company.path)?.load().missing == 1)
  }

  @Test func `a file that cannot be read makes nothing vanish`() throws {
    _ = try cause()
    try export(without: 60...60)
    // A file that is cut off in the middle of its packing.
    try TextFile.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1], to: company.at("more.csv.gz"), append: false)
    #expect(try cause(code: 1)["count"].count == 0)
    try company.remove("more.csv.gz")
    #expect(try cause()["count"].count == 1)
  }

  @Test func `the dashboard misses what a replaced file lacks, and so does the next run`() throws {
    let terminal = try company.open()
    try terminal.requireFigures()
    try export(without: 60...60)
    let end = ContinuousClock.now + Patience.ordinary
    while file?.load().missing != 1, ContinuousClock.now < end { terminal.listen(for: .milliseconds(20)) }
    #expect(file?.load().missing == 1)
    terminal.quit()
    #expect(try cause()["count"].count == 1)
  }

  @Test func `the demonstration leaves nothing behind`() throws {
    let terminal = try PseudoTerminal(
      try ProgramFile.path(), ["demo"], environment: company.environment(), columns: 120, rows: 36)
    try terminal.require("Warmtebron")
    terminal.quit()
    #expect(access(stateHome, F_OK) != 0)
  }
}
