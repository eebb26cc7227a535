import CScan

/// Where the fields and rows of a window of delimited text end, as far as its structure is beyond doubt.
struct FieldIndex: ~Copyable {
  /// Positions of delimiters and line feeds outside quotes. The element before the first is that of a line feed before
  /// the window, so that every field begins behind the end of another.
  let ends: UnsafeMutablePointer<UInt32>
  /// For each row the number of `ends` up to and with its own.
  let rows: UnsafeMutablePointer<UInt32>
  private(set) var rowCount = 0
  /// Whether something that is in doubt stands behind the rows found.
  private(set) var isIrregular = false
  private(set) var hasQuotes = false
  private(set) var hasDoubledQuotes = false
  private(set) var hasInnerLineEnds = false
  private(set) var hasHighBytes = false

  /// Longer rows are not found.
  static let windowBytes = 256 << 10
  private static let mostEnds = 24 << 10

  init() {
    ends = .allocate(capacity: 1 + FieldIndex.mostEnds + Int(KSCAN_SLACK)) + 1
    ends[-1] = .max
    rows = .allocate(capacity: FieldIndex.mostEnds + Int(KSCAN_SLACK))
  }

  deinit {
    (ends - 1).deallocate()
    rows.deallocate()
  }

  /// Whether a file with this delimiter can be indexed.
  static func serves(_ delimiter: UInt8) -> Bool {
    delimiter > 0 && delimiter < 0x80 && delimiter != Byte.quote && delimiter != Byte.lineFeed
      && delimiter != Byte.carriageReturn
  }

  /// Indexes the rows from the first of `bytes` on, where a row begins.
  mutating func fill(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8) {
    rowCount = 0
    guard let start = bytes.baseAddress else { return }
    let result = kscan_index(
      start.assumingMemoryBound(to: UInt8.self), min(bytes.count, FieldIndex.windowBytes), delimiter, ends, rows,
      FieldIndex.mostEnds)
    rowCount = result.rows
    isIrregular = result.is_irregular != 0
    hasQuotes = result.has_quotes != 0
    hasDoubledQuotes = result.has_doubled_quotes != 0
    hasInnerLineEnds = result.has_inner_line_ends != 0
    hasHighBytes = result.has_high_bytes != 0
  }

  /// The bytes of all rows found, with their line ends.
  var length: Int { rowCount == 0 ? 0 : Int(ends[Int(rows[rowCount - 1]) - 1]) + 1 }
}
