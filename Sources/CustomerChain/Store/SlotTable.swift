/// Gives pairs of a text code and a small number slots from 0 in order of first appearance: for counts by value, of which
/// there are few among codes that may be any.
struct SlotTable {
  /// Open addressing: keys beside their slots; the size is a power of two. A slot of -1 is a free place.
  private var keys: [UInt64]
  private var slots: [Int32]
  private(set) var count = 0

  private static let smallestSize = 64

  init() {
    keys = Array(repeating: 0, count: SlotTable.smallestSize)
    slots = Array(repeating: -1, count: SlotTable.smallestSize)
  }

  /// The slot of a pair, and whether it is a new one.
  @inline(__always)
  mutating func slot(_ code: TextCode, _ number: Int = 0) -> (slot: Int, isNew: Bool) {
    let key = UInt64(code) << 32 | UInt64(UInt32(truncatingIfNeeded: number))
    let place = place(of: key)
    if slots[place] >= 0 { return (Int(slots[place]), false) }
    return (add(key, at: place), true)
  }

  /// Where the key stands, or where it would be put.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = keys.count &- 1
    var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
    while slots[place] >= 0, keys[place] != key { place = (place &+ 1) & mask }
    return place
  }

  @inline(never)
  private mutating func add(_ key: UInt64, at place: Int) -> Int {
    let slot = count
    keys[place] = key
    slots[place] = Int32(truncatingIfNeeded: slot)
    count += 1
    if 2 * count > keys.count { grow() }
    return slot
  }

  private mutating func grow() {
    let old = (keys, slots)
    keys = Array(repeating: 0, count: 2 * old.0.count)
    slots = Array(repeating: -1, count: 2 * old.0.count)
    for (key, slot) in zip(old.0, old.1) where slot >= 0 {
      let place = place(of: key)
      keys[place] = key
      slots[place] = slot
    }
  }
}
