import CustomerChain

/// How the bytes of a file are to be read, decided by its beginning.
struct FileForm: Equatable, Sendable {
  var encoding: Dialect.Encoding
  /// Bytes of the mark that names the encoding.
  var markBytes: Int
  var form: Dialect.Form
  var delimiter: UInt8
  /// Names that rows of JSON give, in order of appearance; empty for delimited text.
  var keys: [String]

  static func == (left: FileForm, right: FileForm) -> Bool {
    left.encoding == right.encoding && left.markBytes == right.markBytes && left.form == right.form
      && left.delimiter == right.delimiter
  }

  var dialect: Dialect { Dialect(form: form, encoding: encoding, delimiter: delimiter, compressed: false) }

  static let delimiters = [Byte.comma, Byte.semicolon, Byte.tab, Byte.bar]

  /// `isWhole` when no bytes follow the sample.
  init(_ sample: UnsafeRawBufferPointer, name: String, source: SourceMapping?, isWhole: Bool) {
    (encoding, markBytes) = FileForm.encoding(sample, source)
    var decoding = TextDecoding(encoding)
    var text: [UInt8] = []
    decoding.decode(UnsafeRawBufferPointer(rebasing: sample[min(markBytes, sample.count)...]), into: &text)
    form = FileForm.isJSON(text, name) ? .jsonLines : .delimited
    delimiter = 0
    keys = []
    if form == .jsonLines {
      keys = FileForm.keys(text, isWhole: isWhole)
    } else {
      delimiter = source?.delimiter ?? FileForm.delimiter(text, source, isWhole: isWhole)
    }
  }

  /// What makes a file unreadable whatever its name says; nil when nothing does.
  static func problem(_ sample: UnsafeRawBufferPointer) -> FileProblem? {
    let marks: [([UInt8], FileProblem)] = [
      ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .workbook), ([0x1F, 0x8B], .compressed),
      ([0x42, 0x5A, 0x68, 0x39], .compressed), ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed), ([0xFF, 0xFE, 0x00, 0x00], .unsupportedEncoding),
      ([0x00, 0x00, 0xFE, 0xFF], .unsupportedEncoding),
    ]
    return marks.first { sample.starts(with: $0.0) }?.1
  }

  private static func encoding(
    _ sample: UnsafeRawBufferPointer, _ source: SourceMapping?
  ) -> (Dialect.Encoding, Int) {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if sample.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if sample.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return (source?.encoding ?? .utf8, 0)
  }

  private static func isJSON(_ text: [UInt8], _ name: String) -> Bool {
    var lower = name.lowercased()
    if lower.hasSuffix(".gz") { lower.removeLast(3) }
    if lower.hasSuffix(".jsonl") || lower.hasSuffix(".ndjson") { return true }
    return text.first { !ByteText.isBlank($0) } == 0x7B
  }

  /// The delimiter that a first line `sep=;` names; nil when there is none.
  static func named(in row: UnsafeRawBufferPointer) -> UInt8? {
    row.count == 5 && row.starts(with: "sep=".utf8) ? row[4] : nil
  }

  /// The delimiter with which the header has most of the names that are looked for, then the one with which most rows
  /// are as long as the header, then the one that gives most columns.
  private static func delimiter(_ text: [UInt8], _ source: SourceMapping?, isWhole: Bool) -> UInt8 {
    text.withUnsafeBytes { bytes in
      let first = bytes.prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
      if let named = named(in: UnsafeRawBufferPointer(rebasing: first)) { return named }
      let wanted = source.map(MappingPlan.columnsNamed)
      var best: (delimiter: UInt8, score: (Int, Double, Int)) = (Byte.comma, (0, 0, 1))
      for delimiter in delimiters {
        guard let trial = trial(bytes, delimiter, isWhole: isWhole), trial.header.count > 1 else { continue }
        let columns = ColumnNames(trial.header)
        let known: Int
        if let names = source?.columns {
          known = names.count == columns.count ? names.count : 0
        } else if let wanted {
          known = wanted.count { columns.position(of: $0) != nil }
        } else {
          known = NativeRecognition.bestScore(columns)
        }
        let score = (known, trial.consistency, trial.header.count)
        if score > best.score { best = (delimiter, score) }
      }
      return best.delimiter
    }
  }

  private static func trial(
    _ text: UnsafeRawBufferPointer, _ delimiter: UInt8, isWhole: Bool
  ) -> (header: [String], consistency: Double)? {
    var scanner = DelimitedScanner(delimiter: delimiter)
    var header: [String] = []
    var rows = 0
    var regular = 0
    var start = 0
    while rows < Limits.sampleRows {
      let rest = UnsafeRawBufferPointer(rebasing: text[start...])
      switch scanner.scan(rest, isFinal: isWhole || rows == 0) {
      case .needsMore:
        return header.isEmpty ? nil : (header, Double(regular) / Double(max(1, rows)))
      case .row(let count, let next):
        if !UnsafeRawBufferPointer(rebasing: rest[..<count]).trimmed().isEmpty || scanner.fieldCount > 1 {
          if header.isEmpty { header = scanner.texts(rest) }
          rows += 1
          regular += scanner.fieldCount == header.count ? 1 : 0
        }
        start += next
        scanner.reset()
      case .failed(_, let next, _):
        rows += 1
        start += next
      case .passed(let next, _):
        start += next
      }
    }
    return (header, Double(regular) / Double(rows))
  }

  private static func keys(_ text: [UInt8], isWhole: Bool) -> [String] {
    var names = ColumnNames()
    text.withUnsafeBytes { bytes in
      var scanner = LineScanner()
      var members: [JSONObjectReader.Member] = []
      var scratch: [UInt8] = []
      var start = 0
      for _ in 0..<Limits.sampleRows {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        switch scanner.scan(rest, isFinal: isWhole) {
        case .needsMore: return
        case .failed(_, let next, _), .passed(let next, _): start += next
        case .row(let count, let next):
          start += next
          let line = UnsafeRawBufferPointer(rebasing: rest[..<count])
          var reader = JSONObjectReader(line)
          guard reader.read(into: &members, scratch: &scratch) == nil else { continue }
          for member in members where names.count < Limits.maximumColumns {
            let key =
              member.keyInScratch
              ? String(decoding: scratch[member.key], as: UTF8.self)
              : String(decoding: line[member.key], as: UTF8.self)
            if names.position(of: key) == nil { names.add(key) }
          }
        }
      }
    }
    return names.names
  }
}
