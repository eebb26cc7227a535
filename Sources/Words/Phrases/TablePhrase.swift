import CustomerChain

/// What the panes of hand-offs, definitions, groups and targets say in and around their tables.
public enum TablePhrase: Hashable, Sendable {
  // Hand-offs
  case acceptance, decision
  /// The time until half, and nine in ten, of the hand-offs are decided.
  case timeToHalf, timeToNineTenths
  /// Which hand-offs are counted; nil = all of history.
  case handedOver(days: Int?)
  case leaksByCause, owesNext, leaking, rejectedBecause
  case noHandoffs

  // Definitions
  case breaks, limitHeading, rule, broken, quiet, signatures
  case limit(TimeLimit, Clock)
  case noLimit, noRule, noDefinition, unreadableRule
  /// After how many break a rule.
  case breakIt(of: Int)
  case signedHeading
  case signed(Int, of: Int)
  case signedBy([Signature])
  case notSignedBy([String])
  case noDefinitions

  // What-if
  case limitPrompt(stage: String), rulePrompt(stage: String)
  /// What the last word of a limit has to look like.
  case expectedLimit
  case entryHelp
  case tried([Trial])
  case nothingSaved
  case asAgreed
  /// How the terms changed last, and how many of them can be tried.
  case lastChange(Day, from: String?, to: String?, terms: Int)
  case changeCannotBeTried, changeTriedInPart

  // Groups
  case measure(GroupMeasure)
  case beingCounted
  case few(limit: Int)
  case noGroups
  case differenceToWhole

  // Targets
  case target(String), floor(String)
  case contingency(String, owner: String?), owner(String)
  case met, missed(isAbove: Bool), beyondFloor(isAbove: Bool), noSuchFigure

  /// A department that signed, with the day where it is known.
  public struct Signature: Hashable, Sendable {
    public let department: String
    public let day: Day?

    public init(department: String, day: Day?) {
      self.department = department
      self.day = day
    }
  }

  /// A stage whose terms are tried, with the clock that its limits run on.
  public struct Trial: Hashable, Sendable {
    public let stage: String
    public let clock: Clock
    public let change: TriedTerms.Change

    public init(stage: String, clock: Clock, change: TriedTerms.Change) {
      self.stage = stage
      self.clock = clock
      self.change = change
    }
  }
}

extension TablePhrase {
  func text(in words: Words) -> String {
    switch self {
    case .acceptance: words.say(nl: "aanname", en: "acceptance")
    case .decision: words.say(nl: "beslist", en: "decided")
    case .timeToHalf: words.say(nl: "beslist p50", en: "decide p50")
    case .timeToNineTenths: "p90"
    case .handedOver(let days?):
      words.say(
        nl: "overgedragen in \(words.counted(days, .day))", en: "handed over in \(words.counted(days, .day))")
    case .handedOver(nil): words.say(nl: "ooit overgedragen", en: "ever handed over")
    case .leaksByCause: words.say(nl: "lekken naar oorzaak", en: "leaks by cause")
    case .owesNext: words.say(nl: "wie is aan zet", en: "who owes the next step")
    case .leaking: words.say(nl: "lekt", en: "leaking")
    case .rejectedBecause: words.say(nl: "afgewezen wegens", en: "rejected because")
    case .noHandoffs:
      words.say(
        nl: "Geen fase draagt leads over. hands_to bij een fase in ketting.toml zegt aan wie.",
        en: "No stage hands leads over. hands_to of a stage in ketting.toml says to whom.")
    case .breaks, .limitHeading, .rule, .broken, .quiet, .signatures, .limit, .noLimit, .noRule, .noDefinition,
      .unreadableRule, .breakIt, .signedHeading, .signed, .signedBy, .notSignedBy, .noDefinitions:
      definition(words)
    case .limitPrompt, .rulePrompt, .expectedLimit, .entryHelp, .tried, .nothingSaved, .asAgreed, .lastChange,
      .changeCannotBeTried, .changeTriedInPart:
      trial(words)
    case .measure(let measure): heading(measure, words)
    case .beingCounted: words.say(nl: "De groepen worden geteld.", en: "The groups are being counted.")
    case .few(let limit): words.say(nl: "(…) minder dan \(limit)", en: "(…) fewer than \(limit)")
    case .noGroups:
      words.say(
        nl: "Geen lead heeft hier een waarde. b kiest een andere indeling.",
        en: "No lead has a value here. b chooses another way to group.")
    case .differenceToWhole: words.say(nl: "verschil met het geheel", en: "difference to the whole")
    case .target, .floor, .contingency, .owner, .met, .missed, .beyondFloor, .noSuchFigure: target(words)
    }
  }

  private func definition(_ words: Words) -> String {
    switch self {
    case .breaks: words.say(nl: "breekt", en: "breaks")
    case .limitHeading: words.say(nl: "termijn", en: "limit")
    case .rule: words.say(nl: "regel", en: "rule")
    case .broken: words.say(nl: "gebroken", en: "broken")
    case .quiet: words.say(nl: "stil na", en: "quiet after")
    case .signatures: words.say(nl: "getekend", en: "signed")
    case .limit(let limit, let clock): written(limit, clock, words)
    case .noLimit: words.say(nl: "geen", en: "none")
    case .noRule: words.say(nl: "geen regel", en: "no rule")
    case .unreadableRule: words.say(nl: "niet te lezen", en: "cannot be read")
    case .noDefinition: words.say(nl: "niet in woorden vastgelegd", en: "not put into words")
    case .breakIt(let count):
      words.say(nl: "van \(words.integer(count)) breken die", en: "of \(words.integer(count)) break it")
    case .signedHeading: words.say(nl: "getekend", en: "signed")
    case .signed(let count, let all): words.say(nl: "\(count) van \(all)", en: "\(count) of \(all)")
    case .signedBy(let signatures):
      words.enumeration(
        signatures.map { signature in
          signature.day.map { signature.department + " " + words.shortDay($0) } ?? signature.department
        })
    case .notSignedBy(let departments):
      words.say(
        nl: "niet door \(words.enumeration(departments))", en: "not by \(words.enumeration(departments))")
    default: words.say(nl: "Er zijn geen fasen.", en: "There are no stages.")
    }
  }

  /// `2 working days`, `36 hours`.
  private func written(_ limit: TimeLimit, _ clock: Clock, _ words: Words) -> String {
    guard clock == .business else { return words.timeLimit(limit) }
    let amount = words.shortDecimal(limit.amount) + noBreak
    let isOne = limit.amount == 1
    switch limit.unit {
    case .days:
      return amount + words.say(nl: isOne ? "werkdag" : "werkdagen", en: isOne ? "working day" : "working days")
    case .hours:
      return amount + words.say(nl: isOne ? "werkuur" : "werkuren", en: isOne ? "working hour" : "working hours")
    case .minutes: return words.timeLimit(limit) + words.say(nl: " werktijd", en: " of work")
    }
  }

  private func trial(_ words: Words) -> String {
    switch self {
    case .limitPrompt(let stage): words.say(nl: "termijn van \(stage): ", en: "limit of \(stage): ")
    case .rulePrompt(let stage): words.say(nl: "regel van \(stage): ", en: "rule of \(stage): ")
    case .expectedLimit:
      words.say(
        nl: "verwacht wordt een termijn zoals 5d, 36h of 90m", en: "expected a limit such as 5d, 36h or 90m")
    case .entryHelp: words.say(nl: "proberen met Enter; niets wordt bewaard", en: "Enter tries it; nothing is saved")
    case .tried(let trials):
      words.say(nl: "PROEF ", en: "TRIED ") + trials.map { trial($0, words) }.joined(separator: ", ")
    case .nothingSaved: words.say(nl: "niets bewaard", en: "nothing saved")
    case .asAgreed: words.say(nl: "zoals afgesproken", en: "as agreed")
    case .lastChange(let day, let before, let after, let count): lastChange(day, before, after, count, words)
    case .changeCannotBeTried:
      words.say(
        nl: "Fasen kwamen of gingen: de cijfers van daarvoor zijn zo niet te tonen",
        en: "Stages came or went: the figures before that cannot be shown this way")
    case .changeTriedInPart:
      words.say(
        nl: "Niet alles wat veranderde is te proberen: fasen die kwamen of gingen blijven zoals ze zijn",
        en: "Not all that changed can be tried: stages that came or went stay as they are")
    default: ""
    }
  }

  private func trial(_ trial: Trial, _ words: Words) -> String {
    switch trial.change {
    case .sla(let limit?): "\(trial.stage) \(written(limit, trial.clock, words))"
    case .sla(nil): words.say(nl: "\(trial.stage) zonder termijn", en: "\(trial.stage) without a limit")
    case .rule(let rule?): words.say(nl: "\(trial.stage) regel \(rule)", en: "\(trial.stage) rule \(rule)")
    case .rule(nil): words.say(nl: "\(trial.stage) zonder regel", en: "\(trial.stage) without a rule")
    case .clock(.wall): words.say(nl: "\(trial.stage) in kalendertijd", en: "\(trial.stage) in calendar time")
    case .clock(.business): words.say(nl: "\(trial.stage) in werktijd", en: "\(trial.stage) in working time")
    case .quietAfter(let limit?):
      words.say(
        nl: "\(trial.stage) stil na \(written(limit, trial.clock, words))",
        en: "\(trial.stage) quiet after \(written(limit, trial.clock, words))")
    case .quietAfter(nil): words.say(nl: "\(trial.stage) nooit stil", en: "\(trial.stage) never quiet")
    case .definition: words.say(nl: "\(trial.stage) in andere woorden", en: "\(trial.stage) in other words")
    case .skips(.count): words.say(nl: "overslaan telt mee", en: "skips count")
    case .skips(.ignore): words.say(nl: "overslaan telt niet", en: "skips do not count")
    }
  }

  private func lastChange(_ day: Day, _ before: String?, _ after: String?, _ count: Int, _ words: Words) -> String {
    let versions = [before, after].map { $0 ?? Words.notAvailable }.joined(separator: " → ")
    let named = before == nil && after == nil ? "" : ", " + versions
    return words.say(
      nl:
        "laatst gewijzigd \(words.longDay(day))\(named): \(words.counted(count, .change)); Enter toont de cijfers van daarvoor",
      en: "last changed \(words.longDay(day))\(named): \(words.counted(count, .change)); Enter shows the figures before"
    )
  }

  private func heading(_ measure: GroupMeasure, _ words: Words) -> String {
    switch measure {
    case .cohort: words.say(nl: "cohort", en: "cohort")
    case .wonShare: words.say(nl: "gewonnen", en: "won")
    case .acceptance: words.say(nl: "aanname", en: "acceptance")
    case .open: words.say(nl: "open", en: "open")
    case .lateShare: words.say(nl: "te laat", en: "late")
    case .median: "p50"
    case .leaks: words.say(nl: "lekt", en: "leaking")
    case .nps: "NPS"
    case .csat: "CSAT"
    }
  }

  private func target(_ words: Words) -> String {
    switch self {
    case .target(let value): words.say(nl: "doel \(value)", en: "target \(value)")
    case .floor(let value): words.say(nl: "grens \(value)", en: "floor \(value)")
    case .contingency(let text, let owner?): "\(text) (\(owner))"
    case .contingency(let text, nil): text
    case .owner(let owner): owner
    case .met: words.say(nl: "gehaald", en: "met")
    case .missed(isAbove: true): words.say(nl: "boven het doel", en: "above target")
    case .missed(isAbove: false): words.say(nl: "onder het doel", en: "below target")
    case .beyondFloor(isAbove: true): words.say(nl: "boven de grens", en: "above floor")
    case .beyondFloor(isAbove: false): words.say(nl: "onder de grens", en: "below floor")
    default: words.say(nl: "geen cijfer heeft deze naam", en: "no figure has this name")
    }
  }
}
