/// The keys of one space by their codes, as they were at a moment.
public struct KeyTexts: Sendable {
  private let shards: [Shard]

  private struct Shard: Sendable {
    let entries: PackedStorage
    let longKeys: PackedStorage?
    let count: Int
  }

  static let longHeadBytes = MemoryLayout<UInt32>.size

  init(_ pool: KeyPool) {
    shards = [pool.shards.0, pool.shards.1].map { Shard(entries: $0.entries, longKeys: $0.longKeys, count: $0.count) }
  }

  /// Codes are below this; not every code below it is that of a key.
  public var codeLimit: Int { 2 * max(shards[0].count, shards[1].count) }

  /// The key of a code; empty for 0 and for what is no code.
  public func string(_ code: TextCode) -> String { withBytes(code) { String(decoding: $0, as: UTF8.self) } }

  /// Nil for the empty key.
  public func text(_ code: TextCode) -> String? { code == 0 ? nil : string(code) }

  /// The bytes of a key, for the time of the call.
  public func withBytes<Result>(_ code: TextCode, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
  {
    let shard = shards[Int(code & 1)]
    let number = Int(code >> 1)
    guard number > 0, number < shard.count else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    let entry = shard.entries.start.load(fromByteOffset: number * KeyShard.entryBytes, as: KeyShard.Entry.self)
    if entry.high >> 56 == KeyShard.longMark, let longKeys = shard.longKeys {
      return try withExtendedLifetime(shard) { try body(KeyTexts.longKey(entry, in: longKeys)) }
    }
    return try withUnsafeBytes(of: entry) { try body(UnsafeRawBufferPointer(rebasing: $0[..<Int(entry.high >> 56)])) }
  }

  static func longKey(_ entry: KeyShard.Entry, in storage: PackedStorage) -> UnsafeRawBufferPointer {
    let start = storage.start + Int(truncatingIfNeeded: entry.high & 0x00FF_FFFF_FFFF_FFFF)
    return UnsafeRawBufferPointer(
      start: start + longHeadBytes, count: Int(start.loadUnaligned(as: UInt32.self)))
  }
}
