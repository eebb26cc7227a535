import CustomerChain

/// The customer's way of the small company, and its definitions.
extension HandMade {
  static let chain = ChainFigures(
    steps: [
      ChainStep(
        name: "campaign", stage: nil, touchpoints: [touchpoint("fair", owners: ["Ann", "Bob"])],
        spend: [euros(.spend, 3_400_000)]),
      ChainStep(
        name: "mql", stage: qualifiedLink,
        touchpoints: [
          touchpoint(
            "offer", channel: "mail", owners: ["Ann"], contacts: 120,
            score: figure(.nps, .score(12), n: 214, 2, 22, at: asked("offer")),
            change: figure(.change, .score(-26), n: 214, -40, -12, at: asked("offer")),
            weaknesses: [.scoreFell(metric: "nps")]),
          touchpoint(
            "phone", channel: "phone", owners: [], contacts: 8,
            score: figure(.nps, .score(50), n: 4, at: asked("phone")),
            change: absent(.change, .tooFewAnswers(limit: 5), at: asked("phone")),
            weaknesses: [
              .ownerLeft(person: "R. Hoekstra", since: Day(number: 20_759)), .channelWithoutOwner,
            ]),
        ]),
      ChainStep(
        name: "won", stage: wonLink, touchpoints: [touchpoint("renewal", owners: [], weaknesses: [.withoutOwner])]),
    ],
    weakest: WeakestLink(stage: 0, reason: .fell, figure: loss.perWeek[0]),
    ownerCoverage: ratio(.ownerCoverage, 1, of: 4, 0.0456, 0.6994),
    channelCoverage: ratio(.channelCoverage, 1, of: 2, 0.0945, 0.9055),
    reviewed: ratio(.reviewed, 1, of: 4, 0.0456, 0.6994),
    faults: [
      RegisterFault(kind: .withoutOwner, count: count(.withoutOwner, 2)),
      RegisterFault(kind: .severalOwners, count: count(.severalOwners, 1)),
      RegisterFault(kind: .notReviewed, count: count(.notReviewed, 3)),
    ], orders: count(.orders, 14), orderValue: [euros(.orderValue, 11_830_000)])

  private static func asked(_ touchpoint: String) -> Coordinates {
    place { ($0.survey, $0.dimension, $0.key) = ("nps", .touchpoint, touchpoint) }
  }

  private static func touchpoint(
    _ name: String, channel: String? = nil, owners: [String], contacts: Int? = nil, score: Figure? = nil,
    change: Figure? = nil, weaknesses: [TouchpointLink.Weakness] = []
  ) -> TouchpointLink {
    TouchpointLink(
      touchpoint: name, name: name == "phone" ? "Service phone" : name, channel: channel, department: "service",
      owners: owners, promise: name == "phone" ? "an answer within 2 minutes" : nil,
      reviewed: name == "offer" ? Day(number: 20_700) : nil,
      contacts: contacts.map { count(.contacts, $0, at: place { ($0.dimension, $0.key) = (.touchpoint, name) }) },
      score: score, change: change, weaknesses: weaknesses)
  }

  // MARK: Links

  private static let loss = LinkLoss(
    within: 14, now: within(360, of: 1000, from: 20_676, 0.3309, 0.3902),
    before: within(410, of: 1000, from: 20_585, 0.3799, 0.4408), target: nil, isReal: true,
    perWeek: [
      euros(
        .loss, 9_650_000,
        at: place { ($0.stage, $0.within, $0.week, $0.weekCount) = (0, 14, Day(number: 20_676), 13) })
    ])

  private static func within(_ moved: Int, of entered: Int, from day: Int32, _ low: Double, _ high: Double) -> Figure {
    ratio(
      .within, moved, of: entered, low, high,
      at: place { ($0.stage, $0.within, $0.week, $0.weekCount) = (0, 14, Day(number: day), 13) })
  }

  private static let qualifiedLink = StageLink(
    position: 0, stage: agreement.stages[0], volume: stages[0].reached, handoffTime: stages[0].toNext.median,
    acceptance: handoffs[0].acceptance, department: "marketing", handsTo: "sales", loss: loss,
    late: count(.late, 3, at: place { $0.stage = 0 }),
    lateValue: [euros(.lateValue, 900_005, at: place { $0.stage = 0 })])

  private static let wonLink = StageLink(
    position: 1, stage: agreement.stages[1], volume: stages[1].reached, handoffTime: nil, acceptance: nil,
    department: nil, handsTo: nil, loss: nil, late: absent(.late, .noLimit, at: place { $0.stage = 1 }), lateValue: [])

  // MARK: Definitions

  static let definitions = DefinitionFigures(
    stages: [
      StageDefinition(
        position: 0, stage: defined, agreedBy: ["marketing", "sales"], missing: ["service"],
        breaking: count(.breaking, 212, at: place { $0.stage = 0 }),
        parts: [part(0, "value>1000", 200), part(1, "source:web", 40)], of: stages[0].here),
      StageDefinition(
        position: 1, stage: agreement.stages[1], agreedBy: [], missing: ["marketing", "sales", "service"],
        breaking: nil, parts: [], of: stages[1].here),
    ], agreement: ratio(.definitionAgreement, 2, of: 6, 0.0968, 0.7))

  private static let defined: Stage = {
    var stage = agreement.stages[0]
    stage.rule = "value>1000 source:web"
    stage.definition = "Wants an offer | and says so"
    return stage
  }()

  private static func part(_ position: Int, _ text: String, _ leads: Int) -> RulePart {
    RulePart(
      text: text, breaking: count(.breaking, leads, at: place { ($0.stage, $0.rulePart) = (0, position) }))
  }
}
