/// What the rules found, in the order in which they are told of where they matter as much.
struct BriefFacts {
  var candidates: [Candidate] = []
  /// Won as on a usual day.
  var usual: BriefLine?
  /// What is asked about lines that are told: the leads of a row, the cohorts of a step.
  var rows: [AgingKey: AgingPlacer.RowKey] = [:]
  var steps: [Int: RateRule.Facts] = [:]
  var moving = MovingLeads.none
}

/// Counts what the rules ask, each kind of record in one pass for all moments.
extension BriefMaker {
  func gathered() throws -> BriefFacts {
    var facts = BriefFacts()
    let standings = Standings(store, at: mornings.now.at, included: included(mornings.now.at))
    let flows = try addWindows(&facts)
    try addSteps(&facts, standings)
    try addScores(&facts, standings)
    facts.candidates += flows
    try addTargets(&facts)
    facts.candidates += sources().compactMap { SourceRule.candidate($0, terms) }
    return facts
  }

  // MARK: Leads that became late or leak, came in or were won

  /// Adds what became late or leaks.
  /// - Returns: what came in and was won.
  private func addWindows(_ facts: inout BriefFacts) throws -> [Candidate] {
    let moving = try unlessCancelled(
      MovingLeads(store, since: mornings.oldest, until: mornings.now.at, workers: workers))
    facts.moving = moving
    let weeks = mornings.comparable(since: moving.first(in: store.zone))
    guard weeks.count >= CountTest.fewestWeeks else { return [] }
    let order = StageOrder(store)
    func counts(_ week: Int) throws -> MorningCounts {
      let pair = MorningPair(mornings.windows[week], store: store, query: query, order: order, included: included)
      return try unlessCancelled(MorningCounts(moving, pair, isThis: week == 0, workers: workers))
    }
    let now = try counts(0)
    let before = try weeks.map(counts)
    for (key, row) in ordered(now.rows) {
      facts.rows[AgingKey(key, store)] = key
      let new = LateRule.Facts(
        row: AgingKey(key, store), new: row.newlyLate, newBefore: before.map { $0.rows[key]?.newlyLate ?? 0 },
        open: row.open, late: row.late, lateBefore: row.lateBefore, money: row.lateStake.money(store),
        withoutValue: row.lateStake.withoutValue)
      LateRule.candidate(new, terms).map { facts.candidates.append($0) }
    }
    let leaks = LeakRule.Facts(
      causes: now.leaks, before: before.map(\.leaksInAll), money: now.leaking.money(store),
      withoutValue: now.leaking.withoutValue)
    LeakRule.candidate(leaks, terms).map { facts.candidates.append($0) }
    return flows(&facts, now, before, order)
  }

  /// The rows of this morning in the order of the aging figures, without those of which nobody knows who is late.
  private func ordered(
    _ rows: [AgingPlacer.RowKey: MorningCounts.Row]
  ) -> [(key: AgingPlacer.RowKey, row: MorningCounts.Row)] {
    let known = rows.filter {
      $0.value.open > 0 && $0.value.withoutCalendar == 0 && $0.value.withoutCalendarBefore == 0
    }
    return known.map { (key: $0.key, row: $0.value) }.sorted { left, right in
      if left.row.firstStage != right.row.firstStage { return left.row.firstStage < right.row.firstStage }
      return AgingKey(left.key, store).sortsBefore(AgingKey(right.key, store))
    }
  }

  private func flows(
    _ facts: inout BriefFacts, _ now: MorningCounts, _ before: [MorningCounts], _ order: StageOrder
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    if let first = order.first {
      let volume = VolumeRule.Facts(stage: first, entered: now.entered, before: before.map(\.entered))
      VolumeRule.candidate(volume, terms).map { candidates.append($0) }
    }
    if let stage = order.won, stage != order.first {
      let stake = wonStake(now)
      let won = WonRule.Facts(
        stage: stage, won: now.won, before: before.map(\.won), money: stake.money(store),
        withoutValue: stake.withoutValue)
      WonRule.candidate(won, terms).map { candidates.append($0) }
      facts.usual = WonRule.usual(won, terms)
    }
    return candidates
  }

  /// What was ordered since the morning before, where orders are known; else what those are worth who were won.
  private func wonStake(_ now: MorningCounts) -> Stake {
    if store.orders.count == 0 { return now.wonStake }
    let standings = Standings(store, at: mornings.now.at, included: included(mornings.now.at))
    return Stake(orderedAt: standings, since: mornings.now.before, query: query)
  }

  // MARK: Steps, scores, targets, exports

  private func addSteps(_ facts: inout BriefFacts, _ standings: Standings) throws {
    let steps = try unlessCancelled(StepWithin(standings, workers: workers))
    let meanWon = steps.meanWon.map { (currency: store.pool.string($0.currency), hundredths: $0.hundredths) }
    for stage in StageOrder(store).sequence {
      guard let cohorts = steps.cohorts(stage, weeks: RateRule.weeks), let now = steps.count(cohorts.now),
        let before = steps.count(cohorts.before)
      else { continue }
      let step = RateRule.Facts(
        now: cohorts.now, before: cohorts.before, countNow: now, countBefore: before, meanWon: meanWon)
      facts.steps[stage] = step
      RateRule.candidate(step, terms).map { facts.candidates.append($0) }
    }
  }

  private func addScores(_ facts: inout BriefFacts, _ standings: Standings) throws {
    guard store.answers.count > 0 else { return }
    let reader = AnswerReader(standings, query: query, matches: matches(mornings.now.at))
    let count = try unlessCancelled(ExperienceCount(reader, workers: workers))
    for group in AnswerGroup.all(count) where ScoreRule.metrics.contains(group.metric) {
      let here = group.coordinates(reader)
      guard here.dimension == nil || here.dimension == .touchpoint else { continue }
      let scorer = AnswerScorer(group: group, limit: store.agreement.experience.suppressBelow, maker: terms.now)
      let change = ScoreChange(group, scorer, lastWeek: count.lastWeek, here)
      guard let before = change.before else { continue }
      let score = ScoreRule.Facts(
        metric: group.metric, touchpoint: here.key, now: change.now, before: before, change: change.figure,
        survey: group.survey, floor: floor(of: change.now, touchpoint: here.key))
      ScoreRule.candidate(score, terms).map { facts.candidates.append($0) }
    }
  }

  /// The floor of the target that a score has, where one is agreed.
  private func floor(of score: Figure, touchpoint: String?) -> Double? {
    let wanted = touchpoint.map { ["touchpoint": $0.lowercased()] } ?? [:]
    let target = store.agreement.targets.first { target in
      target.figure.lowercased() == score.id.rawValue.lowercased()
        && target.coordinates.mapValues { $0.lowercased() } == wanted
    }
    return target?.floor
  }

  private func addTargets(_ facts: inout BriefFacts) throws {
    if store.agreement.targets.isEmpty { return }
    let boards = try [mornings.now.at, mornings.now.before, mornings.weekBefore].map { try board($0) }
    for (number, now) in boards[0].targets.enumerated() {
      let target = TargetRule.Facts(
        now: now, before: boards[1].targets[number], weekBefore: boards[2].targets[number],
        isLowerBetter: now.figure.map { now.target.isLowerBetter($0, store) } ?? false)
      TargetRule.candidate(target).map { facts.candidates.append($0) }
    }
  }

  /// The exports of the directory: of a source with several files the newest, which is the one that is waited for.
  private func sources() -> [SourceRule.Facts] {
    let files = store.health.files
    let newest = Dictionary(grouping: files.indices) { number -> Int in
      if case .source(let source)? = files[number].profile { source } else { -1 - number }
    }.values.compactMap { $0.max { (files[$0].modified, $0) < (files[$1].modified, $1) } }
    let remembered = rowsRemembered
    return newest.sorted().map { number in
      let file = files[number]
      return SourceRule.Facts(
        file: file.name, rows: file.rows, isLate: file.isLate(at: mornings.now.at.instant, in: store.zone),
        rowsBefore: remembered?.rows(of: file.name))
    }
  }

  /// What the ledger read last, before the day of this morning; nil where this morning is older than the data.
  private var rowsRemembered: Ledger.Entry? {
    let today = store.zone.day(of: mornings.now.at.instant)
    guard query.filter.isEmpty, store.zone.day(of: store.health.readAt) <= today else { return nil }
    return ledger.last(before: today, in: store.zone)
  }
}
