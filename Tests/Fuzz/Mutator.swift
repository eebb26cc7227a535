/// Makes inputs of seeds: rows and tokens are put in, taken out, repeated and mixed, bytes are changed.
struct Mutator {
  let corpus: Corpus

  private static let usualBytes = 2 << 10
  /// Beyond the beginning by which a file's form is decided.
  private static let manyBytes = 200 << 10
  private static let oneInIsLong = 4000

  func input(_ random: inout RandomBytes) -> [UInt8] {
    var bytes = corpus.seeds[random.below(corpus.seeds.count)]
    for _ in 0..<1 + random.below(6) { mutate(&bytes, &random) }
    if random.chance(Self.oneInIsLong), !bytes.isEmpty {
      let rows = bytes
      while bytes.count < Self.manyBytes {
        bytes += rows
        if random.chance(4) { bytes.insert(contentsOf: token(&random), at: bytes.count - random.below(rows.count)) }
      }
    } else if bytes.count > Self.usualBytes {
      bytes.removeLast(bytes.count - Self.usualBytes)
    }
    return bytes
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout RandomBytes) {
    let place = random.below(bytes.count + 1)
    let part = place..<min(bytes.count, place + 1 + random.below(1 << random.below(8)))
    switch random.below(12) {
    case 0...2: bytes.insert(contentsOf: token(&random), at: place)
    case 3, 4: bytes.replaceSubrange(part, with: token(&random))
    case 5: bytes.removeSubrange(part)
    case 6: bytes.insert(contentsOf: Array(bytes[part]), at: random.below(bytes.count + 1))
    case 7: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 8: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case 9:
      let other = corpus.seeds[random.below(corpus.seeds.count)]
      bytes.replaceSubrange(place..., with: other[random.below(other.count + 1)...])
    case 10: repeatRow(&bytes, &random)
    default: bytes.removeSubrange(place...)
    }
  }

  private func token(_ random: inout RandomBytes) -> [UInt8] { corpus.tokens[random.below(corpus.tokens.count)] }

  /// A line is written again, up to a hundred times: what is done with many rows at once must be met too.
  private func repeatRow(_ bytes: inout [UInt8], _ random: inout RandomBytes) {
    let lineFeed = UInt8(ascii: "\n")
    let place = random.below(bytes.count)
    let start = bytes[..<place].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    guard let end = bytes[place...].firstIndex(of: lineFeed) else { return }
    let row = bytes[start...end]
    let times = min(random.below(1 << random.below(7)), Self.usualBytes / row.count)
    bytes.insert(contentsOf: (0..<times).flatMap { _ in row }, at: end + 1)
  }
}
