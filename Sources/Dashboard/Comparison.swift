import CustomerChain
import Words

/// The moment that figures are compared with, seen from the one that is shown.
enum Comparison: Hashable, Sendable, CaseIterable {
  case dayBefore, weekBefore, fourWeeksBefore
  /// Only while an older moment is shown.
  case now

  var daysBefore: Int? {
    switch self {
    case .dayBefore: 1
    case .weekBefore: 7
    case .fourWeeksBefore: 28
    case .now: nil
    }
  }

  var phrase: MomentComparisonPhrase {
    switch self {
    case .dayBefore: .dayBefore
    case .weekBefore: .weekBefore
    case .fourWeeksBefore: .fourWeeksBefore
    case .now: .now
    }
  }
}

extension Model {
  /// The comparison that holds: against now there is nothing to compare while now is shown.
  var comparison: Comparison? {
    if chosenComparison == .now, !isInHistory { return nil }
    return chosenComparison
  }

  private var isInHistory: Bool { if case .history = moment { true } else { false } }

  /// On to the next moment to compare with, and after the last one to none.
  mutating func compareWithNext() {
    let all = Comparison.allCases.filter { $0 != .now || isInHistory }
    let next = comparison.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
    chosenComparison = next < all.count ? all[next] : nil
    notice = .dashboard(.comparison(chosenComparison?.phrase ?? .off))
  }

  /// The moment to compare one with, in the company's days: at the same time of an earlier day. Nil when nothing is
  /// compared.
  func comparedMoment(with asOf: AsOf) -> AsOf? {
    guard let comparison else { return nil }
    guard let days = comparison.daysBefore else { return AsOf(instant: thisMinute) }
    if asOf.isDate { return AsOf(day: zone.day(of: asOf.instant).advanced(by: -days), in: zone) }
    let clock = zone.wallClock(of: asOf.instant)
    let before = zone.instant(of: clock.day.advanced(by: -days), milliseconds: clock.milliseconds)
    return AsOf(instant: max(before, Model.earliestMoment))
  }

  /// What is shown beside the figures: nil as long as those of the comparison that holds are not here.
  var shownComparison: ComparedBoard? { compared.flatMap { $0.comparison == comparison ? $0 : nil } }
}
