import CustomerChain
import Words

/// A small company, computed by hand: every kind of value and of absence occurs in its board.
enum HandMade {
  static let asOf = AsOf(instant: Instant(milliseconds: 1_795_419_060_250))
  static let query = FigureQuery()

  typealias Coordinates = RecordSet.Coordinates

  static func place(_ set: (inout Coordinates) -> Void) -> Coordinates {
    var place = Coordinates()
    set(&place)
    return place
  }

  static func figure(
    _ id: MetricID, _ value: FigureValue, n: Int = 0, _ low: Double? = nil, _ high: Double? = nil,
    at place: Coordinates = Coordinates()
  ) -> Figure {
    let interval = low.flatMap { low in high.map { Interval(low: low, high: $0) } }
    let records = RecordSet(query: query, asOf: asOf, metric: id, coordinates: place, revision: 1)
    return Figure(id: id, value: value, n: n, interval: interval, asOf: asOf, records: records)
  }

  static func ratio(
    _ id: MetricID, _ numerator: Int, of denominator: Int, _ low: Double, _ high: Double,
    at place: Coordinates = Coordinates()
  ) -> Figure {
    figure(
      id, .ratio(numerator: numerator, denominator: denominator), n: denominator, low, high, at: place)
  }

  static func count(_ id: MetricID, _ count: Int, at place: Coordinates = Coordinates()) -> Figure {
    figure(id, .count(count), n: count, at: place)
  }

  static func days(
    _ id: MetricID, _ days: Double, wholeDays: Bool = true, at place: Coordinates = Coordinates()
  ) -> Figure {
    figure(id, .duration(Elapsed(days: days, wholeDays: wholeDays)), at: place)
  }

  static func absent(_ id: MetricID, _ absence: Absence, at place: Coordinates = Coordinates()) -> Figure {
    figure(id, .notAvailable(absence), at: place)
  }

  static func euros(_ id: MetricID, _ hundredths: Int64, at place: Coordinates = Coordinates()) -> Figure {
    var place = place
    place.currency = "EUR"
    return figure(id, .money(Money(hundredths: hundredths, currency: "EUR")), at: place)
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
    var qualified = Stage(id: "mql", name: "MQL", kind: .sla)
    qualified.department = "marketing"
    qualified.handsTo = "sales"
    agreement.stages = [
      qualified, Stage(id: "won", name: "Won", kind: .won),
      Stage(id: "lost", kind: .exit),
    ]
    var source = SourceMapping()
    source.files = ["deals*.csv"]
    agreement.sources = [source, source]
    return agreement
  }()

  static let board = Board(
    query: query, asOf: asOf, revision: 1, funnel: funnel, aging: aging, handoffs: handoffs, leaks: leaks,
    experience: experience, chain: chain, definitions: definitions, groups: groups, targets: targets)

  // MARK: Funnel

  static let funnel = FunnelFigures(
    cohort: count(.cohort, 8000), decided: figure(.decided, .ratio(numerator: 902, denominator: 8000), n: 8000),
    exited: count(.exits, 60), recycled: count(.recycled, 0),
    winRate: figure(.winRate, .ratio(numerator: 842, denominator: 902), n: 902, 0.915, 0.948),
    toWon: transition(), wonBy: wonBy, medianToWon: absent(.medianToWon, .notReached),
    velocity: [euros(.velocity, 310_050)], stages: stages, groupedBy: .source,
    groups: [
      group("paid_search", cohort: 1586, won: 195, ratio(.groupRate, 195, of: 1586, 0.1077, 0.14), 0.9807),
      group(nil, cohort: 3, won: 0, ratio(.groupRate, 0, of: 3, 0, 0.5615), nil),
    ])

  private static func group(
    _ key: String?, cohort: Int, won: Int, _ rate: Figure, _ low: Double?
  ) -> FunnelGroup {
    let here = place { ($0.dimension, $0.key) = (.source, key) }
    return FunnelGroup(
      key: key, cohort: count(.cohort, cohort, at: here), won: count(.groupWon, won, at: here),
      exited: count(.exits, 0, at: here),
      rate: figure(.groupRate, rate.value, n: cohort, rate.interval?.low, rate.interval?.high, at: here),
      winRate: low.map { ratio(.winRate, won, of: won, $0, 1, at: here) } ?? absent(.winRate, .nothingCounted, at: here)
    )
  }

  static let wonBy = [
    WonByFigure(
      day: 30, share: figure(.wonBy, .share(0.069375), n: 8000, 0.064, 0.0752, at: place { $0.day = 30 }), atRisk: 7098,
      isLowerBound: false),
    WonByFigure(
      day: 365, share: figure(.wonBy, .share(0.125), n: 8000, 0.11, 0.1425, at: place { $0.day = 365 }), atRisk: 0,
      isLowerBound: true),
  ]

  static func transition(at place: Coordinates = Coordinates()) -> TransitionFigures {
    TransitionFigures(
      median: days(.toNext, 14, at: place), p90: days(.toNext, 161.9, at: place),
      moved: count(.moved, 842, at: place), waiting: count(.waiting, 7098, at: place), wholeDays: true, negative: 1)
  }

  static func nowhere(at place: Coordinates = Coordinates()) -> TransitionFigures {
    TransitionFigures(
      median: absent(.toNext, .lastStage, at: place), p90: absent(.toNext, .lastStage, at: place),
      moved: absent(.moved, .lastStage, at: place), waiting: absent(.waiting, .lastStage, at: place),
      wholeDays: false, negative: 0)
  }

  static let stages = [
    StageFigures(
      stage: agreement.stages[0], here: count(.here, 7098, at: stage(0)), reached: count(.reached, 8000, at: stage(0)),
      imputed: count(.imputed, 0, at: stage(0)),
      reentered: count(.reentered, 12, at: stage(0)), entered: count(.entered, 8000, at: stage(0)),
      left: count(.left, 902, at: stage(0)),
      step: figure(.step, .ratio(numerator: 842, denominator: 8000), n: 8000, 0.0987138, 0.112165, at: stage(0)),
      overall: figure(.overall, .ratio(numerator: 8000, denominator: 8000), n: 8000, 0.99952, 1, at: stage(0)),
      toNext: transition(at: stage(0)),
      exits: [
        ExitFigures(reason: "price", count: count(.exits, 40, at: exit("price"))),
        ExitFigures(reason: nil, count: count(.exits, 20, at: exit(nil))),
      ]),
    StageFigures(
      stage: agreement.stages[1], here: count(.here, 842, at: stage(1)), reached: count(.reached, 842, at: stage(1)),
      imputed: count(.imputed, 0, at: stage(1)),
      entered: count(.entered, 842, at: stage(1)), left: count(.left, 0, at: stage(1)),
      step: absent(.step, .lastStage, at: stage(1)),
      overall: figure(.overall, .ratio(numerator: 842, denominator: 8000), n: 8000, 0.0987138, 0.112165, at: stage(1)),
      toNext: nowhere(at: stage(1)), exits: []),
    StageFigures(
      stage: agreement.stages[2], here: count(.here, 60, at: stage(2)), reached: count(.reached, 60, at: stage(2)),
      imputed: count(.imputed, 0, at: stage(2)),
      entered: count(.entered, 60, at: stage(2)), left: count(.left, 0, at: stage(2)),
      step: absent(.step, .lastStage, at: stage(2)),
      overall: absent(.overall, .lastStage, at: stage(2)), toNext: nowhere(at: stage(2)), exits: []),
  ]

  private static func stage(_ position: Int) -> Coordinates { place { $0.stage = position } }

  private static func exit(_ reason: String?) -> Coordinates { place { ($0.stage, $0.reason) = (0, .some(reason)) } }

  // MARK: Aging

  static let aging = AgingFigures(
    buckets: [1, 7, 30], clock: .wall,
    rows: [
      row(AgingKey(department: "sales", from: "marketing", isSeam: true), open: 63, counts: [20, 30, 10, 3]),
      unassigned,
    ],
    total: row(nil, open: 65, counts: [20, 30, 10, 3], unknown: 2))

  private static let unassigned: AgingRow = {
    let key = AgingKey(department: nil)
    let here = place { $0.row = key }
    let noCalendar = Absence.noCalendar(department: "sales")
    return AgingRow(
      key: key, open: count(.open, 2, at: here),
      counts: (0..<4).map { bucket in count(.bucket, 0, at: place { ($0.row, $0.bucket) = (key, bucket) }) },
      unknown: count(.unknownAge, 2, at: here), median: absent(.median, .noTimes, at: here),
      p90: absent(.p90, .noTimes, at: here), oldest: absent(.oldest, .noTimes, at: here),
      late: absent(.late, noCalendar, at: here), due: absent(.due, noCalendar, at: here),
      idleMedian: absent(.idle, .noTimes, at: here), leadAgeMedian: absent(.leadAge, .noTimes, at: here), value: [],
      lateValue: [])
  }()

  /// Nil is the total.
  static func row(_ key: AgingKey?, open: Int, counts: [Int], unknown: Int = 0) -> AgingRow {
    let here = place { $0.row = key }
    return AgingRow(
      key: key ?? AgingKey(department: nil), open: count(.open, open, at: here),
      counts: counts.enumerated().map { bucket, leads in
        count(.bucket, leads, at: place { ($0.row, $0.bucket) = (key, bucket) })
      },
      unknown: count(.unknownAge, unknown, at: here), median: days(.median, 1.25, wholeDays: false, at: here),
      p90: days(.p90, 6.5, wholeDays: false, at: here), oldest: days(.oldest, 143.2, wholeDays: false, at: here),
      late: count(.late, 3, at: here), due: count(.due, 60, at: here), everLate: count(.everLate, 9, at: here),
      idleMedian: days(.idle, 0.5, wholeDays: false, at: here),
      leadAgeMedian: days(.leadAge, 20, wholeDays: false, at: here), value: [euros(.value, 41_200_050, at: here)],
      lateValue: [euros(.lateValue, 900_005, at: here)])
  }

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
