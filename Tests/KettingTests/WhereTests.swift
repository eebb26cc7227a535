import Foundation
import Testing

/// `ketting report --where`: which leads and answers the figures stand on.
struct WhereTests {
  private func report(_ company: CompanyFixture, _ options: [String]) throws -> PlainRun {
    try PlainRun(["report", company.path, "--lang", "en"] + options, environment: company.environment())
  }

  @Test func `a report stands on what the filter leaves, and says so`() throws {
    let company = try CompanyFixture()
    let filter = "source:fair and !company:\"Company 3\""
    let run = try report(company, ["--where", filter])
    #expect(run.code == 0, "\(run.errorText)")
    #expect(run.error.isEmpty)
    #expect(run.text.contains("\nonly: \(filter)\n"), "\(run.text)")
    let expected = (1...CompanyFixture.leads).filter { $0 % 3 == 0 && $0 != 3 }.count
    #expect(run.text.contains("cohort: \(expected)\n"), "\(run.text)")
    let json = try report(company, ["--where", filter, "--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(document["where"] as? String == filter)
    #expect((document["funnel"] as? [String: Any])?["cohort"] as? Int == expected)
  }

  @Test func `without a filter nothing is said of one`() throws {
    let company = try CompanyFixture()
    let run = try report(company, ["--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    #expect(document["where"] is NSNull)
    #expect(try !report(company, []).text.contains("only:"))
  }

  @Test(arguments: [
    ("age>14x", "“x” is no unit, expected m, h, d or w", 6), ("created<30d", "expected a day such as 2026-11-23", 8),
    ("owner:\"Ann", "this quote is not closed", 6), ("", "there is no filter", 0),
    ("東京 (a", "this parenthesis is not closed", 5),
  ])
  func `a text that is no filter is exit 2, with the place`(text: String, words: String, columns: Int) throws {
    let company = try CompanyFixture()
    let run = try report(company, ["--where", text])
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains(words), "\(run.errorText)")
    #expect(
      run.errorText.contains("\n  \(text)\n" + String(repeating: " ", count: columns + 2) + "^\n"), "\(run.errorText)")
    #expect(PlainRun.intruders(in: run.error).isEmpty)
  }

  @Test func `nothing in a filter acts on the terminal`() throws {
    let company = try CompanyFixture()
    let wrong = try report(company, ["--where", "\u{1B}[2J\nage>\u{1B}[31m"])
    #expect(wrong.code == 2)
    #expect(PlainRun.intruders(in: wrong.error).isEmpty)
    let right = try report(company, ["--where", "\"\u{1B}[2J\" or \u{7}x\u{1B}:1"])
    #expect(right.code == 0, "\(right.errorText)")
    #expect(PlainRun.intruders(in: right.output).isEmpty && PlainRun.intruders(in: right.error).isEmpty)
  }

  @Test func `a name that no lead has is named, with the one that was probably meant`() throws {
    let company = try CompanyFixture()
    let run = try report(company, ["--where", "ownr:ann"])
    #expect(run.code == 0)
    #expect(run.errorText.contains("no lead has a field “ownr”, did you mean `owner`?"), "\(run.errorText)")
    #expect(run.text.contains("Voorbeeld BV"))
  }
}
