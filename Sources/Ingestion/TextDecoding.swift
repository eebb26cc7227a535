import CustomerChain

/// Turns UTF-16 and Windows-1252 into UTF-8 as the bytes come; UTF-8 passes as it is.
///
/// Half a surrogate pair becomes the three bytes that UTF-8 forbids for it, so that the row is rejected like any other
/// with a wrong encoding, and so that lengths in the file can be told from the decoded bytes alone.
struct TextDecoding: Sendable {
  let encoding: Dialect.Encoding
  private var half: UInt8?
  private var highSurrogate: UInt32?

  init(_ encoding: Dialect.Encoding) {
    self.encoding = encoding
  }

  mutating func decode(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) {
    switch encoding {
    case .utf8:
      text.append(contentsOf: bytes)
    case .windows1252:
      for byte in bytes {
        TextDecoding.append(byte < 0x80 || byte > 0x9F ? UInt32(byte) : TextDecoding.windows[Int(byte) - 0x80], &text)
      }
    case .utf16LittleEndian, .utf16BigEndian:
      for byte in bytes {
        guard let first = half else {
          half = byte
          continue
        }
        half = nil
        let unit =
          encoding == .utf16BigEndian
          ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
        append(unit: unit, to: &text)
      }
    }
  }

  /// Half a pair at the end of the file still has to be said.
  mutating func finish(into text: inout [UInt8]) {
    if let high = highSurrogate { TextDecoding.append(high, &text) }
    highSurrogate = nil
  }

  private mutating func append(unit: UInt32, to text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        TextDecoding.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), &text)
        return
      }
      TextDecoding.append(high, &text)
    }
    if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
    } else {
      TextDecoding.append(unit, &text)
    }
  }

  private static func append(_ number: UInt32, _ text: inout [UInt8]) {
    switch number {
    case 0..<0x80:
      text.append(UInt8(number))
    case 0x80..<0x800:
      text.append(UInt8(0xC0 | number >> 6))
      text.append(UInt8(0x80 | number & 0x3F))
    case 0x800..<0x10000:
      text.append(UInt8(0xE0 | number >> 12))
      text.append(UInt8(0x80 | number >> 6 & 0x3F))
      text.append(UInt8(0x80 | number & 0x3F))
    default:
      text.append(UInt8(0xF0 | number >> 18))
      text.append(UInt8(0x80 | number >> 12 & 0x3F))
      text.append(UInt8(0x80 | number >> 6 & 0x3F))
      text.append(UInt8(0x80 | number & 0x3F))
    }
  }

  /// How many bytes of the file became these decoded bytes.
  static func lengthInFile(_ text: UnsafeRawBufferPointer, _ encoding: Dialect.Encoding) -> Int {
    if encoding == .utf8 { return text.count }
    var scalars = 0
    var pairs = 0
    for byte in text where byte & 0xC0 != 0x80 {
      scalars += 1
      if byte >= 0xF0 { pairs += 1 }
    }
    return encoding == .windows1252 ? scalars : 2 * (scalars + pairs)
  }

  /// Windows-1252 0x80 … 0x9F as the WHATWG encoding standard maps them.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
