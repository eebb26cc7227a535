/// All figures of one query at one moment on one reading of the data. Replaced whole, never changed.
public struct Board: Sendable {
  public let query: FigureQuery
  public let asOf: AsOf
  public let revision: Int
  public let funnel: FunnelFigures
  public let aging: AgingFigures
  /// One for each stage that hands over, in the order of the funnel.
  public let handoffs: [HandoffFigures]
  public let leaks: LeakFigures
  public let experience: ExperienceFigures
  /// Nil where the data has neither a register of touchpoints nor a funnel.
  public let chain: ChainFigures?
  public let definitions: DefinitionFigures?
  /// Nil unless the query asks for groups side by side.
  public let groups: GroupFigures?
  /// In the order of the agreement.
  public let targets: [TargetFigure]
  /// Nil where nothing was agreed to tell the same person in different systems by.
  public let identity: IdentityFigures?

  public init(
    query: FigureQuery, asOf: AsOf, revision: Int, funnel: FunnelFigures, aging: AgingFigures,
    handoffs: [HandoffFigures] = [], leaks: LeakFigures = LeakFigures(), experience: ExperienceFigures,
    chain: ChainFigures? = nil, definitions: DefinitionFigures? = nil, groups: GroupFigures? = nil,
    targets: [TargetFigure] = [], identity: IdentityFigures? = nil
  ) {
    self.query = query
    self.asOf = asOf
    self.revision = revision
    self.funnel = funnel
    self.aging = aging
    self.handoffs = handoffs
    self.leaks = leaks
    self.experience = experience
    self.chain = chain
    self.definitions = definitions
    self.groups = groups
    self.targets = targets
    self.identity = identity
  }

  /// The same board with what was aimed at.
  func with(_ targets: [TargetFigure]) -> Board {
    Board(
      query: query, asOf: asOf, revision: revision, funnel: funnel, aging: aging, handoffs: handoffs, leaks: leaks,
      experience: experience, chain: chain, definitions: definitions, groups: groups, targets: targets,
      identity: identity)
  }
}
