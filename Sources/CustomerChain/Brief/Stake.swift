/// The money that some leads stand for: known values by currency, and how many have none.
struct Stake: Sendable {
  private(set) var amounts = AgingCount.Amounts()
  private(set) var withoutValue = 0

  init() {}

  mutating func add(_ value: (currency: TextCode, hundredths: Int64)?) {
    guard let value else {
      withoutValue += 1
      return
    }
    amounts.add(value.hundredths, value.currency)
  }

  mutating func join(_ other: Stake) {
    amounts.join(other.amounts)
    withoutValue += other.withoutValue
  }

  /// The largest first.
  func money(_ store: Store) -> [Money] {
    let money = amounts.byCurrency.map {
      Money(hundredths: $0.amount.hundredths, currency: store.pool.string($0.currency))
    }
    return money.sorted { ($1.hundredths, $0.currency) < ($0.hundredths, $1.currency) }
  }
}
