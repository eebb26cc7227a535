/// What only lines that are told are asked for: one more look each.
extension BriefMaker {
  /// The lines with what most late leads of a row have in common, and why a step fell.
  func explained(_ lines: [BriefLine], _ facts: BriefFacts) throws -> [BriefLine] {
    let late = lines.compactMap { line -> AgingPlacer.RowKey? in
      if case .late(let row, _, _) = line.rule { facts.rows[row] } else { nil }
    }
    let hasFall = lines.contains { $0.rule.name == "rate" && $0.severity != .info }
    guard !late.isEmpty || hasFall else { return lines }
    let standings = Standings(store, at: mornings.now.at, included: included(mornings.now.at))
    let finder = MostlyFinder(AgingPlacer(standings, query: query), facts.moving)
    let shares = late.isEmpty ? [] : try unlessCancelled(finder.mostly(in: late))
    var next = shares.makeIterator()
    return try lines.map { line in
      switch line.rule {
      case .late(let row, let new, _): return line.with(.late(row: row, new: new, mostly: next.next() ?? nil))
      case .rate(let stage, let within, _) where line.severity != .info:
        guard let step = facts.steps[stage] else { return line }
        let all = 0..<store.leads.count
        let reasons = try unlessCancelled(ExitReasons(standings, all, now: step.now, before: step.before))
        return line.with(
          .rate(stage: stage, within: within, reason: reasons.reason(now: step.countNow, before: step.countBefore)))
      default: return line
      }
    }
  }
}

extension BriefLine {
  /// The same line that says more.
  func with(_ rule: Rule) -> BriefLine {
    BriefLine(
      rule: rule, severity: severity, figure: figure, before: before, money: money, withoutValue: withoutValue,
      chance: chance)
  }
}

/// The worst first: by money at stake in the company's currency, then by severity, then in the order of the rules. Good news
/// has no money at stake.
struct BriefOrder {
  let currency: String

  private struct Place: Comparable {
    let money: Int64
    let severity: Int
    let number: Int

    static func < (left: Place, right: Place) -> Bool {
      (right.money, left.severity, left.number) < (left.money, right.severity, right.number)
    }
  }

  /// - Parameter lines: in the order of the rules.
  func ordered(_ lines: [BriefLine]) -> [BriefLine] {
    let placed = lines.enumerated().map { number, line in (place: place(line, number), line: line) }
    return placed.sorted { $0.place < $1.place }.map(\.line)
  }

  private func place(_ line: BriefLine, _ number: Int) -> Place {
    let money = line.severity == .info ? nil : line.money.first { $0.currency == currency }
    let severity = BriefLine.Severity.allCases.firstIndex(of: line.severity) ?? 0
    return Place(money: max(0, money?.hundredths ?? 0), severity: severity, number: number)
  }
}
