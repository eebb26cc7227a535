import CustomerChain

/// What figures are compared with.
public enum MomentComparisonPhrase: Hashable, Sendable, CaseIterable {
  case dayBefore, weekBefore, fourWeeksBefore
  /// While an older moment is shown: how it is now.
  case now
  case off
  /// While other terms are tried.
  case agreedTerms
  /// In place of a difference, where the compared moment has no such figure.
  case new

  func text(in words: Words) -> String {
    switch self {
    case .dayBefore: words.say(nl: "Vergeleken met een dag eerder", en: "Compared with a day before")
    case .weekBefore: words.say(nl: "Vergeleken met een week eerder", en: "Compared with a week before")
    case .fourWeeksBefore: words.say(nl: "Vergeleken met vier weken eerder", en: "Compared with four weeks before")
    case .now: words.say(nl: "Vergeleken met nu", en: "Compared with now")
    case .agreedTerms:
      words.say(
        nl: "Vergeleken met de afspraak; Esc stopt de proef", en: "Compared with what is agreed; Esc ends the trial")
    case .off: words.say(nl: "Niet meer vergeleken", en: "No longer compared")
    case .new: words.say(nl: "nieuw", en: "new")
    }
  }
}

extension Words {
  /// A difference between two shares, in points: `1.2 pt`.
  public func points(_ share: Double, places: Int = 1) -> String {
    decimal(share, places: places, timesTenToThe: 2) + noBreak + say(nl: "pp", en: "pt")
  }

  /// `Fri 13 Nov 08:30`, with the year when it is another one than that of `reference`, and without a time where none
  /// was asked for.
  public func shortAsOf(_ moment: AsOf, near reference: AsOf) -> String {
    let time = moment.timestamp(in: zone)
    guard let day = time.day(in: zone) else { return Words.notAvailable }
    return weekday(day) + " " + shortTimestamp(time, near: reference.instant)
  }
}
