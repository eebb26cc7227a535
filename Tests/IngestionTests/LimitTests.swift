import CustomerChain
import Testing

@testable import Ingestion

@Suite struct LimitTests {
  static func file(_ middle: [UInt8]) -> [UInt8] {
    Array("lead_id,created_at,source\nL1,2026-01-01,".utf8) + middle + Array("\nL3,2026-01-03,b\n".utf8)
  }

  @Test(arguments: [false, true])
  func aFieldOfTenMegabytesLosesItsRowOnly(_ quoted: Bool) {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
    let file = read(Self.file(quoted ? [Byte.quote] + long + [Byte.quote] : long))
    #expect(file.reasons == [.fieldTooLong(limit: Limits.maximumFieldBytes)])
    #expect(file.reading.rejects[0].column == "source")
    #expect(file.records == ["lead lead_id=L3 created_at=2026-01-03 source=b"])
    #expect(file.reading.tables[0].lines == [3])
  }

  @Test(arguments: [1 << 16, 100 << 20])
  func aRowPastTheLimitIsPassedOver(_ chunk: Int) {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: Limits.maximumRowBytes + 5)
    let file = read(Self.file(long), chunk: chunk)
    #expect(file.reasons == [.rowTooLong(limit: Limits.maximumRowBytes)])
    #expect(file.records.count == 1)
    #expect(file.reading.tables[0].offsets == [UInt64(26 + 14 + long.count + 1)])
  }

  @Test(arguments: [1 << 16, 100 << 20])
  func anOpenQuoteCannotSwallowALargeFile(_ chunk: Int) {
    let row = "L2,2026-01-02,\(String(repeating: "a", count: 2000))\n"
    let rows = Array(String(repeating: row, count: 9000).utf8)
    let file = read(Self.file([Byte.quote] + Array("open\n".utf8) + rows.dropLast()), chunk: chunk)
    #expect(file.reasons == [.quoteNotClosed])
    #expect(file.reading.accepted == 9001)
  }

  @Test func aJSONLineAndAJSONFieldPastTheirLimits() {
    func line(_ length: Int) -> String { "{\"tool\":\"\(String(repeating: "x", count: length))\"}\n" }
    let file = read(
      "{\"tool\":\"a\"}\n" + line(2 << 20) + line(17 << 20) + "{\"tool\":\"b\"}\n", name: "a.jsonl")
    #expect(
      file.reasons == [.fieldTooLong(limit: Limits.maximumFieldBytes), .rowTooLong(limit: Limits.maximumRowBytes)])
    #expect(file.records == ["tool tool=a", "tool tool=b"])
  }

  @Test func aHeaderOfTooManyColumnsIsRefused() {
    let header = (0...Limits.maximumColumns).map { "c\($0)" }.joined(separator: ",")
    let file = read(header + "\n", agreement([record(.person, [.person: column("c0")])]))
    #expect(file.reading.problems == [.tooManyColumns(limit: Limits.maximumColumns)])
  }

  @Test func rejectsAreKeptUpToTheirLimitAndAllCounted() {
    let rows = String(repeating: "L1\n", count: FileReading.maximumRejectsKept + 7)
    let file = read("lead_id,created_at\n" + rows)
    #expect(file.reading.rejects.count == FileReading.maximumRejectsKept)
    #expect(file.reading.rejectedRecords == FileReading.maximumRejectsKept + 7)
  }

  @Test func excerptsAreCutBetweenScalars() {
    let long = String(repeating: "é", count: 70)
    let file = read("response_id,metric,score,answered_at\nR,nps,x\(long),\n")
    guard case .unreadableNumber(let excerpt)? = file.reasons.first else {
      Issue.record("no reject")
      return
    }
    #expect(excerpt == "x" + String(repeating: "é", count: 39))
  }
}
