import CustomerChain
import Words

/// What figures are compared with, seen from what is shown.
enum Comparison: Hashable, Sendable, CaseIterable {
  case dayBefore, weekBefore, fourWeeksBefore
  /// Only while an older moment is shown.
  case now
  /// The same moment under the terms as they are agreed, while others are tried.
  case agreedTerms

  var daysBefore: Int? {
    switch self {
    case .dayBefore: 1
    case .weekBefore: 7
    case .fourWeeksBefore: 28
    case .now, .agreedTerms: nil
    }
  }

  var phrase: MomentComparisonPhrase {
    switch self {
    case .dayBefore: .dayBefore
    case .weekBefore: .weekBefore
    case .fourWeeksBefore: .fourWeeksBefore
    case .now: .now
    case .agreedTerms: .agreedTerms
    }
  }
}

extension Model {
  /// The comparison that holds. What is tried is compared with what is agreed, whatever was compared before; against now
  /// there is nothing to compare while now is shown.
  var comparison: Comparison? {
    if !tried.isEmpty { return .agreedTerms }
    if chosenComparison == .now, !isInHistory { return nil }
    return chosenComparison
  }

  private var isInHistory: Bool { if case .history = moment { true } else { false } }

  /// On to the next moment to compare with, and after the last one to none.
  mutating func compareWithNext() {
    guard tried.isEmpty else { return notice = .dashboard(.comparison(.agreedTerms)) }
    let all = Comparison.allCases.filter { $0 != .agreedTerms && ($0 != .now || isInHistory) }
    let next = comparison.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
    chosenComparison = next < all.count ? all[next] : nil
    notice = .dashboard(.comparison(chosenComparison?.phrase ?? .off))
  }

  /// The moment to compare one with, in the company's days: at the same time of an earlier day. Nil when nothing is
  /// compared.
  func comparedMoment(with asOf: AsOf) -> AsOf? {
    guard let comparison else { return nil }
    if comparison == .agreedTerms { return asOf }
    guard let days = comparison.daysBefore else { return AsOf(instant: thisMinute) }
    if asOf.isDate { return AsOf(day: zone.day(of: asOf.instant).advanced(by: -days), in: zone) }
    let clock = zone.wallClock(of: asOf.instant)
    let before = zone.instant(of: clock.day.advanced(by: -days), milliseconds: clock.milliseconds)
    return AsOf(instant: max(before, Model.earliestMoment))
  }

  /// What is asked to compare the figures with, under the terms that are agreed.
  var comparedRequest: BoardRequest? {
    comparedMoment(with: asOf).map { moment in
      var query = query(at: moment)
      query.tried = []
      return BoardRequest(query: query, asOf: moment)
    }
  }

  /// What is shown beside the figures: nil as long as those of the comparison that holds are not here.
  var shownComparison: ComparedBoard? { compared.flatMap { $0.comparison == comparison ? $0 : nil } }
}
