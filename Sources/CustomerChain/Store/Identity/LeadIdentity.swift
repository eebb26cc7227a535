/// Which leads of different systems are one, since a field that was agreed says the same of them.
struct LeadIdentity: Sendable {
  /// The fields that leads are compared by.
  let fields: [Field]
  /// By code of a key: the next key of the same lead; 0 = none. Empty when no lead has two.
  fileprivate(set) var following: [TextCode] = []
  /// By number of a table: the keys of leads as its file has them, where they are now others.
  fileprivate(set) var written: [Int: CodeColumn] = [:]
  /// Leads that two systems or more have records of, ascending, each with when the second one came
  /// (`Timestamp.raw`; unknown = always).
  let matched: [TextCode]
  let matchedFrom: [Int64]
  let conflicts: IdentityConflicts

  init(fields: [Field], matched: [TextCode], matchedFrom: [Int64], conflicts: IdentityConflicts) {
    self.fields = fields
    self.matched = matched
    self.matchedFrom = matchedFrom
    self.conflicts = conflicts
  }

  /// The other keys of a lead, beside the one that is its number.
  func otherKeys(of lead: Int) -> [TextCode] {
    var others: [TextCode] = []
    var code = following.isEmpty ? 0 : following[lead]
    while code != 0 {
      others.append(code)
      code = following[Int(code)]
    }
    return others
  }

  /// Whether a key of the lead, other than its number, fulfils something.
  @inline(__always)
  func hasOtherKey(_ lead: Int, where holds: (TextCode) -> Bool) -> Bool {
    if following.isEmpty { return false }
    var code = following[lead]
    while code != 0 {
      if holds(code) { return true }
      code = following[Int(code)]
    }
    return false
  }

  /// The key that a row of a table has in its file; nil where it is that of its lead.
  func writtenKey(_ row: RowReference) -> TextCode? { written[Int(row.table)].map { $0[Int(row.row)] } }
}

extension LeadIdentity {
  /// Gives all records of a lead the same key in all tables.
  ///
  /// - Parameter canonical: by code of a key, that of its lead.
  mutating func apply(_ canonical: [TextCode], to tables: inout [StoredTable]) {
    following = Array(repeating: 0, count: canonical.count)
    for code in stride(from: canonical.count - 1, to: 0, by: -1) where canonical[code] != code {
      let lead = Int(canonical[code])
      following[code] = following[lead]
      following[lead] = TextCode(truncatingIfNeeded: code)
    }
    for number in tables.indices {
      let table = tables[number].table
      guard let position = table.kind.position(of: .leadID), case .key(let codes)? = table.columns[position] else {
        continue
      }
      tables[number] = tables[number].replacing(
        position, with: .key(codes.mapped { Int($0) < canonical.count ? canonical[Int($0)] : $0 }))
      // Chains repeat the keys of events; of the others cards show what the file says.
      if table.kind == .lead || table.kind == .survey { written[number] = codes }
    }
  }
}

extension StoredTable {
  fileprivate func replacing(_ position: Int, with column: Column) -> StoredTable {
    var changed = table
    changed.columns[position] = column
    return StoredTable(file: file, group: group, table: changed, ordinal: ordinal, clears: clears)
  }
}

extension CodeColumn {
  /// What is made of each code.
  func mapped(_ map: (TextCode) -> TextCode) -> CodeColumn {
    var result = CodeColumn()
    let pieceCount = 4096
    withUnsafeTemporaryAllocation(of: TextCode.self, capacity: pieceCount) { piece in
      var position = 0
      while position < count {
        let next = Swift.min(count, position + pieceCount)
        for further in position..<next { piece[further - position] = map(self[further]) }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<(next - position)]))
        position = next
      }
    }
    return result
  }
}
