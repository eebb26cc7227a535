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

  private var times: TimeReader

  init(_ maker: RecordMaker, delimiter: UInt8) {
    ledger = maker.ledger
    times = maker.times
    decisions = Decisions(
      dates: maker.dates.map(\.decision), decimals: maker.decimals.map { $0.decimal(delimiter: delimiter) })
    var builders = maker.builders
    var late: [Reject] = []
    var touchedRows: Set<UInt64> = []
    for index in builders.indices {
      let failures = resolve(&builders[index], maker.plan[index])
      if failures.isEmpty { continue }
      var keeps = Array(repeating: true, count: builders[index].count)
      for (record, failure) in failures {
        keeps[record] = false
        touchedRows.insert(builders[index].offsets[record])
        late.append(
          Reject(
            line: builders[index].lines[record], offset: builders[index].offsets[record], column: failure.column,
            reason: failure.reason))
      }
      builders[index] = builders[index].filtered(keeps)
    }
    late.sort { $0.offset < $1.offset }
    ledger.add(late)
    for offset in touchedRows where !builders.contains(where: { $0.offsets.containsAscending(offset) }) {
      ledger.accepted -= 1
      ledger.rejected += 1
    }
    tables = builders.map(\.table)
  }

  private typealias Failure = (column: String?, reason: RejectReason)

  /// Reads what waited in one table; gives the records that fail, by number.
  private mutating func resolve(_ builder: inout TableBuilder, _ plan: RecordPlan) -> [Int: Failure] {
    var failures: [Int: Failure] = [:]
    for field in plan.fields {
      var waiting = [builder.deferred[field.position]]
      // Numbers that were read with a point already stand in the column.
      if field.content != .time, decisions.decimals.indices.contains(field.evidence),
        decisions.decimals[field.evidence] != Byte.point
      {
        waiting.append(builder.pointed[field.position])
      }
      if waiting.allSatisfy(\.isEmpty) { continue }
      guard var column = builder.columns[field.position] else { continue }
      if field.content == .time, case .ambiguous(let example) = decisions.dates[field.evidence] {
        let problem = FileProblem.ambiguousDates(column: field.columnName ?? "", example: example)
        if !problems.contains(problem) { problems.append(problem) }
      }
      for texts in waiting {
        texts.forEach { record, text in
          switch read(text, field) {
          case .success(let bits): column.set(bits, at: record)
          case .failure(let failure):
            if failures[record] == nil { failures[record] = (field.columnName, failure.reason) }
          }
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

  /// The newest of the times at which the records came to be, dates beginning in `zone`. Deadlines, plans and ends of
  /// validity do not count: they may lie ahead.
  static func newest(_ tables: [RecordTable], in zone: Zone) -> Timestamp {
    var newestMoment = Timestamp.unknown
    var newestDate = Timestamp.unknown
    for table in tables {
      guard let field = mainTime(table.kind), let raws = table.times(field) else { continue }
      for raw in raws where raw != Timestamp.unknown.raw {
        if raw & 1 == 1 {
          if raw > newestDate.raw { newestDate = Timestamp(raw: raw) }
        } else if raw > newestMoment.raw {
          newestMoment = Timestamp(raw: raw)
        }
      }
    }
    guard let moment = newestMoment.instant(in: zone) else { return newestDate }
    guard let date = newestDate.instant(in: zone) else { return newestMoment }
    return date > moment ? newestDate : newestMoment
  }

  private static func mainTime(_ kind: RecordKind) -> Field? {
    switch kind {
    case .lead: .createdAt
    case .event: .enteredAt
    case .survey: .answeredAt
    case .touch: .touchedAt
    case .order: .orderedAt
    case .listening: .date
    case .consent: .givenAt
    case .spend, .person, .touchpoint, .tool: nil
    }
  }
}

extension ColumnBuilder {
  mutating func set(_ bits: UInt64, at record: Int) {
    switch content {
    case .text: codes[record] = TextCode(truncatingIfNeeded: bits)
    case .time, .money: words[record] = Int64(bitPattern: bits)
    case .number: numbers[record] = Double(bitPattern: bits)
    }
  }
}

extension [UInt64] {
  /// Whether an ascending array has the element.
  fileprivate func containsAscending(_ element: UInt64) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == element
  }
}
