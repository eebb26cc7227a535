import CustomerChain

/// Hand-offs, leaks and targets of the small company.
extension HandMade {
  private static let qualified = place { $0.stage = 0 }

  static let handoffs = [
    HandoffFigures(
      stage: agreement.stages[0], handed: count(.handed, 100, at: qualified),
      accepted: count(.accepted, 60, at: qualified), rejected: count(.handoffRejected, 20, at: qualified),
      undecided: count(.undecided, 20, at: qualified), returned: count(.returned, 4, at: qualified),
      acceptance: ratio(.acceptance, 60, of: 80, 0.6452, 0.8313, at: qualified),
      decision: ratio(.decision, 80, of: 100, 0.7112, 0.8666, at: qualified),
      toDecide: DecisionTime(
        median: days(.toDecide, 1.75, wholeDays: false, at: qualified),
        p90: absent(.toDecide, .notReached, at: qualified), wholeDays: false),
      reasons: [
        ExitFigures(reason: "duplicate", count: count(.handoffRejected, 9, at: rejection("duplicate"))),
        ExitFigures(reason: nil, count: count(.handoffRejected, 11, at: rejection(nil))),
      ],
      people: [decider("Ann", 70, 50, 12, 8), decider(nil, 30, 10, 8, 12)])
  ]

  private static func rejection(_ reason: String?) -> Coordinates {
    place { ($0.stage, $0.reason) = (0, .some(reason)) }
  }

  private static func decider(
    _ person: String?, _ handed: Int, _ accepted: Int, _ rejected: Int, _ undecided: Int
  ) -> HandoffPerson {
    let here = place { ($0.stage, $0.person) = (0, .some(person)) }
    return HandoffPerson(
      person: person, handed: count(.handed, handed, at: here), accepted: count(.accepted, accepted, at: here),
      rejected: count(.handoffRejected, rejected, at: here), undecided: count(.undecided, undecided, at: here))
  }

  // MARK: Leaks

  static let leaks = LeakFigures(
    causes: [
      LeakFigure(
        cause: .noOwner, count: absent(.leakCount, .noOwners, at: leak(.noOwner)), value: [],
        oldest: absent(.leakOldest, .noOwners, at: leak(.noOwner))),
      LeakFigure(
        cause: .untouched, count: count(.leakCount, 7, at: leak(.untouched)),
        value: [euros(.leakValue, 1_250_075, at: leak(.untouched))],
        oldest: days(.leakOldest, 41.5, wholeDays: false, at: leak(.untouched))),
      LeakFigure(
        cause: .quiet, count: count(.leakCount, 0, at: leak(.quiet)), value: [],
        oldest: absent(.leakOldest, .nothingCounted, at: leak(.quiet))),
    ],
    people: [
      LeakPerson(
        person: "Ann", count: count(.leakCount, 5, at: place { $0.person = "Ann" }),
        value: [euros(.leakValue, 1_000_000, at: place { $0.person = "Ann" })]),
      LeakPerson(person: nil, count: count(.leakCount, 2, at: place { $0.person = .some(nil) }), value: []),
    ],
    unqualifiedShare: figure(.unqualifiedShare, .share(0.62), n: 37),
    effort: EffortShare(unit: .minutes, onExits: 620, onEnded: 1000, withoutMinutes: 12, touches: 80))

  private static func leak(_ cause: LeakCause) -> Coordinates { place { $0.cause = cause } }

  // MARK: Targets

  static let targets = [
    TargetFigure(
      target: target("experience.nps", 40, floor: 35, ["metric": "nps"], contingency: "Call every detractor"),
      figure: experience.rows[0].score, state: .beyondFloor),
    TargetFigure(target: target("funnel.winRate", 0.9), figure: funnel.winRate, state: .met),
    TargetFigure(
      target: target("aging.late", 2, floor: 5, ["department": "sales", "seam": "true"], owner: "Bob"),
      figure: aging.rows[0].late, state: .missed),
    TargetFigure(
      target: target("aging.median", 2, ["department": "nobody"]), figure: aging.rows[1].median, state: .notAvailable),
    TargetFigure(target: target("funnel.winrat", 0.5), figure: nil, state: .notAvailable),
  ]

  private static func target(
    _ figure: String, _ value: Double, floor: Double? = nil, _ coordinates: [String: String] = [:],
    contingency: String? = nil, owner: String? = nil
  ) -> Target {
    var target = Target(figure: figure, value: value, coordinates: coordinates)
    target.floor = floor
    target.contingency = contingency
    target.owner = owner
    return target
  }
}
