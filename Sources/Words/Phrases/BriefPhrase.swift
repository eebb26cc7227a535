import CustomerChain

/// What stands around the lines of the brief.
public enum BriefPhrase: Hashable, Sendable {
  /// The morning that this one is compared with, the year only where it is another one than that of the moment.
  case since(AsOf, moment: AsOf)
  case tested(Int, real: Int)
  /// Lines that had no room.
  case more(Int)
  /// No change that matters, since the morning before.
  case nothingUnusual(since: AsOf, moment: AsOf, tested: Int)
  /// A figure as it was read, and as it is known today.
  case restated(figure: String, read: String, today: String, at: AsOf, moment: AsOf)
  /// An amount, or several; of a rate it is that of a week.
  case stake(String, isAWeek: Bool)
  /// For mail: the company and the moment.
  case title(company: String, AsOf)

  func text(in words: Words) -> String {
    switch self {
    case .since(let before, let moment):
      let time = words.shortAsOf(before, near: moment)
      return words.say(nl: "sinds \(time)", en: "since \(time)")
    case .tested(let count, let real):
      let changes = words.counted(count, .change)
      return words.say(
        nl: "\(changes) getoetst, \(real == 0 ? "geen" : words.integer(real)) echt",
        en: "\(changes) tested, \(real == 0 ? "none" : words.integer(real)) real")
    case .more(let count): return words.say(nl: "nog \(words.integer(count))", en: "\(words.integer(count)) more")
    case .nothingUnusual(let before, let moment, let tested):
      return nothingUnusual(words.morning(before, near: moment), tested, words)
    case .restated(let figure, let read, let today, let at, let moment):
      let morning = words.morning(at, near: moment)
      return words.say(
        nl: "\(figure): \(morning) stond er \(read); nu is \(morning) \(today)",
        en: "\(figure): \(morning) said \(read); today \(morning) is \(today)")
    case .stake(let amount, false): return words.say(nl: "\(amount) op het spel", en: "\(amount) at stake")
    case .stake(let amount, true):
      return words.say(nl: "\(amount) per week op het spel", en: "\(amount) a week at stake")
    case .title(let company, let moment):
      let name = company.isEmpty ? "Ketting" : company
      return words.say(
        nl: "\(name): ochtendbericht van \(words.asOf(moment))", en: "\(name): brief of \(words.asOf(moment))")
    }
  }

  private func nothingUnusual(_ morning: String, _ tested: Int, _ words: Words) -> String {
    if tested == 0 {
      return words.say(
        nl: "Niets bijzonders sinds \(morning); er was te weinig om iets te toetsen",
        en: "Nothing unusual since \(morning); there was too little to test anything")
    }
    return words.say(
      nl: "Niets bijzonders sinds \(morning)", en: "Nothing unusual since \(morning)")
  }
}

extension Words {
  /// The morning a brief is compared with: `Friday` where it is of the week before the moment, else `Fri 13 Nov`.
  public func morning(_ morning: AsOf, near moment: AsOf) -> String {
    let (day, today) = (zone.day(of: morning.instant), zone.day(of: moment.instant))
    let apart = today.number - day.number
    if (1...6).contains(apart) { return weekdayName(day) }
    return weekday(day) + " " + (day.civil.year == today.civil.year ? shortDay(day) : longDay(day))
  }

  /// That nothing changed that matters.
  public func nothingUnusual(_ brief: Brief) -> String {
    self(.brief(.nothingUnusual(since: brief.before, moment: brief.asOf, tested: brief.tested)))
  }

  /// What a figure was when it was read, and what it is known to have been today.
  public func restatement(_ restated: Restatement, _ names: BriefNames) -> String {
    let figure = restated.figure
    let read = figure.count == nil ? decimal(restated.read, places: 1) : shortDecimal(restated.read)
    return self(
      .brief(
        .restated(
          figure: restatedFigure(figure, names), read: read, today: value(figure), at: AsOf(instant: restated.at),
          moment: names.asOf)))
  }

  /// `late, Marketing → Sales`.
  private func restatedFigure(_ figure: Figure, _ names: BriefNames) -> String {
    let here = figure.records.coordinates
    var parts = [name(of: figure.id)]
    if let row = here.row { parts.append(agingRow(row, agreement: names.agreement)) }
    if let stage = here.stage, names.stages.indices.contains(stage) { parts.append(names.stages[stage].name) }
    if let cause = here.cause { parts.append(name(of: cause)) }
    return parts.joined(separator: ", ")
  }
}
