import CScan

/// Bytes that the readers look for.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let blank: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let backslash: UInt8 = 0x5C
  static let bar: UInt8 = 0x7C

  /// The value of a decimal digit; nil for any other byte.
  @inline(__always)
  static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- zero
    return value < 10 ? Int(value) : nil
  }
}

extension UnsafeRawBufferPointer {
  /// Without blanks, tabs, line ends and no-break spaces at either end.
  @inline(__always)
  func trimmed() -> UnsafeRawBufferPointer {
    if isEmpty || (self[0] > Byte.blank && self[count - 1] > Byte.blank && self[count - 1] != 0xA0 && self[0] != 0xC2) {
      return self
    }
    return slowlyTrimmed()
  }

  private func slowlyTrimmed() -> UnsafeRawBufferPointer {
    var start = 0
    var end = count
    while start < end {
      if ByteText.isBlank(self[start]) {
        start += 1
      } else if end - start >= 2, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if ByteText.isBlank(self[end - 1]) {
        end -= 1
      } else if end - start >= 2, self[end - 1] == 0xA0, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  @inline(__always)
  func isEqual(to bytes: [UInt8]) -> Bool {
    count == bytes.count && elementsEqual(bytes)
  }
}

enum ByteText {
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == Byte.blank || (byte >= Byte.tab && byte <= Byte.carriageReturn)
  }

  static func string(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// A column's name as it is compared: trimmed, lower case.
  static func columnKey(_ name: String) -> String {
    trimmed(name).lowercased()
  }

  static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { string(UnsafeRawBufferPointer($0).trimmed()) }
  }

  /// At most `limit` bytes as text, cut between scalars.
  static func excerpt(_ bytes: UnsafeRawBufferPointer, limit: Int) -> String {
    if bytes.count <= limit { return string(bytes) }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return string(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
  }

  /// How many line ends stand in a text; the line feed of a pair only belongs to its carriage return.
  static func lineEnds(_ text: UnsafeRawBufferPointer) -> Int {
    guard let start = text.baseAddress else { return 0 }
    return kscan_line_ends(start.assumingMemoryBound(to: UInt8.self), text.count)
  }

  /// Whether bytes are UTF-8 as Unicode defines it: no overlong forms, no surrogates, nothing past U+10FFFF.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    let count = bytes.count
    while position < count {
      if position + 8 <= count,
        bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        position += 8
        continue
      }
      let lead = bytes[position]
      if lead < 0x80 {
        position += 1
        continue
      }
      let length = sequenceLength(lead)
      guard length > 1, position + length <= count else { return false }
      let second = bytes[position + 1]
      let least: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
      let most: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
      guard second >= least, second <= most else { return false }
      for further in 2..<max(2, length) where bytes[position + further] & 0xC0 != 0x80 { return false }
      position += length
    }
    return true
  }

  /// Bytes of the sequence that a lead byte announces; 0 when it cannot lead one.
  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
