import CustomerChain
import Words

/// How far the systems know of the same people, as JSON.
struct IdentityDocument {
  let words: Words

  /// The share's members stand beside what it is of.
  func identity(_ figures: IdentityFigures) -> JSONValue {
    var members = FigureMembers(words: words)
    members["keys"] = .list(figures.keys.map { .text($0.rawValue) })
    members.estimate("matched", figures.matched)
    for name in ["numerator", "denominator"] { members[name] = .null }
    if case .ratio(let numerator, let denominator) = figures.matched.value {
      members["numerator"] = .integer(numerator)
      members["denominator"] = .integer(denominator)
    }
    members.count("conflicts", figures.conflicts)
    return members.object
  }
}
