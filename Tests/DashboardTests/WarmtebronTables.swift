import CustomerChain

@testable import Dashboard

/// What departments of `Warmtebron` hand to each other, what they agreed, and how its groups differ.
enum WarmtebronTables {
  private static let stages = Warmtebron.agreement.stages

  /// The stages with what was agreed about them.
  static func agreed(_ stages: [Stage]) -> [Stage] {
    var stages = stages
    stages[0].definition = "Somebody asked something, and we know how to reach them."
    stages[0].department = "marketing"
    stages[1].definition =
      "Marketing qualified: fits the profile, and asked for a price or a visit. Sales decides within two working days."
    stages[1].department = "marketing"
    stages[1].handsTo = "sales"
    stages[1].kind = .sla
    stages[1].sla = TimeLimit(amount: 2, unit: .days)
    stages[1].clock = .business
    stages[1].quietAfter = TimeLimit(amount: 5, unit: .days)
    stages[1].rule = "company and value>=1k"
    stages[2].department = "sales"
    stages[2].rule = "owner"
    stages[4].department = "sales"
    stages[4].handsTo = "service"
    stages[4].kind = .sla
    stages[4].sla = TimeLimit(amount: 36, unit: .hours)
    return stages
  }

  // MARK: Hand-offs

  private static func share(
    _ id: MetricID, _ numerator: Int, of denominator: Int, half: Double,
    _ place: (inout RecordSet.Coordinates) -> Void
  ) -> Figure {
    let share = Double(numerator) / Double(denominator)
    return WarmtebronBoard.figure(
      id, .ratio(numerator: numerator, denominator: denominator), n: denominator,
      interval: Interval(low: share - half, high: share + half), place)
  }

  private static func person(
    _ name: String?, _ stage: Int, _ accepted: Int, _ rejected: Int, _ undecided: Int
  ) -> HandoffPerson {
    func at(_ id: MetricID, _ count: Int) -> Figure {
      WarmtebronBoard.figure(id, .count(count)) {
        $0.stage = stage
        $0.person = .some(name)
      }
    }
    return HandoffPerson(
      person: name, handed: at(.handed, accepted + rejected + undecided), accepted: at(.accepted, accepted),
      rejected: at(.handoffRejected, rejected), undecided: at(.undecided, undecided))
  }

  private static func handoff(
    _ stage: Int, accepted: Int, rejected: Int, undecided: Int, returned: Int, half: Double, p50: Double, p90: Double?,
    reasons: [(String?, Int)], people: [HandoffPerson]
  ) -> HandoffFigures {
    func at(_ id: MetricID, _ value: FigureValue, n: Int = 0) -> Figure {
      WarmtebronBoard.figure(id, value, n: n) { $0.stage = stage }
    }
    let decided = accepted + rejected
    let handed = decided + undecided
    return HandoffFigures(
      stage: stages[stage], handed: at(.handed, .count(handed)), accepted: at(.accepted, .count(accepted)),
      rejected: at(.handoffRejected, .count(rejected)), undecided: at(.undecided, .count(undecided)),
      returned: at(.returned, .count(returned)),
      acceptance: share(.acceptance, accepted, of: decided, half: half) { $0.stage = stage },
      decision: share(.decision, decided, of: handed, half: half * 0.8) { $0.stage = stage },
      toDecide: DecisionTime(
        median: at(.toDecide, WarmtebronBoard.days(p50), n: handed),
        p90: at(.toDecide, p90.map(WarmtebronBoard.days) ?? .notAvailable(.notReached), n: handed), wholeDays: false),
      reasons: reasons.map { reason, count in
        ExitFigures(
          reason: reason,
          count: WarmtebronBoard.figure(.handoffRejected, .count(count)) {
            $0.stage = stage
            $0.reason = .some(reason)
          })
      }, people: people)
  }

  static let handoffs = [
    handoff(
      1, accepted: 1_712, rejected: 2_112, undecided: 918, returned: 74, half: 0.016, p50: 1.4, p90: 12,
      reasons: [("duplicate", 1_204), ("no budget", 812), (nil, 96)],
      people: [
        person("K. Peeters", 1, 900, 1_100, 300), person("J. Maes", 1, 812, 1_012, 412), person(nil, 1, 0, 0, 206),
      ]),
    handoff(
      4, accepted: 236, rejected: 184, undecided: 220, returned: 0, half: 0.048, p50: 8.2, p90: nil,
      reasons: [("price", 118), ("other supplier", 66)],
      people: [person("K. Peeters", 4, 120, 90, 120), person("Dealer Oost", 4, 116, 94, 100)]),
  ]

  // MARK: Leaks

  private static func leak(
    _ cause: LeakCause, _ count: FigureValue, _ amounts: [(Int64, String)] = [], oldest: Double? = nil
  ) -> LeakFigure {
    func at(_ id: MetricID, _ value: FigureValue, _ currency: String? = nil) -> Figure {
      WarmtebronBoard.figure(id, value, kind: cause == .vanished ? .vanished : .lead) {
        $0.cause = cause
        $0.currency = currency
      }
    }
    let absence: FigureValue = if case .notAvailable = count { count } else { .notAvailable(.nothingCounted) }
    return LeakFigure(
      cause: cause, count: at(.leakCount, count),
      value: amounts.map { at(.leakValue, .money(Money(hundredths: $0 * 100, currency: $1)), $1) },
      oldest: at(.leakOldest, oldest.map(WarmtebronBoard.days) ?? absence))
  }

  private static func leaking(_ name: String?, _ count: Int) -> LeakPerson {
    LeakPerson(
      person: name, count: WarmtebronBoard.figure(.leakCount, .count(count)) { $0.person = .some(name) }, value: [])
  }

  static let leaks = LeakFigures(
    causes: [
      leak(.noOwner, .count(206), [(310_000, "EUR")], oldest: 64), leak(.untouched, .notAvailable(.noTouches)),
      leak(.undecided, .count(412), [(1_204_000, "EUR"), (84_000, "GBP")], oldest: 71),
      leak(.quiet, .count(57), [(96_500, "EUR")], oldest: 143), leak(.vanished, .count(0)),
    ],
    people: [leaking("J. Maes", 312), leaking(nil, 206), leaking("K. Peeters", 145), leaking("A. Visser", 12)],
    unqualifiedShare: WarmtebronBoard.figure(.unqualifiedShare, .share(0.41), n: 2_348),
    effort: EffortShare(unit: .touches, onExits: 3_940, onEnded: 9_610, withoutMinutes: 0, touches: 9_610))

  // MARK: Definitions

  private static func definition(
    _ position: Int, of here: Int, breaking: Int? = nil, parts: [(String, Int)] = [], missing: [String] = []
  ) -> StageDefinition {
    func at(_ id: MetricID, _ count: Int, part: Int? = nil) -> Figure {
      WarmtebronBoard.figure(id, .count(count)) {
        $0.stage = position
        $0.rulePart = part
      }
    }
    let all = Warmtebron.agreement.departments.map(\.id)
    return StageDefinition(
      position: position, stage: stages[position], agreedBy: all.filter { !missing.contains($0) }, missing: missing,
      breaking: breaking.map { at(.breaking, $0) },
      parts: parts.enumerated().map { RulePart(text: $1.0, breaking: at(.breaking, $1.1, part: $0)) },
      of: at(.here, here))
  }

  static let definitions = DefinitionFigures(
    stages: [
      definition(0, of: 1_204),
      definition(1, of: 388, breaking: 24, parts: [("company", 9), ("value>=1k", 18)], missing: ["service"]),
      definition(2, of: 812, breaking: 0, parts: [("owner", 0)]), definition(3, of: 240),
      definition(4, of: 131, missing: ["marketing", "service"]), definition(5, of: 236), definition(6, of: 2_112),
      definition(7, of: 184),
    ],
    agreement: WarmtebronBoard.figure(
      .definitionAgreement, .ratio(numerator: 21, denominator: 24), n: 24, kind: .signature),
    lastChange: AgreementChange(
      versionBefore: "2026-09", versionAfter: "2026-11",
      at: Warmtebron.zone.instant(of: Warmtebron.day(2026, 11, 2), milliseconds: 0),
      before: [TriedTerms(stage: "mql", change: .sla(TimeLimit(amount: 3, unit: .days)))], isWhole: true))

  // MARK: Groups

  private struct Group {
    let key: String?
    let cohort: Int
    let won: Int
    var accepted = (0.0, 0)
    let open: Int
    let late: Int
    let median: Double
    let leaks: Int
    let nps: Double?
    let csat: Double?
  }

  private static let carefulBelow = 30
  private static let whole = Group(
    key: nil, cohort: 12_480, won: 236, accepted: (0.448, 3_824), open: 2_612, late: 107, median: 4, leaks: 675,
    nps: 34,
    csat: 0.78)
  private static let groups = [
    Group(
      key: "marketing", cohort: 7_104, won: 152, accepted: (0.51, 2_100), open: 1_204, late: 2, median: 2, leaks: 206,
      nps: 41, csat: 0.82),
    Group(
      key: "sales", cohort: 4_812, won: 71, accepted: (0.38, 1_604), open: 1_200, late: 98, median: 9, leaks: 412,
      nps: 33, csat: 0.79),
    Group(
      key: "Dealer Oost", cohort: 506, won: 12, accepted: (0.42, 112), open: 186, late: 7, median: 12, leaks: 57,
      nps: 22, csat: 0.7),
    Group(
      key: "service", cohort: 24, won: 1, accepted: (0.5, 8), open: 22, late: 0, median: 2, leaks: 0, nps: nil,
      csat: nil),
    Group(key: nil, cohort: 34, won: 0, open: 0, late: 0, median: 0, leaks: 0, nps: nil, csat: nil),
  ]

  private static func row(_ group: Group, _ dimension: Dimension?) -> GroupRow {
    func at(
      _ id: MetricID, _ value: FigureValue, n: Int = 0, _ interval: Interval? = nil, of measure: GroupMeasure? = nil
    )
      -> Figure
    {
      WarmtebronBoard.figure(id, value, n: n, interval: interval) {
        $0.dimension = dimension
        $0.key = group.key
        $0.measure = measure
      }
    }
    func cell(
      _ measure: GroupMeasure, _ id: MetricID, _ value: FigureValue, n: Int, half: Double? = nil,
      from whole: Double? = nil
    ) -> GroupCell {
      let figure = at(id, value, n: n)
      guard dimension != nil, let whole, let half, let number = figure.number else {
        return GroupCell(
          measure: measure, figure: figure, isSmall: n < carefulBelow && figure.absence == nil && half != nil)
      }
      let change = number - whole
      let value: FigureValue = id == .nps ? .score(change) : .share(change)
      return GroupCell(
        measure: measure, figure: figure,
        difference: at(.groupDifference, value, n: n, Interval(low: change - half, high: change + half), of: measure),
        isSmall: n < carefulBelow)
    }
    func ratio(_ part: Int, _ all: Int) -> FigureValue {
      all == 0 ? .notAvailable(.nothingCounted) : .ratio(numerator: part, denominator: all)
    }
    let accepted = Int((group.accepted.0 * Double(group.accepted.1)).rounded())
    let answers = group.nps == nil ? 3 : group.cohort / 8
    return GroupRow(
      key: group.key,
      cells: [
        cell(.cohort, .cohort, .count(group.cohort), n: group.cohort),
        cell(
          .wonShare, .groupRate, ratio(group.won, group.cohort), n: group.cohort, half: 0.002, from: 236.0 / 12_480),
        cell(
          .acceptance, .acceptance, ratio(accepted, group.accepted.1), n: group.accepted.1, half: 0.03, from: 0.448),
        cell(.open, .open, .count(group.open), n: group.open),
        cell(.lateShare, .lateShare, ratio(group.late, group.open), n: group.open, half: 0.01, from: 107.0 / 2_612),
        cell(
          .median, .median,
          group.open == 0 ? .notAvailable(.nothingCounted) : WarmtebronBoard.days(group.median), n: group.open, half: 1),
        cell(.leaks, .leakCount, .count(group.leaks), n: group.leaks),
        cell(
          .nps, .nps, group.nps.map { .score($0) } ?? .notAvailable(.tooFewAnswers(limit: 5)), n: answers, half: 8,
          from: 34),
        cell(
          .csat, .csat,
          group.csat.map { ratio(Int(Double(answers) * $0), answers) } ?? .notAvailable(.tooFewAnswers(limit: 5)),
          n: answers, half: 0.05, from: 0.78),
      ])
  }

  /// The same groups whatever they are made by, under the names of that dimension.
  static func groups(by dimension: Dimension) -> GroupFigures {
    GroupFigures(
      dimension: dimension, rows: groups.map { row($0, dimension) }, whole: row(whole, nil), carefulBelow: carefulBelow,
      available: [.department, .country, .dealer])
  }

  // MARK: Targets

  static let targets: [TargetFigure] = {
    func target(
      _ figure: String, _ value: Double, floor: Double? = nil, _ place: [String: String], plan: String? = nil,
      owner: String? = nil
    ) -> Target {
      var target = Target(figure: figure, value: value, coordinates: place)
      target.floor = floor
      target.contingency = plan
      target.owner = owner
      return target
    }
    let phone = WarmtebronAnswers.experience.row("nps", .touchpoint, "Service phone")?.score
    return [
      TargetFigure(
        target: target(
          "experience.nps", 30, floor: 25, ["touchpoint": "Service phone"],
          plan: "Extra people on the phone, within two weeks", owner: "Head of service"), figure: phone,
        state: .beyondFloor),
      TargetFigure(
        target: target(
          "handoff.acceptance", 0.6, floor: 0.4, ["stage": "mql"], plan: "Sit down with sales about the profile",
          owner: "CMO"), figure: handoffs[0].acceptance, state: .missed),
      TargetFigure(
        target: target("funnel.step", 0.35, ["stage": "inquiry"]), figure: WarmtebronBoard.funnel.stages[0].step,
        state: .met),
      TargetFigure(target: target("chain.ownercover", 1, [:], owner: "CMO"), figure: nil, state: .notAvailable),
    ]
  }()

  // MARK: What is asked

  /// The board with the groups that are asked for, under the terms that are tried: a longer limit makes fewer late.
  static func board(of request: BoardRequest) -> Board {
    let now = WarmtebronBoard.board
    let tried = request.query.tried
    let definitions = DefinitionFigures(
      stages: Self.definitions.stages.map { $0.under(tried) }, agreement: Self.definitions.agreement,
      lastChange: Self.definitions.lastChange)
    return Board(
      query: request.query, asOf: now.asOf, revision: now.revision, funnel: now.funnel,
      aging: tried.isEmpty ? now.aging : WarmtebronBefore.board(of: request).aging, handoffs: now.handoffs,
      leaks: now.leaks, experience: now.experience, chain: now.chain, definitions: definitions,
      groups: request.query.across.map(groups), targets: now.targets)
  }
}

extension StageDefinition {
  /// A rule that is tried is broken by twice as many.
  fileprivate func under(_ tried: [TriedTerms]) -> StageDefinition {
    var stage = stage
    var breaking = breaking
    for terms in tried where terms.stage == stage.id {
      switch terms.change {
      case .sla(let limit): stage.sla = limit
      case .rule(let rule):
        stage.rule = rule
        breaking = WarmtebronBoard.figure(.breaking, .count(48)) { $0.stage = position }
      case .clock, .quietAfter, .definition, .skips: break
      }
    }
    return StageDefinition(
      position: position, stage: stage, agreedBy: agreedBy, missing: missing, breaking: breaking, parts: parts, of: of)
  }
}
