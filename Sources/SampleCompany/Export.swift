/// The exports that grow as the company lives. Raw values are the names of their files.
enum Export: String, CaseIterable {
  case marketingLeads = "marketing-leads.csv"
  case serviceLeads = "service-leads.csv"
  case stageEvents = "crm-stage-events.csv"
  case calls = "calls.csv"
  case orders = "orders.csv"
  case webFeedback = "web-feedback.jsonl"
  case serviceSurveys = "service-surveys.csv"
  /// What dealer Oost does with its leads: from a system of its own, in Dutch.
  case dealerOost = "dealer-oost.csv"

  /// Its place in `allCases`.
  var place: Int {
    switch self {
    case .marketingLeads: 0
    case .serviceLeads: 1
    case .stageEvents: 2
    case .calls: 3
    case .orders: 4
    case .webFeedback: 5
    case .serviceSurveys: 6
    case .dealerOost: 7
    }
  }

  var delimiter: Character {
    switch self {
    case .serviceLeads, .serviceSurveys, .dealerOost: ";"
    case .marketingLeads, .stageEvents, .calls, .orders, .webFeedback: ","
    }
  }

  /// The first line, without its end; a file of JSON Lines has none.
  var header: String? {
    switch self {
    case .marketingLeads:
      "lead_id,created_at,source,campaign,channel,country,region,dealer,segment,owner,email,company,value,currency"
    case .serviceLeads: "lead_id;created_at;customer_id;source;country;region;dealer;segment;email;value;currency"
    case .stageEvents: "lead_id,stage,entered_at,department,owner,reason,deadline"
    case .calls: "touch_id,touched_at,lead_id,customer_id,direction,channel,touchpoint,department,person,minutes,note"
    case .orders: "order_id,customer_id,ordered_at,amount,currency,margin,lead_id"
    case .webFeedback: nil
    case .serviceSurveys:
      "response_id;metric;score;answered_at;customer_id;touchpoint;channel;department;country;comment"
    case .dealerOost: "Kenmerk;Datum;Status;Verkoper;Reden"
    }
  }
}
