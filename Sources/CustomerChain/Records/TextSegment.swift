/// A run of texts of a `TextPool` with neighbouring codes, and the table that finds them.
///
/// `@unchecked Sendable`: only a pool that alone holds a segment adds to it; all others read.
final class TextSegment: @unchecked Sendable {
  /// The code of the first text.
  let base: TextCode
  private let fields: UnsafeMutablePointer<Fields>

  /// Kept behind a pointer: what stands in a class is guarded at each access.
  private struct Fields {
    var count = 0
    /// Open addressing: the upper half of a text's hash, and where it stands + 1; 0 is a free slot. The size is a power
    /// of two.
    var slots: UnsafeMutablePointer<UInt64>
    var slotMask: Int
    /// Where each text stands, counted through all blocks.
    var starts: UnsafeMutablePointer<UInt32>
    var startsCapacity: Int
    /// Each text stands in one piece, its length and its number before it. A long text takes several blocks that lie side
    /// by side.
    var blocks: UnsafeMutablePointer<UnsafeMutableRawPointer>
    var blockCount = 0
    var blocksCapacity: Int
    /// Where the next text may stand.
    var end = 0
    /// Blocks that were allocated, the first of those side by side.
    var owned: [UnsafeMutableRawPointer] = []
  }

  private static let blockShift = 16
  private static let blockBytes = 1 << blockShift
  /// Of the length and the number.
  private static let headBytes = 2 * MemoryLayout<UInt32>.size
  private static let smallestCapacity = 64

  var count: Int { fields.pointee.count }

  /// Memory that is in use.
  var heldBytes: Int {
    let fields = fields.pointee
    return fields.end + (fields.slotMask + 1) * MemoryLayout<UInt64>.stride + fields.count * MemoryLayout<UInt32>.stride
  }

  init(base: TextCode) {
    self.base = base
    let capacity = TextSegment.smallestCapacity
    fields = .allocate(capacity: 1)
    fields.initialize(
      to: Fields(
        slots: .allocate(capacity: capacity), slotMask: capacity - 1, starts: .allocate(capacity: capacity),
        startsCapacity: capacity, blocks: .allocate(capacity: capacity), blocksCapacity: capacity))
    fields.pointee.slots.initialize(repeating: 0, count: capacity)
  }

  /// The texts of two segments, the second of which follows the first. Nil when one cannot hold them.
  convenience init?(joining first: TextSegment, _ second: TextSegment) {
    guard first.fields.pointee.end + second.fields.pointee.end + 2 * TextSegment.blockBytes < Int(UInt32.max) else {
      return nil
    }
    self.init(base: first.base)
    for segment in [first, second] {
      for number in 0..<segment.count {
        let text = segment.text(number)
        if isFull(for: text.count) { return nil }
        _ = add(text, hash: TextPool.hash(text))
      }
    }
  }

  deinit {
    for block in fields.pointee.owned { block.deallocate() }
    fields.pointee.slots.deallocate()
    fields.pointee.starts.deallocate()
    fields.pointee.blocks.deallocate()
    fields.deinitialize(count: 1)
    fields.deallocate()
  }

  /// Whether a text of that length has no place any more: places are counted in 32 bits.
  func isFull(for length: Int) -> Bool {
    fields.pointee.end + length + 2 * TextSegment.blockBytes >= Int(UInt32.max) && count > 0
  }

  @inline(__always)
  func find(_ text: UnsafeRawBufferPointer, hash: UInt64) -> TextCode? {
    let tag = hash >> 32
    let slots = fields.pointee.slots
    let mask = fields.pointee.slotMask
    var slot = Int(truncatingIfNeeded: tag) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return nil }
      if entry >> 32 == tag {
        let record = record(startingAt: Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1)
        if TextSegment.holds(record, text) {
          return base &+ record.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  func placeOfSlot(_ hash: UInt64) -> UnsafeRawPointer {
    UnsafeRawPointer(fields.pointee.slots + (Int(truncatingIfNeeded: hash >> 32) & fields.pointee.slotMask))
  }

  @inline(__always)
  func placeOfText(_ hash: UInt64) -> UnsafeRawPointer? {
    let entry = fields.pointee.slots[Int(truncatingIfNeeded: hash >> 32) & fields.pointee.slotMask]
    if entry == 0 { return nil }
    return UnsafeRawPointer(record(startingAt: Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1))
  }

  /// Adds a text that is not here yet.
  func add(_ text: UnsafeRawBufferPointer, hash: UInt64) -> TextCode {
    let number = count
    if number == fields.pointee.startsCapacity { growStarts() }
    let start = place(for: text.count + TextSegment.headBytes)
    fields.pointee.starts[number] = UInt32(truncatingIfNeeded: start)
    fields.pointee.count = number + 1
    let record = record(number)
    record.storeBytes(of: UInt32(truncatingIfNeeded: text.count), as: UInt32.self)
    record.storeBytes(of: UInt32(truncatingIfNeeded: number), toByteOffset: 4, as: UInt32.self)
    if let address = text.baseAddress {
      (record + TextSegment.headBytes).copyMemory(from: address, byteCount: text.count)
    }
    put((hash >> 32) << 32 | UInt64(truncatingIfNeeded: start + 1))
    if (number + 1) * 3 > (fields.pointee.slotMask + 1) * 2 { growSlots() }
    return base &+ TextCode(truncatingIfNeeded: number)
  }

  @inline(__always)
  func withBytes<Result>(_ code: TextCode, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let number = Int(code) - Int(base)
    precondition(number >= 0 && number < count, "a code of another pool")
    return try withExtendedLifetime(self) { try body(text(number)) }
  }

  /// The length of a text, its number and, behind them, the text.
  @inline(__always)
  private func record(startingAt start: Int) -> UnsafeMutableRawPointer {
    fields.pointee.blocks[start >> TextSegment.blockShift] + (start & (TextSegment.blockBytes - 1))
  }

  @inline(__always)
  private func record(_ number: Int) -> UnsafeMutableRawPointer {
    record(startingAt: Int(fields.pointee.starts[number]))
  }

  @inline(__always)
  private func text(_ number: Int) -> UnsafeRawBufferPointer {
    let record = record(number)
    return UnsafeRawBufferPointer(
      start: record + TextSegment.headBytes, count: Int(record.loadUnaligned(as: UInt32.self)))
  }

  @inline(__always)
  private static func holds(_ record: UnsafeMutableRawPointer, _ text: UnsafeRawBufferPointer) -> Bool {
    guard Int(record.loadUnaligned(as: UInt32.self)) == text.count, let given = text.baseAddress else { return false }
    return areEqual(UnsafeRawPointer(record + headBytes), given, text.count)
  }

  @inline(__always)
  private static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    @inline(__always) func differ<Word: FixedWidthInteger>(_ position: Int, _ word: Word.Type) -> Bool {
      left.loadUnaligned(fromByteOffset: position, as: word) != right.loadUnaligned(fromByteOffset: position, as: word)
    }
    if count >= 8 {
      var position = 0
      while position &+ 8 < count {
        if differ(position, UInt64.self) { return false }
        position &+= 8
      }
      return !differ(count &- 8, UInt64.self)
    }
    if count >= 4 { return !differ(0, UInt32.self) && !differ(count &- 4, UInt32.self) }
    for position in 0..<count where differ(position, UInt8.self) { return false }
    return true
  }

  /// Where a record of that many bytes goes, with the blocks that it needs.
  private func place(for bytes: Int) -> Int {
    let end = fields.pointee.end
    let room = (fields.pointee.blockCount << TextSegment.blockShift) - end
    if bytes <= room {
      fields.pointee.end = end + bytes
      return end
    }
    let start = fields.pointee.blockCount << TextSegment.blockShift
    addBlocks((bytes + TextSegment.blockBytes - 1) >> TextSegment.blockShift)
    fields.pointee.end = start + bytes
    return start
  }

  private func addBlocks(_ number: Int) {
    let old = fields.pointee.blockCount
    if old + number > fields.pointee.blocksCapacity {
      let capacity = max(2 * fields.pointee.blocksCapacity, old + number)
      let blocks = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: capacity)
      blocks.update(from: fields.pointee.blocks, count: old)
      fields.pointee.blocks.deallocate()
      fields.pointee.blocks = blocks
      fields.pointee.blocksCapacity = capacity
    }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: number << TextSegment.blockShift, alignment: 8)
    fields.pointee.owned.append(memory)
    for further in 0..<number { fields.pointee.blocks[old + further] = memory + further << TextSegment.blockShift }
    fields.pointee.blockCount = old + number
  }

  private func growStarts() {
    let capacity = 2 * fields.pointee.startsCapacity
    let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    starts.update(from: fields.pointee.starts, count: count)
    fields.pointee.starts.deallocate()
    fields.pointee.starts = starts
    fields.pointee.startsCapacity = capacity
  }

  private func growSlots() {
    let old = fields.pointee.slots
    let oldSize = fields.pointee.slotMask + 1
    fields.pointee.slots = .allocate(capacity: 2 * oldSize)
    fields.pointee.slots.initialize(repeating: 0, count: 2 * oldSize)
    fields.pointee.slotMask = 2 * oldSize - 1
    for slot in 0..<oldSize where old[slot] != 0 { put(old[slot]) }
    old.deallocate()
  }

  @inline(__always)
  private func put(_ entry: UInt64) {
    let mask = fields.pointee.slotMask
    var slot = Int(truncatingIfNeeded: entry >> 32) & mask
    while fields.pointee.slots[slot] != 0 { slot = (slot &+ 1) & mask }
    fields.pointee.slots[slot] = entry
  }
}
