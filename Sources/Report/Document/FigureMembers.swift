import CustomerChain
import Words

/// The members of a JSON object that holds figures: a figure without a value is null with its reason beside it.
struct FigureMembers {
  let words: Words
  private(set) var all: [String: JSONValue] = [:]

  init(words: Words) { self.words = words }

  var object: JSONValue { .object(all) }

  subscript(name: String) -> JSONValue {
    get { all[name] ?? .null }
    set { all[name] = newValue }
  }

  mutating func absent(_ name: String, _ absence: Absence) {
    all[name] = .null
    all[name + "Reason"] = .text(words(.absence(absence)))
  }

  /// A count; of a share its numerator. Null, without a reason, where nothing was asked.
  mutating func count(_ name: String, _ figure: Figure?) {
    guard let figure else { return all[name] = .null }
    if case .notAvailable(let absence) = figure.value { return absent(name, absence) }
    all[name] = counted(figure)
  }

  /// The counts of several figures as a list.
  mutating func counts(_ name: String, _ figures: [Figure]) { all[name] = .list(figures.map(counted)) }

  /// A count, or the numerator of a share; null without a value.
  func counted(_ figure: Figure) -> JSONValue {
    switch figure.value {
    case .count(let count), .ratio(let count, _): .integer(count)
    case .notAvailable, .share, .duration, .money, .score: .null
    }
  }

  /// `{value, numerator, denominator, low, high}`. With a limit the value is not told.
  mutating func ratio(_ name: String, _ figure: Figure?, hiddenBelow limit: Int? = nil) {
    guard let figure else { return all[name] = .null }
    if case .notAvailable(let absence) = figure.value { return absent(name, absence) }
    if let limit { return absent(name, .tooFewAnswers(limit: limit)) }
    guard case .ratio(let numerator, let denominator) = figure.value else { return all[name] = .null }
    all[name] = .object([
      "value": JSONValue(figure.share), "numerator": .integer(numerator),
      "denominator": .integer(denominator), "low": JSONValue(figure.interval?.low),
      "high": JSONValue(figure.interval?.high),
    ])
  }

  /// The value as a plain number in the figure's unit; null, without a reason, where there is no figure.
  mutating func number(_ name: String, _ figure: Figure?) {
    guard let figure else { return all[name] = .null }
    if let absence = figure.absence { return absent(name, absence) }
    if let count = figure.count { all[name] = .integer(count) } else { all[name] = JSONValue(figure.number) }
  }

  mutating func days(_ name: String, _ figure: Figure?) {
    guard let figure else { return all[name] = .null }
    if case .notAvailable(let absence) = figure.value {
      absent(name, absence)
    } else {
      all[name] = JSONValue(figure.days)
    }
  }

  /// A score or a share as a bare number, with `low` and `high` beside it. With a limit the value is not told.
  mutating func estimate(_ name: String, _ figure: Figure, hiddenBelow limit: Int? = nil) {
    all["low"] = .null
    all["high"] = .null
    if case .notAvailable(let absence) = figure.value { return absent(name, absence) }
    if let limit { return absent(name, .tooFewAnswers(limit: limit)) }
    all[name] = JSONValue(figure.score ?? figure.share)
    if let interval = figure.interval {
      all["low"] = .number(interval.low)
      all["high"] = .number(interval.high)
    }
  }

  /// A list of `{amount, currency}`; figures without an amount are left out.
  mutating func amounts(_ name: String, _ figures: [Figure]) {
    all[name] = .list(
      figures.compactMap { figure in
        guard case .money(let money) = figure.value, money.hundredths != Money.unknown else { return nil }
        return money.document
      })
  }

  /// As `amounts`; null with the reason where the one figure has no value, and null where there is none.
  mutating func amountsOrReason(_ name: String, _ figures: [Figure]) {
    guard let first = figures.first else { return all[name] = .null }
    if case .notAvailable(let absence) = first.value { return absent(name, absence) }
    amounts(name, figures)
  }
}

extension Money {
  /// `{amount, currency}`.
  var document: JSONValue { .object(["amount": .text(decimalText), "currency": .text(currency)]) }

  /// `412000.00`.
  var decimalText: String {
    let (units, hundredths) = self.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(self.hundredths < 0 ? "-" : "")\(units).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}

extension Timestamp {
  /// `2026-11-23T07:31:00Z`, or `2026-11-23` for a day without a time; nil when unknown.
  var isoText: String? {
    guard isKnown else { return nil }
    return isDate ? Day(number: Int32(truncatingIfNeeded: raw >> 1)).isoText : Instant(milliseconds: raw >> 1).isoText
  }
}
