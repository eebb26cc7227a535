import CustomerChain
import Words

extension Report {
  func document() -> JSONValue {
    let signatures = Signatures(agreement)
    let files = SourceDocument(words: words, zone: zone)
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
    members.count("decided", figures.decided)
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
      "rows": .list(board.aging.rows.map { agingRow($0, named: true) }),
      "total": agingRow(board.aging.total, named: false),
    ])
  }

  private func agingRow(_ row: AgingRow, named: Bool) -> JSONValue {
    var members = FigureMembers(words: words)
    if named {
      members["department"] = JSONValue(row.key.department)
      members["seam"] = .flag(row.key.isSeam)
      members["from"] = JSONValue(row.key.from)
      members["key"] = JSONValue(row.key.group)
    }
    members.count("open", row.open)
    members["counts"] = .list(row.counts.map { $0.count.map(JSONValue.integer) ?? .null })
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
    return members.object
  }

  // MARK: Experience

  private func experienceRow(_ row: ExperienceRow) -> JSONValue {
    var members = FigureMembers(words: words)
    members["metric"] = .text(row.metric)
    let named: [(String, Dimension)] = [
      ("touchpoint", .touchpoint), ("channel", .channel), ("department", .department), ("country", .country),
      ("group", .group),
    ]
    for (name, dimension) in named { members[name] = row.dimension == dimension ? JSONValue(row.key) : .null }
    members["dimension"] = JSONValue(row.dimension?.name)
    members["key"] = JSONValue(row.key)
    let limit = row.isSuppressed ? board.experience.agreement.suppressBelow : nil
    members.estimate("value", row.score, hiddenBelow: limit)
    members["n"] = .integer(row.score.n)
    let camps = row.isSuppressed || row.camps.count != 3 ? [] : row.camps
    for (position, name) in ["promoters", "passives", "detractors"].enumerated() {
      members[name] = camps.isEmpty ? .null : camps[position].count.map(JSONValue.integer) ?? .null
    }
    members.count("invalid", row.invalid)
    members.count("unanswered", row.unanswered)
    members["mean"] = row.isSuppressed ? .null : row.mean.map(JSONValue.number) ?? .null
    members.ratio("topShare", row.topShare, hiddenBelow: limit)
    members.ratio("good", row.good, hiddenBelow: limit)
    members["suppressed"] = .flag(row.isSuppressed)
    members["small"] = .flag(row.isSmall)
    members["weekly"] = .list(row.weekly.map { weeklyScore($0) })
    return members.object
  }

  private func weeklyScore(_ weekly: WeeklyScore) -> JSONValue {
    var members = FigureMembers(words: words)
    members["week"] = .text(weekly.week.isoWeekText)
    members.estimate("value", weekly.score)
    members["n"] = .integer(weekly.score.n)
    return members.object
  }
}
