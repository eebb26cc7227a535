import CustomerChain
import Ingestion
import Testing

/// Faults that generated directories and mutated files brought to light.
@Suite struct RegressionTests {
  private func read(_ text: String, _ agreement: Agreement = Agreement()) -> FileReading {
    var lexicon = Lexicon()
    var ingestion = FileIngestion(
      name: "a.csv", modified: Instant(seconds: 0), agreement: agreement, zones: Zones())
    Array(text.utf8).withUnsafeBytes { ingestion.feed($0, into: &lexicon) }
    return ingestion.finish(into: &lexicon, lastLineIsComplete: true)
  }

  private func counts(_ reading: FileReading) -> [Int] {
    [reading.rows, reading.accepted, reading.skipped, reading.rejected]
  }

  @Test func anUnansweredRowThatIsRejectedLateWasNeverAccepted() {
    let reading = read("response_id,metric,score,answered_at\nR1,nps,,01-02-2026\n")
    #expect(counts(reading) == [1, 0, 0, 1])
  }

  @Test func aRowIsRejectedWhenOnlyAnUnansweredRecordIsLeftOfIt() {
    var answer = RecordMapping(kind: .survey)
    answer.fields = [
      .responseID: FieldMapping(columns: ["id"]), .metric: FieldMapping(value: "nps"),
      .score: FieldMapping(columns: ["score"]),
    ]
    var event = RecordMapping(kind: .event)
    event.fields = [
      .leadID: FieldMapping(columns: ["id"]), .stage: FieldMapping(value: "mql"),
      .enteredAt: FieldMapping(columns: ["at"]),
    ]
    var source = SourceMapping()
    source.files = ["*"]
    source.records = [answer, event]
    var agreement = Agreement()
    agreement.sources = [source]
    // The first row's event and the second's fail, late and at once; the third row has an answer, the fourth an event.
    let rows = "A,,01-02-2026\nB,,never\nC,9,03-02-2026\nD,,2026-02-04\n"
    #expect(counts(read("id,score,at\n" + rows, agreement)) == [4, 2, 0, 2])
  }

  @Test func aFollowedEmptyFileIsWhatAnEmptyFileIs() throws {
    let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)
    fileSystem.write([], to: "a.csv")
    let reader = EngineReading.reader(fileSystem, workers: 1)
    let followed = try #require(try EngineReading.look(reader, follow: true))
    let cold = try #require(try EngineReading.cold(fileSystem))
    #expect(followed.files.first?.dialect == cold.files.first?.dialect)
  }

  @Test func aPackedFileMayAppearByteByByte() throws {
    let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)
    let packed = StoredGzip.pack(Array("lead_id,created_at\nL1,2026-01-02\n".utf8))
    let reader = EngineReading.reader(fileSystem, workers: 1)
    var last: Reading?
    for count in 0...packed.count {
      fileSystem.write(Array(packed.prefix(count)), to: "a.csv.gz")
      last = try EngineReading.look(reader, follow: true) ?? last
    }
    #expect(last?.files.first?.rows == 1)
    #expect(last?.files.first?.problems == [])
  }
}
