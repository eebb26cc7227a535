import Testing

/// Steps that tests take often. Each ends when its result is on the screen.
extension PseudoTerminal {
  static let backKey = "\u{7F}"

  /// Waits for a text; when it does not come the test ends with the picture.
  func require(
    _ text: String, _ patience: Duration = Patience.ordinary, at location: SourceLocation = #_sourceLocation
  ) throws {
    try #require(waitUntil(text, patience), "\(text) is not on:\n\(screen.text)", sourceLocation: location)
  }

  func require(
    _ patience: Duration = Patience.ordinary, at location: SourceLocation = #_sourceLocation,
    _ isRight: (VirtualScreen) -> Bool
  ) throws {
    let isThere = waitUntil(patience, isRight)
    try #require(isThere, "not as wanted:\n\(screen.text)", sourceLocation: location)
  }

  /// Everything typed before has been taken in when the help has come and gone.
  func settle(at location: SourceLocation = #_sourceLocation) throws {
    type("?")
    try require("? Help", at: location)
    type("?")
    try require(at: location) { !$0.contains("? Help") }
  }

  /// Waits for the first picture with the figures of `CompanyFixture`.
  func requireFigures(at location: SourceLocation = #_sourceLocation) throws {
    try require(at: location) { $0.funnel("inquiry")?.first == CompanyFixture.leads && $0.contains("Voorbeeld BV") }
  }

  /// Pages through an open list and gathers the name of every row.
  func everyRow(of count: Int, at location: SourceLocation = #_sourceLocation) throws -> Set<String> {
    type("g")
    var all: Set<String> = []
    try settle(at: location)
    try require(at: location) { !$0.listed.isEmpty }
    var before = -1
    while all.count != before {
      before = all.count
      all.formUnion(screen.listed)
      if all.count >= count { break }
      type("\u{1B}[6~")
      try settle(at: location)
      _ = waitUntil(Patience.promised) { !all.isSuperset(of: $0.listed) }
    }
    return all
  }

  /// Nothing came that the program must not send.
  func expectOnlyOwnSequences(at location: SourceLocation = #_sourceLocation) {
    #expect(screen.unknown.isEmpty, "\(screen.unknown.prefix(20))", sourceLocation: location)
  }

  func quit(at location: SourceLocation = #_sourceLocation) {
    type("q")
    #expect(waitForEnd() == .exit(0), "\(screen.text)", sourceLocation: location)
  }
}
