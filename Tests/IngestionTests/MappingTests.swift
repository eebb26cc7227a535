import CustomerChain
import Testing

@testable import Ingestion

@Suite struct MappingTests {
  @Test func oneRowMakesSeveralRecords() {
    let pipeline = agreement([
      record(.lead, [.leadID: column("id"), .createdAt: column("engaged"), .value: column("worth")]),
      record(
        .event, [.leadID: column("id"), .stage: constant("prospecting")],
        when: [RowCondition(column: "stage", test: .isOneOf(["Prospecting"]))]),
      record(
        .event,
        [
          .leadID: column("id"), .stage: column("stage", map: ["Won": "won", "Lost": "lost"]),
          .enteredAt: column("closed"),
        ],
        when: [RowCondition(column: "stage", test: .isOneOf(["Won", "Lost"]))]),
    ])
    let file = read("ID,stage,engaged,closed,worth\n1,Won,2026-01-01,2026-02-01,10\n2,Prospecting,,,\n", pipeline)
    #expect(
      file.records == [
        "lead lead_id=1 created_at=2026-01-01 value=1000", "lead lead_id=2",
        "event lead_id=2 stage=prospecting", "event lead_id=1 stage=won entered_at=2026-02-01",
      ])
    #expect(file.reading.accepted == 2)
    #expect(file.reading.profile == .source(0))
  }

  @Test func keysOfSeveralColumnsAreJoined() {
    let mapping = record(.survey, [.responseID: column("a", "b"), .metric: constant("nps"), .score: column("s")])
    let file = read("a,b,s\n1,2,9\n,,8\n", agreement([mapping]))
    #expect(
      file.records == ["survey response_id=1/2 metric=nps score=9.0", "survey metric=nps score=8.0"],
      "an answer without a key is known by its line")
  }

  @Test func anAnswerWithoutAScoreIsKeptButItsRowSaidNothing() {
    let mapping = record(.survey, [.metric: constant("nps"), .score: column("s")])
    for file in [
      read("s,t\n9,a\n,b\nx,c\n", agreement([mapping])),
      read("response_id,metric,score,answered_at\n1,nps,9,2026-01-01\n,nps,,2026-01-01\n3,nps,x,2026-01-01\n"),
    ] {
      #expect(file.records.count == 2)
      #expect([file.reading.accepted, file.reading.skipped, file.reading.rejected] == [1, 1, 1])
    }
  }

  @Test func rowsThatMakeNoRecordHaveTheirSayInWhatTheDatesOfAColumnMean() {
    let byCondition = record(
      .event, [.leadID: column("id"), .stage: constant("won"), .enteredAt: column("closed")],
      when: [RowCondition(column: "status", test: .isOneOf(["Won"]))])
    let stage = column("status", map: ["Won": "won", "*": "ignore"])
    let byMap = record(.event, [.leadID: column("id"), .stage: stage, .enteredAt: column("closed")])
    for mapping in [byCondition, byMap] {
      let file = read("id,status,closed\n1,Won,03-04-2026\n2,Open,25-04-2026\n3,Open,-\n", agreement([mapping]))
      #expect(file.records == ["event lead_id=1 stage=won entered_at=2026-04-03"])
      #expect(file.reasons.isEmpty && file.reading.problems.isEmpty)
    }
  }

  @Test func aDateAndATimeColumnAreOneTime() {
    let mapping = record(.lead, [.leadID: column("id"), .createdAt: column("day", "clock")])
    let file = read("id,day,clock\n1,2026-01-01,09:30\n2,2026-01-02,\n", agreement([mapping]))
    #expect(
      file.records == ["lead lead_id=1 created_at=2026-01-01T09:30:00.000", "lead lead_id=2 created_at=2026-01-02"])
  }

  @Test func unmappedValuesAreCountedAndIgnoredOnesAreNot() {
    func stages(_ map: [String: String]) -> ReadFile {
      read(
        "id,s\n1,Won\n2,Odd\n3,Odd\n4,New\n",
        agreement([record(.event, [.leadID: column("id"), .stage: column("s", map: map)])]))
    }
    let strict = stages(["Won": "won"])
    #expect(strict.records == ["event lead_id=1 stage=won"])
    #expect(
      strict.reading.unmapped == [
        UnmappedValue(field: .stage, value: "Odd", count: 2), UnmappedValue(field: .stage, value: "New", count: 1),
      ])
    #expect(strict.reading.skipped == 3 && strict.reading.rejected == 0)
    #expect(stages(["Won": "won", "*": "ignore"]).reading.unmapped.isEmpty)
    #expect(stages(["Won": "won", "*": "open"]).records.count == 4)
    #expect(stages(["Won": "ignore", "*": "open"]).records.count == 3)
  }

  @Test func nullListsReplaceTheOneAbove() {
    let mapping = record(
      .survey, [.metric: constant("csat"), .score: column("s", null: ["0", "6"]), .touchpoint: column("t")])
    let file = read("s,t\n0,NA\n4,shop\nNA,0\n6,\n", agreement([mapping]) { $0.null = ["NA"] })
    #expect(
      file.records == ["survey metric=csat", "survey metric=csat score=4.0 touchpoint=shop", "survey metric=csat"])
    #expect(file.reasons == [.unreadableNumber("NA")])
  }

  @Test func allConditionsMustHold() {
    let conditions = [RowCondition(column: "a", test: .isNotEmpty), RowCondition(column: "b", test: .isEmpty)]
    let mapping = record(.person, [.person: column("id")], when: conditions)
    let file = read("id,a,b\n1,x,\n2,,\n3,x,y\n4,-,-\n", agreement([mapping]) { $0.null = ["-"] })
    #expect(file.records == ["person person=1"])
    #expect(file.reading.skipped == 3)
  }

  @Test func aMissingColumnIsNamedOnce() {
    let mappings = [
      record(.lead, [.leadID: column("nr"), .createdAt: column("made"), .owner: column("who")]),
      record(.event, [.leadID: column("id"), .stage: constant("won"), .enteredAt: column("made")]),
    ]
    let file = read("id,who\n1,a\n", agreement(mappings))
    #expect(
      file.reading.problems == [.missingColumn(column: "made", source: 0), .missingColumn(column: "nr", source: 0)]
        || file.reading.problems == [
          .missingColumn(column: "nr", source: 0), .missingColumn(column: "made", source: 0),
        ])
    #expect(file.records == ["event lead_id=1 stage=won"])
    #expect(file.reasons == [.missing(.leadID)])
    #expect(file.reading.rejects[0].column == "nr")
    #expect(file.reading.accepted == 1)
  }

  @Test func aConditionOnAMissingColumnNeverHolds() {
    let mapping = record(.person, [.person: column("id")], when: [RowCondition(column: "gone", test: .isEmpty)])
    let file = read("id,a\n1,x\n", agreement([mapping]))
    #expect(file.reading.skipped == 1)
    #expect(file.reading.problems == [.missingColumn(column: "gone", source: 0)])
  }

  @Test func aBadFieldRejectsOnlyItsOwnRecord() {
    let mappings = [
      record(.lead, [.leadID: column("id"), .value: column("worth")]),
      record(.event, [.leadID: column("id"), .stage: constant("won")]),
    ]
    let file = read("id,worth\n1,much\n", agreement(mappings))
    #expect(file.records == ["event lead_id=1 stage=won"])
    #expect(file.reading.accepted == 1 && file.reading.rejected == 0 && file.reading.rejectedRecords == 1)
  }

  @Test func theFirstSourceWinsAndTheOthersAreNamed() {
    var both = agreement([record(.person, [.person: column("id")])]) { $0.group = "north" }
    both.sources.append(both.sources[0])
    both.sources[1].group = "south"
    let file = read("id,x\n1,2\n", both)
    #expect(file.reading.group == "north")
    #expect(file.reading.problems == [.claimedTwice(sources: [0, 1])])
  }

  @Test func filesWithoutAHeader() {
    let mapping = record(.lead, [.leadID: column("id"), .createdAt: column("when")])
    let file = read("L1;2026-01-01\nL2;2026-01-02\n", agreement([mapping]) { $0.columns = ["id", "when"] })
    #expect(file.records.count == 2)
    #expect(file.reading.tables[0].lines == [1, 2])
  }

  @Test func timesAreReadOnTheSourcesClockElseTheCompanys() throws {
    let zones = Zones(["Europe/Amsterdam": try #require(amsterdam)])
    var company = Agreement()
    company.company.timeZone = "Europe/Amsterdam"
    let text = "lead_id,created_at\n1,2026-07-01 12:00\n2,2026-01-01 12:00\n3,2026-07-01 12:00Z\n4,2026-07-01\n"
    let times = read(text, company, zones: zones).reading.tables[0].times(.createdAt)?.map {
      written(Timestamp(raw: $0))
    }
    #expect(
      times == ["2026-07-01T10:00:00.000", "2026-01-01T11:00:00.000", "2026-07-01T12:00:00.000", "2026-07-01"])
    let mapping = record(.lead, [.leadID: column("lead_id"), .createdAt: column("created_at")])
    var sourced = agreement([mapping]) { $0.timeZone = "UTC" }
    sourced.company.timeZone = "Europe/Amsterdam"
    let first = read(text, sourced, zones: zones).reading.tables[0].times(.createdAt)?[0]
    #expect(first.map { written(Timestamp(raw: $0)) } == "2026-07-01T12:00:00.000")
  }
}
