import CustomerChain
import Testing

@testable import Ingestion

@Suite struct EncodingTests {
  static let text = "lead_id,created_at,source\r\nL1,2026-01-01,café €\r\nL😀2,2026-01-02,x\r\n"

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }

  @Test(arguments: [true, false])
  func utf16WithItsMark(_ bigEndian: Bool) {
    let bytes = Self.utf16(Self.text, bigEndian: bigEndian)
    let file = read(bytes)
    #expect(file.records == read(Self.text).records)
    #expect(file.reading.dialect?.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    let firstRow = 2 + 2 * "lead_id,created_at,source\r\n".utf16.count
    let secondRow = firstRow + 2 * "L1,2026-01-01,café €\r\n".utf16.count
    #expect(file.reading.tables[0].offsets == [UInt64(firstRow), UInt64(secondRow)])
    #expect(read(bytes, chunk: 1).summary == file.summary)
  }

  @Test func halfASurrogatePairIsAWrongEncoding() {
    var bytes = Self.utf16("lead_id,created_at\nL1,2026-01-01\nL", bigEndian: true)
    bytes += [0xD8, 0x00] + Self.utf16("2,2026-01-02\nL3,2026-01-03\n", bigEndian: true).dropFirst(2)
    let file = read(bytes)
    #expect(file.reasons == [.invalidEncoding])
    #expect(file.records.count == 2)
  }

  @Test func windows1252WhereTheSourceSaysSo() {
    let mapping = record(.person, [.person: column("a"), .name: column("b")])
    let bytes = Array("a,b\n1,caf".utf8) + [0xE9, 0x20, 0x80] + Array("\n2,x\n".utf8)
    let file = read(bytes, agreement([mapping]) { $0.encoding = .windows1252 })
    #expect(file.records == ["person person=1 name=café €", "person person=2 name=x"])
    #expect(file.reading.tables[0].offsets == [4, 13])
  }

  @Test func otherwiseInvalidBytesRejectTheirRow() {
    let bytes = Array("lead_id,created_at,source\nL1,2026-01-01,caf".utf8) + [0xE9] + Array("\nL2,2026-01-02,é\n".utf8)
    let file = read(bytes)
    #expect(file.reading.rejects.map(\.reason) == [.invalidEncoding])
    #expect(file.reading.rejects[0].column == "source")
    #expect(file.records == ["lead lead_id=L2 created_at=2026-01-02 source=é"])
  }

  @Test func aNulByteRejectsItsRow() {
    let file = read("lead_id,created_at\nL\u{0}1,2026-01-01\nL2,2026-01-02\n")
    #expect(file.reasons == [.nulByte])
    #expect(file.records.count == 1)
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], FileProblem.workbook), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook),
      ([0x1F, 0x8B, 0x08, 0x00], .compressed), ([0xFF, 0xFE, 0x00, 0x00, 0x41], .unsupportedEncoding),
    ] as [([UInt8], FileProblem)])
  func filesThatAreNoText(_ bytes: [UInt8], _ problem: FileProblem) {
    for complete in [true, false] {
      #expect(read(bytes, complete: complete).reading.problems == [problem])
    }
  }

  @Test(
    arguments: [
      ([0x41], true), ([0xC3, 0xA9], true), ([0xE2, 0x82, 0xAC], true), ([0xF0, 0x9F, 0x98, 0x80], true),
      ([0xC0, 0x80], false), ([0xC3], false), ([0xE0, 0x80, 0x80], false), ([0xED, 0xA0, 0x80], false),
      ([0xF4, 0x90, 0x80, 0x80], false), ([0xF5, 0x80, 0x80, 0x80], false), ([0x80], false),
      ([0xE2, 0x28, 0xA1], false),
      ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xEF, 0xBF, 0xBF], true), ([0xF0, 0x80, 0x80, 0x80], false),
    ] as [([UInt8], Bool)])
  func utf8AsUnicodeDefinesIt(_ bytes: [UInt8], _ isValid: Bool) {
    #expect(bytes.withUnsafeBytes { ByteText.isUTF8($0) } == isValid)
  }
}
