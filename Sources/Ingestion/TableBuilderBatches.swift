import CustomerChain

extension TableBuilder {
  /// Adds the records of one plan that some batches hold, in their order. With a `runner` two workers share the columns.
  mutating func add(_ batches: [(RecordBatch, RecordColumns)], _ record: BatchRecord, _ runner: PairRunner?) {
    let first = count
    for field in record.fields where field.plan.position == mainTime {
      for (position, other) in record.fields.enumerated() where other.plan === field.plan {
        for (_, columns) in batches { note(columns, position) }
      }
    }
    // Taken out and put back: each worker writes to columns of its own, which must not be shared meanwhile.
    var columns = self.columns
    var pointed = self.pointed
    var attributes = self.attributes
    var places = [offsets, lines]
    var hashes = self.hashes
    self.columns = []
    self.pointed = []
    self.attributes = []
    (offsets, lines, self.hashes) = (PositionColumn(), PositionColumn(), CodeColumn())
    columns.withUnsafeMutableBufferPointer { columns in
      pointed.withUnsafeMutableBufferPointer { pointed in
        attributes.withUnsafeMutableBufferPointer { attributes in
          places.withUnsafeMutableBufferPointer { places in
            withUnsafeMutablePointer(to: &hashes) { hashes in
              var jobs = ColumnJob.jobs(of: record, columns, pointed, batches, first: first)
              for number in attributes.indices {
                guard let attribute = attributes.baseAddress.map({ $0 + number }) else { continue }
                jobs.append(
                  ColumnJob(cost: 2) {
                    for (_, columns) in batches {
                      columns.gather(columns.attributes[number]) { attribute.pointee.codes.append(contentsOf: $0) }
                    }
                  })
              }
              for number in places.indices {
                guard let place = places.baseAddress.map({ $0 + number }) else { continue }
                jobs.append(
                  ColumnJob(cost: 4) {
                    for (batch, columns) in batches {
                      columns.gather(number == 0 ? batch.offsets : batch.lines) { place.pointee.append(contentsOf: $0) }
                    }
                  })
              }
              jobs.append(
                ColumnJob(cost: 2) {
                  for (batch, columns) in batches {
                    columns.gather(batch.hashes) { hashes.pointee.append(contentsOf: $0) }
                  }
                })
              ColumnJob.run(jobs, runner)
            }
          }
        }
      }
    }
    self.columns = columns
    self.pointed = pointed
    self.attributes = attributes
    (offsets, lines, self.hashes) = (places[0], places[1], hashes)
  }

  private mutating func note(_ columns: RecordColumns, _ field: Int) {
    columns.gather(columns.fields[field].words) { newest.add($0) }
  }
}

/// What is to be done to one column.
struct ColumnJob: @unchecked Sendable {
  let cost: Int
  let work: () -> Void

  /// Appends the values of each field of a record.
  static func jobs(
    of record: BatchRecord, _ columns: UnsafeMutableBufferPointer<ColumnBuilder?>,
    _ pointed: UnsafeMutableBufferPointer<PointedNumbers>, _ batches: [(RecordBatch, RecordColumns)], first: Int
  ) -> [ColumnJob] {
    record.fields.enumerated().compactMap { number, field in
      guard let column = columns.baseAddress.map({ $0 + field.plan.position }),
        let points = pointed.baseAddress.map({ $0 + field.plan.position })
      else { return nil }
      return ColumnJob(cost: field.content == .prose ? 8 : field.content == .time || field.content == .money ? 4 : 2) {
        var count = first
        for (_, records) in batches {
          let values = records.fields[number]
          column.pointee?.append(values, records)
          if field.isOpenNumber {
            points.pointee.append(values, records.places, first: count)
          }
          count += records.count
        }
      }
    }
  }

  /// Does all jobs; with a `runner` two workers share them by their cost.
  static func run(_ jobs: [ColumnJob], _ runner: PairRunner?) {
    guard let runner else {
      for job in jobs { job.work() }
      return
    }
    var shares: ([ColumnJob], [ColumnJob]) = ([], [])
    var costs = (0, 0)
    for job in jobs.sorted(by: { $0.cost > $1.cost }) {
      if costs.0 <= costs.1 {
        shares.0.append(job)
        costs.0 += job.cost
      } else {
        shares.1.append(job)
        costs.1 += job.cost
      }
    }
    let (left, right) = shares
    runner({ for job in left { job.work() } }, { for job in right { job.work() } })
  }
}

extension PointedNumbers {
  /// Adds those of a batch, whose records are counted from `first` on.
  mutating func append(_ values: FieldColumn, _ places: RecordPlaces, first: Int) {
    let counts = values.counts
    for record in 0..<places.count {
      let row = places.row(record)
      if counts[row] != 0 { append(values.text(row), record: first + record) }
    }
  }
}

extension RecordColumns {
  /// The values of the rows that make a record, side by side.
  @inline(__always)
  func gather<Value: BitwiseCopyable>(
    _ values: UnsafeMutablePointer<Value>, _ body: (UnsafeBufferPointer<Value>) -> Void
  ) {
    if !isSparse {
      body(UnsafeBufferPointer(start: values, count: count))
      return
    }
    withUnsafeTemporaryAllocation(of: Value.self, capacity: max(1, count)) { gathered in
      for record in 0..<count { gathered[record] = values[Int(rows[record])] }
      body(UnsafeBufferPointer(rebasing: gathered[..<count]))
    }
  }
}

extension ColumnBuilder {
  /// Adds the values of a field.
  mutating func append(_ values: FieldColumn, _ records: RecordColumns) {
    switch content {
    case .text, .key: records.gather(values.codes) { codes.append(contentsOf: $0) }
    case .time, .money: records.gather(values.words) { words.append(contentsOf: $0) }
    case .number: records.gather(values.numbers) { numbers.append(contentsOf: $0) }
    case .prose:
      let ends = UnsafeBufferPointer(start: values.proseEnds, count: records.count)
      prose.append(UnsafeRawBufferPointer(start: values.prose, count: Int(ends.last ?? 0)), ends: ends)
    }
  }
}
