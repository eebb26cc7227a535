import CustomerChain
import Testing
import Words

/// Whole sentences of the brief, as they stand on the screen and in the mail.
@Suite struct BriefTests {
  private static let moment = AsOf(instant: monday)
  private static let friday = AsOf(instant: monday.advanced(by: -3 * 86_400_000))

  private static let stages: [Stage] = {
    var mql = Stage(id: "mql", name: "MQL", kind: .sla)
    mql.department = "mkt"
    mql.handsTo = "sales"
    mql.sla = TimeLimit(amount: 3, unit: .days)
    var sal = Stage(id: "sal", name: "SAL", kind: .sla)
    sal.department = "sales"
    return [mql, Stage(id: "lost", name: "Lost", kind: .exit), sal, Stage(id: "won", name: "Won", kind: .won)]
  }()

  private func names(
    stages: [Stage] = BriefTests.stages, before: AsOf = BriefTests.friday, touchpoints: [String: String] = [:]
  ) -> BriefNames {
    var agreement = Agreement()
    agreement.departments = [Department(id: "mkt", name: "Marketing"), Department(id: "sales", name: "Sales")]
    return BriefNames(
      agreement: agreement, stages: stages, asOf: BriefTests.moment, before: before, touchpoints: touchpoints)
  }

  private func figure(
    _ id: MetricID, _ value: FigureValue, _ place: (inout RecordSet.Coordinates) -> Void = { _ in }
  ) -> Figure {
    var coordinates = RecordSet.Coordinates()
    place(&coordinates)
    let records = RecordSet(
      query: FigureQuery(), asOf: BriefTests.moment, metric: id, coordinates: coordinates, revision: 1)
    return Figure(id: id, value: value, n: 10, asOf: BriefTests.moment, records: records)
  }

  private func line(
    _ rule: BriefLine.Rule, _ now: Figure, _ before: Figure? = nil, euros: Int64? = nil, withoutValue: Int = 0
  ) -> BriefLine {
    let money = euros.map { [Money(hundredths: $0 * 100, currency: "EUR")] } ?? []
    return BriefLine(
      rule: rule, severity: .careful, figure: now, before: before, money: money, withoutValue: withoutValue)
  }

  /// Subject and sentence in English and Dutch, with plain blanks.
  private func said(_ line: BriefLine, _ names: BriefNames) -> [String] {
    [english, dutch].map { plain("\($0.subject(of: line, names)) | \($0.sentence(of: line, names))") }
  }

  private static let seam = AgingKey(department: "sales", from: "mkt", isSeam: true)

  private func late(
    _ count: Int, before: Int?, new: Int, mostly: BriefLine.Share? = nil, euros: Int64? = 412_000, withoutValue: Int = 0
  ) -> BriefLine {
    line(
      .late(row: BriefTests.seam, new: new, mostly: mostly), figure(.late, .count(count)),
      before.map { figure(.late, .count($0)) }, euros: euros, withoutValue: withoutValue)
  }

  @Test("Leads past their promise: how many, against which morning, and where most of them are")
  func lateLeads() {
    let oost = BriefLine.Share(dimension: .dealer, key: "Oost", count: 41)
    #expect(
      said(late(63, before: 42, new: 21, mostly: oost), names()) == [
        "Marketing → Sales | 63 leads past their 3-day promise, 21 more than Friday; 41 are for dealer Oost",
        "Marketing → Sales | 63 leads voorbij hun termijn van 3 dagen, 21 meer dan vrijdag; 41 zijn voor dealer Oost",
      ])
  }

  @Test("Where some of Friday's are done, more are new than the difference says")
  func newLate() {
    #expect(
      said(late(63, before: 42, new: 25), names()) == [
        "Marketing → Sales | 63 leads past their 3-day promise, 21 more than Friday, 25 of them new",
        "Marketing → Sales | 63 leads voorbij hun termijn van 3 dagen, 21 meer dan vrijdag, 25 ervan nieuw",
      ])
  }

  @Test("A promise is only named where all stages of the row make the same")
  func severalPromises() {
    var other = BriefTests.stages[0]
    other.sla = TimeLimit(amount: 36, unit: .hours)
    let both = names(stages: BriefTests.stages + [other])
    #expect(
      english.sentence(of: late(6, before: 1, new: 5), both) == "6\u{A0}leads past their promise, 5 more than Friday")
    var working = BriefTests.stages[0]
    working.sla = TimeLimit(amount: 2, unit: .days)
    working.clock = .business
    #expect(
      said(late(6, before: 1, new: 5), names(stages: [working])) == [
        "Marketing → Sales | 6 leads past their promise of 2 working days, 5 more than Friday",
        "Marketing → Sales | 6 leads voorbij hun termijn van 2 werkdagen, 5 meer dan vrijdag",
      ])
    working.sla = TimeLimit(amount: 8, unit: .hours)
    #expect(
      said(late(6, before: 1, new: 5), names(stages: [working]))[0]
        == "Marketing → Sales | 6 leads past their promise of 8 hours of working time, 5 more than Friday")
  }

  @Test("Values that are not known are said apart, and money in two currencies is not added")
  func unknownValues() {
    let some = late(63, before: 42, new: 21, withoutValue: 3)
    #expect(said(some, names())[0].hasSuffix("21 more than Friday; value of 3 unknown"))
    #expect(english.atStake(some).map(plain) == "€ 412 000")
    let none = late(63, before: 42, new: 21, euros: nil, withoutValue: 63)
    #expect(said(none, names())[1].hasSuffix("21 meer dan vrijdag; geen waarde bekend"))
    #expect(english.atStake(none) == nil)
    let amounts = [Money(hundredths: 41_200_000, currency: "EUR"), Money(hundredths: 310_000, currency: "USD")]
    #expect(plain(english.amounts(amounts)) == "€ 412 000 + $ 3 100")
  }

  @Test("A morning longer ago than six days is named by its date")
  func afterAHoliday() {
    let longAgo = AsOf(instant: monday.advanced(by: -7 * 86_400_000))
    #expect(
      said(late(63, before: 42, new: 21), names(before: longAgo))[0].hasSuffix("21 more than Mon 16 Nov"))
    let lastYear = AsOf(instant: monday.advanced(by: -365 * 86_400_000))
    #expect(dutch.morning(lastYear, near: BriefTests.moment) == "zo 23 nov 2025")
  }

  @Test("New leaks by cause, those that there are")
  func leaks() {
    let causes = [
      BriefLine.CauseCount(cause: .untouched, count: 3), BriefLine.CauseCount(cause: .noOwner, count: 1),
      BriefLine.CauseCount(cause: .quiet, count: 0),
    ]
    #expect(
      said(line(.leak(causes: causes), figure(.leakCount, .count(4))), names()) == [
        "Leaks | 4 new since Friday: 3 untouched, 1 without owner",
        "Lekken | 4 nieuw sinds vrijdag: 3 niet benaderd, 1 zonder eigenaar",
      ])
  }

  private func step(_ now: Int, _ before: Int, reason: String?) -> BriefLine {
    line(
      .rate(stage: 0, within: 14, reason: reason),
      figure(.within, .ratio(numerator: now, denominator: 1000)) {
        $0.stage = 0
        $0.within = 14
        $0.week = day(2026, 10, 3)
        $0.weekCount = 4
      }, figure(.within, .ratio(numerator: before, denominator: 1000)), euros: 96_500)
  }

  @Test("A step names its days, both cohorts and the reason that grew; exits do not come next")
  func rates() {
    #expect(
      said(step(360, 410, reason: "duplicate"), names()) == [
        "MQL → SAL | 41 % → 36 % within 14 d, entered 3 Oct – 30 Oct against the 4 weeks before; reason “duplicate”",
        "MQL → SAL | 41 % → 36 % binnen 14 d, ingestroomd 3 okt – 30 okt tegen de 4 weken ervoor; reden “duplicate”",
      ])
    #expect(said(step(364, 361, reason: nil), names())[0].contains("| 36.1 % → 36.4 % within"))
  }

  @Test("A score names both counts of answers, and which way it went")
  func scores() {
    func nps(_ now: Double, _ before: Double, touchpoint: String?) -> BriefLine {
      line(
        .score(metric: "nps", touchpoint: touchpoint, n: 214, nBefore: 240), figure(.nps, .score(now)),
        figure(.nps, .score(before)))
    }
    #expect(
      said(nps(12, 38, touchpoint: "phone"), names(touchpoints: ["phone": "Service phone"])) == [
        "Service phone | NPS +38 → +12 (n 240, 214), a real fall in 4 weeks",
        "Service phone | NPS +38 → +12 (n 240, 214), een echte daling in 4 weken",
      ])
    #expect(
      said(nps(38, -12, touchpoint: nil), names()) == [
        "All answers | NPS −12 → +38 (n 240, 214), a real rise in 4 weeks",
        "Alle antwoorden | NPS −12 → +38 (n 240, 214), een echte stijging in 4 weken",
      ])
    let effort = line(
      .score(metric: "ces", touchpoint: "visit", n: 90, nBefore: 80), figure(.ces, .score(5.1)),
      figure(.ces, .score(5.64)))
    #expect(said(effort, names())[0] == "visit | CES 5.6 → 5.1 (n 80, 90), a real fall in 4 weeks")
  }

  @Test("Leads that came in, against the same weekday")
  func volume() {
    #expect(
      said(line(.volume(usual: 68.5), figure(.entered, .count(31))), names()) == [
        "New leads | 31 since Friday; a usual Monday has 68.5",
        "Nieuwe leads | 31 sinds vrijdag; een gewone maandag heeft er 68,5",
      ])
  }

  @Test("What was won stands in the sentence, not in the column of what is at stake")
  func won() {
    let orders = line(
      .won(count: 14, usual: 13, isUsual: true), figure(.orders, .count(14)), euros: 118_300)
    #expect(
      said(orders, names()) == [
        "Won | 14 orders, € 118 300: a usual Monday", "Gewonnen | 14 orders, € 118.300: een gewone maandag",
      ])
    #expect(english.atStake(orders) == nil)
    let none = line(.won(count: 0, usual: 0, isUsual: true), figure(.entered, .count(0)))
    #expect(said(none, names()) == ["Won | none: a usual Monday", "Gewonnen | geen: een gewone maandag"])
    let leads = line(.won(count: 1, usual: 13, isUsual: false), figure(.entered, .count(1)), withoutValue: 1)
    #expect(
      said(leads, names()) == [
        "Won | 1 lead since Friday; a usual Monday has 13; no value known",
        "Gewonnen | 1 lead sinds vrijdag; een gewone maandag heeft er 13; geen waarde bekend",
      ])
  }

  @Test("A target names what was aimed at in the unit of its figure, and what was agreed to do")
  func targets() {
    var target = Target(figure: "experience.nps", value: 25, coordinates: ["touchpoint": "phone"])
    target.floor = 10
    target.contingency = "call the partner"
    let (now, before) = (figure(.nps, .score(5)), figure(.nps, .score(38)))
    #expect(
      said(line(.target(target, .beyondFloor), now, before), names(touchpoints: ["phone": "Service phone"])) == [
        "NPS · Service phone | +5, was +38: beyond the floor of +10, the target is +25; agreed: call the partner",
        "NPS · Service phone | +5, was +38: voorbij de grens van +10, het doel is +25; afgesproken: call the partner",
      ])
    let step = Target(figure: "funnel.step", value: 0.4, coordinates: ["stage": "mql"])
    let met = line(.target(step, .met), figure(.step, .ratio(numerator: 43, denominator: 100)))
    #expect(
      said(met, names()) == [
        "step to the next stage · MQL | 43.0 %: meets the target of 40.0 % again",
        "naar de volgende fase · MQL | 43,0 %: haalt het doel van 40,0 % weer",
      ])
    let seam = Target(
      figure: "aging.late", value: 40, coordinates: ["department": "sales", "from": "marketing", "seam": "true"])
    #expect(
      said(line(.target(seam, .missed), figure(.late, .count(73)), figure(.late, .count(11))), names()) == [
        "late · marketing → Sales | 73, was 11: misses the target of 40",
        "te laat · marketing → Sales | 73, was 11: mist het doel van 40",
      ])
  }

  @Test("A source that is late or shrank")
  func sources() {
    let rows = figure(.rows, .count(4012))
    #expect(
      said(line(.sourceShrank(file: "leads.csv", rows: 4012, before: 4324), rows), names()) == [
        "leads.csv | 4 012 rows, 312 fewer than when it was last read",
        "leads.csv | 4.012 rijen, 312 minder dan toen hij het laatst gelezen werd",
      ])
    #expect(
      said(line(.sourceLate(file: "leads.csv"), rows), names())[0] == "leads.csv | did not come when it was expected")
  }

  @Test("What was tested, what had no room, and a morning on which nothing is unusual")
  func around() {
    #expect(plain(english(.brief(.tested(212, real: 3)))) == "212 changes tested, 3 real")
    #expect(plain(dutch(.brief(.tested(1, real: 0)))) == "1 verandering getoetst, geen echt")
    let since = BriefPhrase.since(BriefTests.friday, moment: BriefTests.moment)
    #expect(english(.brief(since)) == "since Fri 20 Nov 08:31")
    let quiet = Brief(
      asOf: BriefTests.moment, revision: 1, before: BriefTests.friday, weekBefore: BriefTests.friday, lines: [],
      tested: 212, real: 0)
    #expect(english.nothingUnusual(quiet) == "Nothing unusual since Friday")
    #expect(dutch.nothingUnusual(quiet) == "Niets bijzonders sinds vrijdag")
  }

  @Test("What a morning said, and what it is known to have been")
  func restated() {
    let figure = figure(.late, .count(48)) { $0.row = BriefTests.seam }
    let restated = Restatement(figure: figure, read: 42, at: BriefTests.friday.instant)
    #expect(
      english.restatement(restated, names()) == "late, Marketing → Sales: Friday said 42; today Friday is 48")
    #expect(
      dutch.restatement(restated, names()) == "te laat, Marketing → Sales: vrijdag stond er 42; nu is vrijdag 48")
  }
}
