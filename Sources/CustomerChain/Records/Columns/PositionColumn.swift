/// Numbers that ascend, such as the places of rows in a file: of each run of `blockRows` the first is kept whole, the
/// others as distances from where even steps would have brought them.
public struct PositionColumn: RandomAccessCollection, ExpressibleByArrayLiteral, Hashable, Sendable {
  private var bases: [UInt64] = []
  private var distances = PackedNumbers()
  /// The usual distance between neighbours: 1 for lines, 0 where there is none.
  private let step: UInt64

  private static let blockShift = 8
  static let blockRows = 1 << blockShift

  public init(step: Int = 0) { self.step = UInt64(step) }

  public init(_ positions: some Sequence<UInt64>, step: Int = 0) {
    self.init(step: step)
    for position in positions { append(position) }
  }

  public init(arrayLiteral positions: UInt64...) { self.init(positions) }

  /// How many bytes each distance takes.
  var distanceBytes: Int { distances.bytes }

  public var startIndex: Int { 0 }
  public var endIndex: Int { distances.count }

  /// Memory that is in use.
  public var heldBytes: Int { distances.heldBytes + bases.count * MemoryLayout<UInt64>.stride }

  public subscript(row: Int) -> UInt64 { expected(row) &+ distances[row] }

  public mutating func append(_ position: UInt64) {
    let row = distances.count
    if row & (PositionColumn.blockRows - 1) == 0 { bases.append(position) }
    // A position that lies before its neighbour wraps around, and is found again by wrapping around.
    distances.append(position &- expected(row))
  }

  public mutating func append(contentsOf positions: UnsafeBufferPointer<UInt64>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: positions.count) { narrow in
      let first = distances.count
      var largest: UInt64 = 0
      for (number, position) in positions.enumerated() {
        let row = first + number
        if row & (PositionColumn.blockRows - 1) == 0 { bases.append(position) }
        let distance = position &- expected(row)
        largest = Swift.max(largest, distance)
        narrow[number] = UInt32(truncatingIfNeeded: distance)
      }
      if largest <= UInt64(UInt32.max) {
        distances.append(contentsOf: UnsafeBufferPointer(narrow), largest: UInt32(largest))
      } else {
        for (number, position) in positions.enumerated() { distances.append(position &- expected(first + number)) }
      }
    }
  }

  /// Makes room for more positions, which costs nothing until it is used.
  public mutating func reserve(_ more: Int) {
    distances.reserve(more, bytes: Swift.max(distances.bytes, step == 0 ? 2 : 1))
    bases.reserveCapacity(bases.count + more >> PositionColumn.blockShift)
  }

  public func kept(_ keeps: [Bool]) -> PositionColumn {
    PositionColumn(zip(self, keeps).lazy.filter(\.1).map(\.0), step: Int(step))
  }

  public static func == (left: PositionColumn, right: PositionColumn) -> Bool { left.elementsEqual(right) }

  public func hash(into hasher: inout Hasher) {
    for position in self { hasher.combine(position) }
  }

  @inline(__always)
  private func expected(_ row: Int) -> UInt64 {
    bases[row >> PositionColumn.blockShift] &+ UInt64(row & (PositionColumn.blockRows - 1)) &* step
  }
}
