/// One of the two halves of a `KeyPool`: the keys whose hash ends in the same bit. Numbers are given from 1 in order of
/// first appearance. For one thread at a time.
public final class KeyShard: @unchecked Sendable {
  /// A key of up to 15 bytes with its length in the last byte; of a longer one a part of its hash, where it stands
  /// among `longKeys` and `longMark`.
  struct Entry {
    var low: UInt64
    var high: UInt64
  }

  /// Kept behind a pointer: what stands in a class is guarded at each access.
  struct Fields {
    /// Open addressing: the upper half of a key's hash, and its number; 0 is a free slot. The size is a power of two.
    var slots: UnsafeMutablePointer<UInt64>
    var mask: Int
    /// Where the entries stand; that of number 0 says nothing.
    var start: UnsafeMutableRawPointer
    var count = 1
    var longBytes = 0
  }

  private let fields: UnsafeMutablePointer<Fields>
  /// Entries by number.
  private(set) var entries: PackedStorage
  private(set) var longKeys: PackedStorage?

  public var count: Int { fields.pointee.count }
  var longBytes: Int { fields.pointee.longBytes }

  static let longMark: UInt64 = 0xFF
  static let longestShortKey = 15
  static let entryBytes = MemoryLayout<Entry>.stride
  private static let smallestSlots = 256

  /// Memory that is in use.
  var heldBytes: Int { entries.end + (longKeys?.end ?? 0) + (fields.pointee.mask + 1) * MemoryLayout<UInt64>.stride }

  private let advise: TableAdvice

  init(advise: @escaping TableAdvice) {
    self.advise = advise
    entries = PackedStorage(capacity: KeyShard.entryBytes * KeyShard.smallestSlots)
    entries.start.initializeMemory(as: UInt8.self, repeating: 0, count: KeyShard.entryBytes)
    entries.end = KeyShard.entryBytes
    fields = .allocate(capacity: 1)
    fields.initialize(
      to: Fields(
        slots: .allocate(capacity: KeyShard.smallestSlots), mask: KeyShard.smallestSlots - 1, start: entries.start))
    fields.pointee.slots.initialize(repeating: 0, count: KeyShard.smallestSlots)
  }

  deinit {
    fields.pointee.slots.deallocate()
    fields.deallocate()
  }

  /// The number of a key that is not empty, which is added when it is new.
  @inline(__always)
  public func number(of key: UnsafeRawBufferPointer, hash: UInt64) -> UInt32 {
    let tag = hash >> 32
    let wanted = entry(key, hash: hash)
    let slots = fields.pointee.slots
    let mask = fields.pointee.mask
    var slot = home(hash)
    while true {
      let found = slots[slot]
      if found == 0 { return add(key, wanted, hash: hash, at: slot) }
      if found >> 32 == tag {
        let number = UInt32(truncatingIfNeeded: found)
        if holds(Int(number), wanted, key) { return number }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Keys to be looked up together.
  public struct Batch {
    /// Which of the keys, in the order in which new ones get their numbers.
    public let places: UnsafePointer<UInt32>
    public let count: Int
    /// Where each key stands, its length and hash, by place. None is empty.
    public let starts: UnsafePointer<UnsafeRawPointer>
    public let lengths: UnsafePointer<UInt32>
    public let hashes: UnsafePointer<UInt64>
    /// What the codes are put into, by place.
    public let codes: UnsafeMutablePointer<TextCode>

    public init(
      places: UnsafePointer<UInt32>, count: Int, starts: UnsafePointer<UnsafeRawPointer>,
      lengths: UnsafePointer<UInt32>, hashes: UnsafePointer<UInt64>, codes: UnsafeMutablePointer<TextCode>
    ) {
      self.places = places
      self.count = count
      self.starts = starts
      self.lengths = lengths
      self.hashes = hashes
      self.codes = codes
    }
  }

  /// Gives keys their codes; those that are new are added.
  ///
  /// Each step is taken for some keys before the next one is: the slots of all of them, and then their entries, are
  /// waited for together, not one after the other.
  public func look(_ batch: Batch, shard: Int) {
    var start = 0
    while start < batch.count {
      let count = min(KeyShard.together, batch.count - start)
      look(batch, start, count, shard)
      start += count
    }
  }

  private static let together = 64

  private func look(_ batch: Batch, _ first: Int, _ count: Int, _ shard: Int) {
    let places = batch.places + first
    let mask = fields.pointee.mask
    let slots = fields.pointee.slots
    let entries = fields.pointee.start
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 3 * KeyShard.together) { room in
      guard let found = room.baseAddress else { return }
      let low = found + KeyShard.together
      let high = low + KeyShard.together
      for number in 0..<count {
        found[number] = slots[Int(truncatingIfNeeded: batch.hashes[Int(places[number])] >> 32) & mask]
      }
      for number in 0..<count {
        let tag = batch.hashes[Int(places[number])] >> 32
        var slot = Int(truncatingIfNeeded: tag) & mask
        var entry = found[number]
        while entry != 0, entry >> 32 != tag {
          slot = (slot &+ 1) & mask
          entry = slots[slot]
        }
        found[number] = entry & 0xFFFF_FFFF
      }
      for number in 0..<count {
        let entry = entries.load(fromByteOffset: Int(found[number]) &* KeyShard.entryBytes, as: Entry.self)
        low[number] = entry.low
        high[number] = entry.high
      }
      for number in 0..<count {
        let place = Int(places[number])
        let key = UnsafeRawBufferPointer(start: batch.starts[place], count: Int(batch.lengths[place]))
        let wanted = self.entry(key, hash: batch.hashes[place])
        let isFound = low[number] == wanted.low && high[number] == wanted.high && key.count <= KeyShard.longestShortKey
        let known = UInt32(truncatingIfNeeded: found[number])
        batch.codes[place] = KeyPool.code(
          isFound && known != 0 ? known : self.number(of: key, hash: batch.hashes[place]), shard: shard)
      }
    }
  }

  @inline(__always)
  private func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & fields.pointee.mask }

  /// How a key is kept, but for the place of a long one.
  @inline(__always)
  private func entry(_ key: UnsafeRawBufferPointer, hash: UInt64) -> Entry {
    guard let start = key.baseAddress, key.count <= KeyShard.longestShortKey else {
      return Entry(low: hash, high: KeyShard.longMark << 56)
    }
    let length = UInt64(truncatingIfNeeded: key.count) << 56
    switch key.count {
    case 8...15:
      let low = start.loadUnaligned(as: UInt64.self)
      if key.count == 8 { return Entry(low: low, high: length) }
      let rest = start.loadUnaligned(fromByteOffset: key.count &- 8, as: UInt64.self)
      return Entry(low: low, high: rest >> UInt64(8 &* (16 &- key.count)) | length)
    case 4...7:
      let first = UInt64(start.loadUnaligned(as: UInt32.self))
      let last = UInt64(start.loadUnaligned(fromByteOffset: key.count &- 4, as: UInt32.self))
      return Entry(low: first | last << UInt64(8 &* (key.count &- 4)), high: length)
    default:
      var low: UInt64 = 0
      for position in 0..<key.count {
        low |= UInt64(start.load(fromByteOffset: position, as: UInt8.self)) << UInt64(8 &* position)
      }
      return Entry(low: low, high: length)
    }
  }

  @inline(__always)
  private func holds(_ number: Int, _ wanted: Entry, _ key: UnsafeRawBufferPointer) -> Bool {
    let entry = fields.pointee.start.load(fromByteOffset: number &* KeyShard.entryBytes, as: Entry.self)
    if entry.low != wanted.low { return false }
    if entry.high == wanted.high { return wanted.high >> 56 != KeyShard.longMark || equalsLong(entry, key) }
    return wanted.high >> 56 == KeyShard.longMark && entry.high >> 56 == KeyShard.longMark && equalsLong(entry, key)
  }

  private func equalsLong(_ entry: Entry, _ key: UnsafeRawBufferPointer) -> Bool {
    guard let longKeys else { return false }
    let known = KeyTexts.longKey(entry, in: longKeys)
    return known.count == key.count && known.elementsEqual(key)
  }

  @inline(never)
  private func add(_ key: UnsafeRawBufferPointer, _ wanted: Entry, hash: UInt64, at slot: Int) -> UInt32 {
    let number = count
    var entry = wanted
    if entry.high >> 56 == KeyShard.longMark {
      entry.high |= UInt64(truncatingIfNeeded: longBytes) & 0x00FF_FFFF_FFFF_FFFF
      addLong(key)
    }
    let used = number * KeyShard.entryBytes
    if entries.capacity - used < KeyShard.entryBytes {
      growEntries(to: 2 * used)
    }
    entries.start.storeBytes(of: entry, toByteOffset: used, as: Entry.self)
    entries.end = used + KeyShard.entryBytes
    fields.pointee.start = entries.start
    fields.pointee.count = number + 1
    fields.pointee.slots[slot] = (hash >> 32) << 32 | UInt64(truncatingIfNeeded: number)
    if (number + 2) * 4 > (fields.pointee.mask + 1) * 3 { growSlots(to: 2 * (fields.pointee.mask + 1)) }
    return UInt32(truncatingIfNeeded: number)
  }

  private func addLong(_ key: UnsafeRawBufferPointer) {
    guard let address = key.baseAddress else { return }
    let bytes = KeyTexts.longHeadBytes + key.count
    let roomy = PackedStorage.room(longKeys, used: longBytes, more: bytes)
    (roomy.start + longBytes).storeBytes(of: UInt32(truncatingIfNeeded: key.count), as: UInt32.self)
    (roomy.start + longBytes + KeyTexts.longHeadBytes).copyMemory(from: address, byteCount: key.count)
    fields.pointee.longBytes += bytes
    roomy.end = longBytes
    longKeys = roomy
  }

  /// Makes room for more keys.
  func reserve(_ more: Int) {
    let expected = count + more + more / 16
    var size = fields.pointee.mask + 1
    while expected * 4 > size * 3 { size *= 2 }
    if size > fields.pointee.mask + 1 { growSlots(to: size) }
    if entries.capacity < expected * KeyShard.entryBytes { growEntries(to: expected * KeyShard.entryBytes) }
  }

  private func growEntries(to bytes: Int) {
    let grown = PackedStorage(capacity: bytes, advise: advise)
    let used = fields.pointee.count * KeyShard.entryBytes
    grown.start.copyMemory(from: entries.start, byteCount: used)
    grown.end = used
    entries = grown
    fields.pointee.start = grown.start
  }

  private func growSlots(to size: Int) {
    let old = fields.pointee.slots
    let oldSize = fields.pointee.mask + 1
    let bytes = size * MemoryLayout<UInt64>.stride
    let slots = PackedStorage.table(bytes, advise: advise).bindMemory(to: UInt64.self, capacity: size)
    slots.initialize(repeating: 0, count: size)
    let mask = size - 1
    for position in 0..<oldSize where old[position] != 0 {
      var slot = Int(truncatingIfNeeded: old[position] >> 32) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = old[position]
    }
    fields.pointee.slots = slots
    fields.pointee.mask = mask
    old.deallocate()
  }
}
