import CustomerChain
import Testing

/// Whatever happens to the exports, a reader that saw it all has what a reader has that only sees their end.
@Suite struct ChangeTests {
  private static let changes = 14

  /// Moments between which leads are created, moved and ended.
  private static let moments = [
    AsOf(instant: Instant(seconds: 1_768_700_000)), AsOf(instant: EngineReading.now),
  ]

  @Test(arguments: UInt64(1)...40)
  func theStoreIsThatOfAColdLoad(seed: UInt64) throws {
    // Last lines without an end wait in half of the companies.
    let age: Int64 = seed % 2 == 0 ? 900 : 3_600_000
    let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - age)
    var company = ChangingCompany(seed: seed, on: fileSystem)
    let reader = EngineReading.reader(fileSystem, workers: 1)
    var last = try EngineReading.look(reader, follow: true)
    var story: [String] = []
    for number in 0..<Self.changes {
      story.append(company.change())
      last = try EngineReading.look(reader, follow: true) ?? last
      if number % 5 == 4 || number == Self.changes - 1 {
        company.settle()
        last = try EngineReading.look(reader, follow: false) ?? last
        let cold = try #require(try EngineReading.cold(fileSystem))
        let found = try StoreView.lines(try #require(last), at: Self.moments)
        if let difference = EngineReport.difference(found, try StoreView.lines(cold, at: Self.moments)) {
          Issue.record("seed \(seed) after \(story): \(difference)")
          return
        }
      }
    }
  }
}
