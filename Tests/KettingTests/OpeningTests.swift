import Testing

/// From a directory to figures, and from a figure down to the line of a file.
struct OpeningTests {
  @Test func `the first picture names the company and has the right figures`() throws {
    let company = try CompanyFixture()
    let terminal = try company.open()
    try terminal.requireFigures()
    let open = CompanyFixture.leads - CompanyFixture.qualified
    #expect(terminal.screen.funnel("inquiry") == [CompanyFixture.leads, open])
    let mql = CompanyFixture.qualified - CompanyFixture.won - CompanyFixture.lost
    #expect(terminal.screen.funnel("mql") == [CompanyFixture.qualified, mql])
    #expect(terminal.screen.funnel("won") == [CompanyFixture.won, CompanyFixture.won])
    // 20 promoters and 15 detractors of 45.
    #expect(terminal.screen.hasScore("+11"))
    terminal.expectOnlyOwnSequences()
    terminal.quit()
  }

  @Test func `a figure opens exactly its records, each down to its line`() throws {
    let company = try CompanyFixture()
    let terminal = try company.open()
    try terminal.requireFigures()
    terminal.type("1\r")
    try terminal.require { $0.crumbNumber == CompanyFixture.leads && !$0.listed.isEmpty }
    #expect(terminal.screen.listNumber == CompanyFixture.leads)
    #expect(try terminal.everyRow(of: CompanyFixture.leads).count == CompanyFixture.leads)
    terminal.type("g")
    try terminal.settle()
    try terminal.require { $0.listed.count > 5 }
    let first = try #require(terminal.screen.listed.first)
    terminal.type("\r")
    try terminal.require { $0.crumbs.last == first && $0.contains("Its chain") }
    let number = try #require(Int(first.dropFirst(2)))
    // Its row stands behind the header.
    let place = "leads.csv:\(number + 1)"
    try terminal.require(place)
    // Down to the first value that was read from that file, and its line.
    terminal.type("jj")
    try terminal.settle()
    terminal.type("o")
    try terminal.require { $0.crumbs.last == place }
    let rows = try #require(TextFile.read(company.at("leads.csv"))).split(separator: "\n")
    let row = String(rows[number])
    try terminal.require(row)
    terminal.type("\u{1B}")
    try terminal.require { $0.crumbs.last == first }
    terminal.type("\u{1B}")
    try terminal.require { !$0.listed.isEmpty && $0.crumbNumber == CompanyFixture.leads }
    terminal.type("\u{1B}")
    try terminal.require { $0.crumbs.isEmpty && $0.funnel("inquiry") != nil }
    terminal.expectOnlyOwnSequences()
    terminal.quit()
  }

  @Test(arguments: ["1", "2", "3"])
  func `every figure of a pane equals the number in its breadcrumb and the rows of its list`(pane: String) throws {
    let company = try CompanyFixture()
    let terminal = try company.open()
    try terminal.requireFigures()
    var opened: [String: Int] = [:]
    for down in 0..<Self.rowsWalked {
      for right in 0..<Self.columnsWalked {
        terminal.type(pane + "g" + String(repeating: "h", count: Self.columnsWalked))
        terminal.type(String(repeating: "j", count: down) + String(repeating: "l", count: right) + "\r")
        try terminal.settle()
        if terminal.screen.isAskingForPart {
          try walkParts(terminal, &opened)
        } else if !terminal.screen.crumbs.isEmpty {
          try walkList(terminal, &opened)
        }
        terminal.type(PseudoTerminal.backKey)
        try terminal.settle()
        try #require(terminal.screen.crumbs.isEmpty, "\(terminal.screen.text)")
      }
    }
    #expect(opened.count >= 5, "\(opened)")
    for (name, number) in Self.known where name.hasPrefix(Self.names[pane] ?? "?") {
      #expect(opened[name] == number, "\(name) in \(opened)")
    }
    terminal.quit()
  }

  private static let rowsWalked = 6
  private static let columnsWalked = 4
  private static let names = ["1": "Funnel", "2": "Aging", "3": "Experience"]
  /// Counted by hand from `CompanyFixture`.
  private static let known = [
    "Funnel › inquiry › reached": 60, "Funnel › inquiry › standing here": 35, "Funnel › mql › reached": 25,
    "Funnel › mql › standing here": 13, "Aging › marketing › open leads": 35, "Aging › sales › open leads": 13,
    "Experience › All answers › NPS › all": 45, "Experience › All answers › NPS › promoters": 20,
    "Experience › All answers › NPS › detractors": 15,
  ]

  private func walkParts(_ terminal: PseudoTerminal, _ opened: inout [String: Int]) throws {
    let parts = terminal.screen.parts
    #expect(!parts.isEmpty, "\(terminal.screen.text)")
    for (place, part) in parts.enumerated() where part.number > 0 {
      terminal.type("g" + String(repeating: "j", count: place) + "\r")
      try terminal.require { !$0.crumbs.isEmpty && !$0.isAskingForPart }
      #expect(terminal.screen.crumbNumber == part.number, "\(part) on \(terminal.screen.text)")
      try walkList(terminal, &opened)
      terminal.type(PseudoTerminal.backKey)
      try terminal.require { $0.isAskingForPart }
    }
  }

  private func walkList(_ terminal: PseudoTerminal, _ opened: inout [String: Int]) throws {
    try terminal.require { $0.listNumber != nil && $0.crumbNumber == $0.listNumber }
    let crumbs = terminal.screen.crumbs.joined(separator: " › ")
    let number = try #require(terminal.screen.crumbNumber)
    let name = String(crumbs.prefix(upTo: crumbs.lastIndex(of: "(") ?? crumbs.endIndex)).trimmed
    if opened[name] != nil { return }
    opened[name] = number
    if number > 0 { #expect(try terminal.everyRow(of: number).count == number, "\(name)") }
  }
}
