import Foundation
import Testing

/// Files are written by strangers: whatever stands in them, it reaches nobody's terminal as more than text, and
/// every row is accounted for.
struct HostileDataTests {
  /// What text fields are filled with. None holds a delimiter, a quote or a line end.
  private static let texts = [
    "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;cm0gLXJm\u{1B}\\", "\u{1B}[?1049l\u{1B}c",
    "\u{9B}31m\u{9D}0;x\u{9C}",
    "\u{1B}P0;1|17/ab\u{1B}\\", "a\u{8}\u{8}b\u{7F}", "\u{202E}gnp.exe\u{2066}", "x\u{200B}\u{FEFF}\u{AD}y",
    "\u{E0061}\u{E007F}",
    "Zoë \u{65}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "日本語の会社", "👩‍👩‍👧‍👦 family", "\u{2028}line\u{2029}",
    "\u{E000}\u{F8FF}", "a\tb",
    "\u{85}next\u{90}", "a\u{B}b\u{C}c", "العربية", "\u{1}\u{2}\u{E}\u{F}\u{18}\u{1A}", "%n%s%x{}$()", "nul\u{0}nul",
  ]

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }

  /// - Returns: the names of the files, with how many rows each has.
  private func fill(_ company: CompanyFixture) throws -> [String: Int] {
    let time = CompanyFixture.time(daysAgo: 2)
    var leads =
      "lead_id,created_at,source,campaign,channel,country,dealer,segment,department,owner,email,company,decision_style\n"
    var events = "lead_id,stage,entered_at,department,owner,reason\n"
    var answers = "response_id,metric,score,answered_at,touchpoint,channel,department,country,question,comment\n"
    for text in Self.texts {
      let field = Self.quoted(text)
      leads += ([field, time] + [String](repeating: field, count: 11)).joined(separator: ",") + "\n"
      events += [field, "mql", time, field, field, field].joined(separator: ",") + "\n"
      answers += ([field, "nps", "3", time] + [String](repeating: field, count: 6)).joined(separator: ",") + "\n"
    }
    // A stage, a metric, a score and a time that are none.
    events += [Self.quoted(Self.texts[0]), Self.quoted("\u{1B}[2J"), time, "", "", ""].joined(separator: ",") + "\n"
    answers += "r,\u{1B}[2J,\u{1B}[2J,\u{1B}[2J,,,,,,\n"
    try company.write(leads, to: "leads.csv")
    try company.write(events, to: "stage_events.csv")
    try company.write(answers, to: "surveys.csv")
    try company.write(CompanyFixture.leadHeader + CompanyFixture.leadRow(1), to: "name \u{1B}[31m\u{202E}.csv")
    try company.write(
      CompanyFixture.agreement.replacing("Voorbeeld BV", with: "Evil \\u001B[31m \\u009B BV \\u202E"),
      to: "ketting.toml")
    return [
      "leads.csv": Self.texts.count, "stage_events.csv": Self.texts.count + 1, "surveys.csv": Self.texts.count + 1,
    ]
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `no text of a file becomes a sequence on the screen`(locale: String) throws {
    let company = try CompanyFixture(isEmpty: true)
    _ = try fill(company)
    let terminal = try company.open([], ["LC_ALL": locale])
    try terminal.require("Evil")
    try terminal.require { !$0.contains("reading") && $0.contains("inquiry") }
    // Each pane: some figures, their lists, cards and lines.
    for pane in ["1", "2", "3", "8"] {
      for down in 0..<4 {
        terminal.type(pane + "g" + String(repeating: "j", count: down) + "\r")
        try terminal.settle()
        // The parts, the list, a card and its line, and once more from the end of the list.
        for keys in ["\r", "\r", "jjj", "o", "\u{7F}", "G", "\u{7F}", "o", "\u{7F}", "G\r", "\u{1B}[6~"] {
          terminal.type(keys)
          try terminal.settle()
        }
        terminal.type(String(repeating: "\u{7F}", count: 6))
        try terminal.settle()
      }
      terminal.type(pane + "z")
      try terminal.settle()
      terminal.type("z")
    }
    // What is typed and pasted is shown too.
    terminal.type("/\u{1B}[200~\u{1B}[31m\u{9B}2J\u{202E}x\u{7}\u{1B}[201~")
    terminal.listenUntilQuiet()
    terminal.expectOnlyOwnSequences()
    #expect(terminal.screen.isAlternate)
    #expect(terminal.child.look() == nil, "it has ended")
    terminal.child.send(SIGTERM)
    #expect(terminal.waitForEnd() != nil)
    terminal.expectOnlyOwnSequences()
  }

  @Test(arguments: [
    ["report"], ["report", "--by", "source"], ["report", "--format", "json"], ["check"], ["check", "--format", "json"],
  ])
  func `no text of a file becomes a control in a report`(arguments: [String]) throws {
    let company = try CompanyFixture(isEmpty: true)
    _ = try fill(company)
    let run = try PlainRun([arguments[0], company.path] + arguments.dropFirst(), environment: company.environment())
    #expect(run.code == 0 || run.code == 1, "\(run.errorText)")
    #expect(!run.output.isEmpty)
    let intruders = PlainRun.intruders(in: run.output)
    #expect(intruders.isEmpty, "\(Set(intruders).sorted())")
    #expect(PlainRun.intruders(in: run.error).isEmpty)
    if arguments.contains("json") { _ = try JSONSerialization.jsonObject(with: Data(run.output)) }
  }

  @Test func `every hostile row is accounted for`() throws {
    let company = try CompanyFixture(isEmpty: true)
    let rows = try fill(company)
    let run = try PlainRun(["report", company.path, "--format", "json"], environment: company.environment())
    let sources = try Ledger.read(run.output)
    for (name, count) in rows {
      let entry = try #require(sources[name])
      #expect(entry.rows == count, "\(name)")
      #expect(entry.isWhole, "\(entry)")
    }
    // The row with a NUL, and in one file the one without a score and a time.
    #expect(sources["leads.csv"]?.rejected == 1)
    #expect(sources["leads.csv"]?.accepted == Self.texts.count - 1)
    #expect(sources["surveys.csv"]?.rejected == 2)
  }

  @Test func `damaged rows are counted and take no others with them`() throws {
    let company = try CompanyFixture(isEmpty: true)
    try company.write(CompanyFixture.agreement, to: "ketting.toml")
    let time = CompanyFixture.time(daysAgo: 2)
    var bytes = Array("lead_id,created_at,source\n".utf8)
    let enormous = String(repeating: "A", count: 10_000_000)
    let rows = [
      "good-1,\(time),web", "too-few", "too-many,\(time),web,x,y,z", "bad-date,yesterday,web", "good-2,\(time),web",
      "enormous,\(time),\(enormous)", "good-3,\(time),web", ",\(time),no name", "good-4,\(time),web",
    ]
    for row in rows { bytes += Array((row + "\n").utf8) }
    bytes += Array("latin,\(time),caf".utf8) + [0xE9, 0x0A]
    bytes += Array("nul,\(time),a".utf8) + [0x00] + Array("b\n".utf8)
    bytes += Array("broken,\(time),".utf8) + [0xF0, 0x9F, 0x0A, 0xFF, 0xFE, 0x0A]
    bytes += Array("good-5,\(time),web\n".utf8)
    try TextFile.write(bytes, to: company.at("leads.csv"))
    let run = try PlainRun(["report", company.path, "--format", "json"], environment: company.environment())
    let entry = try #require(try Ledger.read(run.output)["leads.csv"])
    #expect(entry.rows == 14, "\(entry)")
    #expect(entry.isWhole, "\(entry)")
    #expect(entry.accepted >= 5, "\(entry)")
    #expect(entry.rejected >= 2, "\(entry)")
    let check = try PlainRun(["check", company.path], environment: company.environment())
    #expect(check.code == 1)
    #expect(check.text.contains("leads.csv:5:"), "\(check.text)")
    // The good ones are all there, on the screen as well.
    let terminal = try company.open()
    try terminal.require { $0.funnel("inquiry") == [entry.accepted, entry.accepted] }
    terminal.type("1\r")
    try terminal.require { screen in (1...5).allSatisfy { screen.contains("good-\($0)") } }
    terminal.expectOnlyOwnSequences()
    terminal.quit()
  }
}
