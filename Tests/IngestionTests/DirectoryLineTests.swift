import CustomerChain
import DataDirectory
import Testing

@Suite struct DirectoryLineTests {
  private let comma = Dialect(form: .delimited, encoding: .utf8, delimiter: UInt8(ascii: ","), compressed: false)

  /// A file of six leads, and where the lead with this number stands.
  private func place(_ number: Int, in fixture: DirectoryFixture) throws -> Place {
    let rows = (0..<6).map { $0 == 2 ? "\"lead\n2\",2026-01-01\n" : "lead\($0),2026-01-01\n" }
    try fixture.write(leadHeader + rows.joined(), to: "leads.csv")
    let reading = try #require(try fixture.reader().look(follow: false))
    let table = try #require(reading["leads.csv"]?.tables.first)
    return Place(
      file: "leads.csv", line: Int(table.lines[number]), offset: table.offsets[number], rowHash: table.rowHashes[number]
    )
  }

  @Test func showsTheRowAndWhatStandsAroundIt() throws {
    let fixture = try DirectoryFixture()
    let place = try place(3, in: fixture)
    let excerpt = try FileLine.read(directory: fixture.path, place: place, dialect: comma)
    #expect(excerpt.state == .unchanged)
    #expect(excerpt.header == ["lead_id", "created_at"])
    #expect(excerpt.row?.text == "lead3,2026-01-01")
    #expect(excerpt.before == ["lead1,2026-01-01", "\"lead", "2\",2026-01-01"])
    #expect(excerpt.after == ["lead4,2026-01-01", "lead5,2026-01-01"])
  }

  @Test func aRowOverSeveralLinesIsOneRow() throws {
    let fixture = try DirectoryFixture()
    let excerpt = try FileLine.read(directory: fixture.path, place: place(2, in: fixture), dialect: comma)
    #expect(excerpt.state == .unchanged)
    #expect(excerpt.row?.text == "\"lead\n2\",2026-01-01")
    #expect(excerpt.after.first == "lead3,2026-01-01")
  }

  @Test func saysWhenTheRowIsAnotherOrGone() throws {
    let fixture = try DirectoryFixture()
    let place = try place(3, in: fixture)
    try fixture.write(leadHeader + String(repeating: "other,2026-01-01\n", count: 9), to: "leads.csv")
    #expect(try FileLine.read(directory: fixture.path, place: place, dialect: comma).state == .changed)
    try fixture.write(leadHeader, to: "leads.csv")
    #expect(try FileLine.read(directory: fixture.path, place: place, dialect: comma).state == .gone)
  }

  @Test func aFileThatIsGoneIsAnError() throws {
    let fixture = try DirectoryFixture()
    let place = Place(file: "none.csv", line: 2, offset: 3, rowHash: nil)
    #expect(throws: SystemError.self) { try FileLine.read(directory: fixture.path, place: place, dialect: comma) }
    let outside = Place(file: "../../etc/passwd", line: 1, offset: 0, rowHash: nil)
    #expect(throws: SystemError.self) { try FileLine.read(directory: fixture.path, place: outside, dialect: comma) }
  }
}
