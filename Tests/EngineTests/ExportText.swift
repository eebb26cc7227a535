/// How a system writes the rows of an export into a file.
struct ExportText {
  enum Encoding: CaseIterable { case utf8, marked, utf16LittleEndian, utf16BigEndian, windows1252 }

  var isJSON = false
  var delimiter = ","
  var lineEnd = "\n"
  var encoding = Encoding.utf8
  /// Whether the first line names the delimiter.
  var namesDelimiter = false
  /// Of a hundred fields that need no quotes, so many have them.
  var quotes = 0
  /// Of a hundred rows, so many are broken.
  var defects = 0
  var endsWithLine = true

  init(_ random: inout SeededRandom, defects: Int) {
    isJSON = random.chance(15)
    delimiter = random.pick([",", ",", ";", ";", "\t", "|"])
    lineEnd = random.pick(["\n", "\n", "\r\n", "\r\n", "\r"])
    encoding = random.pick([.utf8, .utf8, .utf8, .utf8] + Encoding.allCases)
    namesDelimiter = random.chance(8)
    quotes = random.pick([0, 0, 10, 100])
    self.defects = defects
    endsWithLine = random.chance(80)
  }

  func bytes(_ header: [String], _ rows: [[String]], _ random: inout SeededRandom) -> [UInt8] {
    var lines = rows.map { isJSON ? object(header, $0, &random) : line($0, &random) }
    if !isJSON {
      lines.insert(line(header, &random), at: 0)
      if namesDelimiter { lines.insert("sep=\(delimiter)", at: 0) }
    }
    if defects > 0 { lines = lines.map { random.chance(defects) ? broken($0, &random) : $0 } }
    var text = lines.joined(separator: lineEnd)
    if endsWithLine, !lines.isEmpty { text += lineEnd }
    var bytes = encoded(text)
    if defects > 0, random.chance(20), !bytes.isEmpty {
      bytes[random.below(bytes.count)] = UInt8(random.number(0x80...0xFF))
    }
    return bytes
  }

  private func line(_ fields: [String], _ random: inout SeededRandom) -> String {
    fields.map { field in
      let needsQuotes = field.unicodeScalars.contains {
        "\"\n\r".unicodeScalars.contains($0) || String($0) == delimiter
      }
      guard needsQuotes || random.chance(quotes) else { return field }
      return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }.joined(separator: delimiter)
  }

  private func object(_ header: [String], _ fields: [String], _ random: inout SeededRandom) -> String {
    let members = zip(header, fields).compactMap { name, field -> String? in
      if field.isEmpty, random.chance(50) { return nil }
      if let number = Int(field), random.chance(70) { return "\"\(name)\":\(number)" }
      return "\"\(name)\": \"\(Self.escaped(field))\""
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case _ where scalar.value < 0x20: "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
  }

  private func broken(_ line: String, _ random: inout SeededRandom) -> String {
    switch random.below(7) {
    case 0: line + delimiter + "more"
    case 1: String(line.prefix(line.count / 2))
    case 2: line + "\" x"
    case 3: "\"" + line
    case 4: line + "\u{0}"
    case 5: line + random.pick(["\n", "\r", "\r\n", "\n\n"])
    default: line.replacing("\"", with: "", maxReplacements: 1)
    }
  }

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .marked: [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252:
      text.unicodeScalars.map { $0 == "€" ? 0x80 : $0.value < 0x100 ? UInt8($0.value) : UInt8(ascii: "?") }
    }
  }
}
