/// Which orders, spend and contacts a figure counts: the counts and the lists behind them ask the same.
struct OrderFinder: Sendable {
  private let standings: Standings
  private let known: KnownInPeriod
  private var store: Store { standings.store }

  init(_ standings: Standings, query: FigureQuery) {
    self.standings = standings
    known = KnownInPeriod(standings, query.period)
  }

  func isCounted(_ order: Int) -> Bool {
    known.includes(store.orders.times[order]) && standings.leaves(named: store.orders.leads[order])
  }

  /// Nil where no amount is given.
  func amount(_ order: Int) -> (currency: TextCode, hundredths: Int64)? {
    store.amount(store.orders.amounts[order], in: store.orders.currencies[order])
  }
}

struct SpendFinder: Sendable {
  private let store: Store
  private let known: KnownInPeriod

  init(_ standings: Standings, query: FigureQuery) {
    store = standings.store
    known = KnownInPeriod(standings, query.period)
  }

  /// Nil for what is only expected, lies outside of the period, or says no amount.
  func amount(_ record: Int) -> (currency: TextCode, hundredths: Int64)? {
    guard !store.spend.isForecast[record], known.includes(store.spend.times[record]) else { return nil }
    return store.amount(store.spend.amounts[record], in: store.spend.currencies[record])
  }
}

struct TouchFinder: Sendable {
  private let standings: Standings
  private let known: KnownInPeriod
  private var touches: TouchRecords { standings.store.touches.records }

  init(_ standings: Standings, query: FigureQuery) {
    self.standings = standings
    known = KnownInPeriod(standings, query.period)
  }

  func isCounted(_ touch: Int) -> Bool {
    known.includes(touches.times[touch]) && standings.leaves(named: touches.leads[touch])
  }
}

extension Store {
  /// An amount in its own currency, else the company's; nil where none is given.
  func amount(_ hundredths: Int64, in currency: TextCode) -> (currency: TextCode, hundredths: Int64)? {
    if hundredths == Money.unknown { return nil }
    return (currency != 0 ? currency : pool.code(of: agreement.company.currency) ?? 0, hundredths)
  }

  /// The value of a lead in its currency, else the company's; nil when none is known.
  func value(of lead: Int) -> (currency: TextCode, hundredths: Int64)? {
    amount(leads.amount(of: lead), in: leads.text(.currency, of: lead))
  }
}
