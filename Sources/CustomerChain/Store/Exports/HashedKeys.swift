/// Numbers by the hash of a key. The hashes stand nearly in their order, so that a table that is made from another one's
/// list is made from the front to the back.
struct HashedKeys: Sendable {
  /// Open addressing; 0 is a free slot. The size is a power of two.
  private var hashes: [UInt64]
  private var numbers: [UInt32]
  private var shift: UInt64
  /// Slots that are taken, also by removed keys.
  private var taken = 0
  private(set) var count = 0

  /// The number of a key that was removed, or is to be; all others are below it.
  static let removed = UInt32.max
  private static let smallestSize = 64

  /// Room for some keys.
  init(expecting count: Int = 0) {
    var size = HashedKeys.smallestSize
    while size * 3 < count * 4 { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
  }

  /// What is kept of the hash of a key; never 0.
  @inline(__always)
  static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 { max(1, TextPool.hash(key)) }

  /// Every place that a key may stand at.
  var slots: Range<Int> { 0..<hashes.count }

  /// The key at a place and its number; nil where none is.
  @inline(__always)
  func entry(at slot: Int) -> (hash: UInt64, number: UInt32)? {
    hashes[slot] == 0 || numbers[slot] == HashedKeys.removed ? nil : (hashes[slot], numbers[slot])
  }

  /// Where a key stands; nil = nowhere.
  @inline(__always)
  func slot(of hash: UInt64) -> Int? {
    let slot = place(of: hash)
    return hashes[slot] == hash && numbers[slot] != HashedKeys.removed ? slot : nil
  }

  /// The number of a key; nil where it is not known.
  @inline(__always)
  subscript(hash: UInt64) -> UInt32? { slot(of: hash).map { numbers[$0] } }

  /// Gives a key that stands there another number.
  @inline(__always)
  mutating func set(_ number: UInt32, at slot: Int) { numbers[slot] = number }

  mutating func remove(at slot: Int) {
    if numbers[slot] != HashedKeys.removed { count -= 1 }
    numbers[slot] = HashedKeys.removed
  }

  /// Gives a key a number; it is added when it is new.
  @inline(__always)
  mutating func set(_ number: UInt32, of hash: UInt64) {
    let slot = place(of: hash)
    if hashes[slot] == 0 {
      add(hash, number, at: slot)
      return
    }
    if numbers[slot] == HashedKeys.removed { count += 1 }
    numbers[slot] = number
  }

  /// Gives many keys their numbers; those with the number `removed` are removed.
  ///
  /// A place that is far from the last one is waited for. So the keys are dealt out by the first bits of their hashes
  /// before: those of a part of the table are looked for together.
  mutating func take(_ changes: HashedNumbers) {
    makeRoom(for: changes.added)
    for change in changes.dealt() {
      if change.number != HashedKeys.removed {
        set(change.number, of: change.hash)
      } else if let slot = slot(of: change.hash) {
        remove(at: slot)
      }
    }
  }

  private mutating func makeRoom(for more: Int) {
    if (taken + more) * 4 > hashes.count * 3 { rebuild(expecting: count + more) }
  }

  /// Where a key stands, or where it would be put.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let mask = hashes.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> shift)
    while hashes[slot] != hash, hashes[slot] != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func add(_ hash: UInt64, _ number: UInt32, at slot: Int) {
    hashes[slot] = hash
    numbers[slot] = number
    taken += 1
    count += 1
    if taken * 4 > hashes.count * 3 { rebuild(expecting: 2 * count) }
  }

  private mutating func rebuild(expecting count: Int) {
    var grown = HashedKeys(expecting: count)
    for slot in slots {
      if let (hash, number) = entry(at: slot) { grown.set(number, of: hash) }
    }
    self = grown
  }
}
