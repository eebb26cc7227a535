import CustomerChain
import Words

extension Report {
  /// A value with its interval and n, or the reason why there is none.
  func inWords(_ figure: Figure) -> String {
    if let reason = words.reason(figure) { return reason }
    guard case .ratio(let numerator, let denominator) = figure.value else { return words.value(figure) }
    let counts = words(.report(.outOf(numerator, denominator)))
    let interval = figure.interval == nil ? "" : ", \(range(figure))"
    return "\(words.value(figure)) (\(counts)\(interval))"
  }

  func decidedInWords(_ figure: Figure) -> String {
    guard case .count(let count) = figure.value, let cohort = board.funnel.cohort.count, cohort > 0 else {
      return inWords(figure)
    }
    return "\(words.percent(Double(count) / Double(cohort))) (\(words(.report(.outOf(count, cohort)))))"
  }

  /// The ends of the 95 % interval; empty without one.
  func range(_ figure: Figure) -> String {
    guard let interval = figure.interval else { return "" }
    switch figure.value {
    case .ratio, .share: return words.percentRange(interval)
    case .score: return isSigned(figure.id) ? words.signedRange(interval) : words.decimalRange(interval)
    case .count, .duration, .money, .notAvailable: return ""
    }
  }

  /// Scores on both sides of zero.
  private func isSigned(_ id: MetricID) -> Bool { id == .nps || id == .cxpi }

  /// A value that not every board has.
  func value(_ figure: Figure?) -> String { figure.map(words.value) ?? Words.notAvailable }

  func name(ofPerson person: String?) -> String { person ?? words(.report(.nobody)) }

  /// Why figures of a row have no value, each reason once.
  func note(_ figures: [Figure?]) -> String {
    var reasons: [String] = []
    for reason in figures.compactMap({ $0.flatMap(words.reason) }) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return reasons.joined(separator: "; ")
  }

  func amounts(_ figures: [Figure]) -> String {
    let written = figures.compactMap { figure in
      if case .money(let money) = figure.value { words.money(money) } else { nil }
    }
    return written.isEmpty ? Words.notAvailable : written.joined(separator: " + ")
  }

  func name(ofGroup key: String?, by dimension: Dimension) -> String {
    guard let key else { return words(.pane(.noValue)) }
    return dimension == .department ? agreement.departmentName(key) : key
  }
}
