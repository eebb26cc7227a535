import Glibc
import Testing

struct IdleTests {
  private static let length = Duration.seconds(10)
  /// The clock in the header changes with the minute: the wait must not reach across.
  private static let margin = 3

  @Test func `with nothing to do it sends nothing and takes no processor`() throws {
    let company = try CompanyFixture()
    let terminal = try company.open()
    try terminal.requireFigures()
    // The files are seconds old: what is left to look at once more has been looked at after this.
    terminal.listen(for: .seconds(3))
    while 60 - time(nil) % 60 < 10 + Self.margin { terminal.listen(for: .seconds(1)) }
    terminal.listenUntilQuiet()
    terminal.forget()
    let before = try #require(terminal.child.ticks)
    terminal.listen(for: Self.length)
    let after = try #require(terminal.child.ticks)
    #expect(terminal.bytes.isEmpty, "\(terminal.bytes.count) bytes")
    #expect(after - before <= 1, "\(after - before) ticks")
    terminal.quit()
  }
}
