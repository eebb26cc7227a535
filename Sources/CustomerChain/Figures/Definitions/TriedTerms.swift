/// Another rule or limit of a stage, tried without being agreed: part of a query, so that every figure of it and the
/// records behind them are those under the other terms.
public struct TriedTerms: Hashable, Sendable {
  public enum Change: Hashable, Sendable {
    /// Nil = no limit. A stage without one that is given one is held to it.
    case sla(TimeLimit?)
    /// On which the limits of the stage run.
    case clock(Clock)
    /// Nil = as long as it may be.
    case quietAfter(TimeLimit?)
    /// Nil = no rule.
    case rule(String?)
    /// In words: no figure stands on them.
    case definition(String?)
    /// Of the whole funnel: the stage is not looked at.
    case skips(FunnelAgreement.Skips)
  }

  /// The id of a stage.
  public let stage: String
  public let change: Change

  public init(stage: String, change: Change) {
    self.stage = stage
    self.change = change
  }
}

extension Stage {
  /// The same stage under other terms. Won stages and exits have no limits, whatever is tried.
  func under(_ change: TriedTerms.Change) -> Stage {
    var stage = self
    switch change {
    case .sla(let limit):
      guard isOpen else { break }
      stage.sla = limit
      if limit != nil { stage.kind = .sla }
    case .clock(let clock): stage.clock = clock
    case .quietAfter(let limit): stage.quietAfter = limit
    case .rule(let rule): stage.rule = rule
    case .definition(let definition): stage.definition = definition
    case .skips: break
    }
    return stage
  }
}

extension Store {
  /// The same records under other terms; a stage that there is not has none. Nothing is read or joined again: columns are
  /// shared, since no term that can be tried decides how chains are made.
  func under(_ tried: [TriedTerms]) -> Store {
    var agreement = agreement
    var stages = stages
    for terms in tried {
      if case .skips(let skips) = terms.change {
        agreement.funnel.skips = skips
      } else if let position = stages.firstIndex(where: { $0.id == terms.stage }) {
        stages[position] = stages[position].under(terms.change)
      }
    }
    agreement.stages = stages
    return Store(self, agreement: agreement, stages: stages)
  }
}
