/// The rows of a list in their order: numbers of leads, answers or rejects; a lead may stand in it more than once where
/// entries are counted.
struct RecordList: Sendable {
  let set: RecordSet
  let total: Int
  let numbers: [Int32]
  let columns: [RecordColumn]
  let sort: SortOrder
  private let cells: RecordCells

  /// Throws `CancellationError` when `isCancelled` says so.
  init(_ question: ListQuestion, store: Store, groupedBy: Dimension, isCancelled: () -> Bool) throws {
    set = question.set
    let all: [Int32]
    switch set.kind {
    case .lead: all = LeadSelection(set, store: store, groupedBy: groupedBy).numbers()
    case .answer: all = AnswerSelection(set, store: store).numbers()
    case .reject: all = RejectSelection(set, store: store).numbers()
    case .file: all = FileSelection(set, store: store).numbers()
    case .touchpoint: all = TouchpointSelection(set, store: store).numbers()
    case .order: all = OrderSelection(set, store: store).numbers()
    case .spend: all = SpendSelection(set, store: store).numbers()
    case .touch: all = TouchSelection(set, store: store).numbers()
    case .signature: all = SignatureTable(store).numbers(of: set.part)
    case .vanished: all = VanishedSelection(set, store: store).numbers()
    }
    guard !isCancelled() else { throw CancellationError() }
    let columns = RecordColumn.columns(for: set, store: store)
    self.columns = columns
    sort = question.sort ?? RecordColumn.usualSort(for: set.kind)
    total = all.count
    let cells = RecordCells(store, set: set)
    self.cells = cells
    let filter = question.filter
    let isOfTexts = [.reject, .file, .signature].contains(set.kind)
    let matches = isOfTexts ? nil : FilterMatcher(filter, in: store, at: set.asOf, asListed: true)
    let matching = filter.isEmpty ? all : all.filter { cells.isLeft(Int($0), by: filter, matches) }
    guard !isCancelled() else { throw CancellationError() }
    numbers = cells.sorted(matching, by: sort)
  }

  func page(_ page: Range<Int>) -> RecordPage {
    let range = page.clamped(to: 0..<numbers.count)
    return RecordPage(
      total: total, matching: numbers.count, columns: columns, sort: sort, start: range.lowerBound,
      rows: numbers[range].map { number in
        RecordRow(
          reference: RecordReference(
            kind: set.kind, number: Int(number), revision: cells.store.revision, tried: set.query.tried),
          values: columns.map { cells.value($0, of: Int(number)) })
      })
  }
}

extension RecordColumn {
  static func usualSort(for kind: RecordSet.RowKind) -> SortOrder {
    switch kind {
    case .lead: SortOrder(column: .age, ascending: false)
    case .answer: SortOrder(column: .answeredAt, ascending: false)
    case .reject, .file: SortOrder(column: .file, ascending: true)
    case .touchpoint: SortOrder(column: .touchpoint, ascending: true)
    case .order, .spend, .touch: SortOrder(column: .date, ascending: false)
    case .signature: SortOrder(column: .stage, ascending: true)
    case .vanished: SortOrder(column: .lastSeen, ascending: false)
    }
  }

  /// The columns of a list; those that no record fills, and those that say the same in every row, are left out.
  static func columns(for set: RecordSet, store: Store) -> [RecordColumn] {
    switch set.kind {
    case .lead: leadColumns(set, store)
    case .answer: answerColumns(set)
    case .touchpoint, .order, .spend, .touch: otherColumns(set, store)
    case .signature: [.stage, .department, .signed, .signedOn]
    case .reject: [.file, .line, .column, .reason]
    case .file: [.file, .lastSeen]
    case .vanished: leadColumns(set, store).filter { $0 != .late } + [.system, .lastSeen]
    }
  }

  private static func leadColumns(_ set: RecordSet, _ store: Store) -> [RecordColumn] {
    var columns: [RecordColumn] = [.lead, .company, .owner, .age, .value, .late, .stage, .department]
    if set.metric == .breaking { columns.insert(.breaks, at: 2) }
    if set.coordinates.row != nil { columns.removeAll { $0 == .department } }
    let standsInOne = [MetricID.here, .waiting, .breaking].contains(set.metric) && set.coordinates.stage != nil
    if standsInOne { columns.removeAll { $0 == .stage } }
    if set.metric == .late || set.metric == .lateValue { columns.removeAll { $0 == .late } }
    columns += [.source, .dealer, .country, .created]
    let fields: [(RecordColumn, Field)] = [(.source, .source), (.country, .country), (.dealer, .dealer)]
    let records = store.leads.records
    var empty = fields.filter { !(records.texts[$0.1]?.contains { $0 != 0 } ?? false) }.map(\.0)
    if records.prose[.company].map({ $0.indices.allSatisfy($0.isEmpty) }) ?? true { empty.append(.company) }
    let hasValues = records.values?.contains { $0 != Money.unknown } ?? false
    return columns.filter { !empty.contains($0) && ($0 != .value || hasValues) }
  }

  private static func answerColumns(_ set: RecordSet) -> [RecordColumn] {
    let columns: [RecordColumn] = [.answer, .metric, .score, .answeredAt, .touchpoint, .channel, .department, .comment]
    let dimensions: [Dimension: RecordColumn] = [
      .touchpoint: .touchpoint, .channel: .channel, .department: .department,
    ]
    let fixed = set.coordinates.dimension.flatMap { dimensions[$0] }
    return columns.filter { $0 != fixed && ($0 != .metric || set.coordinates.survey == nil) }
  }
}
