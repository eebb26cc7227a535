import CustomerChain

extension AgreementReader {
  /// `[[source]]`.
  func sources(_ top: inout TableReader) -> [SourceMapping] {
    top.tables("source").compactMap { table in
      var table = table
      var source = SourceMapping()
      source.line = table.log.line(of: table.trail)
      source.files = table.texts("files") ?? []
      if table.node("files") == nil { table.report("files", { .missing(key: $0) }) }
      source.group = table.word("group")
      source.expect = table.expectedExport("expect")
      source.delimiter = table.choice("delimiter", of: AgreementReader.delimiters)
      source.encoding = table.choice("encoding", of: AgreementReader.encodings)
      source.decimal = table.choice("decimal", of: [".": UInt8(ascii: "."), ",": UInt8(ascii: ",")])
      source.dateFormat = dateFormat("date_format", of: &table)
      source.timeZone = timeZone("time_zone", of: &table)
      source.null = table.texts("null")
      source.clears = table.flag("clears") ?? false
      source.columns = table.texts("columns")
      for kind in RecordKind.allCases {
        for var record in table.tables(kind.rawValue) {
          if let mapping = recordMapping(kind, &record) { source.records.append(mapping) }
        }
      }
      // Records stand as they are written: which comes first decides between equals.
      source.records.sort { $0.line < $1.line }
      table.finish()
      return source.files.isEmpty ? nil : source
    }
  }

  private static let delimiters: KeyValuePairs<String, UInt8> = [
    ",": UInt8(ascii: ","), ";": UInt8(ascii: ";"), "\t": UInt8(ascii: "\t"), "tab": UInt8(ascii: "\t"),
    "|": UInt8(ascii: "|"),
  ]

  private static let encodings: KeyValuePairs<String, Dialect.Encoding> = [
    "utf-8": .utf8, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian, "windows-1252": .windows1252,
    "utf8": .utf8, "latin-1": .windows1252, "latin1": .windows1252, "iso-8859-1": .windows1252,
  ]

  /// A format holds at least a year, and no letters but those of its parts (and the `T` and `Z` of ISO 8601).
  private func dateFormat(_ key: String, of table: inout TableReader) -> String? {
    guard let text = table.text(key) else { return nil }
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    if text.contains("yy"), letters.allSatisfy({ "yMdHmsSTZ".unicodeScalars.contains($0) }) { return text }
    table.report(key, { .notADateFormat(key: $0, found: TOMLNode.text(text).excerpt) })
    return nil
  }

  /// Nil when the record cannot be made: a field that it needs is missing, or a condition cannot be read (without it
  /// the record would be made of rows that were to be left out).
  private func recordMapping(_ kind: RecordKind, _ table: inout TableReader) -> RecordMapping? {
    var mapping = RecordMapping(kind: kind)
    mapping.line = table.log.line(of: table.trail)
    var conditionsStand = true
    if var conditions = table.table("when") {
      for column in conditions.unasked {
        if let condition = condition(column, of: &conditions) {
          mapping.conditions.append(condition)
        } else {
          conditionsStand = false
        }
      }
    } else if table.node("when") != nil {
      conditionsStand = false
    }
    let names = FieldNames.of(kind)
    var unreadable: Set<Field> = []
    for key in table.unasked {
      guard let field = names[key] else { continue }
      if let source = fieldMapping(key, of: &table) {
        if mapping.fields.updateValue(source, forKey: field) != nil {
          table.report(key, { .duplicate(key: $0, value: field.rawValue) })
        }
      } else {
        unreadable.insert(field)
      }
    }
    table.finish(alsoKnown: names.keys.sorted())
    guard conditionsStand else { return nil }
    for needed in FieldNames.needed(by: kind) where needed.allSatisfy({ mapping.fields[$0] == nil }) {
      if unreadable.isDisjoint(with: needed) {
        table.log.report(.missing(key: table.trail.key(needed[0].rawValue).description), at: table.trail)
      }
      return nil
    }
    return mapping
  }

  /// `column = ["value", …]`, `"not empty"` or `"empty"`.
  private func condition(_ column: String, of table: inout TableReader) -> RowCondition? {
    switch table.node(column) {
    case .text("empty"): return RowCondition(column: column, test: .isEmpty)
    case .text("not empty"): return RowCondition(column: column, test: .isNotEmpty)
    case .text(let text):
      table.report(
        column,
        {
          .notOneOf(
            key: $0, found: TOMLNode.text(text).excerpt, allowed: ["empty", "not empty", "[\"…\"]"])
        })
      return nil
    case .list(let items):
      guard let texts = table.texts(column), texts.count == items.count else { return nil }
      return RowCondition(column: column, test: .isOneOf(texts))
    default:
      table.report(column, { .wrongType(key: $0, expected: .list) })
      return nil
    }
  }

  /// A column's name, a list of them, or a table that says more.
  private func fieldMapping(_ key: String, of table: inout TableReader) -> FieldMapping? {
    switch table.node(key) {
    case .text, .list:
      let columns = table.texts(key) ?? []
      if columns.isEmpty || columns.contains("") {
        table.report(key, { .missing(key: $0) })
        return nil
      }
      return FieldMapping(columns: columns)
    case .table:
      guard var details = table.table(key) else { return nil }
      var mapping = FieldMapping(columns: details.texts("column") ?? [], value: details.word("value"))
      mapping.map = map(&details)
      mapping.format = dateFormat("format", of: &details)
      mapping.null = details.texts("null")
      details.finish()
      if mapping.value != nil, !mapping.columns.isEmpty {
        details.report("value", { .duplicate(key: $0, value: "column") })
        mapping.value = nil
      }
      if mapping.value == nil, mapping.columns.isEmpty {
        details.report("column", { .missing(key: $0) })
        return nil
      }
      return mapping
    default:
      table.report(key, { .wrongType(key: $0, expected: .text) })
      return nil
    }
  }

  private func map(_ table: inout TableReader) -> [String: String]? {
    guard var pairs = table.table("map") else { return nil }
    var map: [String: String] = [:]
    for key in pairs.unasked { map[key] = pairs.word(key) }
    return map
  }
}
