import CustomerChain
import Foundation
import Testing
import Words

@testable import Report

/// Leads that several systems know, in the report and in the check.
@Suite struct IdentityReportTests {
  private let english = Words(language: .english, zone: .utc)

  private func report(_ identity: IdentityFigures) -> Report {
    let board = Board(
      query: HandMade.query, asOf: HandMade.asOf, revision: 1, funnel: HandMade.funnel, aging: HandMade.aging,
      experience: HandMade.experience, identity: identity)
    return Report(
      board: board, health: HandMade.health, agreement: HandMade.agreement, zone: .utc, words: english,
      version: "0.1.0")
  }

  private func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private static let matched = IdentityFigures(
    keys: [.email, .customerID],
    matched: HandMade.figure(.matched, .ratio(numerator: 82, denominator: 100), n: 100, 0.733, 0.883),
    conflicts: HandMade.count(.identityConflicts, 3))

  @Test func theMatchedShareStandsInTheReport() throws {
    let identity = try #require(try parsed(report(Self.matched).json())["identity"] as? [String: Any])
    #expect(identity["keys"] as? [String] == ["email", "customer_id"])
    #expect(identity["matched"] as? Double == 0.82)
    #expect(identity["numerator"] as? Int == 82 && identity["denominator"] as? Int == 100)
    #expect(identity["low"] as? Double == 0.733 && identity["high"] as? Double == 0.883)
    #expect(identity["conflicts"] as? Int == 3)
    let expected = """

      The same lead in different systems, matched by email and customer
      matched between systems: 82.0 % (82 of 100, 73.3–88.3 %)
      ambiguous matches: 3

      """
    #expect(plain(report(Self.matched).text()).contains(expected))
  }

  @Test func withoutLeadsItSaysWhyThereIsNoShare() throws {
    let nobody = IdentityFigures(
      keys: [.email], matched: HandMade.absent(.matched, .nothingCounted),
      conflicts: HandMade.count(.identityConflicts, 0))
    let identity = try #require(try parsed(report(nobody).json())["identity"] as? [String: Any])
    #expect(identity["matched"] is NSNull && identity["numerator"] is NSNull && identity["low"] is NSNull)
    #expect(identity["matchedReason"] is String)
  }

  @Test func theCheckListsConflictsWithTheirPlaces() throws {
    var health = HandMade.health
    health.identityConflicts = [
      IdentityConflict(
        field: .email, value: "info@example.nl\u{1B}[31m",
        places: [
          Place(file: "a.csv", line: 2, offset: 9, rowHash: 1), Place(file: "b.csv", line: 7, offset: 9, rowHash: 2),
        ], rows: 3)
    ]
    health.identityConflictCount = 4
    let check = CheckReport(health: health, agreement: HandMade.agreement, words: english, version: "0.1.0")
    let text = plain(check.text())
    #expect(text.contains("\n4 values belong to several leads of one system: nobody is matched by them\n"))
    #expect(text.contains("a.csv:2, b.csv:7, …\nand 3 more\n") && !text.contains("\u{1B}"))
    let listed = try #require(try parsed(check.json())["identityConflicts"] as? [String: Any])
    #expect(listed["count"] as? Int == 4)
    let first = try #require((listed["listed"] as? [[String: Any]])?.first)
    #expect(first["field"] as? String == "email" && first["rows"] as? Int == 3)
    #expect((first["places"] as? [[String: Any]])?.last?["line"] as? Int == 7)
    let report = Report(
      board: HandMade.board, health: health, agreement: HandMade.agreement, zone: .utc, words: english,
      version: "0.1.0")
    #expect(!report.text().contains("info@example"), "whose they are is only for who asks")
    #expect(!String(decoding: try report.json(), as: UTF8.self).contains("info@example"))
  }
}
