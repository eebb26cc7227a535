import CustomerChain
import DataDirectory
import Glibc
import Testing

@Suite struct DirectoryReaderTests {
  private func fixture(_ rows: String = "a,2026-01-01\nb,2026-01-02\n") throws -> DirectoryFixture {
    let fixture = try DirectoryFixture()
    try fixture.write(leadHeader + rows, to: "leads.csv")
    return fixture
  }

  @Test func nothingChangedIsNoReading() throws {
    let fixture = try fixture()
    let reader = fixture.reader()
    let first = try #require(try reader.look())
    #expect(first.leads("leads.csv") == ["a", "b"])
    #expect(first.revision == 1)
    for _ in 0..<5 { #expect(try reader.look() == nil) }
    #expect(reader.nextLook == nil)
  }

  @Test func anEmptyDirectoryIsAReading() throws {
    let fixture = try DirectoryFixture()
    let reader = fixture.reader()
    #expect(try reader.look()?.files.isEmpty == true)
    #expect(try reader.look() == nil)
  }

  @Test func appendedLinesAreReadBehindTheOthers() throws {
    let fixture = try fixture()
    let counting = FaultyFileSystem()
    let reader = fixture.reader(fileSystem: counting)
    _ = try reader.look()
    for number in 0..<20 {
      try fixture.write("n\(number),2026-02-01\n", to: "leads.csv", append: true)
      let reading = try #require(try reader.look())
      #expect(reading.leads("leads.csv") == ["a", "b"] + (0...number).map { "n\($0)" })
      #expect(reading["leads.csv"]?.rows == 3 + number)
    }
  }

  @Test func onlyTheTailOfAGrownFileIsReadAgain() throws {
    let rows = (0..<50_000).map { "lead\($0),2026-01-01\n" }.joined()
    let fixture = try fixture(rows)
    let counting = FaultyFileSystem()
    let reader = fixture.reader(fileSystem: counting)
    _ = try reader.look()
    let before = counting.bytesRead
    try fixture.write("x,2026-01-01\n", to: "leads.csv", append: true)
    let reading = try #require(try reader.look())
    #expect(reading["leads.csv"]?.rows == 50_001)
    #expect(counting.bytesRead - before < 20_000)
  }

  @Test func aFileReplacedByRenameIsReadAnew() throws {
    let fixture = try fixture()
    let reader = fixture.reader()
    _ = try reader.look()
    try fixture.replace("leads.csv", with: leadHeader + "c,2026-01-01\nd,2026-01-01\n")
    #expect(try reader.look()?.leads("leads.csv") == ["c", "d"])
  }

  @Test func aTruncatedAndRewrittenFileIsReadAnew() throws {
    let fixture = try fixture()
    let reader = fixture.reader()
    _ = try reader.look()
    try fixture.write(leadHeader + "z,2026-01-01\n", to: "leads.csv")
    #expect(try reader.look()?.leads("leads.csv") == ["z"])
  }

  @Test func aFileRewrittenLongerInPlaceIsNotTakenForAnAppend() throws {
    let fixture = try fixture()
    let reader = fixture.reader()
    _ = try reader.look()
    try fixture.write(leadHeader + "q,2026-01-01\nr,2026-01-02\ns,2026-01-02\n", to: "leads.csv")
    #expect(try reader.look()?.leads("leads.csv") == ["q", "r", "s"])
  }

  @Test func newAndRemovedFiles() throws {
    let fixture = try fixture()
    let reader = fixture.reader()
    _ = try reader.look()
    try fixture.write(leadHeader + "m,2026-01-01\n", to: "more.csv")
    #expect(try reader.look()?.files.map(\.name) == ["leads.csv", "more.csv"])
    unlink(fixture.at("leads.csv"))
    let reading = try #require(try reader.look())
    #expect(reading.files.map(\.name) == ["more.csv"])
    #expect(reading.leads("more.csv") == ["m"])
  }

  @Test func aVanishedDirectoryIsAnErrorAndItsReturnAReading() throws {
    let fixture = try fixture()
    let reader = fixture.reader()
    _ = try reader.look()
    fixture.remove()
    #expect(throws: DirectoryError.vanished) { try reader.look() }
    fixture.makeAgain()
    try fixture.write(leadHeader + "back,2026-01-01\n", to: "leads.csv")
    #expect(try reader.look()?.leads("leads.csv") == ["back"])
  }

  @Test func aDirectoryThatComesBackTheSameIsNoNews() throws {
    let fixture = try fixture()
    let reader = fixture.reader()
    _ = try reader.look()
    let aside = fixture.path + "-aside"
    rename(fixture.path, aside)
    #expect(throws: DirectoryError.vanished) { try reader.look() }
    rename(aside, fixture.path)
    #expect(try reader.look() == nil)
  }

  @Test func aStoppedReadingGoesOnLater() throws {
    let fixture = try fixture()
    try fixture.write(leadHeader + "m,2026-01-01\n", to: "more.csv")
    let reader = fixture.reader()
    var asked = 0
    #expect(throws: DirectoryError.cancelled) {
      try reader.read(now: Instant(milliseconds: 0), follow: false, progress: { _ in }) {
        asked += 1
        return asked > 2
      }
    }
    let reading = try #require(try reader.look())
    #expect(reading.leads("leads.csv") == ["a", "b"])
    #expect(reading.leads("more.csv") == ["m"])
  }

  @Test func progressEndsAtTheWhole() throws {
    let fixture = try fixture()
    try fixture.write(leadHeader + "m,2026-01-01\n", to: "more.csv")
    var steps: [ReadingProgress] = []
    _ = try fixture.reader().read(
      now: Instant(milliseconds: 0), follow: false, progress: { steps.append($0) }, isCancelled: { false })
    let last = try #require(steps.last)
    #expect(steps.first?.filesDone == 0)
    #expect(last.filesDone == 2 && last.files == 2)
    #expect(last.bytesDone == last.bytes && last.bytes > 0)
    #expect(last.rows == 3)
  }
}

/// What happens to a last line without an end.
@Suite struct DirectoryLastLineTests {
  private func fixture(_ text: String) throws -> DirectoryFixture {
    let fixture = try DirectoryFixture()
    try fixture.write(leadHeader + text, to: "leads.csv")
    return fixture
  }

  @Test func countsWhenNobodyFollows() throws {
    let fixture = try fixture("a,2026-01-01\nb,2026-01-02")
    #expect(try fixture.reader().look(follow: false)?.leads("leads.csv") == ["a", "b"])
  }

  @Test func waitsInANewFileUntilItIsQuiet() throws {
    let fixture = try fixture("a,2026-01-01\nb,2026-01-0")
    let reader = fixture.reader()
    let first = try #require(try reader.look(later: -500))
    #expect(first.leads("leads.csv") == ["a"])
    #expect(first["leads.csv"]?.waitsForLineEnd == true)
    #expect(reader.nextLook != nil)
    try fixture.write("2\n", to: "leads.csv", append: true)
    #expect(try reader.look()?.leads("leads.csv") == ["a", "b"])
    #expect(reader.nextLook == nil)
  }

  @Test func countsInANewFileThatStaysQuiet() throws {
    let fixture = try fixture("a,2026-01-01\nb,2026-01-02")
    let reader = fixture.reader()
    #expect(try reader.look(later: -500)?.leads("leads.csv") == ["a"])
    #expect(try reader.look(later: 1500)?.leads("leads.csv") == ["a", "b"])
    #expect(try reader.look(later: 1500) == nil)
    #expect(reader.nextLook == nil)
  }

  @Test func countsAtOnceInAnOldFile() throws {
    let fixture = try fixture("a,2026-01-01\nb,2026-01-02")
    try fixture.makeOlder("leads.csv", bySeconds: 3600)
    #expect(try fixture.reader().look()?.leads("leads.csv") == ["a", "b"])
  }

  @Test func appendedWaitsLongAndThenCounts() throws {
    let fixture = try fixture("a,2026-01-01\n")
    let reader = fixture.reader()
    _ = try reader.look()
    try fixture.write("b,2026", to: "leads.csv", append: true)
    #expect(try reader.look()?.leads("leads.csv") == ["a"])
    #expect(try reader.look(later: 20_000) == nil)
    try fixture.write("-01-02", to: "leads.csv", append: true)
    #expect(try reader.look()?.leads("leads.csv") == ["a"])
    #expect(try reader.look(later: 40_000)?.leads("leads.csv") == ["a", "b"])
    // Taken for a whole line, then continued after all.
    try fixture.write("\nc,2026-01-03\n", to: "leads.csv", append: true)
    #expect(try reader.look()?.leads("leads.csv") == ["a", "b", "c"])
  }

  @Test func aTakenLineThatGrowsIsReadAgain() throws {
    let fixture = try fixture("a,2026-01-01\nb,2026-01-01")
    try fixture.makeOlder("leads.csv", bySeconds: 3600)
    let reader = fixture.reader()
    #expect(try reader.look()?.leads("leads.csv") == ["a", "b"])
    try fixture.write("\nc,2026-01-03\n", to: "leads.csv", append: true)
    #expect(try reader.look()?.leads("leads.csv") == ["a", "b", "c"])
  }
}

@Suite struct DirectoryAgreementTests {
  @Test func isReadAgainWhenItChanges() throws {
    let fixture = try DirectoryFixture()
    try fixture.write(leadHeader + "a,2026-01-01\n", to: "leads.csv")
    let reader = fixture.reader()
    #expect(try reader.look()?.hasAgreement == false)
    try fixture.write("Europe/Amsterdam", to: "ketting.toml")
    let reading = try #require(try reader.look())
    #expect(reading.hasAgreement)
    #expect(reading.agreement.company.timeZone == "Europe/Amsterdam")
    #expect(reading.zones.zone("Europe/Amsterdam")?.offset(at: Instant(seconds: 1_780_000_000)) == 7200)
    #expect(reading.leads("leads.csv") == ["a"])
    #expect(try reader.look() == nil)
    try fixture.write("Europe/Nowhere", to: "ketting.toml")
    #expect(try reader.look()?.mistakes.count == 1)
    unlink(fixture.at("ketting.toml"))
    let last = try #require(try reader.look())
    #expect(!last.hasAgreement && last.mistakes.isEmpty)
  }

  @Test func mayStandElsewhereAndIsThenNoDataFile() throws {
    let fixture = try DirectoryFixture()
    try fixture.write("UTC", to: "agreed.txt")
    let reading = try #require(try fixture.reader(agreementFile: fixture.at("agreed.txt")).look())
    #expect(reading.hasAgreement)
    #expect(reading.files.isEmpty)
  }

  @Test func thatIsAskedForAndAbsentIsAMistake() throws {
    let fixture = try DirectoryFixture()
    let reading = try #require(try fixture.reader(agreementFile: fixture.at("none.toml")).look())
    #expect(reading.mistakes.map(\.reason) == [.unreadable(errno: ENOENT)])
  }

  @Test(arguments: ["../etc/passwd", "/etc/passwd", "", ".", "Europe/../Europe/Paris", "Europe//Paris", "a\u{0}b"])
  func zoneNamesCannotLeaveTheirFolder(_ name: String) {
    var zones = ZoneFiles()
    let zone = zones.zone(name)
    #expect(zone == nil)
  }
}

/// Rows that came later may say how the earlier ones were to be read.
@Suite struct DirectoryContradictionTests {
  @Test func appendedRowsThatDecideTheDateOrderHaveTheFileReadAnew() throws {
    let fixture = try DirectoryFixture()
    try fixture.write(leadHeader + "a,13-04-2026\n", to: "leads.csv")
    let reader = fixture.reader()
    #expect(try reader.look()?.leads("leads.csv") == ["a"])
    try fixture.write("b,04-13-2026\n", to: "leads.csv", append: true)
    let grown = try #require(try reader.look())
    let anew = try #require(try fixture.reader().look())
    #expect(grown["leads.csv"]?.rejectedRecords == anew["leads.csv"]?.rejectedRecords)
    #expect(grown["leads.csv"]?.problems == anew["leads.csv"]?.problems)
    #expect(grown.leads("leads.csv") == anew.leads("leads.csv"))
  }

  @Test func aQuoteThatIsOpenInTheMiddleOfAWriteIsHealed() throws {
    let fixture = try DirectoryFixture()
    try fixture.write(leadHeader + "a,2026-01-01\n\"b\n", to: "leads.csv")
    let reader = fixture.reader()
    #expect(try reader.look(later: -500)?.leads("leads.csv") == ["a"])
    try fixture.write("c\",2026-01-01\n", to: "leads.csv", append: true)
    let healed = try #require(try reader.look())
    #expect(healed.leads("leads.csv") == ["a", "b\nc"])
    #expect(healed["leads.csv"]?.rejectedRecords == 0)
  }
}
