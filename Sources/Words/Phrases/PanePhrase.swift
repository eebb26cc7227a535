import CustomerChain

/// Titles of panes and what stands beside them in their frames.
public enum PanePhrase: Hashable, Sendable {
  case brief, funnel, aging, experience, chain, handoffs, definitions, groups, dataHealth
  case records(RecordSet.RowKind)
  case card, parts, fileLine, help
  /// Which leads the funnel's rates are of.
  case cohort(Period)
  /// The dashboard's usual period.
  case cohortOfDays(Int)
  case decided(share: Double)
  case openByWhoMustAct
  /// Which time the ages count.
  case clock(Clock)
  case weeks(Int)
  case interval95
  case itsChain
  case groupedBy(Dimension)
  case filesAndRows(files: Int, rows: Int)
  case seam(from: String, to: String)
  case unassigned
  case noValue
  case allAnswers
  case valueWaiting
  case ofWhichLate
  case windowTooSmall(width: Int, height: Int)

  func text(in words: Words) -> String {
    switch self {
    case .brief: words.say(nl: "Ochtendbericht", en: "Brief")
    case .chain: words.say(nl: "Keten", en: "Chain")
    case .handoffs: words.say(nl: "Overdracht en lekken", en: "Hand-offs and leaks")
    case .definitions: words.say(nl: "Definities", en: "Definitions")
    case .groups: words.say(nl: "Groepen", en: "Groups")
    case .funnel: words.say(nl: "Trechter", en: "Funnel")
    case .aging: words.say(nl: "Wachttijd", en: "Aging")
    case .experience: words.say(nl: "Klantbeleving", en: "Experience")
    case .dataHealth: words.say(nl: "Datakwaliteit", en: "Data health")
    case .records(let kind): heading(kind, words)
    case .card: words.say(nl: "Kaart", en: "Card")
    case .parts: words.say(nl: "Onderdelen", en: "Parts")
    case .fileLine: words.say(nl: "Regel in het bestand", en: "Line of the file")
    case .help: words.say(nl: "Hulp", en: "Help")
    case .cohort(let period): cohort(period, words)
    case .cohortOfDays(let days):
      words.say(nl: "cohort van \(words.counted(days, .day))", en: "cohort of \(words.counted(days, .day))")
    case .decided(let share):
      words.say(nl: "\(words.percent(share, places: 0)) beslist", en: "\(words.percent(share, places: 0)) decided")
    case .openByWhoMustAct: words.say(nl: "open leads naar wie aan zet is", en: "open leads by who must act")
    case .clock(.wall): words.say(nl: "kalenderdagen", en: "calendar days")
    case .clock(.business): words.say(nl: "werkdagen", en: "working days")
    case .weeks(let count): words.counted(count, .week)
    case .interval95: words.say(nl: "marge 95\(noBreak)%", en: "interval 95\(noBreak)%")
    case .itsChain: words.say(nl: "De keten", en: "Its chain")
    case .groupedBy(let dimension):
      words.say(nl: "naar \(words.name(of: dimension))", en: "by \(words.name(of: dimension))")
    case .filesAndRows(let files, let rows): "\(words.counted(files, .file)), \(words.counted(rows, .row))"
    case .seam(let from, let to): "\(from) → \(to)"
    case .unassigned: words.say(nl: "niet toegewezen", en: "unassigned")
    case .noValue: words.say(nl: "zonder waarde", en: "no value")
    case .allAnswers: words.say(nl: "Alle antwoorden", en: "All answers")
    case .valueWaiting: words.say(nl: "waarde in de wacht", en: "value waiting")
    case .ofWhichLate: words.say(nl: "waarvan te laat", en: "of which late")
    case .windowTooSmall(let width, let height):
      words.say(nl: "Maak het venster minstens \(width)x\(height)", en: "Make the window at least \(width)x\(height)")
    }
  }

  private func heading(_ kind: RecordSet.RowKind, _ words: Words) -> String {
    switch kind {
    case .lead: words.say(nl: "Leads", en: "Leads")
    case .answer: words.say(nl: "Antwoorden", en: "Answers")
    case .reject: words.say(nl: "Afgewezen", en: "Rejected")
    case .file: words.say(nl: "Bestanden", en: "Files")
    case .touchpoint: words.say(nl: "Contactpunten", en: "Touchpoints")
    case .order: words.say(nl: "Orders", en: "Orders")
    case .spend: words.say(nl: "Uitgaven", en: "Spend")
    case .touch: words.say(nl: "Contacten", en: "Contacts")
    case .signature: words.say(nl: "Handtekeningen", en: "Signatures")
    case .vanished: words.say(nl: "Verdwenen leads", en: "Vanished leads")
    }
  }

  private func cohort(_ period: Period, _ words: Words) -> String {
    if period.isAllTime { return words.say(nl: "alle leads", en: "all leads") }
    let dates = words.period(period)
    return words.say(nl: "binnengekomen \(dates)", en: "entered \(dates)")
  }
}
