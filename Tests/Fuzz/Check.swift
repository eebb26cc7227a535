import CustomerChain

/// What must hold for the reading of any bytes. Each check gives what is wrong, nil when nothing is.
enum Check {
  static func fault(_ reading: FileReading, of bytes: [UInt8], _ lexicon: Lexicon) -> String? {
    if reading.accepted + reading.skipped + reading.rejected != reading.rows { return "the rows do not add up" }
    let counts = [reading.rows, reading.accepted, reading.skipped, reading.rejected, reading.rejectedRecords]
    if counts.contains(where: { $0 < 0 }) { return "a count is below zero" }
    if reading.rejects.count != min(reading.rejectedRecords, FileReading.maximumRejectsKept) {
      return "not all rejects are there"
    }
    let lines = 1 + bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    var before: UInt64 = 0
    for reject in reading.rejects {
      if reject.offset > UInt64(bytes.count) || reject.line < 1 || Int(reject.line) > lines {
        return "a reject stands outside of the file: \(reject)"
      }
      if reject.offset < before { return "rejects are not in the order of the file" }
      before = reject.offset
    }
    for table in reading.tables {
      if let fault = fault(table, bytes: bytes.count, lines: lines) ?? textFault(table, lexicon) {
        return "\(table.kind): \(fault)"
      }
    }
    return nil
  }

  private static func fault(_ table: RecordTable, bytes: Int, lines: Int) -> String? {
    let columns = table.columns.compactMap { $0.map(count) } + table.attributes.map(\.codes.count)
    if (columns + [table.lines.count, table.rowHashes.count]).contains(where: { $0 != table.count }) {
      return "the columns are not equally long"
    }
    var before: (offset: UInt64, line: UInt64) = (0, 1)
    for (offset, line) in zip(table.offsets, table.lines) {
      if offset >= UInt64(bytes) || line > UInt64(lines) { return "a record stands outside of the file" }
      if offset < before.offset || line < before.line { return "records are not in the order of the file" }
      before = (offset, line)
    }
    return nil
  }

  private static func count(_ column: Column) -> Int {
    switch column {
    case .text(let codes), .key(let codes): codes.count
    case .prose(let texts): texts.count
    case .time(let raws): raws.count
    case .money(let amounts): amounts.count
    case .number(let numbers): numbers.count
    }
  }

  private static func textFault(_ table: RecordTable, _ lexicon: Lexicon) -> String? {
    let keys = lexicon.keys.texts
    for (field, column) in zip(table.kind.fields, table.columns) {
      var isText = true
      switch column {
      case .text(let codes)?:
        for code in codes { isText = isText && lexicon.texts.withBytes(code, isUTF8) }
      case .key(let codes)?:
        guard let space = field.field.keySpace else { return "\(field.field) is no key" }
        for code in codes { isText = isText && keys[space.rawValue].withBytes(code, isUTF8) }
      case .prose(let texts)?:
        for row in 0..<texts.count { isText = isText && texts.withBytes(row, isUTF8) }
      default: break
      }
      if !isText { return "\(field.field) is no UTF-8" }
    }
    for attribute in table.attributes where !attribute.codes.allSatisfy({ lexicon.texts.withBytes($0, isUTF8) }) {
      return "\(attribute.name) is no UTF-8"
    }
    return nil
  }

  private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  /// In what two readings of the same bytes into the same lexicon differ.
  static func difference(_ left: FileReading, _ right: FileReading) -> String? {
    if counts(left) != counts(right) { return "counts \(counts(left)) and \(counts(right))" }
    if left.problems != right.problems { return "problems \(left.problems) and \(right.problems)" }
    if left.rejects != right.rejects { return "rejects \(left.rejects) and \(right.rejects)" }
    if left.unmapped != right.unmapped { return "unmapped \(left.unmapped) and \(right.unmapped)" }
    if left.dialect != right.dialect || left.profile != right.profile { return "form or profile" }
    if left.newest != right.newest { return "the newest time" }
    if left.waitsForLineEnd != right.waitsForLineEnd { return "whether a line waits" }
    if left.tables.count != right.tables.count { return "tables" }
    for (left, right) in zip(left.tables, right.tables) {
      if left.offsets != right.offsets || left.lines != right.lines { return "places of \(left.kind)" }
      if left.rowHashes != right.rowHashes { return "hashes of \(left.kind)" }
      let attributes = zip(left.attributes, right.attributes).allSatisfy { $0.name == $1.name && $0.codes == $1.codes }
      if left.attributes.count != right.attributes.count || !attributes { return "further columns of \(left.kind)" }
      for (field, columns) in zip(left.kind.fields, zip(left.columns, right.columns))
      where !isSame(columns.0, columns.1) {
        return "\(field.field) of \(left.kind)"
      }
    }
    return nil
  }

  private static func counts(_ reading: FileReading) -> [Int] {
    [reading.rows, reading.accepted, reading.skipped, reading.rejected, reading.rejectedRecords]
  }

  /// Numbers that are none are equal here.
  private static func isSame(_ left: Column?, _ right: Column?) -> Bool {
    if case .number(let left)? = left, case .number(let right)? = right {
      return left.map(\.bitPattern) == right.map(\.bitPattern)
    }
    return left == right
  }
}
