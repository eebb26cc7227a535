/// Counts by stage: so often that an array's checks would be felt.
///
/// `@unchecked Sendable`: one worker counts, and whoever joins the parts reads when it has ended.
final class StageTally: @unchecked Sendable {
  enum Kind: Int, CaseIterable { case here, reached, imputed, entered, left, waiting }

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
  /// By stage and reason code.
  private var numbers: [[Int]]

  private static let capacity = 512

  init(_ chains: ChainColumns, stages: Int) {
    self.chains = chains
    self.stages = stages
    numbers = Array(repeating: [], count: stages)
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
        let code = Int(reasons[place])
        let stage = waiting[place].stage
        if code >= numbers[stage].count {
          numbers[stage].append(contentsOf: repeatElement(0, count: code + 1 - numbers[stage].count))
        }
        numbers[stage][code] += 1
      }
    }
    waitingCount = 0
  }

  /// By stage, the reasons that occur.
  var counts: [[TextCode: Int]] {
    count()
    return numbers.map { numbers in
      var counts: [TextCode: Int] = [:]
      for (code, count) in numbers.enumerated() where count > 0 { counts[TextCode(code)] = count }
      return counts
    }
  }
}

/// Counts leads by a text code, whose codes are small numbers.
struct GroupTally {
  /// The place of each code among `counted`; -1 = none yet.
  private var places: [Int32] = []
  private var counted: [(code: TextCode, group: FunnelCount.Group)] = []

  @inline(__always)
  mutating func add(_ code: TextCode, isWon: Bool, isExited: Bool) {
    let place = place(code)
    counted[place].group.cohort += 1
    if isWon { counted[place].group.won += 1 }
    if isExited { counted[place].group.exited += 1 }
  }

  var groups: [TextCode: FunnelCount.Group] {
    Dictionary(uniqueKeysWithValues: counted.map { ($0.code, $0.group) })
  }

  @inline(__always)
  private mutating func place(_ code: TextCode) -> Int {
    if Int(code) < places.count, places[Int(code)] >= 0 { return Int(places[Int(code)]) }
    if Int(code) >= places.count {
      places.append(contentsOf: repeatElement(-1, count: Int(code) + 1 - places.count))
    }
    places[Int(code)] = Int32(counted.count)
    counted.append((code, FunnelCount.Group()))
    return counted.count - 1
  }
}
