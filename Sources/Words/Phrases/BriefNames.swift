import CustomerChain

/// What the sentences of a brief need beside its lines: the names that people use, and the moments it stands between.
public struct BriefNames: Hashable, Sendable {
  public let agreement: Agreement
  /// Those of the board, which the figures' coordinates count.
  public let stages: [Stage]
  public let asOf: AsOf
  /// The morning that this one is compared with.
  public let before: AsOf
  /// Names of touchpoints by how answers write them; others are used as they are written.
  public let touchpoints: [String: String]

  public init(
    agreement: Agreement, stages: [Stage], asOf: AsOf, before: AsOf, touchpoints: [String: String] = [:]
  ) {
    self.agreement = agreement
    self.stages = stages
    self.asOf = asOf
    self.before = before
    self.touchpoints = touchpoints
  }

  /// - Parameter chain: knows how the register names the touchpoints.
  public init(agreement: Agreement, stages: [Stage], brief: Brief, chain: ChainFigures? = nil) {
    let links = chain?.steps.flatMap(\.touchpoints) ?? []
    self.init(
      agreement: agreement, stages: stages, asOf: brief.asOf, before: brief.before,
      touchpoints: Dictionary(links.map { ($0.touchpoint, $0.name) }) { first, _ in first })
  }

  func touchpoint(_ key: String) -> String { touchpoints[key] ?? key }

  /// The limit that all leads of a row were promised, with its clock; nil where their stages have several, or none.
  func promise(of row: AgingKey) -> (limit: TimeLimit, clock: Clock)? {
    let here = stages.filter { stage in
      row.isSeam
        ? stage.handsTo == row.department && stage.department == row.from
        : stage.handsTo == nil || stage.handsTo == stage.department
    }
    let limited = here.filter { $0.isOpen && $0.sla != nil }
    guard let first = limited.first, let limit = first.sla,
      limited.allSatisfy({ $0.sla == limit && $0.clock == first.clock })
    else { return nil }
    return (limit, first.clock)
  }
}

extension Words {
  /// A stage and the next that is no exit: `MQL → SAL`; the stage alone where it is the last.
  public func link(from position: Int, stages: [Stage]) -> String {
    guard stages.indices.contains(position) else { return Words.notAvailable }
    let next = stages[(position + 1)...].first { $0.kind != .exit }
    return next.map { "\(stages[position].name) → \($0.name)" } ?? stages[position].name
  }
}
