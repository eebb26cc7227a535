/// What somebody meant who wrote the name of a figure.
public enum MetricName: Hashable, Sendable {
  case known(MetricID)
  /// Several figures end with this name; in the order of the catalogue.
  case ambiguous([MetricID])
  /// No figure has it; those that look most like it.
  case unknown(nearest: [MetricID])

  /// How many names are proposed for one that is unknown.
  public static let mostProposed = 3

  /// The whole name, or its last part where no other figure ends with that; letters of either case.
  public init(_ text: String) {
    let wanted = text.lowercased()
    let all = MetricID.allCases
    if let exact = all.first(where: { $0.rawValue.lowercased() == wanted }) {
      self = .known(exact)
      return
    }
    let ending = all.filter { $0.lastPart.lowercased() == wanted }
    switch ending.count {
    case 0: self = .unknown(nearest: MetricName.nearest(to: wanted))
    case 1: self = .known(ending[0])
    default: self = .ambiguous(ending)
    }
  }

  /// Those that take the fewest edits, of the whole name or of its last part.
  private static func nearest(to text: String) -> [MetricID] {
    let measured = MetricID.allCases.compactMap { metric -> (edits: Int, metric: MetricID)? in
      let edits = [metric.rawValue, metric.lastPart].compactMap { NearestKey.edits(from: text, to: $0) }.min()
      return edits.map { ($0, metric) }
    }
    let fewest = measured.map(\.edits).min()
    return measured.filter { $0.edits == fewest }.prefix(mostProposed).map(\.metric)
  }
}

extension MetricID {
  /// The name without its section: `step` of `funnel.step`.
  public var lastPart: String { rawValue.split(separator: ".").last.map(String.init) ?? rawValue }
}
