/// Whole numbers from 0 side by side, all as wide as the widest needs: no byte while all are 0, else 1, 2, 4 or 8.
///
/// A copy shares its memory; what is appended to one of them is not seen by the others.
///
/// `@unchecked Sendable`: `start` is the memory of `storage`, which is.
public struct PackedNumbers: @unchecked Sendable {
  @usableFromInline var storage: PackedStorage?
  @usableFromInline var start: UnsafeMutableRawPointer?
  public private(set) var count = 0
  /// The width as a power of two; -1 = no bytes.
  @usableFromInline var shift = -1

  public init() {}

  /// So many numbers of that many bytes, each of which is to be written before it is read.
  init(uninitialized count: Int, bytes: Int) {
    let storage = PackedStorage(capacity: count * bytes)
    storage.end = count * bytes
    self.storage = storage
    start = storage.start
    self.count = count
    shift = bytes.trailingZeroBitCount
  }

  /// The width of each number; 0 while all are 0.
  var bytes: Int { shift < 0 ? 0 : 1 << shift }

  /// Memory that is in use.
  var heldBytes: Int { count * bytes }

  /// Replaces a number by one that is no wider, in all copies: for whoever makes a column and has not handed it out.
  @inline(__always)
  func overwrite(_ number: UInt64, at position: Int) { put(number, at: position) }

  /// Keeps only the first numbers.
  mutating func truncate(_ count: Int) {
    self.count = min(count, self.count)
  }

  /// The number at a position in 0..<count.
  @inlinable @inline(__always)
  public subscript(position: Int) -> UInt64 {
    precondition(UInt(bitPattern: position) < UInt(bitPattern: count), "a position outside the column")
    return number(at: position)
  }

  /// The same without the check.
  @inlinable @inline(__always)
  func number(at position: Int) -> UInt64 {
    guard let start else { return 0 }
    switch shift {
    case 0: return UInt64(start.load(fromByteOffset: position, as: UInt8.self))
    case 1: return UInt64(start.load(fromByteOffset: position &<< 1, as: UInt16.self))
    case 2: return UInt64(start.load(fromByteOffset: position &<< 2, as: UInt32.self))
    default: return start.load(fromByteOffset: position &<< 3, as: UInt64.self)
    }
  }

  public mutating func append(_ number: UInt64) {
    prepare(for: number, more: 1)
    put(number, at: count)
    count += 1
    claim()
  }

  /// Appends numbers that are at most `largest`.
  public mutating func append(contentsOf numbers: UnsafeBufferPointer<UInt32>, largest: UInt32) {
    if numbers.isEmpty { return }
    prepare(for: UInt64(largest), more: numbers.count)
    if let start, let source = numbers.baseAddress {
      switch shift {
      case 0: PackedNumbers.copy(source, to: (start + count).assumingMemoryBound(to: UInt8.self), numbers.count)
      case 1: PackedNumbers.copy(source, to: (start + 2 * count).assumingMemoryBound(to: UInt16.self), numbers.count)
      case 2: PackedNumbers.copy(source, to: (start + 4 * count).assumingMemoryBound(to: UInt32.self), numbers.count)
      default: PackedNumbers.copy(source, to: (start + 8 * count).assumingMemoryBound(to: UInt64.self), numbers.count)
      }
    }
    count += numbers.count
    claim()
  }

  /// Replaces a number.
  public mutating func set(_ number: UInt64, at position: Int) {
    precondition(position >= 0 && position < count, "a position outside the column")
    if self[position] == number { return }
    let needed = PackedNumbers.shift(for: number)
    if needed > shift { move(more: 0, to: needed) }
    if !isKnownUniquelyReferenced(&storage) { move(more: 0, to: shift) }
    put(number, at: position)
  }

  /// Makes every number at least `bytes` wide, and room for more of them, which costs nothing until it is used.
  public mutating func reserve(_ more: Int, bytes: Int) {
    let needed = max(shift, bytes.trailingZeroBitCount)
    if needed > shift { move(more: more, to: needed) } else { grow(more: more) }
  }

  private static func copy<Narrow: FixedWidthInteger>(
    _ source: UnsafePointer<UInt32>, to target: UnsafeMutablePointer<Narrow>, _ count: Int
  ) {
    for position in 0..<count { target[position] = Narrow(truncatingIfNeeded: source[position]) }
  }

  @inline(__always)
  static func shift(for number: UInt64) -> Int {
    if number == 0 { return -1 }
    if number <= UInt64(UInt8.max) { return 0 }
    if number <= UInt64(UInt16.max) { return 1 }
    return number <= UInt64(UInt32.max) ? 2 : 3
  }

  @inline(__always)
  private mutating func prepare(for number: UInt64, more: Int) {
    let needed = PackedNumbers.shift(for: number)
    if needed > shift {
      move(more: more, to: needed)
    } else if shift >= 0 {
      grow(more: more)
    }
  }

  @inline(__always)
  private mutating func grow(more: Int) {
    guard let storage, shift >= 0 else { return }
    let used = count << shift
    if storage.end == used, storage.capacity - used >= more << shift { return }
    let roomy = PackedStorage.room(storage, used: used, more: more << shift)
    start = roomy.start
    self.storage = roomy
  }

  /// Copies all numbers to memory of its own.
  private mutating func move(more: Int, to wider: Int) {
    if wider < 0 { return }
    let old = self
    // Room that was made stays made.
    let room = old.shift < 0 ? 0 : (old.storage?.capacity ?? 0) >> old.shift
    let wide = PackedStorage(capacity: max(room, count + max(more, count / 2)) << wider)
    storage = wide
    start = wide.start
    shift = wider
    if old.shift < 0 {
      wide.start.initializeMemory(as: UInt8.self, repeating: 0, count: count << wider)
    } else {
      for position in 0..<count { put(old.number(at: position), at: position) }
    }
    claim()
  }

  @inline(__always)
  private func claim() {
    if let storage { storage.end = count << shift }
  }

  @inline(__always)
  private func put(_ number: UInt64, at position: Int) {
    guard let start else { return }
    switch shift {
    case 0: start.storeBytes(of: UInt8(truncatingIfNeeded: number), toByteOffset: position, as: UInt8.self)
    case 1: start.storeBytes(of: UInt16(truncatingIfNeeded: number), toByteOffset: 2 * position, as: UInt16.self)
    case 2: start.storeBytes(of: UInt32(truncatingIfNeeded: number), toByteOffset: 4 * position, as: UInt32.self)
    default: start.storeBytes(of: number, toByteOffset: 8 * position, as: UInt64.self)
    }
  }
}
