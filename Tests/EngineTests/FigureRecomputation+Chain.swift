@testable import CustomerChain

/// Figures of the chain: steps lead by lead, the other rows by counting and adding.
extension FigureRecomputation {
  func differenceOfSteps(_ figure: Figure) throws -> String? {
    let here = figure.records.coordinates
    guard let stage = here.stage, let within = here.within, let week = here.week, let weeks = here.weekCount else {
      return "says not of which leads"
    }
    let now = counted(stage, within, from: week, weeks: weeks)
    if figure.id == .within {
      let listed = try [RecordSet.Part.numerator, .denominator].map { try rows(behind: figure.records.part($0)).count }
      let isSame =
        figure.value == .ratio(numerator: now.moved, denominator: now.entered) && listed == [now.moved, now.entered]
      return isSame ? nil : "\(now.moved) of \(now.entered), told \(figure.value), listed \(listed)"
    }
    let before = counted(stage, within, from: week.advanced(by: -7 * weeks), weeks: weeks)
    let id = store.stages[stage].id
    let target = store.agreement.targets.first { $0.figure == "funnel.step" && $0.coordinates == ["stage": id] }?.value
    let fall = (target ?? Double(before.moved) / Double(before.entered)) - Double(now.moved) / Double(now.entered)
    let expected = Double(now.entered) / Double(weeks) * fall * meanWon(in: here.currency ?? "")
    let told = figure.number ?? .nan
    let isSame = abs(told - expected) <= 0.005 + 1e-9 * abs(expected) && figure.n == now.entered
    return isSame ? nil : "\(expected) of \(now.entered), told \(told) of \(figure.n)"
  }

  private func counted(_ stage: Int, _ within: Int, from: Day, weeks: Int) -> (entered: Int, moved: Int) {
    var count = (entered: 0, moved: 0)
    for entries in entriesOfLeads {
      guard let first = entries.first(where: { $0.stage == stage }), let day = first.time.day(in: store.zone),
        (from..<from.advanced(by: 7 * weeks)).contains(day)
      else { continue }
      count.entered += 1
      let later = entries.filter { isStep($0.stage, after: stage) }
      let times = later.compactMap { Elapsed(from: first.time, to: $0.time, in: store.zone)?.days }
      if times.contains(where: { $0 <= Double(within) }) { count.moved += 1 }
    }
    return count
  }

  private func isStep(_ other: Int, after stage: Int) -> Bool {
    let order = store.stages.indices.filter { store.stages[$0].kind != .exit }
    guard let place = order.firstIndex(of: stage), let otherPlace = order.firstIndex(of: other) else { return false }
    return store.agreement.funnel.skips == .count ? otherPlace > place : otherPlace == place + 1
  }

  /// In whole units of a currency.
  private func meanWon(in currency: String) -> Double {
    let today = store.zone.day(of: board.asOf.instant)
    var sum = 0.0
    var known = 0
    for (lead, entries) in zip(leadsOfEntries, entriesOfLeads) {
      guard let won = entries.first(where: { store.stages[$0.stage].kind == .won && $0.stage == firstWon }),
        let day = won.time.day(in: store.zone), day < today, day >= today.advanced(by: -91),
        store.leads.amount(of: lead) != Money.unknown
      else { continue }
      known += 1
      let own = store.text(store.leads.text(.currency, of: lead)) ?? store.agreement.company.currency
      if own == currency { sum += Double(store.leads.amount(of: lead)) / 100 }
    }
    return known == 0 ? .nan : sum / Double(known)
  }

  private var firstWon: Int? { store.stages.firstIndex { $0.kind == .won } }

  private var boardStandings: Standings {
    Standings(
      store, at: board.asOf, matches: FilterMatcher(board.query.filter, in: store, at: board.asOf))
  }

  private var leadsOfEntries: [Int] {
    let standings = boardStandings
    return (0..<store.leads.count).filter { !standings.entries(of: $0).isEmpty }
  }

  private var entriesOfLeads: [[(stage: Int, time: Timestamp)]] {
    let standings = boardStandings
    return leadsOfEntries.map { lead in
      standings.entries(of: lead).map { (store.chains.stage($0), Timestamp(raw: store.chains.time($0))) }
    }
  }

  /// Of rows that are no leads: as many as are listed, and the sum of their amounts.
  func differenceOfRows(_ figure: Figure) throws -> String? {
    let expected: FigureValue
    switch figure.value {
    case .ratio:
      expected = .ratio(
        numerator: try rows(behind: figure.records.part(.numerator)).count,
        denominator: try rows(behind: figure.records.part(.denominator)).count)
    case .money(let money):
      let page = try figures.records(
        behind: figure.records, page: 0..<Int.max, sort: nil, text: "", generation: 1)
      let amounts = page.rows.flatMap(\.values).compactMap { value -> Int64? in
        if case .money(let amount) = value { amount.hundredths } else { nil }
      }
      expected = .money(Money(hundredths: amounts.reduce(0, +), currency: money.currency))
    default: expected = .count(try rows(behind: figure.records).count)
    }
    return figure.value == expected ? nil : "\(expected), told \(figure.value)"
  }
}
