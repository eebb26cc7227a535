import CustomerChain

/// The columns of a file, and how the members of a JSON object find theirs. Names that no row had before become columns.
struct ObjectColumns: Sendable {
  private(set) var columns: ColumnNames
  /// Of the object read last, one for each column.
  private(set) var slices: [FieldSlice]
  /// The object in which a column was last seen, counted from 1.
  private var lastSeen: [Int]
  private var object = 0
  /// Keys of the object before, as written, with their columns: rows mostly repeat them in the same order.
  private var expected: [(key: [UInt8], column: Int)] = []
  private var members: [JSONObjectReader.Member] = []

  init(_ columns: ColumnNames = ColumnNames()) {
    self.columns = columns
    slices = Array(repeating: .absent, count: columns.count)
    lastSeen = Array(repeating: 0, count: columns.count)
  }

  func wasSeen(_ column: Int) -> Bool { column < lastSeen.count && lastSeen[column] > 0 }

  /// Points `slices` at the values of one object; gives what is wrong with it, and where.
  mutating func read(_ row: UnsafeRawBufferPointer, scratch: inout [UInt8]) -> (String?, RejectReason)? {
    object += 1
    if row.contains(0) { return (nil, .nulByte) }
    if !ByteText.isUTF8(row) { return (nil, .invalidEncoding) }
    var reader = JSONObjectReader(row)
    if let reason = reader.read(into: &members, scratch: &scratch) { return (nil, reason) }
    for index in slices.indices { slices[index] = .absent }
    return scratch.withUnsafeBytes { place(row, scratch: $0) }
  }

  private mutating func place(
    _ row: UnsafeRawBufferPointer, scratch: UnsafeRawBufferPointer
  ) -> (String?, RejectReason)? {
    for (order, member) in members.enumerated() {
      let key = UnsafeRawBufferPointer(rebasing: (member.keyInScratch ? scratch : row)[member.key])
      guard let column = column(key, order) else { continue }
      if lastSeen[column] == object {
        return (columns.names[column], .duplicateKey(ByteText.excerpt(key, limit: RejectReason.maximumExcerpt)))
      }
      lastSeen[column] = object
      slices[column] = member.value
    }
    return nil
  }

  /// Nil for a key past the most columns that are kept.
  private mutating func column(_ key: UnsafeRawBufferPointer, _ order: Int) -> Int? {
    if order < expected.count, key.isEqual(to: expected[order].key) { return expected[order].column }
    let name = ByteText.string(key)
    var column = columns.position(of: name)
    if column == nil, columns.count < Limits.maximumKeys {
      columns.add(name)
      slices.append(.absent)
      lastSeen.append(0)
      column = columns.count - 1
    }
    guard let column else { return nil }
    if order < expected.count {
      expected[order] = (Array(key), column)
    } else if order == expected.count {
      expected.append((Array(key), column))
    }
    return column
  }
}
