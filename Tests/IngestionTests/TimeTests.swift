import CustomerChain
import Testing

@testable import Ingestion

@Suite struct TimeTests {
  static func leads(_ times: [String]) -> ReadFile {
    read("lead_id;created_at\n" + times.enumerated().map { "L\($0);\($1)\n" }.joined())
  }

  static func times(_ file: ReadFile) -> [String] {
    (file.reading.tables.first?.times(.createdAt) ?? []).map { written(Timestamp(raw: $0)) }
  }

  @Test(arguments: [
    ("2026-01-31", "2026-01-31"), ("2026-1-3", "2026-01-03"), ("2026/01/31", "2026-01-31"),
    ("2026.01.31", "2026-01-31"), ("2026-01-31 09:05", "2026-01-31T09:05:00.000"),
    ("2026-01-31T09:05:07", "2026-01-31T09:05:07.000"), ("2026-01-31 09:05:07.5", "2026-01-31T09:05:07.500"),
    ("2026-01-31T09:05:07.123456Z", "2026-01-31T09:05:07.123"),
    ("2026-01-31T09:05:07+01:30", "2026-01-31T07:35:07.000"),
    ("2011-10-11 13:42:22.688000+02:00", "2011-10-11T11:42:22.688"),
    ("2026-01-31T00:05-0100", "2026-01-31T01:05:00.000"),
    ("2026-01-31T00:05+02", "2026-01-30T22:05:00.000"), ("2026-01-31 00:05:00 UTC", "2026-01-31T00:05:00.000"),
    ("2024-02-29", "2024-02-29"), ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"), ("", ""),
    ("2026-01-31 9:05 PM", "2026-01-31T21:05:00.000"), ("2026-01-31 12:05 am", "2026-01-31T00:05:00.000"),
  ])
  func timesThatSayTheirOrder(_ text: String, _ expected: String) {
    let file = Self.leads([text])
    #expect(Self.times(file) == [expected])
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-01-01 25:00",
    "2026-01-01 24:00", "2026-01-01 12:60", "2026-01-01 12:00:60", "2026-01-01 13:00 PM", "2026-01-01 0:30 AM",
    "2026-01-01T",
    "2026-01-01 12", "2026-01-01 12:0", "2026-01-01X12:00", "2026-01-01 12:00+25:00", "2026-01-01 12:00+1",
    "2026-01/01",
    "2026-01", "20260101", "yesterday", "2026-01-01 12:00:00.", "-2026-01-01", "2026-01-01 12:00 CET", "12026-01-01",
    "1/2",
  ])
  func timesThatDoNotExist(_ text: String) {
    let file = Self.leads([text])
    #expect(file.reasons == [.unreadableTime(text)])
    #expect(file.records.isEmpty && file.reading.rejected == 1)
  }

  @Test(arguments: [
    (["03/04/2026", "13/04/2026"], ["2026-04-03", "2026-04-13"]),
    (["03/04/2026", "04/13/2026"], ["2026-03-04", "2026-04-13"]),
    (["03-04-2026 10:00", "13-04-2026 20:15:30"], ["2026-04-03T10:00:00.000", "2026-04-13T20:15:30.000"]),
    (["3.4.2026", "31.12.2026"], ["2026-04-03", "2026-12-31"]),
    (["12/31/1899 09:30:00 AM", "01/02/1900 01:00:00 PM"], ["1899-12-31T09:30:00.000", "1900-01-02T13:00:00.000"]),
    (["05/05/2026", "06/06/2026"], ["2026-05-05", "2026-06-06"]),
    (["31/12/99", "01/02/26"], ["1999-12-31", "2026-02-01"]),
    (["2026-01-05", "13/01/2026"], ["2026-01-05", "2026-01-13"]),
  ])
  func theWholeColumnDecides(_ texts: [String], _ expected: [String]) {
    let file = Self.leads(texts)
    #expect(Self.times(file) == expected)
    #expect(file.reading.problems.isEmpty)
    #expect(read("lead_id;created_at\n" + texts.map { "x;\($0)\n" }.joined(), chunk: 1).records.count == texts.count)
  }

  @Test func whatCanBeReadTwoWaysIsAskedAbout() {
    let file = Self.leads(["03-04-2026", "05-06-2026", "2026-01-01", ""])
    #expect(file.reading.problems == [.ambiguousDates(column: "created_at", example: "03-04-2026")])
    #expect(file.reasons == [.ambiguousDate("03-04-2026"), .ambiguousDate("05-06-2026")])
    #expect(Self.times(file) == ["2026-01-01", ""])
    #expect(file.reading.accepted == 2 && file.reading.rejected == 2 && file.reading.rejectedRecords == 2)
  }

  @Test func bothCustomsInOneColumnAreAskedAbout() {
    let file = Self.leads(["13/04/2026", "04/13/2026", "01/02/2026"])
    #expect(file.reading.problems == [.ambiguousDates(column: "created_at", example: "01/02/2026")])
    #expect(file.records.isEmpty)
  }

  @Test func aFewMistypedDatesAreRejectsOfTheirOwn() {
    let file = Self.leads(["13/04/2026", "14/04/2026", "99/99/2026", "soon"])
    #expect(Self.times(file) == ["2026-04-13", "2026-04-14"])
    #expect(file.reasons == [.unreadableTime("99/99/2026"), .unreadableTime("soon")])
    #expect(file.reading.rejects.map(\.line) == [4, 5])
  }

  @Test func evidenceOfAColumnServesAllRecordsThatUseIt() {
    let mappings = [
      record(.lead, [.leadID: column("id"), .createdAt: column("d")]),
      record(
        .event, [.leadID: column("id"), .stage: constant("won"), .enteredAt: column("d")],
        when: [RowCondition(column: "w", test: .isNotEmpty)]),
    ]
    let file = read("id,d,w\n1,13/01/2026,\n2,02/03/2026,yes\n", agreement(mappings))
    #expect(file.records.last == "event lead_id=2 stage=won entered_at=2026-03-02")
  }

  @Test func aRowKeepsItsOtherRecordsWhenItsTimeIsAmbiguous() {
    let mappings = [
      record(.person, [.person: column("id")]), record(.lead, [.leadID: column("id"), .createdAt: column("d")]),
    ]
    let file = read("id,d\n1,02/03/2026\n", agreement(mappings))
    #expect(file.reading.accepted == 1 && file.reading.rejected == 0 && file.reading.rejectedRecords == 1)
    #expect(file.records == ["person person=1"])
  }

  @Test(
    arguments: [
      ("dd/MM/yyyy", "03/04/2026", "2026-04-03"), ("MM-dd-yyyy HH:mm", "03-04-2026 10:30", "2026-03-04T10:30:00.000"),
      ("yyyyMMdd", "20260403", "2026-04-03"), ("yyyyMMddHHmmss", "20260403101112", "2026-04-03T10:11:12.000"),
      ("dd.MM.yyyy HH:mm:ss.SSS", "03.04.2026 10:11:12.5", "2026-04-03T10:11:12.500"),
      ("d/M/yy", "3/4/26", "2026-04-03"),
      ("yyyy-MM-dd'T'HH:mm", "2026-04-03", nil), ("dd/MM/yyyy", "2026-04-03", nil), ("dd/MM/yyyy", "03/04/2026x", nil),
      ("yyyyMMdd", "2026040", nil), ("yyyyMMdd", "20261301", nil),
      ("dd/MM/yyyy HH:mm", "03/04/2026 10:30+02:00", "2026-04-03T08:30:00.000"),
    ] as [(String, String, String?)])
  func agreedFormats(_ format: String, _ text: String, _ expected: String?) {
    let mapping = record(.lead, [.leadID: column("id"), .createdAt: column("d")])
    let file = read("id,d\n1,\(text)\n", agreement([mapping]) { $0.dateFormat = format })
    #expect(Self.times(file) == (expected.map { [$0] } ?? []))
    if expected == nil { #expect(file.reasons == [.unreadableTime(text)]) }
  }

  @Test func aFormatOfTheFieldStandsAboveTheSources() {
    let mapping = record(.lead, [.leadID: column("id"), .createdAt: column("d", format: "dd/MM/yyyy")])
    let file = read("id,d\n1,03/04/2026\n", agreement([mapping]) { $0.dateFormat = "MM/dd/yyyy" })
    #expect(Self.times(file) == ["2026-04-03"])
  }

  @Test func everyDayOfTheCalendarIsReadBack() {
    for number in stride(from: Int32(-25_567), through: 60_000, by: 97) {
      let text = written(Timestamp(Day(number: number)))
      #expect(Self.times(Self.leads([text])) == [text])
    }
  }

  @Test func changesOfTheClockAreThoseOfTheZone() throws {
    let zone = try #require(amsterdam)
    var reader = TimeReader(zone: zone)
    for number in Int32(20_500)...20_760 {
      for minutes in stride(from: 0, to: 1440, by: 30) {
        let day = Day(number: number)
        let expected = Timestamp(zone.instant(of: day, milliseconds: Int64(minutes) * 60_000))
        #expect(reader.timestamp(day, minutes * 60_000, nil) == expected)
      }
    }
  }
}
