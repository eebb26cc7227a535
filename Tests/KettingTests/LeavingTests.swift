import Glibc
import Testing

/// However it ends, it ends at once and leaves the terminal as it was.
struct LeavingTests {
  private func opened() throws -> (CompanyFixture, PseudoTerminal) {
    let company = try CompanyFixture()
    let terminal = try company.open()
    try terminal.requireFigures()
    terminal.listenUntilQuiet()
    #expect(terminal.modes.isRaw)
    #expect(terminal.screen.isAlternate)
    return (company, terminal)
  }

  private func expectRestored(_ terminal: PseudoTerminal, at location: SourceLocation = #_sourceLocation) {
    #expect(!terminal.screen.isAlternate, "still on the other screen", sourceLocation: location)
    #expect(terminal.screen.isCursorShown, "no cursor", sourceLocation: location)
    #expect(terminal.screen.hasWholeRegion, "only rows \(terminal.screen.region) scroll", sourceLocation: location)
    #expect(terminal.modes == terminal.modesBefore, "the line is set otherwise", sourceLocation: location)
    terminal.expectOnlyOwnSequences(at: location)
  }

  @Test(arguments: ["q", "\u{3}"])
  func `a key to quit gives the terminal back`(key: String) throws {
    let (company, terminal) = try opened()
    terminal.type(key)
    #expect(terminal.waitForEnd() == .exit(0))
    expectRestored(terminal)
    _ = company
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal to end gives the terminal back`(signal: Int32) throws {
    let (company, terminal) = try opened()
    terminal.child.send(signal)
    let ending = terminal.waitForEnd()
    #expect(ending != nil, "still there after \(Patience.promised)")
    expectRestored(terminal)
    _ = company
  }

  @Test func `a signal to end that a parent had blocked is heard`() throws {
    let company = try CompanyFixture()
    let terminal = try company.open(blocked: [SIGTERM, SIGHUP, SIGWINCH])
    try terminal.requireFigures()
    terminal.child.send(SIGTERM)
    #expect(terminal.waitForEnd() != nil)
    expectRestored(terminal)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL])
  func `a crash gives the terminal back`(signal: Int32) throws {
    let (company, terminal) = try opened()
    terminal.child.send(signal)
    #expect(terminal.waitForEnd() == .signal(signal))
    expectRestored(terminal)
    _ = company
  }

  @Test func `a viewer that goes away ends it`() throws {
    let (company, terminal) = try opened()
    terminal.hangUp()
    #expect(terminal.waitForEnd() != nil)
    _ = company
  }

  @Test func `a viewer that goes away ends it where the hang-up signal is ignored`() throws {
    let company = try CompanyFixture()
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "trap '' HUP; exec \"$0\" \"$1\"", try ProgramFile.path(), company.path],
      environment: company.environment())
    try terminal.requireFigures()
    terminal.hangUp()
    #expect(terminal.waitForEnd() != nil)
  }

  @Test func `a viewer that goes away ends it where the terminal does not control it`() throws {
    let company = try CompanyFixture()
    let terminal = try PseudoTerminal(
      try ProgramFile.path(), [company.path], environment: company.environment(), isControlling: false)
    try terminal.requireFigures()
    terminal.hangUp()
    #expect(terminal.waitForEnd() != nil)
  }

  /// Fills the line to the viewer, who does not read: one picture of this size is more than a line holds.
  private func stall(_ terminal: PseudoTerminal) {
    terminal.resize(columns: 400, rows: 200)
    for number in 0..<100 {
      var keys = Array((number % 2 == 0 ? "z" : "?").utf8)
      keys.append(0x0C)
      terminal.typeWithoutReading(keys)
    }
  }

  @Test func `a viewer that does not read cannot keep it from ending`() throws {
    let (company, terminal) = try opened()
    stall(terminal)
    terminal.child.send(SIGTERM)
    #expect(terminal.waitForEnd(reading: false) != nil)
    _ = company
  }

  @Test func `a viewer that reads again sees the present`() throws {
    let (company, terminal) = try opened()
    terminal.type("1")
    stall(terminal)
    try company.write(CompanyFixture.leadRow(61), to: "leads.csv", append: true)
    try terminal.require { $0.funnel("inquiry")?.first == CompanyFixture.leads + 1 }
    terminal.expectOnlyOwnSequences()
    terminal.quit()
  }

  @Test func `stopped from outside it draws everything when it goes on`() throws {
    let (company, terminal) = try opened()
    terminal.child.send(SIGSTOP)
    try terminal.require { _ in terminal.child.state == "T" }
    terminal.forget()
    terminal.child.send(SIGCONT)
    try terminal.require { _ in terminal.bytes.count > 1_000 }
    #expect(String(decoding: terminal.bytes, as: UTF8.self).contains("Voorbeeld"))
    #expect(terminal.screen.funnel("inquiry")?.first == CompanyFixture.leads)
    terminal.quit()
    _ = company
  }

  @Test func `it stops as a job does, and comes back with everything drawn`() throws {
    let company = try CompanyFixture()
    // A shell with jobs: the program is stopped in its foreground, and continued there.
    let terminal = try PseudoTerminal(
      "/bin/sh",
      [
        "-c", "set -m; \"$0\" \"$1\"; echo has-stopped; read line; fg; echo is-over", try ProgramFile.path(),
        company.path,
      ],
      environment: company.environment())
    try terminal.requireFigures()
    terminal.type("\u{1A}")
    try terminal.require("has-stopped")
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.isCursorShown)
    #expect(terminal.screen.hasWholeRegion, "only rows \(terminal.screen.region) scroll")
    #expect(!terminal.modes.isRaw)
    terminal.type("\n")
    try terminal.requireFigures()
    #expect(terminal.screen.isAlternate)
    #expect(terminal.modes.isRaw)
    terminal.type("q")
    try terminal.require("is-over")
    #expect(!terminal.screen.isAlternate)
    terminal.expectOnlyOwnSequences()
  }
}
