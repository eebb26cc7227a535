import CustomerChain

/// Ends a reading: values that waited for their whole column are read, records whose values cannot be read are taken
/// out, and their rows are accounted for again. The maker itself stays as it is, so that more rows can follow.
struct ReadingAssembly {
  private(set) var tables: [RecordTable] = []
  private(set) var ledger: Ledger
  private(set) var problems: [FileProblem] = []
  /// How dates and decimal signs were read: when a later reading differs, records already shown were read otherwise.
  private(set) var decisions: Decisions

  struct Decisions: Hashable, Sendable {
    var dates: [DateEvidence.Decision]
    /// Nil where no value leaves a choice.
    var decimals: [UInt8?]

    func contradict(_ earlier: Decisions) -> Bool {
      zip(earlier.dates, dates).contains { $0 != .open && $0 != $1 }
        || zip(earlier.decimals, decimals).contains { $0 != nil && $0 != $1 }
    }
  }

  /// Of the records that are kept.
  private(set) var newest = NewestTimes()

  private var times: TimeReader

  init(_ maker: RecordMaker, delimiter: UInt8) {
    ledger = maker.ledger
    times = maker.times
    decisions = Decisions(
      dates: maker.dates.map(\.decision), decimals: maker.decimals.map { $0.decimal(delimiter: delimiter) })
    // Columns are shared with the maker: only those of which something waited are written, and so copied.
    var builders = maker.builders
    var late: [Reject] = []
    var touchedRows: Set<UInt64> = []
    for index in builders.indices {
      let plan = maker.plan[index]
      let waiting = plan.fields.filter { isWaiting($0, builders[index]) }
      if waiting.isEmpty {
        newest.add(builders[index].newest)
        continue
      }
      let failures = resolve(&builders[index], waiting)
      if failures.isEmpty {
        noteNewest(builders[index])
        continue
      }
      var keeps = Array(repeating: true, count: builders[index].count)
      for (record, failure) in failures {
        keeps[record] = false
        touchedRows.insert(builders[index].offsets[record])
        late.append(
          Reject(
            line: UInt32(clamping: builders[index].lines[record]), offset: builders[index].offsets[record],
            column: failure.column,
            reason: failure.reason))
      }
      builders[index] = builders[index].filtered(keeps)
      noteNewest(builders[index])
    }
    late.sort { $0.offset < $1.offset }
    ledger.add(late)
    recount(touchedRows, maker, kept: builders)
    tables = builders.map(\.table)
  }

  /// Accounts again for rows that have lost records: what a row counts as depends on those that are left of it.
  private mutating func recount(_ rows: Set<UInt64>, _ maker: RecordMaker, kept: [TableBuilder]) {
    for offset in rows {
      if maker.builders.contains(where: { $0.hasAnswered(at: offset, isSettled: false) }) {
        if kept.contains(where: { $0.hasAnswered(at: offset, isSettled: true) }) { continue }
        ledger.accepted -= 1
      } else {
        if maker.rejectedWithRecords.positionAscending(of: offset) != nil { continue }
        ledger.skipped -= 1
      }
      ledger.rejected += 1
    }
  }

  private typealias Failure = (column: String?, reason: RejectReason)

  /// Numbers that were read with a point already stand in the column, and wait only when it decides for the comma.
  private func isWaiting(_ field: FieldPlan, _ builder: TableBuilder) -> Bool {
    !builder.deferred[field.position].isEmpty || (hasLostPoints(field) && !builder.pointed[field.position].isEmpty)
  }

  private func hasLostPoints(_ field: FieldPlan) -> Bool {
    guard field.content == .money || field.content == .number else { return false }
    return decisions.decimals.indices.contains(field.evidence) && decisions.decimals[field.evidence] != Byte.point
  }

  private mutating func noteNewest(_ builder: TableBuilder) {
    guard let position = builder.mainTime, case .time(let raws)? = builder.columns[position]?.column else { return }
    for raw in raws { newest.add(raw) }
  }

  /// Reads what waited in fields of one table; gives the records that fail, by number.
  private mutating func resolve(_ builder: inout TableBuilder, _ waiting: [FieldPlan]) -> [Int: Failure] {
    var failures: [Int: Failure] = [:]
    for field in waiting {
      guard var column = builder.columns[field.position] else { continue }
      if field.content == .time, case .ambiguous(let example) = decisions.dates[field.evidence] {
        let problem = FileProblem.ambiguousDates(column: field.columnName ?? "", example: example)
        if !problems.contains(problem) { problems.append(problem) }
      }
      builder.deferred[field.position].forEach { record, text in
        switch read(text, field) {
        case .success(let bits): column.set(bits, at: record)
        case .failure(let failure):
          if failures[record] == nil { failures[record] = (field.columnName, failure.reason) }
        }
      }
      if hasLostPoints(field) {
        builder.pointed[field.position].forEach { record, text in
          let excerpt = text.map { ByteText.excerpt($0, limit: RejectReason.maximumExcerpt) } ?? ""
          if failures[record] == nil { failures[record] = (field.columnName, .unreadableNumber(excerpt)) }
        }
      }
      builder.columns[field.position] = column
    }
    return failures
  }

  private struct Unreadable: Error { let reason: RejectReason }

  private mutating func read(_ text: UnsafeRawBufferPointer, _ field: FieldPlan) -> Result<UInt64, Unreadable> {
    let excerpt = { ByteText.excerpt(text, limit: RejectReason.maximumExcerpt) }
    if field.content == .time {
      switch decisions.dates[field.evidence] {
      case .ambiguous:
        return .failure(Unreadable(reason: .ambiguousDate(excerpt())))
      case .order(let order):
        if let written = WrittenTime(text), let timestamp = times.timestamp(written, order) {
          return .success(UInt64(bitPattern: timestamp.raw))
        }
        return .failure(Unreadable(reason: .unreadableTime(excerpt())))
      case .open, .none:
        return .failure(Unreadable(reason: .unreadableTime(excerpt())))
      }
    }
    guard let decimal = decisions.decimals[field.evidence], let number = NumberReader.read(text, decimal: decimal)
    else {
      return .failure(Unreadable(reason: .unreadableNumber(excerpt())))
    }
    guard let bits = RecordMaker.bits(number, field.content) else {
      return .failure(Unreadable(reason: .outOfRange(excerpt())))
    }
    return .success(bits)
  }
}

extension TableBuilder {
  /// Whether the row that begins there made a record that is more than an unanswered question. Unless all is settled a
  /// score may still wait for its column.
  fileprivate func hasAnswered(at offset: UInt64, isSettled: Bool) -> Bool {
    guard let record = offsets.positionAscending(of: offset) else { return false }
    guard let score = kind.position(of: .score), let numbers = columns[score]?.numbers else { return true }
    return !numbers[record].isNaN || (!isSettled && deferred[score].holds(record))
  }
}

extension PositionColumn {
  /// Where the element stands in an ascending column; nil when it does not.
  fileprivate func positionAscending(of element: UInt64) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == element ? low : nil
  }
}
