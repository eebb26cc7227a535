import CustomerChain

/// What tells a figure from all others of its board by names alone, so that it can be found on a board that counts its
/// stages otherwise.
struct FigureKey: Hashable {
  let metric: MetricID
  let coordinates: [Coordinate]
  /// Some figures share name and place, such as a median and its 90th percentile: which of them it is.
  let ordinal: Int

  struct Coordinate: Hashable {
    let name: String
    /// Nil = no value.
    let value: String?
  }

  /// The figures of a board with their keys, in the board's order.
  static func all(of board: Board) -> [(key: FigureKey, figure: Figure)] {
    let names = CoordinateNames(stages: board.funnel.stages.map(\.stage), buckets: board.aging.buckets)
    var found: [FigureKey: Int] = [:]
    return board.figures.map { figure in
      let coordinates = names.names(of: figure.records).map { Coordinate(name: $0.name, value: $0.value) }
      let first = FigureKey(metric: figure.id, coordinates: coordinates, ordinal: 0)
      let ordinal = found[first, default: 0]
      found[first] = ordinal + 1
      return (FigureKey(metric: figure.id, coordinates: coordinates, ordinal: ordinal), figure)
    }
  }

  /// The coordinates, with the name of the statistic where several share one place.
  var named: [Coordinate] {
    let statistics = ["median", "p90"]
    guard [.toNext, .toDecide].contains(metric), statistics.indices.contains(ordinal) else { return coordinates }
    return coordinates + [Coordinate(name: "statistic", value: statistics[ordinal])]
  }
}
