/// Counts all figures of one query at one moment.
struct BoardMaker {
  private let standings: Standings
  private let query: FigureQuery
  private let groupedBy: Dimension
  private let workers: Workers
  private let isCancelled: () -> Bool
  /// By stage; nil without one that can be read.
  private let rules: [StageRule?]
  private let maker: FigureMaker
  private var store: Store { standings.store }

  init(
    _ standings: Standings, query: FigureQuery, groupedBy: Dimension, rules: [StageRule?], workers: Workers,
    isCancelled: @escaping () -> Bool
  ) {
    self.standings = standings
    self.query = query
    self.groupedBy = groupedBy
    self.rules = rules
    self.workers = workers
    self.isCancelled = isCancelled
    maker = FigureMaker(query: query, asOf: standings.asOf, revision: standings.store.revision)
  }

  /// Throws `CancellationError` when the board is no longer wanted.
  func board(_ reader: AnswerReader) throws -> Board {
    let placer = AgingPlacer(standings, query: query)
    let funnel = try unlessCancelled(FunnelCount(standings, query: query, groupedBy: groupedBy, workers: workers))
    let aging = try unlessCancelled(AgingCount(placer, workers: workers))
    let finder = HandoffFinder(standings, query: query, order: StageOrder(store))
    let handoffs = try unlessCancelled(HandoffCount(finder, workers: workers))
    let effort = try unlessCancelled(Effort(EffortFinder(standings, query: query), workers: workers))
    let experience = try unlessCancelled(ExperienceCount(reader, workers: workers))
    let parts = ChainMaker.Parts(
      funnel: FunnelFigures(funnel, waiting: aging.total.value, maker: maker),
      handoffs: HandoffFigures.all(handoffs, maker: maker), experience: ExperienceFigures(experience, maker: maker),
      aging: aging)
    let chain = try unlessCancelled(
      ChainMaker(standings, query: query, maker: maker, workers: workers).figures(parts))
    let definitions = try unlessCancelled(DefinitionCount(standings, rules: rules, workers: workers))
    let groups = try query.across.map { dimension in
      try unlessCancelled(GroupCount(aging.leakFinder, finder, reader, across: dimension, workers: workers))
    }
    let board = Board(
      query: query, asOf: standings.asOf, revision: store.revision, funnel: parts.funnel,
      aging: AgingFigures(aging, maker: maker), handoffs: parts.handoffs,
      leaks: LeakFigures(aging.leaks, aging.leakFinder, effort, maker: maker), experience: parts.experience,
      chain: chain,
      definitions: DefinitionFigures(definitions, here: funnel.here, store: store, maker: maker),
      groups: groups.map {
        GroupFigures($0, available: GroupDimensions.available(reader.standings), maker: maker)
      },
      identity: IdentityFigures(standings, maker: maker, workers: workers))
    return board.with(try targets(board))
  }

  private func targets(_ board: Board) throws -> [TargetFigure] {
    var aging = board.aging
    if query.by != nil, !store.agreement.targets.isEmpty {
      var ungrouped = query
      ungrouped.by = nil
      let count = try unlessCancelled(AgingCount(AgingPlacer(standings, query: ungrouped), workers: workers))
      let maker = FigureMaker(query: ungrouped, asOf: standings.asOf, revision: store.revision)
      aging = AgingFigures(count, maker: maker)
    }
    return TargetFigure.all(board, aging: aging, store: store)
  }

  private func unlessCancelled<Count>(_ count: Count) throws -> Count {
    if isCancelled() { throw CancellationError() }
    return count
  }
}
