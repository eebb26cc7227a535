import CustomerChain

/// Gives the texts of columns their codes: what a column often says is known without asking the pool, and what it hardly
/// ever says twice is fetched from memory for several rows at once.
struct ColumnTexts<Coder: TextCoder> {
  var coder: Coder

  /// A text of at most 32 bytes, as words that together with its length say all of it.
  private struct Entry {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// 0 for a free place.
    var count: UInt32 = 0
    var code: TextCode = 0
  }

  private struct Front {
    var entries: UnsafeMutablePointer<Entry>?
    var asked = 0
    var known = 0
    var isWide = false
  }

  private static var entryBits: Int { 9 }
  /// So many texts of a column tell whether it often says the same.
  private static var trial: Int { 256 }
  /// Files with more columns do without, for the memory that it takes.
  private static var mostColumns: Int { 64 }

  private let fronts: UnsafeMutablePointer<Front>
  private let columns: Int
  /// Columns that hardly ever say the same twice.
  private(set) var wide: [Int]

  init(_ coder: Coder, columns: Int, wide: [Int]) {
    self.coder = coder
    self.columns = columns
    self.wide = wide
    fronts = .allocate(capacity: columns)
    fronts.initialize(repeating: Front(), count: columns)
    for column in wide { fronts[column].isWide = true }
  }

  func deallocate() {
    for column in 0..<columns { fronts[column].entries?.deallocate() }
    fronts.deallocate()
  }

  /// The code of a text that is not empty.
  @inline(__always)
  mutating func code(of text: UnsafeRawBufferPointer, in column: Int) -> TextCode {
    let count = text.count
    guard !fronts[column].isWide, count <= 32, let start = text.baseAddress else {
      return coder.code(of: text, hash: TextPool.hash(text))
    }
    guard let entries = fronts[column].entries else { return firstCode(of: text, in: column) }
    let words = ColumnTexts.words(start, count)
    let mixed = (words.0 ^ words.1 &* 0x9e37_79b9_7f4a_7c15 ^ words.3) &* 0xd1b5_4a32_d192_ed03
    let entry = entries + Int(truncatingIfNeeded: mixed >> UInt64(64 - ColumnTexts.entryBits))
    fronts[column].asked &+= 1
    if entry.pointee.count == UInt32(truncatingIfNeeded: count), entry.pointee.words.0 == words.0,
      entry.pointee.words.1 == words.1, entry.pointee.words.2 == words.2, entry.pointee.words.3 == words.3
    {
      fronts[column].known &+= 1
      return entry.pointee.code
    }
    let code = coder.code(of: text, hash: TextPool.hash(text))
    entry.pointee = Entry(words: words, count: UInt32(truncatingIfNeeded: count), code: code)
    if fronts[column].asked == ColumnTexts.trial, fronts[column].known * 2 < ColumnTexts.trial {
      fronts[column].isWide = true
      wide.append(column)
    }
    return code
  }

  private mutating func firstCode(of text: UnsafeRawBufferPointer, in column: Int) -> TextCode {
    if columns <= ColumnTexts.mostColumns {
      let entries = UnsafeMutablePointer<Entry>.allocate(capacity: 1 << ColumnTexts.entryBits)
      entries.initialize(repeating: Entry(), count: 1 << ColumnTexts.entryBits)
      fronts[column].entries = entries
    }
    return coder.code(of: text, hash: TextPool.hash(text))
  }

  /// Different for different texts of the same length.
  @inline(__always)
  private static func words(_ start: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64, UInt64, UInt64) {
    @inline(__always) func word(_ position: Int) -> UInt64 {
      start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    if count > 16 { return (word(0), word(8), word(count &- 16), word(count &- 8)) }
    if count >= 8 { return (word(0), word(count &- 8), 0, 0) }
    if count >= 4 {
      return (
        UInt64(start.loadUnaligned(as: UInt32.self)),
        UInt64(start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)), 0, 0
      )
    }
    let first = UInt64(start.load(as: UInt8.self))
    let middle = UInt64(start.load(fromByteOffset: count / 2, as: UInt8.self))
    return (first << 16 | middle << 8 | UInt64(start.load(fromByteOffset: count &- 1, as: UInt8.self)), 0, 0, 0)
  }
}
