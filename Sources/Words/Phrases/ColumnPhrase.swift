/// Headings of the columns of panes and reports: short enough to stand above numbers.
public enum ColumnPhrase: Hashable, Sendable, CaseIterable {
  case stage, here, reached, imputed, entered, left, step, overall, toNext, moved, waiting, cohort, won, exited, rate
  case winRate, share
  case department, open, late, due, median, p90, oldest, unknownAge, value, lateValue
  case metric, touchpoint, answers, score, interval, interval95, of, trend, promoters, passives, detractors, invalid,
    unanswered
  case day, atRisk, reentered, everLate, responseRate, change
  case handoff, handed, taken, undecided, returned, acceptance, decision, person, cause, leads
  case between, highest, lowest, difference, figure, target, floor, state
  case rule, rulePart, signed, notSigned, breaking
  case file, profile, rows, accepted, skipped, rejected, duplicates, unmapped, newest, line, column, reason

  func text(in words: Words) -> String {
    switch self {
    case .stage: words.say(nl: "fase", en: "stage")
    case .here: words.say(nl: "staat hier", en: "here")
    case .reached: words.say(nl: "bereikt", en: "reached")
    case .imputed: words.say(nl: "afgeleid", en: "imputed")
    case .entered: words.say(nl: "in", en: "in")
    case .left: words.say(nl: "uit", en: "out")
    case .step: words.say(nl: "stap", en: "step")
    case .overall: words.say(nl: "totaal", en: "overall")
    case .toNext: words.say(nl: "tot volgende", en: "to next")
    case .moved: words.say(nl: "door", en: "moved")
    case .waiting: words.say(nl: "wachtend", en: "waiting")
    case .cohort: words.say(nl: "cohort", en: "cohort")
    case .won: words.say(nl: "gewonnen", en: "won")
    case .exited: words.say(nl: "uitgestapt", en: "exited")
    case .rate: words.say(nl: "kans", en: "rate")
    case .winRate: words.say(nl: "winkans", en: "win rate")
    case .share: words.say(nl: "aandeel", en: "share")
    case .department: words.say(nl: "afdeling", en: "department")
    case .open: words.say(nl: "open", en: "open")
    case .late: words.say(nl: "te laat", en: "late")
    case .due: words.say(nl: "op tijd", en: "in time")
    case .median: "p50"
    case .p90: "p90"
    case .oldest: words.say(nl: "oudste", en: "oldest")
    case .unknownAge: words.say(nl: "onbekend", en: "unknown")
    case .value: words.say(nl: "waarde", en: "value")
    case .lateValue: words.say(nl: "waarde te laat", en: "late value")
    case .metric: words.say(nl: "maat", en: "metric")
    case .touchpoint: words.say(nl: "contactpunt", en: "touchpoint")
    case .answers: "n"
    case .score: words.say(nl: "score", en: "score")
    case .interval: "±"
    case .interval95: "95\(noBreak)%"
    case .of: words.say(nl: "van", en: "of")
    case .trend: words.say(nl: "verloop", en: "trend")
    case .promoters: words.say(nl: "promotors", en: "promoters")
    case .passives: words.say(nl: "passieven", en: "passives")
    case .detractors: words.say(nl: "criticasters", en: "detractors")
    case .invalid: words.say(nl: "ongeldig", en: "invalid")
    case .unanswered: words.say(nl: "onbeantwoord", en: "unanswered")
    case .day: words.say(nl: "dag", en: "day")
    case .atRisk: words.say(nl: "nog gevolgd", en: "still followed")
    case .reentered: words.say(nl: "vaker", en: "again")
    case .everLate: words.say(nl: "ooit te laat", en: "ever late")
    case .responseRate: words.say(nl: "respons", en: "response")
    case .change: words.say(nl: "4 weken", en: "4 weeks")
    case .handoff: words.say(nl: "overdracht", en: "hand-off")
    case .handed: words.say(nl: "overgedragen", en: "handed")
    case .taken: words.say(nl: "aangenomen", en: "accepted")
    case .undecided: words.say(nl: "onbeslist", en: "undecided")
    case .returned: words.say(nl: "terug", en: "sent back")
    case .acceptance: words.say(nl: "aangenomen van beslist", en: "accepted of decided")
    case .decision: words.say(nl: "beslist van alle", en: "decided of all")
    case .person: words.say(nl: "wie", en: "who")
    case .cause: words.say(nl: "oorzaak", en: "cause")
    case .leads: "leads"
    case .between: words.say(nl: "tussen", en: "between")
    case .highest: words.say(nl: "hoogste", en: "highest")
    case .lowest: words.say(nl: "laagste", en: "lowest")
    case .difference: words.say(nl: "verschil", en: "difference")
    case .figure: words.say(nl: "cijfer", en: "figure")
    case .target: words.say(nl: "doel", en: "target")
    case .floor: words.say(nl: "grens", en: "floor")
    case .state: words.say(nl: "stand", en: "state")
    case .rule: words.say(nl: "regel", en: "rule")
    case .rulePart: words.say(nl: "deel", en: "part")
    case .signed: words.say(nl: "getekend", en: "signed")
    case .notSigned: words.say(nl: "niet getekend", en: "not signed")
    case .breaking: words.say(nl: "breekt", en: "breaks")
    case .file: words.say(nl: "bestand", en: "file")
    case .profile: words.say(nl: "herkend als", en: "read as")
    case .rows: words.say(nl: "rijen", en: "rows")
    case .accepted: words.say(nl: "gelezen", en: "accepted")
    case .skipped: words.say(nl: "overgeslagen", en: "skipped")
    case .rejected: words.say(nl: "afgewezen", en: "rejected")
    case .duplicates: words.say(nl: "dubbel", en: "duplicates")
    case .unmapped: words.say(nl: "niet vertaald", en: "unmapped")
    case .newest: words.say(nl: "nieuwste", en: "newest")
    case .line: words.say(nl: "regel", en: "line")
    case .column: words.say(nl: "kolom", en: "column")
    case .reason: words.say(nl: "reden", en: "reason")
    }
  }
}
