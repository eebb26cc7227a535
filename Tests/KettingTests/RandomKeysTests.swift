import Testing

/// Somebody leans on the keyboard while the window is pulled about.
struct RandomKeysTests {
  private static let keys = 20_000
  /// Keys in one go before the screen is looked at.
  private static let burst = 50
  /// Everything but the keys that quit.
  private static let strokes: [String] =
    "hjklgG123878zzs/otTtLS?-[]{},.<>ab 019\u{7F}\r\t".map { String($0) }
    + [
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1B}[Z",
      "\u{1B}OP",
      "\u{1B}[<0;20;10M", "\u{1B}[<0;20;10m", "\u{1B}[<64;5;5M", "\u{1B}[<65;90;30M", "\u{1B}[I", "\u{1B}[O", "\u{C}",
      "\r\r",
      "\u{1B}[200~pasted \u{1B}[31m\u{1B}[201~", "é", "日", "👍", "\u{1B}\u{1B}", "\u{1B}[99;99;99x",
    ]

  @Test func `it lives through thousands of keys and sizes`() throws {
    let company = try CompanyFixture()
    let terminal = try company.open(columns: 80, rows: 24)
    try terminal.requireFigures()
    var random = SeededRandom(seed: 20_261_121)
    var typed = 0
    while typed < Self.keys {
      let burst = (0..<Self.burst).map { _ in Self.strokes.randomElement(using: &random) ?? "" }
      terminal.type(burst.joined())
      typed += Self.burst
      if Int.random(in: 0..<20, using: &random) == 0 {
        terminal.resize(columns: Int.random(in: 1...100, using: &random), rows: Int.random(in: 1...30, using: &random))
      }
      terminal.receive(milliseconds: 0)
      terminal.forget()
      try #require(terminal.child.look() == nil, "it has ended after \(typed) keys: \(terminal.screen.text)")
    }
    terminal.resize(columns: 120, rows: 36)
    try waitUntilAllIsTakenIn(terminal)
    // Out of whatever is open, one step at a time.
    for _ in 0..<12 {
      terminal.type("\u{1B}")
      terminal.listenUntilQuiet()
    }
    terminal.type("L")
    try terminal.require { $0.lines.last?.contains("q quit") == true || $0.contains("next pane") }
    terminal.expectOnlyOwnSequences()
    terminal.quit()
    #expect(terminal.modes == terminal.modesBefore)
  }

  /// Keys wait in the line while the program works: it has taken them all in when it takes no processor any more.
  private func waitUntilAllIsTakenIn(_ terminal: PseudoTerminal) throws {
    let end = ContinuousClock.now + Patience.ordinary
    var still = 0
    var ticks = terminal.child.ticks
    while still < 3, ContinuousClock.now < end {
      terminal.listen(for: .milliseconds(150))
      let now = terminal.child.ticks
      still = now == ticks ? still + 1 : 0
      ticks = now
    }
    try #require(still == 3, "it never comes to rest")
  }
}
