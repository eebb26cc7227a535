extension WeakestLink {
  /// The link that loses most of those whose loss is real; where none is, the one with the largest late value, or with the
  /// most late leads where no value is known. Nil where nothing is late either.
  static func among(_ links: [StageLink], currency: String, _ maker: FigureMaker) -> WeakestLink? {
    losing(links, maker) ?? late(links, currency, maker)
  }

  /// What was won is worth the same whichever link a lead comes from, so that the most leads are the most money.
  private static func losing(_ links: [StageLink], _ maker: FigureMaker) -> WeakestLink? {
    let losing = links.filter { ($0.loss?.isReal ?? false) && ($0.loss?.leadsPerWeek ?? 0) > 0 }
    guard let worst = losing.first(ofMost: { $0.loss?.leadsPerWeek ?? 0 }), let loss = worst.loss else { return nil }
    let figure =
      loss.perWeek.first
      ?? maker.absent(.loss, .noValues, loss.now.records.coordinates, n: loss.now.n)
    return WeakestLink(stage: worst.position, reason: loss.target == nil ? .fell : .belowTarget, figure: figure)
  }

  private static func late(_ links: [StageLink], _ currency: String, _ maker: FigureMaker) -> WeakestLink? {
    func value(_ link: StageLink) -> Figure? {
      link.lateValue.first { $0.records.coordinates.currency == currency }
    }
    let valued = links.filter { value($0) != nil }
    if let worst = valued.first(ofMost: { value($0)?.number ?? 0 }), let figure = value(worst) {
      return WeakestLink(stage: worst.position, reason: .lateValue, figure: figure)
    }
    guard let worst = links.first(ofMost: { Double($0.late.count ?? 0) }), let late = worst.late.count, late > 0 else {
      return nil
    }
    let figure = worst.lateValue.first ?? maker.absent(.lateValue, .noValues, worst.late.records.coordinates, n: late)
    return WeakestLink(stage: worst.position, reason: .lateValue, figure: figure)
  }
}

extension [StageLink] {
  /// The first of those that have the most of something.
  fileprivate func first(ofMost amount: (StageLink) -> Double) -> StageLink? {
    var most: StageLink?
    for link in self where most.map({ amount($0) < amount(link) }) ?? true { most = link }
    return most
  }
}
