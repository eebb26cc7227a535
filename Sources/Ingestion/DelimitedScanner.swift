import CustomerChain

/// Finds rows and fields in delimited text. It keeps its place between calls, so that no byte is looked at twice
/// however small the pieces are in which a file arrives.
struct DelimitedScanner: Sendable {
  private enum State { case fieldStart, unquoted, quoted, afterQuote }

  let delimiter: UInt8
  private(set) var slices: [FieldSlice] = []
  /// Also counts fields past `Limits.maximumColumns`, which have no slice.
  private(set) var fieldCount = 0
  /// Fields whose doubled quotes have to be undone.
  private(set) var escaped: [Int] = []
  /// The first field that is longer than `Limits.maximumFieldBytes`.
  private(set) var tooLongField: Int?
  private(set) var hasHighBytes = false
  private(set) var hasNul = false
  /// Line ends inside the row's quotes.
  private(set) var innerLineEnds = 0
  /// Whether the row at hand stands inside quotes and has passed a line end there.
  var spansLines: Bool { firstLineEnd != nil && state == .quoted }

  /// Whether it stands where a row begins, and knows of nothing before.
  var isFresh: Bool { position == 0 && state == .fieldStart && !isPassing && !followsCarriageReturn }

  private var state = State.fieldStart
  private var position = 0
  private var fieldStart = 0
  private var quoteEnd = 0
  private var fieldHasEscapes = false
  /// Just after the first line end inside quotes.
  private var firstLineEnd: Int?
  private var isPassing = false
  private var followsCarriageReturn = false

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    slices.reserveCapacity(64)
  }

  /// Looks for the end of the row that begins at the first of `bytes`. After any outcome but `needsMore` the caller
  /// drops the bytes before `next`; after `needsMore` it gives the same bytes again with more behind them.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, isFinal: Bool) -> ScanOutcome {
    if isPassing { return pass(bytes) }
    if position == 0, followsCarriageReturn, !bytes.isEmpty {
      followsCarriageReturn = false
      if bytes[0] == Byte.lineFeed { return .passed(next: 1, lines: 0) }
    }
    while position < bytes.count {
      if let outcome = step(bytes) { return outcome }
    }
    if position > Limits.maximumRowBytes { return tooLong(from: bytes.count) }
    guard isFinal, !bytes.isEmpty else { return .needsMore }
    switch state {
    case .quoted:
      return fail(.quoteNotClosed)
    case .afterQuote:
      endField(quoteEnd)
    case .fieldStart:
      fieldStart = position
      endField(position)
    case .unquoted:
      endField(position)
    }
    return endRow(next: position)
  }

  @inline(__always)
  private mutating func step(_ bytes: UnsafeRawBufferPointer) -> ScanOutcome? {
    switch state {
    case .fieldStart:
      if bytes[position] == Byte.quote {
        state = .quoted
        position += 1
      } else {
        state = .unquoted
      }
      fieldStart = position
    case .unquoted:
      return scanUnquoted(bytes)
    case .quoted:
      scanQuoted(bytes)
    case .afterQuote:
      return scanAfterQuote(bytes)
    }
    return nil
  }

  @inline(__always)
  private mutating func scanUnquoted(_ bytes: UnsafeRawBufferPointer) -> ScanOutcome? {
    var current = position
    var union: UInt8 = 0
    var byte: UInt8 = 0
    while current < bytes.count {
      byte = bytes[current]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      union |= byte
      if byte == 0 { hasNul = true }
      current += 1
    }
    if union >= 0x80 { hasHighBytes = true }
    position = current
    if current == bytes.count { return nil }
    endField(current)
    if byte == delimiter {
      position = current + 1
      state = .fieldStart
      return nil
    }
    followsCarriageReturn = byte == Byte.carriageReturn
    return endRow(next: current + 1)
  }

  private mutating func scanQuoted(_ bytes: UnsafeRawBufferPointer) {
    var current = position
    var union: UInt8 = 0
    while current < bytes.count {
      let byte = bytes[current]
      if byte == Byte.quote {
        quoteEnd = current
        state = .afterQuote
        current += 1
        break
      }
      union |= byte
      if byte < Byte.blank { note(byte, at: current, bytes) }
      current += 1
    }
    if union >= 0x80 { hasHighBytes = true }
    position = current
  }

  /// Counts a line end inside quotes; the line feed of a pair only belongs to its carriage return.
  private mutating func note(_ byte: UInt8, at current: Int, _ bytes: UnsafeRawBufferPointer) {
    if byte == 0 { hasNul = true }
    guard byte == Byte.lineFeed || byte == Byte.carriageReturn else { return }
    if byte == Byte.lineFeed, current > 0, bytes[current - 1] == Byte.carriageReturn {
      if firstLineEnd == current { firstLineEnd = current + 1 }
      return
    }
    innerLineEnds += 1
    if firstLineEnd == nil { firstLineEnd = current + 1 }
  }

  private mutating func scanAfterQuote(_ bytes: UnsafeRawBufferPointer) -> ScanOutcome? {
    let byte = bytes[position]
    if byte == Byte.quote, position == quoteEnd + 1 {
      fieldHasEscapes = true
      state = .quoted
      position += 1
    } else if byte == delimiter {
      endField(quoteEnd)
      position += 1
      state = .fieldStart
    } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
      endField(quoteEnd)
      followsCarriageReturn = byte == Byte.carriageReturn
      return endRow(next: position + 1)
    } else if byte == Byte.blank || byte == Byte.tab {
      position += 1
    } else {
      return fail(.textAfterQuote)
    }
    return nil
  }

  @inline(__always)
  private mutating func endField(_ end: Int) {
    let length = end - fieldStart
    if length > Limits.maximumFieldBytes, tooLongField == nil { tooLongField = fieldCount }
    if fieldCount < Limits.maximumColumns {
      if fieldHasEscapes { escaped.append(fieldCount) }
      slices.append(FieldSlice(start: fieldStart, count: length))
    }
    fieldHasEscapes = false
    fieldCount += 1
  }

  private mutating func endRow(next: Int) -> ScanOutcome {
    if position > Limits.maximumRowBytes { return tooLong(from: position) }
    return .row(count: position, next: next)
  }

  /// A row past the limit: most likely a quote that never closes, when it spans lines; then only its first line is lost.
  private mutating func tooLong(from position: Int) -> ScanOutcome {
    let first = firstLineEnd
    reset()
    followsCarriageReturn = false
    if let first, first <= Limits.maximumRowBytes { return .failed(.quoteNotClosed, next: first, lines: 1) }
    isPassing = true
    let next = min(first.map { $0 - 1 } ?? position, position)
    return .failed(.rowTooLong(limit: Limits.maximumRowBytes), next: next, lines: 0)
  }

  /// Gives up a row, and only its first line, since the fault may be a quote too many.
  fileprivate mutating func fail(_ reason: RejectReason) -> ScanOutcome {
    if position > Limits.maximumRowBytes { return tooLong(from: position) }
    let first = firstLineEnd
    let stop = position
    reset()
    if let first { return .failed(reason, next: first, lines: 1) }
    isPassing = true
    return .failed(reason, next: stop, lines: 0)
  }

  private mutating func pass(_ bytes: UnsafeRawBufferPointer) -> ScanOutcome {
    if bytes.isEmpty { return .needsMore }
    for current in 0..<bytes.count where bytes[current] == Byte.lineFeed || bytes[current] == Byte.carriageReturn {
      isPassing = false
      followsCarriageReturn = bytes[current] == Byte.carriageReturn
      return .passed(next: current + 1, lines: 1)
    }
    return .passed(next: bytes.count, lines: 0)
  }

  /// Makes ready for the next row.
  mutating func reset() {
    state = .fieldStart
    position = 0
    fieldStart = 0
    fieldCount = 0
    slices.removeAll(keepingCapacity: true)
    escaped.removeAll(keepingCapacity: true)
    fieldHasEscapes = false
    tooLongField = nil
    hasHighBytes = false
    hasNul = false
    innerLineEnds = 0
    firstLineEnd = nil
  }

  /// Undoes doubled quotes into `scratch` and points the fields there.
  mutating func unescape(_ row: UnsafeRawBufferPointer, into scratch: inout [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    for field in escaped {
      let slice = slices[field]
      let start = scratch.count
      var current = Int(slice.start)
      let end = current + Int(slice.count)
      while current < end {
        scratch.append(row[current])
        current += row[current] == Byte.quote ? 2 : 1
      }
      slices[field] = FieldSlice(start: start, count: scratch.count - start, origin: .scratch)
    }
  }
}

extension DelimitedScanner {
  /// The values of the row just found, as text.
  func texts(_ row: UnsafeRawBufferPointer) -> [String] {
    var copy = self
    var scratch: [UInt8] = []
    copy.unescape(row, into: &scratch)
    return copy.slices.map { slice in
      let range = Int(slice.start)..<Int(slice.start) + Int(slice.count)
      return slice.origin == .scratch
        ? String(decoding: scratch[range], as: UTF8.self) : String(decoding: row[range], as: UTF8.self)
    }
  }

  /// Ends a row whose quote spans lines as if it never closed: its first line is lost, the others are read.
  mutating func giveUpQuote() -> ScanOutcome? {
    spansLines ? fail(.quoteNotClosed) : nil
  }
}
