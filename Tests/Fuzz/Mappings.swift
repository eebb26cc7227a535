import CustomerChain

/// The agreements by which inputs are read.
enum Mappings {
  static let all: [Agreement] = [Agreement(), Agreement(), native, foreign, headerless]

  /// Native columns, of which rows make several records.
  private static let native = agreement { source in
    var lead = RecordMapping(kind: .lead)
    lead.fields = [
      .leadID: column("lead_id"), .createdAt: column("created_at"), .value: column("value"),
      .source: column("source", map: ["web": "site", "fair": "ignore", "*": "other"]),
      .country: FieldMapping(columns: [], value: "NL"),
    ]
    var event = RecordMapping(kind: .event)
    event.fields = [
      .leadID: column("lead_id"), .stage: column("stage", map: ["won": "won", "lost": "lost", "mql": "mql"]),
      .enteredAt: column("entered_at"),
    ]
    event.conditions = [RowCondition(column: "stage", test: .isNotEmpty)]
    source.records = [lead, event]
  }

  /// Columns of a foreign system with its customs.
  private static let foreign = agreement { source in
    source.decimal = UInt8(ascii: ",")
    source.encoding = .windows1252
    source.null = ["-", "n/a"]
    source.clears = true
    source.group = "north"
    var created = column("Aangemaakt")
    created.format = "dd-MM-yyyy"
    var lead = RecordMapping(kind: .lead)
    lead.fields = [
      .leadID: column("Klant nr", "Fase"), .createdAt: created, .value: column("Waarde"), .source: column("Herkomst"),
    ]
    var event = RecordMapping(kind: .event)
    event.fields = [.leadID: column("Klant nr"), .stage: column("Fase"), .enteredAt: column("Aangemaakt")]
    event.conditions = [RowCondition(column: "Fase", test: .isOneOf(["mql", "won"]))]
    source.records = [lead, event]
  }

  /// Four columns whose names only the agreement knows.
  private static let headerless = agreement { source in
    source.columns = ["key", "stage", "at", "score"]
    var event = RecordMapping(kind: .event)
    event.fields = [.leadID: column("key"), .stage: column("stage"), .enteredAt: column("at")]
    var answer = RecordMapping(kind: .survey)
    answer.fields = [
      .responseID: column("key"), .metric: FieldMapping(columns: [], value: "nps"), .score: column("score"),
      .answeredAt: column("at"), .comment: column("stage"),
    ]
    answer.conditions = [RowCondition(column: "score", test: .isNotEmpty)]
    source.records = [event, answer]
  }

  private static func agreement(_ fill: (inout SourceMapping) -> Void) -> Agreement {
    var source = SourceMapping()
    source.files = ["*"]
    fill(&source)
    var agreement = Agreement()
    agreement.sources = [source]
    return agreement
  }

  private static func column(_ names: String..., map: [String: String]? = nil) -> FieldMapping {
    var mapping = FieldMapping(columns: names)
    mapping.map = map
    return mapping
  }
}
