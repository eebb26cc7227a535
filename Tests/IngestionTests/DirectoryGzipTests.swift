import CustomerChain
import Glibc
import Testing

@testable import DataDirectory

/// Packed exports are read as what they stand for.
@Suite struct DirectoryGzipTests {
  /// `lead_id,created_at`, L1 and L2.
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x49, 0x4D, 0x4C, 0x89, 0xCF, 0x4C, 0xD1, 0x49,
    0x2E, 0x4A, 0x4D, 0x2C, 0x49, 0x4D, 0x89, 0x4F, 0x2C, 0xE1, 0xF2, 0x31, 0xD4, 0x31, 0x32, 0x30, 0x32, 0xD3, 0x35,
    0x30, 0xD4, 0x35, 0x30, 0xE2, 0xF2, 0x31, 0x42, 0xF0, 0x8C, 0xB9, 0x00, 0x93, 0x70, 0xBC, 0xB4, 0x2F, 0x00, 0x00,
    0x00,
  ]
  /// L3, a member of its own.
  private static let more: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xF3, 0x31, 0xD6, 0x31, 0x32, 0x30, 0x32, 0xD3, 0x35,
    0x30, 0xD4, 0x35, 0x30, 0xE1, 0x02, 0x00, 0x95, 0x8C, 0x72, 0x5D, 0x0E, 0x00, 0x00, 0x00,
  ]

  private func reading(_ bytes: [UInt8]) throws -> (fixture: DirectoryFixture, file: FileReading) {
    let fixture = try DirectoryFixture()
    try fixture.write(bytes, to: "leads.csv.gz")
    let reader = DirectoryReader(directory: fixture.path, agreementFile: nil) { _, _, _ in (Agreement(), []) }
    let now = Instant(seconds: Int64(time(nil)))
    let reading = try reader.read(now: now, follow: false, progress: { _ in }, isCancelled: { false })
    return (fixture, try #require(reading?.files.first))
  }

  @Test func aPackedExportIsReadLikeAPlainOne() throws {
    let (_, file) = try reading(Self.packed)
    #expect(file.profile == .native(.lead))
    #expect(file.rows == 2 && file.accepted == 2)
    #expect(file.dialect?.compressed == true)
    #expect(file.problems.isEmpty)
  }

  @Test func membersOneAfterTheOtherAreOneText() throws {
    #expect(try reading(Self.packed + Self.more).file.rows == 3)
  }

  @Test(arguments: [1, 5, 12])
  func aFileThatIsCutOffSaysSo(missing: Int) throws {
    let file = try reading(Array(Self.packed.dropLast(missing))).file
    #expect(file.problems == [.damagedCompression])
    #expect(file.rows == 0, "half of an export is no export")
  }

  @Test func anythingBehindTheMarkThatIsNoGzipSaysSo() throws {
    #expect(try reading([0x1F, 0x8B] + Array(repeating: 0x41, count: 100)).file.problems == [.damagedCompression])
  }

  @Test func theRowOfAPackedFileIsShownUnpacked() throws {
    let (fixture, file) = try reading(Self.packed)
    let table = try #require(file.tables.first)
    let place = Place(
      file: file.name, line: Int(table.lines[1]), offset: table.offsets[1], rowHash: table.rowHashes[1])
    let excerpt = try FileLine.read(directory: fixture.path, place: place, dialect: file.dialect)
    #expect(excerpt.state == .unchanged)
    #expect(excerpt.row?.text == "L2,2026-01-03")
    #expect(excerpt.before == ["lead_id,created_at", "L1,2026-01-02"])
  }
}
