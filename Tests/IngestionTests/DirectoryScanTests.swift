import CustomerChain
import DataDirectory
import Glibc
import Testing

@Suite struct DirectoryScanTests {
  private func scan(_ fixture: DirectoryFixture) throws -> DirectoryScan {
    let system = LocalFileSystem()
    let root = try system.openDirectory(Array(fixture.path.utf8))
    defer { system.close(root) }
    return try DirectoryScan(root: root, fileSystem: system)
  }

  @Test func plainFilesOfAllDirectoriesAreListedByName() throws {
    let fixture = try DirectoryFixture()
    mkdir(fixture.at("sub"), 0o755)
    mkdir(fixture.at("folder.csv"), 0o755)
    for name in ["b.csv", "a.csv", "sub/c.csv", "folder.csv/d.csv"] { try fixture.write("x", to: name) }
    let found = try scan(fixture)
    #expect(found.files.map(\.name) == ["a.csv", "b.csv", "folder.csv/d.csv", "sub/c.csv"])
    #expect(found.faults.isEmpty)
    #expect(found.directories.count == 3)
  }

  @Test func hiddenAndHalfWrittenFilesAndTheAgreementAreLeftOut() throws {
    let fixture = try DirectoryFixture()
    mkdir(fixture.at(".git"), 0o755)
    for name in [
      ".hidden.csv", "ketting.toml", "a.csv.tmp", "a.csv.part", "a.csv~", ".~lock.a.csv#", ".git/x.csv", "A.TMP",
      "a.csv",
    ] {
      try fixture.write("x", to: name)
    }
    #expect(try scan(fixture).files.map(\.name) == ["a.csv"])
  }

  @Test func whatIsNoPlainFileIsNamedAndNotOpened() throws {
    let fixture = try DirectoryFixture()
    try fixture.write("x", to: "a.csv")
    #expect(mkfifo(fixture.at("pipe.csv"), 0o644) == 0)
    #expect(symlink("/etc/passwd", fixture.at("link.csv")) == 0)
    #expect(symlink("/", fixture.at("root")) == 0)
    let found = try scan(fixture)
    #expect(found.files.map(\.name) == ["a.csv"])
    #expect(found.faults.map(\.name) == ["link.csv", "pipe.csv", "root"])
    #expect(found.faults.allSatisfy { $0.problem == .notAPlainFile })
    // The pipe has no writer: an opening that waits would hang here.
    let reading = try #require(try fixture.reader().look(follow: false))
    #expect(reading["pipe.csv"]?.problems == [.notAPlainFile])
  }

  @Test func oddNamesAreOpenedByTheirBytes() throws {
    let fixture = try DirectoryFixture()
    let name = Array(fixture.at("").utf8) + [0xFF, 0x0A, 0x1B, UInt8(ascii: "x")]
    let descriptor = name.withUnsafeBytes { bytes -> Int32 in
      let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
      return open(terminated, O_WRONLY | O_CREAT, 0o644)
    }
    #expect(Glibc.write(descriptor, "abc", 3) == 3)
    close(descriptor)
    let reading = try #require(try fixture.reader().look(follow: false))
    let file = try #require(reading.files.first)
    #expect(file.name == "\u{FFFD}\n\u{1B}x")
    #expect(file.bytes == 3)
    #expect(file.problems.allSatisfy { $0 != .unreadable(errno: ENOENT) })
    let place = Place(file: file.name, line: 1, offset: 0, rowHash: nil)
    #expect(try FileLine.read(directory: fixture.path, place: place, dialect: nil).row != nil)
  }

  @Test func directoriesBelowTheLimitAreNotEntered() throws {
    let fixture = try DirectoryFixture()
    var path = ""
    for _ in 0..<DirectoryScan.maximumDepth + 2 {
      path += "d"
      mkdir(fixture.at(path), 0o755)
      try fixture.write("x", to: path + "/f.csv")
      path += "/"
    }
    #expect(try scan(fixture).files.count == DirectoryScan.maximumDepth)
  }
}
