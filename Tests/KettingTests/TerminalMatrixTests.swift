import Glibc
import Testing

/// It starts on every terminal and in every locale, or says why not.
struct TerminalMatrixTests {
  private static let terminals = [
    "vt100", "linux", "xterm", "xterm-256color", "screen-256color", "tmux-256color",
  ]
  private static let locales = ["C", "POSIX", "C.UTF-8", "no_SUCH.locale"]

  /// Where Debian and others keep descriptions of terminals.
  private static func isDescribed(_ terminal: String) -> Bool {
    ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo", "/usr/lib/terminfo"].contains { base in
      access("\(base)/\(terminal.prefix(1))/\(terminal)", R_OK) == 0
    }
  }

  @Test(arguments: terminals, locales)
  func `it shows figures and quits`(term: String, locale: String) throws {
    guard Self.isDescribed(term) else {
      print("skipped: this machine has no description of the terminal \(term)")
      return
    }
    let company = try CompanyFixture()
    let terminal = try company.open([], ["TERM": term, "LC_ALL": locale])
    let isUnicode = locale == "C.UTF-8"
    try terminal.require { screen in
      screen.contains("Voorbeeld BV") && screen.lines.contains { $0.contains("inquiry") && $0.contains("60") }
    }
    terminal.type("8")
    try terminal.settle()
    terminal.type("1g\r")
    try terminal.require { $0.contains("(60)") && $0.contains("L-") }
    if !isUnicode { #expect(!terminal.bytes.contains { $0 >= 0x80 }, "\(terminal.screen.text)") }
    terminal.expectOnlyOwnSequences()
    terminal.quit()
    #expect(terminal.modes == terminal.modesBefore)
    if !isUnicode { #expect(!terminal.bytes.contains { $0 >= 0x80 }) }
  }

  @Test(arguments: ["xterm-256color", "linux", "xterm"])
  func `without colour no colour is sent`(term: String) throws {
    let company = try CompanyFixture()
    let terminal = try company.open([], ["TERM": term, "NO_COLOR": "1"])
    try terminal.requireFigures()
    terminal.type("2")
    try terminal.settle()
    #expect(!terminal.screen.hasColor)
    terminal.quit()
    let colored = try company.open([], ["TERM": term])
    try colored.requireFigures()
    #expect(colored.screen.hasColor)
    colored.quit()
  }

  @Test(arguments: ["no-such-terminal", "", "dumb"])
  func `a terminal that cannot be drawn on is named`(term: String) throws {
    let company = try CompanyFixture()
    let terminal = try company.open([], ["TERM": term])
    #expect(terminal.waitForEnd() == .exit(3))
    #expect(terminal.screen.contains(term.isEmpty ? "TERM" : term), "\(terminal.screen.text)")
    #expect(!terminal.bytes.contains(0x1B))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `without TERM it says so`() throws {
    let company = try CompanyFixture()
    let terminal = try company.open([], ["TERM": nil])
    #expect(terminal.waitForEnd() == .exit(3))
    #expect(terminal.screen.contains("TERM"), "\(terminal.screen.text)")
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test func `a name of a terminal cannot send controls`() throws {
    let company = try CompanyFixture()
    let terminal = try company.open([], ["TERM": "x\u{1B}[31m\u{9B}32m"])
    #expect(terminal.waitForEnd() == .exit(3))
    #expect(!terminal.bytes.contains(0x1B))
    terminal.expectOnlyOwnSequences()
  }
}
