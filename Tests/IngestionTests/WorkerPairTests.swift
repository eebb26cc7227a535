import CustomerChain
import Synchronization
import Testing

@testable import DataDirectory
@testable import Ingestion

/// Two threads give what one gives.
@Suite struct WorkerPairTests {
  @Test func bothHalvesAreDoneWhenRunReturns() throws {
    let workers = try #require(WorkerPair())
    let left = Atomic<Int>(0)
    let right = Atomic<Int>(0)
    for round in 1...2000 {
      workers.run({ left.add(round, ordering: .relaxed) }, { right.add(round, ordering: .relaxed) })
      #expect(left.load(ordering: .relaxed) == round * (round + 1) / 2)
      #expect(right.load(ordering: .relaxed) == round * (round + 1) / 2)
    }
  }

  static func events(_ rows: Range<Int>) -> String {
    var text = ""
    for row in rows {
      text += "L\(row * 7 % 9001),stage \(row % 5),2026-01-\(10 + row % 19)T10:0\(row % 10):00Z,team \(row % 40),"
      text += row % 1500 == 3 ? "\"said \"\"no\"\",\nthen left\"\n" : row % 4001 == 9 ? "a,b\n" : "text \(row % 700)\n"
    }
    return text
  }

  @Test func aBigFileReadByTwo() throws {
    let directory = try DirectoryFixture()
    try directory.write("lead_id,stage,entered_at,department,reason\n" + Self.events(0..<40_000), to: "events.csv")
    let readers = [1, 2].map { workers in
      DirectoryReader(directory: directory.path, agreementFile: nil, workers: workers) { _, _, _ in (Agreement(), []) }
    }
    for round in 0..<3 {
      let files = try readers.map { reader in
        let reading = try #require(try reader.look())
        let file = try #require(reading["events.csv"])
        return ReadFile(reading: file, lexicon: reader.lexicon)
      }
      #expect(files[0].reading.accepted > 39_000)
      #expect(files[0].reading.rejected >= 10)
      #expect(files[0].summary == files[1].summary)
      #expect(BatchTests.memory(files[0]) == BatchTests.memory(files[1]))
      try directory.write(Self.events(40_000 + 100 * round..<40_100 + 100 * round), to: "events.csv", append: true)
    }
  }
}
