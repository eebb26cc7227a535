import CustomerChain

/// Finds lines, for JSON Lines: no line end can stand inside an object. Keeps its place between calls.
struct LineScanner: Sendable {
  private var position = 0
  private var isPassing = false
  private var followsCarriageReturn = false

  /// As `DelimitedScanner.scan`.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, isFinal: Bool) -> ScanOutcome {
    if position == 0, followsCarriageReturn, !bytes.isEmpty {
      followsCarriageReturn = false
      if bytes[0] == Byte.lineFeed { return .passed(next: 1, lines: 0) }
    }
    while position < bytes.count, bytes[position] != Byte.lineFeed, bytes[position] != Byte.carriageReturn {
      position += 1
    }
    let end = position
    if isPassing {
      position = 0
      guard end < bytes.count else { return end == 0 ? .needsMore : .passed(next: end, lines: 0) }
      isPassing = false
      followsCarriageReturn = bytes[end] == Byte.carriageReturn
      return .passed(next: end + 1, lines: 1)
    }
    if end > Limits.maximumRowBytes {
      position = 0
      isPassing = true
      return .failed(.rowTooLong(limit: Limits.maximumRowBytes), next: end, lines: 0)
    }
    if end == bytes.count {
      guard isFinal, end > 0 else { return .needsMore }
      position = 0
      return .row(count: end, next: end)
    }
    position = 0
    followsCarriageReturn = bytes[end] == Byte.carriageReturn
    return .row(count: end, next: end + 1)
  }
}
