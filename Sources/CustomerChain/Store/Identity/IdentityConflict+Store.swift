extension StoreBuilder {
  /// The first conflicts in words of the files, ready to be shown.
  var identityConflicts: [IdentityConflict] {
    guard let conflicts = identity?.conflicts else { return [] }
    return (0..<min(conflicts.count, IdentityConflict.maximumListed)).map { number in
      let rows = conflicts.rows(of: number)
      return IdentityConflict(
        field: conflicts.fields[number], value: rows.first.flatMap { text(conflicts.fields[number], $0) } ?? "",
        places: rows.prefix(IdentityConflict.maximumPlaces).map(place), rows: rows.count)
    }
  }

  private func place(_ row: RowReference) -> Place {
    let stored = tables[Int(row.table)]
    let position = Int(row.row)
    return Place(
      file: stored.file, line: Int(stored.table.lines[position]), offset: stored.table.offsets[position],
      rowHash: stored.table.rowHashes[position])
  }

  private func text(_ field: Field, _ row: RowReference) -> String? {
    let table = tables[Int(row.table)].table
    let position = Int(row.row)
    if let prose = table.prose(field) { return prose[position] }
    if let codes = table.texts(field) { return pool.string(codes[position]) }
    guard let codes = table.keys(field), let space = field.keySpace else { return nil }
    let code = field == .leadID ? identity?.writtenKey(row) ?? codes[position] : codes[position]
    return reading.keys[space.rawValue].text(code)
  }
}
