/// The coordinates of a figure as people write them: in targets, in the rows of a CSV report, in comparisons.
public struct CoordinateNames: Sendable {
  private let stages: [Stage]
  private let buckets: [Int]

  /// - Parameters:
  ///   - stages: those of the store.
  ///   - buckets: the upper ends of the agreement's buckets, in days.
  public init(stages: [Stage], buckets: [Int]) {
    self.stages = stages
    self.buckets = buckets
  }

  /// Names with their values, in the order in which they are written; a missing value is nil.
  public func names(of set: RecordSet) -> [(name: String, value: String?)] {
    let here = set.coordinates
    var names: [(name: String, value: String?)] = []
    func add(_ name: String, _ value: String?) { if let value { names.append((name, value)) } }
    add("metric", here.survey)
    if let stage = here.stage, stages.indices.contains(stage) { add("stage", stages[stage].id) }
    if let row = here.row { names += self.names(of: row, by: set.query.by) }
    add("bucket", here.bucket.map(bucket))
    if let reason = here.reason { names.append(("reason", reason)) }
    if let person = here.person { names.append(("person", person)) }
    if let dimension = here.dimension { names.append((CoordinateNames.name(of: dimension, set.metric), here.key)) }
    add("cause", here.cause?.rawValue)
    add("within", here.within.map { "\($0)d" })
    add("since", here.since.map { $0.instant.isoText })
    add("measure", here.measure?.rawValue)
    add("rule_part", here.rulePart.map { String($0 + 1) })
    add("currency", here.currency)
    add("day", here.day.map(String.init))
    add("score", here.score.map(String.init))
    if here.within == nil {
      add("week", here.week?.isoWeekText)
    } else {
      // Such weeks begin on any day.
      add("first_day", here.week?.isoText)
      add("weeks", here.weekCount.map(String.init))
    }
    add("file", here.file)
    add("part", set.part == .all ? nil : CoordinateNames.name(of: set.part))
    return names
  }

  private func names(of row: AgingKey, by dimension: Dimension?) -> [(name: String, value: String?)] {
    var names: [(name: String, value: String?)] = [("department", row.department)]
    if row.isSeam { names += [("seam", "true"), ("from", row.from)] }
    if let dimension { names.append((dimension.name, row.group)) }
    return names
  }

  /// `7-14`, and `60-` for the last.
  private func bucket(_ number: Int) -> String {
    let from = number == 0 ? 0 : buckets[min(number, buckets.count) - 1]
    return number < buckets.count ? "\(from)-\(buckets[number])" : "\(from)-"
  }

  /// Open leads are by the department that must act: that of the leads themselves is called otherwise.
  private static func name(of dimension: Dimension, _ metric: MetricID) -> String {
    switch (dimension, metric) {
    case (.department, .open), (.department, .median), (.department, .lateShare): "lead_department"
    default: dimension.name
    }
  }

  private static func name(of part: RecordSet.Part) -> String {
    switch part {
    case .all: "all"
    case .numerator: "numerator"
    case .denominator: "denominator"
    case .promoters: "promoters"
    case .passives: "passives"
    case .detractors: "detractors"
    }
  }
}
