/// What each link of the funnel loses: its rate within the usual days, now and before, over two cohorts of 13 weeks.
struct LinkLosses {
  static let weeks = 13

  private let steps: StepWithin
  private let store: Store
  private let maker: FigureMaker
  /// The mean value of what was won, the company's currency first.
  private let meanWon: [(currency: String, hundredths: Double)]

  init(_ steps: StepWithin, store: Store, maker: FigureMaker) {
    self.steps = steps
    self.store = store
    self.maker = maker
    let own = store.agreement.company.currency
    meanWon = steps.meanWon.map { (store.pool.string($0.currency), $0.hundredths) }.sorted { left, right in
      if (left.currency == own) != (right.currency == own) { return left.currency == own }
      return (right.hundredths, left.currency) < (left.hundredths, right.currency)
    }
  }

  /// Nil for a stage that is not judged: the last, one that nobody leaves, or one with too few leads.
  func loss(of stage: Int) -> LinkLoss? {
    let least = max(1, store.agreement.experience.carefulBelow)
    guard let cohorts = steps.cohorts(stage, weeks: LinkLosses.weeks), let count = steps.count(cohorts.now),
      let countBefore = steps.count(cohorts.before), min(count.entered, countBefore.entered) >= least
    else { return nil }
    let now = maker.within(count, cohorts.now)
    let before = maker.within(countBefore, cohorts.before)
    let target = target(of: stage)
    return LinkLoss(
      within: cohorts.now.within, now: now, before: before, target: target,
      isReal: LinkLosses.isReal(now, before, target), perWeek: perWeek(count, cohorts.now, now, before, target))
  }

  /// Whether the fall, or the distance to the target, is more than chance.
  private static func isReal(_ now: Figure, _ before: Figure, _ target: Double?) -> Bool {
    guard let share = now.share, let interval = now.interval else { return false }
    if let target { return interval.high < target }
    guard let other = before.share, let otherInterval = before.interval else { return false }
    return Intervals.difference(share, interval, less: other, otherInterval).high < 0
  }

  /// What the agreement aims at for the step from a stage, whoever takes it.
  private func target(of stage: Int) -> Double? {
    store.agreement.targets.first { target in
      target.figure.lowercased() == MetricID.step.rawValue.lowercased()
        && target.coordinates.mapValues { $0.lowercased() } == ["stage": store.stages[stage].id.lowercased()]
    }?.value
  }

  private func perWeek(
    _ count: StepWithin.Count, _ window: StepWithin.Window, _ now: Figure, _ before: Figure, _ target: Double?
  ) -> [Figure] {
    guard let rate = now.share, let otherRate = target ?? before.share else { return [] }
    let leads = Double(count.entered) / Double(LinkLosses.weeks) * (otherRate - rate)
    return meanWon.map { currency, mean in
      var here = RecordSet.Coordinates(window)
      here.currency = currency
      // Beyond any amount there is no number of hundredths.
      let amount = min(max((leads * mean).rounded(), -LinkLosses.most), LinkLosses.most)
      return maker.figure(
        .loss, .money(Money(hundredths: Int64(amount), currency: currency)), n: count.entered, here)
    }
  }

  private static let most = 9e18
}

extension LinkLoss {
  /// How many fewer leads a week go on in time than did before, or than was aimed at.
  var leadsPerWeek: Double {
    guard let rate = now.share, let other = target ?? before.share else { return 0 }
    return Double(now.n) / Double(LinkLosses.weeks) * (other - rate)
  }
}
