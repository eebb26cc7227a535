import CustomerChain
import DataDirectory
import Glibc
import Synchronization
import Testing

/// The system with one call that fails, or one file that changes while it is read; also counts the bytes.
final class FaultyFileSystem: FileSystem {
  private struct State {
    var calls = 0
    var bytesRead = 0
    var failing: Int?
    var openDescriptors = 0
    var onRead: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  private let system = LocalFileSystem()

  var bytesRead: Int { state.withLock { $0.bytesRead } }
  var calls: Int { state.withLock { $0.calls } }
  var openDescriptors: Int { state.withLock { $0.openDescriptors } }

  /// The call with this number, from 0, fails with EIO; nil = none.
  func failCall(_ number: Int?) {
    state.withLock {
      $0.calls = 0
      $0.failing = number
    }
  }

  func onRead(_ body: (@Sendable () -> Void)?) { state.withLock { $0.onRead = body } }

  private func count() throws(SystemError) {
    let fails = state.withLock { state in
      defer { state.calls += 1 }
      return state.calls == state.failing
    }
    if fails { throw SystemError(number: EIO) }
  }

  private func opened(_ descriptor: Int32) -> Int32 {
    state.withLock { $0.openDescriptors += 1 }
    return descriptor
  }

  func openDirectory(_ path: [UInt8]) throws(SystemError) -> Int32 {
    try count()
    return opened(try system.openDirectory(path))
  }
  func openDirectory(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32 {
    try count()
    return opened(try system.openDirectory(name, in: directory))
  }
  func openFile(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32 {
    try count()
    return opened(try system.openFile(name, in: directory))
  }
  func openFile(_ path: [UInt8]) throws(SystemError) -> Int32 {
    try count()
    return opened(try system.openFile(path))
  }
  func names(in directory: Int32, limit: Int) throws(SystemError) -> [[UInt8]] {
    try count()
    return try system.names(in: directory, limit: limit)
  }
  func status(of name: [UInt8], in directory: Int32) throws(SystemError) -> FileStatus {
    try count()
    return try system.status(of: name, in: directory)
  }
  func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    try count()
    return try system.status(of: descriptor)
  }
  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(SystemError) -> Int {
    try count()
    let hook = state.withLock { $0.onRead }
    hook?()
    // Short reads are allowed at any time: this twin always gives them.
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(max(1, buffer.count / 3)))
    let count = try system.read(descriptor, into: part, at: offset)
    state.withLock { $0.bytesRead += count }
    return count
  }
  func close(_ descriptor: Int32) {
    state.withLock { $0.openDescriptors -= 1 }
    system.close(descriptor)
  }
}

@Suite struct DirectoryFaultTests {
  private func fixture() throws -> DirectoryFixture {
    let fixture = try DirectoryFixture()
    mkdir(fixture.at("sub"), 0o755)
    try fixture.write("Europe/Amsterdam", to: "ketting.toml")
    try fixture.write(leadHeader + "a,2026-01-01\n", to: "a.csv")
    try fixture.write(leadHeader + "b,2026-01-01\n", to: "sub/b.csv")
    return fixture
  }

  @Test func anyFailingCallIsAProblemOrAnErrorAndIsHealed() throws {
    let fixture = try fixture()
    let counting = FaultyFileSystem()
    _ = try fixture.reader(fileSystem: counting).look()
    let calls = counting.calls
    #expect(calls > 10)
    for number in 0..<calls {
      let faulty = FaultyFileSystem()
      let reader = fixture.reader(fileSystem: faulty)
      faulty.failCall(number)
      do {
        let reading = try #require(try reader.look())
        let faults = reading.files.flatMap(\.problems).count + reading.mistakes.count
        #expect(faults > 0, "call \(number) failed in silence")
      } catch let error as DirectoryError {
        #expect(error == .unreadable(errno: EIO))
      }
      #expect(faulty.openDescriptors == 0, "call \(number) left a descriptor open")
      faulty.failCall(nil)
      let healed = try #require(try reader.look(later: 60_000), "call \(number)")
      #expect(healed.leads("a.csv") == ["a"])
      #expect(healed.leads("sub/b.csv") == ["b"])
      #expect(healed.files.allSatisfy { $0.problems.isEmpty } && healed.mistakes.isEmpty)
    }
  }

  @Test func anyFailingCallLaterKeepsTheLastGoodRecords() throws {
    let fixture = try fixture()
    for number in 0..<40 {
      let faulty = FaultyFileSystem()
      let reader = fixture.reader(fileSystem: faulty)
      let first = try #require(try reader.look())
      let known = first.leads("a.csv")
      try fixture.write("n\(number),2026-01-01\n", to: "a.csv", append: true)
      faulty.failCall(number)
      let reading = try? reader.look()
      if let reading {
        #expect(reading.leads("a.csv").starts(with: known), "call \(number)")
        #expect(reading.leads("sub/b.csv") == ["b"], "call \(number)")
      }
      #expect(faulty.openDescriptors == 0)
      faulty.failCall(nil)
      let healed = try reader.look(later: 60_000) ?? reading
      #expect(healed?.leads("a.csv") == known + ["n\(number)"], "call \(number)")
    }
  }

  @Test func aFileThatChangesWhileItIsReadIsReadAgain() throws {
    let fixture = try DirectoryFixture()
    try fixture.write(leadHeader + "old,2026-01-01\nold2,2026-01-01\n", to: "a.csv")
    let faulty = FaultyFileSystem()
    let path = fixture.at("a.csv")
    let changes = Mutex(0)
    faulty.onRead {
      let number = changes.withLock { count in
        defer { count += 1 }
        return count
      }
      // Shorter than before, in the middle of the first reading.
      if number == 1 { overwrite(path, leadHeader + "new,2026-01-01\n") }
    }
    let reading = try #require(try fixture.reader(fileSystem: faulty).look(follow: false))
    #expect(reading.leads("a.csv") == ["new"])
    #expect(reading["a.csv"]?.problems == [])
  }

  @Test func aFileThatNeverRestsKeepsItsLastGoodReading() throws {
    let fixture = try DirectoryFixture()
    try fixture.write(leadHeader + "good,2026-01-01\n", to: "a.csv")
    let faulty = FaultyFileSystem()
    let reader = fixture.reader(fileSystem: faulty)
    #expect(try reader.look()?.leads("a.csv") == ["good"])
    try fixture.write(leadHeader + "bad1,2026-01-01\nbad2,2026-01-01\nbad3,2026-01-01\n", to: "a.csv")
    let path = fixture.at("a.csv")
    let count = Mutex(0)
    faulty.onRead {
      let size = count.withLock { count in
        count += 1
        return count
      }
      let bytes = String(repeating: "x", count: 500 - size % 400)
      overwrite(path, leadHeader + bytes)
    }
    let reading = try #require(try reader.look())
    #expect(reading["a.csv"]?.problems == [.changedWhileRead])
    #expect(reading.leads("a.csv") == ["good"])
    #expect(reader.nextLook != nil)
    faulty.onRead(nil)
    try fixture.write(leadHeader + "calm,2026-01-01\n", to: "a.csv")
    #expect(try reader.look(later: 60_000)?.leads("a.csv") == ["calm"])
  }

  @Test func aFileWithoutPermissionIsNamed() throws {
    // Nothing is forbidden to the superuser.
    guard geteuid() != 0 else { return }
    let fixture = try fixture()
    chmod(fixture.at("a.csv"), 0)
    let reading = try #require(try fixture.reader().look())
    #expect(reading["a.csv"]?.problems == [.unreadable(errno: EACCES)])
    #expect(reading.leads("sub/b.csv") == ["b"])
  }
}

private func overwrite(_ path: String, _ text: String) {
  let descriptor = open(path, O_WRONLY | O_TRUNC)
  _ = text.utf8.withContiguousStorageIfAvailable { write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
}
