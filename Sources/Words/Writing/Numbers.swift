import CustomerChain

/// Keeps the parts of a quantity on one line.
let noBreak = "\u{A0}"
let minus = "\u{2212}"

extension Words {
  /// Above this a number is written with a power of ten: its digits would say nothing.
  static let largestWrittenOut = 1e15

  /// `12 480` in English, `12.480` in Dutch.
  public func integer(_ number: Int) -> String {
    let digits = DecimalDigits(Int64(number)).rounded(places: 0)
    return (digits.isNegative ? minus : "") + grouped(digits.whole)
  }

  /// Rounded half away from zero to `places` decimals (0...15). Not finite: `Words.notAvailable`.
  public func decimal(_ number: Double, places: Int) -> String {
    decimal(number, places: places, timesTenToThe: 0)
  }

  /// As many decimals as the number needs, at most `places`.
  public func shortDecimal(_ number: Double, atMost places: Int = 2) -> String {
    let written = decimal(number, places: places)
    guard places > 0, written.contains(decimalSign), !written.contains("e") else { return written }
    var text = Substring(written)
    while text.last == "0" { text.removeLast() }
    if text.last == decimalSign { text.removeLast() }
    return String(text)
  }

  /// A share 0...1 as `38.0 %` or `38,0 %`.
  public func percent(_ share: Double, places: Int = 1) -> String {
    share.isFinite ? decimal(share, places: places, timesTenToThe: 2) + noBreak + "%" : Words.notAvailable
  }

  /// Both ends of an interval of a share: `37.1–38.9 %`.
  public func percentRange(_ interval: Interval, places: Int = 1) -> String {
    guard interval.low.isFinite, interval.high.isFinite else { return Words.notAvailable }
    return decimal(interval.low, places: places, timesTenToThe: 2) + "–"
      + decimal(interval.high, places: places, timesTenToThe: 2) + noBreak + "%"
  }

  /// Half the width of a share's interval in points: `±0.9`.
  public func percentMargin(_ interval: Interval, places: Int = 1) -> String {
    let half = (interval.high - interval.low) / 2
    return half.isFinite ? "±" + decimal(half, places: places, timesTenToThe: 2) : Words.notAvailable
  }

  /// Half the width of an interval in the unit of its value: `±6`.
  public func margin(_ interval: Interval, places: Int = 0) -> String {
    let half = (interval.high - interval.low) / 2
    return half.isFinite ? "±" + decimal(half, places: places) : Words.notAvailable
  }

  /// A score with its sign, such as NPS: `+41`, `−12`, `0`.
  public func signed(_ number: Double, places: Int = 0) -> String {
    let written = decimal(number, places: places)
    guard number > 0, number.isFinite, written.contains(where: { ("1"..."9").contains($0) }) else { return written }
    return "+" + written
  }

  /// Both ends of an interval of a signed score: `+35 to +47`.
  public func signedRange(_ interval: Interval, places: Int = 0) -> String {
    let low = signed(interval.low, places: places)
    let high = signed(interval.high, places: places)
    return say(nl: "\(low) tot \(high)", en: "\(low) to \(high)")
  }

  /// Both ends of an interval of a mean: `4.9–5.3`.
  public func decimalRange(_ interval: Interval, places: Int = 1) -> String {
    decimal(interval.low, places: places) + "–" + decimal(interval.high, places: places)
  }

  /// A number of bytes: `812 B`, `4.1 kB`, `12 MB`.
  public func bytes(_ count: UInt64) -> String {
    var amount = Double(count)
    var unit = "B"
    for larger in ["kB", "MB", "GB", "TB"] where amount >= 999.5 {
      amount /= 1000
      unit = larger
    }
    return decimal(amount, places: unit != "B" && amount < 9.95 ? 1 : 0) + noBreak + unit
  }

  var decimalSign: Character {
    switch language {
    case .dutch: ","
    case .english: "."
    }
  }

  func decimal(_ number: Double, places: Int, timesTenToThe power: Int) -> String {
    guard let digits = DecimalDigits(number, timesTenToThe: power) else { return Words.notAvailable }
    guard number.magnitude < Words.largestWrittenOut else {
      return (number < 0 ? minus : "") + number.magnitude.description
    }
    return write(digits, places: min(max(places, 0), 15))
  }

  func write(_ number: DecimalDigits, places: Int) -> String {
    let digits = number.rounded(places: places)
    let whole = (digits.isNegative ? minus : "") + grouped(digits.whole)
    return places == 0 ? whole : whole + String(decimalSign) + digits.fraction.map { String($0) }.joined()
  }

  private func grouped(_ digits: [UInt8]) -> String {
    let separator =
      switch language {
      case .dutch: "."
      case .english: noBreak
      }
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += separator }
      text += String(digit)
    }
    return text
  }
}
