import CustomerChain
import Words

/// What became of leads that were handed over, as JSON.
struct HandoffDocument {
  let words: Words

  func handoff(_ figures: HandoffFigures) -> JSONValue {
    var members = FigureMembers(words: words)
    members["from"] = JSONValue(figures.stage.department)
    members["to"] = JSONValue(figures.stage.handsTo)
    members["stage"] = .text(figures.stage.id)
    members["name"] = .text(figures.stage.name)
    members.count("handed", figures.handed)
    members.count("accepted", figures.accepted)
    members.count("rejected", figures.rejected)
    members.count("undecided", figures.undecided)
    members.count("returned", figures.returned)
    members.ratio("acceptance", figures.acceptance)
    members.ratio("decision", figures.decision)
    toDecide(figures, in: &members)
    members["reasons"] = .list(figures.reasons.map(ReasonDocument(words: words).reason))
    members["people"] = .list(figures.people.map(person))
    return members.object
  }

  /// A time that is not reached yet is null inside; where there are no times at all, the whole is null.
  private func toDecide(_ figures: HandoffFigures, in members: inout FigureMembers) {
    if let absence = figures.toDecide.median.absence, absence != .notReached {
      return members.absent("toDecide", absence)
    }
    var time = FigureMembers(words: words)
    time.days("median", figures.toDecide.median)
    time.days("p90", figures.toDecide.p90)
    time["unit"] = "days"
    time["precision"] = figures.toDecide.wholeDays ? "day" : "instant"
    time["decided"] = .integer((figures.accepted.count ?? 0) + (figures.rejected.count ?? 0))
    time.count("undecided", figures.undecided)
    members["toDecide"] = time.object
  }

  private func person(_ person: HandoffPerson) -> JSONValue {
    var members = FigureMembers(words: words)
    members["person"] = JSONValue(person.person)
    members.count("handed", person.handed)
    members.count("accepted", person.accepted)
    members.count("rejected", person.rejected)
    members.count("undecided", person.undecided)
    return members.object
  }
}
