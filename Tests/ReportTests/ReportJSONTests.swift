import CustomerChain
import Foundation
import Testing
import Words

@testable import Report

@Suite struct ReportJSONTests {
  private let english = Words(language: .english, zone: .utc)

  private func report(_ board: Board = HandMade.board, health: DataHealth = HandMade.health) -> Report {
    Report(
      board: board, health: health, agreement: HandMade.agreement, zone: .utc, words: english, version: "0.1.0")
  }

  private func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func members(_ object: [String: Any], _ path: String...) throws -> [String: Any] {
    try path.reduce(object) { try #require($0[$1] as? [String: Any]) }
  }

  private func list(_ object: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(object[name] as? [[String: Any]])
  }

  @Test("The head of the report")
  func head() throws {
    let report = try parsed(report().json())
    #expect(
      Set(report.keys) == [
        "ketting", "asOf", "company", "agreement", "period", "funnel", "aging", "experience", "sources",
        "where",
      ])
    #expect(report["where"] is NSNull)
    #expect(report["asOf"] as? String == "2026-11-23T07:31:00.250Z")
    #expect(report["company"] as? String == "Warmtebron BV")
    let agreement = try members(report, "agreement")
    #expect(agreement["version"] as? String == "2026-11")
    #expect(agreement["agreed"] as? Bool == false)
    #expect(agreement["missing"] as? [String] == ["service"])
    #expect(try members(report, "period")["from"] is NSNull)
  }

  @Test("Shares have their parts and interval, and what is absent says why")
  func funnel() throws {
    let funnel = try members(parsed(report().json()), "funnel")
    #expect(funnel["cohort"] as? Int == 8000 && funnel["decided"] as? Int == 902 && funnel["exited"] as? Int == 60)
    #expect(funnel["skips"] as? String == "count")
    #expect(funnel["wonBy"] == nil && funnel["medianToWon"] == nil && funnel["velocity"] == nil)
    let stages = try list(funnel, "stages")
    let step = try members(stages[0], "step")
    #expect(step["value"] as? Double == 0.10525)
    #expect(step["numerator"] as? Int == 842 && step["denominator"] as? Int == 8000)
    #expect(step["low"] as? Double == 0.0987138 && step["high"] as? Double == 0.112165)
    #expect(stages[0]["stepReason"] == nil)
    #expect(stages[1]["step"] is NSNull)
    #expect(stages[1]["stepReason"] as? String == "No stage comes after this one")
    #expect(stages[2]["kind"] as? String == "exit" && stages[2]["toNext"] is NSNull)
    #expect(stages[2]["toNextReason"] is String && stages[2]["overallReason"] is String)
    let toNext = try members(stages[0], "toNext")
    #expect(toNext["median"] as? Double == 14 && toNext["p90"] as? Double == 161.9)
    #expect(toNext["precision"] as? String == "day" && toNext["unit"] as? String == "days")
    #expect(toNext["moved"] as? Int == 842 && toNext["waiting"] as? Int == 7098)
    let exits = try list(stages[0], "exits")
    #expect(exits[0]["reason"] as? String == "price" && exits[1]["reason"] is NSNull && exits[1]["count"] as? Int == 20)
    let groups = try list(funnel, "groups")
    #expect(groups[1]["key"] is NSNull && groups[1]["winRate"] is NSNull && groups[1]["winRateReason"] is String)
    #expect(funnel["groupedBy"] as? String == "source")
  }

  @Test("Aging rows: seams, unknown ages, amounts with two decimals")
  func aging() throws {
    let aging = try members(parsed(report().json()), "aging")
    #expect(aging["buckets"] as? [Int] == [0, 1, 7, 30])
    let rows = try list(aging, "rows")
    #expect(rows[0]["department"] as? String == "sales" && rows[0]["from"] as? String == "marketing")
    #expect(rows[0]["seam"] as? Bool == true && rows[0]["counts"] as? [Int] == [20, 30, 10, 3])
    #expect(try list(rows[0], "value")[0]["amount"] as? String == "412000.50")
    #expect(try list(rows[0], "lateValue")[0]["amount"] as? String == "9000.05")
    #expect(rows[1]["department"] is NSNull && rows[1]["median"] is NSNull && rows[1]["late"] is NSNull)
    #expect(rows[1]["medianReason"] as? String == "None of the records has a time")
    #expect(rows[0]["everLate"] == nil)
    #expect(try members(aging, "total")["open"] as? Int == 65)
  }

  @Test("Experience: only the row's own dimension is named, and suppressed rows give nothing away")
  func experience() throws {
    let rows = try list(parsed(report().json()), "experience")
    #expect(
      rows[0]["value"] as? Double == 30 && rows[0]["low"] as? Double == -3.35 && rows[0]["promoters"] as? Int == 9)
    #expect(rows[0]["touchpoint"] is NSNull && rows[0]["dimension"] is NSNull)
    let weekly = try list(rows[0], "weekly")
    #expect(weekly[0]["week"] as? String == "2026-W47" && weekly[0]["value"] as? Double == 24)
    #expect(weekly[1]["value"] is NSNull && weekly[1]["low"] is NSNull && weekly[1]["valueReason"] is String)
    #expect(rows[1]["touchpoint"] as? String == "renewal" && rows[1]["suppressed"] as? Bool == true)
    for hidden in ["value", "low", "high", "promoters", "passives", "detractors", "mean", "topShare", "good"] {
      #expect(rows[1][hidden] is NSNull, "\(hidden)")
    }
    #expect(rows[1]["valueReason"] as? String == "There are fewer than 5\u{A0}answers, which is too few to show")
    #expect(rows[2]["dimension"] as? String == "owner" && rows[2]["key"] is NSNull && rows[2]["touchpoint"] is NSNull)
    #expect(try members(rows[2], "topShare")["value"] as? Double == 0.75)
  }

  @Test("Sources: how each file was read, with the first rejects")
  func sources() throws {
    let sources = try list(parsed(report().json()), "sources")
    #expect(sources.map { $0["profile"] as? String } == ["source 2", "native lead", nil])
    #expect(sources[2]["profile"] is NSNull)
    #expect(sources[0]["newest"] as? String == "2026-11-23T07:31:00.250Z")
    #expect(sources[1]["newest"] as? String == "2026-11-23")
    #expect(try list(sources[1], "rejects").count == Report.rejectsListed)
    #expect(sources[1]["rejectedRecords"] as? Int == 25)
    #expect(try list(sources[0], "unmapped")[0]["value"] as? String == "Demo")
  }

  @Test("Keys are sorted, and two writings are the same")
  func stable() throws {
    let first = try report().json()
    #expect(try report().json() == first)
    let text = String(decoding: first, as: UTF8.self)
    let top = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.compactMap {
      $0.split(separator: "\"").dropFirst().first
    }
    #expect(top == top.sorted() && top.count == 10)
  }

  @Test("Controls and invisible characters are escaped, and read back as they were")
  func escapes() throws {
    let evil = "a\u{1B}[31m\u{7F}\u{9B}2J\u{202E}\u{E0041}\u{200B}z"
    let bytes = try JSONValue.object(["text": .text(evil), "list": .list([.number(.nan), .number(1), 3, true])]).bytes()
    #expect(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && $0.value < 0x7F)
      })
    let read = try parsed(bytes)
    #expect(read["text"] as? String == evil)
    #expect((read["list"] as? [Any])?.first is NSNull)
  }

  @Test(
    "Amounts as decimal text",
    arguments: [
      (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_456, "1234.56"), (Int64.min + 1, "-92233720368547758.07"),
    ] as [(Int64, String)])
  func amounts(hundredths: Int64, expected: String) {
    #expect(Money(hundredths: hundredths, currency: "EUR").decimalText == expected)
  }
}
