import Synchronization

/// Answers what panes and reports ask from a store in memory. Safe to ask from any thread.
public final class StoreFigures: FigureSource {
  public let store: Store
  /// True when a request of that generation is no longer wanted: it then ends with `CancellationError`.
  private let isCancelled: @Sendable (Int) -> Bool
  /// The rows of the last few lists, so that paging does not look for them again.
  private let lists = Mutex<[CachedList]>([])

  private struct CachedList {
    let question: ListQuestion
    let rows: RecordList
  }

  static let maximumListsKept = 8

  private let workers: Workers
  private let lastIncluded = Mutex<(text: String, leads: [Bool])?>(nil)

  public init(
    _ store: Store, workers: Workers = .one, isCancelled: @escaping @Sendable (Int) -> Bool = { _ in false }
  ) {
    self.store = store
    self.workers = workers
    self.isCancelled = isCancelled
  }

  public func boards(_ query: FigureQuery, at moments: [AsOf], generation: Int) throws -> [Board] {
    let matches = TextMatches(query.text, in: store)
    let workers = workers.stopping { [isCancelled] in isCancelled(generation) }
    let included = included(query.text, matches, workers)
    guard !isCancelled(generation) else { throw CancellationError() }
    return try moments.map { asOf in
      let standings = Standings(store, at: asOf, included: included)
      let maker = BoardMaker(standings, query: query, groupedBy: grouping(query), workers: workers) { [isCancelled] in
        isCancelled(generation)
      }
      return try maker.board(AnswerReader(standings, query: query, matches: matches))
    }
  }

  /// Which leads the text of a query leaves: kept for the next moment that is asked with the same text.
  private func included(_ text: String, _ matches: TextMatches?, _ workers: Workers) -> [Bool]? {
    guard let matches else { return nil }
    if let known = lastIncluded.withLock({ $0 }), known.text == text { return known.leads }
    let leads = matches.leads(workers)
    if !workers.leave(at: 0) { lastIncluded.withLock { $0 = (text, leads) } }
    return leads
  }

  public func records(
    behind set: RecordSet, page: Range<Int>, sort: SortOrder?, text: String, generation: Int
  ) throws -> RecordPage {
    let question = ListQuestion(set: set, sort: sort, text: text)
    let known = lists.withLock { lists in lists.first { $0.question == question }?.rows }
    let list =
      try known
      ?? RecordList(question, store: store, groupedBy: grouping(set.query)) { [isCancelled] in
        isCancelled(generation)
      }
    if known == nil {
      lists.withLock { lists in
        lists.insert(CachedList(question: question, rows: list), at: 0)
        if lists.count > StoreFigures.maximumListsKept { lists.removeLast() }
      }
    }
    return list.page(page)
  }

  public func card(of reference: RecordReference, asOf: AsOf, generation: Int) throws -> RecordCard? {
    guard reference.revision == store.revision else { return nil }
    return RecordCard(reference, store: store, asOf: asOf)
  }

  /// How the funnel is grouped: as asked, else by source where leads have one, else by department.
  private func grouping(_ query: FigureQuery) -> Dimension {
    query.by ?? (store.leads.records.texts[.source]?.contains { $0 != 0 } == true ? .source : .department)
  }
}

/// What a list shows: the same question has the same rows.
struct ListQuestion: Hashable {
  let set: RecordSet
  let sort: SortOrder?
  let text: String
}
