/// Called with new memory, and its size, that will be read here and there: whoever knows the system can say so to it.
public typealias TableAdvice = @Sendable (UnsafeMutableRawPointer, Int) -> Void

/// The distinct keys of one space, each with a code; 0 = the empty key. Codes are given so that each half of the keys
/// can be looked up by a worker of its own with the same result as by one.
public final class KeyPool: Sendable {
  public let shards: (KeyShard, KeyShard)

  init(advise: @escaping TableAdvice = { _, _ in }) { shards = (KeyShard(advise: advise), KeyShard(advise: advise)) }

  /// Which half looks after a key of that hash.
  @inline(__always)
  public static func shard(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & 1) }

  /// The code of a half's number.
  @inline(__always)
  public static func code(_ number: UInt32, shard: Int) -> TextCode {
    number << 1 | TextCode(truncatingIfNeeded: shard)
  }

  /// The code of a key, which is added when it is new.
  public func intern(_ key: UnsafeRawBufferPointer) -> TextCode {
    if key.isEmpty { return 0 }
    let hash = TextPool.hash(key)
    let shard = KeyPool.shard(of: hash)
    return KeyPool.code((shard == 0 ? shards.0 : shards.1).number(of: key, hash: hash), shard: shard)
  }

  public func intern(_ key: String) -> TextCode {
    var key = key
    return key.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  var count: Int { shards.0.count + shards.1.count }

  /// The keys known by now, which stay as they are while more are added.
  var texts: KeyTexts { KeyTexts(self) }
}

/// The keys of all spaces while files are read.
public struct KeyPools: Sendable {
  private let pools: [KeyPool]

  public init(advise: @escaping TableAdvice = { _, _ in }) {
    pools = KeySpace.allCases.map { _ in KeyPool(advise: advise) }
  }

  public subscript(space: KeySpace) -> KeyPool { pools[space.rawValue] }

  /// All keys known by now.
  public var texts: [KeyTexts] { pools.map(\.texts) }

  /// Memory that is in use.
  var heldBytes: Int { pools.reduce(0) { $0 + $1.shards.0.heldBytes + $1.shards.1.heldBytes } }

  /// How many there are of each space.
  public var counts: [Int] { pools.map(\.count) }

  /// Makes room for as many times more keys as there have come since there were `before` of each space.
  public func reserve(_ times: Double, since before: [Int]) {
    for (pool, before) in zip(pools, before) {
      let expected = Double(pool.count - before) * times / 2
      let more = Int(min(expected, Double(KeyPools.mostReserved)))
      pool.shards.0.reserve(more)
      pool.shards.1.reserve(more)
    }
  }

  /// For each half of a pool; a file may begin otherwise than it goes on.
  private static let mostReserved = 4 << 20

  /// How many there are.
  public var count: Int { pools.reduce(0) { $0 + $1.count } }
}
