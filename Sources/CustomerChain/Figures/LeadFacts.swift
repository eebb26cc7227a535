/// What the funnel's figures ask of one lead at a moment. Figures and the lists behind them read the same facts, so they
/// cannot disagree.
struct LeadFacts {
  /// The first entry into each stage, as a position in the chains; -1 = never entered.
  private let firstEntries: StageMarks
  /// The last entry into each stage that was entered before; -1 = none.
  private let laterEntries: StageMarks
  private var hasLaterEntries = false
  /// The furthest stage entered, counted among those that are no exits; -1 = none.
  private(set) var furthest = -1
  private(set) var span = Standings.Span()
  private(set) var stage = -1
  /// Stands in won.
  private(set) var isWon = false
  /// Stands in an exit.
  private(set) var isExited = false
  /// Went on after it had ended.
  private(set) var isRecycled = false
  /// The stage it left the funnel from; -1 = none, or not left.
  private(set) var leftFrom = -1

  private let order: StageOrder

  init(_ order: StageOrder) {
    self.order = order
    firstEntries = StageMarks(order.count)
    laterEntries = StageMarks(order.count)
  }

  var exists: Bool { span.exists }

  /// The first entry into a stage; -1 = never entered.
  @inline(__always)
  func firstEntry(_ stage: Int) -> Int { firstEntries.marks[stage] }

  /// Reads the facts of another lead.
  @inline(__always)
  mutating func read(_ lead: Int, in standings: Standings) {
    reset()
    span = standings.span(of: lead)
    guard span.exists else { return }
    let chains = standings.store.chains
    var hasEnded = false
    for entry in span.first...span.last where standings.cutoff.includes(chains.time(entry)) {
      let number = chains.stage(entry)
      if firstEntries.marks[number] < 0 {
        firstEntries.marks[number] = entry
      } else {
        laterEntries.marks[number] = entry
        hasLaterEntries = true
      }
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
    stage = chains.stage(span.last)
    isWon = order.ends[stage] && order.position[stage] >= 0
    isExited = order.position[stage] < 0
    if !isExited { leftFrom = -1 }
  }

  func hasEntered(_ stage: Int) -> Bool { firstEntry(stage) >= 0 }

  /// Whether the lead entered a stage more than once.
  func hasReentered(_ stage: Int) -> Bool { hasLaterEntries && laterEntries.marks[stage] >= 0 }

  /// Whether the lead entered a stage, or a later one proves it where skips count.
  func hasReached(_ stage: Int) -> Bool { firstEntry(stage) >= 0 || isImputed(stage) }

  func isImputed(_ stage: Int) -> Bool {
    order.skipsCount && firstEntry(stage) < 0 && order.position[stage] >= 0 && furthest > order.position[stage]
  }

  /// Entered the stage, neither moved on nor left.
  func isWaiting(in stage: Int) -> Bool {
    firstEntry(stage) >= 0 && order.position[stage] >= 0 && furthest <= order.position[stage] && !isWon && !isExited
  }

  @inline(__always)
  private mutating func reset() {
    for stage in 0..<order.count { firstEntries.marks[stage] = -1 }
    if hasLaterEntries {
      for stage in 0..<order.count { laterEntries.marks[stage] = -1 }
      hasLaterEntries = false
    }
    furthest = -1
    stage = -1
    isWon = false
    isExited = false
    isRecycled = false
    leftFrom = -1
  }
}

/// A number for each stage, which is set for each lead anew: so often that an array's checks would be felt.
private final class StageMarks {
  let marks: UnsafeMutablePointer<Int>

  init(_ count: Int) {
    marks = .allocate(capacity: max(1, count))
    marks.initialize(repeating: -1, count: max(1, count))
  }

  deinit { marks.deallocate() }
}

/// The stages and which of them follow each other: exits stand outside the order.
///
/// `@unchecked Sendable`: what its pointers show never changes.
final class StageOrder: @unchecked Sendable {
  let count: Int
  let skipsCount: Bool
  /// Position among the stages that are no exits; -1 for exits.
  let position: UnsafeMutablePointer<Int>
  /// The stages that are no exits, in order.
  let sequence: [Int]
  /// Won stages and exits.
  let ends: UnsafeMutablePointer<Bool>
  /// The stage that comes next; -1 for exits and the last.
  private let following: UnsafeMutablePointer<Int>
  /// The first won stage.
  let won: Int?

  init(_ store: Store) {
    count = store.stages.count
    skipsCount = store.agreement.funnel.skips == .count
    sequence = store.stages.indices.filter { store.stages[$0].kind != .exit }
    won = store.stages.firstIndex { $0.kind == .won }
    position = .allocate(capacity: max(1, count))
    position.initialize(repeating: -1, count: max(1, count))
    following = .allocate(capacity: max(1, count))
    following.initialize(repeating: -1, count: max(1, count))
    ends = .allocate(capacity: max(1, count))
    for (number, stage) in store.stages.enumerated() { ends[number] = !stage.isOpen }
    for (place, stage) in sequence.enumerated() {
      position[stage] = place
      if place + 1 < sequence.count { following[stage] = sequence[place + 1] }
    }
  }

  deinit {
    position.deallocate()
    following.deallocate()
    ends.deallocate()
  }

  @inline(__always)
  func next(after stage: Int) -> Int? { following[stage] < 0 ? nil : following[stage] }

  var first: Int? { sequence.first }
}
