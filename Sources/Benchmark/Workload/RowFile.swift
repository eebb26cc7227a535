import CustomerChain
import Glibc

/// A CSV file that is written row by row through a buffer.
struct RowFile: ~Copyable {
  private static let bufferSize = 1 << 20
  private static let quote = UInt8(ascii: "\"")

  private let descriptor: Int32
  private let path: String
  private let quotesEverything: Bool
  private let lineEnd: [UInt8]
  private var buffer: [UInt8] = []
  private var isFirstField = true

  init(_ path: String, columns: [String], shape: Shape) throws(BenchmarkError) {
    self.path = path
    quotesEverything = shape.quotesEverything
    lineEnd = shape.lineEnd
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("open", path, errno) }
    buffer.reserveCapacity(Self.bufferSize + 4096)
    // Names of columns are never quoted: they need it as little as those of real exports.
    buffer += Array(columns.joined(separator: ",").utf8) + lineEnd
  }

  /// A text, quoted where it needs it.
  mutating func add(_ text: [UInt8]) {
    beginField()
    let needsQuotes = !quotesEverything && text.contains { $0 == Self.quote || $0 == 44 || $0 == 10 || $0 == 13 }
    if needsQuotes { buffer.append(Self.quote) }
    for byte in text {
      if byte == Self.quote { buffer.append(byte) }
      buffer.append(byte)
    }
    if needsQuotes { buffer.append(Self.quote) }
    endField()
  }

  /// What `write` appends needs no quotes.
  @inline(__always)
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    beginField()
    write(&buffer)
    endField()
  }

  mutating func endRow() throws(BenchmarkError) {
    buffer += lineEnd
    isFirstField = true
    if buffer.count >= Self.bufferSize { try flush() }
  }

  consuming func close() throws(BenchmarkError) {
    try flush()
    guard Glibc.close(descriptor) == 0 else { throw .system("close", path, errno) }
  }

  @inline(__always)
  private mutating func beginField() {
    if !isFirstField { buffer.append(44) }
    isFirstField = false
    if quotesEverything { buffer.append(Self.quote) }
  }

  @inline(__always)
  private mutating func endField() {
    if quotesEverything { buffer.append(Self.quote) }
  }

  private mutating func flush() throws(BenchmarkError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system("write", path, errno) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension [UInt8] {
  /// A number with leading zeros.
  @inline(__always)
  mutating func append(_ number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<Swift.max(2, digits) where digits > 1 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(truncatingIfNeeded: 48 + number / divisor % 10))
      divisor /= 10
    }
  }

  mutating func append(lead number: Int32, _ style: KeyStyle) {
    switch style {
    case .sequence:
      append(UInt8(ascii: "L"))
      append(Int(number) + 1, digits: 9)
    case .uuid:
      var random = RandomNumbers(seed: UInt64(truncatingIfNeeded: number) ^ 0xABCDEF)
      let halves = [random.next(), random.next()]
      for digit in 0..<32 {
        if digit == 8 || digit == 12 || digit == 16 || digit == 20 { append(UInt8(ascii: "-")) }
        let value = UInt8(truncatingIfNeeded: halves[digit / 16] >> UInt64(digit % 16 * 4) & 15)
        append(value < 10 ? 48 + value : 87 + value)
      }
    }
  }
}

/// Writes moments of the workload; the text of each day is made once.
struct MomentTexts {
  private var days: [[UInt8]] = []

  @inline(__always)
  mutating func write(_ seconds: Int, to bytes: inout [UInt8]) {
    let day = seconds / Workload.secondsPerDay
    while days.count <= day { days.append(Array("\(Workload.date(days.count))T".utf8)) }
    bytes += days[day]
    let time = seconds % Workload.secondsPerDay
    bytes.append(time / 3600, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(time / 60 % 60, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(time % 60, digits: 2)
    bytes.append(UInt8(ascii: "Z"))
  }
}
