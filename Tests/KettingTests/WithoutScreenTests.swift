import Foundation
import Report
import ReportReading
import Testing

/// Commands and their exit codes: 0 fine, 1 the data or agreement has errors, 2 the command line, 3 cannot work.
struct WithoutScreenTests {
  @Test func `without a terminal the dashboard is a report of plain text`() throws {
    let company = try CompanyFixture()
    let run = try PlainRun([company.path], environment: company.environment())
    #expect(run.code == 0, "\(run.errorText)")
    #expect(run.text.contains("Voorbeeld BV"))
    #expect(run.text.contains("inquiry"))
    #expect(PlainRun.intruders(in: run.output).isEmpty)
    #expect(PlainRun.intruders(in: run.error).isEmpty)
  }

  @Test func `a terminal to read from is not one to draw on`() throws {
    let company = try CompanyFixture()
    let terminal = try PseudoTerminal(
      try ProgramFile.path(), [company.path], environment: company.environment(),
      output: .file(company.base + "/output", flags: O_WRONLY | O_CREAT))
    #expect(terminal.waitForEnd(Patience.ordinary) == .exit(0))
    let output = try #require(TextFile.bytes(company.base + "/output"))
    #expect(String(decoding: output, as: UTF8.self).contains("Voorbeeld BV"))
    #expect(PlainRun.intruders(in: output).isEmpty)
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test(arguments: [[], ["report"], ["check"]])
  func `without a directory it says what to do next`(command: [String]) throws {
    let company = try CompanyFixture()
    let run = try PlainRun(command + [company.base + "/nowhere"], environment: company.environment())
    #expect(run.code == 3)
    #expect(run.errorText.contains("ketting demo"), "\(run.errorText)")
    #expect(run.errorText.contains("nowhere"))
    #expect(PlainRun.intruders(in: run.error).isEmpty)
  }

  @Test func `a file in place of a directory is named`() throws {
    let company = try CompanyFixture()
    let run = try PlainRun(["report", company.at("leads.csv")], environment: company.environment())
    #expect(run.code == 3)
    #expect(run.errorText.contains("leads.csv"))
  }

  @Test func `no directory on a terminal leaves the terminal alone`() throws {
    let company = try CompanyFixture()
    let terminal = try PseudoTerminal(
      try ProgramFile.path(), [company.base + "/nowhere"], environment: company.environment())
    #expect(terminal.waitForEnd() == .exit(3))
    #expect(terminal.screen.contains("ketting demo"), "\(terminal.screen.text)")
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test(arguments: [
    ["--no-such-option"], ["report", "--no-such-option"], ["report", "--format", "paper"],
    ["report", "--as-of", "someday"],
    ["report", "--lang", "tlh"], ["report", "a", "b", "c"], ["--color", "plaid"],
  ])
  func `a wrong command line is exit 2`(arguments: [String]) throws {
    let company = try CompanyFixture()
    let directory = arguments.contains("a") ? [] : [company.path]
    let run = try PlainRun(arguments + directory, environment: company.environment())
    #expect(run.code == 2, "\(run.errorText)")
    #expect(!run.error.isEmpty)
    #expect(run.output.isEmpty, "\(run.text)")
  }

  @Test func `fine data is exit 0, a reject is exit 1 and the report is still whole`() throws {
    let company = try CompanyFixture()
    for command in ["report", "check"] {
      let fine = try PlainRun([command, company.path], environment: company.environment())
      #expect(fine.code == 0, "\(fine.text)")
    }
    try company.write("L-99,not a time,web,Ann,Acme\n", to: "leads.csv", append: true)
    for command in ["report", "check"] {
      let run = try PlainRun([command, company.path], environment: company.environment())
      #expect(run.code == 1, "\(command): \(run.text)")
    }
    let run = try PlainRun(["report", company.path, "--format", "json"], environment: company.environment())
    let report = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let funnel = report?["funnel"] as? [String: Any]
    #expect(funnel?["cohort"] as? Int == CompanyFixture.leads)
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `every format of the report is plain`(format: String) throws {
    let company = try CompanyFixture()
    let run = try PlainRun(["report", company.path, "--format", format], environment: company.environment())
    #expect(run.code == 0, "\(run.errorText)")
    #expect(PlainRun.intruders(in: run.output).isEmpty)
    let start = ["text": "Ketting: Voorbeeld BV\n", "json": "{\n", "csv": "figure,where,", "markdown": "# Ketting: "]
    #expect(run.text.hasPrefix(try #require(start[format])), "\(run.text)")
    #expect(run.text.contains("\(CompanyFixture.leads)"))
  }

  @Test func `the schema needs no directory, and is that of the report`() throws {
    let company = try CompanyFixture()
    let environment = company.environment(["KETTING_DATA": company.base + "/nowhere"])
    let run = try PlainRun(["report", "--schema"], environment: environment)
    #expect(run.code == 0, "\(run.errorText)")
    #expect(run.output == Report.schema)
    let report = try PlainRun(["report", company.path, "--format", "json"], environment: company.environment())
    #expect(try Schema(run.output).faults(of: JSON(report.output)) == [])
  }

  @Test func `a format that is none names those that are`() throws {
    let company = try CompanyFixture()
    let environment = company.environment(["LC_ALL": "C"])
    let report = try PlainRun(["report", company.path, "--format", "paper"], environment: environment)
    #expect(report.errorText.contains("text, json, csv and markdown"), "\(report.errorText)")
    let check = try PlainRun(["check", company.path, "--format", "csv"], environment: environment)
    #expect(check.code == 2 && check.errorText.contains("text and json"), "\(check.errorText)")
  }

  @Test func `a broken agreement is named by line and column, and the rest still works`() throws {
    let company = try CompanyFixture()
    try company.write(
      "[company]\nname = \"Voorbeeld BV\"\n\n[aging]\nbuckets = [1, 3, \"seven\"]\n", to: "ketting.toml")
    let check = try PlainRun(["check", company.path], environment: company.environment())
    #expect(check.code == 1)
    #expect(check.text.contains("ketting.toml:5:"), "\(check.text)")
    let report = try PlainRun(["report", company.path], environment: company.environment())
    #expect(report.code == 1)
    #expect(report.text.contains("Voorbeeld BV"))
    #expect(report.text.contains("cohort: \(CompanyFixture.leads)"), "\(report.text)")
    let terminal = try company.open()
    try terminal.requireFigures()
    terminal.type("8")
    try terminal.require("ketting.toml:5:")
    terminal.quit()
  }

  @Test func `an agreement that is no TOML is named by line and column, and the rest still works`() throws {
    let company = try CompanyFixture()
    try company.write("[company]\nname = \"Voorbeeld BV\"\nthis is not = = toml\n", to: "ketting.toml")
    let check = try PlainRun(["check", company.path], environment: company.environment())
    #expect(check.code == 1)
    let place = try Regex("ketting\\.toml:3:[0-9]+: ")
    #expect(check.text.contains(place), "\(check.text)")
    let report = try PlainRun(["report", company.path], environment: company.environment())
    #expect(report.code == 1)
    #expect(report.text.contains("cohort: \(CompanyFixture.leads)"), "\(report.text)")
  }

  @Test(arguments: ["report", "check"])
  func `a reader that goes away early is no crash`(command: String) throws {
    let company = try CompanyFixture()
    let program = try ProgramFile.path()
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "\"$0\" \(command) \"$1\" | head -c 1; echo; echo done", program, company.path],
      environment: company.environment())
    try terminal.require("done")
    #expect(!terminal.screen.contains("Fatal"))
  }

  @Test func `help and version are exit 0`() throws {
    let company = try CompanyFixture()
    for option in ["--help", "--version"] {
      let run = try PlainRun([option], environment: company.environment())
      #expect(run.code == 0)
      #expect(!run.output.isEmpty)
    }
  }

  @Test func `a sample company is read without errors`() throws {
    let company = try CompanyFixture(isEmpty: true)
    let out = company.base + "/sample"
    let made = try PlainRun(["sample", out, "--leads", "500"], environment: company.environment())
    #expect(made.code == 0, "\(made.errorText)")
    let report = try PlainRun(["report", out, "--format", "json"], environment: company.environment())
    let ledgers = try Ledger.read(report.output)
    #expect(!ledgers.isEmpty)
    for (name, ledger) in ledgers { #expect(ledger.isWhole, "\(name)") }
  }
}
