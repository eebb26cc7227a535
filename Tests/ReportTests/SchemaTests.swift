import CustomerChain
import ReportReading
import Testing
import Words

@testable import Report

@Suite struct SchemaTests {
  private let schema: Schema

  init() throws { schema = try Schema(Report.schema) }

  private func document(
    _ language: Language = .english, _ board: Board = HandMade.board, brief: Brief? = HandMade.brief
  ) throws -> JSON {
    let report = Report(
      board: board, brief: brief, health: HandMade.health, agreement: HandMade.agreement, zone: .utc,
      words: Words(language: language, zone: .utc), version: "0.1.0")
    return try JSON(report.json())
  }

  /// The board of a directory without files.
  private var emptyBoard: Board {
    let nothing = HandMade.count(.cohort, 0)
    return Board(
      query: HandMade.query, asOf: HandMade.asOf, revision: 1,
      funnel: FunnelFigures(
        cohort: nothing, decided: HandMade.absent(.decided, .nothingCounted), exited: nothing, recycled: nothing,
        winRate: HandMade.absent(.winRate, .nothingCounted), toWon: HandMade.nowhere(),
        velocity: [HandMade.absent(.velocity, .noValues)], stages: [], groupedBy: .source, groups: []),
      aging: AgingFigures(buckets: [1], clock: .wall, rows: [], total: HandMade.aging.total),
      experience: ExperienceFigures(rows: [], agreement: ExperienceAgreement()))
  }

  @Test("The report is what the schema says, and has no member that it does not describe", arguments: Language.allCases)
  func handMade(language: Language) throws {
    for (board, brief) in [
      (HandMade.board, HandMade.brief), (emptyBoard, HandMade.quietBrief), (emptyBoard, nil as Brief?),
    ] {
      let document = try document(language, board, brief: brief)
      #expect(schema.faults(of: document) == [])
      #expect(schema.undescribed(in: document) == [])
    }
  }

  @Test("Every part of the schema is described in a line")
  func descriptions() {
    #expect(schema.withoutDescription == [])
    #expect(Report.schema.last == UInt8(ascii: "\n"))
  }

  /// Of every described member, in every object of the report; lists are shortened, for the check of a whole report takes
  /// its time.
  @Test("Whatever member is taken away or has another type is found")
  func plantedFaults() throws {
    let document = try document().shortened(to: 2)
    #expect(schema.faults(of: document) == [])
    var missed: [String] = []
    var planted = 0
    for path in differentPlaces(document) {
      let kind = Self.kind(document.at(path))
      let values: [JSON?] = [mayBeMissing(path) ? .flag(true) : nil, .flag(true), .list([.flag(true)]), .object([:])]
      for value in values where Self.kind(value) != kind {
        planted += 1
        if schema.faults(of: document.replacing(path[...], with: value)).isEmpty {
          missed.append("\(path.joined(separator: "/")): \(value.map { "\($0)" } ?? "missing")")
        }
      }
    }
    #expect(missed == [])
    #expect(planted > 500)
  }

  /// Reasons, coordinates, and figures of groups that the data does not have, need not be there.
  private func mayBeMissing(_ path: [String]) -> Bool {
    guard let name = path.last else { return false }
    if ["where", "cells"].contains(path.dropLast().last) { return true }
    return name.hasSuffix("Reason") || path.first == "targets" && ["metric", "department", "seam"].contains(name)
  }

  /// The place of each member once; where it is null, and another object has it, twice.
  private func differentPlaces(_ document: JSON) -> [[String]] {
    var seen: Set<[String]> = []
    return places(document, []).filter { path in
      guard let name = path.last, Int(name) == nil else { return false }
      return seen.insert(path.filter { Int($0) == nil } + [Self.kind(document.at(path))]).inserted
    }
  }

  @Test("A null where none is allowed, a word that is none of the known, a number out of its range, an unknown member")
  func plantedValues() throws {
    let document = try document()
    let faults: [([String], JSON)] = [
      (["asOf"], .null), (["funnel", "cohort"], .null), (["funnel", "cohort"], .integer(-1)),
      (["funnel", "skips"], "perhaps"), (["funnel", "stages", "0", "step", "value"], .number(-0.5)),
      (["funnel", "wonBy", "0", "value"], .number(1.5)), (["leaks", "causes", "0", "cause"], "boredom"),
      (["targets", "0", "state"], "fine"), (["handoffs", "0", "toDecide", "unit"], "hours"),
      (["funnel", "cohort"], .number(1.5)), (["experience", "0", "n"], "20"),
    ]
    for (path, value) in faults {
      #expect(document.at(path) != nil, "\(path)")
      #expect(!schema.faults(of: document.replacing(path[...], with: value)).isEmpty, "\(path)")
    }
    var more = document
    more["surprise"] = .flag(true)
    #expect(schema.faults(of: more) == [], "members may be added")
    #expect(schema.undescribed(in: more) == ["/surprise"])
  }

  @Test("A schema with a keyword that the check does not know is not taken for checked")
  func unknownKeyword() throws {
    let schema = try Schema(Array(#"{"type": "object", "minProperties": 1}"#.utf8))
    #expect(schema.faults(of: .object([:])) == [": keyword minProperties"])
  }

  private func places(_ value: JSON, _ path: [String]) -> [[String]] {
    var found = path.isEmpty ? [] : [path]
    for (name, member) in value.members { found += places(member, path + [name]) }
    for (position, item) in value.items.enumerated() { found += places(item, path + [String(position)]) }
    return found
  }

  private static func kind(_ value: JSON?) -> String {
    switch value {
    case nil: "missing"
    case .null: "null"
    case .flag: "flag"
    case .integer, .number: "number"
    case .text: "text"
    case .list: "list"
    case .object: "object"
    }
  }
}
