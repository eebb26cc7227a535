import CustomerChain

/// The figures of `Warmtebron`.
enum WarmtebronBoard {
  static let board = Board(
    query: Warmtebron.query, asOf: Warmtebron.asOf, revision: 1, funnel: funnel, aging: aging,
    handoffs: WarmtebronTables.handoffs, leaks: WarmtebronTables.leaks, experience: WarmtebronAnswers.experience,
    chain: WarmtebronChain.chain, definitions: WarmtebronTables.definitions,
    groups: WarmtebronTables.groups(by: .department), targets: WarmtebronTables.targets)

  /// As it is for a directory that has leads and nothing else.
  static let onlyLeads = Board(
    query: FigureQuery(), asOf: Warmtebron.asOf, revision: 1, funnel: funnel, aging: aging,
    experience: ExperienceFigures(rows: [], agreement: ExperienceAgreement()), chain: WarmtebronChain.withoutRegister)

  static func figure(
    _ id: MetricID, _ value: FigureValue, n: Int = 0, interval: Interval? = nil, part: RecordSet.Part = .all,
    kind: RecordSet.RowKind = .lead, _ place: (inout RecordSet.Coordinates) -> Void = { _ in }
  ) -> Figure {
    var coordinates = RecordSet.Coordinates()
    place(&coordinates)
    let number = if case .count(let count) = value { count } else { n }
    return Figure(
      id: id, value: value, n: number, interval: interval, asOf: Warmtebron.asOf,
      records: RecordSet(
        query: Warmtebron.query, asOf: Warmtebron.asOf, metric: id, coordinates: coordinates, part: part, kind: kind,
        revision: 1))
  }

  static func days(_ days: Double) -> FigureValue { .duration(Elapsed(days: days, wholeDays: false)) }
  static func euros(_ euros: Int64) -> FigureValue { .money(Money(hundredths: euros * 100, currency: "EUR")) }

  // MARK: Funnel

  private static let reached = [12_480, 4_742, 1_712, 1_104, 640, 236]
  private static let reentered = [0, 96, 41, 0, 12, 0]
  private static let here = [1_204, 388, 812, 240, 131, 236]
  private static let toNext = [2.1, 3.4, 5.0, 8.2, 31.0]
  private static let margins = [0.9, 1.4, 2.3, 2.9, 3.8]

  private static func transition(_ stage: Int?, _ days: Double?) -> TransitionFigures {
    let value = days.map(self.days) ?? .notAvailable(.lastStage)
    return TransitionFigures(
      median: figure(.toNext, value, n: 400) { $0.stage = stage },
      p90: figure(.toNext, days.map { self.days($0 * 2.5) } ?? value, n: 400) { $0.stage = stage },
      moved: figure(.moved, .count(400)) { $0.stage = stage },
      waiting: figure(.waiting, .count(20)) { $0.stage = stage }, wholeDays: false, negative: 0)
  }

  private static func exits(_ stage: Int) -> [ExitFigures] {
    let reasons: [(String?, Int)] =
      switch stage {
      case 1: [("duplicate", 1_204), ("no budget", 812), (nil, 96)]
      case 2: [("not reached", 302), ("other supplier", 41)]
      case 4: [("price", 118), ("other supplier", 66)]
      default: []
      }
    return reasons.map { reason, count in
      ExitFigures(
        reason: reason,
        count: figure(.exits, .count(count)) {
          $0.stage = stage
          $0.reason = .some(reason)
        })
    }
  }

  private static func stage(_ position: Int) -> StageFigures {
    func at(_ id: MetricID, _ value: FigureValue, n: Int = 0, _ interval: Interval? = nil) -> Figure {
      figure(id, value, n: n, interval: interval) { $0.stage = position }
    }
    let isLast = position == 5
    let step: Figure
    if isLast {
      step = at(.step, .notAvailable(.lastStage))
    } else {
      let share = Double(reached[position + 1]) / Double(reached[position])
      let half = margins[position] / 100
      step = at(
        .step, .ratio(numerator: reached[position + 1], denominator: reached[position]), n: reached[position],
        Interval(low: share - half, high: share + half))
    }
    return StageFigures(
      stage: Warmtebron.agreement.stages[position], here: at(.here, .count(here[position])),
      reached: at(.reached, .count(reached[position])), imputed: at(.imputed, .count(position == 2 ? 14 : 0)),
      reentered: at(.reentered, .count(reentered[position])),
      entered: at(.entered, .count(reached[position])), left: at(.left, .count(isLast ? 0 : reached[position] - 40)),
      step: step,
      overall: at(.overall, .ratio(numerator: reached[position], denominator: reached[0]), n: reached[0]),
      toNext: transition(position, isLast ? nil : toNext[position]), exits: exits(position))
  }

  private static func exitStage(_ position: Int, _ count: Int) -> StageFigures {
    func at(_ id: MetricID, _ value: FigureValue) -> Figure { figure(id, value) { $0.stage = position } }
    return StageFigures(
      stage: Warmtebron.agreement.stages[position], here: at(.here, .count(count)),
      reached: at(.reached, .count(count)),
      imputed: at(.imputed, .count(0)), entered: at(.entered, .count(count)), left: at(.left, .count(0)),
      step: at(.step, .notAvailable(.lastStage)), overall: at(.overall, .notAvailable(.lastStage)),
      toNext: transition(position, nil), exits: [])
  }

  private static func group(_ name: String?, _ cohort: Int, _ won: Int, _ exited: Int) -> FunnelGroup {
    func at(_ id: MetricID, _ value: FigureValue, n: Int = 0) -> Figure {
      figure(id, value, n: n) {
        $0.dimension = .source
        $0.key = name
      }
    }
    return FunnelGroup(
      key: name, cohort: at(.cohort, .count(cohort)), won: at(.groupWon, .count(won)),
      exited: at(.exits, .count(exited)),
      rate: at(.groupRate, .ratio(numerator: won, denominator: cohort), n: cohort),
      winRate: at(.winRate, .ratio(numerator: won, denominator: won + exited), n: won + exited))
  }

  private static let wonBy = zip(WonByFigure.days, [0.004, 0.011, 0.0189, 0.0214, 0.0214]).map { day, share in
    WonByFigure(
      day: day,
      share: figure(.wonBy, .share(share), n: 12_480, interval: Interval(low: share - 0.0024, high: share + 0.0026)) {
        $0.day = day
      }, atRisk: day > 90 ? 0 : 812, isLowerBound: day > 90)
  }

  static let funnel = FunnelFigures(
    cohort: figure(.cohort, .count(12_480)),
    decided: figure(.decided, .ratio(numerator: 11_357, denominator: 12_480), n: 12_480),
    exited: figure(.exits, .count(11_121)), recycled: figure(.recycled, .count(31)),
    winRate: figure(
      .winRate, .ratio(numerator: 236, denominator: 11_357), n: 11_357, interval: Interval(low: 0.0183, high: 0.0236)),
    toWon: transition(nil, 48), wonBy: wonBy, medianToWon: figure(.medianToWon, .notAvailable(.notReached), n: 12_480),
    velocity: [
      figure(.velocity, euros(1_710), n: 2_480) { $0.currency = "EUR" },
      figure(.velocity, .money(Money(hundredths: 24_000, currency: "GBP")), n: 60) { $0.currency = "GBP" },
    ], stages: (0...5).map(stage) + [exitStage(6, 2_112), exitStage(7, 184)],
    groupedBy: .source,
    groups: [
      group("Website", 5_120, 121, 4_410), group("Dealer Oost", 3_004, 66, 2_700), group("TikTok", 2_210, 12, 2_101),
      group("Fair", 1_410, 35, 1_204), group(nil, 736, 2, 706),
    ])

  // MARK: Aging

  private static func row(
    _ key: AgingKey, _ counts: [Int], p50: Double, p90: Double, oldest: Double, late: Int, everLate: Int,
    value: Int64, lateValue: Int64, pounds: Int64? = nil, unknown: Int = 0
  ) -> AgingRow {
    func at(_ id: MetricID, _ value: FigureValue, n: Int = 0, bucket: Int? = nil) -> Figure {
      figure(id, value, n: n) {
        $0.row = key
        $0.bucket = bucket
      }
    }
    func money(_ id: MetricID, _ amount: Int64, _ currency: String, n: Int) -> Figure {
      figure(id, .money(Money(hundredths: amount * 100, currency: currency)), n: n) {
        $0.row = key
        $0.currency = currency
      }
    }
    let open = counts.reduce(unknown, +)
    return AgingRow(
      key: key, open: at(.open, .count(open)),
      counts: counts.enumerated().map { at(.bucket, .count($1), bucket: $0) },
      unknown: at(.unknownAge, .count(unknown)), median: at(.median, days(p50), n: open),
      p90: at(.p90, days(p90), n: open),
      oldest: at(.oldest, days(oldest), n: open), late: at(.late, .count(late)), due: at(.due, .count(open - late)),
      everLate: at(.everLate, .count(everLate)),
      idleMedian: at(.idle, days(p50), n: open), leadAgeMedian: at(.leadAge, days(p90), n: open),
      value: [money(.value, value, "EUR", n: open)] + (pounds.map { [money(.value, $0, "GBP", n: 60)] } ?? []),
      lateValue: [money(.lateValue, lateValue, "EUR", n: late)])
  }

  static let aging = AgingFigures(
    buckets: [1, 3, 7, 14, 30, 60], clock: .business,
    rows: [
      row(
        AgingKey(department: "marketing"), [412, 380, 201, 120, 61, 24, 6], p50: 2, p90: 12, oldest: 71, late: 0,
        everLate: 31, value: 1_200_000, lateValue: 0),
      row(
        AgingKey(department: "sales", from: "marketing", isSeam: true), [251, 74, 30, 18, 9, 4, 2], p50: 1, p90: 6,
        oldest: 64, late: 63, everLate: 214, value: 900_000, lateValue: 412_000),
      row(
        AgingKey(department: "sales"), [88, 96, 140, 201, 160, 90, 37], p50: 11, p90: 38, oldest: 143, late: 41,
        everLate: 160, value: 1_400_000, lateValue: 96_500, pounds: 84_000),
      row(
        AgingKey(department: "Dealer Oost"), [9, 14, 22, 31, 29, 18, 8], p50: 12, p90: 41, oldest: 98, late: 0,
        everLate: 12, value: 310_000, lateValue: 0),
      row(
        AgingKey(department: "service"), [30, 22, 14, 8, 3, 0, 0], p50: 2, p90: 8, oldest: 22, late: 3, everLate: 9,
        value: 60_000, lateValue: 4_000),
    ],
    total: row(
      AgingKey(department: nil), [790, 586, 407, 378, 262, 136, 53], p50: 4, p90: 30, oldest: 143, late: 107,
      everLate: 411, value: 4_100_000, lateValue: 512_500, pounds: 84_000))
}
