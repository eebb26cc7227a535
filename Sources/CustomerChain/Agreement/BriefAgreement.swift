/// What makes a change worth a line of the brief.
public struct BriefAgreement: Hashable, Sendable {
  /// The calendar whose working days are the mornings; nil = the only one there is, else Monday to Friday.
  public var calendar: String?
  /// More lines are not shown.
  public var lines = 7
  /// The part of the changes called real that may be chance: the rate of Benjamini and Hochberg.
  public var falseDiscoveryRate = 0.05
  /// A count is compared with the same weekday of so many weeks.
  public var weeks = 8
  /// Fewer new late or leaking leads, or leads that came in, are no line.
  public var leastLeads = 5
  /// A step, in points, or a score, in its own unit's hundredth part of the scale, that changed less is no line.
  public var leastPoints = 1.0

  public init() {}
}
