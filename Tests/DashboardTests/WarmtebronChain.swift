import CustomerChain

/// The whole way of a customer of `Warmtebron`: its own words where the funnel has none.
enum WarmtebronChain {
  private static func at(
    _ id: MetricID, _ value: FigureValue, n: Int = 0, _ stage: Int? = nil, currency: String? = nil,
    kind: RecordSet.RowKind = .lead
  ) -> Figure {
    WarmtebronBoard.figure(id, value, n: n, kind: kind) {
      $0.stage = stage
      $0.currency = currency
    }
  }

  private static func within(_ stage: Int, _ numerator: Int, _ denominator: Int, weeksBack: Int) -> Figure {
    WarmtebronBoard.figure(
      .within, .ratio(numerator: numerator, denominator: denominator), n: denominator
    ) {
      $0.stage = stage
      $0.within = 14
      $0.week = Warmtebron.day(2026, 11, 9).advanced(by: -7 * weeksBack)
      $0.weekCount = 13
    }
  }

  /// The step from MQL to SAL loses; the others do as they did.
  private static func loss(_ stage: Int) -> LinkLoss? {
    guard stage < 5 else { return nil }
    let isWeak = stage == 1
    return LinkLoss(
      within: 14, now: within(stage, isWeak ? 1_670 : 2_000, 4_640, weeksBack: 13),
      before: within(stage, isWeak ? 1_894 : 2_004, 4_620, weeksBack: 26), target: nil, isReal: isWeak,
      perWeek: isWeak ? [lost] : [])
  }

  static let lost = WarmtebronBoard.figure(.loss, WarmtebronBoard.euros(96_500), n: 4_640) {
    $0.stage = 1
    $0.currency = "EUR"
    $0.within = 14
    $0.week = Warmtebron.day(2026, 8, 10)
    $0.weekCount = 13
  }

  private static let departments = ["marketing", "marketing", "sales", "sales", "sales", "sales"]

  private static func link(_ position: Int) -> StageLink {
    let stage = WarmtebronBoard.funnel.stages[position]
    let acceptance = at(.acceptance, .ratio(numerator: 812, denominator: 1_004), n: 1_004, position)
    return StageLink(
      position: position, stage: stage.stage, volume: stage.reached,
      handoffTime: position < 5 ? stage.toNext.median : nil, acceptance: position == 1 ? acceptance : nil,
      department: departments[position], handsTo: position == 1 ? "sales" : nil, loss: loss(position),
      late: at(.late, .count(position == 1 ? 63 : 0), position),
      lateValue: position == 1 ? [at(.lateValue, WarmtebronBoard.euros(412_000), n: 63, 1, currency: "EUR")] : [])
  }

  private static func contacts(_ touchpoint: String, _ count: Int) -> Figure {
    WarmtebronBoard.figure(.contacts, .count(count), kind: .touch) {
      $0.dimension = .touchpoint
      $0.key = touchpoint
    }
  }

  private static func touchpoint(
    _ name: String, channel: String?, department: String, owners: [String], contacts count: Int,
    _ weaknesses: [TouchpointLink.Weakness] = []
  ) -> TouchpointLink {
    let row = WarmtebronAnswers.experience.row("nps", .touchpoint, name)
    return TouchpointLink(
      touchpoint: name, name: name, channel: channel, department: department, owners: owners, promise: nil,
      reviewed: Warmtebron.day(2026, 3, 2), contacts: contacts(name, count), score: row?.score, change: row?.change,
      weaknesses: weaknesses)
  }

  private static func step(_ name: String, _ stage: Int?, _ touchpoints: [TouchpointLink], spend: [Figure] = [])
    -> ChainStep
  {
    ChainStep(name: name, stage: stage.map(link), touchpoints: touchpoints, spend: spend)
  }

  private static let left = TouchpointLink.Weakness.ownerLeft(person: "B. Aerts", since: Warmtebron.day(2026, 11, 2))

  static let steps = [
    step(
      "Campaign", nil,
      [touchpoint("Advertisement", channel: "web", department: "marketing", owners: ["K. Peeters"], contacts: 34_210)],
      spend: [at(.spend, WarmtebronBoard.euros(184_000), n: 96, currency: "EUR", kind: .spend)]),
    step(
      "inquiry", 0,
      [touchpoint("Website", channel: "web", department: "marketing", owners: ["K. Peeters"], contacts: 9_604)]),
    step("mql", 1, []), step("sal", 2, []), step("sql", 3, []),
    step(
      "opportunity", 4,
      [touchpoint("Offer", channel: "mail", department: "sales", owners: ["J. Maes"], contacts: 612)]),
    step(
      "won", 5,
      [touchpoint("Invoice", channel: "mail", department: "sales", owners: ["J. Maes", "T. Bos"], contacts: 240)]),
    step(
      "Installation", nil,
      [touchpoint("Installation", channel: "visit", department: "Dealer Oost", owners: ["R. Smit"], contacts: 221)]),
    step(
      "Service", nil,
      [
        touchpoint("Service visit", channel: "visit", department: "service", owners: ["A. de Wit"], contacts: 1_340),
        touchpoint(
          "Service phone", channel: "phone", department: "service", owners: [], contacts: 5_120,
          [.scoreFell(metric: "nps"), left, .channelWithoutOwner]),
      ]),
    step(
      "Renewal", nil,
      [touchpoint("Renewal", channel: "mail", department: "service", owners: ["A. de Wit"], contacts: 96)]),
  ]

  private static func fault(_ kind: RegisterFault.Kind, _ id: MetricID, _ count: Int) -> RegisterFault {
    RegisterFault(kind: kind, count: at(id, .count(count), kind: .touchpoint))
  }

  private static func coverage(_ id: MetricID, _ numerator: Int, _ denominator: Int) -> Figure {
    at(id, .ratio(numerator: numerator, denominator: denominator), n: denominator, kind: .touchpoint)
  }

  static let chain = ChainFigures(
    steps: steps, weakest: WeakestLink(stage: 1, reason: .fell, figure: lost),
    ownerCoverage: coverage(.ownerCoverage, 6, 8), channelCoverage: coverage(.channelCoverage, 7, 8),
    reviewed: coverage(.reviewed, 7, 8),
    faults: [
      fault(.withoutOwner, .withoutOwner, 1), fault(.severalOwners, .severalOwners, 1),
      fault(.channelWithoutOwner, .channelWithoutOwner, 1), fault(.notReviewed, .notReviewed, 1),
    ])

  /// A funnel alone, of which no link is weaker than it was.
  static let withoutRegister: ChainFigures = {
    let absent = { (id: MetricID) in at(id, .notAvailable(.noRecords(.touchpoint)), kind: .touchpoint) }
    return ChainFigures(
      steps: steps[1...6].map { ChainStep(name: $0.name, stage: $0.stage, touchpoints: []) }, weakest: nil,
      ownerCoverage: absent(.ownerCoverage), channelCoverage: absent(.channelCoverage), reviewed: absent(.reviewed),
      faults: [])
  }()
}
