@testable import CustomerChain

/// Walks every figure of a board, so that what must hold for one is asked of all.
enum BoardWalk {
  static func figures(of board: Board) -> [Figure] { board.figures }

  /// The parts of a figure that can be opened, with the length that their lists must have.
  static func parts(of figure: Figure) -> [(RecordSet.Part, Int)] {
    // Behind what a link loses stand those that did not go on; how many went on the step beside it tells.
    if figure.id == .loss { return [] }
    return switch figure.value {
    case .count(let count): [(figure.records.part, count)]
    case .ratio(let numerator, let denominator): [(.numerator, numerator), (.denominator, denominator)]
    case .share: [(.denominator, figure.n)] + (figure.numerator.map { [(.numerator, $0)] } ?? [])
    case .duration, .money, .score: [(.all, figure.n)]
    case .notAvailable: []
    }
  }

  /// What each link loses, with how many of its leads did not go on in time.
  static func losses(of board: Board) -> [(figure: Figure, length: Int)] {
    (board.chain?.steps ?? []).compactMap { $0.stage?.loss }.flatMap { loss -> [(figure: Figure, length: Int)] in
      guard case .ratio(let moved, let entered) = loss.now.value else { return [] }
      return loss.perWeek.map { ($0, entered - moved) }
    }
  }

  static func values(of board: Board) -> [String] {
    figures(of: board).map { "\($0.id.rawValue) \($0.records.coordinates) \($0.value) \($0.n)" }
  }
}
