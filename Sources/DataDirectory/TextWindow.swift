/// What is needed of a text to show a row of it: its beginning, and the bytes around an offset.
struct TextWindow {
  private let offset: UInt64
  private var position: UInt64 = 0
  private(set) var start: [UInt8] = []
  private(set) var before: [UInt8] = []
  private(set) var after: [UInt8] = []

  init(around offset: UInt64) { self.offset = offset }

  var isFull: Bool { after.count >= FileLine.maximumRowBytes }
  /// Whether `before` holds everything from the text's first byte on.
  var beginsFile: Bool { UInt64(before.count) == offset }

  /// The next bytes of the text. False when no more are needed.
  mutating func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if start.count < FileLine.maximumRowBytes {
      start.append(contentsOf: bytes.prefix(FileLine.maximumRowBytes - start.count))
    }
    let ahead = Int(min(UInt64(bytes.count), offset - min(offset, position)))
    before.append(contentsOf: bytes[..<ahead])
    if before.count > FileLine.maximumNeighbourBytes {
      before.removeFirst(before.count - FileLine.maximumNeighbourBytes)
    }
    after.append(contentsOf: bytes[ahead...].prefix(FileLine.maximumRowBytes - after.count))
    position += UInt64(bytes.count)
    return !isFull
  }
}
