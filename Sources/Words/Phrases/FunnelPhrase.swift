/// What the funnel pane calls its groups of columns and the figures below them.
public enum FunnelPhrase: Hashable, Sendable {
  /// Too little of the cohort is decided for its rates to stand still.
  case immature
  /// The stock: all leads that stand in a stage at the moment, in one row, or in two rows above each other.
  case hereNow, standing, now
  /// The flow of the period; nil = all of history.
  case during(days: Int?)
  /// The share of a cohort that had won by a day after it entered.
  case wonByDay, wonWithin(days: Int), days(Int)
  case halfWon, halfWonAfter
  case notReached
  case velocityPerDay
  case enteredAgain
  case implied

  func text(in words: Words) -> String {
    switch self {
    case .immature: words.say(nl: "onrijp", en: "immature")
    case .hereNow: words.say(nl: "hier nu", en: "here now")
    case .standing: words.say(nl: "staat er", en: "standing")
    case .now: words.say(nl: "nu", en: "now")
    case .during(let days?): words.say(nl: "in \(words.counted(days, .day))", en: "in \(words.counted(days, .day))")
    case .during(nil): words.say(nl: "alle tijd", en: "all time")
    case .wonByDay: words.say(nl: "gewonnen op dag", en: "won by day")
    case .wonWithin(let days): words.say(nl: "gewonnen na \(days)\(noBreak)d", en: "won by \(days)\(noBreak)d")
    case .days(let days): "\(days)\(noBreak)d"
    case .halfWon: words.say(nl: "helft gewonnen", en: "half won")
    case .halfWonAfter: words.say(nl: "helft gewonnen na", en: "half won after")
    case .notReached: words.say(nl: "niet bereikt", en: "not reached")
    case .velocityPerDay: words.say(nl: "snelheid per dag", en: "velocity per day")
    case .enteredAgain: words.say(nl: "vaker dan eens in", en: "more than once in")
    case .implied: words.say(nl: "afgeleid in", en: "implied in")
    }
  }
}
