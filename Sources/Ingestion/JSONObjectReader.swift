import CustomerChain

/// Reads one flat JSON object: RFC 8259, with limits. Arrays and objects inside it are kept as they are written.
struct JSONObjectReader {
  /// One member; the key and value are valid as long as the bytes and the scratch are.
  struct Member {
    var key: Range<Int>
    var keyInScratch: Bool
    var value: FieldSlice
    /// Where the value is written in the object, with its quotes.
    var place: Range<Int>
  }

  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The members in their order; decoded texts go to `scratch`. Nil when all is well.
  mutating func read(into members: inout [Member], scratch: inout [UInt8]) -> RejectReason? {
    members.removeAll(keepingCapacity: true)
    scratch.removeAll(keepingCapacity: true)
    skipBlanks()
    guard take(0x7B) else { return .notAnObject }
    skipBlanks()
    if !take(0x7D) {
      while true {
        skipBlanks()
        if let reason = readMember(into: &members, scratch: &scratch) { return reason }
        skipBlanks()
        if take(Byte.comma) { continue }
        if take(0x7D) { break }
        return .notAnObject
      }
    }
    skipBlanks()
    return position == bytes.count ? nil : .notAnObject
  }

  private mutating func readMember(into members: inout [Member], scratch: inout [UInt8]) -> RejectReason? {
    var key = FieldSlice.absent
    if let reason = readText(into: &key, scratch: &scratch) { return reason }
    skipBlanks()
    guard take(Byte.colon) else { return .notAnObject }
    skipBlanks()
    var value = FieldSlice.absent
    let valueStart = position
    if let reason = readValue(into: &value, scratch: &scratch) { return reason }
    if Int(value.count) > Limits.maximumFieldBytes { return .fieldTooLong(limit: Limits.maximumFieldBytes) }
    let start = Int(key.start)
    members.append(
      Member(
        key: start..<start + Int(key.count), keyInScratch: key.origin == .scratch, value: value,
        place: valueStart..<position))
    return nil
  }

  private mutating func readValue(into value: inout FieldSlice, scratch: inout [UInt8]) -> RejectReason? {
    guard position < bytes.count else { return .notAnObject }
    let start = position
    switch bytes[position] {
    case Byte.quote:
      return readText(into: &value, scratch: &scratch)
    case 0x7B, 0x5B:
      if let reason = skipNested() { return reason }
      value = FieldSlice(start: start, count: position - start)
    case 0x74:
      guard take("true") else { return .notAnObject }
      value = FieldSlice(start: start, count: 4)
    case 0x66:
      guard take("false") else { return .notAnObject }
      value = FieldSlice(start: start, count: 5)
    case 0x6E:
      guard take("null") else { return .notAnObject }
      value = .absent
    default:
      guard skipNumber() else { return .notAnObject }
      value = FieldSlice(start: start, count: position - start, origin: .number)
    }
    return nil
  }

  /// A text; one without escapes stays where it is.
  private mutating func readText(into slice: inout FieldSlice, scratch: inout [UInt8]) -> RejectReason? {
    guard take(Byte.quote) else { return .notAnObject }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.quote {
        slice = FieldSlice(start: start, count: position - start)
        position += 1
        return nil
      }
      if byte == Byte.backslash { return readEscapedText(from: start, into: &slice, scratch: &scratch) }
      if byte < Byte.blank { return .notAnObject }
      position += 1
    }
    return .notAnObject
  }

  private mutating func readEscapedText(
    from start: Int, into slice: inout FieldSlice, scratch: inout [UInt8]
  ) -> RejectReason? {
    let scratchStart = scratch.count
    scratch.append(contentsOf: bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case Byte.quote:
        slice = FieldSlice(start: scratchStart, count: scratch.count - scratchStart, origin: .scratch)
        return nil
      case Byte.backslash:
        if let reason = readEscape(into: &scratch) { return reason }
      case 0..<Byte.blank:
        return .notAnObject
      default:
        scratch.append(byte)
      }
    }
    return .notAnObject
  }

  private mutating func readEscape(into scratch: inout [UInt8]) -> RejectReason? {
    guard position < bytes.count else { return .notAnObject }
    let byte = bytes[position]
    position += 1
    switch byte {
    case Byte.quote, Byte.backslash, Byte.slash: scratch.append(byte)
    case 0x62: scratch.append(0x08)
    case 0x66: scratch.append(0x0C)
    case 0x6E: scratch.append(Byte.lineFeed)
    case 0x72: scratch.append(Byte.carriageReturn)
    case 0x74: scratch.append(Byte.tab)
    case 0x75: return readUnicodeEscape(into: &scratch)
    default: return .notAnObject
    }
    return nil
  }

  private mutating func readUnicodeEscape(into scratch: inout [UInt8]) -> RejectReason? {
    guard let unit = readHexadecimal() else { return .notAnObject }
    var number = unit
    if unit == 0 { return .nulByte }
    if (0xDC00...0xDFFF).contains(unit) { return .invalidEncoding }
    if (0xD800...0xDBFF).contains(unit) {
      guard take(Byte.backslash), take(0x75), let low = readHexadecimal(), (0xDC00...0xDFFF).contains(low) else {
        return .invalidEncoding
      }
      number = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(number) else { return .invalidEncoding }
    scratch.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    return nil
  }

  private mutating func readHexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var number: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return number
  }

  /// Passes over an array or object, checking only that brackets pair up outside texts.
  private mutating func skipNested() -> RejectReason? {
    var closers: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x7B, 0x5B:
        if closers.count >= Limits.maximumNesting { return .nestedTooDeep }
        closers.append(byte + 2)
      case 0x7D, 0x5D:
        guard closers.popLast() == byte else { return .notAnObject }
        if closers.isEmpty { return nil }
      case Byte.quote:
        while position < bytes.count, bytes[position] != Byte.quote {
          position += bytes[position] == Byte.backslash ? 2 : 1
        }
        position += 1
      default:
        break
      }
    }
    return .notAnObject
  }

  private mutating func skipNumber() -> Bool {
    _ = take(Byte.minus)
    let start = position
    guard skipDigits() else { return false }
    if bytes[start] == Byte.zero, position - start > 1 { return false }
    if take(Byte.point), !skipDigits() { return false }
    if take(0x65) || take(0x45) {
      if !take(Byte.plus) { _ = take(Byte.minus) }
      return skipDigits()
    }
    return true
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while position < bytes.count, Byte.digit(bytes[position]) != nil { position += 1 }
    return position > start
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == Byte.blank || bytes[position] == Byte.tab { position += 1 }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] { return false }
    position += length
    return true
  }
}
