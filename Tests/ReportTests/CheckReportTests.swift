import CustomerChain
import Foundation
import Testing
import Words

@testable import Report

@Suite struct CheckReportTests {
  private func check(_ language: Language = .english, _ health: DataHealth = HandMade.health) -> CheckReport {
    CheckReport(
      health: health, agreement: HandMade.agreement, words: Words(language: language, zone: .utc), version: "0.1.0")
  }

  @Test("Every file with its account, then the agreement, then the verdict")
  func wholeText() {
    var health = HandMade.health
    health.files[1].rejects.removeLast(24)
    let expected = """
      Check of the data

      deals.csv: source 2, oost
        1 row = 0 accepted + 1 skipped + 0 rejected
        newest 23 Nov 2026 07:31
      deals.csv: lacks the column “won_date” that source 2 of the agreement names
      deals.csv: stage “Demo” is not in the map, 1 row

      leads.csv: leads, delimited by semicolons, UTF-8
        8 025 rows = 8 000 accepted + 0 skipped + 25 rejected
        newest 23 Nov 2026
      leads.csv:10: created_at: “31-31-0” is not a date or time that can be read
      leads.csv: and 24 more

      Unused files
        notes.csv

      Agreement
      ketting.toml:12:3: unknown key `slaa`, did you mean `sla`?
      source 1 (deals*.csv) finds no file
      the stage “demo” is not in the agreement, 7 records

      Not fine: 25 rejected rows, 1 mistake in the agreement and 1 problem with a file

      """
    #expect(plain(check(.english, health).text()) == expected)
  }

  @Test("What columns decided stands below the account, and in the JSON")
  func decisions() throws {
    var health = HandMade.health
    health.files[1].dialect?.decisions = [
      Dialect.Decision(column: "bedrag", custom: .decimal(.comma)),
      Dialect.Decision(column: "datum", custom: .dates(.dayMonthYear)),
    ]
    let expected = """
        8 025 rows = 8 000 accepted + 0 skipped + 25 rejected
        “bedrag” read with a decimal comma (decimal = ",")
        dates in “datum” read as dd-MM-yyyy (date_format)
        newest 23 Nov 2026

      """
    #expect(plain(check(.english, health).text()).contains(expected))
    let json = try check(.english, health).json()
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let files = try #require(document["files"] as? [[String: Any]])
    let dialect = try #require(files[1]["dialect"] as? [String: Any])
    #expect(dialect["decimals"] as? [[String: String]] == [["column": "bedrag", "decimal": ","]])
    #expect(dialect["dates"] as? [[String: String]] == [["column": "datum", "order": "dd-MM-yyyy"]])
  }

  @Test("The verdict in Dutch counts each kind of error")
  func dutchVerdict() {
    #expect(
      plain(check(.dutch).text()).hasSuffix(
        "\nNiet in orde: 25 afgewezen rijen, 1 fout in de afspraak en 1 probleem met een bestand\n"))
  }

  @Test("Warnings, unused files and missing agreements are no errors")
  func fine() {
    var health = HandMade.health
    health.files[0].problems = []
    health.files[1].rejected = 0
    health.mistakes[0].severity = .warning
    let report = check(.english, health)
    #expect(!report.hasErrors)
    #expect(plain(report.text()).hasSuffix("\nFine: 3 files, 8 026 rows, no errors\n"))
    health.hasAgreement = false
    #expect(check(.english, health).text().contains("There is no ketting.toml; the usual stages hold"))
  }

  @Test("The same as JSON")
  func json() throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(check().json())) as? [String: Any])
    #expect(document["ok"] as? Bool == false && document["rejected"] as? Int == 25 && document["rows"] as? Int == 8026)
    let mistakes = try #require(document["mistakes"] as? [[String: Any]])
    #expect(mistakes[0]["file"] as? String == "ketting.toml" && mistakes[0]["line"] as? Int == 12)
    #expect(mistakes[0]["reason"] as? String == "unknown key `slaa`, did you mean `sla`?")
    #expect(document["unused"] as? [String] == ["notes.csv"])
    let sources = try #require(document["sourcesWithoutFile"] as? [[String: Any]])
    #expect(sources[0]["source"] as? Int == 1 && sources[0]["files"] as? [String] == ["deals*.csv"])
    let files = try #require(document["files"] as? [[String: Any]])
    #expect((files[0]["problems"] as? [String])?.count == 1)
    #expect(((files[1]["dialect"] as? [String: Any])?["delimiter"]) as? String == ";")
  }
}
