/// What a generated export holds: its columns in a native file, and in one of a foreign system that a `[[source]]` maps.
struct ExportColumns {
  enum Value {
    case lead, response, customer, time, stage, department, owner, amount, minutes, score, metric, currency
    case source, country, channel, touchpoint, direction, reason, prose, name
    case question, contact, automatic
    case step, owners, status
  }

  struct Column {
    let native: String
    let foreign: String
    let value: Value
    var isRequired = false
  }

  let name: String
  let columns: [Column]
  /// The table of `ketting.toml` that makes records of the rows, without its outer brackets.
  let records: String

  static let all = [leads, events, surveys, touches, people, orders, touchpoints, spend]

  static let leads = ExportColumns(
    name: "lead",
    columns: [
      Column(native: "lead_id", foreign: "Klant nr", value: .lead, isRequired: true),
      Column(native: "created_at", foreign: "Aangemaakt", value: .time, isRequired: true),
      Column(native: "source", foreign: "Herkomst", value: .source),
      Column(native: "department", foreign: "Afdeling", value: .department),
      Column(native: "owner", foreign: "Eigenaar", value: .owner),
      Column(native: "company", foreign: "Bedrijf", value: .prose),
      Column(native: "value", foreign: "Waarde", value: .amount),
      Column(native: "currency", foreign: "Valuta", value: .currency),
      Column(native: "country", foreign: "Land", value: .country),
      Column(native: "deadline", foreign: "Beloofd", value: .time),
      Column(native: "customer_id", foreign: "Relatie", value: .customer),
    ], records: "source.lead")

  static let events = ExportColumns(
    name: "event",
    columns: [
      Column(native: "lead_id", foreign: "Klant nr", value: .lead, isRequired: true),
      Column(native: "stage", foreign: "Fase", value: .stage, isRequired: true),
      Column(native: "entered_at", foreign: "Sinds", value: .time, isRequired: true),
      Column(native: "department", foreign: "Afdeling", value: .department),
      Column(native: "owner", foreign: "Eigenaar", value: .owner),
      Column(native: "reason", foreign: "Reden", value: .reason),
      Column(native: "deadline", foreign: "Beloofd", value: .time),
    ], records: "[source.event]")

  static let surveys = ExportColumns(
    name: "survey",
    columns: [
      Column(native: "response_id", foreign: "Antwoord", value: .response, isRequired: true),
      Column(native: "metric", foreign: "Meting", value: .metric, isRequired: true),
      Column(native: "score", foreign: "Cijfer", value: .score, isRequired: true),
      Column(native: "answered_at", foreign: "Beantwoord", value: .time, isRequired: true),
      Column(native: "lead_id", foreign: "Klant nr", value: .lead),
      Column(native: "touchpoint", foreign: "Moment", value: .touchpoint),
      Column(native: "channel", foreign: "Kanaal", value: .channel),
      Column(native: "country", foreign: "Land", value: .country),
      Column(native: "department", foreign: "Afdeling", value: .department),
      Column(native: "question", foreign: "Vraag", value: .question),
      Column(native: "comment", foreign: "Toelichting", value: .prose),
    ], records: "[source.survey]")

  static let touches = ExportColumns(
    name: "touch",
    columns: [
      Column(native: "touched_at", foreign: "Contact op", value: .time, isRequired: true),
      Column(native: "lead_id", foreign: "Klant nr", value: .lead, isRequired: true),
      Column(native: "customer_id", foreign: "Relatie", value: .customer),
      Column(native: "direction", foreign: "Richting", value: .direction),
      Column(native: "channel", foreign: "Kanaal", value: .channel),
      Column(native: "person", foreign: "Medewerker", value: .owner),
      Column(native: "minutes", foreign: "Minuten", value: .minutes),
      Column(native: "touch_id", foreign: "Contact nr", value: .contact),
      Column(native: "department", foreign: "Afdeling", value: .department),
      Column(native: "automatic", foreign: "Vanzelf", value: .automatic),
      Column(native: "touchpoint", foreign: "Moment", value: .touchpoint),
    ], records: "[source.touch]")

  static let people = ExportColumns(
    name: "person",
    columns: [
      Column(native: "person", foreign: "Medewerker", value: .owner, isRequired: true),
      Column(native: "name", foreign: "Naam", value: .name),
      Column(native: "department", foreign: "Afdeling", value: .department),
      Column(native: "from", foreign: "Vanaf", value: .time),
      Column(native: "to", foreign: "Tot", value: .time),
    ], records: "[source.person]")

  static let orders = ExportColumns(
    name: "order",
    columns: [
      Column(native: "order_id", foreign: "Bon", value: .response, isRequired: true),
      Column(native: "customer_id", foreign: "Relatie", value: .customer, isRequired: true),
      Column(native: "ordered_at", foreign: "Besteld", value: .time, isRequired: true),
      Column(native: "amount", foreign: "Bedrag", value: .amount, isRequired: true),
      Column(native: "lead_id", foreign: "Klant nr", value: .lead),
      Column(native: "currency", foreign: "Valuta", value: .currency),
    ], records: "[source.order]")

  static let touchpoints = ExportColumns(
    name: "touchpoint",
    columns: [
      Column(native: "touchpoint", foreign: "Moment", value: .touchpoint, isRequired: true),
      Column(native: "name", foreign: "Naam", value: .name),
      Column(native: "journey_step", foreign: "Stap", value: .step),
      Column(native: "channel", foreign: "Kanaal", value: .channel),
      Column(native: "department", foreign: "Afdeling", value: .department),
      Column(native: "owner", foreign: "Eigenaren", value: .owners),
      Column(native: "promise", foreign: "Belofte", value: .prose),
      Column(native: "reviewed_at", foreign: "Beoordeeld", value: .time),
    ], records: "[source.touchpoint]")

  static let spend = ExportColumns(
    name: "spend",
    columns: [
      Column(native: "date", foreign: "Datum", value: .time, isRequired: true),
      Column(native: "amount", foreign: "Bedrag", value: .amount, isRequired: true),
      Column(native: "campaign", foreign: "Campagne", value: .source),
      Column(native: "channel", foreign: "Kanaal", value: .channel),
      Column(native: "currency", foreign: "Valuta", value: .currency),
      Column(native: "status", foreign: "Soort", value: .status),
    ], records: "[source.spend]")

  /// Columns that no field claims.
  static let further = Column(native: "remark", foreign: "Opmerking", value: .prose)
}
