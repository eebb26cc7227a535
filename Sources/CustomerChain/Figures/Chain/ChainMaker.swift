/// Makes the figures of the customer's whole way from what a board has counted, and what only the chain asks.
struct ChainMaker {
  private let standings: Standings
  private let query: FigureQuery
  private let maker: FigureMaker
  private let workers: Workers
  private var store: Store { standings.store }

  init(_ standings: Standings, query: FigureQuery, maker: FigureMaker, workers: Workers) {
    self.standings = standings
    self.query = query
    self.maker = maker
    self.workers = workers
  }

  /// What the chain shows of the board's other figures.
  struct Parts {
    let funnel: FunnelFigures
    let handoffs: [HandoffFigures]
    let experience: ExperienceFigures
    let aging: AgingCount
  }

  /// Nil where there are at the moment neither leads in stages nor a register of touchpoints.
  func figures(_ parts: Parts) -> ChainFigures? {
    guard !store.touchpoints.isEmpty || (0..<store.leads.count).contains(where: standings.exists) else { return nil }
    let register = RegisterState(standings)
    let links = self.links(parts)
    let touchpoints = TouchpointLinks(register, standings, parts.experience, query: query, maker: maker).links
    let journey = JourneyOrder(
      store.stages, written: store.touchpoints.entries.map { store.text($0.step) ?? "" })
    let spend = self.spend
    let steps = journey.steps.enumerated().map { number, step in
      ChainStep(
        name: step.name, stage: step.stage.flatMap { position in links.first { $0.position == position } },
        touchpoints: step.touchpoints.map { touchpoints[$0] }, spend: number == 0 ? spend : [])
    }
    let coverage = register.figures(maker)
    return ChainFigures(
      steps: steps, weakest: WeakestLink.among(links, currency: store.agreement.company.currency, maker),
      ownerCoverage: coverage.owners, channelCoverage: coverage.channels, reviewed: coverage.reviewed,
      faults: coverage.faults, orders: orders.count, orderValue: orders.value)
  }

  // MARK: Links

  private func links(_ parts: Parts) -> [StageLink] {
    let losses = LinkLosses(StepWithin(standings, workers: workers), store: store, maker: maker)
    return store.stages.indices.filter { store.stages[$0].kind != .exit }.map { position in
      let stage = store.stages[position]
      let figures = parts.funnel.stages[position]
      let isLast = figures.step.absence == .lastStage
      return StageLink(
        position: position, stage: stage, volume: figures.reached,
        handoffTime: isLast ? nil : figures.toNext.median,
        acceptance: parts.handoffs.first { $0.stage.id == stage.id }?.acceptance, department: stage.department,
        handsTo: stage.handsTo, loss: losses.loss(of: position), late: late(position, parts.aging),
        lateValue: AgingRow.amounts(
          .lateValue, parts.aging.stages[position].lateValue, store: store, maker: maker, here(position)))
    }
  }

  private func here(_ stage: Int) -> RecordSet.Coordinates {
    var here = RecordSet.Coordinates()
    here.stage = stage
    return here
  }

  private func late(_ position: Int, _ aging: AgingCount) -> Figure {
    let counted = aging.stages[position]
    guard counted.withoutCalendar > 0 else { return maker.count(.late, counted.late, here(position)) }
    let stage = store.stages[position]
    return maker.absent(
      .late, .noCalendar(department: stage.handsTo ?? stage.department), here(position), n: counted.open)
  }

  // MARK: Money

  /// What was spent in the period; empty without records of it.
  private var spend: [Figure] {
    let finder = SpendFinder(standings, query: query)
    var amounts = AgingCount.Amounts()
    for record in 0..<store.spend.count {
      if let amount = finder.amount(record) { amounts.add(amount.hundredths, amount.currency) }
    }
    return money(.spend, amounts, kind: .spend)
  }

  /// What was ordered in the period; nil where no order is known.
  private var orders: (count: Figure?, value: [Figure]) {
    if store.orders.count == 0 { return (nil, []) }
    let finder = OrderFinder(standings, query: query)
    var count = 0
    var amounts = AgingCount.Amounts()
    var isAnyKnown = false
    for order in 0..<store.orders.count {
      isAnyKnown = isAnyKnown || standings.cutoff.includes(store.orders.times[order])
      guard finder.isCounted(order) else { continue }
      count += 1
      if let amount = finder.amount(order) { amounts.add(amount.hundredths, amount.currency) }
    }
    if !isAnyKnown { return (nil, []) }
    return (maker.count(.orders, count, kind: .order), money(.orderValue, amounts, kind: .order))
  }

  private func money(_ id: MetricID, _ amounts: AgingCount.Amounts, kind: RecordSet.RowKind) -> [Figure] {
    AgingRow.amounts(id, amounts, store: store, maker: maker, RecordSet.Coordinates(), kind: kind)
  }
}
