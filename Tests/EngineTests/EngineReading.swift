import Configuration
import CustomerChain
import DataDirectory
import Report
import Words

@testable import Ingestion

/// Readings of a directory in the ways in which it can be read.
enum EngineReading {
  /// When everything is read: 2 June 2026.
  static let now = Instant(seconds: 1_780_358_400)

  static func reader(_ fileSystem: MemoryFileSystem, workers: Int) -> DirectoryReader {
    DirectoryReader(
      directory: MemoryFileSystem.path, agreementFile: nil, fileSystem: fileSystem, workers: workers
    ) { text, file, isKnown in AgreementFile.read(text, file: file, isKnownTimeZone: isKnown) }
  }

  /// Read by a reader that has never seen the directory.
  static func cold(_ fileSystem: MemoryFileSystem, workers: Int = 1) throws -> Reading? {
    try look(reader(fileSystem, workers: workers), follow: false)
  }

  static func look(_ reader: DirectoryReader, follow: Bool) throws -> Reading? {
    try reader.read(now: now, follow: follow, progress: { _ in }, isCancelled: { false })
  }

  /// The same files fed in pieces of random sizes, by the agreement of a cold reading.
  static func chunked(
    _ directory: GeneratedDirectory, like cold: Reading, _ fileSystem: MemoryFileSystem,
    _ random: inout SeededRandom, runner: PairRunner?
  ) -> Reading {
    var lexicon = Lexicon()
    var files: [FileReading] = []
    for file in directory.files {
      let modified = Instant(milliseconds: fileSystem.modified(file.name))
      // So small that also small files are read in batches, and by two.
      var ingestion = FileIngestion(
        name: file.name, modified: modified, agreement: cold.agreement, zones: cold.zones,
        smallestBatch: random.pick([1, 64, 1 << 10]))
      ingestion.smallestHalves = random.size(upTo: 4 << 10)
      if random.chance(50) { ingestion.expect(bytes: UInt64(file.content.count)) }
      file.content.withUnsafeBytes { bytes in
        var start = 0
        while start < bytes.count {
          let end = min(bytes.count, start + random.size(upTo: 64 << 10))
          let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
          ingestion.feed(piece, into: &lexicon, runner: runner)
          start = end
        }
      }
      var reading = ingestion.finish(into: &lexicon, lastLineIsComplete: true)
      reading.bytes = UInt64(file.bytes.count)
      if file.isPacked { reading.dialect?.compressed = true }
      files.append(reading)
    }
    return Reading(
      revision: 1, files: files.sorted { $0.name < $1.name }, lexicon: lexicon, agreement: cold.agreement,
      mistakes: cold.mistakes, hasAgreement: cold.hasAgreement, zones: cold.zones, readAt: now)
  }
}

/// What a reading comes to, as text that can be compared.
enum EngineReport {
  /// In the middle of what the exports tell, and when they were read.
  static let moments = [AsOf(instant: Instant(seconds: 1_768_000_000)), AsOf(instant: EngineReading.now)]

  /// The reports at both moments, and what was read and what was not.
  static func lines(_ reading: Reading, workers: CustomerChain.Workers = .one) throws -> [Substring] {
    let store = Store(reading, workers: workers)
    let figures = StoreFigures(store, workers: workers)
    let check = CheckReport(
      health: store.health, agreement: store.agreement, words: Words(language: .english, zone: store.zone),
      version: "1")
    return try text(try check.json()) + lines(figures, FigureQuery(), at: moments)
  }

  static func lines(_ figures: StoreFigures, _ query: FigureQuery, at moments: [AsOf]) throws -> [Substring] {
    let store = figures.store
    return try figures.boards(query, at: moments, generation: 1).flatMap { board in
      let report = Report(
        board: board, health: store.health, agreement: store.agreement, zone: store.zone,
        words: Words(language: .english, zone: store.zone), version: "1")
      return text(try report.json())
    }
  }

  private static func text(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  /// The first lines in which two reports differ; nil when they are the same.
  static func difference(_ found: [Substring], _ expected: [Substring]) -> String? {
    if found == expected { return nil }
    let place = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = place ?? min(found.count, expected.count)
    func excerpt(_ lines: [Substring]) -> String {
      lines[min(lines.count, max(0, line - 2))..<min(lines.count, line + 3)].joined(separator: "\n")
    }
    return "line \(line): found\n\(excerpt(found))\nexpected\n\(excerpt(expected))"
  }
}
