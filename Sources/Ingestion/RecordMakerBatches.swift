import CustomerChain

extension RecordMaker {
  /// Accounts for the rows of a batch whose records are added.
  mutating func count(_ batch: RecordBatch) {
    ledger.count(accepted: batch.accepted, skipped: batch.rows - batch.accepted)
    for evidence in decimals.indices where evidence < UInt64.bitWidth {
      decimals[evidence].observe(points: batch.pointsSeen(evidence))
    }
  }

  /// Gives texts that were new to a part their codes, in the order in which rows that are read one by one would.
  /// `codes` holds those given so far, 0 for the others.
  static func resolve(
    _ batch: RecordBatch, _ plan: BatchPlan, _ new: TextPool, _ codes: inout [TextCode], _ pool: inout TextPool
  ) {
    func resolve(_ code: UnsafeMutablePointer<TextCode>) {
      if code.pointee & ColumnTexts.mark == 0 { return }
      let number = code.pointee & ~ColumnTexts.mark
      if codes[Int(number)] == 0 { codes[Int(number)] = new.withBytes(number) { pool.intern($0) } }
      code.pointee = codes[Int(number)]
    }
    for row in 0..<batch.rows {
      for (number, columns) in batch.records.enumerated() {
        if columns.isSparse, columns.alive[row] == 0 { continue }
        for (position, field) in plan.records[number].fields.enumerated() where field.content == .text {
          resolve(columns.fields[position].codes + row)
        }
        for attribute in columns.attributes { resolve(attribute + row) }
      }
    }
  }

  /// Adds the records of batches to those of the file. With a `runner` two workers share the columns.
  mutating func add(_ batches: [RecordBatch], _ batchPlan: BatchPlan, _ runner: PairRunner?) {
    for batch in batches { count(batch) }
    for index in plan.indices {
      let records = batches.reduce(0) { $0 + $1.records[index].count }
      if records == 0 { continue }
      builders[index].add(
        batches.map { ($0, $0.records[index]) }, batchPlan.records[index],
        records < RecordMaker.recordsForTwo ? nil : runner)
    }
  }

  /// Fewer records are not worth waking another worker.
  private static let recordsForTwo = 1024
}
