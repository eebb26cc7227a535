/// A field that a filter can ask for. Those of leads are also asked of an answer's lead, but for those that answers have of
/// their own (country, channel, department, group); those of answers alone no lead has.
public enum FilterField: String, CaseIterable, Hashable, Sendable {
  /// The key of the lead.
  case id
  /// The one in which the lead stands, by its id or its name.
  case stage
  /// As leads are grouped by it; by its id or its name.
  case department
  case owner, source, campaign, channel, country, region, dealer, segment
  case group, company, email, customer, currency, value
  case decisionStyle = "decision_style"
  /// Days on the wall clock since an open lead entered the stage in which it stands.
  case age
  /// Since the last touch or event of an open lead.
  case idle
  /// Since an open lead was created.
  case leadAge = "leadage"
  case created
  /// Into the stage in which the lead stands.
  case entered
  /// The earlier of the promise made to the lead and that of the event that put it where it stands.
  case deadline
  /// Whether an open lead is past a deadline or the limit of its stage.
  case late
  case metric, touchpoint, score, answered, comment

  /// By its own name or that of its column in native files, whatever the case; nil for another.
  init?(name: String) {
    guard let field = FilterField.names[name.lowercased()] else { return nil }
    self = field
  }

  private static let names: [String: FilterField] = {
    var names: [String: FilterField] = [
      "lead": .id, Field.leadID.rawValue: .id, Field.createdAt.rawValue: .created,
      Field.customerID.rawValue: .customer, Field.enteredAt.rawValue: .entered, Field.answeredAt.rawValue: .answered,
    ]
    for field in allCases { names[field.rawValue] = field }
    return names
  }()

  var content: FilterContent {
    switch self {
    case .value: .amount
    case .age, .idle, .leadAge: .duration
    case .created, .entered, .deadline, .answered: .time
    case .score: .number
    case .late: .yesOrNo
    default: .text
    }
  }

  /// Whether a lead's value changes with the moment for which it is asked.
  var dependsOnMoment: Bool {
    switch self {
    case .stage, .department, .owner, .age, .idle, .leadAge, .created, .entered, .deadline, .late: true
    default: false
    }
  }
}

/// What a comparison is about.
enum FilterSubject: Hashable, Sendable {
  case field(FilterField)
  /// A further column of the export, by its name as it was written.
  case attribute(String)

  init(name: String) { self = FilterField(name: name).map { .field($0) } ?? .attribute(name) }

  var name: String {
    switch self {
    case .field(let field): field.rawValue
    case .attribute(let name): name
    }
  }

  /// What a value of it is when it is compared by order, or else.
  func content(byOrder: Bool) -> FilterContent {
    switch self {
    case .field(let field): field.content
    case .attribute: byOrder ? .numberOrTime : .text
    }
  }
}
