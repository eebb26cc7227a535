import CustomerChain

extension Words {
  /// An amount in whole units: `€ 412 000`, `€ 412.000`.
  public func money(_ money: Money) -> String { amount(money, places: 0) }

  /// An amount with its hundredths: `€ 412 000.00`.
  public func exactMoney(_ money: Money) -> String { amount(money, places: 2) }

  /// Millions and milliards shortened: `€ 4.1 M`, `€ 4,1 mln`; smaller amounts in whole units.
  public func compactMoney(_ money: Money) -> String {
    guard money.hundredths != Money.unknown else { return Words.notAvailable }
    let units = money.hundredths.magnitude / 100
    let steps = [(UInt64(999_500_000), 9, say(nl: "mld", en: "bn")), (1_000_000, 6, say(nl: "mln", en: "M"))]
    for (least, power, name) in steps where units >= least {
      let digits = DecimalDigits(money.hundredths, timesTenToThe: -2 - power)
      return Words.symbol(ofCurrency: money.currency) + noBreak + write(digits, places: digits.exponent > 2 ? 0 : 1)
        + noBreak + name
    }
    return self.money(money)
  }

  /// The sign of a currency; its code where it has none of its own.
  public static func symbol(ofCurrency code: String) -> String {
    switch code {
    case "EUR": "€"
    case "USD": "$"
    case "GBP": "£"
    case "BRL": "R$"
    case "JPY": "¥"
    case "INR": "₹"
    case "PLN": "zł"
    case "CZK": "Kč"
    default: code
    }
  }

  private func amount(_ money: Money, places: Int) -> String {
    guard money.hundredths != Money.unknown else { return Words.notAvailable }
    let digits = DecimalDigits(money.hundredths, timesTenToThe: -2)
    let symbol = Words.symbol(ofCurrency: money.currency)
    return (symbol.isEmpty ? "" : symbol + noBreak) + write(digits, places: places)
  }
}
