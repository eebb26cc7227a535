import CustomerChain
import Foundation
import Testing
import Words

@testable import Report

@Suite struct ReportJSONTests {
  private let english = Words(language: .english, zone: .utc)

  private func report(
    _ board: Board = HandMade.board, brief: Brief? = HandMade.brief, health: DataHealth = HandMade.health
  ) -> Report {
    Report(
      board: board, brief: brief, health: health, agreement: HandMade.agreement, zone: .utc, words: english,
      version: "0.1.0")
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
        "ketting", "asOf", "company", "agreement", "period", "where", "funnel", "aging", "handoffs", "leaks",
        "experience",
        "spread",
        "targets", "sources", "brief", "briefSummary", "chain", "coverage", "orders", "definitions",
        "definitionAgreement", "groups",
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

  @Test("Won by day, the median and the velocity; without a figure null, without a value null with its reason")
  func pace() throws {
    let funnel = try members(parsed(report().json()), "funnel")
    let wonBy = try list(funnel, "wonBy")
    #expect(wonBy.map { $0["day"] as? Int } == [30, 365] && wonBy.map { $0["value"] as? Double } == [0.069375, 0.125])
    #expect(wonBy[0]["low"] as? Double == 0.064 && wonBy[0]["high"] as? Double == 0.0752)
    #expect(wonBy[0]["n"] as? Int == 8000 && wonBy[0]["atRisk"] as? Int == 7098)
    #expect(wonBy.map { $0["lowerBound"] as? Bool } == [false, true])
    #expect(funnel["medianToWon"] is NSNull && funnel["medianToWonReason"] is String)
    #expect(try list(funnel, "velocity")[0]["amount"] as? String == "3100.50" && funnel["velocityReason"] == nil)
    let stages = try list(funnel, "stages")
    #expect(stages[0]["reentered"] as? Int == 12 && stages[1]["reentered"] is NSNull)
  }

  @Test("A velocity that cannot be told is null and says why")
  func noVelocity() throws {
    let figures = HandMade.funnel
    let funnel = FunnelFigures(
      cohort: figures.cohort, decided: figures.decided, exited: figures.exited, recycled: figures.recycled,
      winRate: figures.winRate, toWon: figures.toWon, velocity: [HandMade.absent(.velocity, .noValues)], stages: [],
      groupedBy: .source, groups: [])
    let board = Board(
      query: HandMade.query, asOf: HandMade.asOf, revision: 1, funnel: funnel, aging: HandMade.aging,
      experience: HandMade.experience)
    let written = try members(parsed(report(board).json()), "funnel")
    #expect(written["velocity"] is NSNull)
    #expect(written["velocityReason"] as? String == "The value of none of the leads is known")
    #expect(written["medianToWon"] is NSNull && written["medianToWonReason"] == nil)
  }

  @Test("Hand-offs: both rates, the time to decide with what is not reached, reasons and people")
  func handoffs() throws {
    let handoff = try #require(try list(parsed(report().json()), "handoffs").first)
    #expect(handoff["from"] as? String == "marketing" && handoff["to"] as? String == "sales")
    #expect(handoff["stage"] as? String == "mql" && handoff["handed"] as? Int == 100)
    #expect(handoff["accepted"] as? Int == 60 && handoff["rejected"] as? Int == 20)
    #expect(handoff["undecided"] as? Int == 20 && handoff["returned"] as? Int == 4)
    #expect(try members(handoff, "acceptance")["denominator"] as? Int == 80)
    #expect(try members(handoff, "decision")["value"] as? Double == 0.8)
    let toDecide = try members(handoff, "toDecide")
    #expect(toDecide["median"] as? Double == 1.75 && toDecide["p90"] is NSNull && toDecide["p90Reason"] is String)
    #expect(toDecide["precision"] as? String == "instant" && toDecide["decided"] as? Int == 80)
    let reasons = try list(handoff, "reasons")
    #expect(reasons[0]["reason"] as? String == "duplicate" && reasons[1]["reason"] is NSNull)
    let people = try list(handoff, "people")
    #expect(people[0]["person"] as? String == "Ann" && people[1]["person"] is NSNull)
    #expect(people[1]["undecided"] as? Int == 12)
  }

  @Test("Leaks: a cause of which the data cannot tell is null, effort has its unit")
  func leaks() throws {
    let leaks = try members(parsed(report().json()), "leaks")
    let causes = try list(leaks, "causes")
    #expect(causes[0]["count"] is NSNull && causes[0]["countReason"] as? String == "No file says who has a lead")
    #expect(causes[1]["cause"] as? String == "untouched" && causes[1]["count"] as? Int == 7)
    #expect(causes[1]["oldestDays"] as? Double == 41.5)
    #expect(try list(causes[1], "value")[0]["amount"] as? String == "12500.75")
    #expect(try list(leaks, "people")[1]["person"] is NSNull)
    let share = try members(leaks, "unqualifiedShare")
    #expect(share["value"] as? Double == 0.62 && share["numerator"] as? Double == 620)
    #expect(share["unit"] as? String == "minutes" && share["withoutMinutes"] as? Int == 12)
  }

  @Test("Response, change, and how far channels lie apart")
  func changes() throws {
    let report = try parsed(report().json())
    let rows = try list(report, "experience")
    #expect(try members(rows[0], "good")["value"] as? Double == 0.25)
    #expect(try members(rows[0], "responseRate")["denominator"] as? Int == 23)
    let change = try members(rows[0], "change")
    #expect(change["value"] as? Double == 12.5 && change["low"] as? Double == -20 && change["high"] as? Double == 43.25)
    #expect(change["n"] as? Int == 14 && change["nBefore"] as? Int == 6 && change["real"] as? Bool == false)
    #expect(rows[1]["change"] is NSNull && rows[1]["changeReason"] is String && rows[1]["responseRateReason"] is String)
    #expect(rows[2]["change"] is NSNull && rows[2]["changeReason"] == nil)
    let spread = try list(report, "spread")
    #expect(spread[0]["value"] as? Double == 26 && spread[0]["highest"] as? String == "visit")
    #expect(spread[1]["value"] is NSNull && spread[1]["valueReason"] as? String == "No two intervals lie apart")
  }

  @Test("Targets: their coordinates, and which side of the target they are on")
  func targets() throws {
    let targets = try list(parsed(report().json()), "targets")
    #expect(
      targets.map { $0["state"] as? String } == [
        "below floor", "met", "above target", "not available", "not available",
      ])
    #expect(targets[0]["metric"] as? String == "nps" && targets[0]["target"] as? Double == 40)
    #expect(targets[0]["floor"] as? Double == 35 && targets[0]["value"] as? Double == 30)
    #expect(targets[0]["contingency"] as? String == "Call every detractor" && targets[2]["owner"] as? String == "Bob")
    #expect(targets[2]["seam"] as? String == "true" && targets[2]["value"] as? Double == 3)
    #expect(targets[3]["value"] is NSNull && targets[3]["valueReason"] as? String == "None of the records has a time")
    #expect(targets[4]["valueReason"] as? String == "No figure has this name and this place")
  }

  @Test("A coordinate cannot take the place of a member")
  func targetNames() throws {
    let target = Target(figure: "funnel.winRate", value: 0.9, coordinates: ["state": "fine", "value": "1", "x": "y"])
    let figure = TargetFigure(target: target, figure: HandMade.funnel.winRate, state: .met)
    let written = TargetDocument(words: english).target(figure)
    guard case .object(let members) = written else { throw NotAnObject() }
    #expect(members["state"] == "met" && members["x"] == "y" && members["value"] == .number(842.0 / 902))
  }

  private struct NotAnObject: Error {}

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
    #expect(rows[0]["everLate"] as? Int == 9 && rows[1]["everLate"] is NSNull && rows[1]["everLateReason"] == nil)
    let total = try members(aging, "total")
    #expect(total["open"] as? Int == 65 && total["everLate"] as? Int == 9)
  }

  @Test("Experience: only the row's own dimension is named, and suppressed rows give nothing away")
  func experience() throws {
    let rows = try list(parsed(report().json()), "experience")
    #expect(
      rows[0]["value"] as? Double == 30 && rows[0]["low"] as? Double == -3.35 && rows[0]["promoters"] as? Int == 9)
    #expect(rows[0]["touchpoint"] is NSNull && rows[0]["dimension"] is NSNull)
    let weekly = try list(rows[0], "weekly")
    #expect(weekly[3]["week"] as? String == "2026-W47" && weekly[3]["value"] as? Double == 24)
    #expect(weekly[4]["value"] is NSNull && weekly[4]["low"] is NSNull && weekly[4]["valueReason"] is String)
    #expect(rows[1]["touchpoint"] as? String == "renewal" && rows[1]["suppressed"] as? Bool == true)
    for hidden in ["value", "low", "high", "promoters", "passives", "detractors", "mean", "topShare", "good"] {
      #expect(rows[1][hidden] is NSNull, "\(hidden)")
    }
    #expect(rows[1]["valueReason"] as? String == "There are fewer than 5\u{A0}answers, which is too few to show")
    #expect(rows[2]["dimension"] as? String == "owner" && rows[2]["key"] is NSNull && rows[2]["touchpoint"] is NSNull)
    #expect(try members(rows[2], "topShare")["value"] as? Double == 0.75)
  }

  @Test("The brief: each line with its figure, what it is compared with, and the sentence of the screen")
  func brief() throws {
    let report = try parsed(report().json())
    let lines = try list(report, "brief")
    #expect(lines.map { $0["rule"] as? String } == ["late", "score", "leak"])
    #expect(lines[0]["severity"] as? String == "bad" && lines[0]["figure"] as? String == "aging.late")
    let place = try members(lines[0], "where")
    #expect(place["department"] as? String == "sales" && place["from"] as? String == "marketing")
    #expect(place["seam"] as? Bool == true)
    #expect(lines[0]["value"] as? Int == 63 && lines[0]["before"] as? Int == 42 && lines[0]["new"] as? Int == 21)
    #expect(try list(lines[0], "money")[0]["amount"] as? String == "412000.00")
    #expect(lines[0]["withoutValue"] as? Int == 3 && lines[0]["chance"] as? Double == 0.0001)
    #expect(lines[0]["subject"] as? String == "Marketing → Sales")
    #expect((lines[0]["text"] as? String)?.hasSuffix("; value of 3 unknown") == true)
    #expect(try members(lines[0], "mostly")["key"] as? String == "Oost" && lines[1]["mostly"] is NSNull)
    #expect(lines[1]["value"] as? Double == 12 && lines[1]["nBefore"] as? Int == 240)
    #expect(lines[2]["before"] is NSNull && lines[2]["beforeReason"] == nil && lines[2]["new"] as? Int == 5)
    #expect(try list(lines[2], "causes")[1]["cause"] as? String == "no_owner")
  }

  @Test("What stands around the brief; nobody asked is not nothing unusual")
  func briefSummary() throws {
    let summary = try members(parsed(report().json()), "briefSummary")
    #expect(summary["before"] as? String == "2026-11-20T07:31:00.250Z")
    #expect(summary["weekBefore"] as? String == "2026-11-16T07:31:00.250Z")
    #expect(summary["tested"] as? Int == 212 && summary["real"] as? Int == 3 && summary["left"] as? Int == 2)
    #expect(summary["nothingUnusual"] as? Bool == false)
    #expect(try members(summary, "usual")["usual"] as? Double == 13)
    let restated = try list(summary, "restated")
    #expect(restated[0]["read"] as? Double == 42 && restated[0]["value"] as? Int == 48)
    #expect(restated[0]["at"] as? String == "2026-11-20T07:31:00.250Z")
    let quiet = try parsed(report(brief: HandMade.quietBrief).json())
    #expect(try members(quiet, "briefSummary")["nothingUnusual"] as? Bool == true)
    let unasked = try parsed(report(brief: nil).json())
    #expect(unasked["briefSummary"] is NSNull && unasked["brief"] as? [String] == [])
  }

  @Test("The chain: stages and touchpoints in journey order, the weakest with its reason, few answers untold")
  func chain() throws {
    let report = try parsed(report().json())
    let links = try list(report, "chain")
    #expect(
      links.map { $0["link"] as? String } == ["campaign", "fair", "mql", "offer", "phone", "won", "renewal"])
    #expect(
      links.map { $0["kind"] as? String }
        == ["step", "touchpoint", "stage", "touchpoint", "touchpoint", "stage", "touchpoint"])
    #expect(links.map { $0["weakest"] as? Bool } == [false, false, true, false, false, false, false])
    #expect(try list(links[0], "spend")[0]["amount"] as? String == "34000.00")
    #expect(links[1]["owner"] is NSNull && links[1]["owners"] as? [String] == ["Ann", "Bob"])
    #expect(links[2]["volume"] as? Int == 8000 && links[2]["cause"] as? String == "fell")
    #expect(plain(links[2]["reason"] as? String ?? "") == "loses € 96 500 a week against its own past")
    let loss = try members(links[2], "loss")
    #expect(loss["within"] as? Int == 14 && loss["real"] as? Bool == true && loss["target"] is NSNull)
    #expect(try members(loss, "before")["numerator"] as? Int == 410)
    #expect(try list(loss, "perWeek")[0]["amount"] as? String == "96500.00")
    #expect(links[3]["score"] as? Double == 12 && links[3]["owner"] as? String == "Ann")
    #expect(try members(links[3], "change")["real"] as? Bool == true)
    #expect(links[4]["score"] is NSNull && links[4]["scoreReason"] is String && links[4]["n"] as? Int == 4)
    let weaknesses = try list(links[4], "weaknesses")
    #expect(weaknesses[0]["person"] as? String == "R. Hoekstra" && weaknesses[0]["since"] as? String == "2026-11-02")
    #expect(links[5]["late"] is NSNull && links[5]["lateReason"] as? String == "No stage has an agreed limit")
    let orders = try members(report, "orders")
    #expect(orders["count"] as? Int == 14)
    #expect(try list(orders, "value")[0]["amount"] as? String == "118300.00")
    let coverage = try members(report, "coverage")
    #expect(try members(coverage, "owners")["denominator"] as? Int == 4)
    let faults = try members(coverage, "faults")
    #expect(faults["withoutOwner"] as? Int == 2 && faults["channelWithoutOwner"] as? Int == 0)
  }

  @Test("Definitions: who signed, and what breaks the rule; without a rule nothing is said to be kept")
  func definitions() throws {
    let report = try parsed(report().json())
    let definitions = try list(report, "definitions")
    #expect(definitions[0]["agreedBy"] as? [String] == ["marketing", "sales"])
    #expect(definitions[0]["missing"] as? [String] == ["service"])
    #expect(definitions[0]["breaking"] as? Int == 212 && definitions[0]["of"] as? Int == 7098)
    #expect(try list(definitions[0], "parts").map { $0["breaking"] as? Int } == [200, 40])
    #expect(definitions[1]["breaking"] is NSNull && definitions[1]["rule"] is NSNull)
    #expect(definitions[1]["breakingReason"] as? String == "No rule is agreed for this stage")
    #expect(try members(report, "definitionAgreement")["numerator"] as? Int == 2)
  }

  @Test("Groups: cells by the name of their measure, with the difference to the whole; few answers untold")
  func groups() throws {
    let groups = try members(parsed(report().json()), "groups")
    #expect(groups["dimension"] as? String == "department")
    let rows = try list(groups, "rows")
    #expect(rows[0]["key"] as? String == "sales" && rows[1]["key"] is NSNull)
    let share = try members(rows[0], "cells", "wonShare")
    #expect(share["value"] as? Double == 0.14 && share["numerator"] as? Int == 700 && share["low"] as? Double == 0.1307)
    #expect(try members(share, "difference")["value"] as? Double == 0.0348)
    #expect(share["small"] as? Bool == false)
    let few = try members(rows[1], "cells", "nps")
    #expect(few["value"] is NSNull && few["low"] is NSNull && few["valueReason"] is String && few["n"] as? Int == 2)
    let median = try members(rows[1], "cells", "median")
    #expect(median["value"] is NSNull && median["valueReason"] as? String == "None of the records has a time")
    #expect(try members(groups, "whole", "cells", "cohort")["value"] as? Int == 8000)
    #expect(try members(rows[0], "cells")["csat"] == nil)
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
    #expect(top == top.sorted() && top.count == 22)
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
