/// Codes of texts or keys, one for each record; 0 = empty. As wide as the largest code needs.
public struct CodeColumn: RandomAccessCollection, ExpressibleByArrayLiteral, Hashable, Sendable {
  public private(set) var numbers = PackedNumbers()

  public init() {}

  public init(_ codes: some Sequence<TextCode>) {
    for code in codes { append(code) }
  }

  public init(arrayLiteral codes: TextCode...) { self.init(codes) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { numbers.count }

  /// Memory that is in use.
  public var heldBytes: Int { numbers.heldBytes }

  @inlinable @inline(__always)
  public subscript(position: Int) -> TextCode { TextCode(truncatingIfNeeded: numbers[position]) }

  public mutating func append(_ code: TextCode) { numbers.append(UInt64(code)) }

  public mutating func append(contentsOf codes: UnsafeBufferPointer<TextCode>) {
    var largest: TextCode = 0
    for code in codes { largest = Swift.max(largest, code) }
    numbers.append(contentsOf: codes, largest: largest)
  }

  public mutating func append(_ codes: CodeColumn) {
    withUnsafeTemporaryAllocation(of: TextCode.self, capacity: CodeColumn.piece) { piece in
      var position = 0
      while position < codes.count {
        let next = Swift.min(codes.count, position + piece.count)
        for further in position..<next { piece[further - position] = codes[further] }
        append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<(next - position)]))
        position = next
      }
    }
  }

  public mutating func append(repeating code: TextCode, count: Int) {
    for _ in 0..<count { append(code) }
  }

  private static let piece = 4096

  public mutating func set(_ code: TextCode, at position: Int) { numbers.set(UInt64(code), at: position) }

  /// Makes room for more codes, which costs nothing until it is used.
  public mutating func reserve(_ more: Int) { numbers.reserve(more, bytes: 1) }

  /// The codes beside a true element.
  public func kept(_ keeps: [Bool]) -> CodeColumn { CodeColumn(zip(self, keeps).lazy.filter(\.1).map(\.0)) }

  public static func == (left: CodeColumn, right: CodeColumn) -> Bool { left.elementsEqual(right) }

  public func hash(into hasher: inout Hasher) {
    for code in self { hasher.combine(code) }
  }
}
