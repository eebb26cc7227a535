/// The values of one field that leads are compared by: a code for each row of the tables of leads, the same for values
/// that are the same; 0 = none.
struct MatchedField {
  let field: Field
  /// By table of leads, in their order; empty where a table lacks the field.
  private(set) var codes: [[TextCode]] = []
  /// Codes are below this.
  private(set) var limit = 0

  init(_ field: Field, of tables: [RecordTable], pool: TextPool, keys: [KeyTexts]) {
    self.field = field
    let known = KeyPool()
    var text = ComparedText()
    for table in tables {
      guard let position = table.kind.position(of: field), let column = table.columns[position] else {
        codes.append([])
        continue
      }
      var of: [TextCode] = []
      of.reserveCapacity(table.count)
      for row in 0..<table.count {
        of.append(
          MatchedField.withBytes(column, row, field, pool, keys) { bytes in
            text.withBytes(bytes) { known.intern($0) }
          })
      }
      codes.append(of)
    }
    limit = known.texts.codeLimit
  }

  private static func withBytes(
    _ column: Column, _ row: Int, _ field: Field, _ pool: TextPool, _ keys: [KeyTexts],
    _ body: (UnsafeRawBufferPointer) -> TextCode
  ) -> TextCode {
    switch column {
    case .text(let codes): codes[row] == 0 ? 0 : pool.withBytes(codes[row], body)
    case .prose(let texts): texts.withBytes(row, body)
    case .key(let codes): field.keySpace.map { keys[$0.rawValue].withBytes(codes[row], body) } ?? 0
    case .time, .money, .number: 0
    }
  }
}

extension Field {
  /// The fields that leads of different systems can be compared by: those whose values are texts.
  public static let matchable: [Field] = RecordKind.lead.fields.filter { field in
    switch field.content {
    case .text, .prose, .key: true
    case .time, .money, .number: false
    }
  }.map(\.field)
}
