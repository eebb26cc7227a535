import CustomerChain
import Words

/// What customers answered, as JSON.
struct ExperienceDocument {
  let words: Words
  let figures: ExperienceFigures

  var rows: [JSONValue] { figures.rows.map(row) }

  var spread: [JSONValue] { figures.spread.map(spread) }

  private func row(_ row: ExperienceRow) -> JSONValue {
    var members = FigureMembers(words: words)
    members["metric"] = .text(row.metric)
    nameRow(row, in: &members)
    let limit = row.isSuppressed ? figures.agreement.suppressBelow : nil
    members.estimate("value", row.score, hiddenBelow: limit)
    members["n"] = .integer(row.score.n)
    countCamps(row, in: &members)
    members.count("invalid", row.invalid)
    members.count("unanswered", row.unanswered)
    members["mean"] = JSONValue(row.isSuppressed ? nil : row.mean)
    members.ratio("topShare", row.topShare, hiddenBelow: limit)
    members.ratio("good", row.good, hiddenBelow: limit)
    members.ratio("responseRate", row.responseRate)
    change(row, in: &members)
    members["scores"] = .list(row.isSuppressed ? [] : row.scores.map(scoreCount))
    members["suppressed"] = .flag(row.isSuppressed)
    members["small"] = .flag(row.isSmall)
    members["weekly"] = .list(row.weekly.map(weeklyScore))
    return members.object
  }

  /// The dimensions of a row as members of their own, all of them always there; and whichever it is, by its name.
  private func nameRow(_ row: ExperienceRow, in members: inout FigureMembers) {
    let named: [Dimension] = [.touchpoint, .channel, .department, .country, .group]
    for dimension in named { members[dimension.name] = JSONValue(row.dimension == dimension ? row.key : nil) }
    members["dimension"] = JSONValue(row.dimension?.name)
    members["key"] = JSONValue(row.key)
  }

  private func countCamps(_ row: ExperienceRow, in members: inout FigureMembers) {
    let camps = ["promoters", "passives", "detractors"]
    for name in camps { members[name] = .null }
    guard !row.isSuppressed else { return }
    for (name, figure) in zip(camps, row.camps) { members[name] = members.counted(figure) }
  }

  private func change(_ row: ExperienceRow, in members: inout FigureMembers) {
    guard let figure = row.change else { return members["change"] = .null }
    if let absence = figure.absence { return members.absent("change", absence) }
    var change = FigureMembers(words: words)
    change.estimate("value", figure)
    change["n"] = .integer(figure.n)
    change["nBefore"] = JSONValue(row.scoreBefore?.n)
    change["real"] = .flag(figure.isRealChange)
    members["change"] = change.object
  }

  private func scoreCount(_ score: ScoreCount) -> JSONValue {
    .object(["score": .number(score.score), "count": .integer(score.count.n)])
  }

  private func weeklyScore(_ weekly: WeeklyScore) -> JSONValue {
    var members = FigureMembers(words: words)
    members["week"] = .text(weekly.week.isoWeekText)
    members.estimate("value", weekly.score)
    members["n"] = .integer(weekly.score.n)
    return members.object
  }

  private func spread(_ spread: SpreadFigure) -> JSONValue {
    var members = FigureMembers(words: words)
    members["metric"] = .text(spread.metric)
    members["dimension"] = .text(spread.dimension.name)
    if let absence = spread.value.absence {
      members.absent("value", absence)
    } else {
      members["value"] = JSONValue(spread.value.number)
    }
    members["highest"] = JSONValue(spread.highest)
    members["lowest"] = JSONValue(spread.lowest)
    return members.object
  }
}
