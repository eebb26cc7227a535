/// The bytes of delimited rows, field by field.
struct RowBuilder {
  private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private var isAtStart = true

  init(delimiter: Character) {
    self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ",")
  }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Takes the bytes out, and leaves none.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    isAtStart = true
    return taken
  }

  mutating func field(_ text: String = "") {
    separate()
    let needsQuotes = text.utf8.contains { byte in
      byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A word in front of a number, as in `L-10231`.
  mutating func field(_ prefix: StaticString, _ number: Int) {
    separate()
    append(prefix)
    append(number)
  }

  mutating func field(_ number: Int) {
    separate()
    append(number)
  }

  mutating func field(instant: Int64) {
    separate()
    AmsterdamTime.append(instant, to: &bytes)
  }

  mutating func field(dutchTime instant: Int64) {
    separate()
    AmsterdamTime.appendDutch(instant, to: &bytes)
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtStart = true
  }

  // MARK: Without delimiters

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(instant: Int64) { AmsterdamTime.append(instant, to: &bytes) }

  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(delimiter) }
    isAtStart = false
  }
}
