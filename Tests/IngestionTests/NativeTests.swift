import CustomerChain
import Testing

@testable import Ingestion

@Suite struct NativeTests {
  @Test(arguments: [
    ("lead_id,created_at", RecordKind.lead), ("stage,lead_id,entered_at,created_at", .event),
    ("response_id,metric,score,answered_at", .survey), ("touched_at,lead_id", .touch),
    ("touched_at,customer_id", .touch), ("order_id,customer_id,ordered_at,amount", .order), ("date,amount", .spend),
    ("person", .person), ("touchpoint", .touchpoint), ("person,kind,date", .listening),
    ("customer_id,purpose,given_at", .consent), ("tool", .tool), ("tool,lead_id,created_at", .lead),
  ])
  func headersOfAllKinds(_ header: String, _ kind: RecordKind) {
    #expect(read(header + "\n").reading.profile == .native(kind))
  }

  @Test func aHeaderOfTwoKindsIsAskedAbout() {
    let file = read("lead_id,created_at,date,amount\nL1,2026-01-01,2026-01-01,5\n")
    #expect(file.reading.problems == [.fitsSeveralKinds([.lead, .spend])])
    #expect(file.reading.rows == 0 && file.reading.profile == nil)
  }

  @Test func aTouchNeedsOneOfItsTwoKeys() {
    let file = read("touched_at,lead_id,customer_id\n2026-01-01,L1,\n2026-01-01,,C1\n2026-01-01,,\n")
    #expect(file.records.count == 2)
    #expect(file.reasons == [.missing(.leadID)])
  }

  @Test func emptyKeysAreRejectedAndEmptyTimesUnknown() {
    let file = read("lead_id,created_at,owner\n,2026-01-01,a\nL2,,b\n  ,,\n")
    #expect(file.records == ["lead lead_id=L2 owner=b"])
    #expect(file.reading.rejects.map(\.column) == ["lead_id", "lead_id"])
    #expect(file.reading.rows == 3)
  }

  @Test func otherColumnsBecomeAttributes() {
    let file = read("lead_id,created_at,Product Line,owner\nL1,2026-01-01,Bikes,Ann\n")
    #expect(file.records == ["lead lead_id=L1 created_at=2026-01-01 owner=Ann +Product Line=Bikes"])
  }

  @Test func anEmptyScoreIsUnansweredAndAnotherTextIsNone() {
    let file = read(
      "response_id,metric,score,answered_at\nR1,nps,,2026-01-01\nR2,nps,ten,2026-01-01\nR3,nps,11,2026-01-01\n")
    #expect(
      file.records == [
        "survey response_id=R1 metric=nps answered_at=2026-01-01",
        "survey response_id=R3 metric=nps score=11.0 answered_at=2026-01-01",
      ])
    #expect(file.reasons == [.unreadableNumber("ten")])
    #expect(file.reading.rejects[0].column == "score")
  }

  @Test func theNewestTimeIsNoDeadline() {
    let file = read("lead_id,created_at,deadline\nL1,2026-01-05,2030-01-01\nL2,2026-01-04T23:00:00Z,2031-01-01\n")
    #expect(written(file.reading.newest) == "2026-01-05")
    #expect(!read("date,amount\n2030-01-01,5\n").reading.newest.isKnown)
  }
}
