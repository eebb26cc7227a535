import CustomerChain

/// How the exports of a company are written into files: what a test changes that must change nothing.
struct CompanyFiles {
  enum Form { case plain, packed, jsonLines }

  var company: GeneratedCompany
  var form = Form.plain
  /// Rows, and columns, stand in another order.
  var shufflesRows = false
  var shufflesColumns = false
  /// Every export comes in two files of one time.
  var isSplit = false
  /// The export of that name comes again, under another name.
  var repeated: String?
  /// What is not known at the moment is left out, in a company's time zone.
  var end: (asOf: AsOf, zone: Zone)?

  init(_ company: GeneratedCompany) { self.company = company }

  func reading(_ random: inout SeededRandom) throws -> Reading? {
    let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)
    fileSystem.write(Array(company.agreement.utf8), to: "ketting.toml")
    for table in company.tables {
      let known = end.map { knownRows(of: table, $0.asOf, $0.zone) } ?? table
      write(known, to: fileSystem, &random)
    }
    if let again = company.tables.first(where: { $0.name == repeated }) {
      fileSystem.write(bytes(again.columns, again.rows.map(\.texts)), to: "again_\(again.name).csv")
    }
    return try EngineReading.cold(fileSystem)
  }

  private func write(
    _ table: GeneratedCompany.Table, to fileSystem: MemoryFileSystem, _ random: inout SeededRandom
  ) {
    var rows = table.rows.map(\.texts)
    // The order of the register says where steps of the journey stand.
    if shufflesRows, table.name != company.touchpoints.name { rows.shuffle(using: &random) }
    var order = Array(table.columns.indices)
    if shufflesColumns { order.shuffle(using: &random) }
    let columns = order.map { table.columns[$0] }
    rows = rows.map { row in order.map { row[$0] } }
    let ending = form == .jsonLines ? "jsonl" : form == .packed ? "csv.gz" : "csv"
    guard isSplit else { return fileSystem.write(bytes(columns, rows), to: "\(table.name).\(ending)") }
    let cut = random.below(rows.count + 1)
    fileSystem.write(bytes(columns, Array(rows[..<cut])), to: "\(table.name)_1.\(ending)")
    fileSystem.write(bytes(columns, Array(rows[cut...])), to: "\(table.name)_2.\(ending)", atTheSameTime: true)
  }

  private func bytes(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    switch form {
    case .plain: text(columns, rows)
    case .packed: StoredGzip.pack(text(columns, rows))
    case .jsonLines:
      Array(
        rows.map { row in
          let members = zip(columns, row).filter { !$1.isEmpty || $0.hasSuffix("_at") || $0 == "score" }
          return "{" + members.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + "}\n"
        }.joined().utf8)
    }
  }

  private func text(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    Array(([columns] + rows).map { $0.joined(separator: ",") + "\n" }.joined().utf8)
  }

  /// A lead that is created later only has attributes, which carry no time, where an event has brought it before; where
  /// none has, it does not exist.
  private func knownRows(
    of table: GeneratedCompany.Table, _ asOf: AsOf, _ zone: Zone
  ) -> GeneratedCompany.Table {
    var known = table
    known.rows = table.rows.compactMap { row in
      if asOf.knows(row.at, in: zone) { return row }
      guard table.name == company.leads.name else { return nil }
      let isBrought = company.events.rows.contains { event in
        event.texts[0] == row.texts[0] && asOf.knows(event.at, in: zone) && company.knows(stage: event.texts[1])
      }
      guard isBrought else { return nil }
      var attributes = row
      attributes.texts[1] = ""
      return attributes
    }
    return known
  }
}
