extension Zone {
  /// A zone from the bytes of a TZif file (RFC 8536, versions 1 to 4). Nil when they are not one: every count and index
  /// is checked before it is followed.
  ///
  /// The rule in the file's footer, which holds after its last transition, is written out up to the year 2200; later
  /// moments have the offset that holds then. Leap seconds are left aside, as in all time kept here.
  public init?(tzif bytes: [UInt8], name: String) {
    guard let file = TZif(bytes) else { return nil }
    self.init(named: name, transitions: file.transitions, offsets: file.offsets)
  }
}

/// The transitions that a TZif file holds, and those that its footer promises.
struct TZif {
  /// Ascending; at each of them the offset changes.
  private(set) var transitions: [Int64] = []
  /// One more than `transitions`.
  private(set) var offsets: [Int32] = []

  /// Real files have fewer than 300.
  static let mostTransitions = 10_000
  static let lastYear = 2200

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes[...])
    guard let first = Header(&reader) else { return nil }
    if first.version == 0 {
      guard readBlock(first, timeBytes: 4, &reader) else { return nil }
      return
    }
    // The first block is for readers that know no 64-bit times.
    guard reader.skip(first.blockBytes(timeBytes: 4)), let second = Header(&reader),
      readBlock(second, timeBytes: 8, &reader)
    else { return nil }
    guard let footer = reader.line() else { return nil }
    if footer.isEmpty { return }
    guard let rule = TimeZoneRule(String(decoding: footer, as: UTF8.self)) else { return nil }
    append(rule)
  }

  private struct Header {
    let version: UInt8
    let universalFlags, standardFlags, leapSeconds, transitions, types, nameBytes: Int

    init?(_ reader: inout ByteReader) {
      guard reader.take(4) == Array("TZif".utf8)[...], let version = reader.take(1)?.first, reader.skip(15),
        let counts = reader.counts(6)
      else { return nil }
      self.version = version
      (universalFlags, standardFlags, leapSeconds) = (counts[0], counts[1], counts[2])
      (transitions, types, nameBytes) = (counts[3], counts[4], counts[5])
      guard (1...256).contains(types), transitions <= TZif.mostTransitions else { return nil }
    }

    func blockBytes(timeBytes: Int) -> Int {
      transitions * (timeBytes + 1) + types * 6 + nameBytes + leapSeconds * (timeBytes + 4) + standardFlags
        + universalFlags
    }
  }

  private mutating func readBlock(_ header: Header, timeBytes: Int, _ reader: inout ByteReader) -> Bool {
    guard let times = reader.take(header.transitions * timeBytes), let indices = reader.take(header.transitions),
      let types = reader.take(header.types * 6),
      reader.skip(
        header.nameBytes + header.leapSeconds * (timeBytes + 4) + header.standardFlags + header.universalFlags)
    else { return false }
    let typeOffsets = (0..<header.types).map { type -> Int32 in
      let start = types.startIndex + type * 6
      return Int32(truncatingIfNeeded: ByteReader.signed(types[start..<start + 4]))
    }
    guard typeOffsets.allSatisfy({ abs(Int($0)) < 26 * 3600 }) else { return false }
    offsets = [typeOffsets[0]]
    for position in 0..<header.transitions {
      let start = times.startIndex + position * timeBytes
      let time = ByteReader.signed(times[start..<start + timeBytes])
      let index = Int(indices[indices.startIndex + position])
      guard index < typeOffsets.count, time > transitions.last ?? .min else { return false }
      transitions.append(time)
      offsets.append(typeOffsets[index])
    }
    return true
  }

  /// Writes the rule out from the year of the last transition on.
  private mutating func append(_ rule: TimeZoneRule) {
    let last = transitions.last ?? 0
    let day = Day(number: Int32(truncatingIfNeeded: max(0, Zone.floorDivide(last, 86_400))))
    let firstYear = transitions.isEmpty ? 1970 : min(day.civil.year, TZif.lastYear)
    if transitions.isEmpty, rule.summer == nil {
      offsets = [rule.standardOffset]
      return
    }
    for year in firstYear...TZif.lastYear {
      for change in rule.changes(in: year) where change.second > transitions.last ?? .min {
        if change.offset == offsets[offsets.count - 1] { continue }
        transitions.append(change.second)
        offsets.append(change.offset)
      }
    }
  }
}

/// Takes bytes from the front; every answer is nil when there are not enough left.
private struct ByteReader {
  var bytes: ArraySlice<UInt8>

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count)
  }

  mutating func skip(_ count: Int) -> Bool { take(count) != nil }

  /// Big-endian numbers of four bytes, none larger than the file could hold.
  mutating func counts(_ count: Int) -> [Int]? {
    guard let taken = take(count * 4) else { return nil }
    let numbers = (0..<count).map { position -> Int in
      taken.dropFirst(position * 4).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
    return numbers.allSatisfy { $0 <= 1 << 24 } ? numbers : nil
  }

  /// What stands between two line feeds.
  mutating func line() -> ArraySlice<UInt8>? {
    guard take(1)?.first == 0x0A, let end = bytes.firstIndex(of: 0x0A) else { return nil }
    return take(end - bytes.startIndex)
  }

  /// Two's complement, big-endian, up to eight bytes.
  static func signed(_ bytes: ArraySlice<UInt8>) -> Int64 {
    let unused = 64 - bytes.count * 8
    return (bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) } << unused) >> unused
  }
}
