/// What the funnel's figures ask of one lead at a moment. Figures and the lists behind them read the same facts, so they
/// cannot disagree.
struct LeadFacts {
  /// The first entry into each stage, as a position in the chains; -1 = never entered.
  private(set) var firstEntry: [Int32]
  /// The furthest stage entered, counted among those that are no exits; -1 = none.
  private(set) var furthest = -1
  private(set) var first = -1
  private(set) var last = -1
  private(set) var stage = -1
  /// Stands in won.
  private(set) var isWon = false
  /// Stands in an exit.
  private(set) var isExited = false
  /// Went on after it had ended.
  private(set) var isRecycled = false
  /// The stage it left the funnel from; -1 = none, or not left.
  private(set) var leftFrom = -1
  private(set) var reason: TextCode = 0

  private let order: StageOrder

  init(_ order: StageOrder) {
    self.order = order
    firstEntry = Array(repeating: -1, count: order.count)
  }

  var exists: Bool { last >= 0 }

  /// Reads the facts of another lead.
  mutating func read(_ lead: Int, in standings: Standings) {
    reset()
    first = Int(standings.first[lead])
    last = Int(standings.last[lead])
    guard last >= 0 else { return }
    let chains = standings.store.chains
    var hasEnded = false
    for entry in first...last where standings.cutoff.includes(chains.times[entry]) {
      let number = Int(chains.stages[entry])
      if firstEntry[number] < 0 { firstEntry[number] = Int32(truncatingIfNeeded: entry) }
      if order.ends[number] {
        hasEnded = true
      } else if hasEnded {
        isRecycled = true
      }
      if order.position[number] >= 0 {
        furthest = max(furthest, order.position[number])
        leftFrom = number
      }
    }
    stage = Int(chains.stages[last])
    isWon = order.ends[stage] && order.position[stage] >= 0
    isExited = order.position[stage] < 0
    if isExited { reason = chains.reason(last) } else { leftFrom = -1 }
  }

  func hasEntered(_ stage: Int) -> Bool { firstEntry[stage] >= 0 }

  /// Whether the lead entered a stage, or a later one proves it where skips count.
  func hasReached(_ stage: Int) -> Bool { firstEntry[stage] >= 0 || isImputed(stage) }

  func isImputed(_ stage: Int) -> Bool {
    order.skipsCount && firstEntry[stage] < 0 && order.position[stage] >= 0 && furthest > order.position[stage]
  }

  /// Entered the stage, neither moved on nor left.
  func isWaiting(in stage: Int) -> Bool {
    firstEntry[stage] >= 0 && order.position[stage] >= 0 && furthest <= order.position[stage] && !isWon && !isExited
  }

  private mutating func reset() {
    for index in firstEntry.indices { firstEntry[index] = -1 }
    furthest = -1
    stage = -1
    isWon = false
    isExited = false
    isRecycled = false
    leftFrom = -1
    reason = 0
  }
}

/// The stages and which of them follow each other: exits stand outside the order.
struct StageOrder: Sendable {
  let count: Int
  let skipsCount: Bool
  /// Position among the stages that are no exits; -1 for exits.
  let position: [Int]
  /// The stages that are no exits, in order.
  let sequence: [Int]
  /// Won stages and exits.
  let ends: [Bool]
  /// The first won stage.
  let won: Int?

  init(_ store: Store) {
    count = store.stages.count
    skipsCount = store.agreement.funnel.skips == .count
    sequence = store.stages.indices.filter { store.stages[$0].kind != .exit }
    ends = store.stages.map { !$0.isOpen }
    won = store.stages.firstIndex { $0.kind == .won }
    var position = Array(repeating: -1, count: store.stages.count)
    for (order, stage) in sequence.enumerated() { position[stage] = order }
    self.position = position
  }

  func next(after stage: Int) -> Int? {
    let order = position[stage]
    return order >= 0 && order + 1 < sequence.count ? sequence[order + 1] : nil
  }

  var first: Int? { sequence.first }
}
