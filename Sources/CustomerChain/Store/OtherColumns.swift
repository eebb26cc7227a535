/// Contacts with leads, by lead and then by time.
struct TouchColumns: Sendable {
  /// The touches of lead i are `starts[i]..<starts[i + 1]`.
  var starts: [Int] = [0]
  /// `Timestamp.raw`.
  var times: [Int64] = []
  var rows: [RowReference] = []

  func touches(of lead: Int) -> Range<Int> { starts[lead]..<starts[lead + 1] }
}

/// Survey answers, one element for each in every column.
struct AnswerColumns: Sendable {
  var keys: [TextCode] = []
  /// Position in `metrics`.
  var metric: [UInt16] = []
  /// NaN = unanswered.
  var scores: [Double] = []
  /// `Timestamp.raw`.
  var times: [Int64] = []
  var leads: [TextCode] = []
  var customers: [TextCode] = []
  var touchpoints: [TextCode] = []
  var channels: [TextCode] = []
  var departments: [TextCode] = []
  var countries: [TextCode] = []
  var comments: [TextCode] = []
  var groups: [TextCode] = []
  var rows: [RowReference] = []
  /// Names of the metrics that occur, lower case, in order of first appearance.
  var metrics: [String] = []
  /// The scale of each; nil when none is agreed or usual.
  var surveys: [Survey?] = []

  var count: Int { scores.count }
}

/// Who works where.
struct PeopleRegister: Sendable {
  struct Membership: Sendable {
    let department: TextCode
    /// `Timestamp.raw`; unknown = open end.
    let from: Int64
    let to: Int64
  }

  var memberships: [TextCode: [Membership]] = [:]

  /// The department of a person at a moment; 0 when the register does not say. The last membership that holds stands.
  func department(of person: TextCode, at cutoff: Cutoff) -> TextCode {
    guard person != 0, let all = memberships[person] else { return 0 }
    let current = all.last { cutoff.includes($0.from) && ($0.to == Timestamp.unknown.raw || !cutoff.isPast($0.to)) }
    return current?.department ?? 0
  }
}
