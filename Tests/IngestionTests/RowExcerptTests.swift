import CustomerChain
import Testing

@testable import Ingestion

@Suite struct RowExcerptTests {
  @Test(arguments: [
    (
      "a.csv", "sep=;\r\nlead_id;created_at;owner\r\nL1;2026-01-01;\"a; \"\"b\"\"\r\nc\"\r\nL2;2026-01-02;é\r\n"
    ),
    (
      "b.jsonl",
      "{\"lead_id\":\"L1\",\"created_at\":\"\",\"owner\":\"a; \\\"b\\\"\\r\\nc\"}\n{\"lead_id\":\"L2\",\"created_at\":\"\",\"owner\":\"é\"}\n"
    ),
  ])
  func aRowIsFoundAgain(_ name: String, _ text: String) throws {
    for bytes in [Array(text.utf8), EncodingTests.utf16(text, bigEndian: false)] {
      let reading = read(bytes, name: name).reading
      let table = try #require(reading.tables.first)
      let dialect = try #require(reading.dialect)
      let header = bytes.withUnsafeBytes { RowExcerpt.header(startingIn: $0, dialect: dialect) }
      #expect(table.count == 2)
      for (record, expected) in ["a; \"b\"\r\nc", "é"].enumerated() {
        let excerpt = try #require(
          bytes[Int(table.offsets[record])...].withUnsafeBytes {
            RowExcerpt.row(startingIn: $0, dialect: dialect, header: header)
          })
        #expect(excerpt.hash == table.rowHashes[record])
        #expect(excerpt.fields.map(\.name) == ["lead_id", "created_at", "owner"])
        #expect(excerpt.fields[2].text == expected)
        #expect(excerpt.isComplete)
        let end = Int(table.offsets[record]) + excerpt.range.count
        #expect([Byte.lineFeed, Byte.carriageReturn].contains(bytes[end]))
        let part = Array(excerpt.text.utf8)[excerpt.fields[0].range]
        #expect(String(decoding: part, as: UTF8.self).contains("L\(record + 1)"))
      }
    }
  }

  @Test func aRowThatCannotBeReadShowsItsFirstLine() throws {
    let dialect = Dialect(form: .delimited, encoding: .utf8, delimiter: Byte.comma, compressed: false)
    let bytes = Array("L1,\"open\nL2,b\n".utf8)
    let excerpt = try #require(bytes.withUnsafeBytes { RowExcerpt.row(startingIn: $0, dialect: dialect, header: []) })
    #expect(excerpt.text == "L1,\"open")
    #expect(excerpt.range == 0..<8 && excerpt.fields.isEmpty)
  }

  @Test func nothingMoreThanTheLimitIsLookedAt() throws {
    let dialect = Dialect(form: .delimited, encoding: .utf8, delimiter: Byte.comma, compressed: false)
    let bytes = Array("abcdef,g\n".utf8)
    let excerpt = try #require(
      bytes.withUnsafeBytes { RowExcerpt.row(startingIn: $0, dialect: dialect, header: ["x"], limit: 4) })
    #expect(excerpt.text == "abcd" && !excerpt.isComplete)
    #expect([UInt8]().withUnsafeBytes { RowExcerpt.row(startingIn: $0, dialect: dialect, header: []) } == nil)
  }
}
