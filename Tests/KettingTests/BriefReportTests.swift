import Report
import ReportReading
import Testing

/// `ketting report --brief`: what a mail from cron says in the morning.
struct BriefReportTests {
  private static let morning = ["--as-of", "2026-11-23T08:30"]

  /// A company where a lead a day is answered within a day, and thirty that came on Saturday are not.
  private static func company(waiting: Int = 30) throws -> CompanyFixture {
    let company = try CompanyFixture(isEmpty: true)
    try company.write(
      """
      [company]
      name = "Voorbeeld BV"
      time_zone = "Europe/Amsterdam"
      [[department]]
      id = "marketing"
      name = "Marketing"
      [[department]]
      id = "sales"
      name = "Sales"
      [[stage]]
      id = "mql"
      name = "MQL"
      kind = "sla"
      department = "marketing"
      hands_to = "sales"
      sla = "1d"
      [[stage]]
      id = "won"
      name = "Won"
      kind = "won"
      """, to: "ketting.toml")
    var leads = "lead_id,created_at,source,owner,value,currency\n"
    var events = "lead_id,stage,entered_at\n"
    for (month, days) in [("09", 1...30), ("10", 1...31), ("11", 1...20)] {
      for day in days {
        let (name, date) = ("A\(month)\(day)", "2026-\(month)-\(day < 10 ? "0" : "")\(day)")
        leads += "\(name),\(date)T09:00:00+01:00,web,Ann,100,EUR\n"
        events += "\(name),mql,\(date)T09:00:00+01:00\n\(name),won,\(date)T15:00:00+01:00\n"
      }
    }
    for number in 0..<waiting {
      leads += "B\(number),2026-11-21T12:00:00+01:00,web,Ann,1000,EUR\n"
      events += "B\(number),mql,2026-11-21T12:00:00+01:00\n"
    }
    try company.write(leads, to: "leads.csv")
    try company.write(events, to: "stage_events.csv")
    return company
  }

  private func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  @Test func `the brief alone says what happened since Friday, in the language asked for`() throws {
    let company = try Self.company()
    let english = try PlainRun(
      ["report", "--brief", company.path, "--lang", "en"] + Self.morning, environment: company.environment())
    #expect(english.code == 0, "\(english.errorText)")
    let lines = plain(english.text).split(separator: "\n")
    #expect(lines.first == "Voorbeeld BV: brief of Mon 23 Nov 2026 08:30")
    #expect(lines.dropFirst().first?.hasPrefix("since Fri 20 Nov 08:30, ") == true)
    #expect(
      lines.contains(
        "!! Marketing → Sales: 30 leads past their 1-day promise, 30 more than Friday; € 30 000 at stake"),
      "\(english.text)")
    #expect(!english.text.contains("cohort"))
    #expect(PlainRun.intruders(in: english.output).isEmpty)
    let dutch = try PlainRun(
      ["report", "--brief", company.path, "--lang", "nl"] + Self.morning, environment: company.environment())
    #expect(plain(dutch.text).contains("30 leads voorbij hun termijn van 1 dag, 30 meer dan vrijdag"))
  }

  @Test func `a usual morning says that nothing is unusual`() throws {
    let company = try Self.company(waiting: 0)
    let run = try PlainRun(
      ["report", "--brief", company.path, "--lang", "en"] + Self.morning, environment: company.environment())
    #expect(run.code == 0)
    #expect(run.text.contains("\nNothing unusual since Friday"), "\(run.text)")
  }

  @Test func `as JSON and Markdown it has the lines of the report`() throws {
    let company = try Self.company()
    let arguments = ["report", company.path, "--lang", "en", "--format", "json"] + Self.morning
    let alone = try JSON(PlainRun(arguments + ["--brief"], environment: company.environment()).output)
    let whole = try JSON(PlainRun(arguments, environment: company.environment()).output)
    #expect(alone["brief"] == whole["brief"] && alone["briefSummary"] == whole["briefSummary"])
    #expect(alone["brief"]?.items.first?["rule"] == "late" && alone["funnel"] == nil)
    let markdown = try PlainRun(
      ["report", "--brief", company.path, "--lang", "en", "--format", "markdown"] + Self.morning,
      environment: company.environment())
    #expect(markdown.text.hasPrefix("# Voorbeeld BV: brief of "))
    #expect(markdown.text.contains("\n- !! Marketing → Sales: "))
  }

  @Test func `it has no rows for a spreadsheet, and what makes no sense with it is exit 2`() throws {
    let company = try Self.company()
    for (options, said) in [
      (["--format", "csv"], "text, json and markdown"), (["--against", "x.toml"], "--against"),
      (["--from", "2026-01-01"], "--from"), (["--by", "source"], "--by"),
    ] {
      let run = try PlainRun(
        ["report", "--brief", company.path, "--lang", "en"] + options, environment: company.environment())
      #expect(run.code == 2, "\(options)")
      #expect(run.errorText.contains(said), "\(run.errorText)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func `a reject is exit 1 and the brief is still there; without a directory it is exit 3`() throws {
    let company = try Self.company()
    try company.write("C1,not a time,web,Ann,1,EUR\n", to: "leads.csv", append: true)
    let run = try PlainRun(
      ["report", "--brief", company.path, "--lang", "en"] + Self.morning, environment: company.environment())
    #expect(run.code == 1)
    #expect(run.text.contains("30 more than Friday"), "\(run.text)")
    let nowhere = try PlainRun(["report", "--brief", company.base + "/no"], environment: company.environment())
    #expect(nowhere.code == 3 && nowhere.output.isEmpty)
  }
}
