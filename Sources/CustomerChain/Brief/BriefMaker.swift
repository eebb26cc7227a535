/// Makes the brief of a moment: gathers what was counted, has each rule say what it finds, calls real what passes together,
/// and puts the worst first.
struct BriefMaker {
  let store: Store
  let query: FigureQuery
  let mornings: Mornings
  let workers: Workers
  let ledger: Ledger
  let included: (AsOf) -> [Bool]?
  let matches: (AsOf) -> FilterMatcher?
  let board: (AsOf) throws -> Board
  let terms: RuleTerms
  private let isCancelled: () -> Bool

  /// - Parameters:
  ///   - included: by lead, whether the query's filter leaves it at a moment; nil = all.
  ///   - matches: the query's filter at a moment; nil where it leaves everything.
  ///   - board: all figures of a moment; asked for only where targets are agreed.
  init(
    _ store: Store, query: FigureQuery, at moment: AsOf, ledger: Ledger, workers: Workers,
    included: @escaping (AsOf) -> [Bool]?, matches: @escaping (AsOf) -> FilterMatcher?,
    isCancelled: @escaping () -> Bool, board: @escaping (AsOf) throws -> Board
  ) {
    self.store = store
    self.query = query
    self.workers = workers
    self.ledger = ledger
    self.included = included
    self.matches = matches
    self.isCancelled = isCancelled
    self.board = board
    mornings = Mornings(at: moment, store.agreement, in: store.zone)
    func maker(_ asOf: AsOf) -> FigureMaker { FigureMaker(query: query, asOf: asOf, revision: store.revision) }
    terms = RuleTerms(
      agreement: store.agreement.brief, carefulBelow: store.agreement.experience.carefulBelow,
      now: maker(mornings.now.at), before: maker(mornings.now.before))
  }

  /// Throws `CancellationError` when the brief is no longer wanted.
  func brief() throws -> Brief {
    let facts = try gathered()
    let candidates = facts.candidates
    let chances = candidates.compactMap(\.chance)
    let passed = FalseDiscoveries.real(chances, rate: terms.agreement.falseDiscoveryRate)
    var next = passed.makeIterator()
    var lines: [BriefLine] = []
    for candidate in candidates {
      let isTold = candidate.chance == nil || next.next() == true
      if isTold, let line = candidate.line { lines.append(line) }
    }
    let ordered = BriefOrder(currency: store.agreement.company.currency).ordered(chosen(lines))
    let shown = try explained(Array(ordered.prefix(terms.agreement.lines)), facts)
    let isWonTold = ordered.contains { $0.rule.name == "won" }
    return Brief(
      asOf: mornings.now.at, revision: store.revision, before: mornings.now.before, weekBefore: mornings.weekBefore,
      lines: shown, left: ordered.count - shown.count, tested: chances.count, real: passed.count { $0 },
      usual: isWonTold || shown.count == terms.agreement.lines ? nil : facts.usual,
      restated: try restated(told: shown))
  }

  /// The lines in their order, of the scores those that are told.
  private func chosen(_ lines: [BriefLine]) -> [BriefLine] {
    guard let place = lines.firstIndex(where: \.isScore) else { return lines }
    let (before, rest) = (lines[..<place], lines[place...])
    return before + ScoreRule.chosen(rest.filter(\.isScore)) + rest.filter { !$0.isScore }
  }

  func unlessCancelled<Value>(_ value: Value) throws -> Value {
    if isCancelled() { throw CancellationError() }
    return value
  }
}

extension BriefLine {
  fileprivate var isScore: Bool { if case .score = rule { true } else { false } }
}
