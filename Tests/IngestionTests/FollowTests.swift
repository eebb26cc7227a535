import CustomerChain
import Testing

@testable import Ingestion

@Suite struct FollowTests {
  static let files: [(name: String, text: String)] = [
    (
      "a.csv",
      "lead_id,created_at,value\r\nL1,2026-01-01,\"1\"\r\n\"L\r\n2\",2026-01-02,2.5\r\n\r\nL3,bad,3\r\nL4,2026-01-04\r\n"
    ),
    ("b.csv", "lead_id;created_at\nL1;13/01/2026\nL2;02/01/2026\nL3;\"x\"y\nL4;31/01/2026 10:00\n"),
    (
      "c.jsonl",
      "{\"lead_id\":\"1\",\"created_at\":\"2026-01-01\"}\n{\"lead_id\":\"2\",\"created_at\":\"\",\"more\":1}\nx\n"
    ),
    ("d.csv", "sep=;\nlead_id;created_at;owner\nL1;2026-01-01;\"é\"\"\"\nL2;2026-01-01;\"open\nL3;2026-01-01;c\n"),
    ("e.csv", "\u{FEFF}lead_id\tcreated_at\rL1\t2026-01-01\rL2\t2026-01-01\r"),
  ]

  @Test(arguments: files.indices, [1, 2, 3, 7, 64])
  func theSizeOfThePiecesDoesNotMatter(_ file: Int, _ chunk: Int) {
    let (name, text) = Self.files[file]
    for complete in [true, false] {
      let whole = read(text, name: name, complete: complete)
      #expect(read(text, name: name, chunk: chunk, complete: complete).summary == whole.summary)
    }
  }

  /// Stops after every byte, as a file that grows would be met, and compares with a reading from the first byte.
  @Test(arguments: files.indices)
  func aFollowedFileReadsLikeAColdOne(_ file: Int) {
    let (name, text) = Self.files[file]
    let bytes = Array(text.utf8)
    var lexicon = Lexicon()
    var ingestion = FileIngestion(name: name, modified: Instant(seconds: 0), agreement: Agreement(), zones: Zones())
    for end in bytes.indices {
      feed([bytes[end]], to: &ingestion, &lexicon)
      let reading = ingestion.finish(into: &lexicon, lastLineIsComplete: false)
      let cold = read(Array(bytes[...end]), name: name, complete: false)
      if ingestion.canContinue {
        #expect(ReadFile(reading: reading, lexicon: lexicon).summary == cold.summary, "after \(end + 1) bytes")
      } else {
        ingestion = FileIngestion(name: name, modified: Instant(seconds: 0), agreement: Agreement(), zones: Zones())
        lexicon = Lexicon()
        feed(Array(bytes[...end]), to: &ingestion, &lexicon)
        let again = ingestion.finish(into: &lexicon, lastLineIsComplete: false)
        #expect(ReadFile(reading: again, lexicon: lexicon).summary == cold.summary, "again after \(end + 1) bytes")
      }
    }
  }

  @Test func aLineWithoutEndWaits() {
    let text = "lead_id,created_at\nL1,2026-01-01\nL2,2026-0"
    let waiting = read(text, complete: false)
    #expect(waiting.reading.rows == 1 && waiting.reading.waitsForLineEnd)
    let ended = read(text, complete: true)
    #expect(ended.reading.rows == 2 && !ended.reading.waitsForLineEnd)
    #expect(ended.reasons == [.unreadableTime("2026-0")])
  }

  @Test func canContinueSaysWhetherMoreMayFollow() {
    var lexicon = Lexicon()
    var ended = FileIngestion(name: "a.csv", modified: Instant(seconds: 0), agreement: Agreement(), zones: Zones())
    feed(Array("lead_id,created_at\nL1,2026-01-01\n".utf8), to: &ended, &lexicon)
    _ = ended.finish(into: &lexicon, lastLineIsComplete: true)
    #expect(ended.canContinue)
    feed(Array("L2,2026-01-02".utf8), to: &ended, &lexicon)
    #expect(ended.finish(into: &lexicon, lastLineIsComplete: true).rows == 2)
    #expect(!ended.canContinue)
  }

  @Test func rowsThatContradictADecisionAskForANewReading() {
    var lexicon = Lexicon()
    var ingestion = FileIngestion(name: "a.csv", modified: Instant(seconds: 0), agreement: Agreement(), zones: Zones())
    feed(Array("lead_id,created_at\nL1,13/01/2026\n".utf8), to: &ingestion, &lexicon)
    _ = ingestion.finish(into: &lexicon, lastLineIsComplete: false)
    #expect(ingestion.canContinue)
    feed(Array("L2,01/13/2026\n".utf8), to: &ingestion, &lexicon)
    let reading = ingestion.finish(into: &lexicon, lastLineIsComplete: false)
    #expect(!ingestion.canContinue)
    #expect(reading.problems.count == 1 && reading.accepted == 0 && reading.rejected == 2)
  }
}
