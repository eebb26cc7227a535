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
    firstEntry = Array(repeating: -1, count: order.stages.count)
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
      let kind = order.stages[number].kind
      if kind == .won || kind == .exit {
        hasEnded = true
      } else if hasEnded {
        isRecycled = true
      }
      if let position = order.position[number] {
        furthest = max(furthest, position)
        leftFrom = number
      }
    }
    stage = Int(chains.stages[last])
    isWon = order.stages[stage].kind == .won
    isExited = order.stages[stage].kind == .exit
    if isExited { reason = chains.reason(last) } else { leftFrom = -1 }
  }

  func hasEntered(_ stage: Int) -> Bool { firstEntry[stage] >= 0 }

  /// Whether the lead entered a stage, or a later one proves it where skips count.
  func hasReached(_ stage: Int) -> Bool { firstEntry[stage] >= 0 || isImputed(stage) }

  func isImputed(_ stage: Int) -> Bool {
    guard order.skipsCount, firstEntry[stage] < 0, let position = order.position[stage] else { return false }
    return furthest > position
  }

  /// Entered the stage, neither moved on nor left.
  func isWaiting(in stage: Int) -> Bool {
    guard firstEntry[stage] >= 0, let position = order.position[stage] else { return false }
    return furthest <= position && !isWon && !isExited
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
struct StageOrder {
  let stages: [Stage]
  let skipsCount: Bool
  /// Position among the stages that are no exits; nil for exits.
  let position: [Int?]
  /// The stages that are no exits, in order.
  let sequence: [Int]

  init(_ store: Store) {
    stages = store.stages
    skipsCount = store.agreement.funnel.skips == .count
    sequence = stages.indices.filter { store.stages[$0].kind != .exit }
    var position: [Int?] = Array(repeating: nil, count: stages.count)
    for (order, stage) in sequence.enumerated() { position[stage] = order }
    self.position = position
  }

  func next(after stage: Int) -> Int? {
    guard let order = position[stage], order + 1 < sequence.count else { return nil }
    return sequence[order + 1]
  }

  var won: Int? { stages.firstIndex { $0.kind == .won } }
  var first: Int? { sequence.first }
}
