import Glibc
import Testing

/// Any size, and any change of it.
struct SizeTests {
  private static let sizes: [[Int]] = [
    [1, 1], [10, 3], [40, 12], [80, 24], [120, 36], [200, 60], [500, 300], [65_535, 65_535], [1, 300], [500, 1],
    [2, 2],
  ]
  /// Bytes of memory that even an absurd size must not exceed.
  private static let maximumMemory = 200_000_000

  /// All below the header, which holds a clock.
  private static func picture(_ screen: VirtualScreen) -> [String] { Array(screen.lines.dropFirst()) }

  private func requirePicture(_ wanted: [String], on terminal: PseudoTerminal) throws {
    let isThere = terminal.waitUntil { Self.picture($0) == wanted }
    let shown = Self.picture(terminal.screen)
    let differences = zip(wanted, shown).filter { $0 != $1 }.map { "wanted \($0)\nshown  \($1)" }
    try #require(isThere, "\(differences.joined(separator: "\n"))\n\(wanted.count) and \(shown.count) lines")
  }

  @Test(arguments: sizes)
  func `it draws at that size and in the usual one again`(size: [Int]) throws {
    let company = try CompanyFixture()
    let terminal = try company.open(columns: 80, rows: 24)
    try terminal.requireFigures()
    try terminal.settle()
    let usual = Self.picture(terminal.screen)
    terminal.resize(columns: size[0], rows: size[1])
    terminal.type("\r")
    terminal.listenUntilQuiet()
    terminal.type("\u{7F}")
    terminal.listenUntilQuiet()
    #expect(terminal.child.look() == nil, "it has ended")
    #expect(try #require(terminal.child.memory) < Self.maximumMemory)
    terminal.resize(columns: 80, rows: 24)
    try requirePicture(usual, on: terminal)
    terminal.expectOnlyOwnSequences()
    terminal.quit()
  }

  @Test(arguments: sizes)
  func `it starts at that size`(size: [Int]) throws {
    let company = try CompanyFixture()
    let terminal = try company.open(columns: size[0], rows: size[1])
    _ = terminal.waitUntil { $0.isAlternate }
    terminal.listenUntilQuiet()
    #expect(terminal.child.look() == nil, "it has ended")
    if size[0] >= 80, size[1] >= 24 { try terminal.requireFigures() }
    terminal.expectOnlyOwnSequences()
    terminal.quit()
  }

  @Test func `after a storm of sizes the last one is drawn`() throws {
    let company = try CompanyFixture()
    let fresh = try company.open(columns: 120, rows: 36)
    try fresh.requireFigures()
    try fresh.settle()
    let wanted = Self.picture(fresh.screen)
    let terminal = try company.open(columns: 120, rows: 36)
    try terminal.requireFigures()
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      terminal.resize(columns: Int.random(in: 1...160, using: &random), rows: Int.random(in: 1...50, using: &random))
      if Int.random(in: 0..<10, using: &random) == 0 { terminal.receive(milliseconds: 5) }
    }
    terminal.resize(columns: 120, rows: 36)
    try requirePicture(wanted, on: terminal)
    terminal.expectOnlyOwnSequences()
    terminal.quit()
    fresh.quit()
  }
}
