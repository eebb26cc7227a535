/// The ledger as bytes, for a file: a first line that names form and version, how many entries, each with its moment, its
/// terms and its numbers, and a hash of all that.
extension Ledger {
  private static let head = Array("ketting ledger 1\n".utf8)
  private static let countBytes = MemoryLayout<UInt32>.size
  private static let entryBytes = 2 * MemoryLayout<UInt64>.size + countBytes
  private static let numberBytes = 2 * MemoryLayout<UInt64>.size
  private static let sumBytes = MemoryLayout<UInt64>.size

  /// No ledger takes more bytes.
  public static let maximumBytes =
    head.count + countBytes + maximumEntries * (entryBytes + maximumNumbers * numberBytes) + sumBytes

  /// Empty when nothing was noted.
  public var bytes: [UInt8] {
    if entries.isEmpty { return [] }
    let numbers = entries.reduce(0) { $0 + $1.numbers.count }
    let size =
      Ledger.head.count + Ledger.countBytes + entries.count * Ledger.entryBytes + numbers * Ledger.numberBytes
      + Ledger.sumBytes
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, written in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      var writer = StateWriter(raw)
      for byte in Ledger.head { writer.put(byte) }
      writer.put(UInt32(entries.count))
      for entry in entries {
        writer.put(entry.at.milliseconds)
        writer.put(entry.terms)
        writer.put(UInt32(entry.numbers.count))
        for (hash, number) in entry.numbers.sorted(by: { $0.key < $1.key }) {
          writer.put(hash)
          writer.put(number)
        }
      }
      writer.put(TextPool.hash(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(raw)[..<writer.position])))
      written = writer.position
    }
  }

  /// Nil for bytes that are not a ledger, of another version, cut off or changed.
  public init?(_ bytes: [UInt8]) {
    let entries = bytes.withUnsafeBytes { Ledger.entries(in: $0) }
    guard let entries else { return nil }
    self.init(entries)
  }

  private static func entries(in bytes: UnsafeRawBufferPointer) -> [Entry]? {
    let end = bytes.count - sumBytes
    guard bytes.starts(with: head), bytes.count <= maximumBytes, end >= head.count + countBytes,
      bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian
        == TextPool.hash(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    else { return nil }
    var reader = StateReader(UnsafeRawBufferPointer(rebasing: bytes[..<end]), from: head.count)
    guard let count = reader.next(UInt32.self), count <= maximumEntries else { return nil }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard let at = reader.next(Int64.self), let terms = reader.next(UInt64.self),
        let numberCount = reader.next(UInt32.self), numberCount <= maximumNumbers
      else { return nil }
      var numbers: [UInt64: Int64] = [:]
      for _ in 0..<numberCount {
        guard let hash = reader.next(UInt64.self), let number = reader.next(Int64.self) else { return nil }
        numbers[hash] = number
      }
      entries.append(Entry(at: Instant(milliseconds: at), terms: terms, numbers: numbers))
    }
    return reader.position == end ? entries : nil
  }
}
