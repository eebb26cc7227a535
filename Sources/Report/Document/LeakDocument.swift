import CustomerChain
import Words

/// The leads that leak, and why, as JSON.
struct LeakDocument {
  let words: Words
  let figures: LeakFigures

  var leaks: JSONValue {
    var members = FigureMembers(words: words)
    members["causes"] = .list(figures.causes.map(cause))
    members["people"] = .list(figures.people.map(person))
    unqualifiedShare(in: &members)
    return members.object
  }

  private func cause(_ leak: LeakFigure) -> JSONValue {
    var members = FigureMembers(words: words)
    members["cause"] = .text(leak.cause.rawValue)
    members.count("count", leak.count)
    members.amounts("value", leak.value)
    members.days("oldestDays", leak.oldest)
    return members.object
  }

  private func person(_ person: LeakPerson) -> JSONValue {
    var members = FigureMembers(words: words)
    members["person"] = JSONValue(person.person)
    members.count("count", person.count)
    members.amounts("value", person.value)
    return members.object
  }

  private func unqualifiedShare(in members: inout FigureMembers) {
    guard let figure = figures.unqualifiedShare else { return members["unqualifiedShare"] = .null }
    if let absence = figure.absence { return members.absent("unqualifiedShare", absence) }
    members["unqualifiedShare"] = .object([
      "value": JSONValue(figure.share),
      "numerator": JSONValue(figures.effort?.onExits),
      "denominator": JSONValue(figures.effort?.onEnded),
      "unit": JSONValue(figures.effort?.unit.rawValue),
      "withoutMinutes": JSONValue(figures.effort?.withoutMinutes),
    ])
  }
}
