extension Column {
  /// Memory that is in use.
  public var heldBytes: Int {
    switch self {
    case .text(let codes), .key(let codes): codes.heldBytes
    case .prose(let texts): texts.heldBytes
    case .time(let words), .money(let words): words.heldBytes
    case .number(let values): values.count * MemoryLayout<Double>.stride
    }
  }
}

extension RecordTable {
  /// Memory that its columns use. Memory that several tables share counts for each.
  public var heldBytes: Int {
    columns.reduce(0) { $0 + ($1?.heldBytes ?? 0) } + attributes.reduce(0) { $0 + $1.codes.heldBytes }
      + offsets.heldBytes + lines.heldBytes + rowHashes.heldBytes
  }
}
