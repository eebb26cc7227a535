/// Hashes of keys with a number for each, gathered before they are put into a table.
struct HashedNumbers {
  struct Change {
    var hash: UInt64
    var number: UInt32
  }

  private var changes: [Change] = []
  /// How many are not to be removed.
  private(set) var added = 0

  /// Room for so many.
  init(expecting count: Int) { changes.reserveCapacity(count) }

  @inline(__always)
  mutating func append(_ hash: UInt64, _ number: UInt32) {
    changes.append(Change(hash: hash, number: number))
    if number != HashedKeys.removed { added &+= 1 }
  }

  private static let bits: UInt64 = 10
  /// Fewer are as quick as they are.
  private static let fewest = 4096

  /// The same by the first bits of their hashes, those with the same bits in their order.
  func dealt() -> [Change] {
    guard changes.count > HashedNumbers.fewest else { return changes }
    let shift = 64 - HashedNumbers.bits
    var places = Array(repeating: 0, count: 1 << HashedNumbers.bits + 1)
    for change in changes { places[Int(truncatingIfNeeded: change.hash >> shift) + 1] += 1 }
    for place in 1..<places.count { places[place] += places[place - 1] }
    return [Change](unsafeUninitializedCapacity: changes.count) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      for change in changes {
        let bucket = Int(truncatingIfNeeded: change.hash >> shift)
        (start + places[bucket]).initialize(to: change)
        places[bucket] += 1
      }
      count = changes.count
    }
  }
}
