import CustomerChain

/// One row of a file, read again to show it.
public struct RowExcerpt: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    /// The column's name; nil when the row has more fields than the header.
    public let name: String?
    /// The value, without quotes and escapes.
    public let text: String
    /// Where it stands in `RowExcerpt.text`, in bytes of UTF-8, without its quotes.
    public let range: Range<Int>
  }

  /// The row's bytes in what was given, without its line end.
  public let range: Range<Int>
  /// Equal to the record's `rowHash` while the file says what it said.
  public let hash: UInt32
  /// The row as text, invalid bytes replaced; not yet safe to show.
  public let text: String
  public let fields: [Part]
  /// False when the given bytes, or `limit`, end before the row does.
  public let isComplete: Bool

  /// The row at the beginning of `bytes`, which a record's `offset` points at; of a row that cannot be read its first
  /// line. Nil when there are no bytes. `header` are the names of `header(startingIn:dialect:)`, or the source's
  /// `columns`; JSON needs none. At most `limit` bytes are looked at.
  public static func row(
    startingIn bytes: UnsafeRawBufferPointer, dialect: Dialect, header: [String], limit: Int = Limits.maximumRowBytes
  ) -> RowExcerpt? {
    let seen = UnsafeRawBufferPointer(rebasing: bytes.prefix(limit))
    if seen.isEmpty { return nil }
    var text: [UInt8] = []
    var decoding = TextDecoding(dialect.encoding)
    decoding.decode(seen, into: &text)
    return text.withUnsafeBytes { text in
      dialect.form == .jsonLines
        ? object(text, dialect.encoding) : delimited(text, dialect, header)
    }
  }

  /// Column names, from the first bytes of a delimited file; empty for JSON Lines, where each row has its own.
  public static func header(startingIn bytes: UnsafeRawBufferPointer, dialect: Dialect) -> [String] {
    if dialect.form == .jsonLines { return [] }
    var text: [UInt8] = []
    var decoding = TextDecoding(dialect.encoding)
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    let mark = marks.first { bytes.starts(with: $0) }?.count ?? 0
    decoding.decode(UnsafeRawBufferPointer(rebasing: bytes[mark...].prefix(Limits.maximumRowBytes)), into: &text)
    return text.withUnsafeBytes { text in
      var scanner = DelimitedScanner(delimiter: dialect.delimiter)
      var isFirst = true
      var start = 0
      while true {
        let rest = UnsafeRawBufferPointer(rebasing: text[start...])
        switch scanner.scan(rest, isFinal: true) {
        case .needsMore:
          return []
        case .failed(_, let next, _), .passed(let next, _):
          start += next
        case .row(let count, let next):
          let row = UnsafeRawBufferPointer(rebasing: rest[..<count])
          let isBlank = scanner.fieldCount == 1 && row.trimmed().isEmpty
          let isNamed = !isBlank && isFirst && FileForm.named(in: row) != nil
          if !isBlank { isFirst = false }
          if !isBlank && !isNamed { return scanner.texts(row).map(ByteText.trimmed) }
          scanner.reset()
          start += next
        }
      }
    }
  }

  private static func delimited(
    _ text: UnsafeRawBufferPointer, _ dialect: Dialect, _ header: [String]
  ) -> RowExcerpt {
    var scanner = DelimitedScanner(delimiter: dialect.delimiter)
    // The offset of a row may lie between the two bytes of a line end only when the file has changed.
    guard case .row(let count, let next) = scanner.scan(text, isFinal: true) else {
      return firstLine(text, dialect.encoding)
    }
    let row = UnsafeRawBufferPointer(rebasing: text[..<count])
    let values = scanner.texts(row)
    let parts = zip(values, scanner.slices).enumerated().map { number, field in
      Part(
        name: number < header.count ? header[number] : nil, text: field.0,
        range: Int(field.1.start)..<Int(field.1.start) + Int(field.1.count))
    }
    return RowExcerpt(row, dialect.encoding, parts, isComplete: next > count)
  }

  private static func object(_ text: UnsafeRawBufferPointer, _ encoding: Dialect.Encoding) -> RowExcerpt {
    let end = text.firstIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn } ?? text.count
    let row = UnsafeRawBufferPointer(rebasing: text[..<end])
    var reader = JSONObjectReader(row)
    var members: [JSONObjectReader.Member] = []
    var scratch: [UInt8] = []
    guard reader.read(into: &members, scratch: &scratch) == nil else { return firstLine(text, encoding) }
    let parts = scratch.withUnsafeBytes { scratch in
      members.map { member in
        let slice = member.value
        let value = Int(slice.start)..<Int(slice.start) + Int(slice.count)
        return Part(
          name: String(decoding: (member.keyInScratch ? scratch : row)[member.key], as: UTF8.self),
          text: String(decoding: (slice.origin == .scratch ? scratch : row)[value], as: UTF8.self),
          range: member.place)
      }
    }
    return RowExcerpt(row, encoding, parts, isComplete: end < text.count)
  }

  private static func firstLine(_ text: UnsafeRawBufferPointer, _ encoding: Dialect.Encoding) -> RowExcerpt {
    let end = text.firstIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn } ?? text.count
    return RowExcerpt(UnsafeRawBufferPointer(rebasing: text[..<end]), encoding, [], isComplete: end < text.count)
  }

  private init(_ row: UnsafeRawBufferPointer, _ encoding: Dialect.Encoding, _ fields: [Part], isComplete: Bool) {
    range = 0..<TextDecoding.lengthInFile(row, encoding)
    hash = TextPool.rowHash(TextPool.hash(row))
    text = String(decoding: row, as: UTF8.self)
    // Replaced bytes change the length of a text, and so where its fields stand.
    self.fields = ByteText.isUTF8(row) ? fields : []
    self.isComplete = isComplete
  }
}
