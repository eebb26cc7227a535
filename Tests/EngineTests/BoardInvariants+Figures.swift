@testable import CustomerChain

/// What must hold of each figure by itself.
extension BoardInvariants {
  /// The figures whose shares may lie above one: where skips are not counted, a stage may be reached by more leads than
  /// the one before it.
  private static let mayExceedOne: Set<MetricID> = [.step, .overall]

  mutating func check(_ figure: Figure) {
    let name = "\(figure.id.rawValue) \(figure.records.coordinates)"
    let isShare = figure.share != nil
    let number = number(figure)
    if isShare, let number {
      let mayExceed = agreement.funnel.skips == .ignore && Self.mayExceedOne.contains(figure.id)
      expect(.shares, number >= 0 && (number <= 1 || mayExceed), "\(name) is \(number)")
    }
    let isScore = Self.answers.contains(figure.id) && figure.records.part == .all
    let isHidden = isScore && figure.n < agreement.experience.suppressBelow
    if isHidden { expect(.suppression, number == nil, "\(name) of \(figure.n) answers tells \(number ?? 0)") }
    guard let interval = figure.interval, let number else { return }
    expect(
      .intervals, interval.low <= number + 1e-9 && number <= interval.high + 1e-9,
      "\(name) \(number) in \(interval.low)...\(interval.high)")
    if let range = range(figure) {
      expect(
        .intervals, range.contains(interval.low) && range.contains(interval.high),
        "\(name) \(interval.low)...\(interval.high) beyond \(range)")
    }
  }

  /// Whoever breaks a part of a rule breaks the rule, and whoever breaks the rule breaks a part of it.
  mutating func check(_ stage: StageDefinition) {
    guard let figure = stage.breaking, figure.absence == nil else { return }
    let breaking = count(figure)
    let parts = stage.parts.map { $0.breaking.count ?? 0 }
    expect(.rules, breaking <= stage.of.n, "\(stage.stage.id): \(breaking) of \(stage.of.n)")
    expect(.rules, parts.allSatisfy { $0 <= breaking }, "\(stage.stage.id): \(breaking), parts \(parts)")
    expect(.rules, breaking <= parts.reduce(0, +), "\(stage.stage.id): \(breaking), parts \(parts)")
  }

  /// Every lead, hand-off and answer is of one group.
  mutating func check(_ groups: GroupFigures) {
    for measure in [GroupMeasure.cohort, .open, .leaks] {
      guard let whole = groups.whole.cell(measure) else { continue }
      let parts = sum(groups.rows.compactMap { $0.cell(measure)?.figure })
      expect(.groupSums, parts == whole.figure.count, "\(measure) \(parts) of \(whole.figure.count ?? -1)")
    }
    for measure in [GroupMeasure.wonShare, .acceptance, .nps, .csat] {
      guard let whole = groups.whole.cell(measure) else { continue }
      let parts = groups.rows.compactMap { $0.cell(measure)?.figure.n }.reduce(0, +)
      expect(.groupSums, parts == whole.figure.n, "\(measure) \(parts) of \(whole.figure.n)")
    }
    for row in groups.rows {
      for cell in row.cells {
        guard let difference = cell.difference, let told = number(difference) else { continue }
        let expected = (cell.figure.number ?? 0) - (groups.whole.cell(cell.measure)?.figure.number ?? 0)
        expect(
          .differences, abs(told - expected) < 1e-9, "\(cell.measure) of \(row.key ?? "none") \(told), not \(expected)")
      }
    }
  }

  /// Figures that few answers do not suffice for.
  private static let answers: Set<MetricID> = [.nps, .csat, .ces, .cxpi, .score, .topShare, .good]

  /// In which an interval must lie; nil where an estimate of a mean may lie beyond its scale.
  private func range(_ figure: Figure) -> ClosedRange<Double>? {
    if figure.share != nil { return 0...1 }
    switch figure.id {
    case .nps, .cxpi: return -100...100
    case .change where ["nps", "cxpi"].contains(figure.records.coordinates.survey ?? ""):
      return -200...200
    default: return nil
    }
  }

  /// How long the lists behind a figure must be, for each part of it that can be opened.
  func lengths(of figure: Figure, _ leads: FollowedLeads) -> [(part: RecordSet.Part, length: Int)] {
    let change = Int(change(of: figure))
    let n = figure.n + change
    switch figure.value {
    case .count(let count): return [(figure.records.part, count + change)]
    case .ratio(let numerator, let denominator):
      let parts = [(RecordSet.Part.numerator, numerator + change), (.denominator, denominator)]
      // Of some shares the denominator is no part of its own, but all that the figure stands on.
      return Self.answers.contains(figure.id) ? parts + [(.all, n)] : parts
    case .share where figure.id == .wonBy:
      let won = leads.won(byDay: figure.records.coordinates.day ?? 0)
      return [(.denominator, n), (.numerator, won + change)]
    case .money where figure.id == .loss:
      // Behind what a link loses stand those that did not go on in time.
      let loss = board.chain?.steps.compactMap { $0.stage?.loss }.first { $0.perWeek.contains(figure) }
      guard case .ratio(let moved, let entered)? = loss?.now.value else { return [] }
      return [(.all, entered - moved + change)]
    case .duration, .money, .score, .share: return [(.all, n)]
    case .notAvailable: return Self.answers.contains(figure.id) ? [(.all, n)] : []
    }
  }
}
