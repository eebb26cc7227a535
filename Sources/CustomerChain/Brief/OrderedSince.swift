extension Stake {
  /// What was ordered between two moments, of the leads that a filter leaves.
  init(orderedAt standings: Standings, since: AsOf, query: FigureQuery) {
    let store = standings.store
    let finder = OrderFinder(standings, query: query)
    let before = Cutoff(since.instant, in: store.zone)
    for order in 0..<store.orders.count where !before.includes(store.orders.times[order]) && finder.isCounted(order) {
      add(finder.amount(order))
    }
  }
}
