import CustomerChain
import Foundation
import Testing
import Words

@testable import Report

@Suite struct ReportTextTests {
  private func report(_ language: Language, health: DataHealth = HandMade.health) -> Report {
    Report(
      board: HandMade.board, brief: HandMade.brief, health: health, agreement: HandMade.agreement, zone: .utc,
      words: Words(language: language, zone: .utc), version: "0.1.0")
  }

  /// The report up to the rejects, with plain blanks.
  private func figures(_ language: Language, until heading: String) throws -> String {
    let text = plain(report(language).text())
    let end = try #require(text.range(of: "\n\(heading)\n"))
    return String(text[..<end.lowerBound])
  }

  @Test("The whole report, in English")
  func inEnglish() throws {
    let expected = """
      Ketting: Warmtebron BV
      as of Mon 23 Nov 2026 07:31, period: all time
      agreement 2026-11, not agreed by Service

      Brief, since Fri 20 Nov 07:31, 212 changes tested, 3 real
      !! Marketing → Sales: 63 leads past their promise, 21 more than Friday; 41 are for dealer Oost; value of 3 unknown; € 412 000 at stake
      ! Service phone: NPS +38 → +12 (n 240, 214), a real fall in 4 weeks
      ! Leaks: 5 new since Friday: 3 untouched, 2 without owner
      2 more
      Won: 14 orders, € 118 300: a usual Monday
      late, Marketing → Sales: Friday said 42; today Friday is 48

      Funnel
      cohort: 8 000
      exited: 60
      win rate: 93.3 % (842 of 902, 91.5–94.8 %)
      decided: 11.3 % (902 of 8 000)
      re-opened: 0
      day by which half has won: Not reached: too few have come so far by now
      velocity, money per day: € 3 101

      stage   here  reached  imputed  again     in  out    step        95 %  overall           95 %
      MQL    7 098    8 000        0     12  8 000  902  10.5 %  9.9–11.2 %  100.0 %  100.0–100.0 %
      Won      842      842        0      —    842    0       —               10.5 %     9.9–11.2 %  No stage comes after this one
      lost      60       60        0      —     60    0       —                    —                 exit

      Time to the next stage
      stage                p50    p90  moved  waiting
      MQL                 14 d  162 d    842    7 098  1 lead with an end before its start
      first stage to won  14 d  162 d    842    7 098  1 lead with an end before its start

      Won within so many days after coming in
      day     won         95 %      n  still followed
       30   6.9 %    6.4–7.5 %  8 000           7 098
      365  12.5 %  11.0–14.3 %  8 000               0  at least: nobody was followed that long

      Exits
      from MQL: 40 leads, “price”
      from MQL: 20 leads, no reason given

      Funnel by source
      source       cohort  won  exited    rate         95 %  win rate          95 %
      paid_search   1 586  195       0  12.3 %  10.8–14.0 %   100.0 %  98.1–100.0 %
      no value          3    0       0   0.0 %   0.0–56.2 %         —                There is nothing to count: no record falls under it

      Aging, in calendar days since the stage was entered
      department         open  <1d  <7d  <30  30+  unknown    p50    p90  oldest  late  in time  ever late      value  late value
      Marketing → Sales    63   20   30   10    3        0  1.3 d  6.5 d   143 d     3       60          9  € 412 001     € 9 000
      unassigned            2    0    0    0    0        2      —      —       —     —        —          —          —           —  None of the records has a time; The department sales has no calendar of working hours
      total                65   20   30   10    3        2  1.3 d  6.5 d   143 d     3       60          9  € 412 001     € 9 000

      Experience
      metric  of                   score       95 %   n  promoters  passives  detractors  invalid  unanswered  response  4 weeks            95 %
      NPS     all answers            +30  −3 to +56  20          9         8           3        1           2    91.3 %    +12.5  −20.0 to +43.3  few answers (under 30)
      CSAT    touchpoint: renewal      —              4                                         0           0         —        —                  fewer than 5 answers: not shown
      CES     owner: no value        5.3    5.1–5.4  40                                         0           0         —        —

      How far experience lies apart
      metric  between  highest  lowest  difference
      NPS     channel  visit    phone         26.0
      CSAT    channel                            —  No two intervals lie apart

      Chain
      weakest link: MQL → Won, loses € 96 500 a week against its own past
      campaign spend: € 34 000
      orders: 14, € 118 300
      touchpoints with one owner: 25.0 % (1 of 4, 4.6–69.9 %)
      on a channel with an owner: 50.0 % (1 of 2, 9.5–90.6 %)
      reviewed this year: 25.0 % (1 of 4, 4.6–69.9 %)
      2 touchpoints without an owner
      1 touchpoint with more than one owner
      3 touchpoints not reviewed in a year

      link       department         reached  to next  accepted of decided  in time  against  loss a week  late  late value
      MQL → Won  Marketing → Sales    8 000     14 d               75.0 %   36.0 %   41.0 %     € 96 500     3     € 9 000  weakest link; within 14 days, 13 weeks against the 13 before: real
      Won                               842        —                    —        —        —            —     —           —  No stage has an agreed limit

      Touchpoints
      touchpoint     step      channel  owner     metric  contacts  score       95 %
      fair           campaign           Ann, Bob                 —      —
      offer          MQL       mail     Ann       NPS          120    +12  +2 to +22  its NPS got worse
      Service phone  MQL       phone    nobody    NPS            8      —             no owner since 2 Nov: R. Hoekstra left; nobody owns its channel; fewer than 5 answers: not shown
      renewal        Won                nobody                   —      —             has no owner

      Hand-offs
      hand-off           stage  handed  accepted  rejected  undecided  sent back  accepted of decided         95 %  decided of all         95 %    p50  p90
      Marketing → Sales  MQL       100        60        20         20          4               75.0 %  64.5–83.1 %          80.0 %  71.1–86.7 %  1.8 d    —  Not reached: too few have come so far by now

      Rejected at the hand-off
      from MQL: 9 leads, “duplicate”
      from MQL: 11 leads, no reason given

      Hand-offs by who decides
      stage  who     handed  accepted  rejected  undecided
      MQL    Ann         70        50        12          8
      MQL    nobody      30        10         8         12

      Leaking leads
      cause                 leads     value  oldest
      without an owner          —         —       —  No file says who has a lead
      late and not touched      7  € 12 501    42 d
      gone quiet                0         —       —

      Leaking leads by owner
      who     leads     value
      Ann         5  € 10 000
      nobody      2         —

      effort on leads that came to nothing: 62.0 %, 620 of 1 000 minutes; how long 12 touches took is not known

      Definitions
      definition agreement: 33.3 % (2 of 6, 9.7–70.0 %)

      stage  rule                   signed            not signed                  here  breaks
      MQL    value>1000 source:web  Marketing, Sales  Service                    7 098     212  Wants an offer | and says so
      Won                                             Marketing, Sales, Service    842       —  No rule is agreed for this stage

      What breaks the rules
      stage  part        breaks
      MQL    value>1000     200
      MQL    source:web      40

      Groups, by department
      department  cohort  share won    p50  NPS
      Sales        5 000     14.0 %  2.5 d  +30  few behind NPS
      no value     3 000      4.7 %      —    —  fewer than 5 answers: not shown; None of the records has a time
      total        8 000     10.5 %  1.3 d  +26  few behind NPS

      Groups that really differ from the whole
      department  figure      value  difference          95 %
      Sales       share won  14.0 %     +3.5 pp  +2.9 to +4.1
      no value    share won   4.7 %     −5.8 pp  −6.8 to −4.8

      Targets
      figure         of                             target  floor   value          state
      NPS            metric: nps                        40     35     +30    below floor  Call every detractor
      win rate                                      90.0 %         93.3 %            met
      late           department: sales, seam: true       2      5       3   above target
      median wait    department: nobody                  2              —  not available  None of the records has a time
      funnel.winrat                                    0.5              —  not available  No figure has this name and this place

      Sources
      file       read as    rows  accepted  skipped  rejected  duplicates  unmapped             newest
      deals.csv  source 2      1         0        1         0           0         1  23 Nov 2026 07:31
      leads.csv  leads     8 025     8 000        0        25           0         0        23 Nov 2026
      notes.csv  unused        0         0        0         0           0         0                  —

      """
    #expect(try figures(.english, until: "Rejected") == expected)
  }

  @Test("The first rejects are listed with their place, the others counted")
  func rejects() {
    let lines = report(.english).text().split(separator: "\n").filter { $0.hasPrefix("leads.csv:") }
    #expect(lines.count == Report.rejectsListed + 1)
    #expect(lines.first == "leads.csv:10: created_at: “31-31-0” is not a date or time that can be read")
    #expect(lines.last == "leads.csv: and 5 more")
  }

  @Test("Without records each part says which file would fill it")
  func nothing() {
    let nothing = HandMade.count(.cohort, 0)
    let funnel = FunnelFigures(
      cohort: nothing, decided: nothing, exited: nothing, recycled: nothing,
      winRate: HandMade.absent(.winRate, .nothingCounted), toWon: HandMade.nowhere(), stages: [], groupedBy: .source,
      groups: [])
    let board = Board(
      query: HandMade.query, asOf: HandMade.asOf, revision: 1, funnel: funnel,
      aging: AgingFigures(buckets: [1], clock: .wall, rows: [], total: HandMade.aging.total),
      experience: ExperienceFigures(rows: [], agreement: ExperienceAgreement()))
    let health = DataHealth(
      files: [], mistakes: [], hasAgreement: false, sourcesWithoutFile: [], newestRecord: .unknown,
      readAt: HandMade.asOf.instant, unknownStages: [])
    let words = Words(language: .english, zone: .utc)
    let text = Report(
      board: board, health: health, agreement: Agreement(), zone: .utc, words: words, version: "0.1.0"
    ).text()
    for pane in [EmptyPane.funnel, .noOpenLeads, .experience, .dataHealth] {
      #expect(text.contains(words(.emptyPane(pane))))
    }
    #expect(text.contains("agreed by nobody"))
  }

  @Test("Nothing from a data file acts on a terminal")
  func hostileData() throws {
    let evil = "\u{1B}[2J\u{9B}31m\r\n\u{202E}\u{0}x"
    var health = HandMade.health
    health.files[0].name = evil
    health.files[0].group = evil
    health.files[0].unmapped = [UnmappedValue(field: .stage, value: evil, count: 1)]
    health.files[0].problems = [.duplicateHeader(evil), .ambiguousDates(column: evil, example: evil)]
    health.files[1].rejects = [Reject(line: 1, offset: 0, column: evil, reason: .unreadableNumber(evil))]
    health.mistakes = [Mistake(file: evil, line: 1, column: 1, reason: .syntax(evil))]
    health.unknownStages = [UnmappedValue(field: .stage, value: evil, count: 1)]
    var agreement = HandMade.agreement
    agreement.company.name = evil
    agreement.departments[0].name = evil
    agreement.sources[0].files = [evil]
    for language in Language.allCases {
      let words = Words(language: language, zone: .utc)
      let report = Report(
        board: hostileBoard(evil), brief: hostileBrief(evil), health: health, agreement: agreement, zone: .utc,
        words: words, version: "0.1.0")
      let check = CheckReport(health: health, agreement: agreement, words: words, version: "0.1.0")
      let outputs = [
        report.text(), report.csv(), report.markdown(), check.text(),
        String(decoding: try report.json(), as: UTF8.self),
        String(decoding: try check.json(), as: UTF8.self), report.briefText(), report.briefMarkdown(),
        String(decoding: try report.briefJSON(), as: UTF8.self),
      ]
      for output in outputs {
        #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || !PlainText.acts($0) })
      }
    }
  }

  private func hostileBrief(_ evil: String) -> Brief {
    let count = HandMade.count(.late, 1, at: HandMade.place { $0.row = AgingKey(department: evil) })
    let share = BriefLine.Share(dimension: .attribute(evil), key: evil, count: 1)
    let rules: [BriefLine.Rule] = [
      .late(row: AgingKey(department: evil), new: 1, mostly: share), .rate(stage: 0, within: 14, reason: evil),
      .score(metric: evil, touchpoint: evil, n: 1, nBefore: 1), .sourceLate(file: evil),
      .target(Target(figure: evil, value: 1, coordinates: [evil: evil]), .missed),
    ]
    return Brief(
      asOf: HandMade.asOf, revision: 1, before: HandMade.friday, weekBefore: HandMade.friday,
      lines: rules.map { BriefLine(rule: $0, severity: .bad, figure: count, before: count) }, tested: 1, real: 1,
      restated: [Restatement(figure: count, read: 2, at: HandMade.friday.instant)])
  }

  private func hostileChain(_ evil: String) -> ChainFigures {
    let chain = HandMade.chain
    let link = TouchpointLink(
      touchpoint: evil, name: evil, channel: evil, department: evil, owners: [evil], promise: evil, reviewed: nil,
      contacts: nil, score: nil, change: nil,
      weaknesses: [.scoreFell(metric: evil), .ownerLeft(person: evil, since: Day(number: 20_000))])
    return ChainFigures(
      steps: [ChainStep(name: evil, stage: nil, touchpoints: [link])], weakest: nil,
      ownerCoverage: chain.ownerCoverage, channelCoverage: chain.channelCoverage, reviewed: chain.reviewed, faults: [])
  }

  private func hostileDefinitions(_ evil: String) -> DefinitionFigures {
    var stage = Stage(id: evil, name: evil, kind: .sla)
    (stage.rule, stage.definition) = (evil, evil)
    let count = HandMade.count(.breaking, 1, at: HandMade.place { $0.stage = 0 })
    let part = RulePart(text: evil, breaking: count)
    return DefinitionFigures(
      stages: [
        StageDefinition(
          position: 0, stage: stage, agreedBy: [evil], missing: [evil], breaking: count, parts: [part, part], of: count)
      ], agreement: HandMade.definitions.agreement)
  }

  private func hostileBoard(_ evil: String) -> Board {
    let board = HandMade.board
    let handoff = HandMade.handoffs[0]
    var stage = handoff.stage
    stage.name = evil
    stage.department = evil
    let count = HandMade.count(.handed, 1, at: HandMade.place { $0.person = .some(evil) })
    let person = HandoffPerson(person: evil, handed: count, accepted: count, rejected: count, undecided: count)
    let target = Target(figure: evil, value: 1, coordinates: [evil: evil])
    return Board(
      query: board.query, asOf: board.asOf, revision: 1, funnel: board.funnel, aging: board.aging,
      handoffs: [
        HandoffFigures(
          stage: stage, handed: count, accepted: count, rejected: count, undecided: count, returned: count,
          acceptance: handoff.acceptance, decision: handoff.decision, toDecide: handoff.toDecide,
          reasons: [ExitFigures(reason: evil, count: count)], people: [person])
      ],
      leaks: LeakFigures(causes: board.leaks.causes, people: [LeakPerson(person: evil, count: count, value: [])]),
      experience: ExperienceFigures(
        rows: board.experience.rows,
        spread: [
          SpreadFigure(metric: evil, dimension: .attribute(evil), value: count, highest: evil, lowest: evil)
        ], agreement: ExperienceAgreement()),
      chain: hostileChain(evil), definitions: hostileDefinitions(evil),
      groups: GroupFigures(
        dimension: .attribute(evil), rows: [GroupRow(key: evil, cells: HandMade.groups.rows[0].cells)],
        whole: HandMade.groups.whole, carefulBelow: 30),
      targets: [TargetFigure(target: target, figure: nil, state: .notAvailable)])
  }

  @Test("Lines have no blanks at their ends")
  func trailingBlanks() {
    for line in report(.english).text().split(separator: "\n") { #expect(line.last != " ") }
  }
}
