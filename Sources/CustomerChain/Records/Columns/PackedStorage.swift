/// Memory that only grows at its end. What stands before the end of any copy is never changed while it is shared, so
/// copies of a column can be read while one of them goes on.
///
/// `@unchecked Sendable`: only the owner of the longest copy writes, and only behind what all others see.
@usableFromInline
final class PackedStorage: @unchecked Sendable {
  @usableFromInline private(set) var start: UnsafeMutableRawPointer
  private(set) var capacity: Int
  /// Bytes that some copy has taken.
  var end = 0

  init(capacity: Int) {
    self.capacity = max(PackedStorage.smallest, capacity)
    start = .allocate(byteCount: self.capacity, alignment: 16)
  }

  /// A storage that is read here and there, which costs less where few large pages hold it.
  init(capacity: Int, advise: TableAdvice) {
    self.capacity = max(PackedStorage.smallest, capacity)
    start = PackedStorage.table(self.capacity, advise: advise)
  }

  static func table(_ bytes: Int, advise: TableAdvice) -> UnsafeMutableRawPointer {
    guard bytes >= largeTable else { return .allocate(byteCount: bytes, alignment: 16) }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: largePage)
    advise(memory, bytes)
    return memory
  }

  private static let largePage = 2 << 20
  private static let largeTable = 4 << 20

  deinit { start.deallocate() }

  static let smallest = 64

  /// A storage in which `more` bytes fit behind the first `used`, which stand in it: this one, where nothing else has
  /// been put there, or one with a copy of them.
  static func room(_ storage: PackedStorage?, used: Int, more: Int) -> PackedStorage {
    guard let known = storage else { return PackedStorage(capacity: more) }
    if known.end == used, known.capacity - used >= more { return known }
    let grown = PackedStorage(capacity: max(known.capacity, 2 * used, used + more + used / 2))
    grown.start.copyMemory(from: known.start, byteCount: used)
    grown.end = used
    return grown
  }
}
