import Foundation
import Testing

/// What the command line and the agreement say of reading: how much memory, which decimal sign, which order of dates.
struct ReadingOptionTests {
  @Test(arguments: [("en", "does not fit into the memory"), ("nl", "past niet in het geheugen")])
  func `too little memory is said in words, and the rest is still whole`(language: String, words: String) throws {
    let company = try CompanyFixture()
    let rows = (100..<20_000).map { CompanyFixture.leadRow($0) }.joined()
    try company.write(CompanyFixture.leadHeader + rows, to: "more.csv")
    let options = ["--memory", "0.5 MB", "--lang", language]
    let check = try PlainRun(["check", company.path] + options, environment: company.environment())
    #expect(check.code == 1)
    let line = check.text.split(separator: "\n").first { $0.contains(words) }
    #expect(line?.hasPrefix("more.csv: ") == true && line?.contains("500") == true, "\(check.text)")
    let report = try PlainRun(
      ["report", company.path, "--format", "json"] + options, environment: company.environment())
    #expect(report.code == 1)
    let document = try JSONSerialization.jsonObject(with: Data(report.output)) as? [String: Any]
    #expect((document?["funnel"] as? [String: Any])?["cohort"] as? Int == CompanyFixture.leads)
    let enough = try PlainRun(["check", company.path, "--memory", "1GB"], environment: company.environment())
    #expect(enough.code == 0, "\(enough.text)")
  }

  @Test(arguments: ["much", "-1", "2 elephants", "0", "1e3GB", ".", ""])
  func `an amount of memory that is none is exit 2`(text: String) throws {
    let company = try CompanyFixture()
    for command in [["report"], ["check"], []] {
      let run = try PlainRun(
        command + [company.path, "--memory=" + text], environment: company.environment())
      #expect(run.code == 2 && !run.error.isEmpty, "\(run.errorText)")
    }
  }

  /// Leads as a Dutch export has them: 1.250,50 and 13-02-2026, of which some could be read otherwise too.
  private func dutchExport() throws -> CompanyFixture {
    let company = try CompanyFixture(isEmpty: true)
    try company.write(
      """
      lead_id;created_at;value
      A;13-02-2026;1.250,50
      B;01-02-2026;2,25
      C;03-02-2026;1.000

      """, to: "leads.csv")
    return company
  }

  private func check(_ company: CompanyFixture) throws -> (file: [String: Any], dialect: [String: Any], text: String) {
    let arguments = ["check", company.path, "--lang", "en"]
    let json = try PlainRun(arguments + ["--format", "json"], environment: company.environment())
    let document = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    let file = try #require((document?["files"] as? [[String: Any]])?.first)
    let text = try PlainRun(arguments, environment: company.environment()).text
    return (file, try #require(file["dialect"] as? [String: Any]), text)
  }

  @Test func `what columns decide is shown`() throws {
    let (file, dialect, text) = try check(try dutchExport())
    #expect(file["accepted"] as? Int == 3)
    #expect(dialect["decimals"] as? [[String: String]] == [["column": "value", "decimal": ","]])
    #expect(dialect["dates"] as? [[String: String]] == [["column": "created_at", "order": "dd-MM-yyyy"]])
    #expect(text.contains("“value” read with a decimal comma (decimal = \",\")"), "\(text)")
    #expect(text.contains("dates in “created_at” read as dd-MM-yyyy (date_format)"))
  }

  @Test func `what the agreement says overrides it, and is no decision of the columns`() throws {
    let company = try dutchExport()
    try company.write(
      """
      [[source]]
      files = "leads.csv"
      decimal = "."
      date_format = "MM-dd-yyyy"
        [source.lead]
        id = "lead_id"
        at = "created_at"
        value = "value"

      """, to: "ketting.toml")
    let (file, dialect, text) = try check(company)
    #expect(dialect["decimals"] as? [[String: String]] == [])
    #expect(dialect["dates"] as? [[String: String]] == [])
    #expect(!text.contains("decimal comma") && !text.contains("dd-MM-yyyy"))
    // A has no such month; of B the amount is none with a point. C is 1 now, and of the second of March.
    #expect(file["accepted"] as? Int == 1 && file["rejectedRecords"] as? Int == 2, "\(text)")
    #expect(file["newest"] as? String == "2026-03-02", "\(file["newest"] ?? "")")
    let agreed = try company.agreeing("decimal = \",\"", "date_format = \"dd-MM-yyyy\"")
    let same = try check(agreed)
    #expect(same.file["accepted"] as? Int == 3)
    #expect(same.dialect["decimals"] as? [[String: String]] == [])
  }

  @Test func `the dashboard lists it with the health of the data`() throws {
    let company = try dutchExport()
    let terminal = try company.open(columns: 120, rows: 36)
    try terminal.require("Funnel")
    terminal.type("8z")
    try terminal.require("read with a decimal comma")
    #expect(terminal.screen.contains("read as dd-MM-yyyy"))
    terminal.quit()
  }
}

extension CompanyFixture {
  /// The same company with other lines in the agreement for the source of its leads.
  fileprivate func agreeing(_ lines: String...) throws -> CompanyFixture {
    try write(
      """
      [[source]]
      files = "leads.csv"
      \(lines.joined(separator: "\n"))
        [source.lead]
        id = "lead_id"
        at = "created_at"
        value = "value"

      """, to: "ketting.toml")
    return self
  }
}
