import CustomerChain
import DataDirectory
import Synchronization
import Testing

/// Figures are asked of a store while the reader goes on with the files that it was made of.
@Suite struct ConcurrentReadingTests {
  private static let rounds = 12

  @Test func aStoreStaysAsItIsWhileItsFilesGrow() throws {
    let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)
    var company = ChangingCompany(seed: 5, on: fileSystem)
    let follower = Follower(EngineReading.reader(fileSystem, workers: 1))
    var reading = try #require(try follower.look())
    let threads = TwoThreads()
    for _ in 0..<Self.rounds {
      let held = reading
      let before = try EngineReport.lines(held)
      for _ in 0..<3 { _ = company.change() }
      let found = Mutex<[[Substring]]>([])
      threads.runner(
        { follower.lookOn() },
        {
          for _ in 0..<2 {
            if let lines = try? EngineReport.lines(held) { found.withLock { $0.append(lines) } }
          }
        })
      #expect(found.withLock { $0 } == [before, before])
      reading = try follower.result() ?? reading
    }
  }
}

/// A reader that another thread has look.
///
/// `@unchecked Sendable`: the threads take turns, and each waits for the other to end.
private final class Follower: @unchecked Sendable {
  private let reader: DirectoryReader
  private var last = Result<Reading?, any Error>.success(nil)

  init(_ reader: DirectoryReader) { self.reader = reader }

  func look() throws -> Reading? { try EngineReading.look(reader, follow: true) }

  func lookOn() { last = Result { try look() } }

  func result() throws -> Reading? { try last.get() }
}
