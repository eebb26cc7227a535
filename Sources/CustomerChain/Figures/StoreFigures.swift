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
  /// What earlier mornings' figures were when they were read.
  private let ledger: @Sendable () -> Ledger
  private let lastFilter = Mutex<LastFilter?>(nil)

  private let stageRules = Mutex<[StageRule?]?>(nil)

  /// The filter that was asked with last, and the leads that it leaves.
  private struct LastFilter {
    let tables: FilterTables
    /// Nil where they are the same at every moment.
    var moment: AsOf?
    var leads: [Bool]?
  }

  /// The terms that its store is under, tried without being agreed.
  private let tried: [TriedTerms]
  /// Those who answer under the other terms that were tried last, the latest first: what they keep is of their own store.
  private let others = Mutex<[StoreFigures]>([])

  static let maximumTriedKept = 4

  /// - Parameter ledger: what earlier mornings' figures were when they were read; asked for with each brief.
  public convenience init(
    _ store: Store, workers: Workers = .one, isCancelled: @escaping @Sendable (Int) -> Bool = { _ in false },
    ledger: @escaping @Sendable () -> Ledger = { Ledger() }
  ) {
    self.init(store, tried: [], workers: workers, isCancelled: isCancelled, ledger: ledger)
  }

  private init(
    _ store: Store, tried: [TriedTerms], workers: Workers, isCancelled: @escaping @Sendable (Int) -> Bool,
    ledger: @escaping @Sendable () -> Ledger
  ) {
    self.store = store
    self.tried = tried
    self.workers = workers
    self.ledger = ledger
    self.isCancelled = isCancelled
  }

  /// Who answers what is asked under other terms; nil where they are those of this store.
  private func other(under tried: [TriedTerms]) -> StoreFigures? {
    if tried == self.tried { return nil }
    return others.withLock { others in
      if let place = others.firstIndex(where: { $0.tried == tried }) {
        others.insert(others.remove(at: place), at: 0)
      } else {
        others.insert(
          // Mornings were read under the terms that hold: under others nothing has been told before.
          StoreFigures(
            store.under(tried), tried: tried, workers: workers, isCancelled: isCancelled, ledger: { Ledger() }), at: 0)
        if others.count > StoreFigures.maximumTriedKept { others.removeLast() }
      }
      return others[0]
    }
  }

  public func boards(_ query: FigureQuery, at moments: [AsOf], generation: Int) throws -> [Board] {
    if let other = other(under: query.tried) { return try other.boards(query, at: moments, generation: generation) }
    let workers = workers.stopping { [isCancelled] in isCancelled(generation) }
    let tables = tables(query.filter, workers)
    guard !isCancelled(generation) else { throw CancellationError() }
    return try moments.map { try board(query, at: $0, tables, workers, generation) }
  }

  private func board(
    _ query: FigureQuery, at asOf: AsOf, _ tables: FilterTables?, _ workers: Workers, _ generation: Int
  ) throws -> Board {
    let matches = tables.map { FilterMatcher($0, at: asOf) }
    let included = matches.map { leads($0, asOf, workers) }
    guard !isCancelled(generation) else { throw CancellationError() }
    let standings = Standings(store, at: asOf, included: included)
    let rules = rules(workers)
    let maker = BoardMaker(standings, query: query, groupedBy: grouping(query), rules: rules, workers: workers) {
      [isCancelled] in isCancelled(generation)
    }
    return try maker.board(AnswerReader(standings, query: query, matches: matches))
  }

  /// The rules of the stages: the same for every question.
  private func rules(_ workers: Workers) -> [StageRule?] {
    if let known = stageRules.withLock({ $0 }) { return known }
    let rules = store.stages.map { StageRule($0, in: store, workers) }
    if !workers.leave(at: 0) { stageRules.withLock { $0 = rules } }
    return rules
  }

  /// What a query's filter asks of texts: kept for the next question with the same filter.
  private func tables(_ filter: Filter, _ workers: Workers) -> FilterTables? {
    if let known = lastFilter.withLock({ $0?.tables }), known.filter == filter { return known }
    guard let tables = FilterTables(filter, in: store, workers) else { return nil }
    if !workers.leave(at: 0) { lastFilter.withLock { $0 = LastFilter(tables: tables) } }
    return tables
  }

  /// Which leads a filter leaves: kept for the next question of the same moment, or of any where moments do not matter.
  private func leads(_ matches: FilterMatcher, _ asOf: AsOf, _ workers: Workers) -> [Bool] {
    let tables = matches.tables
    let moment = tables.filter.dependsOnMoment ? asOf : nil
    if let known = lastFilter.withLock({ $0 }), known.tables.filter == tables.filter, known.moment == moment,
      let leads = known.leads
    {
      return leads
    }
    let leads = matches.leads(workers)
    if !workers.leave(at: 0) {
      lastFilter.withLock { $0 = LastFilter(tables: tables, moment: moment, leads: leads) }
    }
    return leads
  }

  public func brief(_ query: FigureQuery, at moment: AsOf, generation: Int) throws -> Brief {
    if let other = other(under: query.tried) { return try other.brief(query, at: moment, generation: generation) }
    // The brief is of the leads as they are owed, whatever the board groups by or looks back on.
    var query = query
    (query.period, query.by, query.across) = (.allTime, nil, nil)
    let asked = query
    let workers = workers.stopping { [isCancelled] in isCancelled(generation) }
    let tables = tables(asked.filter, workers)
    let maker = BriefMaker(
      store, query: asked, at: moment, ledger: ledger(), workers: workers,
      included: { asOf in tables.map { self.leads(FilterMatcher($0, at: asOf), asOf, workers) } },
      matches: { asOf in tables.map { FilterMatcher($0, at: asOf) } },
      isCancelled: { self.isCancelled(generation) },
      board: { try self.board(asked, at: $0, tables, workers, generation) })
    guard !isCancelled(generation) else { throw CancellationError() }
    return try maker.brief()
  }

  public func records(
    behind set: RecordSet, page: Range<Int>, sort: SortOrder?, filter: Filter, generation: Int
  ) throws -> RecordPage {
    if let other = other(under: set.query.tried) {
      return try other.records(behind: set, page: page, sort: sort, filter: filter, generation: generation)
    }
    let question = ListQuestion(set: set, sort: sort, filter: filter)
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
    if let other = other(under: reference.tried) {
      return try other.card(of: reference, asOf: asOf, generation: generation)
    }
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
  let filter: Filter
}
