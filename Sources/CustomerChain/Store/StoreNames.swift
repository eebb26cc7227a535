extension Store {
  /// The code of a stage's id.
  func code(ofStage stage: Int) -> TextCode { pool.code(of: stages[stage].id) ?? 0 }

  /// The code of the department that a stage belongs to; 0 = none.
  func code(ofDepartmentOfStage stage: Int) -> TextCode { stages[stage].department.flatMap { pool.code(of: $0) } ?? 0 }

  /// A department as the agreement writes it: its id, where the text is a declared id or name in other case; else as it
  /// is written.
  @inline(__always)
  func canonicalDepartment(_ code: TextCode) -> TextCode {
    departmentAliases.isEmpty ? code : departmentAliases[code] ?? code
  }
}

extension StoreBuilder {
  /// For every department text that occurs in another spelling than the agreement's id: the code of that id.
  static func departmentAliases(_ agreement: Agreement, pool: TextPool, tables: [StoredTable]) -> [TextCode: TextCode] {
    var idOfName: [String: TextCode] = [:]
    for department in agreement.departments {
      guard let code = pool.code(of: department.id) else { continue }
      idOfName[department.name.lowercased()] = code
    }
    for department in agreement.departments {
      guard let code = pool.code(of: department.id) else { continue }
      idOfName[department.id.lowercased()] = code
    }
    guard !idOfName.isEmpty else { return [:] }
    var aliases: [TextCode: TextCode] = [:]
    for stored in tables {
      var last: TextCode = 0
      for code in stored.table.texts(.department) ?? [] where code != last {
        last = code
        if aliases[code] == nil, let id = idOfName[pool.string(code).lowercased()], id != code { aliases[code] = id }
      }
    }
    return aliases
  }
}
