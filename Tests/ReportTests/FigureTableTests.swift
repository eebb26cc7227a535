import CustomerChain
import ReportReading
import Testing
import Words

@testable import Report

@Suite struct FigureTableTests {
  private typealias Cell = FigureTable.Cell

  private func report(_ board: Board = HandMade.board) -> Report {
    Report(
      board: board, health: HandMade.health, agreement: HandMade.agreement, zone: .utc,
      words: Words(language: .english, zone: .utc), version: "0.1.0")
  }

  @Test("The whole table")
  func whole() { #expect(plain(report().csv()) == GoldenTable.text) }

  @Test("A row for each figure, in the order of the board, each to be told from all others")
  func rows() throws {
    let rows = try CommaSeparated.rows(report().csv())
    #expect(rows.allSatisfy { $0.count == FigureTable.headings.count })
    #expect(rows.first == FigureTable.headings)
    var seen: Set<Figure> = []
    let figures = HandMade.board.figures.filter { [.toNext, .toDecide].contains($0.id) || seen.insert($0).inserted }
    #expect(figures.count == HandMade.board.figures.count - 2, "cohort and median of the whole have one row")
    #expect(rows.dropFirst().map { $0[0] } == figures.map(\.id.rawValue))
    #expect(Set(rows.map { $0[0...1] }).count == rows.count)
    #expect(Set(FigureTable.headings).count == FigureTable.headings.count)
  }

  @Test("What too few answered is not told, whatever the figures hold")
  func suppressed() throws {
    let row = HandMade.experience.rows[1]
    #expect(row.isSuppressed && row.score.number != nil && row.topShare.number != nil)
    let value = try #require(FigureTable.headings.firstIndex(of: "value"))
    for cells in try CommaSeparated.rows(report().csv()) where cells[1] == "metric=csat; touchpoint=renewal" {
      guard ["experience.csat", "experience.topShare", "experience.good"].contains(cells[0]) else { continue }
      #expect(cells[value...value + 3] == ["", "", "", ""])
    }
  }

  @Test("A column of the company's own, a missing value and a name like one of ours have their places")
  func attributes() throws {
    var query = FigureQuery(by: .attribute("metric"))
    query.period = Period(from: Day(number: 20_000), to: Day(number: 20_001))
    let cells = try single(query: query) { place in
      place.survey = "nps"
      place.row = AgingKey(department: nil, group: "a; b")
    }
    #expect(cells["metric"] == "nps" && cells["attribute"] == "metric" && cells["attributeValue"] == "a; b")
    #expect(cells["department"] == "" && cells["where"] == "metric=nps; department=; metric=a; b")
    #expect(cells["periodFrom"] == "2024-10-04" && cells["periodTo"] == "2024-10-05")
  }

  @Test(
    "Numbers are written in full with a point",
    arguments: [
      (0, "0"), (14, "14"), (-3.25, "-3.25"), (0.1, "0.1"), (0.00001234, "0.00001234"),
      (1e22, "10000000000000000000000"),
      (1.0 / 3, "0.3333333333333333"), (.nan, ""), (.infinity, ""),
    ] as [(Double, String)])
  func numbers(number: Double, written: String) { #expect(Cell(number: number).written == written) }

  @Test(
    "Text that a spreadsheet would take for a formula begins with an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+31 6", "'+31 6"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'␉=1"),
      ("\r=1", "'␍=1"), ("  =1", "'  =1"), ("＝1", "'＝1"),
      ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
      ("a=1", "a=1"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a;b", "\"a;b\""), ("a\nb", "a␊b"),
    ])
  func texts(text: String, written: String) { #expect(Cell.text(text).written == written) }

  @Test("No cell of text in a report on hostile data is a formula or acts")
  func hostile() throws {
    for evil in ["=cmd|' /C calc'!A0", "@x", "-1+1", "+1", "\u{1B}[2J", "a\"\n=1", "\u{202E}x", "\t=1"] {
      let cells = try single { place in
        place.dimension = .owner
        place.key = evil
        place.person = .some(evil)
        place.reason = .some(evil)
      }
      for name in ["owner", "person", "reason"] {
        let cell = try #require(cells[name]?.unicodeScalars.first)
        #expect(!["=", "+", "-", "@"].contains(cell) && !PlainText.acts(cell))
      }
      let safe = try #require(cells["owner"]).drop { $0 == "'" }
      #expect(safe == PlainText(evil).text)
    }
  }

  /// The cells of the only figure of a board by the heading.
  private func single(
    query: FigureQuery = HandMade.query, _ set: (inout RecordSet.Coordinates) -> Void
  ) throws -> [String: String] {
    let records = RecordSet(
      query: query, asOf: HandMade.asOf, metric: .cohort, coordinates: HandMade.place(set), revision: 1)
    let cohort = Figure(id: .cohort, value: .count(1), n: 1, asOf: HandMade.asOf, records: records)
    let funnel = HandMade.funnel
    let board = Board(
      query: query, asOf: HandMade.asOf, revision: 1,
      funnel: FunnelFigures(
        cohort: cohort, decided: funnel.decided, exited: funnel.exited, recycled: funnel.recycled,
        winRate: funnel.winRate, toWon: funnel.toWon, stages: [], groupedBy: .source, groups: []),
      aging: HandMade.aging, experience: HandMade.experience)
    let rows = try CommaSeparated.rows(report(board).csv())
    return Dictionary(uniqueKeysWithValues: zip(FigureTable.headings, rows[1]))
  }
}
