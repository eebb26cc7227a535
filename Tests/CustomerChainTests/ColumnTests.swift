import Testing

@testable import CustomerChain

/// Columns pack their values; what comes out must be what went in, whatever the widths, and whoever shares the memory.
@Suite struct ColumnTests {
  private static let edges: [UInt64] = [
    0, 1, 127, 128, 255, 256, 65_535, 65_536, UInt64(UInt32.max) - 1, UInt64(UInt32.max), UInt64(UInt32.max) + 1,
    UInt64.max - 1, UInt64.max,
  ]

  @Test(arguments: 1...20)
  func numbersOfAnyWidthComeBack(seed: UInt64) {
    var random = Random(seed: seed)
    var expected: [UInt64] = []
    var numbers = PackedNumbers()
    for _ in 0..<Int(random.next() % 300) {
      let number = ColumnTests.edges[Int(random.next() % (2 + seed % 11))]
      switch random.next() % 4 {
      case 0 where !expected.isEmpty:
        let position = Int(random.next() % UInt64(expected.count))
        expected[position] = number
        numbers.set(number, at: position)
      case 1:
        let some = (0..<Int(random.next() % 9)).map { _ in UInt32(truncatingIfNeeded: random.next() & number) }
        expected += some.map { UInt64($0) }
        some.withUnsafeBufferPointer { numbers.append(contentsOf: $0, largest: $0.max() ?? 0) }
      default:
        expected.append(number)
        numbers.append(number)
      }
    }
    #expect((0..<numbers.count).map { numbers[$0] } == expected)
  }

  @Test func copiesThatGoOnApartDoNotSeeEachOther() {
    var first = PackedNumbers()
    for number in 0..<100 { first.append(UInt64(number)) }
    var second = first
    let third = first
    first.append(7)
    second.append(300)
    first.set(200, at: 0)
    #expect(first.count == 101 && first[100] == 7 && first[0] == 200)
    #expect(second.count == 101 && second[100] == 300 && second[0] == 0)
    #expect((0..<third.count).map { third[$0] } == (0..<100).map { UInt64($0) })
  }

  @Test(
    arguments: [
      [Int64.min, 2000, 4000, 1_700_000_000_000 * 2], [0, -1, 5, Int64.min], [41, 43, 20_001, Int64.min],
      [1_700_000_000_000 * 2, 1_700_000_000_123 * 2], [1_700_000_000_000 * 2, 39_999], [Int64.max, Int64.min, 1],
      [2_000_000 * 2000, -62_135_596_800_000 * 2, 253_402_300_799_000 * 2],
      [100, 4_294_967_295, 4_294_967_296, -16_777_217],
    ] as [[Int64]])
  func wordsOnAGridAndOffItComeBack(values: [Int64]) {
    #expect(Array(WordColumn(values)) == values)
    var column = WordColumn()
    values.withUnsafeBufferPointer { column.append(contentsOf: $0) }
    #expect(Array(column) == values)
    for (position, value) in values.reversed().enumerated() { column.set(value, at: position) }
    #expect(Array(column) == values.reversed())
  }

  @Test func timesOnWholeSecondsTakeFourBytes() {
    let moments = (0..<1000).map { Int64($0) * 2000 + 3_400_000_000_000 }
    #expect(WordColumn(moments).numbers.bytes == 4)
    #expect(WordColumn(moments + [3_400_000_000_002]).numbers.bytes == 8)
  }

  @Test(arguments: 1...12)
  func positionsComeBackWhateverTheirDistances(seed: UInt64) {
    var random = Random(seed: seed)
    var positions: [UInt64] = []
    var last: UInt64 = 0
    for _ in 0..<700 {
      last &+= random.next() % ([2, 200, 70_000, 1 << 33][Int(seed % 4)])
      if random.next() % 100 == 0, seed > 8 { last = random.next() % 1000 }
      positions.append(last)
    }
    for step in 0...1 {
      #expect(Array(PositionColumn(positions, step: step)) == positions)
      var column = PositionColumn(step: step)
      var start = 0
      while start < positions.count {
        let end = min(positions.count, start + 1 + Int(random.next() % 300))
        positions[start..<end].withUnsafeBufferPointer { column.append(contentsOf: $0) }
        start = end
      }
      #expect(Array(column) == positions)
    }
  }

  @Test func linesThatFollowEachOtherTakeNoRoom() {
    let lines = PositionColumn((2...5000).map { UInt64($0) }, step: 1)
    #expect(lines.distanceBytes == 0)
  }

  @Test func proseComesBackAndCopiesAreApart() {
    var first = ProseColumn(["een", "", "drie 🚀"])
    var second = first
    "vier".utf8.withContiguousStorageIfAvailable { first.append(UnsafeRawBufferPointer($0)) }
    "quatre".utf8.withContiguousStorageIfAvailable { second.append(UnsafeRawBufferPointer($0)) }
    #expect(first.indices.map { first[$0] } == ["een", nil, "drie 🚀", "vier"])
    #expect(second.indices.map { second[$0] } == ["een", nil, "drie 🚀", "quatre"])
    #expect(
      first.kept([true, false, false, true]).indices.map { first.kept([true, false, false, true])[$0] } == [
        "een", "vier",
      ])
  }
}

/// A small generator (xorshift), so that a failing seed fails again.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
