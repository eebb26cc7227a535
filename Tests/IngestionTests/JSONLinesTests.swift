import CustomerChain
import Testing

@testable import Ingestion

@Suite struct JSONLinesTests {
  static func lead(_ members: String) -> ReadFile {
    read("{\"lead_id\":\"L1\",\"created_at\":\"2026-01-01\"\(members)}\n", name: "a.jsonl")
  }

  @Test func objectsAreRows() {
    let file = read(
      """
      {"lead_id": "L1", "created_at": "2026-01-01", "value": 12.5, "Plan": true}

      { "created_at" : "2026-01-02" , "lead_id" : 7 , "value" : null, "extra": {"a": [1, "}"]} }\r
      {"lead_id":"L3","created_at":""}
      """, name: "leads.ndjson")
    #expect(
      file.records == [
        "lead lead_id=L1 created_at=2026-01-01 value=1250 +Plan=true",
        "lead lead_id=7 created_at=2026-01-02 +extra={\"a\": [1, \"}\"]}", "lead lead_id=L3",
      ])
    #expect(file.reading.tables[0].lines == [1, 3, 4])
    #expect(file.reading.dialect?.form == .jsonLines)
    #expect(file.reading.profile == .native(.lead))
  }

  @Test func aBraceSaysItWithoutAName() {
    #expect(read("{\"tool\":\"x\"}\n", name: "export.txt").reading.profile == .native(.tool))
  }

  @Test func keysThatComeLaterBecomeAttributes() {
    let rows = (0..<300).map { "{\"lead_id\":\"L\($0)\",\"created_at\":\"\"\($0 == 299 ? ",\"late\":\"x\"" : "")}\n" }
    let file = read(rows.joined(), name: "a.jsonl")
    #expect(file.records.last == "lead lead_id=L299 +late=x")
    #expect(file.reading.tables[0].attributes.first?.codes.count == 300)
  }

  @Test(arguments: [
    (#"\u00e9\n\t\"\\\/"#, "é\n\t\"\\/"), (#"\ud83d\ude00"#, "😀"), (#"a\bb\fc\rd"#, "a\u{8}b\u{C}c\rd"),
    ("plain", "plain"),
  ])
  func escapes(_ written: String, _ expected: String) {
    #expect(
      Self.lead(",\"owner\":\"x\(written)x\"").records == ["lead lead_id=L1 created_at=2026-01-01 owner=x\(expected)x"])
  }

  @Test(arguments: [
    (#","owner":"\ud83d""#, RejectReason.invalidEncoding), (#","owner":"\ude00\ud83d""#, .invalidEncoding),
    (#","owner":"\u0000""#, .nulByte), (#","owner":"\x""#, .notAnObject), (#","owner":"\u12g4""#, .notAnObject),
    (#","owner":01"#, .notAnObject), (#","owner":1."#, .notAnObject), (#","owner":-"#, .notAnObject),
    (#","owner":tru"#, .notAnObject),
    (#","owner":[}"#, .notAnObject), (#","owner":"open"#, .notAnObject), (#",,"#, .notAnObject),
    (#","owner""#, .notAnObject),
    (#"}{"#, .notAnObject), (#","owner":"a","owner":"b""#, .duplicateKey("owner")),
    (#","Lead_ID ":"b""#, .duplicateKey("Lead_ID ")),
    (#","owner":"# + String(repeating: "[", count: 65) + String(repeating: "]", count: 65), .nestedTooDeep),
    (#","value":"much""#, .unreadableNumber("much")), (#","value":"# + "1e40", .outOfRange("1e40")),
    (#","owner":NaN"#, .notAnObject),
  ])
  func objectsThatCannotBeRead(_ members: String, _ reason: RejectReason) {
    let file = read(
      "{\"lead_id\":\"L0\",\"created_at\":\"2026-01-01\"}\n{\"lead_id\":\"L1\",\"created_at\":\"2026-01-01\"\(members)}\n",
      name: "a.jsonl")
    #expect(file.reasons == [reason])
    #expect(file.records.count == 1 && file.reading.rejected == 1)
  }

  @Test func linesThatAreNoObject() {
    let file = read("{\"tool\":\"a\"}\n[1,2]\n\"x\"\nnull\n{\"tool\":\"b\"}", name: "a.jsonl")
    #expect(file.reasons == [.notAnObject, .notAnObject, .notAnObject])
    #expect(file.records == ["tool tool=a", "tool tool=b"])
  }

  @Test func sourcesReadObjectsLikeRows() {
    let mapping = record(
      .survey,
      [
        .responseID: column("review_id"), .metric: constant("csat"), .score: column("stars"),
        .answeredAt: column("gone"),
      ])
    let file = read("{\"review_id\":\"a\",\"stars\":4}\n{\"Review_ID\":\"b\"}\n", name: "r.jsonl", agreement([mapping]))
    #expect(file.records == ["survey response_id=a metric=csat score=4.0", "survey response_id=b metric=csat"])
    #expect(file.reading.problems == [.missingColumn(column: "gone", source: 0)])
  }

  @Test func numbersOfJSONHaveAPointWhateverTheSourceSays() {
    let mapping = record(.order, [.orderID: column("id"), .customerID: column("id"), .amount: column("x")])
    let file = read(
      "{\"id\":1,\"x\":1.234}\n{\"id\":2,\"x\":\"1.234\"}\n", name: "o.jsonl",
      agreement([mapping]) { $0.decimal = Byte.comma })
    #expect(file.reading.tables[0].amounts(.amount) == [123, 123_400])
  }
}
