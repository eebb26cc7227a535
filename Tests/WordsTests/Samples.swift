import CustomerChain
import Words

let dutch = Words(language: .dutch, zone: amsterdam)
let english = Words(language: .english, zone: amsterdam)

/// Amsterdam around 2026: summer time from 29 March to 25 October.
let amsterdam =
  Zone(named: "Europe/Amsterdam", transitions: [1_774_746_000, 1_792_890_000], offsets: [3600, 7200, 3600]) ?? .utc

/// Monday 23 November 2026, 08:31 in Amsterdam.
let monday = Instant(seconds: 1_795_419_060)

func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? Day(number: 0) }

/// Blanks as plain ones, so that expectations can be read.
func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

/// One of every phrase; several where the wording depends on the parameters.
enum EveryPhrase {
  static let all: [Phrase] =
    panes + columns + headers + Action.allCases.flatMap { [.action($0), .actionHelp($0)] } + names + absences
    + rejects + problems + mistakes.map(Phrase.mistakeReason) + EmptyPane.allCases.map(Phrase.emptyPane) + lists
    + commands + toasts + health + reports + filterMistakes + explanations + briefs + chains

  static let elapsed = Elapsed(days: 2, wholeDays: false)
  static let place = Place(file: "leads.csv", line: 12, offset: 90, rowHash: nil)
  static let asOf = AsOf(instant: monday)
  static let progress: ReadingProgress = {
    var progress = ReadingProgress(files: 3, filesDone: 1, bytes: 100, bytesDone: 25, rows: 12_480, rejected: 0)
    progress.rejected = 1
    return progress
  }()

  static let panes: [Phrase] = [
    .pane(.funnel), .pane(.aging), .pane(.experience), .pane(.dataHealth), .pane(.records(.lead)),
    .pane(.records(.answer)), .pane(.records(.reject)), .pane(.records(.file)), .pane(.records(.vanished)),
    .pane(.card), .pane(.parts),
    .pane(.fileLine), .pane(.help), .pane(.cohort(.allTime)), .pane(.cohort(Period(from: day(2026, 1, 1)))),
    .pane(.cohortOfDays(90)), .pane(.decided(share: 0.91)), .pane(.openByWhoMustAct), .pane(.clock(.wall)),
    .pane(.clock(.business)), .pane(.weeks(13)), .pane(.interval95), .pane(.itsChain), .pane(.groupedBy(.source)),
    .pane(.filesAndRows(files: 2, rows: 9)), .pane(.seam(from: "Marketing", to: "Sales")), .pane(.unassigned),
    .pane(.noValue), .pane(.allAnswers), .pane(.valueWaiting), .pane(.ofWhichLate),
    .pane(.windowTooSmall(width: 60, height: 16)),
  ]

  static let columns: [Phrase] = ColumnPhrase.allCases.map(Phrase.column)

  static let headers: [Phrase] = [
    .header(.live), .header(.loading(progress)), .header(.loaded(rows: 12_480)), .header(.rejected(3)),
    .header(.remaining(seconds: 12)), .header(.remaining(seconds: 600)), .header(.partial(share: 0.34)),
    .header(.stopped), .header(.stale(age: 10_800_000)),
    .header(.history(asOf)), .header(.dataEnds(Timestamp(day(2018, 11, 14)))), .header(.asKnownToday),
    .header(.dataAge(120_000)), .header(.dataAge(0)), .header(.noDataYet), .header(.directoryGone("/data")),
    .header(.lastDays(90)), .header(.period(.allTime)), .header(.filter("bob")),
    .header(.filtered(matching: 14, total: 18)), .header(.agreed(version: "2026-11")),
    .header(.notAgreed(departments: ["Service"])), .header(.noAgreement),
  ]

  static let names: [Phrase] =
    MetricID.allCases.map(Phrase.metric) + ["nps", "csat", "ces", "own"].map(Phrase.survey)
    + [RecordSet.Part.all, .numerator, .denominator, .promoters, .passives, .detractors].flatMap { part in
      [MetricID.step, .overall, .winRate, .decided, .csat, .topShare, .good, .groupRate, .nps].map {
        Phrase.part(part, of: $0)
      }
    }
    + RecordColumn.allCases.map(Phrase.recordColumn)
    + Field.allCases.map { Phrase.field(.field($0)) }
    + [.field(.attribute("utm")), .field(.age), .field(.idle), .field(.late)]
    + [.field(.system), .field(.lastSeen), .field(.missingSince)]
    + (Dimension.named + [.attribute("utm")]).map(Phrase.dimension) + RecordKind.allCases.map(Phrase.recordKind)
    + Stage.Kind.allCases.map(Phrase.stageKind)

  static let absences: [Phrase] = [
    Absence.nothingCounted, .tooFewAnswers(limit: 5), .noTimes, .noScale(metric: "joy"),
    .lastStage, .noCalendar(department: "sales"), .noCalendar(department: nil),
  ].map(Phrase.absence)

  static let rejects: [Phrase] = [
    RejectReason.tooFewFields(found: 2, expected: 3), .tooManyFields(found: 4, expected: 3), .missing(.leadID),
    .unreadableNumber("x"), .unreadableTime("x"), .ambiguousDate("03-04-2026"), .outOfRange("1e99"), .invalidEncoding,
    .nulByte, .fieldTooLong(limit: 1_000_000), .rowTooLong(limit: 1_000_000), .quoteNotClosed, .textAfterQuote,
    .notAnObject, .duplicateKey("a"), .nestedTooDeep,
  ].map(Phrase.reject)

  static let problems: [Phrase] = [
    FileProblem.unreadable(errno: 13), .changedWhileRead, .missingColumn(column: "won_date", source: 1),
    .duplicateHeader("a"), .ambiguousDates(column: "d", example: "03-04-2026"), .claimedTwice(sources: [0, 2]),
    .fitsSeveralKinds([.lead, .order]),
    .workbook, .tooManyColumns(limit: 1000), .tooLarge(limit: 4_000_000_000), .tooManyRows(limit: 1_000_000),
    .unsupportedEncoding, .compressed, .notAPlainFile, .tooMuchMemory(limit: 2_000_000_000),
  ].map(Phrase.problem)

  static let mistakes: [Mistake.Reason] =
    [
      .syntax("expected a value"), .unknownKey(key: "slaa", nearest: "sla"), .unknownKey(key: "qqq", nearest: nil),
      .notOneOf(key: "kind", found: "x", allowed: ["sla", "won"]), .notATimeLimit(key: "sla", found: "2 dagen"),
      .notADate(key: "d", found: "x"), .notAnHourRange(key: "mon", found: "9-5"),
      .unknownTimeZone(key: "company.time_zone", found: "Mars"),
      .unknownReference(key: "department", found: "x", known: ["sales"]), .missing(key: "id"),
      .duplicate(key: "stage.id", value: "mql"), .notAscending(key: "aging.buckets"),
      .outOfRange(key: "min", found: "1e99"), .unreadable(errno: 2), .tooLarge(limit: 1_000_000),
      .notAColor(key: "bad", found: "x"), .missingColumn(column: "won_date", file: "deals.csv"),
      .notAFilter(key: "stage[2].rule", .unclosedParenthesis),
    ]
    + [.text, .wholeNumber, .number, .flag, .table, .list, .date].map {
      Mistake.Reason.wrongType(key: "a", expected: $0)
    }

  static let lists: [Phrase] = [
    .list(.shown(matching: 14, total: 18)), .list(.total(.lead, count: 14)), .list(.total(.answer, count: 1)),
    .list(.total(.reject, count: 1)), .list(.total(.file, count: 2)), .list(.hiddenByFilter(4)),
    .list(.sortedBy(.age, ascending: true)), .list(.sortedBy(.age, ascending: false)), .list(.newerRecords(3)),
    .list(.chooseAPart), .list(.noOwner), .list(.unknownTime), .list(.yes), .list(.no), .list(.created(stage: "MQL")),
    .list(.entered(stage: "MQL")), .list(.touch(direction: "in")), .list(.touch(direction: "out")),
    .list(.touch(direction: "")), .list(.touch(direction: "fax")), .list(.answered(metric: "nps", score: 9)),
    .list(.readFrom(place)), .list(.lineOf(place)), .list(.fileChangedSince), .list(.fileGone),
    .list(.lineUnreadable(errno: 5)), .list(.recordGone),
    .list(.filterPrompt),
  ]

  static let commands: [Phrase] = [
    CommandPhrase.noDirectory(tried: []), .noDirectory(tried: ["./data"]), .notADirectory("x"),
    .directoryUnreadable("x", errno: 13), .emptyDirectory("x"), .unknownTerminal("weird"), .unknownTerminal(""),
    .terminalUnusable(errno: 5), .notATerminal, .agreementUnreadable("x", errno: 2), .notAMoment("x"), .notADay("x"),
    .notAFilter("age>14x", .unknownUnit("x", known: ["h"]), columns: 6),
    .unknownFilterField(UnknownFilterField(name: "ownr", nearest: "owner")),
    .unknownFilterField(UnknownFilterField(name: "xyzzy", nearest: nil)), .periodReversed,
    .unknownFormat("x", allowed: ["text", "json"]), .unknownLanguage("fr"),
    .notASize("x"), .briefIsNoTable(allowed: ["text", "json"]), .notTogether("--brief", "--against"),
    .unknownTheme("x", known: ["mono"]), .outputExists("x"), .cannotWrite("x", errno: 28),
    .sampleWritten(files: 7, directory: "x"),
    .unknownFigure("steps", nearest: ["funnel.step"]), .unknownFigure("zzz", nearest: []),
    .ambiguousFigure("value", names: ["aging.value", "leak.value"]),
  ].map(Phrase.command)

  static let filterMistakes: [Phrase] =
    ([
      .empty, .expectedTerm, .unknownUnit("x", known: ["m", "h"]), .noOrder(field: "owner"), .unclosedQuote,
      .textAfterQuote, .unclosedParenthesis, .unopenedParenthesis, .tooLong(limit: 2_000), .tooDeep(limit: 32),
      .tooManyTerms(limit: 100),
    ] + FilterContent.allCases.flatMap { [.expectedValue($0), .notA($0, found: "x")] })
    .map(Phrase.filterMistake)

  static let explanations: [Phrase] =
    (MetricFacts.Unit.allCases.map(ExplainPhrase.unit) + MetricFacts.Direction.allCases.map(ExplainPhrase.direction)
    + [.source(.agreement), .source(.own), .source(.commonUse), .source(.published("Wilson 1927"))]
    + [.unitHeading, .directionHeading, .formulaHeading, .sourceHeading, .howToAsk]).map(Phrase.explain)
    + [
      ComparisonPhrase.agreement, .against, .figure, .place, .value, .valueAgainst, .difference, .came, .went,
      .appeared, .disappeared, .notInAgreement, .whole(came: 1, went: 2), .standsOn(3, against: 4),
      .summary(differing: 1, same: 2), .summary(differing: 0, same: 2000), .unsigned,
    ].map(Phrase.comparison)

  static let toasts: [Phrase] = [
    ToastPhrase.nothingLater, .nothingToOpen, .notAvailable(.lastStage),
    .noPlaceBefore, .noFileLine, .mouse(on: true), .mouse(on: false), .loadStopped,
    .lastDays(90), .unknownKey("K"),
  ].map(Phrase.toast)

  static let health: [Phrase] = [
    HealthPhrase.profile(.native(.event)), .profile(.source(1)), .profile(nil),
    .dialect(Dialect(form: .delimited, encoding: .windows1252, delimiter: UInt8(ascii: ";"), compressed: true)),
    .decision(Dialect.Decision(column: "a", custom: .decimal(.comma))),
    .decision(Dialect.Decision(column: "a", custom: .decimal(.point))),
    .decision(Dialect.Decision(column: "d", custom: .dates(.dayMonthYear))),
    .newest(.unknown), .newest(Timestamp(monday)), .waitsForLineEnd,
    .unmapped(UnmappedValue(field: .stage, value: "x", count: 3)),
    .sourceWithoutFile(position: 0, patterns: ["a*.csv"]),
    .unknownStage(name: "demo", count: 3), .identityConflicts(1), .identityConflicts(4),
    .identityConflict(IdentityConflict(field: .email, value: "a@b.nl", places: [place], rows: 2)), .noAgreement,
    .agreementFine, .mistakes(2),
    .accounting(rows: 10, accepted: 7, skipped: 2, rejected: 1), .duplicates(3), .andMore(4),
    .place(file: "a.csv", line: 3), .questions, .allWell, .readAt(monday),
  ].map(Phrase.health)

  private static func effort(_ unit: EffortShare.Unit, _ withoutMinutes: Int) -> EffortShare {
    EffortShare(unit: unit, onExits: 1, onEnded: 2, withoutMinutes: withoutMinutes, touches: 40)
  }

  static let reports: [Phrase] =
    LeakCause.allCases.map { .report(.leakCause($0)) }
    + [
      ReportPhrase.title(company: "Warmtebron BV"), .title(company: ""), .asOf(asOf), .period(.allTime), .filter("bob"),
      .agreement(version: "2026-11"), .agreement(version: nil), .agreed, .notAgreedBy(["Service"]), .nobodyAgreed,
      .funnelStages, .toNextHeading, .exits, .groups(.source), .total, .sources, .rejects, .checkTitle, .unusedFiles,
      .agesIn(.wall), .agesIn(.business), .smallSample(limit: 30), .suppressed(limit: 5), .overAll, .firstToWon,
      .outOf(1, 2), .exitsFrom(stage: "SAL", count: 3, reason: "price"),
      .exitsFrom(stage: "SAL", count: 1, reason: nil),
      .fasterThanPossible(2), .verdictFine(files: 2, rows: 10),
      .verdictErrors(rejected: 2, mistakes: 1, problems: 1), .mistakesHeading, .files,
      .wonByDay, .atLeast, .handoffs, .handoffReasons, .handoffPeople, .leaks, .leakPeople, .spread, .targets, .nobody,
      .effort(effort(.touches, 0)), .effort(effort(.minutes, 0)), .effort(effort(.minutes, 1)),
      .effort(effort(.minutes, 12)),
      .targetMet, .targetNotAvailable, .noSuchFigure, .targetMissed(isAbove: true), .targetMissed(isAbove: false),
      .beyondFloor(isAbove: true), .beyondFloor(isAbove: false),
      .identity(keys: [.email, .company]), .fewBehind(["NPS", "CSAT"]), .ruleParts, .realDifferences,
    ].map(Phrase.report)

  private static let friday = AsOf(instant: monday.advanced(by: -3 * 86_400_000))

  static let briefs: [Phrase] = [
    BriefPhrase.since(friday, moment: asOf), .tested(212, real: 3), .tested(1, real: 0), .more(2),
    .nothingUnusual(since: friday, moment: asOf, tested: 212), .nothingUnusual(since: friday, moment: asOf, tested: 0),
    .restated(figure: "late", read: "42", today: "48", at: friday, moment: asOf), .stake("€ 1", isAWeek: false),
    .stake("€ 1", isAWeek: true),
    .title(company: "Warmtebron BV", asOf), .title(company: "", asOf),
  ].map(Phrase.brief)

  static let chains: [Phrase] =
    RegisterFault.Kind.allCases.map { .chain(.fault($0, count: 2)) }
    + [
      ChainPhrase.customersWay, .owners(owned: 21, touchpoints: 24), .channels(owned: 19, of: 24),
      .reviewed(20, of: 24), .ownersHeading, .noWeakest, .nobody, .link, .step, .owner, .channel, .loss, .within,
      .withinBefore, .contacts,
      .weakest, .touchpoints, .faults, .spend, .inDays(14, isTarget: true, isReal: true),
      .inDays(1, isTarget: false, isReal: false),
    ].map(Phrase.chain)
    + [
      TouchpointLink.Weakness.scoreFell(metric: "nps"), .withoutOwner,
      .ownerLeft(person: "R. Hoekstra", since: day(2026, 11, 2)), .channelWithoutOwner,
    ].map { .chain(.weakness($0, moment: asOf)) }
}
