import CustomerChain

extension RecordMaker {
  /// Adds the records of a batch to those of the file, and accounts for its rows.
  mutating func add(_ batch: RecordBatch) {
    if batch.rows == 0 { return }
    ledger.count(accepted: batch.accepted, skipped: batch.skipped)
    for evidence in decimals.indices where evidence < UInt64.bitWidth {
      decimals[evidence].observe(points: batch.pointsSeen[evidence])
    }
    for index in plan.indices { add(batch.records[index], index) }
  }

  private mutating func add(_ columns: RecordBatch.Columns, _ index: Int) {
    if columns.count == 0 { return }
    let first = builders[index].count
    for (number, field) in plan[index].fields.enumerated() {
      builders[index].columns[field.position]?.append(columns.fields[number], count: columns.count)
      guard let texts = columns.texts[number], let lengths = columns.lengths[number] else { continue }
      for record in 0..<columns.count where lengths[record] > 0 {
        let text = UnsafeRawBufferPointer(
          start: texts + record * RecordBatch.textStride, count: Int(lengths[record]))
        builders[index].pointed[field.position].append(text, record: first + record)
      }
    }
    for number in plan[index].attributes.indices {
      builders[index].attributes[number].codes.append(
        contentsOf: UnsafeBufferPointer(start: columns.attributes[number], count: columns.count))
    }
    builders[index].offsets.append(contentsOf: UnsafeBufferPointer(start: columns.offsets, count: columns.count))
    builders[index].lines.append(contentsOf: UnsafeBufferPointer(start: columns.lines, count: columns.count))
    builders[index].hashes.append(contentsOf: UnsafeBufferPointer(start: columns.hashes, count: columns.count))
  }

  mutating func refuse(_ place: RowPlace, found: Int, expected: Int) {
    refuse(
      place, nil,
      found < expected
        ? .tooFewFields(found: found, expected: expected) : .tooManyFields(found: found, expected: expected))
  }
}

extension ColumnBuilder {
  /// Adds the values of a batch, which stand there as they do here.
  mutating func append(_ values: UnsafeMutableRawPointer, count: Int) {
    switch content {
    case .text:
      codes.append(contentsOf: UnsafeBufferPointer(start: values.assumingMemoryBound(to: TextCode.self), count: count))
    case .time, .money:
      words.append(contentsOf: UnsafeBufferPointer(start: values.assumingMemoryBound(to: Int64.self), count: count))
    case .number:
      numbers.append(contentsOf: UnsafeBufferPointer(start: values.assumingMemoryBound(to: Double.self), count: count))
    }
  }
}
