/// Panes that have no data yet say which file would fill them.
public enum EmptyPane: Hashable, Sendable, CaseIterable {
  case funnel, aging, experience, dataHealth
  /// The filter leaves nothing.
  case nothingMatches
  /// Nobody came in during the period.
  case nothingInPeriod
  /// Leads are there, and none is open.
  case noOpenLeads
  case loading

  func text(in words: Words) -> String {
    switch self {
    case .funnel:
      words.say(
        nl: "Nog geen fase-overgangen. Een bestand met de kolommen lead_id, stage, entered_at vult dit paneel.",
        en: "No stage events yet. A file with the columns lead_id, stage, entered_at fills this pane.")
    case .aging:
      words.say(
        nl: "Nog geen leads. Een bestand met de kolommen lead_id, created_at vult dit paneel.",
        en: "No leads yet. A file with the columns lead_id, created_at fills this pane.")
    case .experience:
      words.say(
        nl: """
          Nog geen antwoorden van klanten. Een bestand met de kolommen response_id, metric, score, answered_at vult \
          dit paneel.
          """,
        en: """
          No customer answers yet. A file with the columns response_id, metric, score, answered_at fills this pane.
          """)
    case .dataHealth:
      words.say(
        nl: "Nog geen bestanden. Zet CSV-, TSV- of JSON Lines-exports in de map.",
        en: "No files yet. Put CSV, TSV or JSON Lines exports into the directory.")
    case .nothingMatches:
      words.say(
        nl: "Niets bevat deze tekst. Esc haalt het filter weg.", en: "Nothing holds this text. Esc removes the filter.")
    case .nothingInPeriod:
      words.say(
        nl: "In deze periode kwam niemand binnen. t kiest een andere.",
        en: "Nobody came in during this period. t chooses another.")
    case .noOpenLeads: words.say(nl: "Er wacht geen enkele lead.", en: "Not a single lead is waiting.")
    case .loading: words.say(nl: "De bestanden worden gelezen.", en: "The files are being read.")
    }
  }
}
