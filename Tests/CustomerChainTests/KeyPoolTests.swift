import Testing

@testable import CustomerChain

@Suite struct KeyPoolTests {
  /// Keys of every length around the ends of the short form and of whole words, and many that differ in one place.
  private static let keys: [String] = {
    let lengths = Array(1...40) + [255, 256, 70_000]
    let ofLengths = lengths.map { String(repeating: "x", count: $0) }
    let differing = lengths.flatMap { length in
      [0, length / 2, length - 1].map { place in
        String(repeating: "x", count: place) + "y" + String(repeating: "x", count: length - place - 1)
      }
    }
    return Array(Set(ofLengths + differing)).sorted() + (0..<5000).map { "L\($0)" }
  }()

  @Test func eachKeyHasACodeOfItsOwnThatLeadsBackToIt() {
    let pool = KeyPool()
    let codes = KeyPoolTests.keys.map { pool.intern($0) }
    #expect(Set(codes).count == codes.count)
    #expect(!codes.contains(0))
    #expect(KeyPoolTests.keys.map { pool.intern($0) } == codes, "a known key keeps its code")
    let texts = pool.texts
    #expect(codes.map { texts.string($0) } == KeyPoolTests.keys)
    #expect(codes.allSatisfy { Int($0) < texts.codeLimit })
  }

  @Test func theEmptyKeyIsZeroAndWhatIsNoCodeIsEmpty() {
    let pool = KeyPool()
    _ = pool.intern("a")
    #expect(pool.intern("") == 0)
    #expect(pool.texts.string(0) == "")
    #expect(pool.texts.text(0) == nil)
    #expect(pool.texts.string(40_000) == "")
  }

  @Test func keysKnownAtAMomentStayWhileMoreAreAdded() {
    let pool = KeyPool()
    let first = pool.intern("a key that is longer than the short form")
    let texts = pool.texts
    for number in 0..<100_000 { _ = pool.intern("another key that is long \(number)") }
    #expect(texts.string(first) == "a key that is longer than the short form")
    #expect(texts.codeLimit < pool.texts.codeLimit)
  }

  @Test func aKeyWithBytesThatAreNoTextKeepsThem() {
    let pool = KeyPool()
    let bytes: [UInt8] = [0xFF, 0, 0x80]
    let code = bytes.withUnsafeBytes { pool.intern($0) }
    #expect(pool.texts.withBytes(code) { Array($0) } == bytes)
  }
}
