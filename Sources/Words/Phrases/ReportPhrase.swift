import CustomerChain

/// Headings and sentences of the reports.
public enum ReportPhrase: Hashable, Sendable {
  case title(company: String)
  case asOf(AsOf)
  case period(Period)
  /// The filter that the figures stand on, as it was written.
  case filter(String)
  case agreement(version: String?)
  case agreed
  case notAgreedBy([String])
  case nobodyAgreed
  case funnelStages, toNextHeading, exits, groups(Dimension), total
  case sources, rejects, checkTitle, unusedFiles
  case agesIn(Clock)
  case smallSample(limit: Int)
  case suppressed(limit: Int)
  case overAll
  /// From the first entry into the funnel to won.
  case firstToWon
  /// A numerator and its denominator.
  case outOf(Int, Int)
  case exitsFrom(stage: String, count: Int, reason: String?)
  case fasterThanPossible(Int)
  case verdictFine(files: Int, rows: Int)
  case verdictErrors(rejected: Int, mistakes: Int, problems: Int)
  case mistakesHeading, files
  case wonByDay
  /// Beside a share of which nobody was followed long enough to say more.
  case atLeast
  case handoffs, handoffReasons, handoffPeople, leaks, leakPeople, spread, targets
  case leakCause(LeakCause)
  case nobody
  case effort(EffortShare)
  case targetMet, targetNotAvailable, noSuchFigure
  case targetMissed(isAbove: Bool)
  case beyondFloor(isAbove: Bool)
  /// Figures of a group that few records stand behind, by their headings.
  case fewBehind([String])
  /// How many leads break each part of the rules; groups that differ from the whole by more than chance.
  case ruleParts, realDifferences
  /// What leads of different systems are recognised by.
  case identity(keys: [Field])

  func text(in words: Words) -> String {
    switch self {
    case .identity(let keys):
      words.say(
        nl: "Dezelfde lead in verschillende systemen, herkend aan \(words.enumeration(keys.map(words.name)))",
        en: "The same lead in different systems, matched by \(words.enumeration(keys.map(words.name)))")
    case .title(let company):
      company.isEmpty ? "Ketting" : words.say(nl: "Ketting: \(company)", en: "Ketting: \(company)")
    case .asOf(let moment):
      words.say(nl: "stand van \(words.asOf(moment))", en: "as of \(words.asOf(moment))")
    case .period(let period):
      words.say(nl: "periode: \(words.period(period))", en: "period: \(words.period(period))")
    case .filter(let text): words.say(nl: "alleen: \(text)", en: "only: \(text)")
    case .agreement(let version?): words.say(nl: "afspraak \(version)", en: "agreement \(version)")
    case .agreement(nil): words.say(nl: "afspraak zonder versie", en: "agreement without a version")
    case .agreed: words.say(nl: "getekend door alle afdelingen", en: "agreed by all departments")
    case .notAgreedBy(let departments):
      words.say(
        nl: "niet getekend door \(words.enumeration(departments))",
        en: "not agreed by \(words.enumeration(departments))")
    case .nobodyAgreed: words.say(nl: "door niemand getekend", en: "agreed by nobody")
    case .funnelStages: words.say(nl: "Trechter", en: "Funnel")
    case .toNextHeading: words.say(nl: "Tijd tot de volgende fase", en: "Time to the next stage")
    case .exits: words.say(nl: "Uitgestapt", en: "Exits")
    case .groups(let dimension):
      words.say(nl: "Trechter naar \(words.name(of: dimension))", en: "Funnel by \(words.name(of: dimension))")
    case .total: words.say(nl: "totaal", en: "total")
    case .sources: words.say(nl: "Bronnen", en: "Sources")
    case .rejects: words.say(nl: "Afgewezen", en: "Rejected")
    case .checkTitle: words.say(nl: "Controle van de data", en: "Check of the data")
    case .unusedFiles: words.say(nl: "Niet gebruikte bestanden", en: "Unused files")
    case .agesIn(.wall):
      words.say(
        nl: "in kalenderdagen sinds de lead in de fase kwam", en: "in calendar days since the stage was entered")
    case .agesIn(.business):
      words.say(nl: "in werkdagen sinds de lead in de fase kwam", en: "in working days since the stage was entered")
    case .smallSample(let limit):
      words.say(
        nl: "weinig antwoorden (minder dan \(words.integer(limit)))", en: "few answers (under \(words.integer(limit)))")
    case .suppressed(let limit):
      words.say(
        nl: "minder dan \(words.counted(limit, .answer)): niet getoond",
        en: "fewer than \(words.counted(limit, .answer)): not shown")
    case .firstToWon: words.say(nl: "eerste fase tot gewonnen", en: "first stage to won")
    case .outOf(let numerator, let denominator):
      words.say(
        nl: "\(words.integer(numerator)) van \(words.integer(denominator))",
        en: "\(words.integer(numerator)) of \(words.integer(denominator))")
    case .overAll: words.say(nl: "alle antwoorden", en: "all answers")
    case .exitsFrom(let stage, let count, let reason): exits(stage, count, reason, words)
    case .fasterThanPossible(let count):
      words.say(
        nl: "\(words.counted(count, .lead)) met een einde vóór het begin",
        en: "\(words.counted(count, .lead)) with an end before its start")
    case .verdictFine(let files, let rows):
      words.say(
        nl: "In orde: \(words.counted(files, .file)), \(words.counted(rows, .row)), geen fouten",
        en: "Fine: \(words.counted(files, .file)), \(words.counted(rows, .row)), no errors")
    case .verdictErrors(let rejected, let mistakes, let problems): verdict(rejected, mistakes, problems, words)
    case .mistakesHeading: words.say(nl: "Afspraak", en: "Agreement")
    case .files: words.say(nl: "Bestanden", en: "Files")
    case .wonByDay:
      words.say(nl: "Gewonnen binnen zoveel dagen na binnenkomst", en: "Won within so many days after coming in")
    case .atLeast:
      words.say(nl: "ten minste: zo lang is niemand gevolgd", en: "at least: nobody was followed that long")
    case .fewBehind(let figures):
      words.say(nl: "weinig achter \(words.enumeration(figures))", en: "few behind \(words.enumeration(figures))")
    case .ruleParts: words.say(nl: "Wat de regels breekt", en: "What breaks the rules")
    case .realDifferences:
      words.say(nl: "Groepen die echt van het geheel verschillen", en: "Groups that really differ from the whole")
    case .handoffs, .handoffReasons, .handoffPeople: handoffs(words)
    case .leaks: words.say(nl: "Lekkende leads", en: "Leaking leads")
    case .leakPeople: words.say(nl: "Lekkende leads naar eigenaar", en: "Leaking leads by owner")
    case .spread: words.say(nl: "Spreiding van de klantbeleving", en: "How far experience lies apart")
    case .targets: words.say(nl: "Doelen", en: "Targets")
    case .leakCause(let cause): words.name(of: cause)
    case .nobody: words.say(nl: "niemand", en: "nobody")
    case .effort(let effort): self.effort(effort, words)
    case .targetMet, .targetNotAvailable, .targetMissed, .beyondFloor: target(words)
    case .noSuchFigure:
      words.say(nl: "Geen cijfer heeft deze naam en deze plaats", en: "No figure has this name and this place")
    }
  }

  private func handoffs(_ words: Words) -> String {
    switch self {
    case .handoffReasons: words.say(nl: "Afgewezen bij de overdracht", en: "Rejected at the hand-off")
    case .handoffPeople: words.say(nl: "Overdracht naar wie beslist", en: "Hand-offs by who decides")
    default: words.say(nl: "Overdracht", en: "Hand-offs")
    }
  }

  private func target(_ words: Words) -> String {
    switch self {
    case .targetMet: words.say(nl: "gehaald", en: "met")
    case .targetMissed(isAbove: true): words.say(nl: "boven het doel", en: "above target")
    case .targetMissed(isAbove: false): words.say(nl: "onder het doel", en: "below target")
    case .beyondFloor(isAbove: true): words.say(nl: "boven de grens", en: "above floor")
    case .beyondFloor(isAbove: false): words.say(nl: "onder de grens", en: "below floor")
    default: words.say(nl: "niet bekend", en: "not available")
    }
  }

  private func effort(_ effort: EffortShare, _ words: Words) -> String {
    let (part, whole) = (words.shortDecimal(effort.onExits, atMost: 0), words.shortDecimal(effort.onEnded, atMost: 0))
    let left = effort.withoutMinutes
    switch effort.unit {
    case .touches: return words.say(nl: "\(part) van \(whole) contacten", en: "\(part) of \(whole) touches")
    case .minutes where left == 0:
      return words.say(nl: "\(part) van \(whole) minuten", en: "\(part) of \(whole) minutes")
    case .minutes:
      let touches = words.integer(left)
      return words.say(
        nl:
          "\(part) van \(whole) minuten; van \(touches) \(left == 1 ? "contact" : "contacten") is de duur niet bekend",
        en: "\(part) of \(whole) minutes; how long \(touches) \(left == 1 ? "touch" : "touches") took is not known")
    }
  }

  private func exits(_ stage: String, _ count: Int, _ reason: String?, _ words: Words) -> String {
    let leads = words.counted(count, .lead)
    if let reason {
      return words.say(nl: "uit \(stage): \(leads), “\(reason)”", en: "from \(stage): \(leads), “\(reason)”")
    }
    return words.say(nl: "uit \(stage): \(leads), zonder reden", en: "from \(stage): \(leads), no reason given")
  }

  private func verdict(_ rejected: Int, _ mistakes: Int, _ problems: Int, _ words: Words) -> String {
    var parts: [String] = []
    if rejected > 0 {
      parts.append(
        words.say(
          nl: rejected == 1 ? "1 afgewezen rij" : "\(words.integer(rejected)) afgewezen rijen",
          en: rejected == 1 ? "1 rejected row" : "\(words.integer(rejected)) rejected rows"))
    }
    if mistakes > 0 { parts.append(HealthPhrase.mistakes(mistakes).text(in: words)) }
    if problems > 0 {
      parts.append(
        words.say(
          nl: problems == 1 ? "1 probleem met een bestand" : "\(words.integer(problems)) problemen met bestanden",
          en: problems == 1 ? "1 problem with a file" : "\(words.integer(problems)) problems with files"))
    }
    let list = words.enumeration(parts)
    return words.say(nl: "Niet in orde: \(list)", en: "Not fine: \(list)")
  }
}
