import CustomerChain
import DataDirectory

#if DEBUG || TESTABLE
  @testable import Ingestion
#else
  import Ingestion
#endif

/// Reads one input in two ways. Built so that it can see into the reader, small inputs are read in batches and by two
/// workers too; else only those that are large enough.
final class FileTrial {
  private var lexicon = Lexicon()
  private var inputsOfLexicon = 0
  private let pair: PairRunner?

  /// A lexicon is used for so many inputs: one that other files have filled must give the same.
  private static let inputsForLexicon = 64
  private static let names = ["leads.csv", "export.csv", "export.txt", "events.jsonl"]
  private static let oneInHasThreads = 64

  init() {
    if let workers = WorkerPair() {
      pair = { first, second in workers.run(first, second) }
    } else {
      pair = nil
    }
  }

  /// What is wrong; nil when nothing is.
  func fault(_ bytes: [UInt8], _ random: inout RandomBytes) -> String? {
    if inputsOfLexicon == Self.inputsForLexicon {
      lexicon = Lexicon()
      inputsOfLexicon = 0
    }
    inputsOfLexicon += 1
    let name = Self.names[random.below(Self.names.count)]
    let agreement = Mappings.all[random.below(Mappings.all.count)]
    let isComplete = random.chance(2)
    let isChunkedFirst = random.chance(2)
    func reading(chunked: Bool) -> FileReading {
      read(bytes, name, agreement, isComplete: isComplete, chunked: chunked, &random)
    }
    let first = reading(chunked: isChunkedFirst)
    if let fault = Check.fault(first, of: bytes, lexicon) { return "\(name): \(fault)" }
    let second = reading(chunked: !isChunkedFirst)
    return Check.difference(first, second).map { "\(name), whole and in pieces: \($0)" }
  }

  /// Whole by one worker and row by row or not; or in pieces, by one or by two.
  private func read(
    _ bytes: [UInt8], _ name: String, _ agreement: Agreement, isComplete: Bool, chunked: Bool,
    _ random: inout RandomBytes
  ) -> FileReading {
    var ingestion = ingestion(name, agreement, isChunked: chunked, &random)
    if random.chance(2) { ingestion.expect(bytes: UInt64(bytes.count)) }
    let runner = chunked && random.chance(2) ? runner(&random) : nil
    let largest = chunked ? 1 << (1 + random.below(17)) : max(1, bytes.count)
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + (chunked ? 1 + random.below(largest) : largest))
        ingestion.feed(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: &lexicon, runner: runner)
        start = end
      }
    }
    return ingestion.finish(into: &lexicon, lastLineIsComplete: isComplete)
  }

  private func ingestion(
    _ name: String, _ agreement: Agreement, isChunked: Bool, _ random: inout RandomBytes
  ) -> FileIngestion {
    let modified = Instant(seconds: 1_780_000_000)
    #if DEBUG || TESTABLE
      let smallestBatch = isChunked ? 1 << random.below(12) : random.chance(2) ? 1 << 30 : 1
      var ingestion = FileIngestion(
        name: name, modified: modified, agreement: agreement, zones: Zones(), smallestBatch: smallestBatch)
      ingestion.smallestHalves = 1 << random.below(12)
      return ingestion
    #else
      return FileIngestion(name: name, modified: modified, agreement: agreement, zones: Zones())
    #endif
  }

  /// Mostly one thread does both parts, the second first: that is the harder order, and the cheaper one.
  private func runner(_ random: inout RandomBytes) -> PairRunner? {
    if let pair, random.chance(Self.oneInHasThreads) { return pair }
    return { first, second in
      second()
      first()
    }
  }
}
