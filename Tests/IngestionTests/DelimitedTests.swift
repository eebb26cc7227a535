import CustomerChain
import Testing

@testable import Ingestion

@Suite struct DelimitedTests {
  static let header = "lead_id,created_at,source\n"

  @Test(arguments: [
    "lead_id,created_at,source\nL1,2026-01-02,web\nL2,2026-01-03,fair\n",
    "lead_id;created_at;source\r\nL1;2026-01-02;web\r\nL2;2026-01-03;fair\r\n",
    "lead_id\tcreated_at\tsource\rL1\t2026-01-02\tweb\rL2\t2026-01-03\tfair\r",
    "lead_id|created_at|source\nL1|2026-01-02|web\nL2|2026-01-03|fair",
    "sep=;\r\nlead_id;created_at;source\r\nL1;2026-01-02;web\r\nL2;2026-01-03;fair\r\n",
    "\u{FEFF}\"lead_id\",\"created_at\",\"source\"\nL1,2026-01-02,\"web\"\n\n  \nL2,2026-01-03,fair\n",
    " LEAD_ID , Created_At ,Source\nL1 , 2026-01-02,  web\n L2,2026-01-03 ,fair \n",
  ])
  func oneTableInManyDialects(_ text: String) {
    let file = read(text)
    #expect(
      file.records == [
        "lead lead_id=L1 created_at=2026-01-02 source=web", "lead lead_id=L2 created_at=2026-01-03 source=fair",
      ])
    #expect(file.reading.profile == .native(.lead))
    #expect(file.reading.rows == 2 && file.reading.accepted == 2)
    #expect(file.reading.problems.isEmpty)
  }

  @Test func delimiterOfTheSourceHolds() {
    let mapping = record(.person, [.person: column("a"), .name: column("b;c")])
    let file = read("a,b;c\nx,y;z\n", agreement([mapping]) { $0.delimiter = Byte.comma })
    #expect(file.records == ["person person=x name=y;z"])
  }

  @Test func commasInsideQuotesDoNotDecideTheDelimiter() {
    let file = read("lead_id;created_at;source\nL1;2026-01-01;\"a,b,c\"\nL2;2026-01-01;\"d,e,f\"\n")
    #expect(file.reading.dialect?.delimiter == Byte.semicolon)
    #expect(file.records[0].hasSuffix("source=a,b,c"))
  }

  @Test func quotesHoldDelimitersQuotesAndLineEnds() {
    let file = read(
      Self.header + "L1,2026-01-01,\"a, \"\"b\"\"\r\nc\"\nL2,2026-01-02,5\" screen\n\"L3\",2026-01-03,\"\"\n")
    #expect(
      file.records == [
        "lead lead_id=L1 created_at=2026-01-01 source=a, \"b\"\r\nc",
        "lead lead_id=L2 created_at=2026-01-02 source=5\" screen", "lead lead_id=L3 created_at=2026-01-03",
      ])
    #expect(file.reading.tables[0].lines == [2, 4, 5])
  }

  @Test func offsetsAndHashesFindTheRows() {
    let text = "\u{FEFF}lead_id,created_at\r\nL1,2026-01-01\r\n\r\n\"L\n2\",2026-01-02\r\n"
    let bytes = Array(text.utf8)
    let table = read(bytes).reading.tables[0]
    #expect(table.offsets == [23, 40])
    #expect(table.lines == [2, 4])
    let row = Array("L1,2026-01-01".utf8)
    #expect(table.rowHashes[0] == row.withUnsafeBytes { TextPool.rowHash(TextPool.hash($0)) })
    #expect(bytes[23..<36].elementsEqual(row))
  }

  @Test func raggedRowsAreRejectedWithTheirCounts() {
    let file = read(Self.header + "L1,2026-01-01\nL2,2026-01-02,web,more\nL3,2026-01-03,web\n")
    #expect(file.reasons == [.tooFewFields(found: 2, expected: 3), .tooManyFields(found: 4, expected: 3)])
    #expect(file.reading.rejects.map(\.line) == [2, 3])
    #expect(file.records.count == 1)
    #expect(file.reading.rejected == 2)
  }

  @Test func textAfterAQuoteRejectsItsRowOnly() {
    let file = read(Self.header + "L1,2026-01-01,\"web\" shop\nL2,2026-01-02,\"web\" \n")
    #expect(file.reasons == [.textAfterQuote])
    #expect(file.records == ["lead lead_id=L2 created_at=2026-01-02 source=web"])
  }

  @Test(arguments: [true, false])
  func aQuoteThatNeverClosesLosesOneRow(_ complete: Bool) {
    let file = read(Self.header + "L1,2026-01-01,\"web\nL2,2026-01-02,a\nL3,2026-01-03,b\n", complete: complete)
    #expect(file.reasons == [.quoteNotClosed])
    #expect(file.records.count == 2)
    #expect(file.reading.tables[0].lines == [3, 4])
  }

  @Test func aQuoteThatNeverClosesBeforeOthersThatDo() {
    let file = read(Self.header + "L1,2026-01-01,\"web\nL2,2026-01-02,\"a,b\"\nL3,2026-01-03,b\n")
    #expect(file.reasons == [.textAfterQuote])
    #expect(file.reading.rejects[0].line == 2)
    #expect(file.records.count == 2)
  }

  @Test func emptyFilesAndHeadersAlone() {
    #expect(read("").reading.rows == 0)
    #expect(read("\n\n\n").reading.profile == nil)
    #expect(read("lead_id,created_at").reading.profile == .native(.lead))
    #expect(read("lead_id,created_at\n").reading.rows == 0)
  }

  @Test func anUnknownHeaderIsUnclaimed() {
    let file = read("a,b\n1,2\n")
    #expect(file.reading.profile == nil && file.reading.rows == 0 && file.reading.problems.isEmpty)
  }

  @Test func repeatedHeadersAreReported() {
    let file = read("lead_id,created_at,Source,source\nL1,2026-01-01,a,b\n")
    #expect(file.reading.problems == [.duplicateHeader("source")])
    #expect(file.records == ["lead lead_id=L1 created_at=2026-01-01 source=a"])
  }
}
