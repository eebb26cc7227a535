/// Money that the open leads bring in a day: open opportunities × mean value × win rate / median cycle, which is the sum
/// of their known values × win rate / median cycle.
struct Velocity {
  private let count: FunnelCount
  private let waiting: AgingCount.Amounts
  private let maker: FigureMaker

  init(_ count: FunnelCount, _ waiting: AgingCount.Amounts, _ maker: FigureMaker) {
    self.count = count
    self.waiting = waiting
    self.maker = maker
  }

  /// One for each currency, the largest first; one that says why, where any of the four is missing.
  var figures: [Figure] {
    let decided = count.won + count.exited
    guard decided > 0 else { return [maker.absent(.velocity, .nothingCounted)] }
    guard let cycle = count.movesToWon.summary.median, cycle > 0 else { return [maker.absent(.velocity, .noTimes)] }
    guard !waiting.byCurrency.isEmpty else { return [maker.absent(.velocity, .noValues)] }
    let winRate = Double(count.won) / Double(decided)
    let store = count.store
    let named = waiting.byCurrency.map { (currency: store.pool.string($0.currency), amount: $0.amount) }
    let ordered = named.sorted { ($1.amount.hundredths, $0.currency) < ($0.amount.hundredths, $1.currency) }
    return ordered.map { currency, amount in
      var here = RecordSet.Coordinates()
      here.currency = currency
      let perDay = Double(amount.hundredths) * winRate / cycle
      let money = Money(hundredths: Velocity.whole(perDay), currency: currency)
      return maker.figure(.velocity, .money(money), n: amount.leads, here)
    }
  }

  private static func whole(_ hundredths: Double) -> Int64 {
    Int64(exactly: hundredths.rounded()) ?? (hundredths < 0 ? .min + 1 : .max)
  }
}
