import CustomerChain

/// The figures of `Warmtebron`.
enum WarmtebronBoard {
  static let board = Board(
    query: Warmtebron.query, asOf: Warmtebron.asOf, revision: 1, funnel: funnel, aging: aging, experience: experience)

  /// As it is for a directory that has leads and nothing else.
  static let onlyLeads = Board(
    query: FigureQuery(), asOf: Warmtebron.asOf, revision: 1, funnel: funnel, aging: aging,
    experience: ExperienceFigures(rows: [], agreement: ExperienceAgreement()))

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
  private static let here = [1_204, 388, 812, 240, 131, 236]
  private static let toNext = [2.1, 3.4, 5.0, 8.2, 31.0]
  private static let margins = [0.9, 1.4, 2.3, 2.9, 3.8]

  private static func transition(_ stage: Int?, _ days: Double?) -> TransitionFigures {
    let value = days.map(self.days) ?? .notAvailable(.lastStage)
    return TransitionFigures(
      median: figure(.toNext, value, n: 400) { $0.stage = stage },
      p90: figure(.toNext, days.map { self.days($0 * 2.5) } ?? value, n: 400) { $0.stage = stage },
      moved: figure(.toNext, .count(400)) { $0.stage = stage },
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
      reached: at(.reached, .count(reached[position])), imputed: at(.imputed, .count(0)),
      entered: at(.entered, .count(reached[position])), left: at(.left, .count(reached[position] - 40)), step: step,
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
      key: name, cohort: at(.cohort, .count(cohort)), won: at(.reached, .count(won)),
      exited: at(.exits, .count(exited)),
      rate: at(.overall, .ratio(numerator: won, denominator: cohort), n: cohort),
      winRate: at(.winRate, .ratio(numerator: won, denominator: won + exited), n: won + exited))
  }

  static let funnel = FunnelFigures(
    cohort: figure(.cohort, .count(12_480)),
    decided: figure(.decided, .ratio(numerator: 11_357, denominator: 12_480), n: 12_480),
    exited: figure(.exits, .count(11_121)), recycled: figure(.recycled, .count(31)),
    winRate: figure(
      .winRate, .ratio(numerator: 236, denominator: 11_357), n: 11_357, interval: Interval(low: 0.0183, high: 0.0236)),
    toWon: transition(nil, 48), stages: (0...5).map(stage) + [exitStage(6, 2_112), exitStage(7, 184)],
    groupedBy: .source,
    groups: [
      group("Website", 5_120, 121, 4_410), group("Dealer Oost", 3_004, 66, 2_700), group("TikTok", 2_210, 12, 2_101),
      group("Fair", 1_410, 35, 1_204), group(nil, 736, 2, 706),
    ])

  // MARK: Aging

  private static func row(
    _ key: AgingKey, _ counts: [Int], p50: Double, p90: Double, oldest: Double, late: Int, value: Int64,
    lateValue: Int64, unknown: Int = 0
  ) -> AgingRow {
    func at(_ id: MetricID, _ value: FigureValue, n: Int = 0, bucket: Int? = nil) -> Figure {
      figure(id, value, n: n) {
        $0.row = key
        $0.bucket = bucket
      }
    }
    let open = counts.reduce(unknown, +)
    return AgingRow(
      key: key, open: at(.open, .count(open)),
      counts: counts.enumerated().map { at(.bucket, .count($1), bucket: $0) },
      unknown: at(.unknownAge, .count(unknown)), median: at(.median, days(p50), n: open),
      p90: at(.p90, days(p90), n: open),
      oldest: at(.oldest, days(oldest), n: open), late: at(.late, .count(late)), due: at(.due, .count(open - late)),
      idleMedian: at(.idle, days(p50), n: open), leadAgeMedian: at(.leadAge, days(p90), n: open),
      value: [at(.value, euros(value), n: open)], lateValue: [at(.lateValue, euros(lateValue), n: late)])
  }

  static let aging = AgingFigures(
    buckets: [1, 3, 7, 14, 30, 60], clock: .business,
    rows: [
      row(
        AgingKey(department: "marketing"), [412, 380, 201, 120, 61, 24, 6], p50: 2, p90: 12, oldest: 71, late: 0,
        value: 1_200_000, lateValue: 0),
      row(
        AgingKey(department: "sales", from: "marketing", isSeam: true), [251, 74, 30, 18, 9, 4, 2], p50: 1, p90: 6,
        oldest: 64, late: 63, value: 900_000, lateValue: 412_000),
      row(
        AgingKey(department: "sales"), [88, 96, 140, 201, 160, 90, 37], p50: 11, p90: 38, oldest: 143, late: 41,
        value: 1_400_000, lateValue: 96_500),
      row(
        AgingKey(department: "Dealer Oost"), [9, 14, 22, 31, 29, 18, 8], p50: 12, p90: 41, oldest: 98, late: 0,
        value: 310_000, lateValue: 0),
      row(
        AgingKey(department: "service"), [30, 22, 14, 8, 3, 0, 0], p50: 2, p90: 8, oldest: 22, late: 3, value: 60_000,
        lateValue: 4_000),
    ],
    total: row(
      AgingKey(department: nil), [790, 586, 407, 378, 262, 136, 53], p50: 4, p90: 30, oldest: 143, late: 107,
      value: 4_100_000, lateValue: 512_500))

  // MARK: Experience

  private static func answers(
    _ metric: String, _ key: String?, _ score: Double, half: Double, n: Int, trend: [Double?]
  ) -> ExperienceRow {
    let id: MetricID = metric == "nps" ? .nps : metric == "csat" ? .csat : .ces
    func at(_ id: MetricID, _ value: FigureValue, n: Int = 0, interval: Interval? = nil, _ part: RecordSet.Part = .all)
      -> Figure
    {
      figure(id, value, n: n, interval: interval, part: part, kind: .answer) {
        $0.survey = metric
        if let key {
          $0.dimension = .touchpoint
          $0.key = key
        }
      }
    }
    let isSuppressed = n < 5
    let promoters = Int((Double(n) * (score + 100) / 250).rounded())
    let detractors = max(0, promoters - Int((Double(n) * score / 100).rounded()))
    let value: FigureValue =
      isSuppressed
      ? .notAvailable(.tooFewAnswers(limit: 5))
      : metric == "csat" ? .ratio(numerator: Int((Double(n) * score).rounded()), denominator: n) : .score(score)
    let camps: [Figure] =
      metric == "nps" && !isSuppressed
      ? [
        at(.nps, .count(promoters), n: promoters, .promoters),
        at(.nps, .count(n - promoters - detractors), .passives),
        at(.nps, .count(detractors), .detractors),
      ] : []
    let monday = Warmtebron.day(2026, 11, 23)
    let weekly = trend.enumerated().map { place, score in
      let week = monday.advanced(by: 7 * (place - trend.count + 1))
      return WeeklyScore(
        week: week, score: at(id, score.map { .score($0) } ?? .notAvailable(.nothingCounted), n: 20))
    }
    return ExperienceRow(
      metric: metric, dimension: key == nil ? nil : .touchpoint, key: key,
      score: at(id, value, n: n, interval: isSuppressed ? nil : Interval(low: score - half, high: score + half)),
      camps: camps, invalid: at(.invalid, .count(key == nil ? 84 : 0)),
      unanswered: at(.unanswered, .count(key == nil ? 1_204 : 0)), mean: nil,
      topShare: at(.topShare, .notAvailable(.nothingCounted)),
      good: at(
        .good, .ratio(numerator: n * 27 / 100, denominator: max(1, n)), n: n, interval: Interval(low: 0.24, high: 0.30)),
      isSuppressed: isSuppressed, isSmall: n < 30, weekly: weekly)
  }

  private static let rising: [Double?] = [20, 22, 24, 30, 31, 29, 34, nil, 36, 38, 37, 40, 41]
  private static let steady: [Double?] = [50, 52, 51, 55, 52, 48, 52, 53, 52, 51, 50, 54, 52]
  private static let falling: [Double?] = [38, 39, 36, 38, 33, 30, 28, 25, 22, 20, 16, 12, 8]

  private static let scores: [(String?, Double, Double, Int, Double, Double, [Double?])] = [
    (nil, 34, 3, 1_460, 0.78, 5.3, steady), ("Website", 41, 6, 320, 0.82, 5.6, rising),
    ("Offer", 33, 8, 188, 0.79, 5.2, steady), ("Installation", 52, 5, 402, 0.88, 5.9, steady),
    ("Service visit", 38, 7, 240, 0.81, 5.4, steady), ("Service phone", 12, 10, 214, 0.61, 4.1, falling),
    ("Invoice", 12, 22, 24, 0.66, 4.8, steady), ("Renewal", 0, 0, 4, 0, 0, []),
  ]

  static let experience = ExperienceFigures(
    rows: scores.flatMap { key, nps, half, n, csat, ces, trend in
      [
        answers("nps", key, nps, half: half, n: n, trend: trend),
        answers("csat", key, csat, half: 0.03, n: n, trend: []), answers("ces", key, ces, half: 0.2, n: n, trend: []),
      ]
    }, agreement: ExperienceAgreement())
}
