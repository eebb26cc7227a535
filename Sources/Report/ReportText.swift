import CustomerChain
import Words

extension Report {
  func writeHeader(on page: inout TextPage) {
    let signatures = Signatures(agreement)
    page.line(words(.report(.title(company: agreement.company.name))))
    page.line(words(.report(.asOf(board.asOf))) + ", " + words(.report(.period(board.query.period))))
    if !board.query.filter.isEmpty { page.line(words(.report(.filter(board.query.filter.source)))) }
    let state: String
    if signatures.isAgreed {
      state = words(.report(.agreed))
    } else if !signatures.wereAsked {
      state = words(.report(.nobodyAgreed))
    } else {
      state = words(.report(.notAgreedBy(signatures.missing.map(agreement.departmentName))))
    }
    page.line(words(.report(.agreement(version: agreement.funnel.version))) + ", " + state)
  }

  // MARK: Funnel

  func writeFunnel(on page: inout TextPage) {
    let funnel = board.funnel
    page.heading(words(.report(.funnelStages)))
    guard (funnel.stages.map(\.here) + [funnel.cohort]).contains(where: { ($0.count ?? 0) > 0 }) else {
      page.line(words(.emptyPane(.funnel)))
      return
    }
    for (name, figure) in [
      (ColumnPhrase.cohort, funnel.cohort), (.exited, funnel.exited), (.winRate, funnel.winRate),
    ] {
      page.line("\(words(.column(name))): \(inWords(figure))")
    }
    page.line("\(words(.metric(.decided))): \(decidedInWords(funnel.decided))")
    page.line("\(words(.metric(.recycled))): \(inWords(funnel.recycled))")
    page.blank()
    writeStages(funnel.stages, on: &page)
    writeTransitions(funnel, on: &page)
    let exits = funnel.stages.flatMap { stage in stage.exits.map { (stage.stage.name, $0) } }
    if !exits.isEmpty {
      page.heading(words(.report(.exits)))
      for (stage, exit) in exits {
        page.line(words(.report(.exitsFrom(stage: stage, count: exit.count.count ?? 0, reason: exit.reason))))
      }
    }
    writeGroups(funnel, on: &page)
  }

  private func writeStages(_ stages: [StageFigures], on page: inout TextPage) {
    let headings: [ColumnPhrase] = [
      .stage, .here, .reached, .imputed, .entered, .left, .step, .interval95, .overall, .interval95,
    ]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 1,
      rows: stages.map { stage in
        [
          stage.stage.name, words.value(stage.here), words.value(stage.reached), words.value(stage.imputed),
          words.value(stage.entered), words.value(stage.left), words.value(stage.step), range(stage.step),
          words.value(stage.overall), range(stage.overall),
          stage.stage.kind == .exit ? words(.stageKind(.exit)) : note([stage.step, stage.overall]),
        ]
      })
  }

  private func writeTransitions(_ funnel: FunnelFigures, on page: inout TextPage) {
    page.heading(words(.report(.toNextHeading)))
    let headings: [ColumnPhrase] = [.stage, .median, .p90, .moved, .waiting]
    let moving = funnel.stages.filter { stage in
      if case .notAvailable(.lastStage) = stage.toNext.median.value { false } else { stage.stage.kind != .exit }
    }
    let named = moving.map { ($0.stage.name, $0.toNext) } + [(words(.report(.firstToWon)), funnel.toWon)]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 1,
      rows: named.map { name, transition in
        var notes = [note([transition.median])]
        if transition.negative > 0 { notes.append(words(.report(.fasterThanPossible(transition.negative)))) }
        return [
          name, words.value(transition.median), words.value(transition.p90), words.value(transition.moved),
          words.value(transition.waiting), notes.filter { !$0.isEmpty }.joined(separator: "; "),
        ]
      })
  }

  private func writeGroups(_ funnel: FunnelFigures, on page: inout TextPage) {
    guard !funnel.groups.isEmpty else { return }
    page.heading(words(.report(.groups(funnel.groupedBy))))
    let headings: [ColumnPhrase] = [.cohort, .won, .exited, .rate, .interval95, .winRate, .interval95]
    page.table(
      [words(.dimension(funnel.groupedBy))] + headings.map { words(.column($0)) } + [""], textColumns: 1,
      rows: funnel.groups.map { group in
        [
          name(ofGroup: group.key, by: funnel.groupedBy), words.value(group.cohort), words.value(group.won),
          words.value(group.exited), words.value(group.rate), range(group.rate), words.value(group.winRate),
          range(group.winRate), note([group.rate, group.winRate]),
        ]
      })
  }

  // MARK: Aging

  func writeAging(on page: inout TextPage) {
    let aging = board.aging
    page.heading(words(.pane(.aging)) + ", " + words(.report(.agesIn(aging.clock))))
    guard !aging.rows.isEmpty else {
      page.line(words(.emptyPane(.noOpenLeads)))
      return
    }
    let buckets = (0...aging.buckets.count).map { words.bucketHeading($0, of: aging.buckets) }
    let headings =
      [words(.column(.department)), words(.column(.open))] + buckets
      + [ColumnPhrase.unknownAge, .median, .p90, .oldest, .late, .due, .value, .lateValue].map { words(.column($0)) }
    let rows =
      aging.rows.map { agingRow(words.agingRow($0.key, agreement: agreement), $0) }
      + [agingRow(words(.report(.total)), aging.total)]
    page.table(headings + [""], textColumns: 1, rows: rows)
  }

  private func agingRow(_ name: String, _ row: AgingRow) -> [String] {
    [name, words.value(row.open)] + row.counts.map(words.value)
      + [
        words.value(row.unknown), words.value(row.median), words.value(row.p90), words.value(row.oldest),
        words.value(row.late), words.value(row.due), amounts(row.value), amounts(row.lateValue),
        note([row.median, row.late]),
      ]
  }

  // MARK: Experience

  func writeExperience(on page: inout TextPage) {
    page.heading(words(.pane(.experience)))
    guard !board.experience.rows.isEmpty else {
      page.line(words(.emptyPane(.experience)))
      return
    }
    let headings: [ColumnPhrase] = [
      .metric, .of, .score, .interval95, .answers, .promoters, .passives, .detractors, .invalid, .unanswered,
    ]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 2, rows: board.experience.rows.map(experienceRow))
  }

  private func experienceRow(_ row: ExperienceRow) -> [String] {
    let limits = board.experience.agreement
    let isShown = !row.isSuppressed
    let camps = isShown && row.camps.count == 3 ? row.camps.map(words.value) : ["", "", ""]
    let remark: String
    if row.isSuppressed {
      remark = words(.report(.suppressed(limit: limits.suppressBelow)))
    } else {
      remark = row.isSmall ? words(.report(.smallSample(limit: limits.carefulBelow))) : note([row.score])
    }
    return [
      words(.survey(row.metric)), nameOfExperience(row), isShown ? words.value(row.score) : Words.notAvailable,
      isShown ? range(row.score) : "", words.integer(row.score.n),
    ] + camps + [words.value(row.invalid), words.value(row.unanswered), remark]
  }

  private func nameOfExperience(_ row: ExperienceRow) -> String {
    guard let dimension = row.dimension else { return words(.report(.overAll)) }
    return "\(words(.dimension(dimension))): \(name(ofGroup: row.key, by: dimension))"
  }

  // MARK: Sources

  func writeSources(on page: inout TextPage) {
    page.heading(words(.report(.sources)))
    let sources = SourceText(words: words)
    sources.writeTable(health.files, on: &page)
    sources.writeRejects(health.files, on: &page)
  }

  // MARK: Parts

  /// A value with its interval and n, or the reason why there is none.
  private func inWords(_ figure: Figure) -> String {
    if let reason = words.reason(figure) { return reason }
    guard case .ratio(let numerator, let denominator) = figure.value else { return words.value(figure) }
    let counts = words(.report(.outOf(numerator, denominator)))
    let interval = figure.interval == nil ? "" : ", \(range(figure))"
    return "\(words.value(figure)) (\(counts)\(interval))"
  }

  private func decidedInWords(_ figure: Figure) -> String {
    guard case .count(let count) = figure.value, let cohort = board.funnel.cohort.count, cohort > 0 else {
      return inWords(figure)
    }
    return "\(words.percent(Double(count) / Double(cohort))) (\(words(.report(.outOf(count, cohort)))))"
  }

  /// The ends of the 95 % interval; empty without one.
  private func range(_ figure: Figure) -> String {
    guard let interval = figure.interval else { return "" }
    switch figure.value {
    case .ratio, .share: return words.percentRange(interval)
    case .score: return figure.id == .nps ? words.signedRange(interval) : words.decimalRange(interval)
    case .count, .duration, .money, .notAvailable: return ""
    }
  }

  /// Why figures of a row have no value, each reason once.
  private func note(_ figures: [Figure]) -> String {
    var reasons: [String] = []
    for reason in figures.compactMap(words.reason) where !reasons.contains(reason) { reasons.append(reason) }
    return reasons.joined(separator: "; ")
  }

  private func amounts(_ figures: [Figure]) -> String {
    let written = figures.compactMap { figure in
      if case .money(let money) = figure.value { words.money(money) } else { nil }
    }
    return written.isEmpty ? Words.notAvailable : written.joined(separator: " + ")
  }

  private func name(ofGroup key: String?, by dimension: Dimension) -> String {
    guard let key else { return words(.pane(.noValue)) }
    return dimension == .department ? agreement.departmentName(key) : key
  }
}
