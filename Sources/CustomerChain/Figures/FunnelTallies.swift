/// Counts by stage: so often that an array's checks would be felt.
///
/// `@unchecked Sendable`: one worker counts, and whoever joins the parts reads when it has ended.
final class StageTally: @unchecked Sendable {
  enum Kind: Int, CaseIterable { case here, reached, imputed, reentered, entered, left, waiting }

  private let numbers: UnsafeMutablePointer<Int>
  private let stages: Int
  private var size: Int { stages * Kind.allCases.count }

  init(stages: Int) {
    self.stages = stages
    numbers = .allocate(capacity: max(1, stages * Kind.allCases.count))
    numbers.initialize(repeating: 0, count: max(1, stages * Kind.allCases.count))
  }

  deinit { numbers.deallocate() }

  @inline(__always)
  func add(_ kind: Kind, _ stage: Int) { numbers[kind.rawValue &* stages &+ stage] &+= 1 }

  func counts(_ kind: Kind) -> [Int] {
    Array(UnsafeBufferPointer(start: numbers + kind.rawValue * stages, count: stages))
  }

  func join(_ other: StageTally) {
    for place in 0..<size { numbers[place] += other.numbers[place] }
  }
}

/// Counts exits by the stage that was left and the reason. Reasons stand where their events do, far from each other: they
/// are read for many exits at once, so that memory can be waited for together.
final class ExitTally {
  private let chains: ChainColumns
  private let stages: Int
  private let waiting: UnsafeMutablePointer<(entry: Int, stage: Int)>
  private var waitingCount = 0
  private var pairs = SlotTable()
  /// By slot.
  private var numbers: [(reason: TextCode, stage: Int, count: Int)] = []

  private static let capacity = 512

  init(_ chains: ChainColumns, stages: Int) {
    self.chains = chains
    self.stages = stages
    waiting = .allocate(capacity: ExitTally.capacity)
  }

  deinit { waiting.deallocate() }

  @inline(__always)
  func add(_ entry: Int, from stage: Int) {
    waiting[waitingCount] = (entry, stage)
    waitingCount += 1
    if waitingCount == ExitTally.capacity { count() }
  }

  private func count() {
    withUnsafeTemporaryAllocation(of: TextCode.self, capacity: ExitTally.capacity) { reasons in
      for place in 0..<waitingCount { reasons[place] = chains.reason(waiting[place].entry) }
      for place in 0..<waitingCount {
        let (slot, isNew) = pairs.slot(reasons[place], waiting[place].stage)
        if isNew { numbers.append((reasons[place], waiting[place].stage, 0)) }
        numbers[slot].count += 1
      }
    }
    waitingCount = 0
  }

  /// By stage, the reasons that occur.
  var counts: [[TextCode: Int]] {
    count()
    var counts: [[TextCode: Int]] = Array(repeating: [:], count: stages)
    for number in numbers { counts[number.stage][number.reason] = number.count }
    return counts
  }
}

/// Counts leads by a text code.
struct GroupTally {
  private var codes = SlotTable()
  /// By slot.
  private var counted: [(code: TextCode, group: FunnelCount.Group)] = []

  @inline(__always)
  mutating func add(_ code: TextCode, isWon: Bool, isExited: Bool) {
    let (slot, isNew) = codes.slot(code)
    if isNew { counted.append((code, FunnelCount.Group())) }
    counted[slot].group.cohort += 1
    if isWon { counted[slot].group.won += 1 }
    if isExited { counted[slot].group.exited += 1 }
  }

  var groups: [TextCode: FunnelCount.Group] {
    Dictionary(uniqueKeysWithValues: counted.map { ($0.code, $0.group) })
  }
}
