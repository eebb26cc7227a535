import CustomerChain

/// What is more or less than something else: always with its sign, unless it is nothing.
extension Words {
  /// A difference of two shares in percentage points: `+3.1 pp`.
  public func signedPoints(_ share: Double) -> String { signed(share * 100, places: 1) + noBreak + "pp" }

  /// `−2.0 d`.
  public func signedDays(_ days: Double) -> String { signed(days, places: 1) + noBreak + "d" }

  /// `€ +6 800`, as `money` writes what is less than nothing.
  public func signedMoney(_ money: Money) -> String {
    let written = self.money(money)
    guard money.hundredths > 0, written.contains(where: { ("1"..."9").contains($0) }),
      let digit = written.firstIndex(where: \.isNumber)
    else { return written }
    return written[..<digit] + "+" + written[digit...]
  }
}
