/// The kinds of record that a data directory can hold.
public enum RecordKind: String, CaseIterable, Sendable {
  case lead, event, survey, touch, order, spend, person, touchpoint, listening, consent, tool

  /// The fields of this kind in the order of its columns, with what a value of them must be.
  public var fields: [RecordField] { RecordKind.schemas[self] ?? [] }

  /// Where a field stands among the columns of this kind; nil when the kind has no such field.
  public func position(of field: Field) -> Int? { fields.firstIndex { $0.field == field } }

  private static let schemas: [RecordKind: [RecordField]] = [
    .lead: [
      RecordField(.leadID, .key, .required), RecordField(.createdAt, .time, .required), RecordField(.customerID, .key),
      RecordField(.source), RecordField(.campaign), RecordField(.channel), RecordField(.country), RecordField(.region),
      RecordField(.dealer), RecordField(.segment), RecordField(.department), RecordField(.owner),
      RecordField(.email, .prose),
      RecordField(.company, .prose), RecordField(.value, .money), RecordField(.currency), RecordField(.decisionStyle),
      RecordField(.deadline, .time),
    ],
    .event: [
      RecordField(.leadID, .key, .required), RecordField(.stage, .text, .required),
      RecordField(.enteredAt, .time, .required), RecordField(.department), RecordField(.owner), RecordField(.reason),
      RecordField(.deadline, .time),
    ],
    .survey: [
      RecordField(.responseID, .key, .required), RecordField(.metric, .text, .required),
      RecordField(.score, .number, .required), RecordField(.answeredAt, .time, .required),
      RecordField(.customerID, .key),
      RecordField(.leadID, .key), RecordField(.touchpoint), RecordField(.channel), RecordField(.department),
      RecordField(.country), RecordField(.question), RecordField(.comment, .prose),
    ],
    .touch: [
      RecordField(.touchedAt, .time, .required), RecordField(.leadID, .key, .oneOf),
      RecordField(.customerID, .key, .oneOf),
      RecordField(.touchID, .key), RecordField(.direction), RecordField(.channel), RecordField(.touchpoint),
      RecordField(.department), RecordField(.person), RecordField(.minutes, .number), RecordField(.automatic),
    ],
    .order: [
      RecordField(.orderID, .key, .required), RecordField(.customerID, .key, .required),
      RecordField(.orderedAt, .time, .required), RecordField(.amount, .money, .required), RecordField(.currency),
      RecordField(.margin, .money), RecordField(.leadID, .key), RecordField(.recurring),
    ],
    .spend: [
      RecordField(.date, .time, .required), RecordField(.amount, .money, .required), RecordField(.campaign),
      RecordField(.channel), RecordField(.country), RecordField(.department), RecordField(.currency),
      RecordField(.status),
    ],
    .person: [
      RecordField(.person, .text, .required), RecordField(.name), RecordField(.department), RecordField(.team),
      RecordField(.type), RecordField(.from, .time), RecordField(.to, .time),
    ],
    .touchpoint: [
      RecordField(.touchpoint, .text, .required), RecordField(.name), RecordField(.journeyStep), RecordField(.channel),
      RecordField(.department), RecordField(.owner), RecordField(.promise), RecordField(.reviewedAt, .time),
    ],
    .listening: [
      RecordField(.person, .text, .required), RecordField(.kind, .text, .required),
      RecordField(.date, .time, .required), RecordField(.department), RecordField(.customerID, .key),
    ],
    .consent: [
      RecordField(.customerID, .key, .required), RecordField(.purpose, .text, .required),
      RecordField(.givenAt, .time, .required), RecordField(.channel), RecordField(.basis), RecordField(.explicit),
      RecordField(.withdrawnAt, .time),
    ],
    .tool: [
      RecordField(.tool, .text, .required), RecordField(.department), RecordField(.owner),
      RecordField(.annualCost, .money), RecordField(.function), RecordField(.journeySteps),
      RecordField(.liveSince, .time),
    ],
  ]
}

/// A field of any native record; the raw value is its column name in native files.
public enum Field: String, CaseIterable, Sendable {
  case leadID = "lead_id"
  case createdAt = "created_at"
  case customerID = "customer_id"
  case source, campaign, channel, country, region, dealer, segment, department, owner, email, company, value, currency
  case decisionStyle = "decision_style"
  case deadline, stage
  case enteredAt = "entered_at"
  case reason
  case responseID = "response_id"
  case metric, score
  case answeredAt = "answered_at"
  case touchpoint, question, comment
  case touchedAt = "touched_at"
  case touchID = "touch_id"
  case direction, person, minutes, automatic
  case orderID = "order_id"
  case orderedAt = "ordered_at"
  case amount, margin, recurring, date, status, name, team, type, from, to
  case journeyStep = "journey_step"
  case promise
  case reviewedAt = "reviewed_at"
  case kind, purpose
  case givenAt = "given_at"
  case basis, explicit
  case withdrawnAt = "withdrawn_at"
  case tool
  case annualCost = "annual_cost"
  case function
  case journeySteps = "journey_steps"
  case liveSince = "live_since"
}

/// One column of a kind of record.
public struct RecordField: Hashable, Sendable {
  /// What the text of a field must say.
  public enum Content: Sendable {
    /// A text that many records share.
    case text
    /// The key of a record, of the space that the field names.
    case key
    /// A text that hardly ever repeats.
    case prose
    case time, money, number
  }
  /// Whether native files must have the column: `oneOf` asks for at least one of those so marked.
  public enum Presence: Sendable { case required, oneOf, optional }

  public let field: Field
  public let content: Content
  public let presence: Presence

  init(_ field: Field, _ content: Content = .text, _ presence: Presence = .optional) {
    self.field = field
    self.content = content
    self.presence = presence
  }
}
