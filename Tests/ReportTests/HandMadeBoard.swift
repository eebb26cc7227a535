import CustomerChain
import Words

/// A small company, computed by hand: every kind of value and of absence occurs in its board.
enum HandMade {
  static let asOf = AsOf(instant: Instant(milliseconds: 1_795_419_060_250))
  static let query = FigureQuery()

  static func figure(
    _ id: MetricID, _ value: FigureValue, n: Int = 0, _ low: Double? = nil, _ high: Double? = nil
  ) -> Figure {
    let interval = low.flatMap { low in high.map { Interval(low: low, high: $0) } }
    let records = RecordSet(query: query, asOf: asOf, metric: id, revision: 1)
    return Figure(id: id, value: value, n: n, interval: interval, asOf: asOf, records: records)
  }

  static func count(_ id: MetricID, _ count: Int) -> Figure { figure(id, .count(count), n: count) }

  static func days(_ id: MetricID, _ days: Double, wholeDays: Bool = true) -> Figure {
    figure(id, .duration(Elapsed(days: days, wholeDays: wholeDays)))
  }

  static func absent(_ id: MetricID, _ absence: Absence) -> Figure { figure(id, .notAvailable(absence)) }

  static func euros(_ id: MetricID, _ hundredths: Int64) -> Figure {
    figure(id, .money(Money(hundredths: hundredths, currency: "EUR")))
  }

  static let agreement: Agreement = {
    var agreement = Agreement()
    agreement.company.name = "Warmtebron BV"
    agreement.departments = [
      Department(id: "marketing", name: "Marketing"), Department(id: "sales", name: "Sales"),
      Department(id: "service", name: "Service"),
    ]
    agreement.funnel.version = "2026-11"
    agreement.funnel.agreedBy = ["marketing": Day(number: 20_000), "sales": Day(number: 20_001)]
    agreement.stages = [
      Stage(id: "mql", name: "MQL", kind: .sla), Stage(id: "won", name: "Won", kind: .won),
      Stage(id: "lost", kind: .exit),
    ]
    var source = SourceMapping()
    source.files = ["deals*.csv"]
    agreement.sources = [source, source]
    return agreement
  }()

  static let board = Board(
    query: query, asOf: asOf, revision: 1, funnel: funnel, aging: aging, experience: experience)

  // MARK: Funnel

  static let funnel = FunnelFigures(
    cohort: count(.cohort, 8000), decided: figure(.decided, .ratio(numerator: 902, denominator: 8000), n: 8000),
    exited: count(.exits, 60), recycled: count(.recycled, 0),
    winRate: figure(.winRate, .ratio(numerator: 842, denominator: 902), n: 902, 0.915, 0.948),
    toWon: transition, stages: stages, groupedBy: .source,
    groups: [
      FunnelGroup(
        key: "paid_search", cohort: count(.cohort, 1586), won: count(.reached, 195), exited: count(.exits, 0),
        rate: figure(.step, .ratio(numerator: 195, denominator: 1586), n: 1586, 0.1077, 0.14),
        winRate: figure(.winRate, .ratio(numerator: 195, denominator: 195), n: 195, 0.9807, 1)),
      FunnelGroup(
        key: nil, cohort: count(.cohort, 3), won: count(.reached, 0), exited: count(.exits, 0),
        rate: figure(.step, .ratio(numerator: 0, denominator: 3), n: 3, 0, 0.5615),
        winRate: absent(.winRate, .nothingCounted)),
    ])

  static let transition = TransitionFigures(
    median: days(.toNext, 14), p90: days(.toNext, 161.9), moved: count(.toNext, 842), waiting: count(.waiting, 7098),
    wholeDays: true, negative: 1)

  static let nowhere = TransitionFigures(
    median: absent(.toNext, .lastStage), p90: absent(.toNext, .lastStage), moved: absent(.toNext, .lastStage),
    waiting: absent(.waiting, .lastStage), wholeDays: false, negative: 0)

  static let stages = [
    StageFigures(
      stage: agreement.stages[0], here: count(.here, 7098), reached: count(.reached, 8000), imputed: count(.imputed, 0),
      entered: count(.entered, 8000), left: count(.left, 902),
      step: figure(.step, .ratio(numerator: 842, denominator: 8000), n: 8000, 0.0987138, 0.112165),
      overall: figure(.overall, .ratio(numerator: 8000, denominator: 8000), n: 8000, 0.99952, 1),
      toNext: transition,
      exits: [
        ExitFigures(reason: "price", count: count(.exits, 40)), ExitFigures(reason: nil, count: count(.exits, 20)),
      ]),
    StageFigures(
      stage: agreement.stages[1], here: count(.here, 842), reached: count(.reached, 842), imputed: count(.imputed, 0),
      entered: count(.entered, 842), left: count(.left, 0), step: absent(.step, .lastStage),
      overall: figure(.overall, .ratio(numerator: 842, denominator: 8000), n: 8000, 0.0987138, 0.112165),
      toNext: nowhere, exits: []),
    StageFigures(
      stage: agreement.stages[2], here: count(.here, 60), reached: count(.reached, 60), imputed: count(.imputed, 0),
      entered: count(.entered, 60), left: count(.left, 0), step: absent(.step, .lastStage),
      overall: absent(.overall, .lastStage), toNext: nowhere, exits: []),
  ]

  // MARK: Aging

  static let aging = AgingFigures(
    buckets: [1, 7, 30], clock: .wall,
    rows: [
      row(AgingKey(department: "sales", from: "marketing", isSeam: true), open: 63, counts: [20, 30, 10, 3]),
      AgingRow(
        key: AgingKey(department: nil), open: count(.open, 2), counts: [0, 0, 0, 0].map { count(.bucket, $0) },
        unknown: count(.unknownAge, 2), median: absent(.median, .noTimes), p90: absent(.p90, .noTimes),
        oldest: absent(.oldest, .noTimes), late: absent(.late, .noCalendar(department: "sales")),
        due: absent(.due, .noCalendar(department: "sales")),
        idleMedian: absent(.idle, .noTimes), leadAgeMedian: absent(.leadAge, .noTimes), value: [], lateValue: []),
    ],
    total: row(AgingKey(department: nil), open: 65, counts: [20, 30, 10, 3], unknown: 2))

  static func row(_ key: AgingKey, open: Int, counts: [Int], unknown: Int = 0) -> AgingRow {
    AgingRow(
      key: key, open: count(.open, open), counts: counts.map { count(.bucket, $0) },
      unknown: count(.unknownAge, unknown), median: days(.median, 1.25, wholeDays: false),
      p90: days(.p90, 6.5, wholeDays: false), oldest: days(.oldest, 143.2, wholeDays: false), late: count(.late, 3),
      due: count(.due, 60), idleMedian: days(.idle, 0.5, wholeDays: false),
      leadAgeMedian: days(.leadAge, 20, wholeDays: false), value: [euros(.value, 41_200_050)],
      lateValue: [euros(.lateValue, 900_005)])
  }

  // MARK: Experience

  static let experience = ExperienceFigures(
    rows: [
      ExperienceRow(
        metric: "nps", dimension: nil, key: nil, score: figure(.nps, .score(30), n: 20, -3.35, 55.53),
        camps: [9, 8, 3].map { count(.nps, $0) }, invalid: count(.invalid, 1), unanswered: count(.unanswered, 2),
        mean: 7.9, topShare: absent(.topShare, .noScale(metric: "nps")),
        good: figure(.good, .ratio(numerator: 5, denominator: 20), n: 20, 0.112, 0.469), isSuppressed: false,
        isSmall: true,
        weekly: [
          WeeklyScore(week: Day(number: 20_773), score: figure(.nps, .score(24), n: 14, 4, 44)),
          WeeklyScore(week: Day(number: 20_780), score: absent(.nps, .tooFewAnswers(limit: 5))),
        ]),
      ExperienceRow(
        metric: "csat", dimension: .touchpoint, key: "renewal",
        score: figure(.csat, .ratio(numerator: 3, denominator: 4), n: 4),
        camps: [], invalid: count(.invalid, 0), unanswered: count(.unanswered, 0), mean: 4.1,
        topShare: figure(.topShare, .ratio(numerator: 3, denominator: 4), n: 4),
        good: absent(.good, .tooFewAnswers(limit: 5)), isSuppressed: true, isSmall: true, weekly: []),
      ExperienceRow(
        metric: "ces", dimension: .owner, key: nil, score: figure(.ces, .score(5.25), n: 40, 5.1, 5.4), camps: [],
        invalid: count(.invalid, 0), unanswered: count(.unanswered, 0), mean: 5.25,
        topShare: figure(.topShare, .ratio(numerator: 30, denominator: 40), n: 40, 0.6, 0.86),
        good: figure(.good, .ratio(numerator: 10, denominator: 40), n: 40, 0.14, 0.4), isSuppressed: false,
        isSmall: false, weekly: []),
    ], agreement: ExperienceAgreement())

  // MARK: Sources

  static let health: DataHealth = {
    var leads = FileReading(name: "leads.csv", bytes: 4096, modified: asOf.instant)
    leads.profile = .native(.lead)
    leads.rows = 8025
    leads.accepted = 8000
    leads.rejected = 25
    leads.rejectedRecords = 25
    leads.dialect = Dialect(form: .delimited, encoding: .utf8, delimiter: UInt8(ascii: ";"), compressed: false)
    leads.rejects = (0..<25).map {
      Reject(line: UInt32($0 + 10), offset: 0, column: "created_at", reason: .unreadableTime("31-31-\($0)"))
    }
    leads.newest = Timestamp(Day(number: 20_780))
    var deals = FileReading(name: "deals.csv", bytes: 4096, modified: asOf.instant)
    deals.profile = .source(1)
    deals.group = "oost"
    deals.rows = 1
    deals.skipped = 1
    deals.unmapped = [UnmappedValue(field: .stage, value: "Demo", count: 1)]
    deals.problems = [.missingColumn(column: "won_date", source: 1)]
    deals.newest = Timestamp(asOf.instant)
    let notes = FileReading(name: "notes.csv", bytes: 12, modified: asOf.instant)
    return DataHealth(
      files: [deals, leads, notes],
      mistakes: [
        Mistake(file: "ketting.toml", line: 12, column: 3, reason: .unknownKey(key: "slaa", nearest: "sla"))
      ],
      hasAgreement: true, sourcesWithoutFile: [0], newestRecord: Timestamp(asOf.instant), readAt: asOf.instant,
      unknownStages: [UnmappedValue(field: .stage, value: "demo", count: 7)])
  }()
}

/// Blanks as plain ones, so that expectations can be read.
func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
