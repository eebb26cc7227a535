/// What is asked of a source of figures, apart from the moment.
public struct FigureQuery: Hashable, Sendable {
  public var period: Period
  /// Only the leads and answers that it leaves.
  public var filter: Filter
  /// How the groups are made; nil = as the data suggests (source, else department).
  public var by: Dimension?
  /// The dimension whose values stand side by side in `Board.groups`; nil = none are counted.
  public var across: Dimension?
  /// Other terms of stages, tried without being agreed: all figures are those under them.
  public var tried: [TriedTerms] = []

  public init(period: Period = .allTime, filter: Filter = .all, by: Dimension? = nil) {
    self.period = period
    self.filter = filter
    self.by = by
  }

  /// Only leads and answers with this text in one of their values, whatever the case; empty = all.
  public init(period: Period = .allTime, text: String, by: Dimension? = nil) {
    self.init(period: period, filter: .text(text), by: by)
  }
}

/// Civil days in the company's time zone, both included; nil = open end.
public struct Period: Hashable, Sendable {
  public var from: Day?
  public var to: Day?

  public init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  public static let allTime = Period()

  public var isAllTime: Bool { from == nil && to == nil }

  /// Whether a day lies in it; an unknown day only lies in all time.
  public func contains(_ day: Day?) -> Bool {
    guard let day else { return isAllTime }
    return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// A property by which leads and answers can be grouped.
public enum Dimension: Hashable, Sendable {
  case department, owner, source, campaign, channel, country, region, dealer, segment, currency, group, stage
  case touchpoint, decisionStyle
  /// The team of the owner, by the register of people.
  case team
  /// A further column of the export, by its name.
  case attribute(String)

  public static let named: [Dimension] = [
    .department, .owner, .source, .campaign, .channel, .country, .region, .dealer, .segment, .currency, .group, .stage,
    .touchpoint, .decisionStyle, .team,
  ]

  /// The name that users write.
  public var name: String {
    switch self {
    case .department: "department"
    case .owner: "owner"
    case .source: "source"
    case .campaign: "campaign"
    case .channel: "channel"
    case .country: "country"
    case .region: "region"
    case .dealer: "dealer"
    case .segment: "segment"
    case .currency: "currency"
    case .group: "group"
    case .stage: "stage"
    case .touchpoint: "touchpoint"
    case .decisionStyle: "decision_style"
    case .team: "team"
    case .attribute(let name): name
    }
  }

  /// A name that is none of the known ones means a further column of the export.
  public init(name: String) {
    self = Dimension.named.first { $0.name == name.lowercased() } ?? .attribute(name)
  }
}
