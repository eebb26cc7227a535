import CustomerChain
import DataDirectory
import Glibc
import Testing

/// However the files of a directory are read, the report is the same.
///
/// With `KETTING_LONG` set in the environment a thousand directories are read, else the first two hundred of them, or
/// as many as `KETTING_DIRECTORIES` says.
@Suite struct GeneratedDirectoryTests {
  private static let groups = 20
  private static let directories: Int = {
    if let number = getenv("KETTING_DIRECTORIES").flatMap({ Int(String(cString: $0)) }) { return number }
    return getenv("KETTING_LONG") == nil ? 200 : 1000
  }()

  @Test(arguments: 0..<groups)
  func theReportIsTheSame(group: Int) throws {
    let two = TwoThreads()
    for seed in stride(from: group, to: Self.directories, by: Self.groups) {
      try compare(seed: UInt64(seed), two.runner)
    }
  }

  private func compare(seed: UInt64, _ runner: @escaping PairRunner) throws {
    let directory = GeneratedDirectory(seed: seed)
    var random = SeededRandom(seed: seed ^ 0xF011_0111)
    // Half of the directories are so fresh that unterminated last lines wait.
    let age: Int64 = random.chance(50) ? 900 : 3_600_000
    let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - age)
    let followed = try follow(directory, seed: seed, on: fileSystem, &random)

    let cold = try #require(try EngineReading.cold(fileSystem))
    let expected = try EngineReport.lines(cold)
    func expectSame(_ reading: Reading?, _ workers: CustomerChain.Workers, _ way: String) throws {
      let reading = try #require(reading, "\(way), seed \(seed)")
      if let difference = EngineReport.difference(try EngineReport.lines(reading, workers: workers), expected) {
        Issue.record("\(way), seed \(seed), \(difference)")
      }
    }
    try expectSame(followed, .one, "followed")
    let two = CustomerChain.Workers(runner)
    try expectSame(try EngineReading.cold(fileSystem, workers: 2), two, "cold, two workers")
    let chunked = EngineReading.chunked(directory, like: cold, fileSystem, &random, runner: nil)
    try expectSame(chunked, .one, "chunked")
    let shared = EngineReading.chunked(directory, like: cold, fileSystem, &random, runner: runner)
    try expectSame(shared, two, "chunked, two workers")
    #expect(fileSystem.openDescriptors == 0)
  }

  /// The last reading of a reader that has seen everything come.
  private func follow(
    _ directory: GeneratedDirectory, seed: UInt64, on fileSystem: MemoryFileSystem, _ random: inout SeededRandom
  ) throws -> Reading? {
    let reader = EngineReading.reader(fileSystem, workers: random.number(1...2))
    var last: Reading?
    try FollowedDirectory(directory, seed: seed, &random).run(on: fileSystem) {
      last = try EngineReading.look(reader, follow: true) ?? last
    }
    return try EngineReading.look(reader, follow: false) ?? last
  }
}
