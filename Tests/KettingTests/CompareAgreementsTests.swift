import Foundation
import Testing

/// `ketting report --agreement NEW --against OLD`.
struct CompareAgreementsTests {
  /// The fixture's agreement, with a limit on its second stage.
  private func agreement(limit: String, version: String, signed: String = "") -> String {
    CompanyFixture.agreement.replacingOccurrences(
      of: "id = \"mql\"\ndepartment = \"sales\"",
      with: "id = \"mql\"\ndepartment = \"sales\"\nkind = \"sla\"\nsla = \"\(limit)\"\(signed)")
      + "[funnel]\nversion = \"\(version)\"\nagreed_by = { marketing = \"2026-01-01\", sales = \"2026-01-01\" }\n"
  }

  private func company() throws -> CompanyFixture {
    let company = try CompanyFixture()
    try TextFile.write(Array(agreement(limit: "9d", version: "2026-12").utf8), to: company.base + "/new.toml")
    try TextFile.write(Array(agreement(limit: "1d", version: "2026-11").utf8), to: company.base + "/old.toml")
    return company
  }

  private func run(_ company: CompanyFixture, _ options: [String]) throws -> PlainRun {
    try PlainRun(["report", company.path] + options, environment: company.environment())
  }

  @Test func `what differs is listed with both values and the records that moved`() throws {
    let company = try company()
    let options = ["--agreement", company.base + "/new.toml", "--against", company.base + "/old.toml"]
    let run = try run(company, options + ["--format", "json"])
    #expect(run.code == 0, "\(run.errorText)")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let figures = try #require(document["figures"] as? [[String: Any]])
    let late = try #require(
      figures.first {
        $0["figure"] as? String == "aging.late" && ($0["coordinates"] as? [String: Any])?.isEmpty == true
      })
    let waiting = CompanyFixture.qualified - CompanyFixture.won - CompanyFixture.lost
    #expect(late["value"] as? Int == 0 && late["against"] as? Int == waiting)
    #expect(late["came"] as? Int == 0 && late["went"] as? Int == waiting)
    #expect(late["agreed"] as? Bool == true)
    #expect((document["agreement"] as? [String: Any])?["version"] as? String == "2026-12")
    #expect((document["against"] as? [String: Any])?["version"] as? String == "2026-11")
    #expect(document["same"] as? Int ?? 0 > 50)
  }

  @Test func `in every format, and plain for a pipe`() throws {
    let company = try company()
    let options = ["--agreement", company.base + "/new.toml", "--against", company.base + "/old.toml"]
    for format in ["text", "json", "csv", "markdown"] {
      let run = try run(company, options + ["--format", format, "--lang", "nl"])
      #expect(run.code == 0, "\(format): \(run.errorText)")
      #expect(run.text.contains("aging.late"), "\(format)")
      #expect(PlainRun.intruders(in: run.output).isEmpty, "\(format)")
    }
  }

  @Test func `without --agreement the directory's own is the new one, and what is not signed is marked`() throws {
    let company = try company()
    try company.write(
      agreement(limit: "9d", version: "2026-12", signed: "\nagreed_by = [\"sales\"]"), to: "ketting.toml")
    let run = try run(company, ["--against", company.base + "/old.toml", "--lang", "en"])
    #expect(run.code == 0, "\(run.errorText)")
    #expect(run.text.contains("agreement 2026-12, not agreed by marketing"), "\(run.text)")
    #expect(run.text.contains("0 ~"), "\(run.text)")
    #expect(run.text.contains("~ stands on a definition"))
    let same = try self.run(company, ["--against", company.at("ketting.toml"), "--lang", "en"])
    #expect(same.text.contains("0 figures differ"), "\(same.text)")
  }

  @Test func `an agreement that cannot be read is exit 3, a mistake in one of them exit 1 with all figures`() throws {
    let company = try company()
    let missing = try run(company, ["--against", company.base + "/nowhere.toml"])
    #expect(missing.code == 3)
    #expect(missing.errorText.contains("nowhere.toml"))
    #expect(missing.output.isEmpty)
    try TextFile.write(
      Array((agreement(limit: "1d", version: "2026-11") + "[aging]\nbuckets = [\"seven\"]\n").utf8),
      to: company.base + "/old.toml")
    let run = try run(
      company, ["--agreement", company.base + "/new.toml", "--against", company.base + "/old.toml", "--lang", "en"])
    #expect(run.code == 1)
    #expect(run.text.contains("aging.late"))
  }
}
