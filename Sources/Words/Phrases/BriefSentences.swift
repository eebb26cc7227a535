import CustomerChain

/// The lines of the brief in words: what each is about, and one sentence with its figures and what they are compared to.
extension Words {
  /// What a line is about: a department, a touchpoint, a step, a file.
  public func subject(of line: BriefLine, _ names: BriefNames) -> String {
    switch line.rule {
    case .late(let row, _, _): agingRow(row, agreement: names.agreement)
    case .leak: say(nl: "Lekken", en: "Leaks")
    case .rate(let stage, _, _): link(from: stage, stages: names.stages)
    case .score(_, let touchpoint?, _, _): names.touchpoint(touchpoint)
    case .score(_, nil, _, _): self(.pane(.allAnswers))
    case .volume: say(nl: "Nieuwe leads", en: "New leads")
    case .won: say(nl: "Gewonnen", en: "Won")
    case .target(let target, _): subject(of: target, names)
    case .sourceLate(let file), .sourceShrank(let file, _, _): file
    }
  }

  /// What happened, without a full stop.
  public func sentence(of line: BriefLine, _ names: BriefNames) -> String {
    let said =
      switch line.rule {
      case .late(let row, let new, let mostly): late(line, row, new, mostly, names)
      case .leak(let causes): leaks(line, causes, names)
      case .rate(_, let within, let reason): rate(line, within, reason)
      case .score(let metric, _, let n, let nBefore): score(line, metric, n, nBefore)
      case .volume(let usual): volume(line, usual, names)
      case .won(let count, let usual, let isUsual): won(line, count, usual, isUsual, names)
      case .target(let target, let state): self.target(line, target, state, names)
      case .sourceLate: say(nl: "kwam niet toen hij verwacht werd", en: "did not come when it was expected")
      case .sourceShrank(_, let rows, let before): shrank(rows, before)
      }
    return [said, unknownValues(of: line)].compactMap(\.self).joined(separator: "; ")
  }

  /// The money of a line that stands in a column of its own; nil where there is none, or it is in the sentence.
  public func atStake(_ line: BriefLine) -> String? {
    if case .won = line.rule { return nil }
    return line.money.isEmpty ? nil : amounts(line.money)
  }

  /// Amounts that cannot be added: `€ 412 000 + $ 3 100`.
  public func amounts(_ amounts: [Money]) -> String { amounts.map { money($0) }.joined(separator: " + ") }

  /// What is not known of the value is not nothing.
  private func unknownValues(of line: BriefLine) -> String? {
    guard line.withoutValue > 0 else { return nil }
    if line.money.isEmpty { return say(nl: "geen waarde bekend", en: "no value known") }
    let count = integer(line.withoutValue)
    return say(nl: "waarde van \(count) onbekend", en: "value of \(count) unknown")
  }

  // MARK: Leads

  private func late(
    _ line: BriefLine, _ row: AgingKey, _ new: Int, _ mostly: BriefLine.Share?, _ names: BriefNames
  ) -> String {
    let count = line.figure.count ?? 0
    var said = self.counted(count, .lead) + " " + past(names.promise(of: row))
    if let before = line.before?.count {
      said += ", " + comparison(count - before, with: names)
      if new != count - before {
        said += say(nl: ", \(integer(new)) ervan nieuw", en: ", \(integer(new)) of them new")
      }
    } else {
      said += say(nl: ", \(integer(new)) nieuw", en: ", \(integer(new)) new")
    }
    return mostly.map { said + "; " + self.mostly($0) } ?? said
  }

  private func past(_ promise: (limit: TimeLimit, clock: Clock)?) -> String {
    guard let promise else { return say(nl: "voorbij hun termijn", en: "past their promise") }
    let (limit, amount) = (promise.limit, shortDecimal(promise.limit.amount))
    switch (promise.clock, limit.unit) {
    case (.business, .days):
      let isOne = limit.amount == 1
      return say(
        nl: "voorbij hun termijn van \(amount)\(noBreak)\(isOne ? "werkdag" : "werkdagen")",
        en: "past their promise of \(amount)\(noBreak)working \(isOne ? "day" : "days")")
    case (.business, .hours), (.business, .minutes):
      return say(
        nl: "voorbij hun termijn van \(timeLimit(limit)) werktijd",
        en: "past their promise of \(timeLimit(limit)) of working time")
    case (.wall, let unit):
      let name =
        switch unit {
        case .days: "day"
        case .hours: "hour"
        case .minutes: "minute"
        }
      return say(nl: "voorbij hun termijn van \(timeLimit(limit))", en: "past their \(amount)-\(name) promise")
    }
  }

  private func mostly(_ share: BriefLine.Share) -> String {
    let count = integer(share.count)
    switch share.dimension {
    case .dealer:
      return say(nl: "\(count) zijn voor dealer \(share.key)", en: "\(count) are for dealer \(share.key)")
    case .country: return say(nl: "\(count) zijn uit \(share.key)", en: "\(count) are from \(share.key)")
    case .source: return say(nl: "\(count) kwamen via \(share.key)", en: "\(count) came by \(share.key)")
    default:
      let name = name(of: share.dimension)
      return say(nl: "\(count) met \(name) \(share.key)", en: "\(count) with \(name) \(share.key)")
    }
  }

  /// `21 more than Friday`.
  private func comparison(_ difference: Int, with names: BriefNames) -> String {
    let morning = morning(names.before, near: names.asOf)
    let count = integer(abs(difference))
    if difference == 0 { return say(nl: "evenveel als \(morning)", en: "as many as \(morning)") }
    return difference > 0
      ? say(nl: "\(count) meer dan \(morning)", en: "\(count) more than \(morning)")
      : say(nl: "\(count) minder dan \(morning)", en: "\(count) fewer than \(morning)")
  }

  private func leaks(_ line: BriefLine, _ causes: [BriefLine.CauseCount], _ names: BriefNames) -> String {
    let morning = morning(names.before, near: names.asOf)
    let count = integer(line.figure.count ?? 0)
    let parts = causes.filter { $0.count > 0 }.map { "\(integer($0.count)) \(shortName(of: $0.cause))" }
    let said = say(nl: "\(count) nieuw sinds \(morning)", en: "\(count) new since \(morning)")
    return parts.isEmpty ? said : said + ": " + parts.joined(separator: ", ")
  }

  private func shortName(of cause: LeakCause) -> String {
    switch cause {
    case .noOwner: say(nl: "zonder eigenaar", en: "without owner")
    case .untouched: say(nl: "niet benaderd", en: "untouched")
    case .undecided: say(nl: "niet beslist", en: "undecided")
    case .quiet: say(nl: "stilgevallen", en: "gone quiet")
    case .vanished: say(nl: "verdwenen", en: "vanished")
    }
  }

  private func volume(_ line: BriefLine, _ usual: Double, _ names: BriefNames) -> String {
    let count = integer(line.figure.count ?? 0)
    let morning = morning(names.before, near: names.asOf)
    return say(nl: "\(count) sinds \(morning)", en: "\(count) since \(morning)") + "; " + onAUsualDay(usual, names)
  }

  private func won(
    _ line: BriefLine, _ count: Int, _ usual: Double, _ isUsual: Bool, _ names: BriefNames
  ) -> String {
    let things =
      count == 0 ? say(nl: "geen", en: "none") : counted(count, line.figure.id == .orders ? .order : .lead)
    let said = line.money.isEmpty ? things : things + ", " + amounts(line.money)
    let day = weekdayName(zone.day(of: names.asOf.instant))
    if isUsual { return said + say(nl: ": een gewone \(day)", en: ": a usual \(day)") }
    let morning = morning(names.before, near: names.asOf)
    return said + say(nl: " sinds \(morning); ", en: " since \(morning); ") + onAUsualDay(usual, names)
  }

  private func onAUsualDay(_ usual: Double, _ names: BriefNames) -> String {
    let (day, count) = (weekdayName(zone.day(of: names.asOf.instant)), shortDecimal(usual, atMost: 1))
    return say(nl: "een gewone \(day) heeft er \(count)", en: "a usual \(day) has \(count)")
  }

  // MARK: Rates and scores

  private func rate(_ line: BriefLine, _ within: Int, _ reason: String?) -> String {
    let days = self.days(Double(within))
    var said = change(line) + say(nl: " binnen \(days)", en: " within \(days)")
    let here = line.figure.records.coordinates
    if let from = here.week {
      let weeks = here.weekCount ?? 1
      let dates = shortPeriod(from, from.advanced(by: 7 * weeks - 1))
      said += say(
        nl: ", ingestroomd \(dates) tegen de \(counted(weeks, .week)) ervoor",
        en: ", entered \(dates) against the \(counted(weeks, .week)) before")
    }
    return reason.map { said + say(nl: "; reden “\($0)”", en: "; reason “\($0)”") } ?? said
  }

  private func shortPeriod(_ from: Day, _ to: Day) -> String {
    from.civil.year == to.civil.year ? "\(shortDay(from)) – \(shortDay(to))" : "\(longDay(from)) – \(longDay(to))"
  }

  private func score(_ line: BriefLine, _ metric: String, _ n: Int, _ nBefore: Int) -> String {
    let isFall = (line.figure.number ?? 0) < (line.before?.number ?? 0)
    let counts = "(n\(noBreak)\(integer(nBefore)), \(integer(n)))"
    return "\(name(ofSurvey: metric)) \(change(line)) \(counts), "
      + (isFall
        ? say(nl: "een echte daling in 4 weken", en: "a real fall in 4 weeks")
        : say(nl: "een echte stijging in 4 weken", en: "a real rise in 4 weeks"))
  }

  /// `41 % → 36 %`, with one more decimal where the two would look the same.
  private func change(_ line: BriefLine) -> String {
    guard let before = line.before else { return value(line.figure) }
    let fewest = isMean(line.figure) ? 1 : 0
    for places in fewest..<fewest + 3 {
      let (was, now) = (short(before, places), short(line.figure, places))
      if was != now { return "\(was) → \(now)" }
    }
    return "\(value(before)) → \(value(line.figure))"
  }

  private func isMean(_ figure: Figure) -> Bool { figure.score != nil && figure.id != .nps && figure.id != .cxpi }

  private func short(_ figure: Figure, _ places: Int) -> String {
    switch figure.value {
    case .ratio, .share: figure.share.map { percent($0, places: places) } ?? Words.notAvailable
    case .score(let score): isMean(figure) ? decimal(score, places: places) : signed(score, places: places)
    case .count, .duration, .money, .notAvailable: value(figure)
    }
  }

  // MARK: Targets and files

  private func subject(of target: Target, _ names: BriefNames) -> String {
    let figure = MetricID(rawValue: target.figure).map { name(of: $0) } ?? target.figure
    let place = placeNames(of: target, agreement: names.agreement, stages: names.stages, touchpoint: names.touchpoint)
    return ([figure] + place).joined(separator: " · ")
  }

  private func target(
    _ line: BriefLine, _ target: Target, _ state: TargetFigure.State, _ names: BriefNames
  ) -> String {
    let was = line.before.map { say(nl: ", was \(value($0))", en: ", was \(value($0))") } ?? ""
    let (now, aim) = (value(line.figure) + was, aimed(target.value, like: line.figure))
    switch state {
    case .met: return say(nl: "\(now): haalt het doel van \(aim) weer", en: "\(now): meets the target of \(aim) again")
    case .missed:
      return say(nl: "\(now): mist het doel van \(aim)", en: "\(now): misses the target of \(aim)") + agreed(target)
    case .beyondFloor:
      let floor = aimed(target.floor ?? target.value, like: line.figure)
      return say(
        nl: "\(now): voorbij de grens van \(floor), het doel is \(aim)",
        en: "\(now): beyond the floor of \(floor), the target is \(aim)") + agreed(target)
    case .notAvailable: return say(nl: "het cijfer is er niet meer", en: "the figure is no longer there")
    }
  }

  /// What was agreed to do when it is missed.
  private func agreed(_ target: Target) -> String {
    target.contingency.map { say(nl: "; afgesproken: \($0)", en: "; agreed: \($0)") } ?? ""
  }

  /// A number of the agreement in the form of the figure that it is about.
  public func aimed(_ number: Double, like figure: Figure?) -> String {
    switch figure?.value {
    case .ratio, .share: percent(number)
    case .duration: days(number)
    case .score where figure?.id == .nps: signed(number)
    case .count, .money, .score, .notAvailable, nil: shortDecimal(number)
    }
  }

  private func shrank(_ rows: Int, _ before: Int) -> String {
    say(
      nl: "\(counted(rows, .row)), \(integer(before - rows)) minder dan toen hij het laatst gelezen werd",
      en: "\(counted(rows, .row)), \(integer(before - rows)) fewer than when it was last read")
  }
}
