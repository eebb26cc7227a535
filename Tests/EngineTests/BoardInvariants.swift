@testable import CustomerChain

/// What must hold of the figures of any board.
enum Invariant: String, CaseIterable {
  case converted, reachedFalls, decided, groups, incidence, beneathKaplanMeier
  case buckets, rows, stock, late, everLate, money
  case leaks, leakPeople, handoffs, returned, handoffPeople, reasons
  case scores, suppression, intervals, shares
  case stages, register
  case groupSums, differences, rules
  case balance, length
}

/// A figure that is told wrong on purpose, to show that an invariant notices.
struct PlantedFault {
  let id: MetricID
  let change: Double
  /// Only in the figures of this stage.
  var stage: Int?
  /// Tells a number where there is none.
  var tellsHidden = false

  func change(of figure: Figure) -> Double {
    figure.id == id && (stage == nil || stage == figure.records.coordinates.stage) ? change : 0
  }
}

/// Asks a board for everything that must hold of it, and keeps what does not.
struct BoardInvariants {
  let board: Board
  let agreement: Agreement
  let planted: PlantedFault?
  private(set) var complaints: [(invariant: Invariant, what: String)] = []

  init(_ board: Board, _ agreement: Agreement, planted: PlantedFault? = nil) {
    self.board = board
    self.agreement = agreement
    self.planted = planted
  }

  mutating func expect(_ invariant: Invariant, _ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { complaints.append((invariant, what())) }
  }

  // MARK: The figures, with the fault that is planted

  func number(_ figure: Figure) -> Double? {
    let hidden: Double? = planted?.tellsHidden == true && planted?.id == figure.id ? 0 : nil
    return (figure.number ?? hidden).map { $0 + change(of: figure) }
  }

  func change(of figure: Figure) -> Double { planted?.change(of: figure) ?? 0 }

  /// 0 where there is none.
  func count(_ figure: Figure?) -> Int { figure.flatMap { number($0) }.map { Int($0) } ?? 0 }

  func numerator(_ figure: Figure) -> Int {
    guard case .ratio(let numerator, _) = figure.value else { return 0 }
    return numerator + Int(change(of: figure))
  }

  func sum(_ figures: [Figure]) -> Int { figures.reduce(0) { $0 + count($1) } }

  /// By currency, in hundredths.
  func money(_ figures: [Figure]) -> [String: Int64] {
    var sums: [String: Int64] = [:]
    for figure in figures {
      guard case .money(let money) = figure.value else { continue }
      sums[money.currency, default: 0] += money.hundredths + Int64(change(of: figure))
    }
    return sums
  }

  // MARK: What must hold

  /// - Parameter leads: those of the cohort, as their cards tell them.
  mutating func check(_ leads: FollowedLeads) {
    checkFunnel()
    checkIncidence(leads)
    checkAging()
    checkLeaks()
    checkChain()
    for handoff in board.handoffs { check(handoff) }
    for row in board.experience.rows { check(row) }
    board.definitions?.stages.forEach { check($0) }
    if let groups = board.groups { check(groups) }
    for figure in board.figures { check(figure) }
  }

  private mutating func checkFunnel() {
    let funnel = board.funnel
    let cohort = count(funnel.cohort)
    for stage in funnel.stages {
      let reached = count(stage.reached)
      expect(.converted, reached <= cohort, "\(stage.stage.id) \(reached) of \(cohort)")
      expect(.converted, count(stage.imputed) + count(stage.reentered) <= reached, "\(stage.stage.id) of \(reached)")
      expect(.converted, sum(stage.exits.map(\.count)) <= count(funnel.exited), "exits of \(stage.stage.id)")
    }
    if agreement.funnel.skips == .count {
      let reached = funnel.stages.filter { $0.stage.kind != .exit }.map { count($0.reached) }
      expect(.reachedFalls, zip(reached, reached.dropFirst()).allSatisfy(>=), "\(reached)")
    }
    let decided = numerator(funnel.decided)
    let won = numerator(funnel.winRate)
    let exited = count(funnel.exited)
    expect(.decided, decided == won + exited, "\(decided), \(won) won, \(exited) left")
    expect(.decided, decided <= cohort, "\(decided) of \(cohort)")
    expect(.groups, sum(funnel.groups.map(\.cohort)) == cohort, "cohorts of groups")
    expect(.groups, sum(funnel.groups.map(\.won)) == won, "won of groups")
    expect(.groups, sum(funnel.groups.map(\.exited)) == count(funnel.exited), "left of groups")
  }

  private mutating func checkIncidence(_ leads: FollowedLeads) {
    var before = 0.0
    for wonBy in board.funnel.wonBy {
      guard let share = number(wonBy.share) else { continue }
      let expected = leads.incidence(byDay: wonBy.day)
      expect(.incidence, abs(share - expected) < 1e-9, "day \(wonBy.day): \(share), by the books \(expected)")
      expect(.incidence, share >= before && share <= 1 + 1e-12, "day \(wonBy.day): \(share) after \(before)")
      before = share
      let bound = leads.withoutExits(byDay: wonBy.day)
      expect(.beneathKaplanMeier, share <= bound + 1e-12, "day \(wonBy.day): \(share), 1 - KM \(bound)")
      let known = Double(max(1, leads.leads.count))
      if !leads.isAnyCensored {
        let ever = Double(leads.leads.count { $0.end == .won }) / known
        expect(.beneathKaplanMeier, share <= ever + 1e-12, "day \(wonBy.day): \(share), ever \(ever)")
      }
    }
  }

  private mutating func checkAging() {
    let aging = board.aging
    for row in aging.rows + [aging.total] {
      let open = count(row.open)
      expect(.buckets, sum(row.counts) + count(row.unknown) == open, "\(row.key)")
      expect(.late, count(row.late) + count(row.due) <= open, "\(row.key)")
      if endsAtTheMoment, let everLate = row.everLate, number(everLate) != nil {
        expect(.everLate, count(row.late) <= count(everLate), "\(row.key)")
      }
    }
    let open = count(aging.total.open)
    expect(.rows, sum(aging.rows.map(\.open)) == open, "rows of \(open)")
    expect(.rows, sum(aging.rows.map(\.unknown)) == count(aging.total.unknown), "unknown of rows")
    let standing = sum(board.funnel.stages.filter(\.stage.isOpen).map(\.here))
    expect(.stock, standing == open, "\(standing) stand in open stages, \(open) are open")
    expect(.money, money(aging.rows.flatMap(\.value)) == money(aging.total.value), "value of rows")
    expect(.money, money(aging.rows.flatMap(\.lateValue)) == money(aging.total.lateValue), "late value of rows")
    let currencies = aging.total.value.map(\.records.coordinates.currency)
    expect(.money, Set(currencies).count == currencies.count, "a currency stands twice")
  }

  /// Whether the period's last moment is that of the board.
  private var endsAtTheMoment: Bool {
    let day = Day(number: Int32(board.asOf.instant.milliseconds / Instant.millisecondsPerDay))
    let period = board.query.period
    return (period.from.map { $0 < day } ?? true) && (period.to.map { $0 > day.advanced(by: 1) } ?? true)
  }

  private mutating func checkLeaks() {
    let leaks = board.leaks
    let leaking = sum(leaks.causes.map(\.count))
    let open = count(board.aging.total.open)
    expect(.leaks, leaking <= open, "\(leaking) leak of \(open)")
    expect(.leakPeople, money(leaks.people.flatMap(\.value)) == money(leaks.causes.flatMap(\.value)), "value")
    expect(.leakPeople, sum(leaks.people.map(\.count)) == leaking, "people of \(leaking)")
  }

  private mutating func check(_ handoff: HandoffFigures) {
    let handed = count(handoff.handed)
    let decided = count(handoff.accepted) + count(handoff.rejected)
    expect(.handoffs, handed == decided + count(handoff.undecided), "\(handoff.stage.id): \(handed)")
    expect(.handoffs, numerator(handoff.acceptance) == (decided == 0 ? 0 : count(handoff.accepted)), "acceptance")
    expect(.handoffs, numerator(handoff.decision) == (handed == 0 ? 0 : decided), "decision")
    expect(.returned, count(handoff.returned) <= count(handoff.undecided), handoff.stage.id)
    expect(.reasons, sum(handoff.reasons.map(\.count)) == count(handoff.rejected), handoff.stage.id)
    let people = handoff.people
    expect(.handoffPeople, sum(people.map(\.handed)) == handed, "handed")
    for person in people {
      let parts = sum([person.accepted, person.rejected, person.undecided])
      expect(.handoffPeople, count(person.handed) == parts, person.person ?? "nobody")
    }
  }

  private mutating func check(_ row: ExperienceRow) {
    let name = "\(row.metric) \(row.key ?? "")"
    if let score = number(row.score), [.nps, .cxpi].contains(row.score.id) {
      expect(.scores, (-100...100).contains(score), "\(name) \(score)")
    }
    if !row.camps.isEmpty { expect(.scores, sum(row.camps) == row.score.n, "camps of \(name)") }
    if !row.scores.isEmpty { expect(.scores, sum(row.scores.map(\.count)) == row.score.n, "scores of \(name)") }
    // Whether customers answered is told also where what they answered is not.
    guard row.isSuppressed else { return }
    let told = ([row.score, row.topShare, row.good] + row.camps + row.scores.map(\.count)).filter { number($0) != nil }
    expect(.suppression, told.isEmpty && row.mean == nil, "\(name) tells \(told.map(\.id.rawValue))")
  }
}
