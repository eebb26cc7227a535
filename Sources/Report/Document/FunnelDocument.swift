import CustomerChain
import Words

/// The funnel of a cohort, as JSON.
struct FunnelDocument {
  let words: Words
  let figures: FunnelFigures
  let skips: FunnelAgreement.Skips

  var funnel: JSONValue {
    var members = FigureMembers(words: words)
    members.count("cohort", figures.cohort)
    // Of nobody nobody has decided: a count, where the share has no value.
    members["decided"] = figures.cohort.n == 0 ? 0 : members.counted(figures.decided)
    members.count("exited", figures.exited)
    members.count("recycled", figures.recycled)
    members.ratio("winRate", figures.winRate)
    members["toWon"] = transition(figures.toWon)
    members["wonBy"] = .list(figures.wonBy.map(wonBy))
    members.days("medianToWon", figures.medianToWon)
    members.amountsOrReason("velocity", figures.velocity)
    members["skips"] = .text(skips.rawValue)
    members["stages"] = .list(figures.stages.map(stage))
    members["groupedBy"] = .text(figures.groupedBy.name)
    members["groups"] = .list(figures.groups.map(group))
    return members.object
  }

  private func wonBy(_ figure: WonByFigure) -> JSONValue {
    var members = FigureMembers(words: words)
    members["day"] = .integer(figure.day)
    members.estimate("value", figure.share)
    members["n"] = .integer(figure.share.n)
    members["atRisk"] = .integer(figure.atRisk)
    members["lowerBound"] = .flag(figure.isLowerBound)
    return members.object
  }

  private func stage(_ figures: StageFigures) -> JSONValue {
    var members = FigureMembers(words: words)
    members["stage"] = .text(figures.stage.id)
    members["name"] = .text(figures.stage.name)
    members["kind"] = .text(figures.stage.kind.rawValue)
    members.count("here", figures.here)
    members.count("reached", figures.reached)
    members.count("imputed", figures.imputed)
    members.count("reentered", figures.reentered)
    members.count("in", figures.entered)
    members.count("out", figures.left)
    members.ratio("step", figures.step)
    members.ratio("overall", figures.overall)
    if figures.toNext.median.absence == .lastStage {
      members.absent("toNext", .lastStage)
    } else {
      members["toNext"] = transition(figures.toNext)
    }
    members["exits"] = .list(figures.exits.map { ReasonDocument(words: words).reason($0) })
    return members.object
  }

  private func transition(_ figures: TransitionFigures) -> JSONValue {
    var members = FigureMembers(words: words)
    members.days("median", figures.median)
    members.days("p90", figures.p90)
    members["unit"] = "days"
    members["precision"] = figures.wholeDays ? "day" : "instant"
    members.count("moved", figures.moved)
    members.count("waiting", figures.waiting)
    members["negative"] = .integer(figures.negative)
    return members.object
  }

  private func group(_ group: FunnelGroup) -> JSONValue {
    var members = FigureMembers(words: words)
    members["key"] = JSONValue(group.key)
    members.count("cohort", group.cohort)
    members.count("won", group.won)
    members.count("exited", group.exited)
    members.ratio("rate", group.rate)
    members.ratio("winRate", group.winRate)
    return members.object
  }
}

/// Why leads left, and how many for that reason, as JSON.
struct ReasonDocument {
  let words: Words

  func reason(_ exit: ExitFigures) -> JSONValue {
    var members = FigureMembers(words: words)
    members["reason"] = JSONValue(exit.reason)
    members.count("count", exit.count)
    return members.object
  }
}
