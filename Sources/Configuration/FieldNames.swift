import CustomerChain

/// The names that a record table of the agreement may give its fields: those of the native files, and the short ones
/// for the record's own key, its lead, its time and its person.
enum FieldNames {
  static func of(_ kind: RecordKind) -> [String: Field] {
    var names: [String: Field] = [:]
    for field in kind.fields.map(\.field) { names[field.rawValue] = field }
    names["id"] = key(of: kind)
    names["at"] = time(of: kind)
    if kind.position(of: .leadID) != nil { names["lead"] = .leadID }
    if kind.position(of: .customerID) != nil { names["customer"] = .customerID }
    if names["person"] == nil, kind.position(of: .owner) != nil { names["person"] = .owner }
    return names
  }

  /// What a mapping must name: of each group one field. Times may be absent: then the record stands without one.
  static func needed(by kind: RecordKind) -> [[Field]] {
    switch kind {
    case .lead: [[.leadID]]
    case .event: [[.leadID], [.stage]]
    case .survey: [[.metric], [.score]]
    case .touch: [[.leadID, .customerID]]
    case .order: [[.orderID], [.amount]]
    case .spend: [[.amount]]
    case .person: [[.person]]
    case .touchpoint: [[.touchpoint]]
    case .listening: [[.person]]
    case .consent: [[.customerID], [.purpose]]
    case .tool: [[.tool]]
    }
  }

  private static func key(of kind: RecordKind) -> Field? {
    switch kind {
    case .lead: .leadID
    case .survey: .responseID
    case .touch: .touchID
    case .order: .orderID
    case .person: .person
    case .touchpoint: .touchpoint
    case .tool: .tool
    case .event, .spend, .listening, .consent: nil
    }
  }

  private static func time(of kind: RecordKind) -> Field? {
    switch kind {
    case .lead: .createdAt
    case .event: .enteredAt
    case .survey: .answeredAt
    case .touch: .touchedAt
    case .order: .orderedAt
    case .spend, .listening: .date
    case .touchpoint: .reviewedAt
    case .consent: .givenAt
    case .tool: .liveSince
    case .person: .from
    }
  }
}
