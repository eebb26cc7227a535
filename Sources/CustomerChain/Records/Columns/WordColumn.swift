/// Times (`Timestamp.raw`) or amounts (hundredths), one for each record; `Int64.min` = unknown.
///
/// Values that lie near each other on one grid (whole seconds, days, cents) take four bytes, all others eight.
public struct WordColumn: RandomAccessCollection, ExpressibleByArrayLiteral, Hashable, Sendable {
  /// Distances from `base` on a grid, `unknownStep` = unknown; or the values themselves.
  @usableFromInline var numbers = PackedNumbers()
  @usableFromInline var grid = Grid.undecided
  @usableFromInline var base: Int64 = 0

  /// How far neighbouring values lie apart; the raw value is that distance.
  @usableFromInline
  enum Grid: Int64, Sendable {
    /// Nothing but unknown values so far.
    case undecided = 0
    case amounts = 1
    case days = 2
    case seconds = 2000
    /// No grid.
    case any = -1
  }

  @usableFromInline static let unknownStep = UInt64(UInt32.max)
  static let unknown = Int64.min

  public init() {}

  public init(_ values: some Sequence<Int64>) {
    for value in values { append(value) }
  }

  public init(arrayLiteral values: Int64...) { self.init(values) }

  /// Steps on the grid of another column.
  init(steps: PackedNumbers, like other: WordColumn) {
    numbers = steps
    grid = other.grid
    base = other.base
  }

  /// Values as they are, eight bytes each.
  init(words: PackedNumbers) {
    numbers = words
    grid = .any
  }

  /// Whether the values are kept as steps on a grid.
  var isOnGrid: Bool { grid != .any && grid != .undecided }

  /// Whether a value lies on the grid.
  func holds(_ value: Int64) -> Bool { step(value) != nil }

  /// Replaces a value by one that fits as the column is, in all copies: for whoever makes it and has not handed it out.
  @inline(__always)
  func overwrite(_ value: Int64, at position: Int) {
    numbers.overwrite(grid == .any ? UInt64(bitPattern: value) : step(value) ?? WordColumn.unknownStep, at: position)
  }

  /// Puts a value also where another stands.
  func move(_ position: Int, to target: Int) { numbers.overwrite(numbers.number(at: position), at: target) }

  mutating func truncate(_ count: Int) { numbers.truncate(count) }

  /// Memory that is in use.
  public var heldBytes: Int { numbers.heldBytes }

  public var startIndex: Int { 0 }
  public var endIndex: Int { numbers.count }

  @inlinable @inline(__always)
  public subscript(position: Int) -> Int64 {
    precondition(UInt(bitPattern: position) < UInt(bitPattern: numbers.count), "a position outside the column")
    return value(at: position)
  }

  /// The same without the check.
  @inlinable @inline(__always)
  func value(at position: Int) -> Int64 {
    guard let start = numbers.start else { return .min }
    if numbers.shift == 3 { return start.load(fromByteOffset: position &<< 3, as: Int64.self) }
    let step = start.load(fromByteOffset: position &<< 2, as: UInt32.self)
    return step == UInt32.max ? .min : base &+ Int64(step) &* grid.rawValue
  }

  public mutating func append(_ value: Int64) {
    withUnsafePointer(to: value) { append(contentsOf: UnsafeBufferPointer(start: $0, count: 1)) }
  }

  public mutating func append(contentsOf values: UnsafeBufferPointer<Int64>) {
    var position = 0
    while position < values.count {
      if grid == .undecided { decide(values) }
      position += appendSteps(UnsafeBufferPointer(rebasing: values[position...]))
      if position < values.count { widen() }
    }
  }

  public mutating func append(_ values: WordColumn) {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: WordColumn.piece) { piece in
      var position = 0
      while position < values.count {
        let next = Swift.min(values.count, position + piece.count)
        for further in position..<next { piece[further - position] = values[further] }
        append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<(next - position)]))
        position = next
      }
    }
  }

  public mutating func append(repeating value: Int64, count: Int) {
    for _ in 0..<count { append(value) }
  }

  private static let piece = 4096

  public mutating func set(_ value: Int64, at position: Int) {
    if grid == .undecided { withUnsafePointer(to: value) { decide(UnsafeBufferPointer(start: $0, count: 1)) } }
    if grid == .any {
      numbers.set(UInt64(bitPattern: value), at: position)
    } else if let step = step(value) {
      numbers.set(step, at: position)
    } else {
      widen()
      numbers.set(UInt64(bitPattern: value), at: position)
    }
  }

  public mutating func reserve(_ more: Int) { numbers.reserve(more, bytes: grid == .any ? 8 : 4) }

  public func kept(_ keeps: [Bool]) -> WordColumn { WordColumn(zip(self, keeps).lazy.filter(\.1).map(\.0)) }

  public static func == (left: WordColumn, right: WordColumn) -> Bool { left.elementsEqual(right) }

  public func hash(into hasher: inout Hasher) {
    for value in self { hasher.combine(value) }
  }

  /// The grid of the first value that is known; the base leaves as much room before it as behind it, but for amounts,
  /// of which few are negative.
  private mutating func decide(_ values: UnsafeBufferPointer<Int64>) {
    numbers.reserve(values.count, bytes: 4)
    guard let first = values.first(where: { $0 != WordColumn.unknown }) else { return }
    if first & 1 == 1, Swift.abs(first) < WordColumn.farthestDay {
      grid = .days
    } else if first % Grid.seconds.rawValue == 0, Swift.abs(first) >= Grid.seconds.rawValue << 20 {
      grid = .seconds
    } else {
      grid = .amounts
    }
    let before: Int64 = grid == .amounts ? 1 << 24 : 1 << 31
    base = grid == .amounts ? -before : first &- before &* grid.rawValue
  }

  /// Days beyond are rather amounts: some 60,000 years.
  private static let farthestDay: Int64 = 1 << 25

  /// Nil when the value does not lie on the grid.
  @inline(__always)
  func step(_ value: Int64) -> UInt64? {
    if value == WordColumn.unknown { return WordColumn.unknownStep }
    let (distance, overflow) = value.subtractingReportingOverflow(base)
    if overflow || distance < 0 { return nil }
    let step: Int64
    switch grid {
    case .seconds:
      step = distance / Grid.seconds.rawValue
      if step &* Grid.seconds.rawValue != distance { return nil }
    case .days:
      step = distance >> 1
      if distance & 1 == 1 { return nil }
    case .amounts: step = distance
    case .undecided, .any: return nil
    }
    return step < Int64(WordColumn.unknownStep) ? UInt64(step) : nil
  }

  /// Appends values as far as they lie on the grid; gives how many those are.
  private mutating func appendSteps(_ values: UnsafeBufferPointer<Int64>) -> Int {
    if grid == .any {
      numbers.reserve(values.count, bytes: 8)
      for value in values { numbers.append(UInt64(bitPattern: value)) }
      return values.count
    }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: values.count) { steps in
      var count = 0
      for value in values {
        guard let step = step(value) else { break }
        steps[count] = UInt32(truncatingIfNeeded: step)
        count += 1
      }
      numbers.append(contentsOf: UnsafeBufferPointer(rebasing: steps[..<count]), largest: UInt32.max)
      return count
    }
  }

  private mutating func widen() {
    var wide = PackedNumbers()
    wide.reserve(count + count / 2, bytes: 8)
    for value in self { wide.append(UInt64(bitPattern: value)) }
    numbers = wide
    grid = .any
    base = 0
  }
}
