import DataDirectory
import Glibc
import Testing

@Suite struct DirectoryWatchTests {
  /// Whether the watch says something before a wait that is far longer than it needs.
  private func hears(_ watch: DirectoryWatch) throws -> Bool {
    var poll = pollfd(fd: try #require(watch.descriptor), events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 5000) == 1 && watch.drain()
  }

  @Test func hearsOfEveryKindOfChange() throws {
    let fixture = try DirectoryFixture()
    mkdir(fixture.at("sub"), 0o755)
    let watch = DirectoryWatch(directory: fixture.path)
    #expect(!watch.drain())
    try fixture.write("x", to: "a.csv")
    #expect(try hears(watch))
    try fixture.write("y", to: "a.csv", append: true)
    #expect(try hears(watch))
    try fixture.replace("a.csv", with: "z")
    #expect(try hears(watch))
    try fixture.write("x", to: "sub/b.csv")
    #expect(try hears(watch))
    unlink(fixture.at("a.csv"))
    #expect(try hears(watch))
    #expect(!watch.drain())
  }

  @Test func hearsInDirectoriesThatCameLater() throws {
    let fixture = try DirectoryFixture()
    let watch = DirectoryWatch(directory: fixture.path)
    mkdir(fixture.at("later"), 0o755)
    #expect(try hears(watch))
    while watch.drain() {}
    try fixture.write("x", to: "later/a.csv")
    #expect(try hears(watch))
  }

  @Test func hearsWhenTheDirectoryGoesAndComesBack() throws {
    let fixture = try DirectoryFixture()
    let watch = DirectoryWatch(directory: fixture.path)
    #expect(watch.pollInterval == DirectoryWatch.quietInterval)
    fixture.remove()
    #expect(try hears(watch))
    while watch.drain() {}
    #expect(watch.pollInterval == DirectoryWatch.blindInterval)
    fixture.makeAgain()
    #expect(try hears(watch))
    while watch.drain() {}
    try fixture.write("x", to: "a.csv")
    #expect(try hears(watch))
    #expect(watch.pollInterval == DirectoryWatch.quietInterval)
  }

  @Test func hearsOfTheAgreementElsewhere() throws {
    let fixture = try DirectoryFixture()
    let elsewhere = try DirectoryFixture()
    try elsewhere.write("a", to: "agreed.toml")
    let watch = DirectoryWatch(directory: fixture.path, agreementFile: elsewhere.at("agreed.toml"))
    try elsewhere.replace("agreed.toml", with: "b")
    #expect(try hears(watch))
  }

  @Test func readingIsNoChange() throws {
    let fixture = try DirectoryFixture()
    try fixture.write(leadHeader + "a,2026-01-01\n", to: "a.csv")
    let watch = DirectoryWatch(directory: fixture.path)
    _ = try fixture.reader().look()
    #expect(!watch.drain())
  }
}
