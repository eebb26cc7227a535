import Testing

@testable import CustomerChain

@Suite struct MetricNameTests {
  /// The names that targets, `explain`, filters, help and the report use.
  private static let agreed = [
    "funnel.cohort", "funnel.here", "funnel.in", "funnel.out", "funnel.reached", "funnel.step", "funnel.overall",
    "funnel.winRate", "funnel.wonBy", "funnel.toNext", "funnel.exits", "funnel.decided", "funnel.velocity",
    "aging.open", "aging.bucket", "aging.median", "aging.p90", "aging.oldest", "aging.unknown", "aging.late",
    "aging.everLate", "aging.value", "aging.lateValue", "aging.idle", "handoff.handed", "handoff.accepted",
    "handoff.rejected", "handoff.undecided", "handoff.acceptance", "handoff.decision", "handoff.toDecide", "leak.count",
    "leak.value", "leak.unqualifiedShare", "experience.nps", "experience.csat", "experience.ces", "experience.good",
    "experience.cxpi", "experience.responseRate", "experience.spread",
  ]

  @Test("Every agreed name is that of a figure", arguments: agreed)
  func agreedNames(name: String) throws {
    let metric = try #require(MetricID(rawValue: name))
    #expect(MetricName(name) == .known(metric))
    #expect(MetricName(name.uppercased()) == .known(metric))
  }

  @Test("The last part is enough where it is the only one")
  func lastPart() {
    #expect(MetricName("nps") == .known(.nps))
    #expect(MetricName("Velocity") == .known(.velocity))
    #expect(MetricName("WINRATE") == .known(.winRate))
    #expect(MetricName("value") == .ambiguous([.value, .leakValue, .orderValue]))
    #expect(MetricName("rejected") == .ambiguous([.handoffRejected, .rejected]))
    for metric in MetricID.allCases where MetricName(metric.lastPart) != .known(metric) {
      guard case .ambiguous(let names) = MetricName(metric.lastPart) else {
        Issue.record("\(metric.lastPart)")
        continue
      }
      #expect(names.contains(metric) && names.count > 1)
    }
  }

  @Test("A slip proposes what was meant, something else proposes nothing")
  func nearMiss() {
    #expect(MetricName("funnel.setp") == .unknown(nearest: [.step]))
    #expect(nearest("win_rate").first == .winRate)
    #expect(nearest("velocty").first == .velocity)
    #expect(nearest("aging.lat").first == .late)
    #expect(nearest("xylophone") == [])
    #expect(nearest("") == [])
    #expect(nearest("chain.reviewed") == [], "figures that are not built yet are unknown")
    #expect(nearest(String(repeating: "funnel.step", count: 10_000)) == [])
    for metric in MetricID.allCases {
      #expect(nearest(metric.rawValue + "x").count <= MetricName.mostProposed)
    }
  }

  private func nearest(_ text: String) -> [MetricID] {
    if case .unknown(let nearest) = MetricName(text) { nearest } else { [] }
  }

  @Test("Every figure has a formula of one line, and no two of one unit that differ in name have the same")
  func formulas() {
    for metric in MetricID.allCases {
      let facts = metric.facts
      #expect(!facts.formula.isEmpty && facts.formula.count <= 110, "\(metric.rawValue)")
      #expect(!facts.formula.contains("\n"))
    }
    let meanOfAnswers: Set<MetricID> = [.ces, .score]
    let others = MetricID.allCases.filter { !meanOfAnswers.contains($0) }
    #expect(Set(others.map(\.facts.formula)).count == others.count)
  }

  @Test("Shares of what one wants are better higher; waits, leaks and faults are better lower; volume is neither")
  func directions() {
    for metric in [MetricID.step, .winRate, .acceptance, .decision, .nps, .csat, .velocity] {
      #expect(metric.facts.direction == .higher, "\(metric.rawValue)")
    }
    for metric in [MetricID.late, .everLate, .p90, .toNext, .toDecide, .leakCount, .unqualifiedShare, .rejected] {
      #expect(metric.facts.direction == .lower, "\(metric.rawValue)")
    }
    for metric in [MetricID.here, .entered, .cohort, .handed] {
      #expect(metric.facts.direction == .neither, "\(metric.rawValue)")
    }
  }

  @Test("Which way effort is better is as the survey's agreement says")
  func directionOfEffort() {
    var survey = Survey(metric: "ces", minimum: 1, maximum: 5)
    #expect(MetricID.ces.facts.direction.resolved(by: nil) == .higher)
    #expect(MetricID.ces.facts.direction.resolved(by: survey) == .higher)
    survey.direction = .lower
    #expect(MetricID.ces.facts.direction.resolved(by: survey) == .lower)
    #expect(MetricID.nps.facts.direction.resolved(by: survey) == .higher)
  }
}
