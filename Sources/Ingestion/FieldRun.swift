import CustomerChain

/// Neighbouring rows of a window that all have the same number of fields, and where these stand.
struct FieldRun {
  let base: UnsafeRawPointer
  /// Where the fields end, row after row; the element before the first is where the row before ends.
  let ends: UnsafePointer<UInt32>
  let columns: Int
  let quotes: Quotes

  /// What quotes are there to be taken off.
  enum Quotes {
    case none
    /// Around fields, but none inside.
    case around
    /// Doubled ones are undone beside the window.
    case doubled(UnescapedTexts)
  }

  @inline(__always)
  func start(of row: Int) -> Int { Int(ends[row &* columns &- 1] &+ 1) }

  /// Where the row's text ends: before its line feed, and the carriage return before that.
  @inline(__always)
  func end(of row: Int) -> Int {
    let feed = Int(ends[row &* columns &+ columns &- 1])
    let hasReturn = feed > start(of: row) && base.load(fromByteOffset: feed &- 1, as: UInt8.self) == Byte.carriageReturn
    return hasReturn ? feed &- 1 : feed
  }

  @inline(__always)
  func text(of row: Int) -> UnsafeRawBufferPointer {
    let start = start(of: row)
    return UnsafeRawBufferPointer(start: base + start, count: end(of: row) &- start)
  }

  @inline(__always)
  func values(of column: Int) -> FieldValues {
    FieldValues(base: base, ends: ends + column, stride: columns, isLast: column == columns &- 1, quotes: quotes)
  }
}

/// Where the texts of one field stand in the rows of a run.
struct FieldValues {
  private let base: UnsafeRawPointer
  /// Nil where the texts stand at `starts`.
  private let ends: UnsafePointer<UInt32>?
  private let starts: UnsafePointer<UnsafeRawPointer>
  private let counts: UnsafePointer<UInt32>
  private let stride: Int
  /// Whether it is the last field of the rows, which a carriage return may follow.
  private let isLast: Bool
  private let hasQuotes: Bool
  private let unescaped: UnescapedTexts?

  init(base: UnsafeRawPointer, ends: UnsafePointer<UInt32>, stride: Int, isLast: Bool, quotes: FieldRun.Quotes) {
    self.base = base
    self.ends = ends
    self.stride = stride
    self.isLast = isLast
    switch quotes {
    case .none: (hasQuotes, unescaped) = (false, nil)
    case .around: (hasQuotes, unescaped) = (true, nil)
    case .doubled(let texts): (hasQuotes, unescaped) = (true, texts)
    }
    // Never asked where `ends` are known.
    starts = base.assumingMemoryBound(to: UnsafeRawPointer.self)
    counts = ends
  }

  init(starts: UnsafePointer<UnsafeRawPointer>, counts: UnsafePointer<UInt32>) {
    self.starts = starts
    self.counts = counts
    stride = 1
    base = UnsafeRawPointer(starts)
    ends = nil
    isLast = false
    hasQuotes = false
    unescaped = nil
  }

  /// The text in a row without quotes, and without blanks around it.
  @inline(__always)
  func text(_ row: Int) -> UnsafeRawBufferPointer {
    guard let ends else { return UnsafeRawBufferPointer(start: starts[row], count: Int(counts[row])) }
    let place = row &* stride
    let start = Int(ends[place &- 1] &+ 1)
    var end = Int(ends[place])
    if isLast, end > start, base.load(fromByteOffset: end &- 1, as: UInt8.self) == Byte.carriageReturn { end &-= 1 }
    if hasQuotes, end > start, base.load(fromByteOffset: start, as: UInt8.self) == Byte.quote {
      let text = UnsafeRawBufferPointer(start: base + (start &+ 1), count: end &- start &- 2)
      return (unescaped?.unescaped(text) ?? text).trimmed()
    }
    return UnsafeRawBufferPointer(start: base + start, count: end &- start).trimmed()
  }
}
