import CScan
import CustomerChain

/// Gives the texts of columns their codes while the pool is only read: texts that it lacks are kept aside until their
/// records count. What a column often says is known without asking the pool, and what it hardly ever says twice is
/// fetched from memory for several rows at once.
struct ColumnTexts {
  /// Set in codes of new texts, beside their code among these. A pool with so many texts fits no memory.
  static let mark: TextCode = 1 << 31

  private let fronts: UnsafeMutablePointer<TextFront>
  private let columns: Int
  private(set) var new = TextPool()
  /// Memory can be read up to here.
  var safeEnd: UnsafeRawPointer

  /// So many texts ask for memory before the first of them reads it.
  private static let group = 16

  init(columns: Int) {
    self.columns = columns
    fronts = .allocate(capacity: columns)
    for column in 0..<columns { (fronts + column).initialize(to: TextFront()) }
    safeEnd = UnsafeRawPointer(fronts)
  }

  func deallocate() {
    for column in 0..<columns { fronts[column].deallocate() }
    fronts.deinitialize(count: columns)
    fronts.deallocate()
  }

  var hasNew: Bool { new.count > 1 }

  /// The code of one text by itself.
  mutating func code(of text: UnsafeRawBufferPointer, _ pool: UnsafePointer<TextPool>) -> TextCode {
    if text.isEmpty { return 0 }
    let hash = TextPool.hash(text)
    return pool.pointee.code(of: text, hash: hash) ?? (new.intern(text, hash: hash) | ColumnTexts.mark)
  }

  /// The codes of the texts in some rows of a column, 0 where `text` gives an empty one.
  @inline(__always)
  mutating func codes(
    _ rows: Int, column: Int, _ pool: UnsafePointer<TextPool>, _ codes: UnsafeMutablePointer<TextCode>,
    _ text: (_ row: Int) -> UnsafeRawBufferPointer
  ) {
    var front = fronts[column]
    front.begin(isUseful: columns <= TextFront.mostColumns)
    defer {
      front.note(rows)
      fronts[column] = front
    }
    if front.isWide {
      wideCodes(rows, pool, codes, text)
      return
    }
    let safeEnd = safeEnd
    for row in 0..<rows {
      let text = text(row)
      guard let start = text.baseAddress, !text.isEmpty else {
        codes[row] = 0
        continue
      }
      let words = TextFront.words(start, text.count, safeEnd)
      if let code = front.code(words, text.count) {
        codes[row] = code
      } else {
        let code = self.code(of: text, pool)
        front.add(words, text.count, code)
        codes[row] = code
      }
    }
  }

  private mutating func wideCodes(
    _ rows: Int, _ pool: UnsafePointer<TextPool>, _ codes: UnsafeMutablePointer<TextCode>,
    _ text: (_ row: Int) -> UnsafeRawBufferPointer
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ColumnTexts.group) { hashes in
      var first = 0
      while first < rows {
        let last = min(rows, first + ColumnTexts.group)
        for row in first..<last {
          let text = text(row)
          hashes[row &- first] = text.isEmpty ? 0 : TextPool.hash(text)
          kscan_prefetch(pool.pointee.placeOfSlot(hashes[row &- first]))
        }
        for row in first..<last {
          if let place = pool.pointee.placeOfText(hashes[row &- first]) { kscan_prefetch(place) }
        }
        for row in first..<last {
          let text = text(row)
          let hash = hashes[row &- first]
          codes[row] =
            text.isEmpty
            ? 0 : pool.pointee.code(of: text, hash: hash) ?? (new.intern(text, hash: hash) | ColumnTexts.mark)
        }
        first = last
      }
    }
  }

  /// Forgets the texts kept aside, of which `codes` has the code in the pool, or 0 for those that never came there.
  mutating func settle(_ codes: [TextCode]) {
    if !hasNew { return }
    for column in 0..<columns { fronts[column].settle(codes) }
    new = TextPool()
  }
}

/// What a column said lately, with its codes.
struct TextFront {
  /// A text of at most 32 bytes, as words that together with its length say all of it.
  typealias Words = (UInt64, UInt64, UInt64, UInt64)

  private struct Entry {
    var words: Words = (0, 0, 0, 0)
    /// 0 for a free place.
    var count: UInt32 = 0
    var code: TextCode = 0
  }

  /// Two places for each value of the hash: the second is for what stood in the first.
  private var entries: UnsafeMutablePointer<Entry>?
  private var asked = 0
  private var unknown = 0
  /// The column hardly ever says the same twice.
  private(set) var isWide = false

  private static let setBits = 9
  private static let longest = 32
  /// So many texts of a column tell whether it often says the same.
  private static let trial = 512
  /// Files with more columns do without, for the memory that it takes.
  static let mostColumns = 64

  func deallocate() { entries?.deallocate() }

  mutating func begin(isUseful: Bool) {
    if entries != nil || isWide { return }
    guard isUseful else {
      isWide = true
      return
    }
    let memory = UnsafeMutablePointer<Entry>.allocate(capacity: 2 << TextFront.setBits)
    memory.initialize(repeating: Entry(), count: 2 << TextFront.setBits)
    entries = memory
  }

  @inline(__always)
  private static func set(_ words: Words) -> Int {
    let mixed = (words.0 ^ words.1 &* 0x9e37_79b9_7f4a_7c15 ^ words.3) &* 0xd1b5_4a32_d192_ed03
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - setBits)) &<< 1
  }

  @inline(__always)
  private static func holds(_ entry: UnsafeMutablePointer<Entry>, _ words: Words, _ count: Int) -> Bool {
    entry.pointee.count == UInt32(truncatingIfNeeded: count) && entry.pointee.words.0 == words.0
      && entry.pointee.words.1 == words.1 && entry.pointee.words.2 == words.2 && entry.pointee.words.3 == words.3
  }

  @inline(__always)
  func code(_ words: Words, _ count: Int) -> TextCode? {
    guard let entries, count <= TextFront.longest else { return nil }
    let entry = entries + TextFront.set(words)
    if TextFront.holds(entry, words, count) { return entry.pointee.code }
    if TextFront.holds(entry + 1, words, count) { return entry[1].code }
    return nil
  }

  /// Takes note of a text that was not known.
  @inline(never)
  mutating func add(_ words: Words, _ count: Int, _ code: TextCode) {
    guard let entries, count <= TextFront.longest else { return }
    unknown += 1
    let entry = entries + TextFront.set(words)
    entry[1] = entry[0]
    entry[0] = Entry(words: words, count: UInt32(truncatingIfNeeded: count), code: code)
  }

  /// Counts the texts of some rows, most of which must have been known for the front to go on.
  mutating func note(_ rows: Int) {
    asked += rows
    if asked < TextFront.trial { return }
    if unknown * 2 > asked { isWide = true }
    asked = 0
    unknown = 0
  }

  func settle(_ codes: [TextCode]) {
    guard let entries else { return }
    for place in 0..<(2 << TextFront.setBits) where entries[place].code & ColumnTexts.mark != 0 {
      let number = Int(entries[place].code & ~ColumnTexts.mark)
      let code = number < codes.count ? codes[number] : 0
      if code == 0 { entries[place] = Entry() } else { entries[place].code = code }
    }
  }

  /// Different for different texts of the same length.
  @inline(__always)
  static func words(_ start: UnsafeRawPointer, _ count: Int, _ safeEnd: UnsafeRawPointer) -> Words {
    @inline(__always) func word(_ position: Int) -> UInt64 {
      start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    if count <= 16 {
      // One way for all lengths, since the processor cannot tell which comes next.
      if start + 16 <= safeEnd {
        let first = word(0) & (UInt64.max >> UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8)))
        let second = word(8) & (UInt64.max >> UInt64(truncatingIfNeeded: 64 &- 8 &* max(count &- 8, 0)))
        return (first, second, 0, 0)
      }
      var words: Words = (0, 0, 0, 0)
      withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: UnsafeRawBufferPointer(start: start, count: count)) }
      return words
    }
    if count > longest { return (0, 0, 0, 0) }
    return (word(0), word(8), word(count &- 16), word(count &- 8))
  }
}
