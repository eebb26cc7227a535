import CustomerChain

/// What changed at `Warmtebron` since Friday.
enum WarmtebronBrief {
  static let before = AsOf(instant: moment(20))
  static let weekBefore = AsOf(instant: moment(16))

  private static func moment(_ day: Int) -> Instant {
    Warmtebron.zone.instant(of: Warmtebron.day(2026, 11, day), milliseconds: (8 * 60 + 31) * 60_000)
  }

  private static func euros(_ euros: Int64) -> [Money] { [Money(hundredths: euros * 100, currency: "EUR")] }

  private static func figure(
    _ id: MetricID, _ value: FigureValue, n: Int = 0, interval: Interval? = nil, kind: RecordSet.RowKind = .lead,
    _ place: (inout RecordSet.Coordinates) -> Void
  ) -> Figure {
    WarmtebronBoard.figure(id, value, n: n, interval: interval, kind: kind, place)
  }

  private static let seam = AgingKey(department: "sales", from: "marketing", isSeam: true)

  static let late = BriefLine(
    rule: .late(row: seam, new: 21, mostly: BriefLine.Share(dimension: .dealer, key: "Oost", count: 41)),
    severity: .bad, figure: WarmtebronBoard.aging.rows[1].late, before: figure(.late, .count(42)) { $0.row = seam },
    money: euros(412_000), chance: 0.0004)

  private static func within(_ numerator: Int, _ denominator: Int, _ day: Day) -> Figure {
    figure(.within, .ratio(numerator: numerator, denominator: denominator), n: denominator) {
      $0.stage = 1
      $0.within = 14
      $0.week = day
      $0.weekCount = 4
    }
  }

  static let rate = BriefLine(
    rule: .rate(stage: 1, within: 14, reason: "duplicate"), severity: .careful,
    figure: within(533, 1_480, Warmtebron.day(2026, 10, 12)), before: within(602, 1_468, Warmtebron.day(2026, 9, 14)),
    money: euros(96_500), chance: 0.006)

  private static func nps(_ score: Double, n: Int, _ day: Day) -> Figure {
    figure(.nps, .score(score), n: n, interval: Interval(low: score - 10, high: score + 10), kind: .answer) {
      $0.survey = "nps"
      $0.dimension = .touchpoint
      $0.key = "Service phone"
      $0.week = day
      $0.weekCount = 4
    }
  }

  static let score = BriefLine(
    rule: .score(metric: "nps", touchpoint: "Service phone", n: 214, nBefore: 240), severity: .careful,
    figure: nps(12, n: 214, Warmtebron.day(2026, 10, 26)), before: nps(38, n: 240, Warmtebron.day(2026, 9, 28)),
    chance: 0.0002)

  static let leaks = BriefLine(
    rule: .leak(causes: [
      BriefLine.CauseCount(cause: .untouched, count: 3), BriefLine.CauseCount(cause: .noOwner, count: 1),
    ]), severity: .info, figure: figure(.leakCount, .count(4)) { $0.since = before }, before: nil,
    money: euros(31_200), chance: 0.008)

  static let source = BriefLine(
    rule: .sourceLate(file: "dealer-oost-2026-11.csv"), severity: .careful,
    figure: figure(.lateSources, .count(1), kind: .file) { _ in }, before: nil)

  static let won = BriefLine(
    rule: .won(count: 14, usual: 13, isUsual: true), severity: .info,
    figure: figure(.entered, .count(14)) {
      $0.stage = 5
      $0.since = before
    }, before: nil, money: euros(118_300))

  static let restatement = Restatement(
    figure: figure(.late, .count(48)) { $0.row = seam }, read: 42, at: moment(20))

  static let brief = Brief(
    asOf: Warmtebron.asOf, revision: 1, before: before, weekBefore: weekBefore, lines: [late, rate, score, leaks],
    tested: 212, real: 3, usual: won, restated: [restatement])

  /// As many lines as are shown at most, and two that had no room.
  static let full = Brief(
    asOf: Warmtebron.asOf, revision: 1, before: before, weekBefore: weekBefore,
    lines: [late, rate, score, source, leaks], left: 2, tested: 212, real: 4, usual: won, restated: [restatement])

  static let calm = Brief(
    asOf: Warmtebron.asOf, revision: 1, before: before, weekBefore: weekBefore, lines: [], tested: 212, real: 0,
    usual: won)
}
