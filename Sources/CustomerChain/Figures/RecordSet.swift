/// The records behind a figure, as a question: it is answered page by page when someone opens it.
public struct RecordSet: Hashable, Sendable {
  public let query: FigureQuery
  public let asOf: AsOf
  public let metric: MetricID
  public let coordinates: Coordinates
  public let part: Part
  public let kind: RowKind
  /// The reading of the data that the figure stands on.
  public let revision: Int

  public init(
    query: FigureQuery, asOf: AsOf, metric: MetricID, coordinates: Coordinates = Coordinates(), part: Part = .all,
    kind: RowKind = .lead, revision: Int
  ) {
    self.query = query
    self.asOf = asOf
    self.metric = metric
    self.coordinates = coordinates
    self.part = part
    self.kind = kind
    self.revision = revision
  }

  /// The same question for another part of the figure.
  public func part(_ part: Part) -> RecordSet {
    RecordSet(
      query: query, asOf: asOf, metric: metric, coordinates: coordinates, part: part, kind: kind, revision: revision)
  }

  /// What is listed: of a difference between groups the records that its group's own figure stands on.
  var counted: RecordSet {
    guard metric == .groupDifference, let measure = coordinates.measure else { return self }
    return RecordSet(
      query: query, asOf: asOf, metric: measure.metric, coordinates: coordinates,
      part: kind == .answer ? part : .denominator, kind: kind, revision: revision)
  }

  /// The parts a person can choose between; one alone when the figure is a plain count.
  public var parts: [Part] {
    switch metric {
    case .step, .overall, .winRate, .groupRate, .decided, .wonBy, .acceptance, .decision, .unqualifiedShare,
      .responseRate, .matched, .within, .lateShare, .ownerCoverage, .channelCoverage, .reviewed,
      .definitionAgreement:
      [.numerator, .denominator]
    case .nps: [.all, .promoters, .passives, .detractors]
    case .csat, .topShare, .good: [.numerator, .denominator]
    default: [part]
    }
  }

  public enum Part: Hashable, Sendable {
    case all, numerator, denominator, promoters, passives, detractors
  }

  /// What a row of the list is.
  public enum RowKind: Hashable, Sendable {
    case lead, answer, reject, file
    /// A lead that an earlier export had, of which there may be nothing left.
    case vanished
    /// Rows of other kinds of record: of the touchpoint register, orders, spend, contacts.
    case touchpoint, order, spend, touch
    /// A department's signature under a stage, there or missing.
    case signature
  }

  /// Which figure of the metric's name; what is nil is not restricted.
  public struct Coordinates: Hashable, Sendable {
    /// Position of a stage in the agreement.
    public var stage: Int?
    /// A row of the aging pane.
    public var row: AgingKey?
    public var bucket: Int?
    /// A reason of an exit: `.some(nil)` = no reason given.
    public var reason: String??
    /// The survey metric of an answer.
    public var survey: String?
    /// A whole-number score.
    public var score: Int?
    /// A dimension and its value; `.some(nil)` for the value = no value.
    public var dimension: Dimension?
    public var key: String?
    public var currency: String?
    /// First day of an ISO week, or of the first of several.
    public var week: Day?
    /// How many weeks from there on; nil = one.
    public var weekCount: Int?
    public var file: String?
    /// Days after entering the funnel.
    public var day: Int?
    public var cause: LeakCause?
    /// Who has the lead, or decided on it: `.some(nil)` = nobody.
    public var person: String??
    /// Days within which the next stage had to be reached.
    public var within: Int?
    /// Of a flow: only what happened after this moment. Of what holds at the figure's moment: only what did not hold then.
    public var since: AsOf?
    /// A part of a stage's rule, by its position.
    public var rulePart: Int?
    /// What groups are compared by.
    public var measure: GroupMeasure?

    public init() {}
  }
}

/// Who owes the next step: a row of the aging figures.
public struct AgingKey: Hashable, Sendable {
  /// Department id; nil = unassigned.
  public var department: String?
  /// For a seam: the department that handed over (nil when the stage has none).
  public var from: String?
  public var isSeam: Bool
  /// The value of the dimension that the query groups by.
  public var group: String?

  public init(department: String?, from: String? = nil, isSeam: Bool = false, group: String? = nil) {
    self.department = department
    self.from = from
    self.isSeam = isSeam
    self.group = group
  }
}
