/// What is said where two agreements are compared.
public enum ComparisonPhrase: Hashable, Sendable {
  /// The new agreement, and the old one that it is compared with.
  case agreement, against
  /// Headings of the table.
  case figure, place, value, valueAgainst, difference, came, went
  /// A figure that only one of the agreements has.
  case appeared, disappeared, notInAgreement
  /// What moved of the whole of which a share is a part.
  case whole(came: Int, went: Int)
  /// An equal value that stands on more or fewer records.
  case standsOn(Int, against: Int)
  case summary(differing: Int, same: Int)
  /// What the mark of an unsigned definition means.
  case unsigned

  func text(in words: Words) -> String {
    switch self {
    case .agreement: words.say(nl: "nieuw", en: "new")
    case .against: words.say(nl: "tegenover", en: "against")
    case .figure: words.say(nl: "cijfer", en: "figure")
    case .place: words.say(nl: "waar", en: "where")
    case .value: words.say(nl: "nieuwe waarde", en: "new value")
    case .valueAgainst: words.say(nl: "oude waarde", en: "old value")
    case .difference: words.say(nl: "verschil", en: "difference")
    case .came: words.say(nl: "erbij", en: "came")
    case .went: words.say(nl: "eraf", en: "went")
    case .appeared: words.say(nl: "alleen in de nieuwe afspraak", en: "in the new agreement only")
    case .disappeared: words.say(nl: "alleen in de oude afspraak", en: "in the old agreement only")
    case .notInAgreement:
      words.say(nl: "Deze afspraak heeft dit cijfer niet", en: "This agreement does not have this figure")
    case .whole(let came, let went):
      words.say(
        nl: "van het geheel \(words.integer(came)) erbij, \(words.integer(went)) eraf",
        en: "of the whole \(words.integer(came)) came, \(words.integer(went)) went")
    case .standsOn(let count, let against):
      words.say(
        nl: "staat op \(words.counted(count, .record)) in plaats van \(words.integer(against))",
        en: "stands on \(words.counted(count, .record)) instead of \(words.integer(against))")
    case .summary(let differing, let same): summary(differing, same, words)
    case .unsigned:
      words.say(
        nl: "staat op een definitie die niet alle afdelingen getekend hebben",
        en: "stands on a definition that not all departments have signed")
    }
  }

  private func summary(_ differing: Int, _ same: Int, _ words: Words) -> String {
    let count = words.integer(differing)
    let others = words.integer(same)
    return words.say(
      nl: differing == 1
        ? "1 cijfer verschilt, \(others) zijn gelijk." : "\(count) cijfers verschillen, \(others) zijn gelijk.",
      en: differing == 1
        ? "1 figure differs, \(others) are the same." : "\(count) figures differ, \(others) are the same.")
  }
}
