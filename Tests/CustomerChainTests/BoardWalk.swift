@testable import CustomerChain

/// Walks every figure of a board, so that what must hold for one is asked of all.
enum BoardWalk {
  static func figures(of board: Board) -> [Figure] { board.figures }

  /// The parts of a figure that can be opened, with the length that their lists must have.
  static func parts(of figure: Figure) -> [(RecordSet.Part, Int)] {
    switch figure.value {
    case .count(let count): [(figure.records.part, count)]
    case .ratio(let numerator, let denominator): [(.numerator, numerator), (.denominator, denominator)]
    case .share: [(.denominator, figure.n)] + (figure.numerator.map { [(.numerator, $0)] } ?? [])
    case .duration, .money, .score: [(.all, figure.n)]
    case .notAvailable: []
    }
  }

  static func values(of board: Board) -> [String] {
    figures(of: board).map { "\($0.id.rawValue) \($0.records.coordinates) \($0.value) \($0.n)" }
  }
}
