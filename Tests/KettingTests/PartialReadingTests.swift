import Configuration
import CustomerChain
import DataDirectory
import Testing

/// What is known of a first reading before its end, and how much memory it may take.
struct PartialReadingTests {
  /// A disk that gives few bytes at a time, so that a small file is read in many pieces.
  private struct SlowFileSystem: FileSystem {
    private let disk = LocalFileSystem()
    static let pieceBytes = 512

    func openDirectory(_ path: [UInt8]) throws(SystemError) -> Int32 { try disk.openDirectory(path) }
    func openDirectory(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32 {
      try disk.openDirectory(name, in: directory)
    }
    func openFile(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32 {
      try disk.openFile(name, in: directory)
    }
    func openFile(_ path: [UInt8]) throws(SystemError) -> Int32 { try disk.openFile(path) }
    func names(in directory: Int32, limit: Int) throws(SystemError) -> [[UInt8]] {
      try disk.names(in: directory, limit: limit)
    }
    func status(of name: [UInt8], in directory: Int32) throws(SystemError) -> FileStatus {
      try disk.status(of: name, in: directory)
    }
    func status(of descriptor: Int32) throws(SystemError) -> FileStatus { try disk.status(of: descriptor) }
    func read(
      _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
    ) throws(SystemError) -> Int {
      try disk.read(
        descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(Self.pieceBytes)), at: offset)
    }
    func close(_ descriptor: Int32) { disk.close(descriptor) }
  }

  private final class Seen {
    var readings: [(reading: Reading, progress: ReadingProgress)] = []
    var questions = 0
  }

  private static func reader(_ path: String, memoryLimit: UInt64 = .max) -> DirectoryReader {
    DirectoryReader(
      directory: path, agreementFile: nil, fileSystem: SlowFileSystem(), memoryLimit: memoryLimit
    ) { AgreementFile.read($0, file: $1, isKnownTimeZone: $2) }
  }

  private static func look(_ reader: DirectoryReader, _ seen: Seen) throws -> Reading? {
    let partial = PartialReadings(
      areWanted: {
        seen.questions += 1
        return true
      }, take: { seen.readings.append(($0, $1)) })
    return try reader.read(
      now: Instant(milliseconds: 0), follow: false, progress: { _ in }, partial: partial, isCancelled: { false })
  }

  private static func leads(_ reading: Reading) -> [String] {
    reading.files.flatMap(\.tables).filter { $0.kind == .lead }.flatMap { table in
      (table.keys(.leadID) ?? []).map { reading.keys[KeySpace.lead.rawValue].string($0) }
    }
  }

  @Test func `every part is the beginning of the whole, and stays as it was`() throws {
    let company = try CompanyFixture()
    let seen = Seen()
    let whole = try #require(try Self.look(Self.reader(company.path), seen))
    let leads = Self.leads(whole)
    #expect(leads.count == CompanyFixture.leads)
    #expect(seen.readings.count > 10)
    // Looked at after the whole was read, from the same columns.
    for (reading, _) in seen.readings { #expect(leads.starts(with: Self.leads(reading))) }
    let counts = seen.readings.map { Self.leads($0.reading).count }
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Set(counts).count > 4, "\(counts)")
    let revisions = seen.readings.map(\.reading.revision) + [whole.revision]
    #expect(zip(revisions, revisions.dropFirst()).allSatisfy { $0 < $1 })
    let shares = seen.readings.map { Double($0.progress.bytesDone) / Double($0.progress.bytes) }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 } && (shares.first ?? 1) < 0.3)
    // The whole is the same as without anybody who looks at parts.
    let plain = try #require(
      try Self.reader(company.path).read(
        now: Instant(milliseconds: 0), follow: false, progress: { _ in }, isCancelled: { false }))
    #expect(Self.leads(plain) == leads)
    #expect(plain.files.map(\.rows) == whole.files.map(\.rows))
    #expect(Store(plain).health.rows == Store(whole).health.rows)
  }

  @Test func `a part makes a store as any reading does`() throws {
    let company = try CompanyFixture()
    let seen = Seen()
    _ = try Self.look(Self.reader(company.path), seen)
    for (reading, _) in seen.readings {
      let store = Store(reading)
      #expect(store.health.rows == reading.files.reduce(0) { $0 + $1.rows })
      let boards = try StoreFigures(store).boards(
        FigureQuery(), at: [AsOf(instant: Instant(milliseconds: 4_000_000_000_000))], generation: 0)
      #expect(boards.first?.funnel.cohort.count ?? 0 >= Set(Self.leads(reading)).count)
    }
  }

  @Test func `what takes the place of a whole reading is not shown in parts`() throws {
    let company = try CompanyFixture()
    let reader = Self.reader(company.path)
    let seen = Seen()
    _ = try Self.look(reader, seen)
    let questions = seen.questions
    try company.replace("leads.csv", with: CompanyFixture.leadRows + CompanyFixture.leadRow(61))
    let second = try #require(try Self.look(reader, seen))
    #expect(Self.leads(second).count == CompanyFixture.leads + 1)
    #expect(seen.questions == questions)
  }

  @Test func `of files that grow only what is new counts as bytes to read`() throws {
    let company = try CompanyFixture()
    let reader = Self.reader(company.path)
    _ = try Self.look(reader, Seen())
    let row = CompanyFixture.leadRow(61)
    try company.write(row, to: "leads.csv", append: true)
    var steps: [ReadingProgress] = []
    _ = try reader.read(
      now: Instant(milliseconds: 0), follow: false, progress: { steps.append($0) }, isCancelled: { false })
    #expect(steps.first?.bytes == UInt64(row.utf8.count) && steps.first?.bytesDone == 0)
    #expect(steps.last?.bytesDone == UInt64(row.utf8.count))
  }

  // MARK: Memory

  private static func problems(_ reading: Reading) -> [FileProblem] { reading.files.flatMap(\.problems) }

  private static func more(_ count: Int) -> String {
    CompanyFixture.leadHeader + (100..<100 + count).map { CompanyFixture.leadRow($0) }.joined()
  }

  @Test func `a file that does not fit is listed and dropped, the others stay`() throws {
    let company = try CompanyFixture()
    try company.write(Self.more(20_000), to: "more.csv")
    let limit: UInt64 = 600_000
    let reader = Self.reader(company.path, memoryLimit: limit)
    let first = try #require(try Self.look(reader, Seen()))
    let more = try #require(first.files.first { $0.name == "more.csv" })
    #expect(more.problems == [.tooMuchMemory(limit: limit)])
    #expect(more.tables.isEmpty && more.rows == 0)
    #expect(Self.leads(first).count == CompanyFixture.leads)
    #expect(first.files.first { $0.name == "surveys.csv" }?.accepted == CompanyFixture.allAnswers)
    // Nothing is tried again as long as nothing is smaller.
    try company.write(CompanyFixture.leadRow(1), to: "more.csv", append: true)
    #expect(try Self.look(reader, Seen()) == nil)
    // What is made smaller is read.
    try company.write(Self.more(40), to: "more.csv")
    let second = try #require(try Self.look(reader, Seen()))
    #expect(Self.leads(second).count == CompanyFixture.leads + 40)
    #expect(Self.problems(second) == [])
  }

  @Test func `a file that outgrows the memory is dropped, and read when others have gone`() throws {
    let company = try CompanyFixture()
    try company.write(Self.more(12_000), to: "more.csv")
    try company.write(Self.more(2_000).replacing("L-", with: "M-"), to: "other.csv")
    // Room for what is there, but not for all that comes.
    let reader = Self.reader(company.path, memoryLimit: 1_050_000)
    let first = try #require(try Self.look(reader, Seen()))
    #expect(Self.problems(first) == [])
    let rows = (20_000..<28_000).map { CompanyFixture.leadRow($0) }.joined()
    try company.write(rows, to: "other.csv", append: true)
    let second = try #require(try Self.look(reader, Seen()))
    #expect(second.files.first { $0.name == "other.csv" }?.problems == [.tooMuchMemory(limit: 1_050_000)])
    #expect(Self.leads(second).count == CompanyFixture.leads + 12_000)
    try company.remove("more.csv")
    let third = try #require(try Self.look(reader, Seen()))
    #expect(Self.problems(third) == [])
    #expect(Self.leads(third).count == CompanyFixture.leads + 10_000)
  }
}
