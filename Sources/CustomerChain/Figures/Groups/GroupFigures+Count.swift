extension GroupFigures {
  init(_ count: GroupCount, available: [Dimension], maker: FigureMaker) {
    let store = count.reader.store
    let whole = GroupMeasures(count, count.whole, maker)
    let groups = count.groups.map { (key: store.text($0.key), group: $0.value) }
    let ordered = groups.sorted { left, right in
      if (left.key == nil) != (right.key == nil) { return right.key == nil }
      return (right.group.cohort, left.key ?? "") < (left.group.cohort, right.key ?? "")
    }
    self.init(
      dimension: count.dimension,
      rows: ordered.map { key, group in
        let measures = GroupMeasures(count, group, maker, key: .some(key))
        return GroupRow(
          key: key, cells: count.measures.map { measures.cell($0, whole: count.whole, wholeFigures: whole) })
      },
      whole: GroupRow(key: nil, cells: count.measures.map { whole.cell($0) }),
      carefulBelow: store.agreement.experience.carefulBelow, available: available)
  }
}

/// Makes the figures of one group, or of the whole.
struct GroupMeasures {
  private let count: GroupCount
  private let group: GroupCount.Group
  private let maker: FigureMaker
  private let here: RecordSet.Coordinates
  private var store: Store { count.reader.store }

  /// - Parameter key: nil = the whole, `.some(nil)` = no value.
  init(_ count: GroupCount, _ group: GroupCount.Group, _ maker: FigureMaker, key: String?? = nil) {
    self.count = count
    self.group = group
    self.maker = maker
    var here = RecordSet.Coordinates()
    if let key {
      here.dimension = count.dimension
      here.key = key
    }
    self.here = here
  }

  /// Of the whole.
  func cell(_ measure: GroupMeasure) -> GroupCell {
    let figure = figure(measure)
    return GroupCell(measure: measure, figure: figure, isSmall: isSmall(measure, figure))
  }

  func cell(_ measure: GroupMeasure, whole: GroupCount.Group, wholeFigures: GroupMeasures) -> GroupCell {
    let figure = figure(measure)
    return GroupCell(
      measure: measure, figure: figure,
      difference: measure.isCompared ? difference(measure, figure, whole, wholeFigures.figure(measure)) : nil,
      isSmall: isSmall(measure, figure))
  }

  private func isSmall(_ measure: GroupMeasure, _ figure: Figure) -> Bool {
    (measure.isCompared || measure == .median) && figure.n < store.agreement.experience.carefulBelow
  }

  private func figure(_ measure: GroupMeasure) -> Figure {
    switch measure {
    case .cohort: return maker.count(.cohort, group.cohort, here)
    case .open: return maker.count(.open, group.open, here)
    case .leaks: return maker.count(.leakCount, group.leaks, here)
    case .wonShare, .acceptance: return share(measure)
    case .lateShare:
      // Whose limit nobody can count is neither late nor in time.
      guard group.withoutCalendar == 0 else {
        return maker.absent(.lateShare, .noCalendar(department: nil), here, n: group.open)
      }
      return share(measure)
    case .median:
      guard let median = group.summary.median else {
        return maker.absent(.median, group.open == 0 ? .nothingCounted : .noTimes, here)
      }
      let elapsed = Elapsed(days: median, wholeDays: group.wholeDays)
      return maker.figure(.median, .duration(elapsed), n: group.summary.count, here)
    case .nps, .csat: return score(measure)
    }
  }

  private func share(_ measure: GroupMeasure) -> Figure {
    let (numerator, denominator) = group.parts(measure)
    return maker.ratio(measure.metric, numerator, of: denominator, here)
  }

  private func score(_ measure: GroupMeasure) -> Figure {
    var cell = here
    cell.survey = measure.survey
    let answers = AnswerGroup(measure, group, store)
    let scorer = AnswerScorer(group: answers, limit: store.agreement.experience.suppressBelow, maker: maker)
    return scorer.score(answers.inPeriod, cell)
  }

  /// The group is a part of the whole: what tells them apart is the group less the rest, weighted by how much the rest is.
  private func difference(
    _ measure: GroupMeasure, _ figure: Figure, _ whole: GroupCount.Group, _ wholeFigure: Figure
  ) -> Figure? {
    guard let value = figure.points, let all = wholeFigure.points else { return nil }
    let rest = wholeFigure.n - figure.n
    guard rest > 0 else { return nil }
    var cell = here
    cell.measure = measure
    cell.survey = measure.survey
    let weight = Double(rest) / Double(wholeFigure.n)
    let apart = interval(measure, figure, value, whole)
    let interval = apart.map { Interval(low: weight * $0.low, high: weight * $0.high) }
    return maker.figure(
      .groupDifference, .score(value - all), n: figure.n, interval: interval, cell,
      kind: measure.survey == nil ? .lead : .answer)
  }

  /// That of the group less the rest, which shares no record with it.
  private func interval(
    _ measure: GroupMeasure, _ figure: Figure, _ value: Double, _ whole: GroupCount.Group
  ) -> Interval? {
    guard let own = figure.interval else { return nil }
    if measure == .nps {
      let all = AnswerGroup(measure, whole, store).inPeriod.total
      let part = AnswerGroup(measure, group, store).inPeriod.total
      let (promoters, passives, detractors) = (
        all.promoters - part.promoters, all.passives - part.passives, all.detractors - part.detractors
      )
      let answers = promoters + passives + detractors
      guard let others = Intervals.netPromoter(promoters: promoters, passives: passives, detractors: detractors) else {
        return nil
      }
      let score = 100 * Double(promoters - detractors) / Double(answers)
      return Intervals.difference(value, own, less: score, others)
    }
    let all = measure == .csat ? AnswerGroup(measure, whole, store).topParts : whole.parts(measure)
    let part = measure == .csat ? AnswerGroup(measure, group, store).topParts : group.parts(measure)
    let (numerator, denominator) = (all.numerator - part.numerator, all.denominator - part.denominator)
    return Intervals.wilson(numerator, of: denominator).map {
      Intervals.difference(value, own, less: Double(numerator) / Double(denominator), $0)
    }
  }
}

extension GroupCount.Group {
  /// Of a share of leads or hand-offs.
  fileprivate func parts(_ measure: GroupMeasure) -> (numerator: Int, denominator: Int) {
    switch measure {
    case .wonShare: (won, cohort)
    case .acceptance: (accepted, accepted + rejected)
    case .lateShare: (late, open)
    default: (0, 0)
    }
  }
}

extension AnswerGroup {
  /// The answers of a group to the surveys of a measure.
  fileprivate init(_ measure: GroupMeasure, _ group: GroupCount.Group, _ store: Store) {
    let metrics = store.answers.metrics.indices.filter { store.answers.metrics[$0] == measure.survey }
    self.init(
      metric: measure.survey ?? "", survey: metrics.first.flatMap { store.answers.surveys[$0] },
      members: metrics.map { metric in
        var row = ExperienceCount.Row()
        if !group.answers.isEmpty { row.inPeriod = group.answers[metric] }
        return row
      })
  }

  fileprivate var topParts: (numerator: Int, denominator: Int) {
    let total = inPeriod.total
    return (total.top, total.n)
  }
}
