/// A lead and the stages it goes through.
struct LeadHistory {
  /// Seconds since the beginning of the workload.
  var created: Int
  var source: Int
  var department: Int
  var owner: Int
  var segment: Int
  var moves: [Move] = []

  struct Move {
    var stage: Int
    /// Seconds since the beginning of the workload.
    var time: Int
    var department: Int
    var owner: Int
    /// In `Vocabulary.moveReasons`, or `exitReasons` where the stage is lost.
    var reason: Int
  }

  private static let new = 0
  private static let qualified = 1
  private static let proposal = 2
  private static let won = 3
  private static let lost = 4

  private static let marketing = 0
  private static let insideSales = 1
  private static let fieldSales = 2
  private static let partner = 3
  private static let onboarding = 4

  private static let maximumMoves = 12
  /// Seconds until the next stage, before the stage's own pace: minutes to three months.
  private static let delay = QuantileTable(quantiles: [
    90, 1_500, 9_000, 43_200, 86_400, 345_600, 1_036_800, 3_024_000, 7_776_000,
  ])
  /// By stage, in percent.
  private static let pace = [35, 80, 120, 100, 450]

  /// Draws one lead's whole life, also what lies beyond the end of the workload.
  init(created: Int, random: inout RandomNumbers) {
    self.created = created
    source = random.below(Vocabulary.sources.count)
    segment = min(random.below(Vocabulary.segments.count), random.below(Vocabulary.segments.count))
    department =
      source == Vocabulary.partnerSource
      ? Self.partner : random.below(10) < 7 ? Self.marketing : Self.insideSales
    owner = random.below(Vocabulary.ownersOfDepartment)
    live(&random)
  }

  private mutating func live(_ random: inout RandomNumbers) {
    var move = Move(stage: Self.new, time: created, department: department, owner: owner, reason: 0)
    let slowness = 60 + random.below(120)
    moves.append(move)
    while moves.count < Self.maximumMoves, let next = nextStage(after: move.stage, random.below(1000)) {
      let delay = Self.delay.draw(&random)
      move.time += max(1, delay * Self.pace[move.stage] / 100 * slowness / 100)
      move.stage = next
      move.reason =
        next == Self.lost
        ? random.below(Vocabulary.exitReasons.count)
        : random.below(100) < 99 ? random.below(Vocabulary.moveReasons.count - 1) : Vocabulary.moveReasons.count - 1
      let receiver = receiver(of: next, from: move.department)
      if receiver != move.department || random.below(1000) < 60 {
        move.department = receiver
        move.owner = random.below(Vocabulary.ownersOfDepartment)
      }
      moves.append(move)
    }
  }

  /// Nil where the lead stays. `chance` is 0..<1000.
  private func nextStage(after stage: Int, _ chance: Int) -> Int? {
    switch stage {
    case Self.new: chance < 800 ? Self.qualified : chance < 920 ? Self.lost : nil
    case Self.qualified:
      chance < 640 ? Self.proposal : chance < 880 ? Self.lost : chance < 930 ? Self.new : nil
    case Self.proposal:
      chance < 390 + segment * 15 ? Self.won : chance < 820 ? Self.lost : chance < 920 ? Self.qualified : nil
    case Self.lost: chance < 60 ? Self.qualified : nil
    default: nil
    }
  }

  private func receiver(of stage: Int, from department: Int) -> Int {
    switch stage {
    case Self.qualified: department == Self.partner ? Self.partner : Self.insideSales
    case Self.proposal:
      department == Self.partner ? Self.partner : segment >= 2 ? Self.fieldSales : Self.insideSales
    case Self.won: Self.onboarding
    default: department
    }
  }
}
