import CustomerChain
import DataDirectory
import Testing

/// What vanishes from files that are followed.
@Suite struct VanishedFilesTests {
  private static let header = "lead_id,created_at\n"

  private static func export(_ numbers: some Sequence<Int>) -> [UInt8] {
    Array((header + numbers.map { "L\($0),2026-05-0\(1 + $0 % 9)\n" }.joined()).utf8)
  }

  /// Reads a directory again and again, and remembers what it read.
  private struct Following {
    let fileSystem: MemoryFileSystem
    let reader: DirectoryReader
    var memory: ExportMemory? = ExportMemory()

    /// - Parameter age: of the first file, in milliseconds.
    init(age: Int64 = 86_400_000) {
      fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - age)
      reader = EngineReading.reader(fileSystem, workers: 1)
    }

    /// How many leads have vanished; nil = nobody can know.
    mutating func look() throws -> Int? {
      guard var reading = try EngineReading.look(reader, follow: true) else { return nil }
      reading.memory = memory
      let store = Store(reading)
      memory = store.memory
      let moment = AsOf(instant: reading.readAt)
      let board = try #require(StoreFigures(store).boards(FigureQuery(), at: [moment], generation: 1).first)
      return board.leaks.causes.first { $0.cause == .vanished }?.count.count
    }
  }

  @Test func aReplacedFileThatLacksALeadIsNoticed() throws {
    var following = Following()
    following.fileSystem.write(Self.export(1...9), to: "leads.csv")
    #expect(try following.look() == nil, "nothing was known before")
    following.fileSystem.append(Array("L10,2026-05-20\n".utf8), to: "leads.csv")
    #expect(try following.look() == 0)
    following.fileSystem.replace("leads.csv", with: Self.export(2...9))
    #expect(try following.look() == 2, "the first, and the one that came between")
    following.fileSystem.append(Array("L1,2026-05-02\n".utf8), to: "leads.csv")
    #expect(try following.look() == 1)
  }

  @Test func aFileThatGoesTakesNobodyWithIt() throws {
    var following = Following()
    following.fileSystem.write(Self.export(1...4), to: "may.csv")
    following.fileSystem.write(Self.export(5...9), to: "june.csv")
    #expect(try following.look() == nil)
    following.fileSystem.remove("may.csv")
    #expect(try following.look() == 0, "june is as it was")
    following.fileSystem.replace("june.csv", with: Self.export(5...9))
    #expect(try following.look() == 4, "the system has sent a newer file, and they are in none")
  }

  @Test func anUnfinishedLineMakesNobodyVanish() throws {
    // So young that whoever writes it may still be writing.
    var following = Following(age: 900)
    following.fileSystem.write(Self.export(1...4), to: "leads.csv")
    #expect(try following.look() == nil)
    let whole = Self.export(1...4)
    following.fileSystem.write(Array(whole.dropLast(8)), to: "leads.csv")
    _ = try following.look()
    #expect(following.memory?.missing == 0)
    following.fileSystem.write(whole, to: "leads.csv")
    #expect(try following.look() == 0)
  }
}
