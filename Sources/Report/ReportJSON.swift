import CustomerChain
import Words

extension Report {
  func document() -> JSONValue {
    let signatures = Signatures(agreement)
    let files = SourceDocument(words: words, zone: zone, readAt: health.readAt)
    return .object([
      "ketting": .text(version),
      "asOf": .text(board.asOf.instant.isoText),
      "company": .text(agreement.company.name),
      "agreement": .object([
        "version": JSONValue(agreement.funnel.version), "agreed": .flag(signatures.isAgreed),
        "missing": .list(signatures.missing.map(JSONValue.text)),
      ]),
      "period": .object([
        "from": JSONValue(board.query.period.from?.isoText), "to": JSONValue(board.query.period.to?.isoText),
      ]),
      "where": JSONValue(board.query.filter.isEmpty ? nil : board.query.filter.source),
      "funnel": funnel(),
      "aging": aging(),
      "experience": .list(board.experience.rows.map(experienceRow)),
      "sources": .list(health.files.map(files.source)),
    ])
  }

  // MARK: Funnel

  private func funnel() -> JSONValue {
    let figures = board.funnel
    var members = FigureMembers(words: words)
    members.count("cohort", figures.cohort)
    // Of nobody nobody has decided: a count, where the share has no value.
    members["decided"] = figures.cohort.n == 0 ? 0 : members.counted(figures.decided)
    members.count("exited", figures.exited)
    members.count("recycled", figures.recycled)
    members.ratio("winRate", figures.winRate)
    members["toWon"] = transition(figures.toWon)
    members["skips"] = .text(agreement.funnel.skips.rawValue)
    members["stages"] = .list(figures.stages.map(stage))
    members["groupedBy"] = .text(figures.groupedBy.name)
    members["groups"] = .list(figures.groups.map(group))
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
    members.count("in", figures.entered)
    members.count("out", figures.left)
    members.ratio("step", figures.step)
    members.ratio("overall", figures.overall)
    if case .notAvailable(.lastStage) = figures.toNext.median.value {
      members.absent("toNext", .lastStage)
    } else {
      members["toNext"] = transition(figures.toNext)
    }
    members["exits"] = .list(
      figures.exits.map { exit in
        var members = FigureMembers(words: words)
        members["reason"] = JSONValue(exit.reason)
        members.count("count", exit.count)
        return members.object
      })
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

  // MARK: Aging

  private func aging() -> JSONValue {
    .object([
      "buckets": .list(([0] + board.aging.buckets).map(JSONValue.integer)),
      "clock": .text(board.aging.clock.rawValue),
      "unit": "days",
      "rows": .list(board.aging.rows.map(agingRow)),
      "total": agingFigures(board.aging.total).object,
    ])
  }

  private func agingRow(_ row: AgingRow) -> JSONValue {
    var members = agingFigures(row)
    members["department"] = JSONValue(row.key.department)
    members["seam"] = .flag(row.key.isSeam)
    members["from"] = JSONValue(row.key.from)
    members["key"] = JSONValue(row.key.group)
    return members.object
  }

  private func agingFigures(_ row: AgingRow) -> FigureMembers {
    var members = FigureMembers(words: words)
    members.count("open", row.open)
    members.counts("counts", row.counts)
    members.count("unknown", row.unknown)
    members.days("median", row.median)
    members.days("p90", row.p90)
    members.days("oldest", row.oldest)
    members.count("late", row.late)
    members.count("due", row.due)
    members.days("idleMedian", row.idleMedian)
    members.days("leadAgeMedian", row.leadAgeMedian)
    members.amounts("value", row.value)
    members.amounts("lateValue", row.lateValue)
    return members
  }

  // MARK: Experience

  private func experienceRow(_ row: ExperienceRow) -> JSONValue {
    var members = FigureMembers(words: words)
    members["metric"] = .text(row.metric)
    nameRow(row, in: &members)
    let limit = row.isSuppressed ? board.experience.agreement.suppressBelow : nil
    members.estimate("value", row.score, hiddenBelow: limit)
    members["n"] = .integer(row.score.n)
    countCamps(row, in: &members)
    members.count("invalid", row.invalid)
    members.count("unanswered", row.unanswered)
    members["mean"] = JSONValue(row.isSuppressed ? nil : row.mean)
    members.ratio("topShare", row.topShare, hiddenBelow: limit)
    members.ratio("good", row.good, hiddenBelow: limit)
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
}
