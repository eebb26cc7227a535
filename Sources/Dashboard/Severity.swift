import CustomerChain
import Screen

/// How much something wants a person. Never said by colour alone: each has its sign.
enum Severity: Int, Comparable {
  case none, careful, bad

  static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  var role: Role {
    switch self {
    case .none: .text
    case .careful: .careful
    case .bad: .bad
    }
  }

  /// Two columns wide at most.
  var sign: DisplayText {
    switch self {
    case .none: .empty
    case .careful: "!"
    case .bad: "!!"
    }
  }
}

extension Severity {
  /// From this part of a row's open leads on, being late is no longer a slip.
  static let badLateShare = 0.15
  /// A share of very few leads says little: below this many, late leads are only a reason to look.
  static let badLateCount = 5

  /// Any lead past its promise wants a look; one in seven wants action.
  init(_ row: AgingRow) {
    let late = row.late.count ?? 0
    let open = row.open.count ?? 0
    if late >= Self.badLateCount, Double(late) > Double(open) * Self.badLateShare {
      self = .bad
    } else {
      self = late > 0 ? .careful : .none
    }
  }

  /// A score is marked only where someone said what is expected, and it falls short with certainty: its whole interval
  /// lies below the floor (bad) or below the target (careful). For a metric where lower is better, above them.
  ///
  /// The weekly figures cannot be added up to an interval of four weeks here, so a fall over time is not called
  /// from them: a mark that might be chance would be worse than none.
  init(_ row: ExperienceRow, _ agreement: Agreement) {
    guard let interval = row.score.interval, !row.isSuppressed, let target = agreement.target(for: row) else {
      self = .none
      return
    }
    let isLower = agreement.surveys.first { $0.metric == row.metric }?.direction == .lower
    func fallsShort(of value: Double) -> Bool { isLower ? interval.low > value : interval.high < value }
    if let floor = target.floor, fallsShort(of: floor) {
      self = .bad
    } else {
      self = fallsShort(of: target.value) ? .careful : .none
    }
  }
}

extension Agreement {
  /// The target whose figure and coordinates are those of a row.
  func target(for row: ExperienceRow) -> Target? {
    targets.first { target in
      guard target.figure == row.score.id.rawValue || target.figure == "experience." + row.metric else { return false }
      guard let dimension = row.dimension, let key = row.key else { return target.coordinates.isEmpty }
      return target.coordinates.count == 1 && target.coordinates[dimension.name] == key
    }
  }
}
