import CustomerChain

/// A morning of the small company: its brief, and its departments side by side.
extension HandMade {
  static let friday = AsOf(instant: asOf.instant.advanced(by: -3 * 86_400_000))

  static let brief = Brief(
    asOf: asOf, revision: 1, before: friday, weekBefore: AsOf(instant: asOf.instant.advanced(by: -7 * 86_400_000)),
    lines: [lateLine, scoreLine, leakLine], left: 2, tested: 212, real: 3,
    usual: BriefLine(
      rule: .won(count: 14, usual: 13, isUsual: true), severity: .info, figure: count(.orders, 14),
      before: nil, money: [Money(hundredths: 11_830_000, currency: "EUR")]),
    restated: [
      Restatement(figure: count(.late, 48, at: place { $0.row = seam }), read: 42, at: friday.instant)
    ])

  /// A morning on which nothing changed.
  static let quietBrief = Brief(
    asOf: asOf, revision: 1, before: friday, weekBefore: friday, lines: [], tested: 212, real: 0)

  private static let seam = AgingKey(department: "sales", from: "marketing", isSeam: true)

  private static let lateLine = BriefLine(
    rule: .late(row: seam, new: 21, mostly: BriefLine.Share(dimension: .dealer, key: "Oost", count: 41)),
    severity: .bad, figure: count(.late, 63, at: place { $0.row = seam }),
    before: count(.late, 42, at: place { $0.row = seam }),
    money: [Money(hundredths: 41_200_000, currency: "EUR")], withoutValue: 3, chance: 0.0001)

  private static let scoreLine = BriefLine(
    rule: .score(metric: "nps", touchpoint: "phone", n: 214, nBefore: 240), severity: .careful,
    figure: figure(
      .nps, .score(12), n: 214, 2, 22,
      at: place { ($0.survey, $0.dimension, $0.key) = ("nps", .touchpoint, "phone") }),
    before: figure(.nps, .score(38), n: 240), chance: 0.0004)

  private static let leakLine = BriefLine(
    rule: .leak(causes: [
      BriefLine.CauseCount(cause: .untouched, count: 3), BriefLine.CauseCount(cause: .noOwner, count: 2),
    ]), severity: .careful, figure: count(.leakCount, 5, at: place { $0.since = friday }), before: nil, chance: 0.003)

  // MARK: Groups

  static let groups = GroupFigures(
    dimension: .department,
    rows: [
      GroupRow(
        key: "sales",
        cells: [
          cell(.cohort, count(.cohort, 5000, at: own("sales"))),
          cell(
            .wonShare, ratio(.groupRate, 700, of: 5000, 0.1307, 0.1499, at: own("sales")),
            difference(.wonShare, .share(0.0348), 0.029, 0.0406)),
          cell(.median, days(.median, 2.5, wholeDays: false, at: own("sales"))),
          cell(
            .nps, figure(.nps, .score(30), n: 12, -10, 60, at: own("sales")),
            difference(.nps, .score(4), -20, 28), isSmall: true),
        ]),
      GroupRow(
        key: nil,
        cells: [
          cell(.cohort, count(.cohort, 3000, at: own(nil))),
          cell(
            .wonShare, ratio(.groupRate, 142, of: 3000, 0.0403, 0.0556, at: own(nil)),
            difference(.wonShare, .share(-0.0579), -0.0676, -0.0482, of: nil)),
          cell(.median, absent(.median, .noTimes, at: own(nil)), isSmall: true),
          cell(.nps, figure(.nps, .score(100), n: 2, at: own(nil)), isSmall: true),
        ]),
    ],
    whole: GroupRow(
      key: nil,
      cells: [
        cell(.cohort, funnel.cohort), cell(.wonShare, ratio(.groupRate, 842, of: 8000, 0.0987, 0.1122)),
        cell(.median, days(.median, 1.25, wholeDays: false)),
        cell(.nps, figure(.nps, .score(26), n: 14, -4, 51), isSmall: true),
      ]), carefulBelow: 30)

  private static func own(_ key: String?) -> Coordinates { place { ($0.dimension, $0.key) = (.department, key) } }

  private static func cell(
    _ measure: GroupMeasure, _ figure: Figure, _ difference: Figure? = nil, isSmall: Bool = false
  ) -> GroupCell {
    GroupCell(measure: measure, figure: figure, difference: difference, isSmall: isSmall)
  }

  private static func difference(
    _ measure: GroupMeasure, _ value: FigureValue, _ low: Double, _ high: Double, of key: String? = "sales"
  ) -> Figure {
    figure(
      .groupDifference, value, n: 5000, low, high,
      at: place { ($0.dimension, $0.key, $0.measure) = (.department, key, measure) })
  }
}
