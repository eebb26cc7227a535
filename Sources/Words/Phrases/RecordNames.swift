import CustomerChain

extension Words {
  func name(of column: RecordColumn) -> String {
    switch column {
    case .lead: say(nl: "lead", en: "lead")
    case .company: say(nl: "bedrijf", en: "company")
    case .owner: say(nl: "eigenaar", en: "owner")
    case .stage: say(nl: "fase", en: "stage")
    case .department: say(nl: "afdeling", en: "department")
    case .age: say(nl: "wacht", en: "age")
    case .idle: say(nl: "stil", en: "idle")
    case .value: say(nl: "waarde", en: "value")
    case .source: say(nl: "bron", en: "source")
    case .created: say(nl: "aangemaakt", en: "created")
    case .country: say(nl: "land", en: "country")
    case .dealer: say(nl: "dealer", en: "dealer")
    case .late: say(nl: "te laat", en: "late")
    case .answer: say(nl: "antwoord", en: "answer")
    case .metric: say(nl: "maat", en: "metric")
    case .score: say(nl: "score", en: "score")
    case .answeredAt: say(nl: "beantwoord", en: "answered")
    case .touchpoint: say(nl: "contactpunt", en: "touchpoint")
    case .channel: say(nl: "kanaal", en: "channel")
    case .comment: say(nl: "opmerking", en: "comment")
    case .file: say(nl: "bestand", en: "file")
    case .line: say(nl: "regel", en: "line")
    case .column: say(nl: "kolom", en: "column")
    case .reason: say(nl: "reden", en: "reason")
    case .place: say(nl: "gelezen uit", en: "read from")
    }
  }

  func name(of name: CardField.Name) -> String {
    switch name {
    case .field(let field): self.name(of: field)
    case .attribute(let column): column
    case .age: say(nl: "wacht in deze fase", en: "age in stage")
    case .idle: say(nl: "stil", en: "idle")
    case .late: say(nl: "te laat", en: "late")
    }
  }

  func name(of kind: RecordKind) -> String {
    switch kind {
    case .lead: say(nl: "leads", en: "leads")
    case .event: say(nl: "fase-overgangen", en: "stage events")
    case .survey: say(nl: "enquête-antwoorden", en: "survey answers")
    case .touch: say(nl: "contacten", en: "touches")
    case .order: say(nl: "orders", en: "orders")
    case .spend: say(nl: "uitgaven", en: "spend")
    case .person: say(nl: "personen", en: "persons")
    case .touchpoint: say(nl: "contactpunten", en: "touchpoints")
    case .listening: say(nl: "klantgesprekken", en: "listening")
    case .consent: say(nl: "toestemmingen", en: "consents")
    case .tool: say(nl: "middelen", en: "tools")
    }
  }

  func name(of field: Field) -> String {
    switch field {
    case .leadID: say(nl: "lead", en: "lead")
    case .createdAt: say(nl: "aangemaakt", en: "created")
    case .customerID: say(nl: "klant", en: "customer")
    case .source: say(nl: "bron", en: "source")
    case .campaign: say(nl: "campagne", en: "campaign")
    case .channel: say(nl: "kanaal", en: "channel")
    case .country: say(nl: "land", en: "country")
    case .region: say(nl: "regio", en: "region")
    case .dealer: say(nl: "dealer", en: "dealer")
    case .segment: say(nl: "segment", en: "segment")
    case .department: say(nl: "afdeling", en: "department")
    case .owner: say(nl: "eigenaar", en: "owner")
    case .email: say(nl: "e-mail", en: "email")
    case .company: say(nl: "bedrijf", en: "company")
    case .value: say(nl: "waarde", en: "value")
    case .currency: say(nl: "valuta", en: "currency")
    case .decisionStyle: say(nl: "beslisstijl", en: "decision style")
    case .deadline: say(nl: "uiterste datum", en: "deadline")
    case .stage: say(nl: "fase", en: "stage")
    case .enteredAt: say(nl: "ingestroomd", en: "entered")
    case .reason: say(nl: "reden", en: "reason")
    case .responseID: say(nl: "antwoord", en: "answer")
    case .metric: say(nl: "maat", en: "metric")
    case .score: say(nl: "score", en: "score")
    case .answeredAt: say(nl: "beantwoord", en: "answered")
    case .touchpoint: say(nl: "contactpunt", en: "touchpoint")
    case .question: say(nl: "vraag", en: "question")
    case .comment: say(nl: "opmerking", en: "comment")
    case .touchedAt: say(nl: "contact op", en: "touched")
    case .touchID: say(nl: "contact", en: "touch")
    case .direction: say(nl: "richting", en: "direction")
    case .person: say(nl: "persoon", en: "person")
    case .minutes: say(nl: "minuten", en: "minutes")
    case .automatic: say(nl: "automatisch", en: "automatic")
    case .orderID: say(nl: "order", en: "order")
    case .orderedAt: say(nl: "besteld", en: "ordered")
    case .amount: say(nl: "bedrag", en: "amount")
    case .margin: say(nl: "marge", en: "margin")
    case .recurring: say(nl: "terugkerend", en: "recurring")
    case .date: say(nl: "datum", en: "date")
    case .status: say(nl: "status", en: "status")
    case .name: say(nl: "naam", en: "name")
    case .team: say(nl: "team", en: "team")
    case .type: say(nl: "soort", en: "type")
    case .from: say(nl: "vanaf", en: "from")
    case .to: say(nl: "tot", en: "to")
    case .journeyStep: say(nl: "stap van de klantreis", en: "journey step")
    case .promise: say(nl: "belofte", en: "promise")
    case .reviewedAt: say(nl: "beoordeeld", en: "reviewed")
    case .kind: say(nl: "soort", en: "kind")
    case .purpose: say(nl: "doel", en: "purpose")
    case .givenAt: say(nl: "gegeven", en: "given")
    case .basis: say(nl: "grondslag", en: "basis")
    case .explicit: say(nl: "uitdrukkelijk", en: "explicit")
    case .withdrawnAt: say(nl: "ingetrokken", en: "withdrawn")
    case .tool: say(nl: "middel", en: "tool")
    case .annualCost: say(nl: "kosten per jaar", en: "annual cost")
    case .function: say(nl: "functie", en: "function")
    case .journeySteps: say(nl: "stappen van de klantreis", en: "journey steps")
    case .liveSince: say(nl: "in gebruik sinds", en: "live since")
    }
  }
}
